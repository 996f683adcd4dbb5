// hindcast.json, format 1: a hindcast for other programs.
#pragma once

#include <string>

#include "io/results/hindcast_result.hpp"

namespace art6 {

/// The whole file with its last line feed. Only `program` differs from run to run.
std::string write_hindcast_json(const HindcastResults& results, const Manifest& manifest);

}  // namespace art6
