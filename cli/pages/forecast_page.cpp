// Over 300 lines: one page, with the words of each of its parts.
#include "cli/pages/forecast_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"
#include "io/results/milestone_words.hpp"
#include "io/results/result_words.hpp"

namespace art6 {
namespace {

using Obligation = ObligationForecast;

Colour choose_colour(const std::optional<Risk>& risk) {
  if (!risk) return Colour::none;
  switch (*risk) {
    case Risk::will_miss:
      return Colour::bold_red;
    case Risk::unlikely:
      return Colour::red;
    case Risk::at_risk:
      return Colour::yellow;
    case Risk::on_track:
      return Colour::green;
  }
  return Colour::none;
}

std::string describe_extension(const Extension& extension) {
  if (!extension.months) return pad_left("later", 6);
  const std::string interval =
      format_duration_interval(*extension.months, extension.months_low, extension.months_high);
  return pad_left(format_duration(*extension.months), 6) + (interval.empty() ? "" : ' ' + interval);
}

const std::vector<Align>& alignments() {
  static const std::vector<Align> result{Align::left,  Align::left,  Align::left,
                                         Align::right, Align::right, Align::right,
                                         Align::left,  Align::right, Align::right};
  return result;
}

std::array<Cells, 2> make_forecast_heads(double confidence) {
  return {
      make_heads({"", "", "Chance to", "Done by", "Done by", "File the", "Extension", "", "After"}),
      make_heads({"Obligation", "Deadline", "meet it", "50 %", "80 %", "request by",
                  "for " + format_share(confidence), "Req.", "one"})};
}

Cells make_cells(const Obligation& obligation, double confidence) {
  const std::string chance =
      pad_left(format_chance(obligation.probability_met, obligation.beyond_horizon, confidence),
               5) +
      ' ' + format_percent_interval(obligation.probability_met_ci95);
  const auto& after_one = obligation.probability_met_after_one;
  return {{to_one_line(to_string(obligation.id)), choose_colour(obligation.risk)},
          {to_string(obligation.deadline)},
          {chance},
          {describe_month(obligation.completion.p50, DateStyle::iso)},
          {describe_month(obligation.completion.p80, DateStyle::iso)},
          {describe_file_by(obligation, DateStyle::iso)},
          {describe_extension(obligation.extension)},
          {describe_requests(obligation)},
          {after_one ? format_percent_met(*after_one, confidence) : "–"}};
}

/// A region stands in the obligations' columns: its deadline is no obligation, so that nothing is
/// filed for it.
Cells make_region_cells(const Obligation& obligation, const RegionForecast& region,
                        double confidence) {
  std::string chance;
  if (region.probability_met) {
    chance =
        pad_left(format_chance(*region.probability_met, region.beyond_horizon, confidence), 5) +
        ' ' + format_percent_interval(*region.probability_met_ci95);
  }
  return {{to_one_line(to_string(obligation.id) + "/" + region.id)},
          {region.deadline ? to_string(*region.deadline) : "–"},
          {chance.empty() ? "–" : chance},
          {describe_month(region.completion.p50, DateStyle::iso)},
          {describe_month(region.completion.p80, DateStyle::iso)},
          {"–"},
          {""},
          {""},
          {""}};
}

/// The rows of all regions, by obligation in the order of the table.
std::vector<Cells> list_region_rows(const std::vector<Obligation>& obligations, double confidence) {
  std::vector<Cells> rows;
  for (const Obligation& obligation : obligations) {
    for (const RegionForecast& region : obligation.regions) {
      rows.push_back(make_region_cells(obligation, region, confidence));
    }
  }
  return rows;
}

/// The worst class first, those without a class last.
std::vector<Obligation> sort_by_risk(std::vector<Obligation> obligations) {
  std::sort(obligations.begin(), obligations.end(), [](const Obligation& a, const Obligation& b) {
    const auto rank = [](const Obligation& o) {
      return std::tuple(o.risk ? -static_cast<int>(*o.risk) : 1,
                        std::lround(100 * o.probability_met), o.deadline, o.id);
    };
    return rank(a) < rank(b);
  });
  return obligations;
}

std::string count_obligations(std::int64_t count) {
  return format_count(count, "obligation", "obligations");
}

int count_of_risk(const Forecast& forecast, const std::optional<Risk>& risk) {
  return static_cast<int>(
      std::count_if(forecast.obligations.begin(), forecast.obligations.end(),
                    [risk](const Obligation& obligation) { return obligation.risk == risk; }));
}

std::string describe_class(const Forecast& forecast, const std::optional<Risk>& risk) {
  return fmt::format("{}: {}, {}", name_class(risk),
                     count_obligations(count_of_risk(forecast, risk)),
                     risk ? describe_risk(*risk, forecast.confidence)
                          : "the chance is not known, only that it is at least this");
}

std::string find_state_name(const Scenario& scenario, const std::string& id) {
  const State* state = find_state(scenario, id);
  return to_one_line(!state || state->name.empty() ? id : state->name);
}

/// The sentences above the table: how many obligations are not on track, and in which States.
std::string print_verdict(const Forecast& forecast, const Scenario& scenario, const Paint& paint) {
  const int all = static_cast<int>(forecast.obligations.size());
  const int safe = count_of_risk(forecast, Risk::on_track);
  const int unknown = count_of_risk(forecast, std::nullopt);
  if (all == 0) return "No obligation has a date to meet.\n";
  if (safe == all)
    return paint(Colour::green, fmt::format("On track: all {}.", count_obligations(all))) + '\n';
  const std::string not_known =
      unknown == 0 ? ""
                   : print_paragraph(fmt::format(
                         "Not known: {} of {}, whose deadline lies after the clock's end {}.",
                         unknown, count_obligations(all), to_string(scenario.clock.end)));
  if (safe + unknown == all) {
    const std::string known =
        safe == 0 ? ""
                  : paint(Colour::green,
                          fmt::format("On track: {} of {}.", safe, count_obligations(all))) +
                        '\n';
    return known + not_known;
  }
  std::string classes;
  for (const Risk risk : {Risk::will_miss, Risk::unlikely, Risk::at_risk})
    if (const int n = count_of_risk(forecast, risk); n > 0)
      classes += fmt::format("{}{} {}", classes.empty() ? "" : ", ", n, to_string(risk));
  std::set<std::string> states, names;
  for (const Obligation& obligation : forecast.obligations)
    if (obligation.risk && obligation.risk != Risk::on_track) states.insert(obligation.id.state);
  for (const std::string& id : states) names.insert(find_state_name(scenario, id));
  return paint(Colour::bold, fmt::format("Not on track: {} of {} ({}).", all - safe - unknown,
                                         count_obligations(all), classes)) +
         '\n' +
         print_paragraph(fmt::format("In {}: {}.",
                                     format_count(std::ssize(states), "State", "States"),
                                     fmt::join(names, ", "))) +
         not_known;
}

std::string describe_chance_with_interval(const MilestoneForecast& milestone) {
  const std::optional<Interval>& interval = milestone.probability_met_ci95;
  return interval
             ? pad_left(describe_chance(milestone), 5) + ' ' + format_percent_interval(*interval)
             : describe_chance(milestone);
}

/// The table of milestones, after an empty line; nothing where there are none. What must hold is
/// wrapped to the columns that are left, at least 30.
std::string print_milestones(const Forecast& forecast, const Paint& paint) {
  if (forecast.milestones.empty()) return "";
  std::vector<Cells> rows{make_heads({"Milestone", "By", "Chance", "What must hold then"})};
  int ids = 0, chances = 0;
  for (const MilestoneForecast& milestone : forecast.milestones) {
    ids = std::max(ids, measure_width(to_one_line(milestone.id())));
    chances = std::max(chances, measure_width(describe_chance_with_interval(milestone)));
  }
  constexpr int month = 7, gaps = 3 * 2, least = 30;
  const int room = std::max(least, page_width - ids - month - chances - gaps);
  for (const MilestoneForecast& milestone : forecast.milestones) {
    Cells cells{{to_one_line(milestone.id())},
                {to_string(milestone.milestone.by)},
                {describe_chance_with_interval(milestone)}};
    for (const std::string& line :
         wrap(to_one_line(describe_milestone(milestone.milestone)), room)) {
      cells.push_back({line});
      rows.push_back(cells);
      cells = {{""}, {""}, {""}};
    }
  }
  return '\n' + print_table({Align::left, Align::left, Align::left, Align::left}, rows, paint);
}

std::string print_expected(const Forecast& forecast) {
  return print_paragraph(fmt::format(
      "Expected to be met: {}{:.1f} of {} now, {:.1f} after one extension each.",
      count_of_risk(forecast, std::nullopt) > 0 ? "at least " : "",
      forecast.totals.obligations_met_mean, count_obligations(std::ssize(forecast.obligations)),
      forecast.totals.obligations_met_after_one_mean));
}

std::string print_precision(const Forecast& forecast) {
  const Precision& precision = *forecast.precision;
  const std::string reached = fmt::format("±{:.2g} percentage points", 100 * precision.widest);
  if (precision.is_reached()) {
    return print_paragraph(
        fmt::format("Stopped at {} replications of at most {}: every chance{} is known to {}.",
                    group_digits(forecast.replications), group_digits(precision.most_replications),
                    forecast.milestones.empty() ? "" : " of an obligation", reached));
  }
  return print_paragraph(
      fmt::format("After all {} replications a chance is known to {} only, not ±{:.2g}: "
                  "more of them (-n) would do.",
                  group_digits(forecast.replications), reached, 100 * precision.half_width));
}

std::string print_money(const Totals& totals, const Clock& clock) {
  const double years = clock.months() / 12.0;
  return print_paragraph(fmt::format(
      "Money in USD million, mean over {} to {}: spent {} ({} a year); flexible: "
      "placed {}, unplaced "
      "{}, returned {}.",
      to_string(clock.start), to_string(clock.end), format_millions(totals.spent_usd_mean),
      format_millions(totals.spent_usd_mean / years), format_millions(totals.placed_usd_mean),
      format_millions(totals.unplaced_usd_mean), format_millions(totals.returned_usd_mean)));
}

/// How long one extension is, for the end of a sentence.
const char* describe_extension_lengths(const Forecast& forecast) {
  const auto is_longest = [](const Obligation& obligation) {
    return obligation.extension_months == longest_extension_months(obligation.id.theme);
  };
  return std::ranges::all_of(forecast.obligations, is_longest)
             ? "the treaty's maximum"
             : "the programme's extension_months, or else the treaty's maximum";
}

std::string print_forecast_legend(const Forecast& forecast, const Clock& clock,
                                  const Paint& paint) {
  return paint_paragraph(
      Colour::dim,
      fmt::format(
          "Chance with its 95 % interval. Done by: complete in 50 % and 80 % of the futures "
          "(later: "
          "after "
          "{}). File the request: nine months before the meeting (passed: before {}). Extension: "
          "what "
          "makes it {} sure, with its 95 % interval and the requests it takes (for a target "
          "date: "
          "mean moves). After one: chance after one extension of {}.{}",
          to_string(clock.end), to_string(clock.start), format_share(forecast.confidence),
          describe_extension_lengths(forecast),
          count_of_risk(forecast, std::nullopt) == 0
              ? ""
              : " ≥: the chance to be complete by the clock's end, which lies before the deadline; "
                "a longer clock shows the rest."),
      paint);
}

}  // namespace

std::string print_forecast_page(const Forecast& forecast, const Scenario& scenario,
                                const Paint& paint) {
  const std::vector<Obligation> obligations = sort_by_risk(forecast.obligations);
  const std::array<Cells, 2> head = make_forecast_heads(forecast.confidence);
  std::vector<Cells> rows(head.begin(), head.end());
  for (const Obligation& obligation : obligations)
    rows.push_back(make_cells(obligation, forecast.confidence));
  const std::vector<Cells> regions = list_region_rows(obligations, forecast.confidence);
  rows.insert(rows.end(), regions.begin(), regions.end());
  const Columns columns(alignments(), rows);

  std::string page = paint(Colour::bold, cut(to_one_line(forecast.scenario.name), page_width)) +
                     '\n' +
                     print_paragraph(to_one_line(fmt::format(
                         "Strategy {}, {} replications{}, seed {}.", forecast.strategy,
                         group_digits(forecast.replications),
                         scenario.simulation.sampling == Sampling::sobol ? " on Sobol points" : "",
                         forecast.seed))) +
                     print_verdict(forecast, scenario, paint) + '\n';
  const std::string milestones = print_milestones(forecast, paint);
  if (obligations.empty()) {
    return page + milestones.substr(milestones.empty() ? 0 : 1) + (milestones.empty() ? "" : "\n") +
           print_money(forecast.totals, scenario.clock);
  }

  for (const Cells& cells : head) page += columns.line(cells, paint);
  for (std::size_t i = 0; i < obligations.size(); ++i) {
    const std::optional<Risk> risk = obligations[i].risk;
    if (i == 0 || risk != obligations[i - 1].risk) {
      page += i == 0 ? "" : "\n";
      page += paint(choose_colour(risk), describe_class(forecast, risk)) + '\n';
    }
    page += columns.line(rows[head.size() + i], paint);
  }
  if (!regions.empty()) {
    page += fmt::format("\nregions: {}; their dates are no obligations\n", regions.size());
    for (const Cells& cells : regions) page += columns.line(cells, paint);
  }
  page += milestones + '\n' + print_expected(forecast);
  if (forecast.precision) page += print_precision(forecast);
  return page + print_money(forecast.totals, scenario.clock) +
         print_forecast_legend(forecast, scenario.clock, paint);
}

}  // namespace art6
