// Outcomes: the results of each replication under each of several alternatives, from which measures
// and objectives are computed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/portfolio/portfolio.hpp"

namespace art6 {

/// Columns of results over the replications of one range, alternative by alternative.
struct Outcomes {
  /// The value of `declared` for an obligation that is not declared complete by the clock's end.
  static constexpr std::int16_t unfinished = 32767;

  /// Makes room for `replications` under `alternatives`; earlier contents are lost.
  void reset(const Portfolio& portfolio, int alternatives, std::int64_t replications);

  int alternatives = 0, obligations = 0;
  std::int64_t replications = 0;
  std::vector<std::int16_t> declared;           ///< [alternative][obligation][replication]
  std::vector<double> casualties;               ///< [alternative][replication], all States
  std::vector<double> contaminated_area_years;  ///< km2 at each month's start, over 12
  std::vector<double> unmet_need_years;         ///< unmet needs of people, all pillars, over 12
  std::vector<double> flexible_usd;             ///< untied money of all donors' budgets
  std::vector<double> placed_usd, spent_usd;

  std::size_t row(int alternative) const {
    return static_cast<std::size_t>(alternative) * static_cast<std::size_t>(replications);
  }
  std::size_t row(int alternative, ObligationIndex obligation) const {
    return (static_cast<std::size_t>(alternative) * static_cast<std::size_t>(obligations) +
            static_cast<std::size_t>(obligation.value())) *
           static_cast<std::size_t>(replications);
  }
};

/// Finds the portfolio's programmes that have a date to meet.
Table<ObligationIndex, ProgrammeIndex> find_obligations(const Portfolio& portfolio);

}  // namespace art6
