// Which art6 this is.
#pragma once

#include <string_view>

namespace art6 {

/// As the build knows it, such as `0.1.0`.
std::string_view program_version();

/// The compiler that built it and its version, such as `GNU 12.2.0`.
std::string_view program_compiler();

}  // namespace art6
