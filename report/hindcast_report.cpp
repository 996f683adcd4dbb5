#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "io/results/figures.hpp"
#include "io/results/hindcast_words.hpp"
#include "io/results/result_words.hpp"
#include "report/page.hpp"
#include "report/report.hpp"

namespace art6 {
namespace {

std::string name_series_id(const HindcastGroup& group) {
  return group.id.substr(0, group.id.rfind('/'));
}

std::string format_percent_of(const std::optional<double>& skill) {
  const std::string text = format_skill(skill);
  return text == "-" ? text : text + " %";
}

std::string format_error(double error) { return error == 0 ? "0" : format_figure(error); }

class HindcastPage {
 public:
  HindcastPage(const HindcastResults& results, const HindcastSources& sources)
      : results_(results),
        names_(sources.names),
        wholes_(list_whole_groups(results)),
        vintages_(list_vintages(results)),
        page_("hindcast.html") {}

  std::string text(const Manifest& manifest, const HindcastSources& sources) {
    add_head();
    for (const HindcastGroup* group : wholes_) add_group(*group);
    add_choices();
    add_charts();
    for (const HindcastVintage& vintage : vintages_) add_vintage(vintage);
    for (const ScenarioSource& scenario : results_.scenarios) {
      page_.add_fact("Scenario", scenario.name);
      page_.add_fact("SHA-256 of the scenario", scenario.sha256);
    }
    page_.add_fact("Replications", group_digits(results_.replications));
    page_.add_fact("Seed", std::to_string(results_.seed));
    page_.add_program(manifest);
    for (const OutputFile& file : sources.results) page_.add_file(file.name, file.text);
    for (const OutputFile& file : sources.written) page_.add_written(file);
    return page_.text();
  }

 private:
  Dictionary& values() { return page_.values(); }

  void add_head() {
    std::set<std::string> obligations, states;
    for (const HindcastCaseResult& one : results_.cases) {
      obligations.insert(one.obligation);
      states.insert(one.state);
    }
    std::vector<std::string> names;
    for (const ScenarioSource& scenario : results_.scenarios) names.push_back(scenario.name);
    values().SetValue("TITLE", "Hindcast: how good the forecasts were");
    values().SetValue("FORECASTS",
                      format_count(std::ssize(results_.cases), "forecast", "forecasts"));
    values().SetValue("OBLIGATIONS",
                      format_count(std::ssize(obligations), "obligation", "obligations"));
    values().SetValue("STATES", format_count(std::ssize(states), "State", "States"));
    values().SetValue("REPLICATIONS", group_digits(results_.replications));
    values().SetValue("NAMES", fmt::format("{}", fmt::join(names, "; ")));
    for (const std::string& sentence : describe_hindcast(results_)) {
      values().AddSectionDictionary("LEAD")->SetValue("SENTENCE", sentence);
    }
  }

  void add_group(const HindcastGroup& group) {
    add_scores(group, name_target(group), "as_issued", group.as_issued);
    if (group.recalibrated_cases > 0) {
      add_scores(group, "recalibrated", "recalibrated", group.recalibrated);
    }
    for (const HindcastSkill& skill : group.as_issued.naive) add_skill(group, skill);
    if (group.as_issued.deadlines && !has_deadlines_) add_deadlines(group);
  }

  void add_scores(const HindcastGroup& group, const std::string& name, const std::string& version,
                  const HindcastScores& scores) {
    Dictionary& row = *values().AddSectionDictionary("SCORE_ROW");
    row.SetValue("GROUP", group.id);
    row.SetValue("VERSION_NAME", version);
    row.SetValue("TARGET", name);
    row.SetValue("CASES", group_digits(group.cases));
    row.SetValue("GROUP_STATES", group_digits(group.states));
    for (const HindcastCoverage& coverage : scores.coverage) {
      row.AddSectionDictionary("COVERED")->SetValue("SHARE",
                                                    format_percent(coverage.share_expected));
    }
    row.SetValue("ERROR", format_error(scores.score));
    const HindcastSkill* best = find_skill(scores.naive, scores.best_naive);
    row.SetValue("SKILL", best != nullptr ? format_percent_of(best->skill) : "-");
    row.SetValue("INTERVAL", best != nullptr ? format_skill_interval(best->ci95) : "");
    row.SetValue("BEST", scores.best_naive);
  }

  void add_skill(const HindcastGroup& group, const HindcastSkill& skill) {
    Dictionary& row = *values().AddSectionDictionary("SKILL_ROW");
    row.SetValue("GROUP", group.id);
    row.SetValue("TARGET", name_target(group));
    row.SetValue("BEST", skill.name);
    row.SetValue("CASES", group_digits(skill.cases));
    row.SetValue("ERROR", format_error(skill.score));
    row.SetValue("NAIVE_ERROR", format_error(skill.naive_score));
    row.SetValue("SKILL", format_percent_of(skill.skill));
    row.SetValue("INTERVAL", format_skill_interval(skill.ci95));
    row.SetValue("SHARES", format_percent_of(skill.skill_of_shares));
    row.SetValue("SHARES_INTERVAL", format_skill_interval(skill.skill_of_shares_ci95));
    has_naive_ = true;
  }

  void add_deadlines(const HindcastGroup& group) {
    const HindcastDeadlines& deadlines = *group.as_issued.deadlines;
    has_deadlines_ = true;
    values().ShowSection("DEADLINES");
    values().SetValue("DEADLINE_TITLE",
                      fmt::format("Of {}, {} {} met; the chances forecast {}",
                                  format_count(deadlines.cases, "deadline", "deadlines"),
                                  deadlines.met, deadlines.met == 1 ? "was" : "were",
                                  format_decimals(deadlines.met_expected, 1)));
    values().SetValue("BRIER", format_decimals(deadlines.brier_score, 3));
    values().SetValue("BRIER_PARTS",
                      fmt::format("miscalibration {} − discrimination {} + uncertainty {}",
                                  format_decimals(deadlines.miscalibration, 3),
                                  format_decimals(deadlines.discrimination, 3),
                                  format_decimals(deadlines.uncertainty, 3)));
    page_.add_chart("reliability", Json{{"deadlines", group.id}});
  }

  void add_choices() {
    std::set<std::string> obligations, series;
    for (const HindcastGroup* group : wholes_) {
      Dictionary& choice = *values().AddSectionDictionary("GROUP_CHOICE");
      choice.SetValue("GROUP", group->id);
      choice.SetValue("GROUP_NAME", name_target(*group));
      if (group->as_issued.naive.empty() || !series.insert(name_series_id(*group)).second) continue;
      Dictionary& of_series = *values().AddSectionDictionary("SERIES_CHOICE");
      of_series.SetValue("SERIES_ID", name_series_id(*group));
      of_series.SetValue("SERIES_NAME", name_series(*group));
    }
    for (const HindcastCaseResult& one : results_.cases) obligations.insert(one.obligation);
    for (const std::string& obligation : obligations) {
      Dictionary& choice = *values().AddSectionDictionary("CASE_CHOICE");
      choice.SetValue("CASE_OBLIGATION", obligation);
      choice.SetValue("CASE_NAME", name_of(obligation));
    }
    if (has_naive_) values().ShowSection("NAIVE");
  }

  void add_charts() {
    if (wholes_.empty()) return;
    const HindcastGroup& first = *wholes_.front();
    const Json chosen{{"group", first.id}};
    page_.add_chart("pit", chosen);
    page_.add_chart("coverage", chosen);
    page_.add_chart("places", Json{{"group", first.id}, {"names", list_names()}}, count_rows());
    values().SetValue("CALIBRATION_TITLE",
                      fmt::format("The 80 % intervals held {} of what happened ({})",
                                  format_percent(first.as_issued.coverage[1].share_expected),
                                  name_target(first)));
    page_.add_chart("reports", Json{{"group", first.id}, {"chosen", first_obligation(first)}});
    if (has_naive_) add_horizons(first);
    if (vintages_.empty()) return;
    values().ShowSection("VINTAGES");
    page_.add_chart("vintages",
                    Json{{"vintage", id_of(vintages_.front())},
                         {"names", list_names()},
                         {"end", fmt::format("{}-01-01", find_last_year() + 1)}},
                    count_rows_of_vintages());
  }

  void add_horizons(const HindcastGroup& first) {
    const auto& naive = first.as_issued.naive;
    const auto clear = std::ranges::count_if(
        naive, [](const HindcastSkill& skill) { return skill.ci95 && skill.ci95->low > 0; });
    values().SetValue(
        "HORIZONS_TITLE",
        fmt::format("Clearly closer than {} of {} ({})", clear,
                    format_count(std::ssize(naive), "naive forecast", "naive forecasts"),
                    name_target(first)));
    std::size_t years = 1;
    std::map<std::string, std::size_t> of_series;
    for (const HindcastGroup* group : wholes_) {
      years = std::max(years, ++of_series[name_series_id(*group)]);
    }
    page_.add_chart("horizons", Json{{"series", name_series_id(first)}},
                    naive.size() * (years + 1) * 3 / 5 + 2);
  }

  /// The most obligations of any group.
  std::size_t count_rows() const {
    std::int64_t most = 1;
    for (const HindcastGroup* group : wholes_) most = std::max(most, group->obligations);
    return static_cast<std::size_t>(most);
  }

  std::size_t count_rows_of_vintages() const {
    std::size_t most = 1;
    for (const HindcastVintage& vintage : vintages_) most = std::max(most, vintage.cases.size());
    return most + 1;
  }

  std::string first_obligation(const HindcastGroup& group) const {
    return std::ranges::find_if(results_.cases,
                                [&](const HindcastCaseResult& one) {
                                  return one.kind == group.kind && one.target == group.target &&
                                         one.unit == group.unit;
                                })
        ->obligation;
  }

  static std::string id_of(const HindcastVintage& vintage) {
    return fmt::format("{}/{}", vintage.issued, vintage.scenario);
  }

  /// The last year that a completion, or the end of an interval, lies in.
  int find_last_year() const {
    int last = 0;
    for (const HindcastVintage& vintage : vintages_) {
      for (const HindcastCaseResult* one : vintage.cases) {
        const auto& [low, high] = one->as_issued.interval80;
        for (const auto& months :
             {low, high, one->as_issued.median, one->deadline, std::optional(one->outcome)}) {
          if (months) last = std::max(last, month_after(one->issued, *months).year());
        }
      }
    }
    return last;
  }

  void add_vintage(const HindcastVintage& vintage) {
    Dictionary& choice = *values().AddSectionDictionary("VINTAGE");
    choice.SetValue("VINTAGE_ID", id_of(vintage));
    choice.SetValue("VINTAGE_NAME",
                    fmt::format("issued at the end of {}: {}", vintage.issued, vintage.scenario));
    for (const HindcastCaseResult* one : sort_by_deadline(vintage)) {
      const CompletionWords words = describe_completion(*one);
      Dictionary& row = *values().AddSectionDictionary("LEDGER_ROW");
      row.SetValue("OBLIGATION", name_of(one->obligation));
      row.SetValue("ISSUED", std::to_string(one->issued));
      row.SetValue("DEADLINE", words.deadline);
      row.SetValue("CHANCE", words.chance);
      row.SetValue("HALF", words.half);
      row.SetValue("SPAN", words.interval);
      row.SetValue("HAPPENED", words.outcome);
      row.SetValue("PLACE", words.place);
    }
  }

  /// The obligation's name, or its id where it has none.
  std::string name_of(const std::string& obligation) const {
    const auto name = names_.find(obligation);
    return name != names_.end() ? name->second : obligation;
  }

  /// The names of all obligations of the results.
  Json list_names() const {
    Json names = Json::object();
    for (const HindcastCaseResult& one : results_.cases) {
      names[one.obligation] = name_of(one.obligation);
    }
    return names;
  }

  const HindcastResults& results_;
  const std::map<std::string, std::string>& names_;
  std::vector<const HindcastGroup*> wholes_;
  std::vector<HindcastVintage> vintages_;
  Page page_;
  bool has_naive_ = false, has_deadlines_ = false;
};

}  // namespace

std::string write_hindcast_report(const HindcastResults& results, const Manifest& manifest,
                                  const HindcastSources& sources) {
  return HindcastPage(results, sources).text(manifest, sources);
}

}  // namespace art6
