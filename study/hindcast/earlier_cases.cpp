#include "study/hindcast/earlier_cases.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "study/hindcast/probability_integral_transform.hpp"

namespace art6 {
namespace {

/// The share of the weight of one case that each of those with overlapping years has.
double find_weight(const HindcastCase& one, std::span<const HindcastCase* const> learned) {
  const auto overlapping = std::ranges::count_if(learned, [&](const HindcastCase* other) {
    return other->obligation == one.obligation &&
           (find_lead(one) == 0 || std::abs(other->issued - one.issued) < one.years);
  });
  return 1 / static_cast<double>(overlapping);
}

}  // namespace

int find_lead(const HindcastCase& one) { return one.kind == HindcastKind::vintage ? 0 : one.years; }

std::optional<ObservedOutcome> find_outcome_known_by(const HindcastCase& one, int year) {
  if (one.target != HindcastTarget::completion) {
    const int latest = one.issued + one.years + (one.kind == HindcastKind::vintage ? 1 : 0);
    if (latest > year) return std::nullopt;
    return one.outcome;
  }
  const double months = 12.0 * (year - one.issued);
  if (months <= 0) return std::nullopt;
  if (one.outcome.value <= months) return one.outcome;
  return ObservedOutcome{.value = months, .is_censored = true};
}

EarlierLesson learn_from_earlier(std::span<const HindcastCase* const> cases, HindcastKind kind,
                                 HindcastTarget target, int lead, int year) {
  std::vector<const HindcastCase*> learned;
  std::vector<PitInterval> pits;
  for (const HindcastCase* one : cases) {
    if (one->kind != kind || one->target != target || find_lead(*one) != lead) continue;
    const auto known = find_outcome_known_by(*one, year);
    if (!known) continue;
    learned.push_back(one);
    pits.push_back(find_pit_interval(one->ensemble, *known));
  }
  if (learned.empty()) return {};
  std::vector<double> weights;
  for (const HindcastCase* one : learned) weights.push_back(find_weight(*one, learned));
  return {.map = learn_recalibration(pits, weights), .cases = std::ssize(learned)};
}

}  // namespace art6
