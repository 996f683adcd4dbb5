// The table of the program's commands.
#pragma once

#include "cli/grammar/command.hpp"

namespace art6 {

/// The program with all its commands. Each call makes them anew, with nothing given yet.
Grammar make_grammar();

}  // namespace art6
