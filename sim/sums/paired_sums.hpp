// What paired comparisons of alternatives need of their replications, in memory that does not grow.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "sim/sums/int128.hpp"

namespace art6 {

/// Sums over the replications in which k alternatives met the same random numbers, one amount
/// each: of amounts, of products of all pairs, of wins of all pairs, and the amounts' sums by block
/// of replications, for the bootstrap. Block b holds replications b, b + blocks, b + 2 blocks, ...,
/// so that one need not know how many will come. Every amount is rounded once to the nearest
/// multiple of 2^-fraction_bits, ties to even; from then on all sums are integers without rounding,
/// the same in whatever order they are filled and merged, and each result is rounded once, at its
/// end.
///
/// Amounts must be smaller in size than `limit()` = 2^(47 - fraction_bits), so that 2^32 - 1
/// products of two fit in 127 bits: by default the grid is 2^-16 (0.000015) and the limit 2^31.
class PairedSums {
 public:
  /// For `alternatives` >= 1 and replications 0 to 2^32 - 2. 0 <= `fraction_bits` <= 46,
  /// `blocks` >= 1.
  explicit PairedSums(int alternatives, int fraction_bits = 16, int blocks = 1024);

  /// Adds the replications from `first` on: `amounts` is a column over them for each alternative,
  /// [alternative][replication], of which there are amounts.size() / alternatives (one row, for a
  /// single replication; at most 2^32). No replication may be added twice. Throws
  /// std::range_error, and adds nothing, where an amount is not smaller in size than the limit.
  void add(std::int64_t first, std::span<const double> amounts);

  /// Both must have been made with the same arguments, and share no replication.
  PairedSums& operator+=(const PairedSums& other);

  int alternatives() const { return alternatives_; }
  std::int64_t count() const { return count_; }  ///< replications added
  double limit() const;

  /// Mean of an alternative, for count() >= 1: the double nearest to it, as all below.
  double mean(int a) const;

  /// Mean of a's amount less b's, in the same replication.
  double mean_difference(int a, int b) const;

  /// Unbiased variance over the replications, for count() >= 2.
  double variance(int a) const;
  double variance_of_difference(int a, int b) const;

  /// (Var a + Var b) / Var(a - b): how many times as many replications the difference would take
  /// with independent random numbers. None where the difference never varies, or count() < 2.
  std::optional<double> variance_reduction(int a, int b) const;

  std::int64_t wins(int a, int b) const;  ///< replications in which a has more than b
  std::int64_t ties(int a, int b) const { return count_ - wins(a, b) - wins(b, a); }

  int blocks() const { return static_cast<int>(block_counts_.size()); }
  std::int64_t block_count(int block) const;               ///< replications added that fall into it
  double block_difference(int block, int a, int b) const;  ///< sum of a's amounts less b's

  /// The alternative with the largest sum, the first of equals.
  int largest() const;

  static auto members(auto& sums) {
    return std::tie(sums.count_, sums.sums_, sums.products_, sums.wins_, sums.block_sums_,
                    sums.block_counts_);
  }

  friend bool operator==(const PairedSums&, const PairedSums&) = default;

 private:
  std::size_t cell(int row, int a) const {  ///< in a table with a column for each alternative
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(alternatives_) +
           static_cast<std::size_t>(a);
  }

  int alternatives_, fraction_bits_;
  std::int64_t count_ = 0;
  std::vector<Int128> sums_;                ///< [alternative]
  std::vector<Int128> products_;            ///< [a][b] for a <= b
  std::vector<std::int64_t> wins_;          ///< [a][b]
  std::vector<Int128> block_sums_;          ///< [block][alternative]
  std::vector<std::int64_t> block_counts_;  ///< [block]
};

}  // namespace art6
