#include "cli/grammar/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>

#include "cli/grammar/version.hpp"
#include "io/text/source_text.hpp"
#include "io/yaml/scalar.hpp"
#include "models/scenario/objective.hpp"
#include "report/report.hpp"
#include "sim/random/replications.hpp"

namespace art6 {
namespace {

const std::string run_files =
    has_reports()
        ? "also write report.html, results.json, obligations.csv and programmes.csv to this folder"
        : "also write results.json, obligations.csv and programmes.csv to this folder (no "
          "report.html: this "
          "art6 was built without reports)";
const std::string run_formats = "json is results.json, csv is obligations.csv";

/// CLI11's own conversion takes `010` for eight and `-1` for 2^64 - 1.
std::uint64_t whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                           std::uint64_t most) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < least || number > most)
    throw CLI::ValidationError(
        option, fmt::format("expected a whole number from {} to {}, got \"{}\"", least, most,
                            visible(text)));
  return number;
}

/// Adds an option for a whole number from `least` to `most`, handed to `take`.
CLI::Option* add_whole_number(CLI::App& command, const std::string& option, const std::string& help,
                              std::uint64_t least, std::uint64_t most,
                              const std::function<void(std::uint64_t)>& take) {
  return command
      .add_option_function<std::string>(
          option, [=](const std::string& text) { take(whole_number(option, text, least, most)); },
          help)
      ->type_name("N");
}

double number_above_0(const std::string& option, const std::string& text) {
  const auto number = parse_number(text);
  if (!number || !(*number > 0)) {
    throw CLI::ValidationError(option,
                               fmt::format("expected a number > 0, got \"{}\"", visible(text)));
  }
  return *number;
}

double half_width(const std::string& option, const std::string& text) {
  constexpr double least = 0.00002;  // takes 2.4 thousand million replications
  const auto number = parse_number(text);
  if (!number || !(*number >= least && *number <= 0.5)) {
    throw CLI::ValidationError(
        option, fmt::format("expected a number from 0.00002 to 0.5, got \"{}\"", visible(text)));
  }
  return *number;
}

ShardChoice shard_choice(const std::string& text) {
  ShardChoice choice;
  const char* const end = text.data() + text.size();
  const auto [slash, first_error] = std::from_chars(text.data(), end, choice.number);
  const bool has_slash = first_error == std::errc() && slash != end && *slash == '/';
  const auto [stop, error] = std::from_chars(has_slash ? slash + 1 : end, end, choice.count);
  if (!has_slash || error != std::errc() || stop != end || choice.number < 1 ||
      choice.count < choice.number || choice.count > most_shards) {
    throw CLI::ValidationError(
        "--shard", fmt::format("expected K/N with 1 <= K <= N <= {}, such as 2/5, got \"{}\"",
                               most_shards, visible(text)));
  }
  return choice;
}

Format format_of(const std::string& text) {
  if (text == "table") return Format::table;
  if (text == "json") return Format::json;
  if (text == "csv") return Format::csv;
  throw CLI::ValidationError("--format",
                             fmt::format("expected table, json or csv, got \"{}\"", visible(text)));
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
      .add_flag_callback(
          "--no-places", [&check] { check.places = false; },
          "without the places: the text whose SHA-256 results.json names")
      ->needs(resolved);
  command.footer("Example:\n  art6 check scenarios/one-page-example.yaml\n");
}

void add_result(CLI::App& command, ResultCommand& given, const std::string& files,
                const std::string& formats) {
  command.add_option("-o,--output", given.output, files)->type_name("DIR");
  command
      .add_option_function<std::string>(
          "--format", [&given](const std::string& text) { given.format = format_of(text); },
          "what to print; " + formats)
      ->type_name("table|json|csv");
}

void add_simulation(CLI::App& command, SimulationCommand& given, const std::string& files,
                    const std::string& formats) {
  add_whole_number(
      command, "-n,--replications", "futures to simulate", 1, most_replications,
      [&given](std::uint64_t n) { given.replications = static_cast<std::int64_t>(n); });
  add_whole_number(command, "--seed", "seed of the random numbers", 0, UINT64_MAX,
                   [&given](std::uint64_t n) { given.seed = n; });
  add_whole_number(command, "--threads", "threads; default: all cores; changes no result", 1, 1024,
                   [&given](std::uint64_t n) { given.threads = static_cast<int>(n); });
  add_result(command, given, files, formats);
}

void add_run(CLI::App& app, RunCommand& run) {
  CLI::App& command = *app.add_subcommand(
      "run", "Simulate a scenario under one strategy; print the States at risk");
  add_scenario(command, run.scenario);
  command.add_option("-s,--strategy", run.strategy, "strategy, as `art6 strategies` lists them")
      ->type_name("STRATEGY");
  add_simulation(command, run, run_files + "; with --shard the shard's file", run_formats);
  command
      .add_option_function<std::string>(
          "--precision",
          [&run](const std::string& text) { run.precision = half_width("--precision", text); },
          "simulate until every chance is known to plus or minus X, such as 0.01; -n is the most")
      ->type_name("X");
  command
      .add_option_function<std::string>(
          "--shard", [&run](const std::string& text) { run.shard = shard_choice(text); },
          "simulate the Kth of N parts alone; write it to the file of -o, for `art6 merge`")
      ->type_name("K/N");
  CLI::Option* const programme =
      command
          .add_option("--programme", run.programme, "programme to replay, such as LAO/clearance")
          ->type_name("STATE/THEME");
  CLI::Option* const replay = add_whole_number(
      command, "--replay", "print what happens in this future, from 0, month by month", 0,
      0xFFFFFFFE, [&run](std::uint64_t n) { run.replay = static_cast<std::int64_t>(n); });
  replay->needs(programme);
  programme->needs(replay);
  command.footer(
      "Examples:\n"
      "  art6 run scenarios/one-page-example.yaml -s urgency -n 1000 -o results\n"
      "  art6 run scenarios/one-page-example.yaml --replay 7 --programme XAA/clearance\n"
      "  art6 run scenarios/one-page-example.yaml --precision 0.01\n"
      "  art6 run scenarios/one-page-example.yaml --shard 1/2 -o part-1.art6\n");
}

void add_merge(CLI::App& app, MergeCommand& merge) {
  CLI::App& command = *app.add_subcommand(
      "merge", "Put the shards of a run together; print what the whole run would");
  command.add_option("SHARDS", merge.shards, "files of `art6 run --shard`, all of one run")
      ->required()
      ->type_name("");
  add_result(command, merge, run_files, run_formats);
  command.footer(
      "Examples:\n"
      "  art6 run scenarios/one-page-example.yaml --shard 1/2 -o part-1.art6\n"
      "  art6 run scenarios/one-page-example.yaml --shard 2/2 -o part-2.art6\n"
      "  art6 merge part-1.art6 part-2.art6 -o results\n");
}

/// One word, its names apart by commas; CLI11's own lists drop what is empty between two.
void add_list_of_strategies(CLI::App& command, std::vector<std::string>& strategies,
                            const std::string& help) {
  command
      .add_option_function<std::string>(
          "-s,--strategies",
          [&strategies](const std::string& text) {
            strategies.assign(1, "");
            for (const char c : text) {
              if (c == ',') {
                strategies.emplace_back();
              } else {
                strategies.back() += c;
              }
            }
          },
          help)
      ->type_name("STRATEGY,...");
}

void add_compare(CLI::App& app, CompareCommand& compare) {
  CLI::App& command = *app.add_subcommand(
      "compare", "Simulate several strategies on the same futures; print which does better");
  add_scenario(command, compare.scenario);
  add_list_of_strategies(command, compare.strategies,
                         "strategies to compare, as `art6 strategies` lists them; default: all");
  command
      .add_option("--baseline", compare.baseline,
                  "strategy that all are compared with; default: the scenario's")
      ->type_name("STRATEGY");
  std::string objectives;
  for (const std::string& name : objective_names()) {
    objectives += (objectives.empty() ? "" : "|") + name;
  }
  command
      .add_option("--objective", compare.objective,
                  "what to compare by; default: the scenario's objective")
      ->type_name(objectives);
  CLI::Option* const until_decided = command.add_flag(
      "--until-decided", compare.until_decided,
      "run no more replications than it takes to select the best with 95 %; -n is the most");
  command
      .add_option_function<std::string>(
          "--indifference",
          [&compare](const std::string& text) {
            compare.indifference = number_above_0("--indifference", text);
          },
          "difference of no interest, in the objective's unit; 0.1 for counts of obligations or "
          "States")
      ->needs(until_decided)
      ->type_name("X");
  command.add_flag("--equivalent", compare.equivalent,
                   "also find how much more flexible money the baseline would need to do as well "
                   "as the best");
  add_simulation(command, compare,
                 "also write comparison.json, comparison.csv and obligations.csv to this folder",
                 "json is comparison.json, csv is comparison.csv");
  command.footer(
      "Examples:\n"
      "  art6 compare scenarios/one-page-example.yaml -n 1000\n"
      "  art6 compare scenarios/one-page-example.yaml -s need,urgency --objective casualties\n"
      "  art6 compare scenarios/one-page-example.yaml --until-decided --equivalent\n");
}

void add_benchmark(CLI::App& app, BenchmarkCommand& benchmark) {
  CLI::App& command = *app.add_subcommand(
      "benchmark", "Simulate strategies on many scenarios; print how far each is from a bound");
  command
      .add_option("INSTANCES", benchmark.instances,
                  "scenario files, or folders of them; default: those that come with art6")
      ->type_name("");
  add_list_of_strategies(command, benchmark.strategies,
                         "strategies that every scenario knows; default: all of them");
  command
      .add_option("--over", benchmark.over,
                  "scenario file laid over each, such as one with strategies of your own")
      ->type_name("SCENARIO");
  command
      .add_option("--objective", benchmark.objective,
                  "what to count: obligations met in time (default), or within one extension")
      ->type_name("obligations-met|met-after-one");
  command.add_flag("--times", benchmark.times, "also say how long each strategy takes, run alone");
  add_simulation(command, benchmark,
                 "also write benchmark.json, strategies.csv and instances.csv to this folder",
                 "json is benchmark.json, csv is strategies.csv");
  command.footer(
      "Examples:\n"
      "  art6 benchmark -n 100\n"
      "  art6 benchmark scenarios/one-page-example.yaml -s need,urgency,most-met -n 1000\n");
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

}  // namespace

std::unique_ptr<CLI::App> command_line(CommandArguments& given) {
  auto app = std::make_unique<CLI::App>(
      "Simulates which States will meet their obligations under the Convention on Cluster "
      "Munitions",
      "art6");
  app->set_help_flag("-h,--help", "say how it is used, with an example");
  app->set_version_flag("--version", fmt::format("art6 {}", program_version()), "say the version");
  app->require_subcommand(0, 1);
  app->footer(
      "Example:\n"
      "  art6 run scenarios/second-review-conference.yaml\n\n"
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
      "  /usr/share/doc/art6        its documents, README.md first\n");
  add_check(*app, given.check);
  add_run(*app, given.run);
  add_merge(*app, given.merge);
  add_compare(*app, given.compare);
  add_benchmark(*app, given.benchmark);
  add_strategies(*app, given.strategies);
  add_schema(*app);
  return app;
}

}  // namespace art6
