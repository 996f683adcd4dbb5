// Reads the values of options. Each function throws `WrongUsage` with what was expected and given.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/grammar/arguments.hpp"
#include "io/results/shard.hpp"

namespace art6 {

/// A whole number from `least` to `most`.
std::uint64_t read_whole_number(const std::string& text, std::uint64_t least, std::uint64_t most);

double read_number_above_0(const std::string& text);

/// Half the width of an interval of a probability, from 0.00002 to 0.5.
double read_half_width(const std::string& text);

/// `K/N`, with 1 <= K <= N <= `most_shards`.
ShardChoice read_shard_choice(const std::string& text);

Format read_format(const std::string& text);

/// The names between commas; an empty one stays, so that it is refused as any unknown name.
std::vector<std::string> split_names(const std::string& text);

}  // namespace art6
