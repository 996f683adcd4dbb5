#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "io/results/figures.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/sampling/law_facts.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/checks/reported_work.hpp"
#include "study/hindcast/ensemble.hpp"
#include "study/hindcast/proposal_parts.hpp"
#include "study/hindcast/yearly_noise.hpp"

namespace art6 {

namespace {

using Reports = std::span<const ClearanceReport>;

// Rules A1, U1 and Z of docs/scenarios.md.
constexpr double surveyed_sigma = 0.22, unsurveyed_sigma = 0.55, sigma_of_a_year = 0.15;
constexpr double least_left = 0.1;
constexpr int oldest_area = 5;  // years: an older figure says less than the file
constexpr double fewest_years_of_finds = 1, most_years_of_finds = 7;
constexpr double least_growth = 1e-3;  // of area left: less is what rounding makes
constexpr double least_share = 0.1, most_share = 0.9, least_sd = 0.1, most_sd = 0.25,
                 single_sd = 0.2;

/// A clearance programme and what is known of it.
struct Known {
  const State& state;
  const Clearance& given;
  const ClearanceModel& model;
  Reports reports;
  int first_year;  ///< of the forecast

  ClearanceRates get_rates() const { return {given, model}; }
  bool has_regions() const { return !given.regions.empty(); }
};

bool has_work(const ClearanceReport& report) { return sum_released_km2(report).value_or(0) > 0; }

/// True if the year ended with nothing left, so that its output does not show what teams can do.
bool is_finished(const ClearanceReport& report) {
  return report.left_km2 && !(median(*report.left_km2) > 0);
}

/// Is the mean number of teams reported in every year with output?
bool has_teams(Reports reports) {
  return std::ranges::all_of(reports, [](const ClearanceReport& report) {
    return !has_work(report) || take_median(report.teams).value_or(0) > 0;
  });
}

double find_teams(const Known& known, const ClearanceReport& report) {
  return has_teams(known.reports) ? median(*report.teams) : known.given.teams;
}

/// Team-days that the reported work takes at productivity 1. What has no rate in the scenario
/// counts at the rate of clearance, by which it will be released.
double compute_days(const ClearanceRates& rates, const ClearanceReport& report) {
  const double cleared = rates.find_cleared_m2_per_day().value_or(1);
  const auto days = [&](const std::optional<Quantity>& area, std::optional<double> m2_per_day) {
    return take_median(area).value_or(0) * m2_per_km2 / m2_per_day.value_or(cleared);
  };
  return days(report.cancelled_km2, rates.find_cancelled_m2_per_day()) +
         days(report.reduced_km2, rates.find_reduced_m2_per_day()) +
         days(report.cleared_km2, cleared);
}

OutputHistory find_outputs(const Known& known) {
  OutputHistory outputs;
  if (known.has_regions()) return outputs;
  const ClearanceRates rates = known.get_rates();
  const bool is_by_year = has_teams(known.reports);
  outputs.expected =
      fmt::format("that of {}, {} days a team and year at the file's median rates",
                  is_by_year ? "the teams reported"
                             : "the file's " + format_figure(known.given.teams) +
                                   " teams in every year, as not every year's are reported",
                  format_figure(rates.get_days_per_year()));
  for (const ClearanceReport& report : known.reports) {
    const auto km2 = sum_released_km2(report);
    if (!km2) continue;
    outputs.years.push_back({report.year, *km2 == 0});
    if (*km2 == 0 || is_finished(report)) continue;
    const double days = find_teams(known, report) * rates.get_days_per_year();
    if (days > 0)
      outputs.log_ratios.push_back({report.year, log(compute_days(rates, report) / days)});
  }
  return outputs;
}

/// ln of the money reported over what the file's medians make of the same teams, where money and
/// work are reported.
std::vector<YearlyLogRatio> find_costs(const Known& known) {
  std::vector<YearlyLogRatio> ratios;
  if (known.given.team_cost_usd_per_month.has_steps()) return ratios;
  const double team = known.model.team_cost_usd_per_month.get_median(0);
  const double fixed = known.model.fixed_cost_usd_per_month.median;
  for (const ClearanceReport& report : known.reports) {
    const auto usd = sum_usd(report);
    if (!usd || !(*usd > 0) || !has_work(report)) continue;
    const double expected = 12 * (fixed + find_teams(known, report) * team);
    if (expected > 0) ratios.push_back({report.year, log(*usd / expected)});
  }
  return ratios;
}

// ---- Area ----

struct WorkLeft {
  int year = 0;
  double confirmed_km2 = 0, suspected_km2 = 0;
  double since_km2 = 0;  ///< found less released in later years
  bool is_split_by_file = false;
};

/// The newest figure of area left, split into confirmed and suspected area as reported, or as the
/// file has it.
std::optional<WorkLeft> find_work_left(const Known& known) {
  std::optional<WorkLeft> found;
  for (const ClearanceReport& report : known.reports) {
    if (const auto left = take_median(report.left_km2)) {
      found = WorkLeft{.year = report.year};
      double suspected = 0;
      if (const auto reported = take_median(report.suspected_km2)) {
        suspected = std::min(*reported, *left);
      } else {
        const double all = known.model.confirmed_km2.median + known.model.suspected_km2.median;
        suspected = all > 0 ? *left * known.model.suspected_km2.median / all : 0;
        found->is_split_by_file = suspected > 0;
      }
      if (!known.given.survey_m2_per_team_day) suspected = 0;  // nobody would survey it
      found->suspected_km2 = suspected;
      found->confirmed_km2 = *left - suspected;
    } else if (found) {
      found->since_km2 +=
          take_median(report.found_km2).value_or(0) - sum_released_km2(report).value_or(0);
    }
  }
  return found;
}

void add_area(ProgrammeProposal& proposal, const Known& known) {
  const auto left = find_work_left(known);
  if (!left || known.has_regions()) return;
  const double reported = left->confirmed_km2 + left->suspected_km2;
  const double kept =
      reported > 0 ? std::max(least_left, (reported + left->since_km2) / reported) : 0;
  const int age = known.first_year - 1 - left->year;
  if (age > oldest_area) return;
  const auto add = [&](const char* key, double km2, double sigma_of_survey,
                       const Quantity& present) {
    const double sigma =
        std::sqrt(sigma_of_survey * sigma_of_survey + sigma_of_a_year * sigma_of_a_year * age);
    std::string text = fmt::format("{} of {} km² left in {}", format_figure(km2),
                                   format_figure(reported), left->year);
    if (left->since_km2 != 0) {
      text += fmt::format(", {} km² {} since", format_figure(std::abs(left->since_km2)),
                          left->since_km2 < 0 ? "less" : "more");
    }
    if (left->is_split_by_file) text += ", split as in the file";
    if (km2 > 0) {
      text += fmt::format("; sigma² {}² and {}² for each of {} years since (A1)", sigma_of_survey,
                          sigma_of_a_year, age);
    }
    add_law(proposal, key, km2 > 0 ? make_lognormal_law(km2 * kept, sigma) : Quantity(0.0), present,
            text);
  };
  add("confirmed_km2", left->confirmed_km2, surveyed_sigma, known.given.confirmed_km2);
  add("suspected_km2", left->suspected_km2, unsurveyed_sigma, known.given.suspected_km2);
}

void add_finds(ProgrammeProposal& proposal, const Known& known) {
  const std::vector<ReportedFind> finds = list_finds(known.reports);
  if (finds.empty() || known.has_regions()) return;
  std::vector<double> values;
  std::string years;
  for (const ReportedFind& find : finds) {
    values.push_back(find.km2);
    years +=
        fmt::format("{}{} in {}", years.empty() ? "" : ", ", format_figure(find.km2), find.year);
  }
  const double yearly = order_free_sum(values) / static_cast<double>(values.size());
  const auto left = find_work_left(known);
  const double least = left ? least_growth * (left->confirmed_km2 + left->suspected_km2) : 0;
  if (yearly <= least) {
    add_law(
        proposal, "unrecorded_km2", 0.0, known.given.unrecorded_km2,
        fmt::format("km² newly found {} (left, less left before, plus released): none on average",
                    years));
    return;
  }
  const double ratio = std::sqrt(most_years_of_finds / fewest_years_of_finds);
  const double typical = fewest_years_of_finds * ratio;  // years of finds, the median
  add_law(proposal, "unrecorded_km2",
          make_lognormal_law(yearly * typical, log(ratio) / normal_quantile(0.9)),
          known.given.unrecorded_km2,
          fmt::format("km² newly found {}: {} a year, for {} to {} years (U1)", years,
                      format_figure(yearly), fewest_years_of_finds, most_years_of_finds));
  add_law(proposal, "unrecorded_found_within_months", round_to_digits(12 * typical, 3),
          known.given.unrecorded_found_within_months,
          fmt::format("{} years of finds, so that a year's are what was found a year",
                      format_figure(typical)));
}

/// Rule Z: what was never reported apart from clearance is none.
void add_shares(ProgrammeProposal& proposal, const Known& known) {
  std::vector<double> reduced;
  double cancelled = 0;
  for (const ClearanceReport& report : known.reports) {
    if (!has_work(report)) continue;
    cancelled += take_median(report.cancelled_km2).value_or(0);
    const double km2 = take_median(report.reduced_km2).value_or(0);
    const double all = km2 + take_median(report.cleared_km2).value_or(0);
    if (all > 0) reduced.push_back(km2 / all);
  }
  if (reduced.empty() || known.has_regions()) return;
  if (cancelled == 0) {
    add_law(proposal, "cancelled_share", 0.0, known.given.cancelled_share,
            "nothing was reported as cancelled (Z0)");
  }
  const auto n = static_cast<double>(reduced.size());
  const double sum = order_free_sum(reduced);
  if (sum == 0) {
    add_law(proposal, "reduced_share", 0.0, known.given.reduced_share,
            "nothing was reported as reduced (Z0)");
    return;
  }
  if (!known.given.technical_survey_m2_per_team_day) return;
  std::vector<double> squares;
  for (const double share : reduced) squares.push_back((share - sum / n) * (share - sum / n));
  const double sd = n > 1 ? std::sqrt(order_free_sum(squares) / (n - 1)) : single_sd;
  add_law(proposal, "reduced_share",
          Distribution(Beta{round_to_digits(std::clamp(sum / n, least_share, most_share), 3),
                            round_to_digits(std::clamp(sd, least_sd, most_sd), 3)}),
          known.given.reduced_share,
          fmt::format("mean {} of the reduced part of what was reduced or cleared in {} years (Z)",
                      format_figure(sum / n), reduced.size()));
}

// ---- Output and cost ----

/// The rates by which the output is measured, without their own spread, which is in that of the
/// reports.
void add_rates(ProgrammeProposal& proposal, const Known& known) {
  const auto add = [&](const char* key, const Quantity& present) {
    if (!present.is_uncertain()) return;
    add_law(proposal, key, round_to_digits(median(present), 6), present,
            "the file's median: its spread is part of that of productivity");
  };
  const auto is_reported = [&](std::optional<Quantity> ClearanceReport::*area) {
    return std::ranges::any_of(known.reports, [&](const ClearanceReport& report) {
      return take_median(report.*area).value_or(0) > 0;
    });
  };
  const auto& survey = known.given.survey_m2_per_team_day;
  const auto& technical = known.given.technical_survey_m2_per_team_day;
  if (survey && !survey->has_steps() && is_reported(&ClearanceReport::cancelled_km2)) {
    add("survey_m2_per_team_day", survey->single);
  }
  if (technical && is_reported(&ClearanceReport::reduced_km2)) {
    add("technical_survey_m2_per_team_day", *technical);
  }
  if (!known.given.clearance_m2_per_team_day.has_steps()) {
    add("clearance_m2_per_team_day", known.given.clearance_m2_per_team_day.single);
  }
}

YearShape find_shape(const State& state) {
  YearShape shape{.season = state.season};
  if (const auto& access = state.access) {
    shape.chain_variance = find_relative_variance({.mean_on = access->mean_open_months,
                                                   .mean_off = access->mean_closed_months,
                                                   .off_output = access->closed_output},
                                                  state.season);
  }
  return shape;
}

void add_cost(ProgrammeProposal& proposal, const Known& known,
              const std::vector<YearlyLogRatio>& ratios, const RateLaws& all,
              const std::optional<RateLaw>& law) {
  if (ratios.empty() || !law || !law->student) return;
  const double factor = exp(law->location), sigma = std::sqrt(law->lasting_variance);
  const double team = known.model.team_cost_usd_per_month.get_median(0);
  const double fixed = known.model.fixed_cost_usd_per_month.median;
  const std::string text = fmt::format("money reported / expected at the file's medians {}",
                                       explain_rate(ratios, law, all));
  add_law(proposal, "team_cost_usd_per_month", make_lognormal_law(team * factor, sigma),
          known.given.team_cost_usd_per_month.single,
          fmt::format("{}; sigma {} of it lasts", text, format_figure(sigma)));
  if (fixed > 0) {
    add_law(proposal, "fixed_cost_usd_per_month", round_to_digits(fixed * factor, 3),
            known.given.fixed_cost_usd_per_month,
            "the file's median by the factor of team_cost_usd_per_month, which has the spread");
  }
}

}  // namespace

std::vector<ProgrammeProposal> propose_clearance(const Scenario& scenario,
                                                 const Portfolio& portfolio, int known_by) {
  const int first_year = find_last_year_before(scenario.clock) + 1;
  std::vector<Known> programmes;
  for (const State& state : scenario.states) {
    if (!state.clearance) continue;
    const auto model = std::ranges::find(portfolio.states, state.id, &StateModel::id);
    programmes.push_back({.state = state,
                          .given = *state.clearance,
                          .model = portfolio.clearances[*model->clearance],
                          .reports = take_known(state.clearance->history, known_by),
                          .first_year = first_year});
  }
  std::vector<OutputHistory> outputs;
  std::vector<std::vector<YearlyLogRatio>> ratios, costs;
  std::vector<std::vector<ReportedWorkYear>> years;
  for (const Known& known : programmes) {
    outputs.push_back(find_outputs(known));
    ratios.push_back(outputs.back().log_ratios);
    years.push_back(outputs.back().years);
    costs.push_back(find_costs(known));
  }
  const RateLaws output_laws = fit_rate_laws(ratios, first_year);
  const RateLaws cost_laws = fit_rate_laws(costs, first_year);
  const std::optional<IdleChances> idle = pool_idle_chances(years);
  std::vector<ProgrammeProposal> proposals;
  for (std::size_t i = 0; i < programmes.size(); ++i) {
    const Known& known = programmes[i];
    const ProgrammeId id{known.state.id, Theme::clearance};
    ProgrammeProposal& proposal = proposals.emplace_back(
        ProgrammeProposal{.programme = id, .where = to_string(id), .laws = {}, .idle = {}});
    add_area(proposal, known);
    add_finds(proposal, known);
    add_shares(proposal, known);
    const auto& law = output_laws.laws[i];
    if (law && !outputs[i].years.empty() && known.given.teams > 0) {
      add_rates(proposal, known);
      add_output_laws(proposal, "productivity", 1, known.given.productivity,
                      known.given.output_noise, find_shape(known.state), outputs[i], *law,
                      output_laws);
    }
    add_cost(proposal, known, costs[i], cost_laws, cost_laws.laws[i]);
    proposal.idle = propose_pauses(outputs[i], Theme::clearance, scenario.clock, idle);
  }
  return proposals;
}

}  // namespace art6
