// Completion in bash.
#pragma once

#include <string>

#include "cli/grammar/command.hpp"

namespace art6 {

/// The completion script for bash, which uses functions of the package bash-completion (2.11). It
/// contains the words of the grammar; at the time of completion it asks the program for the names
/// of strategies and programmes.
std::string write_bash_completion(const Grammar& grammar);

}  // namespace art6
