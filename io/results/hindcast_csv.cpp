#include "io/results/hindcast_csv.hpp"

#include <algorithm>

#include "io/results/csv_table.hpp"

namespace art6 {
namespace {

/// A group, or a case, with one version of its forecast.
struct GroupLine {
  const HindcastGroup& of;
  const char* version;
  const HindcastScores& scores;

  /// The skill over the best naive forecast; null where there is none.
  const HindcastSkill* best() const {
    const auto found = std::ranges::find(scores.naive, scores.best_naive, &HindcastSkill::name);
    return found != scores.naive.end() ? &*found : nullptr;
  }
};

struct SkillLine {
  const HindcastGroup& of;
  const char* version;
  const char* score;
  const HindcastSkill& skill;
};

struct CaseLine {
  const HindcastCaseResult& of;
  const char* version;
  const HindcastForecast& forecast;
};

std::string format_end(const std::optional<Interval>& interval, double Interval::*end) {
  return interval ? format_csv_end((*interval).*end) : std::string();
}

std::string format_truth(bool value) { return value ? "true" : "false"; }

template <std::size_t level>
std::string format_coverage(const GroupLine& line) {
  return format_csv_number(line.scores.coverage[level].share_expected);
}

template <class Number>
std::string format_of_deadlines(const GroupLine& line, Number HindcastDeadlines::*member) {
  return line.scores.deadlines ? format_csv_number((*line.scores.deadlines).*member)
                               : std::string();
}

constexpr Column<GroupLine> group_columns[] = {
    {"id", [](const GroupLine& l) { return l.of.id; }},
    {"kind", [](const GroupLine& l) { return to_string(l.of.kind); }},
    {"target", [](const GroupLine& l) { return to_string(l.of.target); }},
    {"unit", [](const GroupLine& l) { return l.of.unit; }},
    {"years", [](const GroupLine& l) { return format_csv_number(l.of.years); }},
    {"is_part", [](const GroupLine& l) { return format_truth(l.of.is_part); }},
    {"first_issued", [](const GroupLine& l) { return format_csv_number(l.of.first_issued); }},
    {"last_issued", [](const GroupLine& l) { return format_csv_number(l.of.last_issued); }},
    {"version", [](const GroupLine& l) { return std::string(l.version); }},
    {"cases", [](const GroupLine& l) { return format_csv_number(l.of.cases); }},
    {"obligations", [](const GroupLine& l) { return format_csv_number(l.of.obligations); }},
    {"states", [](const GroupLine& l) { return format_csv_number(l.of.states); }},
    {"recalibrated_cases",
     [](const GroupLine& l) { return format_csv_number(l.of.recalibrated_cases); }},
    {"score", [](const GroupLine& l) { return format_csv_number(l.scores.score); }},
    {"best_naive", [](const GroupLine& l) { return l.scores.best_naive; }},
    {"skill",
     [](const GroupLine& l) { return l.best() ? format_csv_number(l.best()->skill) : ""; }},
    {"skill_ci95_low",
     [](const GroupLine& l) { return l.best() ? format_end(l.best()->ci95, &Interval::low) : ""; }},
    {"skill_ci95_high",
     [](const GroupLine& l) {
       return l.best() ? format_end(l.best()->ci95, &Interval::high) : "";
     }},
    {"coverage50", format_coverage<0>},
    {"coverage80", format_coverage<1>},
    {"coverage90", format_coverage<2>},
    {"pit_mean", [](const GroupLine& l) { return format_csv_number(l.scores.pits.mean); }},
    {"pit_spread", [](const GroupLine& l) { return format_csv_number(l.scores.pits.spread); }},
    {"deadlines",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::cases); }},
    {"deadlines_met",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::met); }},
    {"deadlines_met_expected",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::met_expected); }},
    {"brier_score",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::brier_score); }},
    {"miscalibration",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::miscalibration); }},
    {"discrimination",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::discrimination); }},
    {"uncertainty",
     [](const GroupLine& l) { return format_of_deadlines(l, &HindcastDeadlines::uncertainty); }},
};

constexpr Column<SkillLine> skill_columns[] = {
    {"id", [](const SkillLine& l) { return l.of.id; }},
    {"version", [](const SkillLine& l) { return std::string(l.version); }},
    {"by", [](const SkillLine& l) { return std::string(l.score); }},
    {"naive", [](const SkillLine& l) { return l.skill.name; }},
    {"cases", [](const SkillLine& l) { return format_csv_number(l.skill.cases); }},
    {"states", [](const SkillLine& l) { return format_csv_number(l.skill.states); }},
    {"score", [](const SkillLine& l) { return format_csv_number(l.skill.score); }},
    {"naive_score", [](const SkillLine& l) { return format_csv_number(l.skill.naive_score); }},
    {"skill", [](const SkillLine& l) { return format_csv_number(l.skill.skill); }},
    {"skill_ci95_low", [](const SkillLine& l) { return format_end(l.skill.ci95, &Interval::low); }},
    {"skill_ci95_high",
     [](const SkillLine& l) { return format_end(l.skill.ci95, &Interval::high); }},
    {"skill_of_shares",
     [](const SkillLine& l) { return format_csv_number(l.skill.skill_of_shares); }},
    {"skill_of_shares_ci95_low",
     [](const SkillLine& l) { return format_end(l.skill.skill_of_shares_ci95, &Interval::low); }},
    {"skill_of_shares_ci95_high",
     [](const SkillLine& l) { return format_end(l.skill.skill_of_shares_ci95, &Interval::high); }},
};

constexpr Column<CaseLine> case_columns[] = {
    {"kind", [](const CaseLine& l) { return to_string(l.of.kind); }},
    {"target", [](const CaseLine& l) { return to_string(l.of.target); }},
    {"scenario", [](const CaseLine& l) { return l.of.scenario; }},
    {"obligation", [](const CaseLine& l) { return l.of.obligation; }},
    {"state", [](const CaseLine& l) { return l.of.state; }},
    {"unit", [](const CaseLine& l) { return l.of.unit; }},
    {"issued", [](const CaseLine& l) { return format_csv_number(l.of.issued); }},
    {"years", [](const CaseLine& l) { return format_csv_number(l.of.years); }},
    {"version", [](const CaseLine& l) { return std::string(l.version); }},
    {"outcome", [](const CaseLine& l) { return format_csv_number(l.of.outcome); }},
    {"is_censored", [](const CaseLine& l) { return format_truth(l.of.is_censored); }},
    {"p5", [](const CaseLine& l) { return format_csv_number(l.forecast.interval90[0]); }},
    {"p10", [](const CaseLine& l) { return format_csv_number(l.forecast.interval80[0]); }},
    {"p25", [](const CaseLine& l) { return format_csv_number(l.forecast.interval50[0]); }},
    {"p50", [](const CaseLine& l) { return format_csv_number(l.forecast.median); }},
    {"p75", [](const CaseLine& l) { return format_csv_number(l.forecast.interval50[1]); }},
    {"p90", [](const CaseLine& l) { return format_csv_number(l.forecast.interval80[1]); }},
    {"p95", [](const CaseLine& l) { return format_csv_number(l.forecast.interval90[1]); }},
    {"pit_low", [](const CaseLine& l) { return format_csv_number(l.forecast.pit_low); }},
    {"pit_high", [](const CaseLine& l) { return format_csv_number(l.forecast.pit_high); }},
    {"score", [](const CaseLine& l) { return format_csv_number(l.forecast.score); }},
    {"deadline", [](const CaseLine& l) { return format_csv_number(l.of.deadline); }},
    {"chance", [](const CaseLine& l) { return format_csv_number(l.forecast.chance); }},
    {"is_met", [](const CaseLine& l) { return l.of.is_met ? format_truth(*l.of.is_met) : ""; }},
    {"learned_from", [](const CaseLine& l) { return format_csv_number(l.of.learned_from); }},
};

void append_skills(std::string& table, const HindcastGroup& group, const char* version,
                   const HindcastScores& scores) {
  for (const HindcastSkill& skill : scores.naive) {
    append_row(table, skill_columns, SkillLine{group, version, "crps", skill});
  }
  if (!scores.deadlines) return;
  for (const HindcastSkill& skill : scores.deadlines->naive) {
    append_row(table, skill_columns, SkillLine{group, version, "brier", skill});
  }
}

}  // namespace

std::string write_hindcast_csv(const HindcastResults& results) {
  std::string table;
  append_header(table, group_columns);
  for (const HindcastGroup& group : results.groups) {
    append_row(table, group_columns, GroupLine{group, "as_issued", group.as_issued});
    append_row(table, group_columns, GroupLine{group, "recalibrated", group.recalibrated});
  }
  return table;
}

std::string write_hindcast_skill_csv(const HindcastResults& results) {
  std::string table;
  append_header(table, skill_columns);
  for (const HindcastGroup& group : results.groups) {
    append_skills(table, group, "as_issued", group.as_issued);
    append_skills(table, group, "recalibrated", group.recalibrated);
    if (group.recalibration) {
      append_row(table, skill_columns,
                 SkillLine{group, "recalibrated", "crps", *group.recalibration});
    }
    if (!group.energy) continue;
    for (const HindcastSkill& skill : group.energy->naive) {
      append_row(table, skill_columns, SkillLine{group, "as_issued", "energy", skill});
    }
  }
  return table;
}

std::string write_hindcast_cases_csv(const HindcastResults& results) {
  std::string table;
  append_header(table, case_columns);
  for (const HindcastCaseResult& one : results.cases) {
    append_row(table, case_columns, CaseLine{one, "as_issued", one.as_issued});
    append_row(table, case_columns, CaseLine{one, "recalibrated", one.recalibrated});
  }
  return table;
}

}  // namespace art6
