// The grammar of the command line as plain data: the commands, what each takes, and what it does.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/terminal/paint.hpp"
#include "sim/run/parallel.hpp"

namespace art6 {

/// Thrown for arguments that cannot be followed: a file that cannot be read, a strategy that does
/// not exist.
struct WrongUsage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Options that end the program after it has printed help or its version, without regard to other
/// arguments.
enum class Printing { nothing, help, version };

/// An option, or an argument that is known by its place.
struct Argument {
  std::vector<std::string> names{};  ///< `-s`, `--strategy`; of a place the one name, `SCENARIO`
  /// The name of the value that follows the option, `STRATEGY`; empty for a flag, which takes none.
  /// Shells complete the value by this name: `SCENARIO`, `INSTANCES` and `OUTCOMES` YAML files,
  /// also in folders; `SHARDS` files `*.art6`; `DIR` folders; `STRATEGY` the strategies
  /// (`STRATEGY,...` several); `STATE/THEME` the scenario's programmes; `a|b` these words. Other
  /// values are not completed.
  std::string value{};
  std::string text{};  ///< what it does
  /// Stores a value; a flag's is empty. Throws `WrongUsage` with what was expected and given.
  std::function<void(const std::string&)> take{};
  bool is_required = false;
  /// Of a place: any number of values may follow. Of an option: it may be given again.
  bool is_repeated = false;
  std::vector<std::string> needs{};     ///< options that have to be given with it
  Printing prints = Printing::nothing;  ///< help or version, and then the program ends
};

/// A command, or the program itself.
struct Command {
  std::string name{};
  std::string about{};  ///< what it does
  /// Examples and more. Lines under a line that ends with a colon are indented: `  art6 ...` is an
  /// example, `  term  its meaning` an entry of a list.
  std::string footer{};
  std::vector<Argument> places{}, options{};  ///< in the order in which they are shown
  /// Does what the arguments taken ask for; returns the text for standard output. The runner's
  /// threads are the command's to set.
  std::function<std::string(const Paint&, Runner)> run{};
  /// True if the command simulates: it shows its progress, and stops when the runner says so.
  bool is_simulation = false;
};

/// The program and its commands, as arguments are parsed and as the man page and the completion of
/// shells are written.
struct Grammar {
  Command program;
  std::vector<Command> commands;
};

/// The words of `a|b`, in their order; none where the value is no choice between words.
std::vector<std::string> split_choices(const std::string& value);

}  // namespace art6
