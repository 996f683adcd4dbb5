#include "cli/grammar/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <vector>

#include "cli/grammar/command_line.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/source_text.hpp"

namespace art6 {
namespace {

/// The command that the arguments name, or the program itself.
std::string invocation(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? "art6" : "art6 " + chosen.front()->get_name();
}

/// `message` about the command line that names `command`.
Answer wrong_usage(const std::string& message, const std::string& command) {
  return {2, "", fmt::format("art6: {}\nSee '{} --help'.\n", message, command)};
}

/// What no command takes, with what it may have been meant to be.
Answer unexpected(const CLI::App& app) {
  const std::vector<std::string> extras = app.remaining(true);
  const auto is_option = [](const std::string& text) { return text.starts_with('-'); };
  const auto option = std::find_if(extras.begin(), extras.end(), is_option);
  const std::string& got = option == extras.end() ? extras.front() : *option;
  NearestName nearest(got);
  for (const CLI::App* command : app.get_subcommands())
    for (const CLI::Option* known : command->get_options())
      for (const std::string& name : known->get_lnames()) nearest.offer("--" + name);
  return wrong_usage(
      fmt::format("unexpected argument \"{}\"{}", visible(got), nearest.suggestion()),
      invocation(app));
}

/// An option without its value, or given again.
Answer mismatched(const CLI::App& app, const std::string& message) {
  const std::string name = message.substr(0, message.find(':'));
  const CLI::Option* option = app.get_subcommands().front()->get_option_no_throw(name);
  const bool is_repeated = option != nullptr && option->count() > 1;
  return wrong_usage(
      name + (is_repeated ? ": expected once, got it again" : ": expected a value, got none"),
      invocation(app));
}

Answer answer(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return mismatched(app, error.what());
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unexpected(app);
  if (error.get_exit_code() != 0) return wrong_usage(error.what(), invocation(app));
  std::ostringstream output, nothing;
  app.exit(error, output, nothing);
  return {0, output.str(), ""};
}

/// CLI11 would say that a command is missing where one is mistyped.
std::optional<Answer> unknown_command(const CLI::App& app, int count,
                                      const char* const* arguments) {
  if (count < 2 || *arguments[1] == '-') return std::nullopt;
  NearestName nearest(arguments[1]);
  for (const CLI::App* command : app.get_subcommands({})) {
    if (command->check_name(arguments[1])) return std::nullopt;
    nearest.offer(command->get_name());
  }
  return wrong_usage(
      fmt::format("unknown command \"{}\"{}", visible(arguments[1]), nearest.suggestion()), "art6");
}

/// Such as "check, run or schema".
std::string names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  const std::string last = names.back();
  names.pop_back();
  return fmt::format("{} or {}", fmt::join(names, ", "), last);
}

}  // namespace

Command parse_arguments(int count, const char* const* arguments) {
  CommandArguments given;
  const auto app = command_line(given);
  if (const auto answer = unknown_command(*app, count, arguments)) return *answer;
  try {
    app->parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return answer(*app, error);
  }
  if (app->got_subcommand("check")) return given.check;
  if (app->got_subcommand("run")) return given.run;
  if (app->got_subcommand("merge")) return given.merge;
  if (app->got_subcommand("compare")) return given.compare;
  if (app->got_subcommand("benchmark")) return given.benchmark;
  if (app->got_subcommand("strategies")) return given.strategies;
  if (app->got_subcommand("schema")) return SchemaCommand{};
  return wrong_usage("expected a command: " + names_of_commands(*app), "art6");
}

}  // namespace art6
