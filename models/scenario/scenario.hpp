// The scenario as the file gives it (docs/scenario-format.md). A field has the name of its key,
// unit included; defaults stand here once. `io/reader/scenario_reader.hpp` fills it and checks
// every range.
// Over 300 lines: one struct for each map of the format, which stand together as the format does.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/scenario/history.hpp"
#include "models/scenario/milestone.hpp"
#include "models/scenario/objective.hpp"
#include "models/scenario/pillar_kind.hpp"
#include "models/scenario/quantity.hpp"
#include "models/scenario/quantity_over_time.hpp"
#include "models/scenario/region.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// The obligations and duties that a programme can be about, in the Convention's order as art6
/// lists them: Article 4, Article 3, Article 5, Article 4.2 (e).
enum class Theme { clearance, stockpile, victim_assistance, risk_education };
inline constexpr std::array all_themes{Theme::clearance, Theme::stockpile, Theme::victim_assistance,
                                       Theme::risk_education};
inline constexpr int theme_count = static_cast<int>(all_themes.size());

/// One value for each theme.
template <class T>
struct ByTheme {
  std::array<T, theme_count> values{};

  constexpr T& operator[](Theme theme) { return values[static_cast<std::size_t>(theme)]; }
  constexpr const T& operator[](Theme theme) const {
    return values[static_cast<std::size_t>(theme)];
  }
  friend bool operator==(const ByTheme&, const ByTheme&) = default;
};

/// The key of the theme in scenario and result files, such as `victim_assistance`.
const char* to_string(Theme theme);
std::optional<Theme> parse_theme(const std::string& text);

/// One State's work on one theme, written `LAO/clearance`.
struct ProgrammeId {
  std::string state;
  Theme theme = Theme::clearance;
  friend auto operator<=>(const ProgrammeId&, const ProgrammeId&) = default;
};
std::string to_string(const ProgrammeId& id);

struct Clock {
  Month start, end;  ///< both simulated; end not before start, at most 1,200 months
  int months() const { return end - start + 1; }
};

enum class Sampling { random, sobol };

struct Simulation {
  std::int64_t replications = 10000;  ///< 1 to 2^32 - 1
  std::uint64_t seed = 1;
  Sampling sampling = Sampling::random;
};

/// A Meeting of States Parties or Review Conference, where extension requests are considered.
struct Meeting {
  std::string name;
  Date date;
};

struct Funding {
  int delay_months = 0;       ///< from a donor's payment to the programme's account
  double common_shock = 0;    ///< share of the donors' shocks that is common to all, 0 to 1
  double contingency = 0.25;  ///< room beyond the planner's remaining cost, >= 0
};

/// A share of a donor's yearly budget tied to one programme.
struct Commitment {
  ProgrammeId programme;
  double share = 0;  ///< 0 to 1; the shares of a donor may exceed 1: they end where the money ends
  double volatility = 0;      ///< standard deviation of a year's shock on the log share, >= 0
  double persistence = 0;     ///< of the log share's deviation, 0 <= persistence < 1
  double stops_per_year = 0;  ///< probability that it ends for good as a budget year begins
};

/// Where a donor's flexible money may go: anywhere without a list, nowhere with an empty one.
struct Restriction {
  std::optional<std::vector<std::string>> states{};
  std::optional<std::vector<Theme>> themes{};
};

struct Donor {
  std::string id, name;
  bool party = false;
  QuantityOverTime budget_usd_per_year;
  double growth_per_year = 0;
  double volatility = 0;        ///< standard deviation of a year's shock on the log budget, >= 0
  double persistence = 0;       ///< of the log budget's deviation, 0 <= persistence < 1
  std::optional<Month> starts;  ///< its first month with money; default: before the clock's start
  std::optional<Month> ends;    ///< its last month with money; default: after the clock's end
  double joins_probability = 1;
  std::vector<Commitment> committed;
  Restriction flexible;
};

/// What a donor pledges to a coalition: a yearly amount, or one that is paid once.
struct Pledge {
  std::string donor;
  QuantityOverTime usd_per_year{};  ///< while the coalition's pledges run
  std::optional<double> usd{};      ///< in place of it: paid once, in `month`
  std::optional<Month> month{};
};

/// Country Coalition: donors with one affected State and a multi-year pledge.
struct Coalition {
  std::string id, state;
  std::optional<std::string> lead;  ///< a donor
  std::vector<Theme> themes;        ///< the pledge is split over them by the programmes' weight
  std::vector<Pledge> pledges;
  std::optional<Month> from, until;  ///< of yearly pledges, both included
};

struct Casualties {
  Quantity per_year;
  double survivor_share = 0.7;
};

/// The longest that one extension may be, and the default of `extension_months`: five years under
/// Article 4.5, four under Article 3.3. For target dates, which the Convention does not know, art6
/// takes five years as well.
constexpr int longest_extension_months(Theme theme) { return theme == Theme::stockpile ? 48 : 60; }

struct NewContamination {
  double events_per_year = 0;  ///< 0 to 12
  Quantity km2_per_event;      ///< drawn anew for every event
};

struct Clearance {
  Date deadline;
  int extension_months = longest_extension_months(Theme::clearance);
  QuantityOverTime own_funding_usd_per_year;
  double weight = 1;
  Quantity confirmed_km2;
  Quantity suspected_km2;
  Quantity unrecorded_km2;
  Quantity unrecorded_found_within_months = 60;
  Quantity cancelled_share;
  Quantity reduced_share;
  std::optional<QuantityOverTime> survey_m2_per_team_day;
  std::optional<Quantity> technical_survey_m2_per_team_day;
  QuantityOverTime clearance_m2_per_team_day;
  Quantity productivity = 1;
  double output_noise = 0;
  double working_days_per_month = 20;
  double teams = 0;
  QuantityOverTime max_teams;
  std::optional<QuantityOverTime> new_teams_per_month;  ///< default: max_teams
  QuantityOverTime team_cost_usd_per_month;
  Quantity fixed_cost_usd_per_month;
  double survey_share = 0.3;
  std::optional<NewContamination> new_contamination;
  int verification_months = 0;
  std::vector<ClearanceMilestone> milestones;
  std::vector<ClearanceReport> history;  ///< by year
  std::vector<Region> regions;           ///< in the order in which they are worked on
};

struct Stoppage {
  double mean_running_months = 0;  ///< >= 1
  double mean_stopped_months = 0;  ///< >= 1
};

struct Stockpile {
  Date deadline;
  int extension_months = longest_extension_months(Theme::stockpile);
  QuantityOverTime own_funding_usd_per_year;
  double weight = 1;
  Quantity munitions;  ///< to destroy, without those retained under Article 3.6
  Quantity setup_months;
  Quantity setup_cost_usd;
  QuantityOverTime munitions_per_month;
  Quantity productivity = 1;
  double output_noise = 0;
  QuantityOverTime cost_usd_per_munition;
  std::optional<Stoppage> stoppage;
  std::vector<StockpileMilestone> milestones;
  std::vector<StockpileReport> history;  ///< by year
};

struct Pillar {
  PillarKind id = PillarKind::medical_care;
  Quantity unmet_share;
  Quantity cost_usd_per_person;
  double people_per_month = 0;  ///< served before the start
  QuantityOverTime max_people_per_month;
  std::optional<double> new_capacity_per_month;  ///< default: max_people_per_month
  std::optional<double> returns_after_months;    ///< default: met needs never return
};

struct VictimAssistance {
  Date target_date;
  int extension_months = longest_extension_months(Theme::victim_assistance);
  QuantityOverTime own_funding_usd_per_year;
  double weight = 1;
  Quantity survivors;
  Quantity unregistered;
  double registered_within_months = 60;
  Quantity mortality_per_year;
  double coverage_target = 0.9;
  int sustained_months = 12;
  std::vector<Pillar> pillars;  ///< one to four, each kind at most once
  std::vector<VictimAssistanceMilestone> milestones;
  std::vector<VictimAssistanceReport> history;  ///< by year
};

struct RiskEducation {
  QuantityOverTime own_funding_usd_per_year;
  double weight = 1;
  Quantity coverage;
  Quantity efficacy = 0.5;
  QuantityOverTime full_coverage_usd_per_year;
  double fades_over_months = 24;  ///< >= 1
  std::vector<RiskEducationMilestone> milestones;
  std::vector<RiskEducationReport> history;  ///< by year
};

/// A known interruption of a State's work, by months.
struct Pause {
  Month from, until;       ///< both included
  double output = 0;       ///< share of the normal output, 0 to 1
  bool staff_paid = true;  ///< false: only that share of the staff is employed and paid
  double probability = 1;  ///< that it comes about
  std::optional<std::vector<Theme>> themes{};  ///< default: all on which the State has programmes
};

struct State {
  std::string id, name;
  std::optional<Date> joined;  ///< entry into force for the State
  std::vector<Theme> requests;
  double own_growth_per_year = 0;
  std::array<double, 12> season{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};  ///< workable share, 0 to 1
  std::optional<Access> access;
  std::vector<Pause> pauses;
  std::optional<Casualties> casualties;
  std::optional<Clearance> clearance;
  std::optional<Stockpile> stockpile;
  std::optional<VictimAssistance> victim_assistance;
  std::optional<RiskEducation> risk_education;
  std::vector<CasualtiesReport> history;  ///< by year

  bool has(Theme theme) const;
};

enum class Rule { share, fill };

/// How flexible money is shared: a score for every programme and a rule that places by it.
struct StrategyDefinition {
  std::string id, description;
  Rule rule = Rule::share;
  std::string score{};                     ///< expression over the variables of model.md 7.8
  std::map<Theme, double> theme_shares{};  ///< sum at most 1; empty: not divided by theme
  std::optional<std::string> like{};       ///< built-in strategy, in place of rule and score
  std::map<std::string, std::optional<double>> parameters{};  ///< of it, by name
};

/// Rank correlation of two static quantities, by path such as `LAO/clearance/confirmed_km2`.
struct Correlation {
  std::array<std::string, 2> between;
  double rank = 0;  ///< Spearman, -1 < rank < 1
};

struct Scenario {
  std::string name, description;
  std::optional<int> price_year;
  Clock clock;
  Simulation simulation;
  std::vector<Meeting> meetings;
  double confidence = 0.8;  ///< 0.5 <= confidence < 1
  Funding funding;
  std::string strategy = "status-quo";
  Objective objective;  ///< what strategies are compared by
  std::vector<Donor> donors;
  std::vector<Coalition> coalitions;
  std::vector<State> states;
  std::vector<StrategyDefinition> strategies;
  std::vector<Correlation> correlations;
};

/// The State of that id; null if there is none.
const State* find_state(const Scenario& scenario, const std::string& id);

/// A programme's own funding, weight and, where it has one, the date to meet.
const QuantityOverTime& own_funding(const State& state, Theme theme);
double weight(const State& state, Theme theme);
std::optional<Date> deadline(const State& state, Theme theme);

/// The months by which a programme's date moves where it is missed, 1 to the longest of its theme;
/// 0 for risk education, which has no date.
int extension_months(const State& state, Theme theme);

/// The milestones of a programme that the State has, in the order of the file.
std::vector<Milestone> list_milestones(const State& state, Theme theme);

/// What the date of a programme is. A treaty deadline is moved by an extension request if it is
/// missed; a State's own target date moves whenever it has passed, and nobody has to ask.
enum class DeadlineKind { treaty_deadline, target_date };
DeadlineKind deadline_kind(Theme theme);

}  // namespace art6
