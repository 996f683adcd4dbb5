// The version of this program and the compiler that built it.
#pragma once

#include <string_view>

namespace art6 {

/// The version of the build, such as `0.1.0`.
std::string_view program_version();

/// The compiler that built it and its version, such as `GNU 12.2.0`.
std::string_view program_compiler();

}  // namespace art6
