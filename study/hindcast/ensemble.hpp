// What is scored: a forecast of one number as an ensemble, and the outcome that it met.
//
// An ensemble is a `std::span<const double>` of n >= 1 equally likely values in ascending order. A
// value of plus infinity means "never within the horizon"; no value is NaN or minus infinity. Its
// distribution function is F(t) = (number of values <= t) / n, which has a jump (an atom) at each
// value. All functions of `study/hindcast/` score this F itself, as it was issued.
//
// For each case a hindcast takes the score (`scores.hpp`), the interval of its PIT
// (`probability_integral_transform.hpp`), its coverage (`coverage.hpp`), the same scores of naive
// forecasts (`naive_forecasts.hpp`, `dressed_forecasts.hpp`). Over all cases: `assess_skill`,
// `summarise_coverage`, `count_pits`, `decompose_brier`, `clustered_mean`. From the cases of
// earlier vintages: `learn_recalibration`, `learn_relative_errors`, `shrink_log_rates`. The test
// `one_hindcast_test.cpp` does all of it once.
#pragma once

#include <optional>
#include <span>

namespace art6 {

/// What happened, in the unit of the forecast: a finite number y; or, where it is censored, only
/// that y lies above the number ("not completed by then").
struct ObservedOutcome {
  double value = 0;
  bool is_censored = false;
};

/// Do the values make an ensemble: at least one, ascending, none NaN or minus infinity?
bool is_ensemble(std::span<const double> values);

/// F(t): the share of the ensemble at or below t.
double probability_by(std::span<const double> ensemble, double t);

/// F(t-): the share of the ensemble below t. At t = infinity it is the share that is finite.
double probability_before(std::span<const double> ensemble, double t);

/// Did it happen by `deadline` (y <= deadline)? Nothing where the outcome is censored before the
/// deadline, because the answer is not known then.
std::optional<bool> happened_by(const ObservedOutcome& outcome, double deadline);

/// The sum of the values, added in ascending order, so that it has the same bits in whichever order
/// they are given; 0 of none.
double order_free_sum(std::span<const double> values);

}  // namespace art6
