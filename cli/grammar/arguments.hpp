// The command line: what the user asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "io/results/shard.hpp"

namespace art6 {

struct CheckCommand {
  std::filesystem::path scenario;
  bool resolved = false;  ///< print the scenario with its bases merged in
  bool places = true;     ///< say there where each value comes from
};

enum class Format { table, json, csv };

/// What every command that has results takes.
struct ResultCommand {
  std::optional<std::filesystem::path> output;  ///< a folder
  Format format = Format::table;
};

/// What every command that simulates takes; what is not given stays as the scenario says.
struct SimulationCommand : ResultCommand {
  std::optional<std::int64_t> replications;  ///< 1 to 2^32 - 1
  std::optional<std::uint64_t> seed;
  int threads = 0;  ///< 1 to 1024; 0: all cores
};

struct RunCommand : SimulationCommand {
  std::filesystem::path scenario;
  std::optional<std::string> strategy;
  std::optional<std::int64_t> replay;    ///< a replication to explain, from 0
  std::optional<std::string> programme;  ///< of it; both are given or none
  std::optional<double> precision;       ///< half-width of every chance's interval, 0 to 0.5
  std::optional<ShardChoice> shard;      ///< that part alone; `output` is its file
};

struct MergeCommand : ResultCommand {
  std::vector<std::filesystem::path> shards;
};

struct CompareCommand : SimulationCommand {
  std::filesystem::path scenario;
  std::vector<std::string> strategies{"all"};
  std::optional<std::string> baseline;  ///< default: the scenario's strategy
  std::optional<std::string> objective;
  bool until_decided = false;
  std::optional<double> indifference;  ///< > 0
  bool equivalent = false;
};

struct BenchmarkCommand : SimulationCommand {
  std::vector<std::filesystem::path> instances;  ///< files or folders; none: those of art6
  std::optional<std::filesystem::path> over;     ///< laid over each
  std::vector<std::string> strategies{"all"};    ///< that every instance knows
  std::optional<std::string> objective;
  bool times = false;  ///< say how long each strategy takes
};

struct StrategiesCommand {
  std::optional<std::filesystem::path> scenario;
};

struct SchemaCommand {};

/// Nothing to do but to say something: help or version (status 0), or what is wrong with the
/// arguments (status 2).
struct Answer {
  int status = 0;
  std::string output, error;  ///< for standard output and standard error
};

using Command = std::variant<CheckCommand, RunCommand, MergeCommand, CompareCommand,
                             BenchmarkCommand, StrategiesCommand, SchemaCommand, Answer>;

Command parse_arguments(int count, const char* const* arguments);

}  // namespace art6
