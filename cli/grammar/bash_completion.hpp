// Completion in bash.
#pragma once

#include <string>

#include "cli/grammar/command.hpp"

namespace art6 {

/// The script for a folder of the package bash-completion (2.11), whose functions it uses. What
/// follows what is data written from the grammar; names of strategies and programmes come from the
/// program itself, at the time of completion.
std::string write_bash_completion(const Grammar& grammar);

}  // namespace art6
