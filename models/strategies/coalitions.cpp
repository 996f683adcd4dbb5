#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "models/strategies/readiness.hpp"
#include "models/strategies/rounding.hpp"
#include "models/strategies/strategies.hpp"

namespace art6 {

namespace {

bool is_tied(const DonorModel& donor, ProgrammeIndex p) {
  const auto is_to = [p](const auto& part) { return part.programme == p; };
  return std::ranges::any_of(donor.pledges, is_to) || std::ranges::any_of(donor.commitments, is_to);
}

/// A State that a donor may choose.
struct Candidate {
  bool is_tied = false, is_allowed = false, is_chosen = false;
};

/// Lets the donors choose their States, the donor with the most money first. A donor chooses the
/// State with the largest need that is left, where the need of States that it has pledged or
/// committed money to counts more, until the needs use up its money or it has as many States as it
/// may.
void choose_states(Placement& placement) {
  const auto most_states = static_cast<int>(placement.parameter(1));
  const double tie = placement.parameter(2);
  Table<StateIndex, double> needs(placement.states().size());
  for (const ProgrammeIndex p : placement.programmes()) {
    needs[placement.programme(p).state] +=
        std::min(placement(Variable::need_per_year, p), placement.gap(p));
  }
  const Table<StateIndex, double> all_needs = needs;
  const double negligible =
      std::accumulate(needs.begin(), needs.end(), 0.0) * negligible_share;  // USD of a donor
  std::vector<DonorIndex> donors(placement.donors().begin(), placement.donors().end());
  sort_largest_first(
      donors, [&placement](DonorIndex d) { return placement.money(d); }, std::identity());
  Table<StateIndex, Candidate> candidates;
  for (const DonorIndex d : donors) {
    candidates.assign(needs.size(), {});
    for (const ProgrammeIndex p : placement.programmes()) {
      placement.kept(d, p) = 0;
      if (!placement.allows(d, p)) continue;
      Candidate& candidate = candidates[placement.programme(p).state];
      candidate.is_allowed = true;
      candidate.is_tied |= is_tied(placement.donor(d), p);
    }
    double money = placement.money(d);
    for (int chosen = 0; chosen < most_states && money > negligible; ++chosen) {
      const auto worth = [&](StateIndex s) {
        const Candidate& candidate = candidates[s];
        if (!candidate.is_allowed || candidate.is_chosen) return 0.0;
        if (needs[s] <= all_needs[s] * negligible_share) return 0.0;
        return needs[s] * (candidate.is_tied ? tie : 1);
      };
      double most = 0;
      for (const StateIndex s : needs.ids()) most = std::max(most, worth(s));
      if (!(most > 0)) break;
      StateIndex best;
      while (!differ_by_rounding(worth(best), most)) ++best;
      candidates[best].is_chosen = true;
      const double taken = std::min(money, needs[best]);
      needs[best] -= taken;
      money -= taken;
      for (const ProgrammeIndex p : placement.programmes()) {
        if (placement.programme(p).state == best) placement.kept(d, p) = 1;
      }
    }
  }
}

}  // namespace

void place_coalitions(Placement& placement) {
  if (placement.year() % static_cast<int>(placement.parameter(0)) == 0) choose_states(placement);
  const auto need = placement.column(0), weights = placement.column(1);
  for (const ProgrammeIndex p : placement.programmes()) {
    need[p] = placement(Variable::need_per_year, p);
  }
  for (const DonorIndex d : placement.placing_order()) {
    for (const ProgrammeIndex p : placement.programmes()) {
      weights[p] = need[p] * placement.kept(d, p);
    }
    placement.share(d, weights);
  }
  for (const DonorIndex d : placement.placing_order()) placement.share(d, need);
}

}  // namespace art6
