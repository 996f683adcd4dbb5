// Encodes whole numbers as bytes, small numbers as few bytes (for MPI and shard files).
#pragma once

#include <string>
#include <string_view>

#include "sim/sums/serialized_sums.hpp"

namespace art6 {

/// Encodes each number n as a zigzag varint (`sint64` of Protocol Buffers): 2 n, or -2 n - 1 if n
/// is below 0, in groups of 7 bits from the lowest up, one a byte; the byte's highest bit says that
/// another group follows.
std::string encode_varints(const SerializedSums& words);

/// Decodes what `encode_varints` wrote. Throws SerializedSumsError if the bytes end within a number
/// or a number has over 64 bits.
SerializedSums decode_varints(std::string_view bytes);

}  // namespace art6
