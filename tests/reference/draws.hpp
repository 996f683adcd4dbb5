// Every draw of the contract in docs/randomness.md that the model needs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "models/scenario/scenario.hpp"
#include "sim/random/stream.hpp"

namespace art6::reference {

/// `quantile`, with the tables of pert and beta laws made once.
double quantile_of(const Quantity& quantity, double p);

/// Gives the quantity at a path its value.
using Values = std::function<double(const std::string& path, const Quantity& quantity)>;

/// Values as they are in one replication.
Values drawn(std::uint64_t seed, std::uint32_t replication);

/// Values that the planner takes: medians.
Values planned();

/// Does an event of this probability happen, for this word?
bool happens(double probability, std::uint32_t word);

/// exp(sigma z - sigma^2 / 2), in single precision.
double lognoise(double sigma, std::uint32_t word);

/// A two-state chain, open before the start.
struct Chain {
  Stream stream;
  std::uint32_t replication = 0;
  double closes = 0, opens = 0;  ///< probability of a month
  bool is_open = true;

  void take_transition(int month);
};

}  // namespace art6::reference
