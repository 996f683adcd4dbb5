#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "study/checks/advice.hpp"

namespace art6 {

namespace {

/// Finds quantities whose steps all begin after the clock's end. A donor's budget is not among
/// them: of such a donor it is said that it never gives.
class StepsAdvice {
 public:
  explicit StepsAdvice(const Scenario& scenario) : scenario_(scenario) {}

  std::vector<Advice> find_all() {
    for (const Coalition& coalition : scenario_.coalitions) {
      for (const Pledge& pledge : coalition.pledges) look_at(coalition, pledge);
    }
    for (const State& state : scenario_.states) {
      for (const Theme theme : all_themes) {
        if (!state.has(theme)) continue;
        look_at(to_string(ProgrammeId{state.id, theme}), "own_funding_usd_per_year",
                own_funding(state, theme), BeforeSteps::zero);
      }
      if (state.clearance) look_at(state.id + "/clearance", *state.clearance);
      if (state.stockpile) look_at(state.id + "/stockpile", *state.stockpile);
      if (state.victim_assistance) {
        look_at(state.id + "/victim_assistance", *state.victim_assistance);
      }
      if (state.risk_education) {
        look_at(state.id + "/risk_education", "full_coverage_usd_per_year",
                state.risk_education->full_coverage_usd_per_year, BeforeSteps::first_value);
      }
    }
    return found_;
  }

 private:
  void look_at(const std::string& where, std::string_view key, const QuantityOverTime& quantity,
               BeforeSteps before) {
    const Month end = scenario_.clock.end;
    if (!quantity.has_steps() || quantity.steps.front().from <= end) return;
    const bool is_zero = before == BeforeSteps::zero;
    found_.push_back(
        {where, fmt::format("{} {}: its steps begin after the clock's end {}{}", key,
                            is_zero ? "is 0 in all months" : "never changes", to_string(end),
                            is_zero ? "" : ", and before them the first one holds")});
  }

  void look_at(const Coalition& coalition, const Pledge& pledge) {
    const Steps& steps = pledge.usd_per_year.steps;
    if (pledge.usd || steps.empty()) return;
    const bool is_over = *coalition.until < scenario_.clock.end;
    const Month last = is_over ? *coalition.until : scenario_.clock.end;
    if (steps.front().from <= last) return;
    found_.push_back(
        {"coalition/" + coalition.id,
         fmt::format("the pledge of {} is 0 in all months: its steps begin after {} {}",
                     pledge.donor, is_over ? "its last month" : "the clock's end",
                     to_string(last))});
  }

  void look_at(const std::string& where, const Clearance& clearance) {
    look_at(where, "max_teams", clearance.max_teams, BeforeSteps::zero);
    if (clearance.new_teams_per_month) {
      look_at(where, "new_teams_per_month", *clearance.new_teams_per_month, BeforeSteps::zero);
    }
    look_at(where, "clearance_m2_per_team_day", clearance.clearance_m2_per_team_day,
            BeforeSteps::first_value);
    if (clearance.survey_m2_per_team_day) {
      look_at(where, "survey_m2_per_team_day", *clearance.survey_m2_per_team_day,
              BeforeSteps::first_value);
    }
    look_at(where, "team_cost_usd_per_month", clearance.team_cost_usd_per_month,
            BeforeSteps::first_value);
  }

  void look_at(const std::string& where, const Stockpile& stockpile) {
    look_at(where, "munitions_per_month", stockpile.munitions_per_month, BeforeSteps::zero);
    look_at(where, "cost_usd_per_munition", stockpile.cost_usd_per_munition,
            BeforeSteps::first_value);
  }

  void look_at(const std::string& where, const VictimAssistance& assistance) {
    for (const Pillar& pillar : assistance.pillars) {
      look_at(where + "/" + std::string(to_string(pillar.id)), "max_people_per_month",
              pillar.max_people_per_month, BeforeSteps::zero);
    }
  }

  const Scenario& scenario_;
  std::vector<Advice> found_;
};

}  // namespace

std::vector<Advice> find_advice_on_steps(const Scenario& scenario) {
  return StepsAdvice(scenario).find_all();
}

}  // namespace art6
