#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "report/embedded.hpp"
#include "report/names.hpp"
#include "report/page.hpp"
#include "report/report.hpp"
#include "report/summary.hpp"

namespace art6 {
namespace {

using Obligation = ObligationForecast;

constexpr std::array risks{Risk::will_miss, Risk::unlikely, Risk::at_risk, Risk::on_track};

std::string count_requests(const Obligation& obligation) {
  const bool is_target = obligation.deadline_kind == DeadlineKind::target_date;
  return describe_requests(obligation) + (is_target ? " moves" : "");
}

std::string describe_work_left(const std::optional<WorkLeft>& work) {
  if (!work) return "beyond the clock";
  return fmt::format("{} {} ({} to {} in 80 % of the futures)", format_figure(work->mean),
                     work->unit, format_figure(work->p10), format_figure(work->p90));
}

/// For each month the 95 % interval of the chance and the standard deviation of the chance over the
/// uncertain inputs, rounded to four digits, which is as fine as a chart can show.
Json make_whiskers(const Obligation& obligation) {
  const auto rounded = [](double chance) { return std::round(chance * 1e4) / 1e4; };
  Json low = Json::array(), high = Json::array(), sd = Json::array();
  for (const Interval& interval : obligation.chance_by_month_ci95) {
    low.push_back(rounded(interval.low));
    high.push_back(rounded(interval.high));
  }
  for (const double of_inputs : obligation.chance_by_month_sd_of_inputs) {
    sd.push_back(rounded(of_inputs));
  }
  return {{"id", to_string(obligation.id)}, {"low", low}, {"high", high}, {"sd", sd}};
}

/// The codes of the countries on the map.
std::set<std::string> list_countries_of_map() {
  std::set<std::string> codes;
  const Json map = Json::parse(find_embedded("world.json"));
  for (const Json& country : map.at("objects").at("countries").at("geometries")) {
    codes.insert(country.at("id").get<std::string>());
  }
  return codes;
}

/// The tables and charts of one run.
class RunPage {
 public:
  RunPage(const Forecast& forecast, const ReportSources& sources)
      : forecast_(forecast),
        scenario_(sources.scenario),
        page_("run.html"),
        names_(sources.scenario) {
    for (const Obligation& obligation : forecast.obligations) {
      by_state_[obligation.id.state][obligation.id.theme] = &obligation;
      themes_.insert(obligation.id.theme);
    }
  }

  std::string text(const Manifest& manifest, const ReportSources& sources) {
    add_head();
    const Json parameters = this->parameters();
    if (!forecast_.obligations.empty()) add_obligations(parameters);
    add_money(parameters);
    page_.add_provenance(forecast_.scenario, forecast_.replications, manifest, sources);
    return page_.text();
  }

 private:
  /// The obligations by chance, the smallest first.
  std::vector<const Obligation*> by_risk() const {
    std::vector<const Obligation*> order;
    for (const Obligation& obligation : forecast_.obligations) order.push_back(&obligation);
    std::ranges::stable_sort(order, {}, &Obligation::probability_met);
    return order;
  }

  void add_head() {
    Dictionary& values = page_.values();
    values.SetValue("TITLE", scenario_.name + ": forecast");
    values.SetValue("NAME", scenario_.name);
    values.SetValue("STRATEGY", forecast_.strategy);
    values.SetValue("START", to_words(scenario_.clock.start));
    values.SetValue("END", to_words(scenario_.clock.end));
    values.SetValue("SENTENCE", summary_of(forecast_, scenario_));
    values.SetValue("SURENESS", describe_sureness(forecast_));
    values.SetValue("CONFIDENCE", format_share(forecast_.confidence));
    values.SetValueAndShowSection("DESCRIPTION", scenario_.description, "DESCRIPTION_LINE");
  }

  void add_class(const std::optional<Risk>& risk) {
    Dictionary& row = *page_.values().AddSectionDictionary("CLASS");
    row.SetValue("CLASS_ID", name_class(risk));
    row.SetValue("CLASS_WORD", describe_class(risk));
    row.SetValue("CLASS_MEANING", risk
                                      ? describe_risk(*risk, forecast_.confidence)
                                      : "the deadline lies after " + to_words(scenario_.clock.end) +
                                            "; the chance is at least that to be complete by then");
  }

  void add_theme(Theme theme) {
    Dictionary& row = *page_.values().AddSectionDictionary("THEME");
    row.SetValue("THEME_ID", to_string(theme));
    row.SetValue("THEME_WORD", to_words(theme));
  }

  void set_chance(Dictionary& values, const Obligation& obligation) const {
    values.SetValue("ID", to_string(obligation.id));
    values.SetValue("CHANCE", format_chance(obligation.probability_met, obligation.beyond_horizon,
                                            forecast_.confidence));
    values.SetValue("RISK", name_class(obligation.risk));
    values.SetValue("RISK_WORD", describe_class(obligation.risk));
  }

  void add_matrix_row(const std::string& state,
                      const std::map<Theme, const Obligation*>& obligations) {
    Dictionary& row = *page_.values().AddSectionDictionary("MATRIX_ROW");
    row.SetValue("STATE_NAME", names_.of_state(state));
    for (const Theme theme : themes_) {
      Dictionary& cell = *row.AddSectionDictionary("MATRIX_CELL");
      const auto found = obligations.find(theme);
      if (found == obligations.end()) continue;
      Dictionary& values = *cell.AddSectionDictionary("CELL");
      set_chance(values, *found->second);
      values.SetValue("CELL_THEME", to_words(theme));
    }
  }

  void add_off_map() {
    const std::set<std::string> on_map = list_countries_of_map();
    std::vector<std::string> names;
    for (const auto& [state, obligations] : by_state_) {
      if (!on_map.contains(state)) names.push_back(names_.of_state(state));
    }
    if (names.empty()) return;
    page_.values().SetValueAndShowSection("OFF_MAP_STATES",
                                          fmt::format("{}", fmt::join(names, ", ")), "OFF_MAP");
  }

  void add_ledger_row(const Obligation& obligation) {
    Dictionary& row = *page_.values().AddSectionDictionary("LEDGER_ROW");
    set_chance(row, obligation);
    row.SetValue("OBLIGATION_NAME", names_.of(obligation.id));
    row.SetValue("DEADLINE", to_words(obligation.deadline));
    row.SetValue("CHANCE_INTERVAL",
                 format_percent_interval(obligation.probability_met_ci95) + " %");
    row.SetValue("FILE_BY", describe_file_by(obligation, DateStyle::words));
    const Extension& extension = obligation.extension;
    row.SetValue("EXTENSION", extension.months ? format_duration(*extension.months) : "later");
    row.SetValue("EXTENSION_INTERVAL",
                 extension.months
                     ? format_duration_interval(*extension.months, extension.months_low,
                                                extension.months_high)
                     : "");
    row.SetValue("REQUESTS", count_requests(obligation));
    row.SetValue("HALF", describe_month(obligation.completion.p50, DateStyle::words));
    row.SetValue("FOUR_IN_FIVE", describe_month(obligation.completion.p80, DateStyle::words));
    row.SetValue("LEFT_AT_DEADLINE", describe_work_left(obligation.remaining_at_deadline));
    row.SetValue("SPENT", "USD " + format_millions(obligation.spent_usd_mean) + " million");
    for (const RegionForecast& region : obligation.regions) add_region(row, region);
  }

  void add_region(Dictionary& obligation, const RegionForecast& region) const {
    Dictionary& row = *obligation.AddSectionDictionary("REGION");
    row.SetValue("REGION_NAME", region.name);
    row.SetValue("REGION_HALF", describe_month(region.completion.p50, DateStyle::words));
    row.SetValue("REGION_FOUR_IN_FIVE", describe_month(region.completion.p80, DateStyle::words));
    if (!region.deadline) return;
    Dictionary& date = *row.AddSectionDictionary("REGION_DATE");
    date.SetValue("REGION_DEADLINE", to_words(*region.deadline));
    date.SetValue("REGION_CHANCE", format_chance(*region.probability_met, region.beyond_horizon,
                                                 forecast_.confidence));
    date.SetValue("REGION_INTERVAL", format_percent_interval(*region.probability_met_ci95) + " %");
  }

  /// The values of all parameters that charts may have.
  Json parameters() const {
    const Clock& clock = scenario_.clock;
    Json names = Json::object(), last_months = Json::object();
    for (const Donor& donor : scenario_.donors) names[donor.id] = donor.name;
    for (const ProgrammeForecast& programme : forecast_.programmes) {
      names[to_string(programme.id)] = names_.of(programme.id);
    }
    std::string begin = to_string(clock.start);
    for (const Obligation& obligation : forecast_.obligations) {
      begin = std::min(begin, to_string(obligation.deadline));
      last_months[to_string(obligation.id)] = last_whole_month(obligation.deadline) - clock.start;
    }
    return {{"names", names},
            {"last_months", last_months},
            {"begin", begin},
            {"start", to_string(clock.start)},
            {"end", to_string(clock.end + 1)},
            {"months", clock.months()},
            {"first_year", clock.start.year()},
            {"first_month", clock.start.month_of_year()},
            {"replications", forecast_.replications},
            {"confidence", forecast_.confidence}};
  }

  void add_obligations(Json parameters) {
    page_.values().ShowSection("OBLIGATIONS");
    for (const Risk risk : risks) add_class(risk);
    if (std::ranges::any_of(forecast_.obligations, &Obligation::beyond_horizon)) add_class({});
    for (const Theme theme : themes_) add_theme(theme);
    for (const auto& [state, obligations] : by_state_) add_matrix_row(state, obligations);
    add_off_map();
    const std::vector<const Obligation*> order = by_risk();
    Json whiskers = Json::array();
    for (const Obligation* obligation : order) {
      add_ledger_row(*obligation);
      whiskers.push_back(make_whiskers(*obligation));
    }
    page_.add_data("whiskers", print_json(whiskers));
    page_.add_data("world", find_embedded("world.json"));
    parameters["obligation"] = to_string(order.front()->id);
    page_.add_chart("timeline", parameters, order.size());
    for (const char* const id : {"map", "probability", "extension", "remaining", "money"}) {
      page_.add_chart(id, parameters);
    }
  }

  void add_money(const Json& parameters) {
    page_.values().SetValue("MONEY_SENTENCE", summarise_money(forecast_, scenario_));
    if (forecast_.donors.empty()) return;
    page_.values().ShowSection("DONORS");
    for (const MoneyYear& year : forecast_.money) add_money_row(year);
    page_.add_chart("flows", parameters);
    page_.add_chart("given", parameters, forecast_.donors.size());
    const auto is_placed_for = [](const ProgrammeForecast& programme) {
      return std::ranges::any_of(
          programme.years, [](const ProgrammeYear& year) { return year.placed_usd_mean > 0; });
    };
    const auto programmes = std::ranges::count_if(forecast_.programmes, is_placed_for);
    if (programmes == 0) return;
    page_.values().ShowSection("PLACING");
    page_.add_chart("placed", parameters, static_cast<std::size_t>(programmes));
  }

  void add_money_row(const MoneyYear& year) {
    Dictionary& row = *page_.values().AddSectionDictionary("MONEY_ROW");
    row.SetValue("YEAR", std::to_string(year.year));
    row.SetValue("GIVEN", format_millions(year.given_usd_mean));
    row.SetValue("PLACED", format_millions(year.placed_usd_mean));
    row.SetValue("UNPLACED", format_millions(year.unplaced_usd_mean));
    row.SetValue("RETURNED", format_millions(year.returned_usd_mean));
  }

  const Forecast& forecast_;
  const Scenario& scenario_;
  Page page_;
  Names names_;
  std::map<std::string, std::map<Theme, const Obligation*>> by_state_;
  std::set<Theme> themes_;
};

}  // namespace

bool has_reports() { return true; }

std::string write_run_report(const Forecast& forecast, const Manifest& manifest,
                             const ReportSources& sources) {
  return RunPage(forecast, sources).text(manifest, sources);
}

}  // namespace art6
