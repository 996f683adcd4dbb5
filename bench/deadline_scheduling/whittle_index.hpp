// Whittle's index of a job: the price of a processor at which serving and resting are worth the
// same to it.
#pragma once

#include "bench/deadline_scheduling/model.hpp"

namespace deadline_scheduling {

/// The closed form under a constant cost c (Yu, Xu and Tong 2018), F the penalty:
///   0                                                B = 0
///   1 - c                                            1 <= B <= T - 1
///   beta^(T-1) (F(B-T+1) - F(B-T)) + 1 - c           T <= B
/// `model` has one cost.
double closed_form_index(const Model& model, Job job);

/// What serving the job now is worth more than resting, for every job and cost, where a processor
/// costs `price` a slot and the job is served best from the next slot on. Positions that fall free
/// do not come in: who comes next does not depend on what was served.
Table gains(const Model& model, double price);

/// The price at which the gain of every job and cost changes its sign, by bisection, to a multiple
/// of 2^-30; 0 where nothing is left to serve.
Table whittle_indices(const Model& model);

}  // namespace deadline_scheduling
