// Over 300 lines: one page, with the values of each of its parts.
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
#include "io/results/milestone_words.hpp"
#include "io/results/result_words.hpp"
#include "models/sampling/law_facts.hpp"
#include "report/embedded.hpp"
#include "report/names.hpp"
#include "report/page.hpp"
#include "report/report.hpp"
#include "report/summary.hpp"
#include "study/forecasts/work_unit.hpp"

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

/// Points of the picture of the work left that lie before the forecast.
class PastWork {
 public:
  explicit PastWork(const Month& start) : start_(to_string(start)) {}

  /// Adds the work left at the end of a year as it was reported.
  void add_report(const ProgrammeId& id, int year, const std::optional<Quantity>& left) {
    if (left) add(id, "reported", "as reported", fmt::format("{}-01", year + 1), {*left});
  }

  /// Adds the work of the start as the scenario says, the sum of the quantities.
  void add_start(const ProgrammeId& id, const std::vector<Quantity>& work, double factor = 1) {
    add(id, "start", "by the scenario", start_, work, factor);
  }

  const Json& get_points() const { return points_; }

 private:
  void add(const ProgrammeId& id, const char* what, const char* words, const std::string& at,
           const std::vector<Quantity>& work, double factor = 1) {
    const auto sum = [&](double p) {
      double at_p = 0;
      for (const Quantity& quantity : work) at_p += quantile(quantity, p);
      return at_p * factor;
    };
    points_.push_back({{"id", to_string(id)},
                       {"what", what},
                       {"words", words},
                       {"at", at},
                       {"unit", work_unit(id.theme)},
                       {"left", sum(0.5)},
                       {"p10", sum(0.1)},
                       {"p90", sum(0.9)}});
  }

  std::string start_;
  Json points_ = Json::array();
};

/// What was reported of past years, and the start, of each programme with work that is counted.
Json list_past_work(const Scenario& scenario) {
  PastWork past(scenario.clock.start);
  for (const State& state : scenario.states) {
    if (state.clearance) {
      const ProgrammeId id{state.id, Theme::clearance};
      const Clearance& given = *state.clearance;
      for (const ClearanceReport& report : given.history) {
        past.add_report(id, report.year, report.left_km2);
      }
      std::vector work{given.confirmed_km2, given.suspected_km2, given.unrecorded_km2};
      for (const Region& region : given.regions) {
        work.insert(work.end(),
                    {region.confirmed_km2, region.suspected_km2, region.unrecorded_km2});
      }
      past.add_start(id, work);
    }
    if (state.stockpile) {
      const ProgrammeId id{state.id, Theme::stockpile};
      for (const StockpileReport& report : state.stockpile->history) {
        past.add_report(id, report.year, report.left);
      }
      past.add_start(id, {state.stockpile->munitions});
    }
    if (state.victim_assistance) {
      double most_unmet = 0;
      for (const Pillar& pillar : state.victim_assistance->pillars) {
        most_unmet = std::max(most_unmet, median(pillar.unmet_share));
      }
      past.add_start({state.id, Theme::victim_assistance}, {state.victim_assistance->survivors},
                     most_unmet);
    }
  }
  return past.get_points();
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
    add_milestones();
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
    for (const MilestoneForecast& milestone : forecast_.milestones) {
      if (milestone.programme.state == obligation.id.state) {
        set_milestone(*row.AddSectionDictionary("MILESTONE_FACT"), milestone);
      }
    }
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

  void set_milestone(Dictionary& values, const MilestoneForecast& milestone) const {
    const std::optional<Interval>& interval = milestone.probability_met_ci95;
    values.SetValue("MILESTONE_ID", milestone.id());
    values.SetValue("MILESTONE_OF", names_.of(milestone.programme));
    values.SetValue("MILESTONE_THEME", to_words(milestone.programme.theme));
    values.SetValue("MILESTONE_WORDS", describe_milestone(milestone.milestone));
    values.SetValue("MILESTONE_BY", to_words(milestone.milestone.by));
    values.SetValue("MILESTONE_CHANCE",
                    describe_chance(milestone) +
                        (interval ? " (" + format_percent_interval(*interval) + " %)" : ""));
  }

  void add_milestones() {
    if (forecast_.milestones.empty()) return;
    page_.values().ShowSection("MILESTONES");
    for (const MilestoneForecast& milestone : forecast_.milestones) {
      set_milestone(*page_.values().AddSectionDictionary("MILESTONE_ROW"), milestone);
    }
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
    const Json past = list_past_work(scenario_);
    page_.add_data("past", print_json(past));
    Json first_reports = Json::object();  // points ascend
    for (const Json& point : past) {
      first_reports.emplace(point.at("id").get<std::string>(), point.at("at").get<std::string>());
    }
    parameters["first_reports"] = first_reports;
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
