// Isotonic regression: the rising sequence nearest to given values.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace art6 {

/// Consecutive values that isotonic regression gives one common value, their weighted mean.
struct IsotonicBlock {
  std::size_t begin = 0, end = 0;  ///< the values of the block: begin <= index < end
  double value = 0;                ///< larger than that of the block before
  double weight = 0;               ///< sum of the weights in the block
};

/// The non-decreasing g that minimises sum w_i (v_i - g_i)^2, as blocks of equal g, by pooling
/// adjacent violators (Ayer et al. 1955, Annals of Mathematical Statistics 26:641-647) in O(n). In
/// closed form it is g_i = max over j <= i of min over k >= i of the weighted mean of v_j, ..., v_k
/// (Robertson, Wright and Dykstra 1988, Order Restricted Statistical Inference, theorem 1.4.4).
/// `weights` are > 0, as many as `values`. Equal neighbours are one block.
std::vector<IsotonicBlock> fit_isotonic(std::span<const double> values,
                                        std::span<const double> weights);

}  // namespace art6
