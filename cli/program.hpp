// The program art6, from its arguments to its exit status.
#pragma once

namespace art6 {

/// Runs the command that the arguments name, with results on standard output and messages on
/// standard error. Returns the exit status: 0 done; 1 a fault of the program or the machine; 2
/// wrong usage or an invalid scenario; 130 interrupted by Ctrl-C, 143 by SIGTERM. Throws nothing.
/// SIGPIPE and SIGXFSZ have to be ignored, so that writing to a closed pipe or beyond a quota
/// returns an error.
int run_program(int count, const char* const* arguments);

}  // namespace art6
