// What R's months are made of, on its own: the least that any engine with the same draws costs.
#pragma once

#include <cstdint>

namespace art6::bench {

/// Each computes at least `count` values on one thread, with the machine's widest instructions, and
/// gives a digest of them, so that none can be left out.
std::uint64_t philox_words(std::int64_t count);
std::uint64_t noise_normals(std::int64_t count);
std::uint64_t noise_exponentials(std::int64_t count);

}  // namespace art6::bench
