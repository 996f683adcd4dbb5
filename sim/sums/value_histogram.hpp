// A histogram of an amount, for its quantiles over any number of replications in bounded memory.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <tuple>
#include <vector>

namespace art6 {

/// A histogram of finite non-negative doubles with 64 bins for each power of two: a value's bin is
/// the upper 18 bits of its IEEE bit pattern. All histograms have the same edges, so that any order
/// of adding and merging gives the same counts. A quantile is off by at most 1/128 of its value.
/// Values below 1e-300 count as zero. Holds up to 2^32 - 1 values, and takes 256 bytes for every
/// power of two between the smallest and the largest value.
class ValueHistogram {
 public:
  struct Cell {
    int bin;
    std::int64_t count;
    friend bool operator==(Cell, Cell) = default;
  };

  void add(double value) { add(std::span(&value, 1)); }
  void add(std::span<const double> values);
  void add_zeros(std::int64_t count);  ///< as adding `count` zeros
  ValueHistogram& operator+=(const ValueHistogram& other);

  /// Asks the processor for the counts' cache lines, for a caller that is going to add.
  void prefetch() const {
    constexpr std::size_t line = 64 / sizeof(std::uint32_t);
    for (std::size_t i = 0; i < counts_.size(); i += line) __builtin_prefetch(&counts_[i], 1);
  }

  std::int64_t count() const { return count_; }  ///< values added

  /// The value of rank ceil(p count()) (see `quantile_rank`), for count() >= 1: the midpoint of its
  /// bin, limited to the range from the smallest to the largest value, so that a histogram of equal
  /// values gives that value. Exact for zeros.
  double quantile(double p) const;

  double smallest() const { return smallest_; }  ///< infinity if nothing was added
  double largest() const { return largest_; }    ///< 0 if nothing was added

  /// The number of bins that memory is held for, without bin 0: a multiple of 64.
  std::uint32_t held_bins() const { return static_cast<std::uint32_t>(counts_.size() - 1); }

  /// The bins that are not empty, in ascending order; bin 0 counts the zeros.
  std::vector<Cell> cells() const;

  /// The middle between the edges of a bin, which stands for its values; 0 for bin 0.
  static double midpoint(int bin);

  // As in sim/sums/serialized_sums.hpp, where the length is the number of held bins, so that any
  // histogram can be read into any other. Reading throws SerializedSumsError for numbers that no
  // histogram has.
  static auto members(auto& sums) {
    return std::tie(sums.first_, sums.counts_, sums.smallest_, sums.largest_);
  }
  std::int64_t length() const { return held_bins(); }
  void set_length(std::int64_t held_bins);
  void check_read();

  friend bool operator==(const ValueHistogram&, const ValueHistogram&) = default;

 private:
  static constexpr std::size_t most_bins = std::size_t{1} << 18;

  /// Extends the held bins so that they hold `bin` as well.
  void include(std::uint32_t bin);

  std::uint32_t first_ = 0;               ///< the bin of counts_[1]
  std::vector<std::uint32_t> counts_{0};  ///< [0] counts zeros, then whole powers of two
  std::int64_t count_ = 0;
  double smallest_ = std::numeric_limits<double>::infinity(), largest_ = 0;
};

}  // namespace art6
