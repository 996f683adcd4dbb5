// The relaxed problem: no more than the processors there are, on average instead of in every slot.
// Its optimum is an upper bound on every policy (Whittle 1988, J. Appl. Probab. 25A:287-298).
#pragma once

#include "bench/deadline_scheduling/model.hpp"

namespace deadline_scheduling {

/// The relaxed optimum in the long run, for one position.
struct Relaxation {
  double price = 0;      ///< of a processor for a slot, at least 0
  double tie_share = 0;  ///< of the slots in which a job whose index is the price is served
  double serving = 0;    ///< share of slots served, at most the processors for each position
  double reward = 0;     ///< of a slot
  Table states;          ///< shares of slots by cost and job; they sum to 1
};

/// The share of the time in which the relaxed optimum serves a job: 1 above the price, the tie
/// share at it.
double serving_share(double index, double price, double tie_share);

/// The relaxed optimum with `processors` for each position, 0 < processors < 1. Serves a job whose
/// index in `indices` is above the price, and part of the time one whose index equals it.
Relaxation relax(const Model& model, const Table& indices, double processors);

/// Expected reward, discounted over `slots` slots, of one position that starts as `states` says,
/// pays `price` for every slot served, and does its best: value iteration.
double priced_value(const Model& model, const Table& states, double price, int slots);

/// Positions, processors, and how long they are looked at.
struct Size {
  int positions = 0, processors = 0, slots = 0;
};

/// 1 + beta + ... + beta^(slots - 1)
double discounted_slots(const Model& model, int slots);

/// Upper bound on the expected reward, discounted over the slots, of any policy where every
/// position starts as `states` says: the dual of the relaxed problem at `price`,
///   N priced_value + price M (1 + beta + ... + beta^(slots-1)).
/// It is a bound at every price >= 0, and convex in it; over a long time the price of `relax` gives
/// the lowest.
double upper_bound(const Model& model, const Table& states, double price, const Size& size);

}  // namespace deadline_scheduling
