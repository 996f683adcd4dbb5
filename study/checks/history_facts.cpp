// Over 300 lines: one function for each theme, with the arithmetic of its figures.
#include "study/checks/history_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "io/results/figures.hpp"
#include "io/text/number_text.hpp"
#include "models/portfolio/plan.hpp"
#include "models/sampling/law_facts.hpp"
#include "study/checks/advice.hpp"
#include "study/checks/reported_work.hpp"

namespace art6 {

namespace {

constexpr double least_growth = 1e-3;  // of area left: less is what rounding makes

LawSpan find_span(const Quantity& law) {
  return {quantile(law, 0.1), quantile(law, 0.5), quantile(law, 0.9)};
}

/// Of what changes in time, the first value that the file has.
LawSpan find_span(const QuantityOverTime& law) {
  return find_span(law.has_steps() ? law.steps.front().value : law.single);
}
LawSpan scale(const LawSpan& span, double factor) {
  return {span.p10 * factor, span.p50 * factor, span.p90 * factor};
}
LawSpan add(const LawSpan& a, const LawSpan& b) {
  return {a.p10 + b.p10, a.p50 + b.p50, a.p90 + b.p90};
}
constexpr LawSpan make_certain(double value) { return {value, value, value}; }

/// The figures of one programme as they are collected.
class Figures {
 public:
  /// Adds a figure if reports gave a value for it.
  void add(ImpliedFigure figure) {
    if (!figure.values.empty()) figures_.push_back(std::move(figure));
  }

  /// Adds a figure that reports give as it is.
  template <class Report>
  void add_reported(const std::string& name, const std::vector<Report>& history,
                    std::optional<Quantity> Report::*reported, std::optional<LawSpan> law,
                    bool is_of_the_start = false) {
    ImpliedFigure figure{.name = name,
                         .values = {},
                         .arithmetic = "as reported",
                         .law = law,
                         .is_of_the_start = is_of_the_start};
    for (const Report& report : history) {
      if (const auto value = take_median(report.*reported)) {
        figure.values.push_back({report.year, *value});
      }
    }
    add(std::move(figure));
  }

  std::vector<ImpliedFigure> take() { return std::move(figures_); }

 private:
  std::vector<ImpliedFigure> figures_;
};

template <class Report>
void add_money(Figures& figures, const std::vector<Report>& history,
               const QuantityOverTime& own_funding) {
  figures.add_reported("own funding, USD a year", history, &Report::own_funding_usd,
                       find_span(own_funding));
  figures.add_reported("donors' money, USD a year", history, &Report::donors_usd, std::nullopt);
}

template <class Report>
void finish(const std::string& where, const std::vector<Report>& history, Figures figures,
            std::vector<ImpliedHistory>& found) {
  if (history.empty()) return;
  found.push_back({.where = where,
                   .first_year = history.front().year,
                   .last_year = history.back().year,
                   .years = static_cast<int>(history.size()),
                   .figures = figures.take()});
}

// ---- Clearance ----

void add_output(Figures& figures, const Clearance& given, const ClearanceModel& model) {
  const ClearanceRates rates{given, model};
  ImpliedFigure released{.name = "km² released a year", .values = {}, .arithmetic = "", .law = {}};
  ImpliedFigure by_day{
      .name = "m² released a team and day", .values = {}, .arithmetic = "", .law = {}};
  ImpliedFigure productivity{
      .name = "productivity", .values = {}, .arithmetic = "", .law = find_span(given.productivity)};
  ImpliedFigure cost{.name = "USD a km² released", .values = {}, .arithmetic = "", .law = {}};
  for (const ClearanceReport& report : given.history) {
    const auto km2 = sum_released_km2(report);
    if (!km2) continue;
    released.values.push_back({report.year, *km2});
    released.arithmetic = fmt::format("{}: cancelled, reduced and cleared", report.year);
    const double days = take_median(report.teams).value_or(0) * rates.get_days_per_year();
    if (days > 0) {
      by_day.values.push_back({report.year, *km2 * m2_per_km2 / days});
      by_day.arithmetic = fmt::format("{}: {} km² by {} teams in {} days each", report.year,
                                      format_figure(*km2), format_figure(median(*report.teams)),
                                      format_figure(rates.get_days_per_year()));
      if (const auto expected = rates.compute_days(report)) {
        productivity.values.push_back({report.year, *expected / days});
        productivity.arithmetic = fmt::format(
            "{}: the work takes {} team-days at the file's rates, the teams had {}", report.year,
            format_figure(std::round(*expected)), format_figure(std::round(days)));
      }
    }
    if (const auto usd = sum_usd(report); usd && *km2 > 0) {
      cost.values.push_back({report.year, *usd / *km2});
      cost.arithmetic =
          fmt::format("{}: {} for {} km²", report.year, format_usd(*usd), format_figure(*km2));
    }
  }
  figures.add(std::move(released));
  figures.add(std::move(by_day));
  figures.add(std::move(productivity));
  figures.add(std::move(cost));
}

/// Sums a span of the programme's land: of its regions, where it has any.
template <class FindSpan>
LawSpan add_up_land(const Clearance& given, FindSpan find_span_of) {
  if (given.regions.empty()) return find_span_of(given);
  LawSpan sum = make_certain(0);
  for (const Region& region : given.regions) sum = add(sum, find_span_of(region));
  return sum;
}

void add_finds(Figures& figures, const Clearance& given) {
  LawSpan law = add_up_land(given, [&](const auto& land) {
    const std::optional<Quantity> own = land.unrecorded_found_within_months;
    const double months = median(own.value_or(given.unrecorded_found_within_months));
    return scale(find_span(land.unrecorded_km2), 12 / std::max(months, 12.0));
  });
  if (given.new_contamination) {
    law = add(law, make_certain(given.new_contamination->events_per_year *
                                median(given.new_contamination->km2_per_event)));
  }
  ImpliedFigure found{.name = "km² newly found a year", .values = {}, .arithmetic = "", .law = law};
  for (const ReportedFind& find : list_finds(given.history)) {
    found.values.push_back({find.year, find.km2});
    found.arithmetic =
        find.is_reported
            ? fmt::format("{}: as reported", find.year)
            : fmt::format("{}: {} km² left, less {} left before, plus {} released", find.year,
                          format_figure(find.left_km2), format_figure(find.left_before_km2),
                          format_figure(find.released_km2));
  }
  figures.add(std::move(found));
}

void add_clearance(const std::string& where, const Clearance& given, const ClearanceModel& model,
                   std::vector<ImpliedHistory>& found) {
  Figures figures;
  add_output(figures, given, model);
  add_finds(figures, given);
  const LawSpan left = add_up_land(given, [](const auto& land) {
    return add(find_span(land.confirmed_km2), find_span(land.suspected_km2));
  });
  figures.add_reported("km² left", given.history, &ClearanceReport::left_km2, left, true);
  figures.add_reported("teams", given.history, &ClearanceReport::teams, make_certain(given.teams),
                       true);
  add_money(figures, given.history, given.own_funding_usd_per_year);
  finish(where, given.history, std::move(figures), found);
}

// ---- The other themes ----

void add_stockpile(const std::string& where, const Stockpile& given, const StockpileModel& model,
                   std::vector<ImpliedHistory>& found) {
  Figures figures;
  const double of_rate = 12 * model.productivity.median * model.mean_running;
  figures.add_reported("munitions destroyed a year", given.history, &StockpileReport::destroyed,
                       scale(find_span(given.munitions_per_month), of_rate));
  ImpliedFigure cost{.name = "USD a munition",
                     .values = {},
                     .arithmetic = "",
                     .law = find_span(given.cost_usd_per_munition)};
  for (const StockpileReport& report : given.history) {
    const auto usd = sum_usd(report);
    const auto destroyed = take_median(report.destroyed);
    if (!usd || !destroyed || *destroyed == 0) continue;
    cost.values.push_back({report.year, *usd / *destroyed});
    cost.arithmetic = fmt::format("{}: {} for {} munitions", report.year, format_usd(*usd),
                                  format_figure(*destroyed));
  }
  figures.add(std::move(cost));
  figures.add_reported("munitions left", given.history, &StockpileReport::left,
                       find_span(given.munitions), true);
  add_money(figures, given.history, given.own_funding_usd_per_year);
  finish(where, given.history, std::move(figures), found);
}

void add_victim_assistance(const std::string& where, const VictimAssistance& given,
                           std::vector<ImpliedHistory>& found) {
  Figures figures;
  for (const Pillar& pillar : given.pillars) {
    ImpliedFigure served{.name = fmt::format("{}: people served a month", to_string(pillar.id)),
                         .values = {},
                         .arithmetic = "a twelfth of the year's",
                         .law = make_certain(pillar.people_per_month),
                         .is_of_the_start = true};
    for (const VictimAssistanceReport& report : given.history) {
      const auto people = report.served.find(pillar.id);
      if (people == report.served.end()) continue;
      served.values.push_back({report.year, people->second / 12});
    }
    figures.add(std::move(served));
  }
  figures.add_reported("registered survivors", given.history, &VictimAssistanceReport::registered,
                       find_span(given.survivors), true);
  add_money(figures, given.history, given.own_funding_usd_per_year);
  finish(where, given.history, std::move(figures), found);
}

void add_risk_education(const std::string& where, const RiskEducation& given,
                        std::vector<ImpliedHistory>& found) {
  Figures figures;
  figures.add_reported("coverage", given.history, &RiskEducationReport::coverage,
                       find_span(given.coverage), true);
  add_money(figures, given.history, given.own_funding_usd_per_year);
  finish(where, given.history, std::move(figures), found);
}

void add_casualties(const State& state, std::vector<ImpliedHistory>& found) {
  Figures figures;
  figures.add_reported(
      "casualties a year", state.history, &CasualtiesReport::casualties,
      state.casualties ? std::optional(find_span(state.casualties->per_year)) : std::nullopt);
  finish(state.id, state.history, std::move(figures), found);
}

/// Advice on area that grew by more than rounding although some was released and no find reported.
void advise_on_growth(const std::string& where, const Clearance& given,
                      std::vector<Advice>& advice) {
  const ClearanceReport* before = nullptr;
  for (const ClearanceReport& report : given.history) {
    const auto left = take_median(report.left_km2);
    if (left && before && before->left_km2 && !report.found_km2) {
      const double left_before = median(*before->left_km2);
      if (*left > left_before * (1 + least_growth)) {
        advice.push_back(
            {where, fmt::format("its history has {} km² left in {} and {} in {}, but no found_km2: "
                                "area that grows was found, or one of the two is not what it says",
                                format_figure(left_before), before->year, format_figure(*left),
                                report.year)});
      }
    }
    if (left) before = &report;
  }
}

std::string list_values(const ImpliedFigure& figure) {
  std::vector<std::string> texts;
  for (const ImpliedValue& implied : figure.values) {
    texts.push_back(fmt::format("{} in {}", format_figure(implied.value), implied.year));
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace

double find_typical(const ImpliedFigure& figure) {
  if (figure.is_of_the_start) return figure.values.back().value;
  std::vector<double> sorted;
  for (const ImpliedValue& implied : figure.values) sorted.push_back(implied.value);
  std::ranges::sort(sorted);
  const std::size_t middle = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

LawFault compare_with_law(const ImpliedFigure& figure) {
  if (!figure.law) return {};
  const LawSpan& law = *figure.law;
  const double typical = std::max(find_typical(figure), 0.0);  // reports may contradict each other
  const bool is_uncertain = law.p10 < law.p90;
  return {.is_outside = is_uncertain && (typical < law.p10 || typical > law.p90),
          .is_far = typical > 2 * law.p50 || 2 * typical < law.p50};
}

std::vector<ImpliedHistory> find_implied_history(const Scenario& scenario,
                                                 const Portfolio& portfolio) {
  std::vector<ImpliedHistory> found;
  for (const State& state : scenario.states) {
    const auto model = std::ranges::find(portfolio.states, state.id, &StateModel::id);
    const auto where = [&state](Theme theme) { return to_string(ProgrammeId{state.id, theme}); };
    if (state.clearance) {
      add_clearance(where(Theme::clearance), *state.clearance,
                    portfolio.clearances[*model->clearance], found);
    }
    if (state.stockpile) {
      add_stockpile(where(Theme::stockpile), *state.stockpile,
                    portfolio.stockpiles[*model->stockpile], found);
    }
    if (state.victim_assistance) {
      add_victim_assistance(where(Theme::victim_assistance), *state.victim_assistance, found);
    }
    if (state.risk_education) {
      add_risk_education(where(Theme::risk_education), *state.risk_education, found);
    }
    add_casualties(state, found);
  }
  return found;
}

std::vector<Advice> find_advice_on_history(const Scenario& scenario, const Portfolio& portfolio) {
  std::vector<Advice> advice;
  for (const State& state : scenario.states) {
    if (!state.clearance) continue;
    advise_on_growth(to_string(ProgrammeId{state.id, Theme::clearance}), *state.clearance, advice);
  }
  for (const ImpliedHistory& history : find_implied_history(scenario, portfolio)) {
    for (const ImpliedFigure& figure : history.figures) {
      const LawFault fault = compare_with_law(figure);
      if (!fault.is_outside && !fault.is_far) continue;
      const LawSpan& law = *figure.law;
      const std::string span =
          law.p10 < law.p90
              ? fmt::format("{} ({} to {} in four of five futures)", format_figure(law.p50),
                            format_figure(law.p10), format_figure(law.p90))
              : format_figure(law.p50);
      advice.push_back(
          {history.where,
           fmt::format("{}: its history says {}, the file {}{}", figure.name, list_values(figure),
                       span,
                       fault.is_far && law.p50 > 0 ? ", more than a factor of two away" : "")});
    }
  }
  return advice;
}

}  // namespace art6
