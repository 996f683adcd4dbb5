// The static quantities of a portfolio under construction, and chances as bounds on random words.
// Private to models/.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/sampling/beta_table.hpp"
#include "models/scenario/quantity.hpp"
#include "models/scenario/quantity_over_time.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/random/stream.hpp"

namespace art6 {

/// The list of a portfolio's static quantities while it is built.
class Statics {
 public:
  Statics(std::uint64_t seed, const Clock& clock) : seed_(seed), clock_(clock) {}

  /// Adds a quantity as the next column; it is drawn from the stream of its path.
  StaticColumn add(const std::string& path, const Quantity& quantity);

  /// Adds a quantity over time, a column for each step. The first step has the path itself, a later
  /// one the path with its month: `LAO/clearance/max_teams/2022-01`.
  ColumnsOverTime add(const std::string& path, const QuantityOverTime& quantity,
                      BeforeSteps before);

  /// Hands over the list. No quantity is added after it.
  Table<StaticIndex, StaticQuantity> take() { return std::move(quantities_); }

  BetaTableCache& tables() { return tables_; }

 private:
  std::uint64_t seed_;
  Clock clock_;
  Table<StaticIndex, StaticQuantity> quantities_;
  BetaTableCache tables_;
};

/// Makes a chain that leaves `on` and `off` with probability one over their mean months.
Chain make_chain(const Stream& stream, double mean_on_months, double mean_off_months);

/// Returns the word below which an event of this probability (0 to 1) happens: floor(p 2^32).
std::uint64_t compute_word_bound(double probability);

}  // namespace art6
