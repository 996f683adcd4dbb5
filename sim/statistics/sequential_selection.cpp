#include "sim/statistics/sequential_selection.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "sim/lanes/elementwise.hpp"

namespace art6 {
namespace {

/// h^2 = 2 eta (n0 - 1); 0 for a single alternative.
double h_squared(int alternatives, double alpha, int first_stage) {
  if (alternatives == 1) return 0;
  const double degrees = first_stage - 1;
  const double eta = (pow(2 * alpha / (alternatives - 1), -2 / degrees) - 1) / 2;
  return 2 * eta * degrees;
}

}  // namespace

KimNelson::KimNelson(int alternatives, double indifference, double alpha, int first_stage)
    : alternatives_(alternatives),
      first_stage_(first_stage),
      indifference_(indifference),
      h_squared_(h_squared(alternatives, alpha, first_stage)),
      sums_(static_cast<std::size_t>(alternatives)) {
  assert(alternatives >= 1 && indifference > 0 && alpha > 0 && first_stage >= 2);
  assert(alternatives == 1 || alpha < 1 - 1.0 / alternatives);
  selection_.surviving.resize(sums_.size());
  std::iota(selection_.surviving.begin(), selection_.surviving.end(), 0);
}

void KimNelson::add(std::span<const double> batch_means) {
  const std::size_t k = sums_.size();
  assert(batch_means.size() == k);
  for (std::size_t a = 0; a < k; ++a) sums_[a] += batch_means[a];
  ++batches_;
  if (batches_ > first_stage_) return;
  first_rows_.insert(first_rows_.end(), batch_means.begin(), batch_means.end());
  if (batches_ < first_stage_) return;

  variances_.resize(k * k);
  for (std::size_t a = 0; a < k; ++a) {
    for (std::size_t b = 0; b < k; ++b) {
      const double mean = (sums_[a] - sums_[b]) / first_stage_;
      double squares = 0;
      for (std::size_t row = 0; row < first_rows_.size(); row += k) {
        const double deviation = first_rows_[row + a] - first_rows_[row + b] - mean;
        squares += deviation * deviation;
      }
      variances_[a * k + b] = squares / (first_stage_ - 1);
    }
  }
}

double KimNelson::variance(int a, int b) const {
  return variances_[static_cast<std::size_t>(a) * sums_.size() + static_cast<std::size_t>(b)];
}

std::int64_t KimNelson::most_batches() const {
  assert(batches_ >= first_stage_);
  double most = first_stage_;
  for (const int a : selection_.surviving) {
    for (const int b : selection_.surviving) {
      most = std::max(most, h_squared_ * variance(a, b) / (indifference_ * indifference_));
    }
  }
  return static_cast<std::int64_t>(std::ceil(std::min(most, 0x1p62)));
}

const Selection& KimNelson::screen() {
  if (selection_.state != SelectionState::undecided) return selection_;
  if (alternatives_ > 1 && batches_ < first_stage_) return selection_;

  const auto sum = [this](int a) { return sums_[static_cast<std::size_t>(a)]; };
  const std::vector<int> before = selection_.surviving;
  const double squared = indifference_ * indifference_ * static_cast<double>(batches_);
  std::erase_if(selection_.surviving, [&](int a) {
    return std::any_of(before.begin(), before.end(), [&](int other) {
      if (other == a) return false;
      const double boundary = (h_squared_ * variance(a, other) - squared) / (2 * indifference_);
      const double lead = sum(other) - sum(a);
      const bool is_dropped = lead > std::max(0.0, boundary);
      const bool is_small = lead < indifference_ * static_cast<double>(batches_);
      has_dropped_at_full_length_ =
          has_dropped_at_full_length_ || (is_dropped && boundary <= 0 && is_small);
      return is_dropped;
    });
  });
  const bool is_alone = selection_.surviving.size() == 1;
  if (is_alone && !has_dropped_at_full_length_) {
    selection_.state = SelectionState::one_left;
  } else if (is_alone || batches_ >= most_batches()) {
    selection_.state = SelectionState::within_indifference;
  }
  selection_.best = *std::max_element(selection_.surviving.begin(), selection_.surviving.end(),
                                      [&](int a, int b) { return sum(a) < sum(b); });
  return selection_;
}

}  // namespace art6
