// Parses the command line by the grammar of the commands.
#pragma once

#include <string>
#include <variant>

#include "cli/grammar/command.hpp"

namespace art6 {

/// Text that answers the command line where there is no command to run: help or version (status
/// 0), or what is wrong with the arguments (status 2).
struct Answer {
  int status = 0;
  std::string output, error;  ///< for standard output and standard error
};

/// The command that the arguments name, once it has taken all of them; or the answer. The first
/// argument is the program's own name.
std::variant<Answer, Command> parse_command_line(const Grammar& grammar, int count,
                                                 const char* const* arguments);

}  // namespace art6
