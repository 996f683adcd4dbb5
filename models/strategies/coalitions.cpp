#include <algorithm>
#include <numeric>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/strategies.hpp"

namespace art6 {

namespace {

bool is_tied(const DonorModel& donor, int p) {
  const auto is_to = [p](const auto& part) { return part.programme == p; };
  return std::ranges::any_of(donor.pledges, is_to) || std::ranges::any_of(donor.commitments, is_to);
}

/// What a donor weighs when it chooses among States.
struct Candidate {
  double need = 0;  ///< USD a year that no donor has taken on yet
  bool is_tied = false, is_allowed = false, is_chosen = false;
};

/// The donors choose, the richest first: each the State with the largest need that is left, those
/// that it is tied to counting more, until the needs use its money up or it has as many as it may.
void choose_states(Placement& placement) {
  const auto most_states = static_cast<int>(placement.parameter(1));
  const double tie = placement.parameter(2);
  int states = 0;
  for (int p = 0; p < placement.programmes(); ++p) {
    states = std::max(states, placement.programme(p).state + 1);
  }
  std::vector<double> needs(static_cast<std::size_t>(states));
  for (int p = 0; p < placement.programmes(); ++p) {
    needs[static_cast<std::size_t>(placement.programme(p).state)] +=
        std::min(placement(Variable::need_per_year, p), placement.gap(p));
  }
  std::vector<int> donors(static_cast<std::size_t>(placement.donors()));
  std::iota(donors.begin(), donors.end(), 0);
  std::ranges::stable_sort(donors, std::ranges::greater(),
                           [&placement](int d) { return placement.money(d); });
  std::vector<Candidate> candidates;
  for (const int d : donors) {
    candidates.assign(needs.size(), {});
    for (int p = 0; p < placement.programmes(); ++p) {
      placement.kept(d, p) = 0;
      if (!placement.allows(d, p)) continue;
      Candidate& candidate = candidates[static_cast<std::size_t>(placement.programme(p).state)];
      candidate.is_allowed = true;
      candidate.is_tied |= is_tied(placement.donor(d), p);
    }
    double money = placement.money(d);
    for (int chosen = 0; chosen < most_states && money > 0; ++chosen) {
      const auto worth = [&](std::size_t s) {
        const Candidate& candidate = candidates[s];
        if (!candidate.is_allowed || candidate.is_chosen) return 0.0;
        return needs[s] * (candidate.is_tied ? tie : 1);
      };
      std::size_t best = 0;
      for (std::size_t s = 1; s < needs.size(); ++s) {
        if (worth(s) > worth(best)) best = s;
      }
      if (!(worth(best) > 0)) break;
      candidates[best].is_chosen = true;
      const double taken = std::min(money, needs[best]);
      needs[best] -= taken;
      money -= taken;
      for (int p = 0; p < placement.programmes(); ++p) {
        if (placement.programme(p).state == static_cast<int>(best)) placement.kept(d, p) = 1;
      }
    }
  }
}

}  // namespace

void place_coalitions(Placement& placement) {
  if (placement.year() % static_cast<int>(placement.parameter(0)) == 0) choose_states(placement);
  const auto need = placement.column(0), weights = placement.column(1);
  for (int p = 0; p < placement.programmes(); ++p) {
    need[static_cast<std::size_t>(p)] = placement(Variable::need_per_year, p);
  }
  for (const int d : placement.placing_order()) {
    for (int p = 0; p < placement.programmes(); ++p) {
      const auto i = static_cast<std::size_t>(p);
      weights[i] = need[i] * placement.kept(d, p);
    }
    placement.share(d, weights);
  }
  for (const int d : placement.placing_order()) placement.share(d, need);
}

}  // namespace art6
