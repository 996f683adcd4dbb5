// The files that the build embeds in the program (report/CMakeLists.txt).
#pragma once

#include <string_view>

namespace art6 {

/// The text of a file by its name without a folder, such as `run.html`. Throws `std::logic_error`
/// for an unknown name.
std::string_view find_embedded(std::string_view name);

}  // namespace art6
