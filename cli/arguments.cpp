#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <sstream>
#include <vector>

#include "cli/version.hpp"
#include "io/nearest_name.hpp"

namespace art6 {
namespace {

/// CLI11's own conversion takes `010` for eight and `-1` for 2^64 - 1.
std::uint64_t whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                           std::uint64_t most) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < least || number > most)
    throw CLI::ValidationError(
        option,
        fmt::format("expected a whole number from {} to {}, got \"{}\"", least, most, text));
  return number;
}

/// Adds an option for a whole number from `least` to `most`, handed to `take`.
void add_whole_number(CLI::App& command, const std::string& option, const std::string& help,
                      std::uint64_t least, std::uint64_t most,
                      const std::function<void(std::uint64_t)>& take) {
  command
      .add_option_function<std::string>(
          option, [=](const std::string& text) { take(whole_number(option, text, least, most)); },
          help)
      ->type_name("N");
}

Format format_of(const std::string& text) {
  if (text == "table") return Format::table;
  if (text == "json") return Format::json;
  if (text == "csv") return Format::csv;
  throw CLI::ValidationError("--format",
                             fmt::format("expected table, json or csv, got \"{}\"", text));
}

void add_scenario(CLI::App& command, std::filesystem::path& scenario) {
  command.add_option("SCENARIO", scenario, "scenario file (YAML)")->required()->type_name("");
}

void add_check(CLI::App& app, CheckCommand& check) {
  CLI::App& command = *app.add_subcommand(
      "check", "Validate a scenario; print its programmes, donors and uncertain quantities");
  add_scenario(command, check.scenario);
  CLI::Option* const resolved =
      command.add_flag("--resolved", check.resolved,
                       "print the scenario with its bases merged in, each value with its place");
  command
      .add_flag("!--no-places", check.places,
                "without the places: the text whose SHA-256 results.json names")
      ->needs(resolved);
  command.footer("Example:\n  art6 check scenarios/one-page-example.yaml\n");
}

void add_run(CLI::App& app, RunCommand& run) {
  CLI::App& command = *app.add_subcommand(
      "run", "Simulate a scenario under one strategy; print the States at risk");
  add_scenario(command, run.scenario);
  command.add_option("-s,--strategy", run.strategy, "strategy, as `art6 strategies` lists them")
      ->type_name("STRATEGY");
  add_whole_number(command, "-n,--replications", "futures to simulate", 1, 0xFFFFFFFF,
                   [&run](std::uint64_t n) { run.replications = static_cast<std::int64_t>(n); });
  add_whole_number(command, "--seed", "seed of the random numbers", 0, UINT64_MAX,
                   [&run](std::uint64_t n) { run.seed = n; });
  add_whole_number(command, "--threads", "threads; default: all cores; changes no result", 1, 1024,
                   [&run](std::uint64_t n) { run.threads = static_cast<int>(n); });
  command
      .add_option("-o,--output", run.folder,
                  "also write results.json, obligations.csv and programmes.csv to this folder")
      ->type_name("DIR");
  command
      .add_option_function<std::string>(
          "--format", [&run](const std::string& text) { run.format = format_of(text); },
          "table, json (results.json) or csv (obligations.csv)")
      ->type_name("FORMAT");
  command.footer(
      "Example:\n  art6 run scenarios/one-page-example.yaml -s urgency -n 1000 -o results\n");
}

void add_strategies(CLI::App& app, StrategiesCommand& strategies) {
  CLI::App& command = *app.add_subcommand(
      "strategies", "List the strategies, with the scenario's own if one is given");
  command.add_option("SCENARIO", strategies.scenario, "scenario file (YAML)")->type_name("");
  command.footer("Example:\n  art6 strategies scenarios/one-page-example.yaml\n");
}

void add_schema(CLI::App& app) {
  CLI::App& command =
      *app.add_subcommand("schema", "Print the JSON Schema of the scenario format, for editors");
  command.footer("Example:\n  art6 schema > art6.schema.json\n");
}

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
  return wrong_usage(fmt::format("unexpected argument \"{}\"{}", got, nearest.suggestion()),
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
  return wrong_usage(fmt::format("unknown command \"{}\"{}", arguments[1], nearest.suggestion()),
                     "art6");
}

}  // namespace

Command parse_arguments(int count, const char* const* arguments) {
  CheckCommand check;
  RunCommand run;
  StrategiesCommand strategies;
  CLI::App app(
      "Simulates which States will meet their obligations under the Convention on Cluster "
      "Munitions",
      "art6");
  app.set_version_flag("--version", fmt::format("art6 {}", program_version()));
  app.require_subcommand(0, 1);
  app.footer("Example:\n  art6 run scenarios/second-review-conference.yaml\n");
  add_check(app, check);
  add_run(app, run);
  add_strategies(app, strategies);
  add_schema(app);
  if (const auto answer = unknown_command(app, count, arguments)) return *answer;
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return answer(app, error);
  }
  if (app.got_subcommand("check")) return check;
  if (app.got_subcommand("run")) return run;
  if (app.got_subcommand("strategies")) return strategies;
  if (app.got_subcommand("schema")) return SchemaCommand{};
  return wrong_usage("expected a command: check, run, strategies or schema", "art6");
}

}  // namespace art6
