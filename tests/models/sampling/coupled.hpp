// The copula applied to whole columns by the plain lanes.
#pragma once

#include <vector>

#include "models/sampling/copula.hpp"

namespace art6 {

/// `columns[i][k]` is the uniform of `copula.paths[i]` in replication k, before and after.
std::vector<std::vector<double>> coupled(const Copula& copula,
                                         std::vector<std::vector<double>> columns);

}  // namespace art6
