// The only unit that includes CLI11: its headers take seconds to compile.
#include "cli/grammar/command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <sstream>
#include <vector>

#include "cli/grammar/version.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/utf8.hpp"

namespace art6 {
namespace {

/// Hands each word to the argument. CLI11's own conversions would take `010` for eight, `-1` for
/// 2^64 - 1 and an empty word for none.
void take_words(const Argument& argument, const std::string& names, const CLI::results_t& words) {
  try {
    for (const std::string& word : words) argument.take(word);
  } catch (const WrongUsage& error) {
    throw CLI::ValidationError(names, error.what());
  }
}

/// `argument` has to outlive the parsing.
CLI::Option& add_argument(CLI::App& command, const Argument& argument) {
  const std::string names = fmt::format("{}", fmt::join(argument.names, ","));
  const bool is_place = !names.starts_with('-');
  if (!is_place && argument.value.empty()) {
    return *command.add_flag_callback(
        names, [&argument, names] { take_words(argument, names, {""}); }, argument.text);
  }
  CLI::Option& option = *command.add_option(
      names,
      [&argument, names](const CLI::results_t& words) {
        take_words(argument, names, words);
        return true;
      },
      argument.text);
  option.type_name(argument.value)->required(argument.is_required);
  if (argument.is_repeated) {
    option.expected(CLI::detail::expected_max_vector_size);
    if (!is_place) option.allow_extra_args(false);
  }
  return option;
}

void add_arguments(CLI::App& app, const Command& command) {
  app.footer(command.footer);
  for (const Argument& place : command.places) add_argument(app, place);
  for (const Argument& option : command.options) {
    const std::string names = fmt::format("{}", fmt::join(option.names, ","));
    switch (option.prints) {
      case Printing::nothing:
        add_argument(app, option);
        break;
      case Printing::help:
        app.set_help_flag(names, option.text);
        break;
      case Printing::version:
        app.set_version_flag(names, fmt::format("{} {}", command.name, program_version()),
                             option.text);
        break;
    }
  }
  for (const Argument& option : command.options) {
    for (const std::string& other : option.needs) {
      app.get_option(option.names.front())->needs(app.get_option(other));
    }
  }
}

/// The name of the command that was given, after that of the program; or the program's alone.
std::string name_invocation(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app.get_name() : app.get_name() + ' ' + chosen.front()->get_name();
}

/// `message` about the command line that names `command`.
Answer refuse(const std::string& message, const std::string& command) {
  return {2, "", fmt::format("art6: {}\nSee '{} --help'.\n", message, command)};
}

/// Refuses an argument that no command takes, with the nearest option that there is.
Answer refuse_extra(const CLI::App& app) {
  const std::vector<std::string> extras = app.remaining(true);
  const auto is_option = [](const std::string& text) { return text.starts_with('-'); };
  const auto option = std::find_if(extras.begin(), extras.end(), is_option);
  const std::string& got = option == extras.end() ? extras.front() : *option;
  NearestName nearest(got);
  for (const CLI::App* command : app.get_subcommands())
    for (const CLI::Option* known : command->get_options())
      for (const std::string& name : known->get_lnames()) nearest.offer("--" + name);
  return refuse(fmt::format("unexpected argument \"{}\"{}", escape_control_characters(got),
                            nearest.suggestion()),
                name_invocation(app));
}

/// Refuses an option without its value, or given again.
Answer refuse_mismatch(const CLI::App& app, const std::string& message) {
  const std::string name = message.substr(0, message.find(':'));
  const CLI::Option* option = app.get_subcommands().front()->get_option_no_throw(name);
  const bool is_repeated = option != nullptr && option->count() > 1;
  return refuse(
      name + (is_repeated ? ": expected once, got it again" : ": expected a value, got none"),
      name_invocation(app));
}

Answer answer_error(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return refuse_mismatch(app, error.what());
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return refuse_extra(app);
  if (error.get_exit_code() != 0) return refuse(error.what(), name_invocation(app));
  std::ostringstream output, nothing;
  app.exit(error, output, nothing);
  return {0, output.str(), ""};
}

/// Refuses a mistyped command, where CLI11 would say that the command is missing.
std::optional<Answer> refuse_unknown_command(const Grammar& grammar, int count,
                                             const char* const* arguments) {
  if (count < 2 || *arguments[1] == '-') return std::nullopt;
  if (std::ranges::count(grammar.commands, arguments[1], &Command::name) > 0) return std::nullopt;
  return refuse(fmt::format("unknown command \"{}\"{}", escape_control_characters(arguments[1]),
                            suggest_name(arguments[1], grammar.commands, &Command::name)),
                grammar.program.name);
}

/// The names of all commands, such as "check, run or schema".
std::string list_commands(const Grammar& grammar) {
  std::vector<std::string> names;
  for (const Command& command : grammar.commands) names.push_back(command.name);
  const std::string last = names.back();
  names.pop_back();
  return fmt::format("{} or {}", fmt::join(names, ", "), last);
}

}  // namespace

std::variant<Answer, Command> parse_command_line(const Grammar& grammar, int count,
                                                 const char* const* arguments) {
  if (const auto answer = refuse_unknown_command(grammar, count, arguments)) return *answer;
  CLI::App app(grammar.program.about, grammar.program.name);
  add_arguments(app, grammar.program);
  app.require_subcommand(0, 1);
  for (const Command& command : grammar.commands) {
    add_arguments(*app.add_subcommand(command.name, command.about), command);
  }
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return answer_error(app, error);
  }
  for (const Command& command : grammar.commands) {
    if (app.got_subcommand(command.name)) return command;
  }
  return refuse("expected a command: " + list_commands(grammar), grammar.program.name);
}

}  // namespace art6
