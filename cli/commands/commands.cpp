#include "cli/commands/commands.hpp"

#include "cli/commands/benchmark_command.hpp"
#include "cli/commands/check_command.hpp"
#include "cli/commands/compare_command.hpp"
#include "cli/commands/hindcast_command.hpp"
#include "cli/commands/merge_command.hpp"
#include "cli/commands/run_command.hpp"
#include "cli/commands/schema_command.hpp"
#include "cli/commands/strategies_command.hpp"

namespace art6 {
namespace {

Argument make_help_option() {
  return {.names = {"-h", "--help"},
          .text = "say how it is used, with an example",
          .prints = Printing::help};
}

Command make_program() {
  return {
      .name = "art6",
      .about =
          "Simulates which States will meet their obligations under the Convention on Cluster "
          "Munitions",
      .footer =
          "Example:\n"
          "  art6 run scenarios/third-review-conference.yaml\n\n"
          "Exit status:\n"
          "  0    done\n"
          "  1    a fault of the program or the machine, such as a full disk\n"
          "  2    wrong usage, or a scenario that is not valid\n"
          "  130  interrupted by Ctrl-C; nothing half-written is left\n"
          "  143  interrupted by SIGTERM; nothing half-written is left\n\n"
          "Environment:\n"
          "  NO_COLOR  no colour if this is set and not empty\n\n"
          "Files:\n"
          "  /usr/share/art6/scenarios  the scenarios that come with the Debian package\n"
          "  /usr/share/art6/instances  those that strategies are benchmarked on\n"
          "  /usr/share/doc/art6        its documents, README.md first\n",
      .options = {make_help_option(),
                  {.names = {"--version"}, .text = "say the version", .prints = Printing::version}},
  };
}

}  // namespace

Grammar make_grammar() {
  Grammar grammar{.program = make_program(),
                  .commands = {
                      make_check_command(),
                      make_run_command(),
                      make_merge_command(),
                      make_compare_command(),
                      make_benchmark_command(),
                      make_hindcast_command(),
                      make_strategies_command(),
                      make_schema_command(),
                  }};
  for (Command& command : grammar.commands) {
    command.options.insert(command.options.begin(), make_help_option());
  }
  return grammar;
}

}  // namespace art6
