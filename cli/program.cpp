#include "cli/program.hpp"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <new>
#include <system_error>

#include "cli/arguments.hpp"
#include "cli/benchmark_command.hpp"
#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/merge_command.hpp"
#include "cli/paint.hpp"
#include "cli/progress.hpp"
#include "io/scenario_reader.hpp"
#include "io/scenario_schema.hpp"
#include "io/source_text.hpp"
#include "io/write_all.hpp"
#include "models/engine.hpp"

namespace art6 {
namespace {

constexpr int done = 0, fault = 1, usage_error = 2;

void print(const std::string& text) { write_all(STDOUT_FILENO, text, "standard output"); }

Paint paint_for_output() {
  return Paint(
      paint_mode(isatty(STDOUT_FILENO) == 1, std::getenv("NO_COLOR"), std::getenv("TERM")));
}

double seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

int complain(const std::string& message, int status) {
  std::cerr << "art6: " << visible_lines(message) << '\n';
  return status;
}

/// Calls `simulate(command, paint, runner)` with a progress bar on a terminal.
template <class Command, class Simulate>
std::string with_progress(const Command& command, const Interruption& interruption,
                          const Simulate& simulate) {
  Runner runner;
  if constexpr (requires { command.threads; }) runner.threads = command.threads;
  runner.stop = &interruption.flag();
  std::unique_ptr<ProgressBar> bar;
  if (isatty(STDERR_FILENO) == 1) {
    bar = std::make_unique<ProgressBar>(std::cerr, seconds);
    runner.progress = [&bar](std::int64_t now, std::int64_t all) { bar->show(now, all); };
  }
  return simulate(command, paint_for_output(), runner);
}

int follow(const CheckCommand& command) {
  print(check(command, paint_for_output()));
  return done;
}

template <class Command, class Simulate>
int follow_simulation(const Command& command, const Simulate& simulate) {
  const Interruption interruption;
  try {
    print(with_progress(command, interruption, simulate));
    return done;
  } catch (const Stopped&) {
    return complain("interrupted; nothing was written", interruption.exit_status());
  }
}

int follow(const RunCommand& command) { return follow_simulation(command, run); }

int follow(const MergeCommand& command) { return follow_simulation(command, merge); }

int follow(const CompareCommand& command) {
  return follow_simulation(command, [](const auto& given, const auto& paint, const auto& runner) {
    return compare(given, paint, runner);
  });
}

int follow(const BenchmarkCommand& command) {
  return follow_simulation(command, [](const auto& given, const auto& paint, const auto& runner) {
    return benchmark(given, paint, runner);
  });
}

int follow(const StrategiesCommand& command) {
  print(list_strategies(command));
  return done;
}

int follow(const SchemaCommand& /*command*/) {
  print(scenario_schema());
  return done;
}

int follow(const Answer& answer) {
  print(answer.output);
  std::cerr << visible_lines(answer.error);
  return answer.status;
}

}  // namespace

int run_program(int count, const char* const* arguments) {
  try {
    return std::visit([](const auto& command) { return follow(command); },
                      parse_arguments(count, arguments));
  } catch (const InvalidScenario& error) {
    std::cerr << error.what() << '\n';
    return usage_error;
  } catch (const WrongUsage& error) {
    return complain(error.what(), usage_error);
  } catch (const ScoreError& error) {  // what the scenario asks for leaves the range of numbers
    return complain(error.what(), usage_error);
  } catch (const AmountError& error) {
    return complain(error.what(), usage_error);
  } catch (const std::bad_alloc&) {
    return complain("out of memory", fault);
  } catch (const std::system_error& error) {
    // Who closed the pipe, such as `head`, has seen enough and needs no message.
    return error.code() == std::errc::broken_pipe ? fault : complain(error.what(), fault);
  } catch (const std::exception& error) {
    return complain(error.what(), fault);
  }
}

}  // namespace art6
