// The SHA-256 digest (FIPS 180-4), which identifies scenarios and shards by their text.
#pragma once

#include <string>
#include <string_view>

namespace art6 {

/// SHA-256 of the bytes, 64 hexadecimal digits. Throws std::bad_alloc for want of memory.
std::string compute_sha256(std::string_view bytes);

}  // namespace art6
