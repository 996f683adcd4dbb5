// The file of a shard: the sums over one part of a run's replications, for `art6 merge`.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "io/results/manifest.hpp"
#include "sim/sums/serialized_sums.hpp"

namespace art6 {

/// Part `number` of `count`, from 1.
struct ShardChoice {
  int number = 1, count = 1;
  friend bool operator==(const ShardChoice&, const ShardChoice&) = default;
};
inline constexpr int most_shards = 100000;

std::string to_string(ShardChoice choice);  ///< `2/5`

/// The contents of a shard. The scenario's text and the other members suffice to compute its sums
/// again.
struct Shard {
  ShardChoice choice;
  ScenarioSource scenario;
  std::string strategy;
  std::uint64_t seed = 0;
  std::int64_t replications = 0;  ///< of the whole run
  Manifest manifest;              ///< of this part
  std::string scenario_text;      ///< resolved
  SerializedSums sums;            ///< of a `Tally`
};

/// Thrown for bytes that are no shard of this format or are damaged; `what()` says why.
struct DamagedShard : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Format 1. A line `art6 shard 1`; a line of JSON: what was run, how, and the lengths of what
/// follows; the scenario's text; the sums, each as a zigzag varint (as Protocol Buffers encode
/// sint64); a line with the SHA-256 of all bytes before it. Apart from the manifest the bytes are
/// the same on every machine.
std::string encode_shard(const Shard& shard);

/// Reads it back. Throws DamagedShard.
Shard read_shard(std::string_view bytes);

}  // namespace art6
