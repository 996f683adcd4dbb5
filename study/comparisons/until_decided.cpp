#include "study/comparisons/until_decided.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>

#include "sim/statistics/stopping_points.hpp"
#include "sim/sums/fixed_sum.hpp"

namespace art6 {
namespace {

constexpr int fraction_bits = 16;  // as PairedSums

}  // namespace

BatchSums::BatchSums(int alternatives, Range range)
    : alternatives_(static_cast<std::size_t>(alternatives)), range_(range) {
  assert(range.begin % batch == 0 && range.end % batch == 0);
  quanta_.resize(static_cast<std::size_t>(count()) * alternatives_);
}

void BatchSums::add(std::int64_t first, std::span<const double> amounts) {
  const std::size_t replications = amounts.size() / alternatives_;
  for (std::size_t a = 0; a < alternatives_; ++a) {
    for (std::size_t i = 0; i < replications; ++i) {
      const auto number = (first - range_.begin + static_cast<std::int64_t>(i)) / batch;
      quanta_[static_cast<std::size_t>(number) * alternatives_ + a] +=
          FixedSum<fraction_bits>::quanta_of(amounts[a * replications + i]);
    }
  }
}

std::vector<double> BatchSums::means(std::int64_t number) const {
  std::vector<double> means;
  for (std::size_t a = 0; a < alternatives_; ++a) {
    const std::int64_t sum = quanta_[static_cast<std::size_t>(number) * alternatives_ + a];
    means.push_back(nearest_quotient(sum, batch, fraction_bits));
  }
  return means;
}

Decision run_until_decided(int alternatives, double indifference, std::int64_t most,
                           const std::function<BatchSums(Range)>& run) {
  constexpr int first_stage = static_cast<int>(first_stopping_point / BatchSums::batch);
  KimNelson procedure(alternatives, indifference, selection_error, first_stage);
  Decision decision;
  assert(most >= first_stopping_point);
  const std::int64_t most_in_batches = most / BatchSums::batch * BatchSums::batch;
  for (const std::int64_t stopping_point : list_stopping_points(most_in_batches)) {
    const BatchSums batches = run({decision.replications, stopping_point});
    for (std::int64_t i = 0; i < batches.count(); ++i) procedure.add(batches.means(i));
    decision = {.selection = procedure.screen(), .replications = stopping_point};
    if (decision.selection.state != SelectionState::undecided) break;
  }
  return decision;
}

}  // namespace art6
