#include "study/hindcast/isotonic.hpp"

#include <algorithm>
#include <cassert>

namespace art6 {
namespace {

struct PooledBlock {
  std::size_t begin = 0, end = 0;
  double sum = 0, weight = 0;  ///< weighted sum of the values, sum of the weights

  double mean() const { return sum / weight; }
};

}  // namespace

std::vector<IsotonicBlock> fit_isotonic(std::span<const double> values,
                                        std::span<const double> weights) {
  assert(values.size() == weights.size());
  assert(std::ranges::all_of(weights, [](double weight) { return weight > 0; }));
  std::vector<PooledBlock> pooled;
  for (std::size_t i = 0; i < values.size(); ++i) {
    PooledBlock last{i, i + 1, weights[i] * values[i], weights[i]};
    while (!pooled.empty() && pooled.back().mean() >= last.mean()) {
      const PooledBlock& before = pooled.back();
      last = {before.begin, last.end, before.sum + last.sum, before.weight + last.weight};
      pooled.pop_back();
    }
    pooled.push_back(last);
  }
  std::vector<IsotonicBlock> blocks;
  for (const PooledBlock& block : pooled) {
    blocks.push_back({block.begin, block.end, block.mean(), block.weight});
  }
  return blocks;
}

}  // namespace art6
