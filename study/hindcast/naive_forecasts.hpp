// Naive forecasts, which a model has to beat. They see the same reports as the model: the years up
// to the one that the forecast is made after.
//
// Amounts have one unit, km2 or munitions; times are months after the end of that year. Each
// forecast is an ensemble (`study/hindcast/ensemble.hpp`): a point forecast has one value. A score
// of a whole distribution against points flatters the distribution, so that each point forecast
// exists "dressed" as well: with the spread of its own earlier errors around it.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace art6 {

/// What a State reported for a year. Years ascend in a history, and may be missing, as may figures.
struct ReportedYear {
  int year = 0;
  std::optional<double> released;  ///< in the year, >= 0
  std::optional<double> left;      ///< at the end of the year, >= 0
};

using ReportedHistory = std::span<const ReportedYear>;

/// The yearly rate of the newest year with a figure among `year` and the two before it; nothing
/// where there is none. Later years are not looked at.
std::optional<double> last_years_rate(ReportedHistory history, int year);

/// The mean of the figures of `year` and the two before it; nothing where there is none.
std::optional<double> mean_rate_of_three_years(ReportedHistory history, int year);

/// The work left at the end of `year`, or infinity where it was not reported: "no limit known".
double find_work_left(ReportedHistory history, int year);

/// The rate goes on for `years` >= 1, until nothing is `left`: min(years x rate, left).
double forecast_release(double rate, int years, double left);

/// The same by year, which is what the energy score needs: [year], with `forecast_release` as sum.
std::vector<double> forecast_yearly_releases(double rate, int years, double left);

/// The month of completion at this rate, 12 left / rate; infinity where that lies beyond the
/// `horizon` (months), where nothing is released, or where what is left is not known (infinity).
double forecast_completion(double rate, double left, double horizon);

/// "Never within the horizon": completion at infinity. It is also the forecast "no release": 0.
std::vector<double> forecast_never();

/// The forecast of work left that goes with an ensemble of releases: left - release for each, at
/// least 0, ascending. `left` is finite. New finds are not in it.
std::vector<double> subtract_releases(double left, std::span<const double> releases);

/// A case of the past: what a State had done and had left at the end of `year`, and what it
/// released in the next `years`.
struct PastCase {
  int state = 0;  ///< index of the history
  int year = 0, years = 0;
  std::optional<double> last_rate, mean_rate;  ///< by the two functions above
  double left = 0;                             ///< infinity where it was not reported
  std::vector<double> released_by_year;        ///< [the next `years`]
  double released = 0;                         ///< their sum
};

/// All cases of the histories, by State and year, whose next `years` >= 1 were all reported by the
/// end of `known_by`: nothing later is used, so that a forecast made after that year may learn from
/// them.
std::vector<PastCase> list_past_cases(std::span<const std::vector<ReportedYear>> histories,
                                      int years, int known_by);

/// The climatology of the next years' release: the share of the work left that earlier cases
/// released in as many years, times the work left here. An ensemble of one value for each case with
/// left > 0 that is known; empty where there is none. A share is at most 1.
std::vector<double> climatology_of_release(std::span<const PastCase> cases, double left);

/// The same by year: [member][year], in the order of the cases, for the energy score. A case that
/// released more than it had left is scaled down to what was left.
std::vector<double> climatology_of_yearly_releases(std::span<const PastCase> cases, double left);

/// The climatology of completion: each earlier case's yearly share of its work left, s = released /
/// (years x left), goes on until the work left here is done, 12 / s months; infinity beyond
/// `horizon`. Empty where no case is known.
std::vector<double> climatology_of_completion(std::span<const PastCase> cases, double horizon);

}  // namespace art6
