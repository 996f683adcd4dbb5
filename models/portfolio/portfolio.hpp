// The scenario made ready for the engine: everything sorted by id, every path a column, every
// date a month from the start, with the medians that planners use. Read-only while running.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/sampling/copula.hpp"
#include "models/sampling/sampler.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/random/scrambled_sobol.hpp"
#include "sim/random/stream.hpp"

namespace art6 {

/// A static quantity: drawn once per replication into the column of its number.
struct StaticQuantity {
  std::string path;
  Sampler sampler;
  Stream stream;
  bool is_correlated = false;  ///< coupled to others: its uniform comes from the copula
  int coordinate = -1;         ///< of the Sobol points, where these are drawn from
};

/// The column of a programme's static quantity, with what is known of it before it is drawn.
struct StaticColumn {
  int column = 0;            ///< in Portfolio::statics
  double median = 0;         ///< the value that a planner takes for it
  bool is_positive = false;  ///< true if a value above 0 can be drawn
};

/// A two-state Markov chain in months; on before the start.
struct Chain {
  Stream stream;
  std::uint64_t stops_below = 0;   ///< an on month turns off if its word is below; at most 2^32
  std::uint64_t starts_below = 0;  ///< an off month turns on if its word is below
};

/// What all programmes have: the account's side, whatever the theme.
struct ProgrammeModel {
  ProgrammeId id;
  int state = 0;  ///< in Portfolio::states
  StaticColumn own_funding_usd_per_year;
  double weight = 1;
  bool is_requested = false;
  std::optional<int> deadline{};  ///< last month that counts for the file's date; from the start
  DeadlineKind deadline_kind = DeadlineKind::treaty_deadline;
  int planning_deadline = 0;  ///< the same, moved ahead of the start
  int initial_requests = 0;   ///< moves that took
  int extension_months = 0;   ///< the treaty's maximum, by which a deadline moves
  int verification_months = 0;
};

struct ClearanceModel {
  int programme = 0;
  StaticColumn confirmed_km2, suspected_km2, unrecorded_km2, unrecorded_found_within_months;
  StaticColumn cancelled_share, reduced_share;
  StaticColumn survey_m2_per_team_day, technical_survey_m2_per_team_day, clearance_m2_per_team_day;
  StaticColumn productivity, team_cost_usd_per_month, fixed_cost_usd_per_month;
  double output_noise = 0, working_days_per_month = 0, survey_share = 0;
  double teams = 0, max_teams = 0, new_teams_per_month = 0;
  double mean_output = 1;  ///< a planner's access times season
  Stream output;
  std::optional<Sampler> km2_per_event{};  ///< where new contamination can happen
  std::uint64_t event_below = 0;
  Stream new_contamination;
};

struct StockpileModel {
  int programme = 0;
  StaticColumn munitions, setup_months, setup_cost_usd, munitions_per_month, productivity;
  StaticColumn cost_usd_per_munition;
  double output_noise = 0;
  double mean_running = 1;
  Stream output;
  std::optional<Chain> stoppage{};
};

struct PillarModel {
  StaticColumn unmet_share, cost_usd_per_person;
  double people_per_month = 0, max_people_per_month = 0, new_capacity_per_month = 0;
  double returns_per_month = 0;  ///< share of the met needs
};

struct VictimAssistanceModel {
  int programme = 0;
  StaticColumn survivors, unregistered, mortality_per_year;
  double registered_within_months = 0, coverage_target = 0, sustained_months = 0;
  std::vector<PillarModel> pillars{};
};

struct RiskEducationModel {
  int programme = 0;
  StaticColumn coverage, efficacy, full_coverage_usd_per_year;
  double fades_over_months = 0;
};

struct CasualtiesModel {
  StaticColumn per_year;
  double survivor_share = 0;
  Stream stream;
};

/// A State: its programmes by number in the theme's list, -1 where it has none.
struct StateModel {
  std::string id;
  std::array<double, 12> season{};   ///< of the run's months 0 to 11, 12 to 23, ...
  std::vector<double> own_growth{};  ///< factor on own funding, by budget year
  std::optional<Chain> access{};
  double closed_output = 0;
  std::optional<CasualtiesModel> casualties{};
  int clearance = -1, stockpile = -1, victim_assistance = -1, risk_education = -1;
};

/// Money tied to a programme: a pledge in USD by budget year, or a share of the yearly budget.
struct PledgeModel {
  int programme = 0;
  std::vector<double> usd{};
};
struct CommitmentModel {
  int programme = 0;
  double share = 0;
};

struct DonorModel {
  std::string id;
  StaticColumn budget_usd_per_year;
  std::vector<double> growth{};  ///< factor on the budget, by budget year; 0 before it starts
  double volatility = 0, persistence = 0;
  std::vector<double> half_variance{};  ///< of the log factor, by budget year
  Stream shock;
  double joins_probability = 1;
  Stream joins;
  std::vector<PledgeModel> pledges{};
  std::vector<double> pledged_usd{};  ///< their sum, by budget year
  std::vector<CommitmentModel> commitments{};
  std::vector<int> allowed{};  ///< programmes that flexible money may go to
  std::array<std::vector<int>, theme_count> allowed_by_theme{};
  std::vector<char> is_allowed{};  ///< the same as marks over all programmes
  std::array<std::vector<char>, theme_count> is_allowed_by_theme{};
};

/// So many replications share their static quantities where a portfolio says that they do.
inline constexpr int replications_a_draw = 64;

struct Portfolio {
  int months = 0, years = 0;  ///< of the clock; the last year may be cut short
  Month start;
  std::uint64_t seed = 0;
  int delay_months = 0;
  double common_shock = 0, contingency = 0;
  std::vector<StaticQuantity> statics{};
  std::vector<int> correlated{};  ///< columns that the copula couples, in its order
  std::optional<Copula> copula{};
  std::optional<ScrambledSobol> sobol{};  ///< what static quantities are drawn from; none: streams
  /// Replications 64 k to 64 k + 63 share draw k of the static quantities, and nothing else.
  bool shares_statics = false;
  std::vector<StateModel> states{};          ///< by id
  std::vector<ProgrammeModel> programmes{};  ///< by State id, then theme
  std::vector<ClearanceModel> clearances{};
  std::vector<StockpileModel> stockpiles{};
  std::vector<VictimAssistanceModel> victim_assistances{};
  std::vector<RiskEducationModel> risk_educations{};
  std::vector<DonorModel> donors{};  ///< by id
  std::vector<int> placing_order{};  ///< donors, those with the fewest allowed programmes first
  Stream common_shock_stream;
};

/// Makes the portfolio of a valid scenario. Throws std::invalid_argument for correlations that are
/// not positive definite or of no static quantity, and for more uncertain quantities than Sobol
/// points have coordinates.
Portfolio build_portfolio(const Scenario& scenario);

}  // namespace art6
