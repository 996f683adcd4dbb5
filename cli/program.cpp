#include "cli/program.hpp"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <new>
#include <system_error>

#include "cli/commands/benchmark_command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/merge_command.hpp"
#include "cli/grammar/arguments.hpp"
#include "cli/interruption.hpp"
#include "cli/job.hpp"
#include "cli/terminal/paint.hpp"
#include "cli/terminal/progress.hpp"
#include "io/files/write_all.hpp"
#include "io/reader/scenario_reader.hpp"
#include "io/schema/scenario_schema.hpp"
#include "io/text/source_text.hpp"
#include "models/engine/engine.hpp"

namespace art6 {
namespace {

constexpr int fault = 1, usage_error = 2;

void print(Job& job, const std::string& text) {
  if (job.is_first()) write_all(STDOUT_FILENO, text, "standard output");
}

/// mpirun hands each process a terminal of its own, whatever its output goes to.
Paint paint_for_output(Job& job) {
  const bool is_terminal = job.processes() == nullptr && isatty(STDOUT_FILENO) == 1;
  return Paint(paint_mode(is_terminal, std::getenv("NO_COLOR"), std::getenv("TERM")));
}

double seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

Ending complaint(const std::string& message, int status) {
  return {status, "art6: " + visible_lines(message) + '\n'};
}

/// Calls `simulate(command, paint, runner)` with a progress bar on a terminal.
template <class Command, class Simulate>
std::string with_progress(const Command& command, Job& job, const Interruption& interruption,
                          const Simulate& simulate) {
  Runner runner;
  if constexpr (requires { command.threads; }) runner.threads = command.threads;
  runner.processes = job.processes();
  runner.stop = &interruption.flag();
  std::unique_ptr<ProgressBar> bar;
  if (job.is_first() && isatty(STDERR_FILENO) == 1) {
    bar = std::make_unique<ProgressBar>(std::cerr, seconds);
    runner.progress = [&bar](std::int64_t now, std::int64_t all) { bar->show(now, all); };
  }
  return simulate(command, paint_for_output(job), runner);
}

template <class Command, class Simulate>
Ending follow_simulation(const Command& command, Job& job, const Simulate& simulate) {
  const Interruption interruption;
  try {
    print(job, with_progress(command, job, interruption, simulate));
    return {};
  } catch (const Stopped&) {
    return complaint("interrupted; nothing was written", interruption.exit_status());
  }
}

Ending follow(const CheckCommand& command, Job& job) {
  print(job, check(command, paint_for_output(job)));
  return {};
}

Ending follow(const RunCommand& command, Job& job) { return follow_simulation(command, job, run); }

Ending follow(const MergeCommand& command, Job& job) {
  return follow_simulation(command, job, merge);
}

Ending follow(const CompareCommand& command, Job& job) {
  return follow_simulation(command, job,
                           [](const auto& given, const auto& paint, const auto& runner) {
                             return compare(given, paint, runner);
                           });
}

Ending follow(const BenchmarkCommand& command, Job& job) {
  return follow_simulation(command, job,
                           [](const auto& given, const auto& paint, const auto& runner) {
                             return benchmark(given, paint, runner);
                           });
}

Ending follow(const StrategiesCommand& command, Job& job) {
  print(job, list_strategies(command));
  return {};
}

Ending follow(const SchemaCommand& /*command*/, Job& job) {
  print(job, scenario_schema());
  return {};
}

Ending follow(const Answer& answer, Job& job) {
  print(job, answer.output);
  return {answer.status, visible_lines(answer.error)};
}

Ending ending_of(int count, const char* const* arguments, Job& job) {
  try {
    return std::visit([&](const auto& command) { return follow(command, job); },
                      parse_arguments(count, arguments));
  } catch (const FaultElsewhere& error) {
    return {error.status, error.what(), true};
  } catch (const InvalidScenario& error) {
    return {usage_error, error.what() + std::string("\n")};
  } catch (const WrongUsage& error) {
    return complaint(error.what(), usage_error);
  } catch (const ScoreError& error) {  // what the scenario asks for leaves the range of numbers
    return complaint(error.what(), usage_error);
  } catch (const AmountError& error) {
    return complaint(error.what(), usage_error);
  } catch (const std::bad_alloc&) {
    return complaint("out of memory", fault);
  } catch (const std::system_error& error) {
    // Who closed the pipe, such as `head`, has seen enough and needs no message.
    if (error.code() == std::errc::broken_pipe) return {fault};
    return complaint(error.what(), fault);
  } catch (const std::exception& error) {
    return complaint(error.what(), fault);
  }
}

}  // namespace

int run_program(int count, const char* const* arguments) {
  try {
    const std::unique_ptr<Job> job = job_of_this_process();
    const Ending ending = job->agreed(ending_of(count, arguments, *job));
    if (job->is_first()) std::cerr << ending.message;
    return ending.status;
  } catch (const std::exception& error) {  // the job's own
    std::cerr << "art6: " << visible_lines(error.what()) << '\n';
    return dynamic_cast<const WrongUsage*>(&error) != nullptr ? usage_error : fault;
  }
}

}  // namespace art6
