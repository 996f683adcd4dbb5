// The vintage hindcast: a scenario of an earlier date, as it stands, against what became of its
// obligations since.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/known_outcomes.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/run/parallel.hpp"
#include "study/hindcast/hindcast_case.hpp"

namespace art6 {

struct VintageOptions {
  std::string scenario{};                      ///< `scenario` of the cases, a file's name
  std::optional<std::int64_t> replications{};  ///< default: those of the scenario
  std::optional<std::uint64_t> seed{};         ///< default: that of the scenario
  std::string strategy = "status-quo";         ///< the one that the forecast is issued under
  Runner runner{};                             ///< none of it changes a result
};

/// An obligation that had no substance: its question is void, so that it makes no case.
struct VoidObligation {
  std::string obligation;  ///< `GNB/stockpile`
  std::string reason;
};
std::vector<VoidObligation> list_void_obligations(const KnownOutcomes& outcomes);

/// The cases of a vintage, in the order of the outcomes: for each obligation that was not void
/// - completion, in months by `vintage_months.hpp`. What was open on `as_of` is censored at the
///   last month that was over then. The window ends there, for completed obligations as well, or at
///   the clock's end where that is earlier; a completion after the clock's end is censored at it,
///   because the forecast says no more. The deadline is given where its last month that counts lies
///   in the clock and the date lies not after `as_of`: a chance to meet a later one would be scored
///   only of those who met it early.
/// - work left of each day after the clock's start, and not after its end, on which it was
///   reported: known area or munitions, `simulate_vintage`. `years` is the number of years from
///   `issued` to the day, rounded, at least 1. The last of several days has all of them as its
///   `yearly` path.
///
/// Reports from before the clock's start are history and make no case. `naive` is empty: whoever
/// compares adds them, from the histories of the scenario. `outcomes` were read for this scenario.
/// Throws what `build_portfolio` and `simulate_vintage` throw.
std::vector<HindcastCase> list_vintage_cases(const Scenario& scenario,
                                             const KnownOutcomes& outcomes,
                                             const VintageOptions& options);

}  // namespace art6
