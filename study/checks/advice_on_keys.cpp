#include <fmt/format.h>

#include <algorithm>

#include "io/reader/tree_paths.hpp"
#include "models/sampling/law_facts.hpp"
#include "study/checks/advice.hpp"

namespace art6 {

namespace {

bool is_never_positive(const Quantity& quantity) { return support(quantity).second <= 0; }

/// Finds keys that the file gives although they change nothing.
class KeyAdvice {
 public:
  explicit KeyAdvice(const ScenarioFile& file) : scenario_(file.scenario), paths_(file.tree) {}

  std::vector<Advice> find_all() {
    for (const Donor& donor : scenario_.donors) advise(donor);
    advise_on_common_shock();
    for (const State& state : scenario_.states) {
      if (state.clearance) {
        const std::string where = to_string(ProgrammeId{state.id, Theme::clearance});
        if (state.clearance->regions.empty()) {
          advise_on_rates(where, *state.clearance, state.clearance->reduced_share);
        } else {
          advise_on_regions(where, state);
        }
      }
      advise_on_casualties(state);
    }
    for (const StrategyDefinition& strategy : scenario_.strategies) advise(strategy);
    return found_;
  }

 private:
  /// Adds the advice that the key changes nothing, if the file gives it.
  void advise_on_unused(const std::string& where, const char* key, const char* reason) {
    if (!paths_.find(where + "/" + key)) return;
    found_.push_back({where, fmt::format("{} changes nothing: {}", key, reason)});
  }

  void advise(const Donor& donor) {
    if (donor.volatility > 0) return;
    advise_on_unused("donor/" + donor.id, "persistence", "its volatility is 0");
  }

  void advise_on_common_shock() {
    const auto varies = [](const Donor& donor) { return donor.volatility > 0; };
    const bool applies = std::any_of(scenario_.donors.begin(), scenario_.donors.end(), varies);
    if (scenario_.funding.common_shock == 0 || applies) return;
    found_.push_back({"funding", "common_shock changes nothing: no donor has a volatility"});
  }

  /// `Land` is a programme without regions or a region.
  template <class Land>
  void advise_on_rates(const std::string& where, const Land& land, const Quantity& reduced_share) {
    if (is_never_positive(land.suspected_km2)) {
      constexpr const char* reason = "there is no suspected area";
      for (const char* key : {"survey_share", "cancelled_share", "survey_m2_per_team_day"}) {
        advise_on_unused(where, key, reason);
      }
    }
    if (is_never_positive(reduced_share)) {
      advise_on_unused(where, "technical_survey_m2_per_team_day", "reduced_share is 0");
    }
    if (is_never_positive(land.unrecorded_km2)) {
      advise_on_unused(where, "unrecorded_found_within_months", "there is no unrecorded area");
    }
  }

  void advise_on_regions(const std::string& where, const State& state) {
    const Clearance& clearance = *state.clearance;
    for (const Region& region : clearance.regions) {
      advise_on_rates(where + "/regions/" + region.id, region,
                      region.reduced_share.value_or(clearance.reduced_share));
    }
    // What every region says by itself is taken from nowhere else.
    const auto advise_if_all_say = [&](const std::string& place, const char* key) {
      const auto says = [&](const Region& region) {
        return paths_.find(where + "/regions/" + region.id + "/" + key) != nullptr;
      };
      if (std::ranges::all_of(clearance.regions, says)) {
        advise_on_unused(place, key, "every region has its own");
      }
    };
    for (const char* key :
         {"unrecorded_found_within_months", "cancelled_share", "reduced_share",
          "survey_m2_per_team_day", "technical_survey_m2_per_team_day", "clearance_m2_per_team_day",
          "productivity", "working_days_per_month", "survey_share"}) {
      advise_if_all_say(where, key);
    }
    advise_if_all_say(state.id, "season");
    advise_if_all_say(state.id, "access");
  }

  void advise_on_casualties(const State& state) {
    if (state.casualties && !state.clearance) {
      found_.push_back(
          {state.id, "its casualties never happen: without clearance there is no area"});
    }
    if (state.casualties && !state.victim_assistance) {
      advise_on_unused(state.id, "casualties/survivor_share", "there is no victim assistance");
    }
    if (state.risk_education && !(state.casualties && state.clearance)) {
      advise_on_unused(to_string(ProgrammeId{state.id, Theme::risk_education}), "efficacy",
                       "the State has no casualties");
    }
  }

  void advise(const StrategyDefinition& strategy) {
    for (const auto& [theme, share] : strategy.theme_shares) {
      const auto has = [theme = theme](const State& state) { return state.has(theme); };
      const bool applies = std::any_of(scenario_.states.begin(), scenario_.states.end(), has);
      if (share == 0 || applies) continue;
      found_.push_back({"strategy/" + strategy.id,
                        fmt::format("its share of {} can go nowhere: there is no such programme",
                                    to_string(theme))});
    }
  }

  const Scenario& scenario_;
  TreePaths paths_;
  std::vector<Advice> found_;
};

}  // namespace

std::vector<Advice> find_advice_on_keys(const ScenarioFile& file) {
  return KeyAdvice(file).find_all();
}

}  // namespace art6
