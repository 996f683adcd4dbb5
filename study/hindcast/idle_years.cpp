#include "study/hindcast/idle_years.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace art6 {

namespace {

/// Pairs of successive reports, by what the first was; `idle` of them ended idle.
struct PairCounts {
  double after_idle = 0, after_idle_idle = 0, after_work = 0, after_work_idle = 0;

  void add(std::span<const ReportedWorkYear> years) {
    for (std::size_t i = 1; i < years.size(); ++i) {
      const double idle = years[i].is_idle ? 1 : 0;
      (years[i - 1].is_idle ? after_idle : after_work) += 1;
      (years[i - 1].is_idle ? after_idle_idle : after_work_idle) += idle;
    }
  }
};

constexpr double least_spell_chance = 0.01;
constexpr double years_of_all = 2;  // that the chance of all counts for, as in the rule itself

}  // namespace

std::optional<IdleChances> pool_idle_chances(
    std::span<const std::vector<ReportedWorkYear>> by_programme) {
  PairCounts all;
  bool any_idle = false;
  for (const auto& years : by_programme) {
    all.add(years);
    any_idle = any_idle || std::ranges::any_of(years, &ReportedWorkYear::is_idle);
  }
  if (!any_idle) return std::nullopt;
  return IdleChances{.after_idle = (all.after_idle_idle + 1) / (all.after_idle + 2),
                     .after_work = (all.after_work_idle + 1) / (all.after_work + 2)};
}

IdleChances find_idle_chances(std::span<const ReportedWorkYear> own, const IdleChances& pooled) {
  PairCounts counts;
  counts.add(own);
  return {.after_idle = (counts.after_idle_idle + years_of_all * pooled.after_idle) /
                        (counts.after_idle + years_of_all),
          .after_work = (counts.after_work_idle + years_of_all * pooled.after_work) /
                        (counts.after_work + years_of_all)};
}

double find_chance_of_idle(std::span<const ReportedWorkYear> own, const IdleChances& chances,
                           int year) {
  assert(!own.empty() && own.back().year < year);
  double idle = own.back().is_idle ? 1 : 0;
  for (int y = own.back().year + 1; y < year; ++y) idle *= chances.after_idle;
  return idle * chances.after_idle + (1 - idle) * chances.after_work;
}

std::vector<IdleSpell> list_idle_spells(double first, double after_idle, int years) {
  std::vector<IdleSpell> spells;
  double chance = first;
  int year = 1;
  for (int end = 1, next = 2; end <= years;) {
    for (; year < end; ++year) chance *= after_idle;
    if (chance < least_spell_chance) break;
    spells.push_back({end, chance});
    const int sum = end + next;
    end = next;
    next = sum;
  }
  return spells;
}

}  // namespace art6
