// What is legal in a scenario but odd: warnings for whoever wrote it.
#pragma once

#include <string>
#include <vector>

#include "io/reader/scenario_reader.hpp"
#include "models/portfolio/portfolio.hpp"

namespace art6 {

struct Advice {
  std::string where;  ///< `LAO/clearance`, `donor/USA`, `LAO`
  std::string text;   ///< a clause without a full stop
  friend bool operator==(const Advice&, const Advice&) = default;
};

/// All of the following on a valid scenario.
std::vector<Advice> advice_on(const ScenarioFile& file);

/// Dates outside the clock: deadlines, pledges, donors that start too late.
std::vector<Advice> advice_on_dates(const Scenario& scenario, const Portfolio& portfolio);

/// Programmes that no money can reach, and money that can reach no programme or is given twice.
std::vector<Advice> advice_on_money(const Portfolio& portfolio);

/// Requests for assistance on a theme of which the State has no programme.
std::vector<Advice> advice_on_requests(const Scenario& scenario);

/// Values that the file gives but that change nothing.
std::vector<Advice> advice_on_keys(const ScenarioFile& file);

/// Obligations out of reach even with all the money that they can use, by a run in which every
/// programme has its own. Is silent, but for saying so, where that run would take too long.
std::vector<Advice> advice_on_capacity(const Scenario& scenario);

}  // namespace art6
