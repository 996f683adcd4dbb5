#include "sim/sums/paired_sums.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include "sim/random/replications.hpp"
#include "sim/sums/fixed_sum.hpp"
#include "sim/sums/members.hpp"
#include "sim/sums/quotient.hpp"
#include "sim/sums/wide_quotient.hpp"

namespace art6 {
namespace {

/// The variances of alternatives i and j and of their difference, each times n (n - 1):
/// n (n - 1) Var x = n sum x^2 - (sum x)^2.
struct Scatters {
  WideInteger a, b, difference;

  Scatters(const std::vector<Int128>& sums, const std::vector<Int128>& products, std::int64_t count,
           int i, int j) {
    const auto scatter = [&](int first, int second) -> WideInteger {  // n sum x y - sum x sum y
      const auto x = static_cast<std::size_t>(first), y = static_cast<std::size_t>(second);
      return WideInteger(products[x * sums.size() + y]) * count - WideInteger(sums[x]) * sums[y];
    };
    a = scatter(i, i);
    b = scatter(j, j);
    difference = a + b - 2 * scatter(std::min(i, j), std::max(i, j));
  }
};

}  // namespace

AmountLimitError::AmountLimitError(int alternative_number, std::int64_t replication_number,
                                   double amount_found, double amount_limit)
    : std::range_error("expected amounts below " + std::to_string(std::int64_t(amount_limit)) +
                       " in size, got " + std::to_string(amount_found)),
      alternative(alternative_number),
      replication(replication_number),
      amount(amount_found),
      limit(amount_limit) {}

PairedSums::PairedSums(int alternatives, int fraction_bits, int blocks)
    : alternatives_(alternatives), fraction_bits_(fraction_bits) {
  assert(alternatives >= 1 && fraction_bits >= 0 && fraction_bits <= 46 && blocks >= 1);
  const auto k = static_cast<std::size_t>(alternatives);
  sums_.resize(k);
  products_.resize(k * k);
  wins_.resize(k * k);
  block_sums_.resize(static_cast<std::size_t>(blocks) * k);
  block_counts_.resize(static_cast<std::size_t>(blocks));
}

double PairedSums::limit() const { return std::ldexp(1.0, 47 - fraction_bits_); }

void PairedSums::add(std::int64_t first, std::span<const double> amounts) {
  const auto k = static_cast<std::size_t>(alternatives_);
  const std::size_t batch = amounts.size() / k;
  assert(batch * k == amounts.size() && first >= 0);
  assert(first + static_cast<std::int64_t>(batch) <= most_replications);

  std::vector<std::int64_t> quanta(amounts.size());
  const double scale = std::ldexp(1.0, fraction_bits_), most = limit();
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    if (!(std::abs(amounts[i]) < most)) {
      throw AmountLimitError(static_cast<int>(i / batch),
                             first + static_cast<std::int64_t>(i % batch), amounts[i], most);
    }
    quanta[i] = FixedSum<0>::quanta_of(amounts[i] * scale);
  }

  for (std::size_t a = 0; a < k; ++a) {
    const std::int64_t* own = &quanta[a * batch];
    for (std::size_t b = a; b < k; ++b) {
      const std::int64_t* other = &quanta[b * batch];
      Int128 product = 0;
      std::int64_t more = 0, less = 0;
      for (std::size_t i = 0; i < batch; ++i) product += Int128{own[i]} * other[i];
      for (std::size_t i = 0; i < batch; ++i) {
        more += own[i] > other[i] ? 1 : 0;
        less += own[i] < other[i] ? 1 : 0;
      }
      products_[a * k + b] += product;
      wins_[a * k + b] += more;
      wins_[b * k + a] += less;
    }
  }
  const auto blocks = static_cast<std::int64_t>(block_counts_.size());
  for (std::size_t i = 0; i < batch; ++i) {
    const std::int64_t replication = first + static_cast<std::int64_t>(i);
    const auto block = static_cast<std::size_t>(replication % blocks);
    ++block_counts_[block];
    for (std::size_t a = 0; a < k; ++a) {
      sums_[a] += quanta[a * batch + i];
      block_sums_[block * k + a] += quanta[a * batch + i];
    }
  }
  count_ += static_cast<std::int64_t>(batch);
  assert(count_ <= most_replications);
}

PairedSums& PairedSums::operator+=(const PairedSums& other) {
  assert(alternatives_ == other.alternatives_ && fraction_bits_ == other.fraction_bits_);
  assert(blocks() == other.blocks());
  add_members(*this, other);
  assert(count_ <= most_replications);
  return *this;
}

double PairedSums::mean(int a) const {
  assert(count_ >= 1);
  return nearest_quotient(sums_[cell(0, a)], count_, fraction_bits_);
}

double PairedSums::mean_difference(int a, int b) const {
  assert(count_ >= 1);
  return nearest_quotient(sums_[cell(0, a)] - sums_[cell(0, b)], count_, fraction_bits_);
}

double PairedSums::variance(int a) const {
  assert(count_ >= 2);
  return nearest_quotient(Scatters(sums_, products_, count_, a, a).a,
                          WideInteger(count_) * (count_ - 1), -2 * fraction_bits_);
}

double PairedSums::variance_of_difference(int a, int b) const {
  assert(count_ >= 2);
  return nearest_quotient(Scatters(sums_, products_, count_, a, b).difference,
                          WideInteger(count_) * (count_ - 1), -2 * fraction_bits_);
}

std::optional<double> PairedSums::variance_reduction(int a, int b) const {
  const Scatters scatters(sums_, products_, count_, a, b);
  if (scatters.difference == 0) return std::nullopt;
  return nearest_quotient(scatters.a + scatters.b, scatters.difference, 0);
}

std::int64_t PairedSums::wins(int a, int b) const { return wins_[cell(a, b)]; }

std::int64_t PairedSums::block_count(int block) const {
  return block_counts_[static_cast<std::size_t>(block)];
}

double PairedSums::block_difference(int block, int a, int b) const {
  return nearest_quotient(block_sums_[cell(block, a)] - block_sums_[cell(block, b)], 1,
                          fraction_bits_);
}

int PairedSums::largest() const {
  return static_cast<int>(std::max_element(sums_.begin(), sums_.end()) - sums_.begin());
}

}  // namespace art6
