// The scenario as it would have been written at a past year-end.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6 {

/// The years of a past scenario's clock.
inline constexpr int years_of_past_scenario = 5;

/// The scenario as it would have been written from what histories say up to the end of the year
/// `known_by` alone (model.md 12.1). It has the clearance and stockpile programmes of which work
/// left and output were known then (`is_forecast_possible`), and a clock of five years from
/// January.
///
/// Nothing of a later year is in it. What it takes from the scenario, because it does not change:
/// ids, names, `joined`, `season`, `working_days_per_month`. All else is made of reports, or is the
/// format's default:
///
/// - Work left, all of it confirmed area: kinds of release are not told apart, and each is 1,000 m2
///   a team and day.
/// - Teams, in units of which as many as there are would release all that is left in a year at a
///   productivity of 1, so that productivity is the share of the work left that is released in a
///   year, a number that States of any size have alike. A year's reported teams count in proportion
///   to the newest of the last three years; where either is missing, teams are as now. Stockpiles
///   likewise: `munitions_per_month` is a twelfth of what is left.
/// - Productivity, its noise, new finds and idle years by `propose_laws`, from all programmes of
///   which work left was ever known by then. Finds are those that were reported as such: the
///   balance of two figures of work left is as often a revision, up or down, as a find. Where no
///   report of any State proposes a productivity, it is what the Convention's date needs, or
///   uniform from 0 to 1 where that date has passed or is not known; a stock of which nothing was
///   destroyed has the set-up and pace of rule S3 of docs/scenarios.md.
/// - Money: own funding that pays for exactly those teams, or for the whole stock in any month. It
///   is the mean of own and donors' money reported in the last three years, where there is some,
///   else one dollar for each team and month, and for each munition. What money did to output shows
///   in the output; it does not bind beyond that.
/// - No donors, access, milestones, regions or pauses of the file; deadlines at the clock's end.
///
/// Neither the order of States nor later reports change a programme. `simulation` is that of the
/// scenario.
Scenario build_past_scenario(const Scenario& scenario, int known_by);

}  // namespace art6
