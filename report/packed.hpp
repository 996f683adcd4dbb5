// Packs files as text that a page can contain.
#pragma once

#include <string>
#include <string_view>

namespace art6 {

/// The bytes as gzip (RFC 1952) in base64 (RFC 4648); the same text for the same bytes.
std::string pack_bytes(std::string_view bytes);

}  // namespace art6
