#include "cli/program.hpp"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <new>
#include <system_error>
#include <variant>

#include "cli/commands/commands.hpp"
#include "cli/grammar/command_line.hpp"
#include "cli/interruption.hpp"
#include "cli/job.hpp"
#include "cli/terminal/paint.hpp"
#include "cli/terminal/progress.hpp"
#include "io/files/folder_manifest.hpp"
#include "io/files/write_all.hpp"
#include "io/reader/scenario_reader.hpp"
#include "io/text/utf8.hpp"
#include "models/engine/engine.hpp"

namespace art6 {
namespace {

constexpr int fault = 1, usage_error = 2;

void print(Job& job, const std::string& text) {
  if (job.is_first()) write_all(STDOUT_FILENO, text, "standard output");
}

/// Colours are off under mpirun, because it gives each process a terminal of its own even if its
/// output goes to a file.
Paint paint_for_output(Job& job) {
  const bool is_terminal = job.processes() == nullptr && isatty(STDOUT_FILENO) == 1;
  return Paint(choose_paint_mode(is_terminal, std::getenv("NO_COLOR"), std::getenv("TERM")));
}

double read_clock() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

Ending complain(const std::string& message, int status) {
  return {status, "art6: " + escape_control_characters_of_lines(message) + '\n'};
}

/// Runs the command with a progress bar on a terminal.
std::string simulate(const Command& command, Job& job, const Interruption& interruption) {
  Runner runner;
  runner.processes = job.processes();
  runner.stop = &interruption.flag();
  std::unique_ptr<ProgressBar> bar;
  if (job.is_first() && isatty(STDERR_FILENO) == 1) {
    bar = std::make_unique<ProgressBar>(std::cerr, read_clock);
    runner.progress = [&bar](std::int64_t now, std::int64_t all) { bar->show(now, all); };
  }
  return command.run(paint_for_output(job), runner);
}

Ending follow(const Command& command, Job& job) {
  if (!command.is_simulation) {
    print(job, command.run(paint_for_output(job), {}));
    return {};
  }
  const Interruption interruption;
  try {
    print(job, simulate(command, job, interruption));
    return {};
  } catch (const Stopped&) {
    return complain("interrupted; nothing was written", interruption.exit_status());
  }
}

Ending follow(const Answer& answer, Job& job) {
  print(job, answer.output);
  return {answer.status, escape_control_characters_of_lines(answer.error)};
}

Ending end_program(int count, const char* const* arguments, Job& job) {
  try {
    return std::visit([&](const auto& given) { return follow(given, job); },
                      parse_command_line(make_grammar(), count, arguments));
  } catch (const FaultElsewhere& error) {
    return {error.status, error.what(), true};
  } catch (const InvalidScenario& error) {
    return {usage_error, error.what() + std::string("\n")};
  } catch (const WrongUsage& error) {
    return complain(error.what(), usage_error);
  } catch (const RefusedFolder& error) {  // another run has it, or it is not art6's
    return complain(error.what(), usage_error);
  } catch (const ScoreError& error) {  // a score is not a number in some future
    return complain(error.what(), usage_error);
  } catch (const AmountError& error) {  // an amount is too large in some future
    return {usage_error, escape_control_characters_of_lines(error.what()) + '\n'};
  } catch (const std::bad_alloc&) {
    return complain("out of memory", fault);
  } catch (const std::system_error& error) {
    // No message if the reader of the pipe, such as `head`, has closed it.
    if (error.code() == std::errc::broken_pipe) return {fault};
    return complain(error.what(), fault);
  } catch (const std::exception& error) {
    return complain(error.what(), fault);
  }
}

}  // namespace

int run_program(int count, const char* const* arguments) {
  try {
    const std::unique_ptr<Job> job = find_job();
    const Ending ending = job->agreed(end_program(count, arguments, *job));
    if (job->is_first()) std::cerr << ending.message;
    return ending.status;
  } catch (const std::exception& error) {  // from starting or ending the job
    std::cerr << "art6: " << escape_control_characters_of_lines(error.what()) << '\n';
    return dynamic_cast<const WrongUsage*>(&error) != nullptr ? usage_error : fault;
  }
}

}  // namespace art6
