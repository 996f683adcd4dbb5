// The command line's grammar: the commands, their options, and what is said of them.
#pragma once

#include <CLI/App.hpp>
#include <memory>

#include "cli/arguments.hpp"

namespace art6 {

/// What the arguments give each command; only the one that was named counts.
struct CommandArguments {
  CheckCommand check;
  RunCommand run;
  StrategiesCommand strategies;
};

/// The one description of commands and options: arguments are parsed by it, into `given`, which has
/// to outlive it, and whatever explains them is written from it. Every command has a footer with an
/// example.
std::unique_ptr<CLI::App> command_line(CommandArguments& given);

}  // namespace art6
