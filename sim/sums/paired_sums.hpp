// The sums that paired comparisons of alternatives need, for any number of replications.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <tuple>
#include <vector>

#include "sim/sums/int128.hpp"

namespace art6 {

/// An amount of an alternative that is too large in size for exact sums.
struct AmountLimitError : std::range_error {
  AmountLimitError(int alternative_number, std::int64_t replication_number, double amount_found,
                   double amount_limit);
  int alternative;
  std::int64_t replication;
  double amount, limit;
};

/// Sums over replications in which k alternatives met the same random numbers. Each alternative has
/// one amount in each replication. Kept are the sums of the amounts, of the products of all pairs,
/// the wins of all pairs, and the sums of the amounts by block of replications, for the bootstrap.
/// Block b holds replications b, b + blocks, b + 2 blocks, ..., so that the number of replications
/// need not be known beforehand.
///
/// Each amount is rounded once to the nearest multiple of 2^-fraction_bits, ties to even. All sums
/// of the rounded amounts are exact integers, so that any order of adding and merging gives the
/// same sums. Each result is rounded once, at its end.
///
/// Amounts must be smaller in size than `limit()` = 2^(47 - fraction_bits), so that 2^32 - 1
/// products of two fit in 127 bits. By default the grid is 2^-16 (0.000015) and the limit 2^31.
class PairedSums {
 public:
  /// For `alternatives` >= 1 and replications 0 to 2^32 - 2. 0 <= `fraction_bits` <= 46,
  /// `blocks` >= 1.
  explicit PairedSums(int alternatives, int fraction_bits = 16, int blocks = 1024);

  /// Adds the replications from `first` on. `amounts` is [alternative][replication]: for each
  /// alternative one amount in each of amounts.size() / alternatives replications. No replication
  /// may be added twice. Throws AmountLimitError, and adds nothing, where an amount is not smaller
  /// in size than the limit.
  void add(std::int64_t first, std::span<const double> amounts);

  /// Both must have been made with the same arguments, and share no replication.
  PairedSums& operator+=(const PairedSums& other);

  int alternatives() const { return alternatives_; }
  std::int64_t count() const { return count_; }  ///< replications added
  double limit() const;

  /// Mean of an alternative, for count() >= 1. This and all results below are the nearest double.
  double mean(int a) const;

  /// Mean of the difference: a's amount minus b's in the same replication.
  double mean_difference(int a, int b) const;

  /// Unbiased variance over the replications, for count() >= 2.
  double variance(int a) const;
  double variance_of_difference(int a, int b) const;

  /// (Var a + Var b) / Var(a - b): the factor by which independent random numbers would need more
  /// replications for the same error of the difference. None where the difference never varies, or
  /// count() < 2.
  std::optional<double> variance_reduction(int a, int b) const;

  std::int64_t wins(int a, int b) const;  ///< replications in which a's amount is larger than b's
  std::int64_t ties(int a, int b) const { return count_ - wins(a, b) - wins(b, a); }

  int blocks() const { return static_cast<int>(block_counts_.size()); }
  std::int64_t block_count(int block) const;               ///< replications added to the block
  double block_difference(int block, int a, int b) const;  ///< sum of a's amounts minus b's

  /// The alternative with the largest sum, the first of equals.
  int largest() const;

  static auto members(auto& sums) {
    return std::tie(sums.count_, sums.sums_, sums.products_, sums.wins_, sums.block_sums_,
                    sums.block_counts_);
  }

  friend bool operator==(const PairedSums&, const PairedSums&) = default;

 private:
  /// The place in a table that has a column for each alternative.
  std::size_t cell(int row, int a) const {
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
