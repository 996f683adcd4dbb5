// The digest by which a text is known (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace art6 {

/// SHA-256 of the bytes, 64 hexadecimal digits. Throws std::bad_alloc for want of memory.
std::string compute_sha256(std::string_view bytes);

}  // namespace art6
