#include "io/files/varints.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace art6 {

std::string encode_varints(const SerializedSums& words) {
  std::string bytes;
  bytes.reserve(words.size() * 2);
  for (const std::int64_t word : words) {
    auto rest = (static_cast<std::uint64_t>(word) << 1) ^ static_cast<std::uint64_t>(word >> 63);
    for (; rest >= 0x80; rest >>= 7) bytes += static_cast<char>((rest & 0x7F) | 0x80);
    bytes += static_cast<char>(rest);
  }
  return bytes;
}

SerializedSums decode_varints(std::string_view bytes) {
  const auto ends = [](char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; };
  SerializedSums words;
  words.reserve(static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), ends)));
  std::uint64_t number = 0;
  int bits = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (bits > 63 || (bits == 63 && (byte & 0x7F) > 1)) throw SerializedSumsError();
    number |= std::uint64_t{byte & 0x7FU} << bits;
    bits += 7;
    if (!ends(c)) continue;
    words.push_back(static_cast<std::int64_t>((number >> 1) ^ -(number & 1)));
    number = 0;
    bits = 0;
  }
  if (bits != 0) throw SerializedSumsError();
  return words;
}

}  // namespace art6
