// Writes all bytes of a text to a file descriptor, or throws.
#pragma once

#include <string>
#include <string_view>

namespace art6 {

/// Writes the whole text to an open file descriptor, however many calls that takes. Throws
/// `std::system_error` with the system's reason and "cannot write NAME".
void write_all(int descriptor, std::string_view text, const std::string& name);

}  // namespace art6
