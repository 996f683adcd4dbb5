// Whole numbers as bytes, small ones as few.
#pragma once

#include <string>
#include <string_view>

#include "sim/sums/serialized_sums.hpp"

namespace art6 {

/// Each number as a zigzag varint: 7 bits a byte from the lowest, with the highest bit where more
/// follow, of 2 n or, below zero, -2 n - 1 (`sint64` of Protocol Buffers).
std::string encode_varints(const Words& words);

/// The numbers again. Throws WordsError where the bytes end within one, or one has over 64 bits.
Words decode_varints(std::string_view bytes);

}  // namespace art6
