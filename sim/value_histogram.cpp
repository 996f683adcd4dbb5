#include "sim/value_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

#include "sim/rank.hpp"

namespace art6 {
namespace {

constexpr int dropped_bits = 46;  // of the 52 of the fraction: six are left, 64 bins an octave
constexpr std::uint32_t octave = 64;
constexpr double least = 1e-300;

}  // namespace

void ValueHistogram::add(std::span<const double> values) {
  // Members would be read and written again for every value, as the counts might be them.
  double smallest = smallest_, largest = largest_;
  std::uint32_t first = first_, bins = static_cast<std::uint32_t>(counts_.size() - 1);
  std::uint32_t* counts = counts_.data();
  for (const double value : values) {
    assert(value >= 0 && value < std::numeric_limits<double>::infinity());
    const double counted = value >= least ? value : 0.0;
    smallest = counted < smallest ? counted : smallest;
    largest = counted > largest ? counted : largest;
    const auto bin =
        static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(counted) >> dropped_bits);
    // Zeros mix with other values unpredictably, hence no branch for them alone.
    if ((bin != 0) & (bin - first >= bins)) {
      include(bin);
      first = first_;
      bins = static_cast<std::uint32_t>(counts_.size() - 1);
      counts = counts_.data();
    }
    ++counts[bin == 0 ? 0 : bin - first + 1];
  }
  smallest_ = smallest;
  largest_ = largest;
  count_ += static_cast<std::int64_t>(values.size());
  assert(count_ <= std::numeric_limits<std::uint32_t>::max());
}

void ValueHistogram::include(std::uint32_t bin) {
  const std::uint32_t start = bin / octave * octave;
  const auto bins = static_cast<std::uint32_t>(counts_.size() - 1);
  if (bins == 0) {
    first_ = start;
    counts_.resize(1 + octave);
  } else if (start < first_) {
    counts_.insert(counts_.begin() + 1, first_ - start, 0);
    first_ = start;
  } else if (start >= first_ + bins) {
    counts_.resize(1 + start + octave - first_);
  }
}

ValueHistogram& ValueHistogram::operator+=(const ValueHistogram& other) {
  const std::size_t bins = other.counts_.size() - 1;
  if (bins > 0) {
    include(other.first_);
    include(other.first_ + static_cast<std::uint32_t>(bins) - 1);
  }
  const std::size_t offset = other.first_ - first_;
  counts_[0] += other.counts_[0];
  for (std::size_t i = 1; i <= bins; ++i) counts_[offset + i] += other.counts_[i];
  count_ += other.count_;
  assert(count_ <= std::numeric_limits<std::uint32_t>::max());
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
