// The policies compared: who is served in a slot.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "bench/deadline_scheduling/model.hpp"
#include "bench/deadline_scheduling/relaxation.hpp"

namespace deadline_scheduling {

enum class Order {
  by_priority,     ///< the highest first, equal ones by position; none whose priority is `never`
  by_interchange,  ///< so, then exchanged by the LLLP rule
  by_lot,          ///< all jobs alike
  on_average,      ///< each with its priority as probability, however many processors that takes
};

struct Policy {
  static constexpr double never = -1e300;

  std::string id;
  Order order;
  Table priority;
  TableOf<int> place;  ///< rank of the job's priority among all values of it, 0 first; -1: never
  int places = 0;      ///< number of ranks
};

Policy earliest_deadline_first(const Model& model);  ///< the smallest T
Policy least_laxity_first(const Model& model);       ///< the smallest T - B

/// The largest index among those above 0.
Policy whittle(const Model& model, const Table& indices);

/// Whittle's choice, then, as long as there is such a pair, a served job gives way to one that is
/// not served and has less laxity T - B and no less demand, or more demand and no more laxity: less
/// laxity and longer processing time first, LLLP (Xu, Pan and Tong 2016, IEEE Trans. Autom. Control
/// 61:12, arXiv 1602.00372; applied to Whittle's choice by Yu, Xu and Tong, arXiv 1605.07578). The
/// pairs are taken in the order of less laxity, then more demand, which is ours.
Policy whittle_with_interchange(const Model& model, const Table& indices);

/// The largest reward of this slot, where it is above 0.
Policy myopic(const Model& model);

Policy by_lot(const Model& model);

/// What attains the relaxed optimum; no policy of the problem itself.
Policy relaxed(const Model& model, const Table& indices, const Relaxation& relaxation);

inline bool draws_lots(const Policy& policy) {
  return policy.order == Order::by_lot || policy.order == Order::on_average;
}

/// Chooses, and keeps the memory that it needs for it.
class Chooser {
 public:
  /// Which positions are served, 1 or 0. `lots`: a uniform number each, where `draws_lots(policy)`.
  const std::vector<std::uint8_t>& served(const Policy& policy, std::span<const Job> jobs, int cost,
                                          int processors, std::span<const double> lots);

 private:
  void by_priority(const Policy& policy, std::span<const Job> jobs, int cost, int processors);
  void by_lot(std::span<const Job> jobs, int processors, std::span<const double> lots);
  void interchange(std::span<const Job> jobs);

  std::vector<int> count_;                   // of the jobs at each place
  std::vector<std::pair<double, int>> lot_;  // with its position
  std::vector<int> in_, out_;                // positions
  std::vector<std::uint8_t> served_;
};

}  // namespace deadline_scheduling
