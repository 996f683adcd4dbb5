#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "io/results/figures.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/sampling/law_facts.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/checks/reported_work.hpp"
#include "study/hindcast/proposal_parts.hpp"
#include "study/hindcast/yearly_noise.hpp"

namespace art6 {

namespace {

using StockpileReports = std::span<const StockpileReport>;

/// Rule S1 of docs/scenarios.md: quantiles at 0, 5, 90 and 100 % of a stock over its figure.
constexpr std::array stock_shares{0.0, 0.05, 0.9, 1.0}, stock_factors{0.97, 0.99, 1.02, 1.75};

bool is_finished(const StockpileReport& report) {
  return report.left && !(median(*report.left) > 0);
}

/// The pace of the file at the medians, munitions a year; none where it has steps.
std::optional<double> find_pace(const Stockpile& given, const StockpileModel& model) {
  if (given.munitions_per_month.has_steps()) return std::nullopt;
  const double pace = 12 * model.munitions_per_month.get_median(0) * model.mean_running;
  return pace > 0 ? std::optional(pace) : std::nullopt;
}

/// Years before the first munition was destroyed are set-up, and not idle.
OutputHistory find_outputs(const Stockpile& given, const StockpileModel& model,
                           StockpileReports reports) {
  OutputHistory outputs;
  const auto pace = find_pace(given, model);
  if (!pace) return outputs;
  outputs.expected = fmt::format("{} munitions a year, the file's median pace at productivity 1",
                                 format_figure(*pace));
  for (const StockpileReport& report : reports) {
    const auto destroyed = take_median(report.destroyed);
    if (!destroyed || (*destroyed == 0 && outputs.years.empty())) continue;
    outputs.years.push_back({report.year, *destroyed == 0});
    if (*destroyed == 0 || is_finished(report)) continue;
    outputs.log_ratios.push_back({report.year, log(*destroyed / *pace)});
  }
  return outputs;
}

std::vector<YearlyLogRatio> find_costs(const Stockpile& given, const StockpileModel& model,
                                       StockpileReports reports) {
  std::vector<YearlyLogRatio> ratios;
  if (given.cost_usd_per_munition.has_steps()) return ratios;
  const double expected = model.cost_usd_per_munition.get_median(0);
  for (const StockpileReport& report : reports) {
    const auto usd = sum_usd(report);
    const double destroyed = take_median(report.destroyed).value_or(0);
    if (!usd || !(*usd > 0) || !(destroyed > 0)) continue;
    ratios.push_back({report.year, log(*usd / destroyed / expected)});
  }
  return ratios;
}

void add_stock(ProgrammeProposal& proposal, const Stockpile& given, StockpileReports reports) {
  std::optional<double> left;
  int year = 0;
  double since = 0;
  for (const StockpileReport& report : reports) {
    if (const auto reported = take_median(report.left)) {
      left = reported;
      year = report.year;
      since = 0;
    } else {
      since += take_median(report.destroyed).value_or(0);
    }
  }
  if (!left) return;
  const double munitions = std::max(0.0, *left - since);
  std::string text = fmt::format("{} left in {}", format_figure(*left), year);
  if (since > 0) text += fmt::format(", less {} destroyed since", format_figure(since));
  if (munitions == 0) return add_law(proposal, "munitions", 0.0, given.munitions, text);
  Quantiles law;
  for (std::size_t i = 0; i < stock_shares.size(); ++i) {
    law.at.push_back(stock_shares[i]);
    law.values.push_back(round_to_digits(stock_factors[i] * munitions, 6));
  }
  add_law(proposal, "munitions", Distribution(law), given.munitions,
          text + fmt::format("; {}, {}, {}, {} of it at 0, 5, 90, 100 % (S1)", stock_factors[0],
                             stock_factors[1], stock_factors[2], stock_factors[3]));
}

void add_setup(ProgrammeProposal& proposal, const Stockpile& given, StockpileReports reports) {
  for (const StockpileReport& report : reports) {
    if (!(take_median(report.destroyed).value_or(0) > 0)) continue;
    const std::string text = fmt::format("set up, as munitions were destroyed in {}", report.year);
    add_law(proposal, "setup_months", 0.0, given.setup_months, text);
    return add_law(proposal, "setup_cost_usd", 0.0, given.setup_cost_usd, text);
  }
}

YearShape find_shape(const Stockpile& given) {
  YearShape shape;
  if (const auto& stoppage = given.stoppage) {
    shape.chain_variance = find_relative_variance({.mean_on = stoppage->mean_running_months,
                                                   .mean_off = stoppage->mean_stopped_months,
                                                   .off_output = 0},
                                                  shape.season);
  }
  return shape;
}

}  // namespace

std::vector<ProgrammeProposal> propose_stockpiles(const Scenario& scenario,
                                                  const Portfolio& portfolio, int known_by) {
  const int first_year = find_last_year_before(scenario.clock) + 1;
  std::vector<const State*> states;
  std::vector<OutputHistory> outputs;
  std::vector<std::vector<YearlyLogRatio>> ratios, costs;
  std::vector<std::vector<ReportedWorkYear>> years;
  const auto find_model = [&](const State& state) -> const StockpileModel& {
    const auto model = std::ranges::find(portfolio.states, state.id, &StateModel::id);
    return portfolio.stockpiles[*model->stockpile];
  };
  for (const State& state : scenario.states) {
    if (!state.stockpile) continue;
    const StockpileReports reports = take_known(state.stockpile->history, known_by);
    states.push_back(&state);
    outputs.push_back(find_outputs(*state.stockpile, find_model(state), reports));
    ratios.push_back(outputs.back().log_ratios);
    years.push_back(outputs.back().years);
    costs.push_back(find_costs(*state.stockpile, find_model(state), reports));
  }
  const RateLaws output_laws = fit_rate_laws(ratios, first_year);
  const RateLaws cost_laws = fit_rate_laws(costs, first_year);
  const std::optional<IdleChances> idle = pool_idle_chances(years);
  std::vector<ProgrammeProposal> proposals;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const Stockpile& given = *states[i]->stockpile;
    const StockpileModel& model = find_model(*states[i]);
    const StockpileReports reports = take_known(given.history, known_by);
    const ProgrammeId id{states[i]->id, Theme::stockpile};
    ProgrammeProposal& proposal = proposals.emplace_back(
        ProgrammeProposal{.programme = id, .where = to_string(id), .laws = {}, .idle = {}});
    add_stock(proposal, given, reports);
    add_setup(proposal, given, reports);
    if (const auto& law = output_laws.laws[i]; law && !ratios[i].empty()) {
      add_output_laws(proposal, "munitions_per_month", model.munitions_per_month.get_median(0),
                      given.munitions_per_month.single, given.output_noise, find_shape(given),
                      outputs[i], *law, output_laws);
      add_law(proposal, "productivity", 1.0, given.productivity,
              "1, as munitions_per_month has the spread of the reports");
    }
    if (const auto& law = cost_laws.laws[i]; law && law->student && !costs[i].empty()) {
      add_law(proposal, "cost_usd_per_munition",
              make_lognormal_law(model.cost_usd_per_munition.get_median(0) * exp(law->location),
                                 std::sqrt(law->lasting_variance)),
              given.cost_usd_per_munition.single,
              fmt::format("USD a munition reported / the file's {}; sigma {} of it lasts",
                          explain_rate(costs[i], law, cost_laws),
                          format_figure(std::sqrt(law->lasting_variance))));
    }
    proposal.idle = propose_pauses(outputs[i], Theme::stockpile, scenario.clock, idle);
  }
  return proposals;
}

}  // namespace art6
