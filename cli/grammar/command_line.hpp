// The command line's grammar: the commands, their options, and what is said of them.
#pragma once

#include <CLI/App.hpp>
#include <memory>

#include "cli/grammar/arguments.hpp"

namespace art6 {

/// What the arguments give each command; only the one that was named counts.
struct CommandArguments {
  CheckCommand check;
  RunCommand run;
  MergeCommand merge;
  CompareCommand compare;
  BenchmarkCommand benchmark;
  StrategiesCommand strategies;
};

/// The one description of commands and options: arguments are parsed by it, into `given`, which has
/// to outlive it. The man page and the completion of shells are written from it (cli/command_help).
///
/// The name of a value says what completes it: `SCENARIO` and `INSTANCES` YAML files, also in
/// folders, `SHARDS` files `*.art6`, `DIR` folders, `STRATEGY` the strategies (`STRATEGY,...`
/// several), `STATE/THEME` the scenario's programmes, `a|b` the words themselves; others nothing.
/// Every command has a footer with an example. What a footer shows is indented under a line that
/// ends with a colon: `  art6 ...` examples, or `  term  its meaning`.
std::unique_ptr<CLI::App> command_line(CommandArguments& given);

}  // namespace art6
