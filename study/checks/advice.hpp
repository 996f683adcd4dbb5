// Advice on a valid scenario: values that are allowed but are probably not what was meant.
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

/// All advice of the functions below on a valid scenario, of which `portfolio` is built.
std::vector<Advice> find_advice(const ScenarioFile& file, const Portfolio& portfolio);

/// Advice on dates outside the clock: deadlines, of regions as well, milestones, pledges, donors
/// that start too late.
std::vector<Advice> find_advice_on_dates(const Scenario& scenario, const Portfolio& portfolio);

/// Advice on quantities whose steps all begin after the clock's end, or of a pledge after its last
/// month.
std::vector<Advice> find_advice_on_steps(const Scenario& scenario);

/// Advice on programmes that no money can reach, as the scenario's strategy places by a
/// weight of 0 or as nobody gives, and on money that can reach no programme or is given twice.
std::vector<Advice> find_advice_on_money(const Scenario& scenario, const Portfolio& portfolio);

/// Advice on pauses that lie outside the clock or change nothing, and on commitments that come and
/// go in a way that was probably not meant.
std::vector<Advice> find_advice_on_changes(const Scenario& scenario, const Portfolio& portfolio);

/// Advice on requests for assistance with a theme for which the State has no programme.
std::vector<Advice> find_advice_on_requests(const Scenario& scenario);

/// Advice on values that were probably not meant: a name given twice, growth in percent, no work, a
/// survey_share with which survey and clearance oscillate.
std::vector<Advice> find_advice_on_values(const Scenario& scenario, const Portfolio& portfolio);

/// Advice on laws that leave what was reported of past years outside their range from 10 to 90 % or
/// beyond a factor of two, and on area that grew without a find.
std::vector<Advice> find_advice_on_history(const Scenario& scenario, const Portfolio& portfolio);

/// Advice on keys that the file gives although they change nothing.
std::vector<Advice> find_advice_on_keys(const ScenarioFile& file);

/// Advice on obligations that are out of reach even with all the money that they can use, found by
/// a run in which every programme has ample own funding. Where that run would take too long, the
/// only advice is that it was not tried.
std::vector<Advice> find_advice_on_capacity(const Scenario& scenario);

}  // namespace art6
