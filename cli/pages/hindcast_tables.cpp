#include "cli/pages/hindcast_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"

namespace art6 {
namespace {

/// The name of a naive forecast, with a star in place of `dressed`, in a line of 25 columns.
std::string shorten_naive(const std::string& name) {
  constexpr std::string_view dressed = ", dressed";
  constexpr int widest = 25;
  const std::string line = to_one_line(name);
  return line.ends_with(dressed)
             ? cut(line.substr(0, line.size() - dressed.size()), widest - 1) + "*"
             : cut(line, widest);
}

std::string format_score(double score) { return score == 0 ? "0" : format_figure(score); }

/// The shares of outcomes in the intervals, in percent: `47, 79, 88`.
std::string format_coverage(const HindcastScores& scores) {
  std::string text;
  for (const HindcastCoverage& coverage : scores.coverage) {
    const std::string share = format_percent(coverage.share_expected);
    text += (text.empty() ? "" : ", ") + share.substr(0, share.find(' '));
  }
  return text;
}

/// The skill and its interval; green where the forecast is clearly closer than the naive one, red
/// where it is clearly not.
Cell make_skill_cell(const HindcastSkill* skill, CaseWeight weight = CaseWeight::by_error) {
  if (skill == nullptr) return {"-"};
  const bool is_by_share = weight == CaseWeight::by_share;
  const auto& ci95 = is_by_share ? skill->skill_of_shares_ci95 : skill->ci95;
  const std::string interval = format_skill_interval(ci95);
  const bool is_better = ci95 && ci95->low > 0, is_worse = ci95 && ci95->high < 0;
  return {format_skill(is_by_share ? skill->skill_of_shares : skill->skill) +
              (interval.empty() ? "" : " " + interval),
          is_better  ? Colour::green
          : is_worse ? Colour::red
                     : Colour::none};
}

const std::vector<Align> score_alignments{Align::left,  Align::right, Align::right, Align::right,
                                          Align::right, Align::left,  Align::left};

std::vector<Cells> make_score_heads(const std::string& first) {
  return {
      make_heads({"", "", "", "In interval", "", "Closer by, %", "than the best"}),
      make_heads({first, "Cases", "States", "50, 80, 90 %", "Error", "(95 %)", "naive forecast"})};
}

Cells make_score_row(const std::string& name, const HindcastGroup& group,
                     const HindcastScores& scores) {
  const HindcastSkill* best = find_skill(scores.naive, scores.best_naive);
  return {{name},
          {group_digits(group.cases)},
          {group_digits(group.states)},
          {format_coverage(scores)},
          {format_score(scores.score)},
          make_skill_cell(best),
          {shorten_naive(scores.best_naive)}};
}

/// The groups of one kind, target and unit, in columns by years ahead.
using Series = std::vector<const HindcastGroup*>;

std::vector<Series> list_series(const HindcastResults& results) {
  std::vector<Series> all;
  for (const HindcastGroup* group : list_whole_groups(results)) {
    const auto key = [](const HindcastGroup* one) {
      return std::tuple(one->kind, one->target, one->unit);
    };
    if (all.empty() || key(all.back().front()) != key(group)) all.emplace_back();
    all.back().push_back(group);
  }
  return all;
}

/// The naive forecasts of a series, the hardest to beat in its first group first.
std::vector<std::string> list_naive_names(const Series& series) {
  std::vector<std::string> names;
  for (const HindcastGroup* group : series) {
    for (const HindcastSkill& skill : group->as_issued.naive) {
      if (std::ranges::find(names, skill.name) == names.end()) names.push_back(skill.name);
    }
  }
  return names;
}

/// Is the skill of shares known of any naive forecast?
bool knows_shares(const Series& series) {
  return std::ranges::any_of(series, [](const HindcastGroup* group) {
    return std::ranges::any_of(group->as_issued.naive, [](const HindcastSkill& skill) {
      return skill.skill_of_shares.has_value();
    });
  });
}

std::string print_series(const Series& series, CaseWeight weight, const Paint& paint) {
  const std::vector<std::string> names = list_naive_names(series);
  if (names.empty()) return {};
  std::vector<Align> alignments{Align::left};
  std::vector<std::string> heads{name_series(*series.front())};
  for (const HindcastGroup* group : series) {
    alignments.push_back(Align::left);
    heads.push_back(group->years == 0
                        ? "closer by, %"
                        : fmt::format("{} ahead", group->years == 1
                                                      ? "1 year"
                                                      : fmt::format("{} years", group->years)));
  }
  std::vector<Cells> rows{make_heads(heads)};
  for (const std::string& name : names) {
    Cells row{{"  " + shorten_naive(name)}};
    for (const HindcastGroup* group : series) {
      row.push_back(make_skill_cell(find_skill(group->as_issued.naive, name), weight));
    }
    rows.push_back(std::move(row));
  }
  return print_table(alignments, rows, paint);
}

Cells make_deadline_row(const std::string& name, const HindcastDeadlines& deadlines) {
  const HindcastSkill* best = deadlines.naive.empty() ? nullptr : &deadlines.naive.front();
  return {{name},
          {fmt::format("{}", deadlines.cases)},
          {fmt::format("{}", deadlines.met)},
          {format_decimals(deadlines.met_expected, 1)},
          {format_decimals(deadlines.brier_score, 3)},
          {format_decimals(deadlines.miscalibration, 3)},
          {format_decimals(deadlines.discrimination, 3)},
          {format_decimals(deadlines.uncertainty, 3)},
          {best != nullptr ? format_skill(best->skill) : "-"},
          {best != nullptr ? shorten_naive(best->name) : ""}};
}

std::string print_reliability(const HindcastDeadlines& deadlines, const Paint& paint) {
  std::vector<Cells> rows{
      make_heads({"Chance that was forecast", "Deadlines", "Met", "Share met"})};
  for (const HindcastReliabilityPoint& point : deadlines.reliability) {
    const std::string lowest = format_percent(point.lowest),
                      highest = format_percent(point.highest);
    rows.push_back({{lowest == highest ? lowest : lowest + " to " + highest},
                    {fmt::format("{}", point.cases)},
                    {fmt::format("{}", point.met)},
                    {format_percent(point.frequency)}});
  }
  return print_table({Align::left, Align::right, Align::right, Align::right}, rows, paint);
}

}  // namespace

std::string print_hindcast_scores(const HindcastResults& results, const Paint& paint) {
  std::vector<Cells> rows = make_score_heads("Forecast");
  for (const HindcastGroup* group : list_whole_groups(results)) {
    rows.push_back(make_score_row(name_target(*group), *group, group->as_issued));
    if (group->recalibrated_cases == 0) continue;
    rows.push_back(make_score_row("  recalibrated", *group, group->recalibrated));
    rows.back()[1] = rows.back()[2] = {""};
  }
  return rows.size() == 2 ? std::string() : print_table(score_alignments, rows, paint);
}

std::string print_hindcast_skills(const HindcastResults& results, CaseWeight weight,
                                  const Paint& paint) {
  std::string text;
  for (const Series& series : list_series(results)) {
    if (weight == CaseWeight::by_share && !knows_shares(series)) continue;
    const std::string table = print_series(series, weight, paint);
    if (!text.empty() && !table.empty()) text += '\n';
    text += table;
  }
  return text;
}

std::string print_hindcast_parts(const HindcastResults& results, const Paint& paint) {
  std::vector<Cells> rows = make_score_heads("Issued");
  for (const Series& series : list_series(results)) {
    const auto parts = list_parts(results, *series.front());
    if (parts.empty()) continue;
    Cells name = make_heads({name_target(*series.front())});
    name.resize(score_alignments.size());
    rows.push_back(std::move(name));
    for (const HindcastGroup* part : parts) {
      rows.push_back(make_score_row("  " + name_issue_years(*part), *part, part->as_issued));
    }
  }
  return rows.size() == 2 ? std::string() : print_table(score_alignments, rows, paint);
}

std::string print_hindcast_deadlines(const HindcastResults& results, const Paint& paint) {
  std::vector<Cells> rows{
      make_heads({"", "", "", "", "Brier", "Miscali-", "Discrimi-", "Uncer-", "Better", "than"}),
      make_heads({"", "Cases", "Met", "Expected", "score", "bration", "nation", "tainty", "by, %",
                  "the best naive"})};
  std::string curves;
  for (const HindcastGroup* group : list_whole_groups(results)) {
    if (!group->as_issued.deadlines) continue;
    rows.push_back(make_deadline_row("as issued", *group->as_issued.deadlines));
    if (group->recalibrated_cases > 0) {
      rows.push_back(make_deadline_row("recalibrated", *group->recalibrated.deadlines));
    }
    curves += '\n' + print_reliability(*group->as_issued.deadlines, paint);
  }
  if (curves.empty()) return {};
  return print_table({Align::left, Align::right, Align::right, Align::right, Align::right,
                      Align::right, Align::right, Align::right, Align::right, Align::left},
                     rows, paint) +
         curves;
}

std::string print_hindcast_vintage(const HindcastVintage& vintage, const Paint& paint) {
  std::vector<Cells> rows{
      make_heads({"", "Deadline's", "Chance", "Half done", "80 % interval", "", "Done by then"}),
      make_heads({"Obligation", "last month", "to meet it", "by", "of completion", "What happened",
                  "in the futures"})};
  for (const HindcastCaseResult* one : sort_by_deadline(vintage)) {
    const CompletionWords words = describe_completion(*one);
    rows.push_back({{to_one_line(one->obligation)},
                    {words.deadline},
                    {words.chance},
                    {words.half},
                    {words.interval},
                    {words.outcome, one->is_censored ? Colour::none : Colour::bold},
                    {words.place}});
  }
  return print_table(
      {Align::left, Align::left, Align::right, Align::left, Align::left, Align::left, Align::right},
      rows, paint);
}

}  // namespace art6
