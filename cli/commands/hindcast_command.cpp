#include "cli/commands/hindcast_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "cli/commands/command_parts.hpp"
#include "cli/pages/hindcast_page.hpp"
#include "io/files/ordinary_file.hpp"
#include "io/reader/outcomes_reader.hpp"
#include "io/results/hindcast_csv.hpp"
#include "io/results/hindcast_json.hpp"
#include "io/results/result_words.hpp"
#include "io/text/utf8.hpp"
#include "report/report.hpp"
#include "study/hindcast/case_naive_forecasts.hpp"
#include "study/hindcast/hindcast.hpp"
#include "study/hindcast/rolling.hpp"
#include "study/hindcast/vintage.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t default_replications = 1000;

/// Standard input can be read only once.
void require_standard_input_once(const HindcastArguments& given) {
  const auto count = std::ranges::count_if(given.scenarios, is_standard_input) +
                     std::ranges::count_if(given.outcomes, is_standard_input);
  if (count > 1) throw WrongUsage("expected standard input (\"-\") once, got it again");
}

KnownOutcomes read_outcomes(const fs::path& path, const Scenario& scenario) {
  try {
    return read_known_outcomes(path, scenario);
  } catch (const UnreadableFile& error) {
    throw WrongUsage(fmt::format("--outcomes: expected an outcomes file, got \"{}\": {}",
                                 escape_control_characters(path.string()), error.what()));
  }
}

/// The outcomes of the scenario with this number: given, or else beside it.
std::optional<fs::path> find_outcomes(const HindcastArguments& given, std::size_t number) {
  if (!given.outcomes.empty()) return given.outcomes[number];
  const fs::path& scenario = given.scenarios[number];
  if (is_standard_input(scenario)) return std::nullopt;
  const fs::path beside = name_outcomes_file(scenario);
  std::error_code ignored;
  return fs::exists(beside, ignored) ? std::optional(beside) : std::nullopt;
}

void require_something_to_score(const HindcastScenario& scenario) {
  if (scenario.outcomes || has_history(scenario.file.scenario)) return;
  throw WrongUsage(fmt::format(
      "{}: expected a scenario whose programmes have a `history`, or an outcomes file, got "
      "neither; add what was reported of past years (docs/scenario-format.md), or say with "
      "--outcomes FILE what became of its obligations (docs/outcomes-format.md)",
      escape_control_characters(scenario.name)));
}

/// Progress of several studies, one after the other, as that of one. The number of replications of
/// the first is known once it begins.
class SharedProgress {
 public:
  /// `of_others` are the replications of all studies but the first.
  SharedProgress(const Runner& runner, std::int64_t of_others)
      : runner_(runner), of_others_(of_others) {}

  /// The runner of the next study.
  Runner next() {
    done_before_ += of_last_;
    of_last_ = 0;
    Runner one = runner_;
    one.processes = nullptr;
    if (!runner_.progress) return one;
    one.progress = [this](std::int64_t done, std::int64_t total) {
      if (done_before_ == 0) of_first_ = total;
      of_last_ = total;
      runner_.progress(done_before_ + done, of_first_ + of_others_);
    };
    return one;
  }

 private:
  const Runner& runner_;
  std::int64_t of_others_, of_first_ = 0, of_last_ = 0, done_before_ = 0;
};

std::vector<HindcastCase> list_cases(std::span<const HindcastScenario> given,
                                     std::int64_t replications, std::uint64_t seed,
                                     const Runner& runner) {
  std::vector<Scenario> with_history;
  std::int64_t vintages = 0;
  for (const HindcastScenario& one : given) {
    if (has_history(one.file.scenario)) {
      with_history.push_back(one.file.scenario);
      with_history.back().name = one.name;  // so that cases name the file
    }
    vintages += one.outcomes ? 1 : 0;
  }
  const bool is_rolling = !with_history.empty();
  SharedProgress progress(runner, replications * (is_rolling ? vintages : vintages - 1));
  std::vector<HindcastCase> cases;
  if (is_rolling) {
    cases = list_rolling_cases(
        with_history, {.replications = replications, .seed = seed, .runner = progress.next()});
  }
  for (const HindcastScenario& one : given) {
    if (!one.outcomes) continue;
    std::vector<HindcastCase> of_vintage =
        list_vintage_cases(one.file.scenario, *one.outcomes,
                           {.scenario = one.name,
                            .replications = replications,
                            .seed = seed,
                            .strategy = one.file.scenario.strategy,
                            .runner = progress.next()});
    add_naive_forecasts(one.file.scenario, of_vintage);
    std::ranges::move(of_vintage, std::back_inserter(cases));
  }
  return cases;
}

/// Throws `WrongUsage` where no past year-end allows a forecast that was then reported on.
void require_cases(const std::vector<HindcastCase>& cases) {
  if (!cases.empty()) return;
  throw WrongUsage(
      "expected a year-end in a `history` after which work was left, with what was released before "
      "it and in the year after, got none; add what was reported of those years "
      "(docs/scenario-format.md)");
}

HindcastResults score_cases(std::span<const HindcastScenario> given, std::int64_t replications,
                            std::uint64_t seed, const Runner& runner) {
  const std::vector<HindcastCase> cases = list_cases(given, replications, seed, runner);
  require_cases(cases);
  HindcastResults results = summarise_hindcast(cases, seed);
  results.replications = replications;
  for (const HindcastScenario& one : given) {
    results.scenarios.push_back({one.file.scenario.name, one.file.sha256});
    if (!one.outcomes) continue;
    for (const VoidObligation& none : list_void_obligations(*one.outcomes)) {
      results.voids.push_back({one.name, none.obligation, none.reason});
    }
  }
  return results;
}

/// The files of the scenarios and outcomes as they are written, each once.
std::vector<OutputFile> list_written(std::span<const HindcastScenario> given) {
  std::vector<OutputFile> written;
  const auto add = [&](const std::string& path, const std::string& text) {
    const std::string name = is_standard_input_name(path)
                                 ? "standard-input.yaml"
                                 : escape_control_characters(fs::path(path).filename().string());
    const auto is_there = [&](const OutputFile& file) { return file.text == text; };
    if (std::ranges::none_of(written, is_there)) written.push_back({name, text});
  };
  for (const HindcastScenario& one : given) {
    for (std::size_t i = 0; i < one.file.names.size(); ++i) {
      add(one.file.names[i], one.file.texts[i]);
    }
  }
  return written;
}

/// The names of all obligations, as the last scenario has them.
std::map<std::string, std::string> list_names(std::span<const HindcastScenario> given) {
  std::map<std::string, std::string> names;
  for (const HindcastScenario& one : given) {
    for (const State& state : one.file.scenario.states) {
      for (const Theme theme : all_themes) {
        names[to_string(ProgrammeId{state.id, theme})] = state.name + ", " + to_words(theme);
      }
    }
  }
  return names;
}

/// Simulates what the arguments ask for. Throws `InvalidScenario`, `WrongUsage`, what the studies
/// throw, and `std::system_error` if the folder cannot be written. Writes nothing once
/// `runner.stop` is set.
std::string hindcast(const HindcastArguments& given, const Paint& paint, const Runner& runner) {
  const std::vector<HindcastScenario> scenarios = read_hindcast_scenarios(given);
  const auto folder = open_folder(given.output, "hindcast", runner);
  const auto replications = given.replications.value_or(default_replications);
  const auto seed = given.seed.value_or(scenarios.front().file.scenario.simulation.seed);
  const auto [results, manifest] =
      run_with_manifest([&] { return score_cases(scenarios, replications, seed, runner); });
  std::vector files{
      OutputFile{"hindcast.json", write_hindcast_json(results, manifest)},
      OutputFile{"hindcast.csv", write_hindcast_csv(results)},
      OutputFile{"hindcast-skill.csv", write_hindcast_skill_csv(results)},
      OutputFile{"hindcast-cases.csv", write_hindcast_cases_csv(results)},
  };
  if (folder != nullptr && has_reports()) {
    files.push_back({"hindcast.html", write_hindcast_report(results, manifest,
                                                            {list_names(scenarios),
                                                             list_written(scenarios), files})});
  }
  write_files(folder.get(), files, runner);
  return print_as(
      given.format, [&paint, &results = results] { return print_hindcast_page(results, paint); },
      [&] { return files[0].text; }, [&] { return files[1].text; });
}

std::vector<Argument> make_hindcast_options(const std::shared_ptr<HindcastArguments>& given) {
  return join_options({
      {{.names = {"--outcomes"},
        .value = "OUTCOMES",
        .text = "what became of the obligations of the first scenario, given again of the next; "
                "default: X.outcomes.yaml beside X.yaml, where there is one",
        .take = [given](const std::string& path) { given->outcomes.emplace_back(path); },
        .is_repeated = true}},
      make_simulation_options(given,
                              "also write hindcast.html (a report), hindcast.json, hindcast.csv, "
                              "hindcast-skill.csv and hindcast-cases.csv to this folder",
                              "json is hindcast.json, csv is hindcast.csv"),
  });
}

}  // namespace

Command make_hindcast_command(const std::shared_ptr<HindcastArguments>& given) {
  return {
      .name = "hindcast",
      .about = "Forecast the past from what was known then; print how good the forecasts were",
      .footer =
          "A scenario whose programmes have a history is forecast from each past year-end; one "
          "with an outcomes file as it stands; one with both in both ways. Each forecast has 1,000 "
          "futures if -n does not say otherwise, and the seed of the first scenario.\n\n"
          "Examples:\n"
          "  art6 hindcast scenarios/second-review-conference.yaml\n"
          "  art6 hindcast scenarios/first-review-conference.yaml "
          "scenarios/second-review-conference.yaml -n 200\n",
      .places = {{.names = {"SCENARIO"},
                  .text = "scenario files (YAML), or - for standard input",
                  .take = [given](const std::string& path) { given->scenarios.emplace_back(path); },
                  .is_required = true,
                  .is_repeated = true}},
      .options = make_hindcast_options(given),
      .run =
          [given](const Paint& paint, Runner runner) {
            runner.threads = given->threads;
            return hindcast(*given, paint, runner);
          },
      .is_simulation = true,
  };
}

std::vector<HindcastScenario> read_hindcast_scenarios(const HindcastArguments& given) {
  require_standard_input_once(given);
  if (!given.outcomes.empty() && given.outcomes.size() != given.scenarios.size()) {
    throw WrongUsage(fmt::format(
        "--outcomes: expected one file for each scenario, in their order, got {} for {}",
        given.outcomes.size(), given.scenarios.size()));
  }
  std::vector<HindcastScenario> scenarios;
  for (std::size_t i = 0; i < given.scenarios.size(); ++i) {
    const fs::path& path = given.scenarios[i];
    HindcastScenario one{
        .name = is_standard_input(path) ? name_given_scenario(path) : path.filename().string(),
        .file = read_file(path),
        .outcomes = {},
        .outcomes_path = find_outcomes(given, i)};
    require_random_sampling(one.file.scenario, "hindcast");
    if (one.outcomes_path) {
      one.outcomes = read_outcomes(*one.outcomes_path, one.file.scenario);
    }
    require_something_to_score(one);
    scenarios.push_back(std::move(one));
  }
  return scenarios;
}

bool has_history(const Scenario& scenario) {
  return std::ranges::any_of(scenario.states, [](const State& state) {
    return (state.clearance && !state.clearance->history.empty()) ||
           (state.stockpile && !state.stockpile->history.empty());
  });
}

}  // namespace art6
