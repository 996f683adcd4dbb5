// What the grammar of the command line says of itself, for whatever explains it.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace art6 {

/// An option, or an argument that is known by its place.
struct ArgumentHelp {
  std::vector<std::string> names;  ///< `-s`, `--strategy`; of a place the one name, `SCENARIO`
  std::string value;               ///< what follows the option, `STRATEGY`; empty: nothing
  std::string text;                ///< what it does
  bool is_required = false;
  bool is_repeated = false;        ///< any number of values may follow
  bool ends_the_program = false;   ///< after saying something, whatever else is given
  std::vector<std::string> needs;  ///< options that have to be given with it
};

/// A command, or the program itself.
struct CommandHelp {
  std::string name;
  std::string text;                           ///< what it does
  std::string footer;                         ///< examples and more, as command_line.hpp says
  std::vector<ArgumentHelp> places, options;  ///< in the order of the grammar
};

struct ProgramHelp {
  CommandHelp program;
  std::vector<CommandHelp> commands;
};

/// All of the grammar but what it hides (an empty group).
ProgramHelp help_of(const CLI::App& app);

/// The words of `a|b`, in their order; none where the value is no choice between words.
std::vector<std::string> choices_of(const std::string& value);

}  // namespace art6
