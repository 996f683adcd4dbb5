#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "io/text/number_text.hpp"
#include "models/sampling/law_facts.hpp"
#include "study/checks/advice.hpp"

namespace art6 {

namespace {

bool can_be_positive(const Quantity& quantity) { return support(quantity).second > 0; }

/// Advice where the item has the name of one before it; `prefix` stands before its id.
template <class Item>
void advise_on_names(const std::vector<Item>& items, const std::string& prefix,
                     std::vector<Advice>& found) {
  std::map<std::string, std::string> id_of;
  for (const Item& item : items) {
    if (item.name.empty()) continue;
    const auto [first, is_new] = id_of.emplace(item.name, item.id);
    if (is_new) continue;
    found.push_back({prefix + item.id,
                     fmt::format("its name {} is that of {} as well", item.name, first->second)});
  }
}

/// Growth is a share a year. One that doubles a sum every year, or ends it after the first, was
/// probably meant in percent.
void advise_on_growth(const std::string& where, const char* key, double growth,
                      std::vector<Advice>& found) {
  if (std::abs(growth) < 1) return;
  found.push_back({where, fmt::format("{} {} {}: 1 % is {}", key, format_number(growth),
                                      growth > 0 ? "doubles the money every year"
                                                 : "leaves no money after the first budget year",
                                      growth > 0 ? "0.01" : "-0.01")});
}

void advise_on_work(const State& state, std::vector<Advice>& found) {
  const auto add = [&](Theme theme, const char* what) {
    found.push_back({to_string(ProgrammeId{state.id, theme}),
                     fmt::format("it has no work, {}: it is complete at once", what)});
  };
  if (state.clearance) {
    const Clearance& given = *state.clearance;
    const auto has_area = [](const auto& land) {
      return can_be_positive(land.confirmed_km2) || can_be_positive(land.suspected_km2) ||
             can_be_positive(land.unrecorded_km2);
    };
    if (!has_area(given) && std::ranges::none_of(given.regions, has_area))
      add(Theme::clearance, "0 km2 confirmed, suspected and unrecorded");
  }
  if (state.stockpile && !can_be_positive(state.stockpile->munitions)) {
    add(Theme::stockpile, "0 munitions");
  }
}

/// With a = (1 - cancelled_share) x survey rate over clearance rate, and C the confirmed area at a
/// month's start, effort that clearance has to spare surveys and leaves next month
///     C' = a ((1 - survey_share) effort - a survey_share effort - C)      (in team-days to clear)
/// A swing about the balance grows a-fold a month. There is a balance, that is effort to spare,
/// only where survey_share < 1 / (1 + a), and only once the confirmed area of the start is cleared:
/// with all teams before the clock's end, and before survey has used up the suspected area.
/// Rates that change in time are those of the clock's first month. `Land` is a programme or a
/// region, in which all of the programme's `max_teams` may work.
template <class Land>
void advise_on_survey(const std::string& where, const Land& model, double max_teams, int months,
                      std::vector<Advice>& found) {
  if (!model.suspected_km2.is_positive) return;
  constexpr double m2_per_km2 = 1e6;
  const double reduced = model.reduced_share.median, share = model.survey_share;
  const double clearance_rate = model.clearance_m2_per_team_day.get_median(0);
  const double days_per_km2 =
      m2_per_km2 *
      (reduced / model.technical_survey_m2_per_team_day.median + (1 - reduced) / clearance_rate);
  const double surveyed_km2_per_day = model.survey_m2_per_team_day.get_median(0) / m2_per_km2;
  const double ratio = (1 - model.cancelled_share.median) * surveyed_km2_per_day * days_per_km2;
  const double least = 1 / (1 + ratio);
  if (ratio <= 1 || share >= least) return;
  // The team-days of all kinds until the confirmed area is cleared.
  const double days = model.confirmed_km2.median * days_per_km2 / (1 - share * (1 + ratio));
  const double days_per_month =
      max_teams * model.working_days_per_month * model.mean_output * model.productivity.median;
  if (days >= months * days_per_month) return;
  if (days * share * surveyed_km2_per_day >= model.suspected_km2.median) return;
  found.push_back(
      {where, fmt::format("survey and clearance will oscillate: a team-day of survey confirms {} "
                          "times what a team-day clears, and effort that clearance has to spare "
                          "all goes to survey; set survey_share to {} or more instead of {}",
                          format_rounded(ratio), format_number(std::ceil(100 * least) / 100),
                          format_number(model.survey_share))});
}

}  // namespace

std::vector<Advice> find_advice_on_values(const Scenario& scenario, const Portfolio& portfolio) {
  std::vector<Advice> found;
  advise_on_names(scenario.donors, "donor/", found);
  advise_on_names(scenario.states, "", found);
  for (const Donor& donor : scenario.donors) {
    advise_on_growth("donor/" + donor.id, "growth_per_year", donor.growth_per_year, found);
  }
  for (const State& state : scenario.states) {
    advise_on_growth(state.id, "own_growth_per_year", state.own_growth_per_year, found);
    advise_on_work(state, found);
  }
  for (const ClearanceModel& clearance : portfolio.clearances) {
    const std::string where = to_string(portfolio.programmes[clearance.programme].id);
    const double max_teams = clearance.max_teams.find_largest_median(portfolio.months);
    advise_on_survey(where, clearance, max_teams, portfolio.months, found);
    for (const RegionIndex r : clearance.regions) {
      const RegionModel& region = portfolio.regions[r];
      advise_on_survey(where + "/regions/" + region.id, region, max_teams, portfolio.months, found);
    }
  }
  return found;
}

}  // namespace art6
