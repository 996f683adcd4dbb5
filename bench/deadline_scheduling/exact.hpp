// Small instances by exact dynamic programming over what all positions hold together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "bench/deadline_scheduling/policy.hpp"
#include "bench/deadline_scheduling/relaxation.hpp"

namespace deadline_scheduling {

/// All positions and the cost at once: K L^N states with N positions, L jobs that each can hold and
/// K costs; meant for N of about 3. Values are numbers for all of them, in an order of its own.
class JointProblem {
 public:
  using Served = std::vector<std::uint8_t>;  ///< for every position, 1 or 0

  JointProblem(const Model& model, const Size& size);

  /// Expected discounted reward over the slots from every state, with the best choice in each.
  std::vector<double> optimal_values() const;

  /// The same under a policy, which must not draw lots.
  std::vector<double> values_under(const Policy& policy) const;

  /// Expected reward of serving so in this slot and having `later` from the next one on.
  double worth(std::span<const double> later, std::span<const Job> jobs, int cost,
               const Served& served) const;

  /// The value at one state.
  double at(std::span<const double> values, std::span<const Job> jobs, int cost) const;

  /// The mean over first states, drawn as in `Futures`.
  double mean(std::span<const double> values, const Table& states) const;

 private:
  using Visit = std::function<void(std::span<const Job>, int cost, std::size_t state)>;

  void for_each_state(const Visit& visit) const;
  void fill_in_free_positions(std::vector<double>& values) const;
  std::size_t state_of(std::span<const Job> jobs, int cost) const;
  std::size_t digit_of(Job job) const;

  Model model_;
  Size size_;
  std::vector<Job> local_;          // what a position can hold; digit local_.size(): falls free
  std::vector<std::size_t> place_;  // of a position's digit, and beyond the last the joint states
  std::vector<Served> choices_;
};

}  // namespace deadline_scheduling
