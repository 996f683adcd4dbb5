// One case of a hindcast: what was forecast of one number of one obligation, what naive forecasts
// said of it from the same reports, and what happened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/results/hindcast_kind.hpp"
#include "study/hindcast/ensemble.hpp"
#include "study/hindcast/scores.hpp"

namespace art6 {

/// A naive forecast of the same number.
struct NaiveForecast {
  std::string name;              ///< `last year's rate`
  std::vector<double> ensemble;  ///< as in `study/hindcast/ensemble.hpp`; one value for a point
  std::vector<double> yearly;    ///< of releases of several years: [member][year]; else empty
};

/// Amounts that follow each other in time, for the energy score.
struct YearlyPath {
  std::vector<double> members;   ///< [member][year or day], in the order of the replications
  std::vector<double> observed;  ///< [year or day]
};

struct HindcastCase {
  HindcastKind kind = HindcastKind::rolling;
  HindcastTarget target = HindcastTarget::release;
  std::string scenario;    ///< name of the file that it was made from
  std::string obligation;  ///< `LAO/clearance`
  std::string state;       ///< `LAO`: cases of one State are not independent
  int issued = 0;          ///< the forecast knows the years up to this one
  int years = 0;           ///< ahead; 0 for completion
  /// Work left when it was issued, > 0, by which amounts of States of all sizes are compared.
  std::optional<double> left_at_issue{};
  std::vector<double> ensemble;
  ObservedOutcome outcome;
  ScoreWindow window;              ///< of the threshold-weighted score; all of R for amounts
  std::optional<double> deadline;  ///< in months, of completion: its chance is scored
  /// Of releases of several years, each of them reported; of work left on several days.
  std::optional<YearlyPath> yearly;
  std::vector<NaiveForecast> naive;
};

}  // namespace art6
