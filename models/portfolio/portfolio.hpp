// The portfolio: the scenario as the engine reads it. Everything is sorted by id, every static
// quantity has a column, every date is a month from the start. Read-only while running.
// Over 300 lines: one struct for each thing that the engine reads.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/portfolio/indices.hpp"
#include "models/portfolio/static_columns.hpp"
#include "models/sampling/copula.hpp"
#include "models/sampling/sampler.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/random/scrambled_sobol.hpp"
#include "sim/random/stream.hpp"
#include "sim/tables/table.hpp"

namespace art6 {

/// A static quantity: drawn once per replication into a column of its own.
struct StaticQuantity {
  std::string path;
  Sampler sampler;
  Stream stream;
  bool is_correlated = false;       ///< true if its uniform number comes from the copula
  std::optional<int> coordinate{};  ///< of the Sobol points, where these are drawn from
};

/// A Markov chain of two states, on and off, in months. It is on before the start.
struct Chain {
  Stream stream;
  std::uint64_t stops_below = 0;   ///< an on month turns off if its word is below; at most 2^32
  std::uint64_t starts_below = 0;  ///< an off month turns on if its word is below
};

/// A milestone, as the engine reads it.
struct MilestoneModel {
  MilestoneIndex index;  ///< among those of all programmes, which stand in the programmes' order
  int by = 0;            ///< month from the start, at whose end it is looked at
  std::vector<MilestoneCondition> conditions;
};

/// A pause of a programme: months in which less than normal is done.
struct PauseModel {
  int first = 0, last = 0;  ///< months from the start, both included
  double output = 0;        ///< share of the normal output
  bool is_staff_paid = true;
  double probability = 1;  ///< above 0
  Stream stream;
};

/// The part of a programme that all themes have: account, dates and requests.
struct ProgrammeModel {
  ProgrammeId id;
  StateIndex state;
  ColumnsOverTime own_funding_usd_per_year;
  double weight = 1;
  bool is_requested = false;
  /// True if a quantity of which cost, rate or capacity are made is uncertain.
  bool is_cost_uncertain = false;
  std::optional<int> deadline{};  ///< last month that counts for the file's date, from the start
  DeadlineKind deadline_kind = DeadlineKind::treaty_deadline;
  int planning_deadline = 0;          ///< the deadline, moved until it is not before the start
  int initial_requests = 0;           ///< the number of these moves
  int extension_months = 0;           ///< by which a deadline moves
  int extended_deadline = 0;          ///< as `deadline`, for the file's date after one move
  std::vector<int> next_deadlines{};  ///< the planning deadline after each further move, up to the
                                      ///< first that lies beyond the clock's end
  int verification_months = 0;
  /// True if a quantity of the programme changes after the clock's start, within the clock or not,
  /// so that it does not depend on the clock's end: its lanes take the values of each span anew.
  bool has_steps = false;
  /// Months from the start, ascending, at which the months before are done before anything goes on:
  /// what the scenario says of the programme changes there, or a milestone was looked at. A budget
  /// year's start is none.
  std::vector<int> span_starts{};
  std::vector<MilestoneModel> milestones{};  ///< in the order of the file
  /// Those that change anything in a month of the clock, in the order of the file.
  std::vector<PauseModel> pauses{};
};

/// A region of a clearance programme. What the file does not say of it is what its programme or its
/// State says.
struct RegionModel {
  std::string id;
  StaticColumn confirmed_km2, suspected_km2, unrecorded_km2, unrecorded_found_within_months;
  StaticColumn cancelled_share, reduced_share;
  ColumnsOverTime survey_m2_per_team_day;  ///< in steps where the programme's are
  StaticColumn technical_survey_m2_per_team_day;
  ColumnsOverTime clearance_m2_per_team_day;
  StaticColumn productivity;
  double working_days_per_month = 0, survey_share = 0;
  double mean_output = 1;           ///< mean access times mean season
  std::array<double, 12> season{};  ///< of the run's months 0 to 11, 12 to 23, ...
  std::optional<Chain> access{};    ///< of its own; the State's without it
  double closed_output = 0;         ///< with access of its own
  std::optional<int> deadline{};    ///< last month that counts for its date, from the start
};

struct ClearanceModel {
  ProgrammeIndex programme;
  /// In the order of the file. Where there are any, area and rates are theirs: of the programme's
  /// own the areas are 0 and the rates change nothing.
  std::vector<RegionIndex> regions{};
  StaticColumn confirmed_km2, suspected_km2, unrecorded_km2, unrecorded_found_within_months;
  StaticColumn cancelled_share, reduced_share;
  ColumnsOverTime survey_m2_per_team_day;
  StaticColumn technical_survey_m2_per_team_day;
  ColumnsOverTime clearance_m2_per_team_day;
  StaticColumn productivity;
  ColumnsOverTime team_cost_usd_per_month;
  StaticColumn fixed_cost_usd_per_month;
  ColumnsOverTime max_teams, new_teams_per_month;
  bool limits_growth = false;  ///< false if new_teams_per_month never lies below max_teams
  double output_noise = 0, working_days_per_month = 0, survey_share = 0;
  double teams = 0;
  double mean_output = 1;  ///< mean access times mean season, as planners take it
  Stream output;
  std::optional<Sampler> km2_per_event{};  ///< none where no new contamination can happen
  std::uint64_t event_below = 0;
  Stream new_contamination;
};

struct StockpileModel {
  ProgrammeIndex programme;
  StaticColumn munitions, setup_months, setup_cost_usd;
  ColumnsOverTime munitions_per_month;
  StaticColumn productivity;
  ColumnsOverTime cost_usd_per_munition;
  double output_noise = 0;
  double mean_running = 1;
  Stream output;
  std::optional<Chain> stoppage{};
};

struct PillarModel {
  StaticColumn unmet_share, cost_usd_per_person;
  ColumnsOverTime max_people_per_month;
  double people_per_month = 0;
  std::optional<double> new_capacity_per_month{};  ///< none: as max_people_per_month
  double returns_per_month = 0;                    ///< share of the met needs that return
};

struct VictimAssistanceModel {
  ProgrammeIndex programme;
  StaticColumn survivors, unregistered, mortality_per_year;
  double registered_within_months = 0, coverage_target = 0, sustained_months = 0;
  std::vector<PillarModel> pillars{};
};

struct RiskEducationModel {
  ProgrammeIndex programme;
  StaticColumn coverage, efficacy;
  ColumnsOverTime full_coverage_usd_per_year;
  double fades_over_months = 0;
};

struct CasualtiesModel {
  StaticColumn per_year;
  double survivor_share = 0;
  Stream stream;
};

/// A State, and its programmes in the lists of their themes.
struct StateModel {
  std::string id;
  std::array<double, 12> season{};        ///< of the run's months 0 to 11, 12 to 23, ...
  Table<YearIndex, double> own_growth{};  ///< factor on own funding
  std::optional<Chain> access{};
  double closed_output = 0;
  std::optional<CasualtiesModel> casualties{};
  std::optional<ClearanceIndex> clearance{};
  std::optional<StockpileIndex> stockpile{};
  std::optional<VictimAssistanceIndex> victim_assistance{};
  std::optional<RiskEducationIndex> risk_education{};
};

/// Money that is earmarked for a programme: a pledge that runs for some months, a pledge that is
/// paid once, or a share of the budget.
struct PledgeModel {
  /// The pledge from a month on, until its next step.
  struct Step {
    int from = 0;                         ///< from the start
    double usd_per_month = 0;             ///< while it runs; the median if it is uncertain
    std::optional<StaticIndex> column{};  ///< of what is drawn in USD a year, where it is uncertain
    bool is_positive = false;
  };
  ProgrammeIndex programme;
  double part = 1;          ///< of the donor's pledge that is for the programme
  std::vector<Step> steps;  ///< by month; nothing is pledged before the first
  int from = 0, until = 0;  ///< months from the start, both included; `from` may be negative

  /// The step that holds in the month; null where nothing is pledged.
  const Step* find(int month) const;
  /// True if something can be pledged in one of the run's first `months` months.
  bool is_paid_within(int months) const;
};
struct OncePledgeModel {
  ProgrammeIndex programme;
  int month = 0;  ///< from the start
  double usd = 0;
};
struct CommitmentModel {
  ProgrammeIndex programme;
  double share = 0;
  std::optional<VaryingIndex> varying{};  ///< none where the share is the same every year
};

/// How a commitment's share of the budget comes and goes from year to year.
struct VaryingModel {
  double volatility = 0, persistence = 0;
  Table<YearIndex, double> half_variance{};  ///< of the factor's logarithm
  std::uint64_t stops_below = 0;             ///< it ends if the year's word is below; at most 2^32
  Stream stream;                             ///< slot 0: shocks; slot 1: does it end
};

/// Months of a budget year in which a donor is active and the same pledges run; one month where a
/// pledge is paid once. No step of the donor's budget or pledges begins within it.
struct PaymentStretch {
  /// A pledge that is uncertain: USD over the stretch are `share` of what is drawn.
  struct DrawnPledge {
    std::optional<StaticIndex> column{};  ///< none: as in `pledge_usd`
    double share = 0;
  };
  int first = 0, count = 0;  ///< months of the budget year
  double share_of_year = 0;  ///< count / 12
  std::optional<StaticColumn>
      budget_usd_per_year{};         ///< of the stretch, where the budget has steps
  std::vector<double> pledge_usd{};  ///< of each of the donor's pledges, over the stretch; medians
  double pledged_usd = 0;            ///< their sum
  std::vector<DrawnPledge> drawn_pledges{};  ///< one a pledge; empty where none is uncertain
};

/// What a donor has and owes in a budget year, in its months.
struct PaymentYear {
  double growth = 1;                      ///< factor on the budget
  std::vector<PaymentStretch> stretches;  ///< in order; none where the donor is not active
  double active_share = 0;                ///< active months / 12
  /// The pledges paid once in the year: this range of `DonorModel::once`.
  int first_once = 0, last_once = 0;
  double once_usd = 0;  ///< their sum
};

struct DonorModel {
  std::string id;
  ColumnsOverTime budget_usd_per_year;
  bool has_budget_steps = false;  ///< true if the budget changes in time
  bool fills_pipeline = true;     ///< true if it gave before the clock's start and still does then
  double volatility = 0, persistence = 0;
  Table<YearIndex, double> half_variance{};  ///< of the logarithm of the budget
  Stream shock;
  double joins_probability = 1;
  Stream joins;
  std::vector<PledgeModel> pledges{};
  std::vector<OncePledgeModel> once{};  ///< by month
  std::vector<CommitmentModel> commitments{};
  Table<YearIndex, PaymentYear> years{};
  std::vector<ProgrammeIndex> allowed{};  ///< programmes that flexible money may go to
  ByTheme<std::vector<ProgrammeIndex>> allowed_by_theme{};
  Table<ProgrammeIndex, char> is_allowed{};  ///< the same as marks over all programmes
  ByTheme<Table<ProgrammeIndex, char>> is_allowed_by_theme{};
};

/// The number of replications that share their static quantities where a portfolio says that they
/// do.
inline constexpr int replications_a_draw = 64;

struct Portfolio {
  int months = 0, years = 0;  ///< of the clock; the last year may be cut short
  Month start;
  std::uint64_t seed = 0;
  int delay_months = 0;
  double common_shock = 0, contingency = 0;
  Table<StaticIndex, StaticQuantity> statics{};
  std::vector<StaticIndex> correlated{};  ///< those that the copula couples, in its order
  std::optional<Copula> copula{};
  std::optional<ScrambledSobol> sobol{};  ///< points of the static quantities; none: from streams
  /// Replications 64 k to 64 k + 63 share draw k of the static quantities, and nothing else.
  bool shares_statics = false;
  Table<StateIndex, StateModel> states{};              ///< by id
  Table<ProgrammeIndex, ProgrammeModel> programmes{};  ///< by State id, then theme
  int milestone_count = 0;                             ///< of all programmes
  Table<ClearanceIndex, ClearanceModel> clearances{};
  Table<RegionIndex, RegionModel> regions{};  ///< of one programme after the other
  Table<StockpileIndex, StockpileModel> stockpiles{};
  Table<VictimAssistanceIndex, VictimAssistanceModel> victim_assistances{};
  Table<RiskEducationIndex, RiskEducationModel> risk_educations{};
  Table<DonorIndex, DonorModel> donors{};       ///< by id
  Table<VaryingIndex, VaryingModel> varying{};  ///< of commitments that come and go, by donor
  /// Marks the years in which every active donor pays alike in all twelve months.
  Table<YearIndex, char> is_even_year{};
  std::vector<DonorIndex> placing_order{};  ///< those with the fewest allowed programmes first
  Stream common_shock_stream;
};

/// Finds the programme of that id. Throws std::invalid_argument if there is none.
ProgrammeIndex find_programme(const Table<ProgrammeIndex, ProgrammeModel>& programmes,
                              const ProgrammeId& id);

/// Marks the programmes that donors' money may reach in some future and year: as a pledge, a
/// committed share or flexible money.
Table<ProgrammeIndex, char> find_reached_by_donors(const Portfolio& portfolio);

/// Makes the portfolio of a valid scenario. Throws std::invalid_argument for correlations that are
/// not positive definite or of no static quantity, and for more uncertain quantities than Sobol
/// points have coordinates.
Portfolio build_portfolio(const Scenario& scenario);

}  // namespace art6
