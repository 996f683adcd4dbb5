// Point forecasts with the spread of their own earlier errors around them, the error dressing of
// Roulston and Smith (2003, Tellus A 55:16-30), with relative errors because States differ in size
// by orders of magnitude.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "study/hindcast/naive_forecasts.hpp"

namespace art6 {

/// A point forecast of the release of some years, and what came of it.
struct PointCase {
  double point = 0;     ///< forecast, >= 0, in km2 or munitions
  double released = 0;  ///< outcome, >= 0
  double left = 0;      ///< work left when it was made, > 0; infinity where it was not known
};

/// The point forecasts of earlier cases by one of their rates, `&PastCase::last_rate` or
/// `&PastCase::mean_rate`. Cases without that rate, or without work left, are left out.
std::vector<PointCase> list_point_cases(std::span<const PastCase> cases,
                                        std::optional<double> PastCase::*rate);

/// What is learned from earlier point forecasts of all States over the same number of years.
struct RelativeErrors {
  int years = 1;
  std::vector<double> ratios;  ///< released / point of the cases with point > 0, ascending
  /// released / left of the cases with point = 0, which have no ratio, ascending, at most 1
  std::vector<double> shares_after_zero;
};

RelativeErrors learn_relative_errors(std::span<const PointCase> cases, int years);

/// The release of the same number of years, as an ensemble: min(point x ratio, left) for each
/// ratio; where the point is 0, left x share for each share. The point alone where nothing was
/// learned for it, or where it is 0 and `left` is not known (infinity).
std::vector<double> dress_release(double point, double left, const RelativeErrors& errors);

/// The release of each of these years at the yearly `rate`: [member][year], for the energy score. A
/// member has the same error in all its years, which is that of their sum: the dependence between
/// years is that of a rate that was wrong from the start.
std::vector<double> dress_yearly_releases(double rate, double left, const RelativeErrors& errors);

/// The month of completion, as an ensemble: the yearly `rate` is multiplied by each ratio, or is
/// left x share / years where it is 0, and then goes on until nothing is left
/// (`forecast_completion`). Errors of rates are taken, not errors of completion months, because
/// those of cases that are still open are not known.
std::vector<double> dress_completion(double rate, double left, double horizon,
                                     const RelativeErrors& errors);

}  // namespace art6
