#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "io/results/figures.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/sampling/law_facts.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/checks/reported_work.hpp"
#include "study/hindcast/known_clearance.hpp"
#include "study/hindcast/proposal_parts.hpp"
#include "study/hindcast/yearly_noise.hpp"

namespace art6 {

namespace {

/// True if the year ended with nothing left, so that its output does not show what teams can do.
bool is_finished(const ClearanceReport& report) {
  return report.left_km2 && !(median(*report.left_km2) > 0);
}

/// Is the mean number of teams reported in every year with output?
bool has_teams(ClearanceReports reports) {
  return std::ranges::all_of(reports, [](const ClearanceReport& report) {
    return !has_work(report) || take_median(report.teams).value_or(0) > 0;
  });
}

double find_teams(const KnownClearance& known, const ClearanceReport& report) {
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

OutputHistory find_outputs(const KnownClearance& known) {
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
std::vector<YearlyLogRatio> find_costs(const KnownClearance& known) {
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

/// The rates by which the output is measured, without their own spread, which is in that of the
/// reports.
void add_rates(ProgrammeProposal& proposal, const KnownClearance& known) {
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

void add_cost(ProgrammeProposal& proposal, const KnownClearance& known,
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
  std::vector<KnownClearance> programmes;
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
  for (const KnownClearance& known : programmes) {
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
    const KnownClearance& known = programmes[i];
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
