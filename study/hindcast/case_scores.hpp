// Cases of a hindcast with their scores, and what they come to together.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "io/results/hindcast_result.hpp"
#include "study/hindcast/hindcast_case.hpp"

namespace art6 {

/// A case with its forecast in two versions.
struct ScoredForecasts {
  const HindcastCase* of = nullptr;
  std::vector<double> recalibrated;  ///< ensemble
  std::int64_t learned_from = 0;     ///< earlier cases
};

enum class ForecastVersion { as_issued, recalibrated };

std::span<const double> ensemble_of(const ScoredForecasts& one, ForecastVersion version);

/// `km2`, `munitions` or `months`. Throws `std::invalid_argument` for the amount of an obligation
/// that is neither clearance nor a stockpile.
std::string find_unit(const HindcastCase& one);

/// The name under which the PIT of a case is drawn: `rolling/release/LAO/clearance/2019/3`.
std::string name_case(const HindcastCase& one);

/// Is it known whether the deadline was met, whenever the work was completed? So it is where the
/// deadline lies within the window that outcomes were watched in. Other cases do not count: those
/// that were completed early would be known, and those still open not.
bool has_decided_deadline(const HindcastCase& one);

/// The skill of the forecast over the naive forecast of that name by the CRPS on the cases' window,
/// over those cases that have it; nothing where none has.
std::optional<HindcastSkill> assess_crps_skill(std::span<const ScoredForecasts> cases,
                                               ForecastVersion version, const std::string& naive,
                                               std::uint64_t seed);

/// The skill of the recalibrated forecast over that as issued, by the same score. One case or more.
HindcastSkill assess_recalibration(std::span<const ScoredForecasts> cases, std::uint64_t seed);

/// All that one version of the forecast scores in one or more cases of one unit.
HindcastScores score_forecasts(std::span<const ScoredForecasts> cases, ForecastVersion version,
                               std::uint64_t seed);

/// The most members of a path of releases that the energy score takes, the first ones: all pairs of
/// 1,000 take 3 ms.
inline constexpr std::size_t most_members_of_energy = 1000;

/// The energy score of the cases with a path; nothing where none has.
std::optional<HindcastEnergy> score_paths(std::span<const ScoredForecasts> cases,
                                          std::uint64_t seed);

/// One version of the forecast of one case, as results have it.
HindcastForecast describe_forecast(const ScoredForecasts& one, ForecastVersion version);

}  // namespace art6
