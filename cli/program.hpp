// The program art6, from its arguments to its exit status.
#pragma once

namespace art6 {

/// Does what the arguments ask, with results on standard output and messages on standard error.
/// The exit status: 0 done; 1 a fault of the program or the machine; 2 wrong usage or an invalid
/// scenario; 130 interrupted by Ctrl-C, 143 by SIGTERM. Throws nothing. Needs SIGPIPE and SIGXFSZ
/// ignored, so that a closed pipe and a full quota are errors of the call that meets them.
int run_program(int count, const char* const* arguments);

}  // namespace art6
