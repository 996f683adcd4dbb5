// The manual page, art6(1).
#pragma once

#include <string>

#include "cli/grammar/command.hpp"

namespace art6 {

/// The manual page in the language of man(7), in UTF-8. It names the version but no date, so that
/// the same program always has the same page.
std::string write_man_page(const Grammar& grammar, const std::string& version);

}  // namespace art6
