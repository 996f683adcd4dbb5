// The first part of the page that `art6 check` prints: the scenario as art6 understood it.
#pragma once

#include <string>

#include "cli/terminal/paint.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The scenario's clock, programmes, donors and coalitions on at most 100 columns. An uncertain
/// number is its median, with the 10 and 90 % quantiles in parentheses.
std::string print_check_page(const Scenario& scenario, const Paint& paint);

}  // namespace art6
