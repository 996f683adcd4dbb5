// The sentences at the head of a report: what a run or a comparison found.
#pragma once

#include <string>

#include "io/results/comparison_result.hpp"
#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// How many obligations are on track, how many States should file an extension request within the
/// clock's first year, and which have missed the filing date: `Of 26 obligations 9 are on track for
/// 80 %; 4 States should file ...`.
std::string summary_of(const Forecast& forecast, const Scenario& scenario);

/// Which strategy is best, from which others it shows no clear difference, and its mean beside the
/// baseline's.
std::string summary_of(const Comparison& comparison);

/// How precise the chances are as estimates of the simulation, and that this does not cover the
/// inputs.
std::string describe_sureness(const Forecast& forecast);

/// How much money was spent, placed, left unplaced and returned over the clock.
std::string summarise_money(const Forecast& forecast, const Scenario& scenario);

}  // namespace art6
