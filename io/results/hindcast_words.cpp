#include "io/results/hindcast_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"

namespace art6 {
namespace {

std::string count_years(int years) { return format_count(years, "year", "years"); }

/// `the release of the next 3 years`, as a sentence has it.
std::string name_in_sentence(const HindcastGroup& group) {
  if (group.years == 0 && group.target == HindcastTarget::left) return "work left";
  const std::string next =
      group.years == 1 ? "the next year" : "the next " + count_years(group.years);
  const bool is_area = group.unit == "km2";
  switch (group.target) {
    case HindcastTarget::release:
      return (is_area ? "the release of " : "the destruction of ") + next;
    case HindcastTarget::left:
      return (is_area ? "the area left after " : "the munitions left after ") + next;
    case HindcastTarget::completion:
      return "completion";
  }
  return {};
}

/// In whole percent; below -999 that is all that is said.
std::string format_percentage(double skill) {
  return skill < -9.99 ? "<-999" : format_decimals(100 * skill, 0);
}

/// `14 % closer than`, `3 % further off than`.
std::string describe_closeness(const std::optional<double>& skill) {
  if (!skill) return "further off than";
  const double percent = std::round(100 * *skill);
  if (percent == 0) return "as close as";
  return fmt::format("{:.0f} % {}", std::abs(percent),
                     percent > 0 ? "closer than" : "further off than");
}

/// `95 % interval 3 to 24 %`, of the percentage that `describe_closeness` says.
std::string describe_interval_of_skill(const HindcastSkill& skill) {
  const bool is_worse = skill.skill && std::round(100 * *skill.skill) < 0;
  const Interval ends = is_worse ? Interval{-skill.ci95->high, -skill.ci95->low} : *skill.ci95;
  const bool is_clear = ends.low > 0 || ends.high < 0;
  return fmt::format("95 % interval {} to {} %{}", format_decimals(100 * ends.low, 0),
                     format_decimals(100 * ends.high, 0),
                     is_clear ? "" : ", so no clear difference");
}

/// `the forecast was 14 % closer than the best of 5 naive forecasts, last year's rate (95 %
/// interval 3 to 24 %)`; nothing where there is no naive forecast.
std::string describe_best(const HindcastScores& scores) {
  const HindcastSkill* best = find_skill(scores.naive, scores.best_naive);
  if (best == nullptr) return {};
  const auto count = std::ssize(scores.naive);
  std::string text = fmt::format(
      "the forecast was {} {}, {}", describe_closeness(best->skill),
      count > 1 ? fmt::format("the best of {} naive forecasts", count) : "the naive forecast",
      best->name);
  if (best->ci95 && std::isfinite(best->ci95->low)) {
    text += " (" + describe_interval_of_skill(*best) + ")";
  }
  return text;
}

/// The years of the vintages: `2014 and 2019`.
std::string name_vintage_years(const HindcastResults& results) {
  std::set<int> years;
  for (const HindcastVintage& vintage : list_vintages(results)) years.insert(vintage.issued);
  std::string text;
  std::size_t left = years.size();
  for (const int year : years) {
    text += fmt::format("{}{}", year, left > 2 ? ", " : left == 2 ? " and " : "");
    --left;
  }
  return text;
}

std::string describe_reports(const HindcastGroup& group) {
  const std::string best = describe_best(group.as_issued);
  return fmt::format("Of {} of {} in {}, {} lay in the 80 % interval{}.",
                     format_count(group.cases, "report", "reports"), name_in_sentence(group),
                     format_count(group.states, "State", "States"),
                     format_percent(group.as_issued.coverage[1].share_expected),
                     best.empty() ? "" : "; " + best);
}

std::string describe_completions(const HindcastResults& results, const HindcastGroup& group) {
  std::string text;
  if (const auto& deadlines = group.as_issued.deadlines) {
    text = fmt::format(
        "Of {} since, of obligations forecast at the end of {}, {} {} met; the forecasts expected "
        "{}. ",
        format_count(deadlines->cases, "deadline", "deadlines"), name_vintage_years(results),
        deadlines->met, deadlines->met == 1 ? "was" : "were",
        format_decimals(deadlines->met_expected, 1));
  }
  text += fmt::format("The 80 % interval of {} holds {} of the {}", name_in_sentence(group),
                      format_percent(group.as_issued.coverage[1].share_expected),
                      format_count(group.cases, "obligation", "obligations"));
  const auto undecided = group.cases - group.as_issued.coverage[1].decided;
  if (undecided > 0) {
    text += fmt::format(", if the {} not yet decided turn out as it expects", undecided);
  }
  const std::string best = describe_best(group.as_issued);
  return text + (best.empty() ? "." : "; " + best + ".");
}

}  // namespace

std::vector<const HindcastGroup*> list_whole_groups(const HindcastResults& results) {
  std::vector<const HindcastGroup*> groups;
  for (const HindcastGroup& group : results.groups) {
    if (!group.is_part) groups.push_back(&group);
  }
  return groups;
}

std::vector<const HindcastGroup*> list_parts(const HindcastResults& results,
                                             const HindcastGroup& whole) {
  std::vector<const HindcastGroup*> parts;
  for (const HindcastGroup& group : results.groups) {
    if (group.is_part && group.id.starts_with(whole.id + '/')) parts.push_back(&group);
  }
  return parts;
}

std::string name_target(const HindcastGroup& group) {
  if (group.target == HindcastTarget::completion) return "completion";
  const std::string series = name_series(group);
  return group.years == 0 ? series : fmt::format("{}, {}", series, count_years(group.years));
}

std::string name_series(const HindcastGroup& group) {
  const bool is_area = group.unit == "km2";
  switch (group.target) {
    case HindcastTarget::release:
      return is_area ? "release" : "destruction";
    case HindcastTarget::left:
      return is_area ? "area left" : "munitions left";
    case HindcastTarget::completion:
      return "completion";
  }
  return {};
}

std::string name_issue_years(const HindcastGroup& group) {
  return group.first_issued == group.last_issued
             ? fmt::format("{}", group.first_issued)
             : fmt::format("{} to {}", group.first_issued, group.last_issued);
}

const HindcastSkill* find_skill(const std::vector<HindcastSkill>& naive, const std::string& name) {
  const auto found = std::ranges::find(naive, name, &HindcastSkill::name);
  return found != naive.end() ? &*found : nullptr;
}

std::string format_skill(const std::optional<double>& skill) {
  return skill ? format_percentage(*skill) : "-";
}

std::string format_skill_interval(const std::optional<Interval>& interval) {
  if (!interval || !std::isfinite(interval->low)) return "";
  return fmt::format("({} to {})", format_percentage(interval->low),
                     format_percentage(interval->high));
}

std::vector<std::string> describe_hindcast(const HindcastResults& results) {
  std::vector<std::string> sentences;
  const HindcastGroup* reports = nullptr;
  const HindcastGroup* completions = nullptr;
  for (const HindcastGroup* group : list_whole_groups(results)) {
    if (group->target == HindcastTarget::completion) {
      if (completions == nullptr) completions = group;
    } else if (reports == nullptr) {
      reports = group;
    }
  }
  if (reports != nullptr) sentences.push_back(describe_reports(*reports));
  if (completions != nullptr) sentences.push_back(describe_completions(results, *completions));
  return sentences;
}

Month month_after(int issued, double months) {
  return Month::of(issued, 12) + static_cast<int>(std::ceil(months));
}

std::vector<HindcastVintage> list_vintages(const HindcastResults& results) {
  std::vector<HindcastVintage> vintages;
  for (const HindcastCaseResult& one : results.cases) {
    if (one.target != HindcastTarget::completion) continue;
    auto found = std::ranges::find_if(vintages, [&](const HindcastVintage& vintage) {
      return vintage.scenario == one.scenario && vintage.issued == one.issued;
    });
    if (found == vintages.end()) found = vintages.insert(found, {one.scenario, one.issued, {}});
    found->cases.push_back(&one);
  }
  std::ranges::stable_sort(vintages, {}, &HindcastVintage::issued);
  return vintages;
}

std::vector<const HindcastCaseResult*> sort_by_deadline(const HindcastVintage& vintage) {
  std::vector<const HindcastCaseResult*> cases = vintage.cases;
  std::ranges::stable_sort(cases, {}, [](const HindcastCaseResult* one) {
    return one->deadline.value_or(std::numeric_limits<double>::infinity());
  });
  return cases;
}

CompletionWords describe_completion(const HindcastCaseResult& one) {
  const auto write = [&](const std::optional<double>& months) {
    return months ? to_string(month_after(one.issued, *months)) : std::string("later");
  };
  const HindcastForecast& forecast = one.as_issued;
  const auto& [low, high] = forecast.interval80;
  return {.deadline = one.deadline ? write(one.deadline) : "not yet",
          .chance = forecast.chance ? format_percent(*forecast.chance) : "",
          .half = write(forecast.median),
          .interval = low ? write(low) + " to " + write(high) : "later",
          .outcome = (one.is_censored ? "open at " : "done ") + write(one.outcome),
          .place = format_percent(one.is_censored ? forecast.pit_low : forecast.pit_high)};
}

}  // namespace art6
