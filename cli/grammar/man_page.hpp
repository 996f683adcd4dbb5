// The manual page, art6(1).
#pragma once

#include <string>

#include "cli/grammar/command.hpp"

namespace art6 {

/// The page in the language of man(7), encoded as UTF-8. It bears the version and no date, so that
/// the same program always has the same page.
std::string write_man_page(const Grammar& grammar, const std::string& version);

}  // namespace art6
