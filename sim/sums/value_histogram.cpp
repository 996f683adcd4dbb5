#include "sim/sums/value_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>

#include "sim/random/replications.hpp"
#include "sim/sums/rank.hpp"
#include "sim/sums/serialized_sums.hpp"

namespace art6 {
namespace {

constexpr int dropped_bits = 46;  // of the 52 of the fraction: six are left, 64 bins an octave
constexpr std::uint32_t octave = 64;
constexpr double least = 1e-300;

constexpr std::uint64_t bits_of(double value) { return std::bit_cast<std::uint64_t>(value); }
constexpr std::uint64_t all_if(bool condition) { return -std::uint64_t{condition}; }

}  // namespace

void ValueHistogram::add(std::span<const double> values) {
  // Local copies: the compiler must take every increment for a change of the members.
  std::uint64_t smallest = bits_of(smallest_), largest = bits_of(largest_);
  std::uint32_t first = first_, limit = std::max(held_bins(), 1u);  // a zero always fits
  std::uint32_t* counts = counts_.data();
  for (const double value : values) {
    assert(value >= 0 && value < std::numeric_limits<double>::infinity());
    // Zeros come among other values unpredictably, hence masks instead of branches. The bit
    // patterns of non-negative doubles are in the order of their values; abs is for -0.0.
    const std::uint64_t magnitude = bits_of(std::abs(value));
    const std::uint64_t bits = magnitude & all_if(magnitude >= bits_of(least));
    smallest = std::min(smallest, bits);
    largest = std::max(largest, bits);
    const auto bin = static_cast<std::uint32_t>(bits >> dropped_bits);
    const auto is_counted = static_cast<std::uint32_t>(all_if(bin != 0));
    if (((bin - first) & is_counted) >= limit) {
      include(bin);
      first = first_;
      limit = held_bins();
      counts = counts_.data();
    }
    ++counts[(bin - first + 1) & is_counted];
  }
  smallest_ = std::bit_cast<double>(smallest);
  largest_ = std::bit_cast<double>(largest);
  count_ += static_cast<std::int64_t>(values.size());
  assert(count_ <= most_replications);
}

void ValueHistogram::add_zeros(std::int64_t count) {
  if (count == 0) return;
  counts_.front() += static_cast<std::uint32_t>(count);
  count_ += count;
  smallest_ = 0;
  assert(count_ <= most_replications);
}

void ValueHistogram::set_length(std::int64_t held_bins) {
  if (held_bins < 0 || static_cast<std::uint64_t>(held_bins) > most_bins) {
    throw SerializedSumsError();
  }
  counts_.resize(1 + static_cast<std::size_t>(held_bins));
}

void ValueHistogram::check_read() {
  count_ = std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0});
  const bool is_empty = count_ == 0 && smallest_ > largest_;
  const bool is_whole = count_ <= most_replications && first_ % octave == 0 &&
                        held_bins() % octave == 0 &&
                        first_ + std::size_t{held_bins()} <= most_bins && largest_ >= 0 &&
                        (is_empty || (smallest_ >= 0 && smallest_ <= largest_));
  if (!is_whole) throw SerializedSumsError();
}

void ValueHistogram::include(std::uint32_t bin) {
  const std::uint32_t start = bin / octave * octave;
  if (held_bins() == 0) {
    first_ = start;
    counts_.resize(1 + octave);
  } else if (start < first_) {
    counts_.insert(counts_.begin() + 1, first_ - start, 0);
    first_ = start;
  } else if (start >= first_ + held_bins()) {
    counts_.resize(1 + start + octave - first_);
  }
}

ValueHistogram& ValueHistogram::operator+=(const ValueHistogram& other) {
  if (other.held_bins() > 0) {
    include(other.first_);
    include(other.first_ + other.held_bins() - 1);
  }
  const std::size_t offset = other.first_ - first_;
  counts_[0] += other.counts_[0];
  for (std::size_t i = 1; i <= other.held_bins(); ++i) counts_[offset + i] += other.counts_[i];
  count_ += other.count_;
  assert(count_ <= most_replications);
  smallest_ = std::min(smallest_, other.smallest_);
  largest_ = std::max(largest_, other.largest_);
  return *this;
}

double ValueHistogram::quantile(double p) const {
  std::int64_t rank = quantile_rank(p, count_);
  std::size_t slot = 0;
  while ((rank -= counts_[slot]) > 0) ++slot;
  if (slot == 0) return 0;
  const int bin = static_cast<int>(first_ + slot) - 1;
  return std::clamp(midpoint(bin), smallest_, largest_);
}

std::vector<ValueHistogram::Cell> ValueHistogram::cells() const {
  std::vector<Cell> cells;
  for (std::size_t slot = 0; slot < counts_.size(); ++slot) {
    const int bin = slot == 0 ? 0 : static_cast<int>(first_ + slot) - 1;
    if (counts_[slot] != 0) cells.push_back({bin, counts_[slot]});
  }
  return cells;
}

double ValueHistogram::midpoint(int bin) {
  if (bin == 0) return 0;
  const auto lower_edge = static_cast<std::uint64_t>(bin) << dropped_bits;
  return std::bit_cast<double>(lower_edge + (std::uint64_t{1} << (dropped_bits - 1)));
}

}  // namespace art6
