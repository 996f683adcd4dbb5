// Completion in zsh.
#pragma once

#include <string>

#include "cli/grammar/command.hpp"

namespace art6 {

/// The completion function `_art6` for a folder of zsh's `fpath` (zsh 5). As in bash, it asks the
/// program for the names of strategies and programmes at the time of completion.
std::string write_zsh_completion(const Grammar& grammar);

}  // namespace art6
