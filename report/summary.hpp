// What a run comes to, in the sentences that head its report.
#pragma once

#include <string>

#include "io/results/comparison_result.hpp"
#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// How many obligations are on track, and which States have to ask for more time within the clock's
/// first year: `Of 26 obligations 9 are on track for 80 %; 4 States should file ...`.
std::string summary_of(const Forecast& forecast, const Scenario& scenario);

/// Which strategy does best, by how much, and which do as well.
std::string summary_of(const Comparison& comparison);

/// How sure the chances are, and what that does not cover.
std::string describe_sureness(const Forecast& forecast);

/// Where the money went, over the clock.
std::string summarise_money(const Forecast& forecast, const Scenario& scenario);

}  // namespace art6
