#include "io/results/results_csv.hpp"

#include <optional>
#include <type_traits>

#include "io/results/csv_table.hpp"

namespace art6 {
namespace {

std::string format_field(double value) { return format_csv_number(value); }
std::string format_field(int value) { return format_csv_number(value); }
std::string format_field(Month month) { return to_string(month); }
std::string format_field(Date date) { return to_string(date); }

template <class Value>
std::string format_field(const std::optional<Value>& value) {
  return value ? format_field(*value) : std::string();
}

template <class Value>
std::string format_field(const std::optional<WorkLeft>& work, Value WorkLeft::*member) {
  if (!work) return {};
  if constexpr (std::is_same_v<Value, double>)
    return format_field((*work).*member);
  else
    return (*work).*member;
}

using Obligation = ObligationForecast;

constexpr Column<Obligation> obligation_columns[] = {
    {"id", [](const Obligation& o) { return to_string(o.id); }},
    {"state", [](const Obligation& o) { return o.id.state; }},
    {"theme", [](const Obligation& o) { return std::string(to_string(o.id.theme)); }},
    {"deadline", [](const Obligation& o) { return format_field(o.deadline); }},
    {"probability_met", [](const Obligation& o) { return format_field(o.probability_met); }},
    {"probability_met_ci95_low",
     [](const Obligation& o) { return format_field(o.probability_met_ci95.low); }},
    {"probability_met_ci95_high",
     [](const Obligation& o) { return format_field(o.probability_met_ci95.high); }},
    // `extension_months` is the name of `extension.months` here.
    {"extension_length_months",
     [](const Obligation& o) { return format_field(o.extension_months); }},
    {"probability_met_after_one",
     [](const Obligation& o) { return format_field(o.probability_met_after_one); }},
    {"risk", [](const Obligation& o) { return std::string(o.risk ? to_string(*o.risk) : ""); }},
    {"completion_p10", [](const Obligation& o) { return format_field(o.completion.p10); }},
    {"completion_p50", [](const Obligation& o) { return format_field(o.completion.p50); }},
    {"completion_p80", [](const Obligation& o) { return format_field(o.completion.p80); }},
    {"completion_p90", [](const Obligation& o) { return format_field(o.completion.p90); }},
    {"completion_unfinished_share",
     [](const Obligation& o) { return format_field(o.completion.unfinished_share); }},
    {"remaining_at_deadline_unit",
     [](const Obligation& o) { return format_field(o.remaining_at_deadline, &WorkLeft::unit); }},
    {"remaining_at_deadline_mean",
     [](const Obligation& o) { return format_field(o.remaining_at_deadline, &WorkLeft::mean); }},
    {"remaining_at_deadline_p10",
     [](const Obligation& o) { return format_field(o.remaining_at_deadline, &WorkLeft::p10); }},
    {"remaining_at_deadline_p90",
     [](const Obligation& o) { return format_field(o.remaining_at_deadline, &WorkLeft::p90); }},
    {"file_by", [](const Obligation& o) { return format_field(o.file_by); }},
    {"extension_months", [](const Obligation& o) { return format_field(o.extension.months); }},
    {"extension_months_ci95_low",
     [](const Obligation& o) { return format_field(o.extension.months_low); }},
    {"extension_months_ci95_high",
     [](const Obligation& o) { return format_field(o.extension.months_high); }},
    {"extension_requests", [](const Obligation& o) { return format_field(o.extension.requests); }},
    {"extension_mean_requests",
     [](const Obligation& o) { return format_field(o.extension.mean_requests); }},
    {"spent_usd_mean", [](const Obligation& o) { return format_field(o.spent_usd_mean); }},
    {"beyond_horizon",
     [](const Obligation& o) { return std::string(o.beyond_horizon ? "true" : "false"); }},
};

/// The value of the condition, if the milestone has it.
template <MilestoneMeasure measure>
std::string format_condition(const MilestoneForecast& milestone) {
  for (const MilestoneCondition& condition : milestone.milestone.conditions) {
    if (condition.measure == measure) return format_field(condition.value);
  }
  return {};
}

constexpr Column<MilestoneForecast> milestone_columns[] = {
    {"id", [](const MilestoneForecast& m) { return m.id(); }},
    {"programme", [](const MilestoneForecast& m) { return to_string(m.programme); }},
    {"state", [](const MilestoneForecast& m) { return m.programme.state; }},
    {"theme", [](const MilestoneForecast& m) { return std::string(to_string(m.programme.theme)); }},
    {"name", [](const MilestoneForecast& m) { return m.milestone.name; }},
    {"by", [](const MilestoneForecast& m) { return format_field(m.milestone.by); }},
    {"suspected_km2", format_condition<MilestoneMeasure::suspected_km2>},
    {"left_km2", format_condition<MilestoneMeasure::left_km2>},
    {"left_munitions", format_condition<MilestoneMeasure::left_munitions>},
    {"registered_share", format_condition<MilestoneMeasure::registered_share>},
    {"coverage", format_condition<MilestoneMeasure::coverage>},
    {"probability_met", [](const MilestoneForecast& m) { return format_field(m.probability_met); }},
    {"probability_met_ci95_low",
     [](const MilestoneForecast& m) {
       return m.probability_met_ci95 ? format_field(m.probability_met_ci95->low) : std::string();
     }},
    {"probability_met_ci95_high",
     [](const MilestoneForecast& m) {
       return m.probability_met_ci95 ? format_field(m.probability_met_ci95->high) : std::string();
     }},
    {"beyond_horizon",
     [](const MilestoneForecast& m) {
       return std::string(m.is_beyond_horizon() ? "true" : "false");
     }},
};

/// A row of programmes.csv.
struct Year {
  const ProgrammeId& id;
  const ProgrammeYear& of;
};

constexpr Column<Year> programme_columns[] = {
    {"id", [](const Year& y) { return to_string(y.id); }},
    {"year", [](const Year& y) { return format_field(y.of.year); }},
    {"left_unit", [](const Year& y) { return format_field(y.of.left, &WorkLeft::unit); }},
    {"left_mean", [](const Year& y) { return format_field(y.of.left, &WorkLeft::mean); }},
    {"left_p10", [](const Year& y) { return format_field(y.of.left, &WorkLeft::p10); }},
    {"left_p90", [](const Year& y) { return format_field(y.of.left, &WorkLeft::p90); }},
    {"asked_usd_mean", [](const Year& y) { return format_field(y.of.asked_usd_mean); }},
    {"placed_usd_mean", [](const Year& y) { return format_field(y.of.placed_usd_mean); }},
    {"received_usd_mean", [](const Year& y) { return format_field(y.of.received_usd_mean); }},
    {"spent_usd_mean", [](const Year& y) { return format_field(y.of.spent_usd_mean); }},
    {"teams_mean", [](const Year& y) { return format_field(y.of.teams_mean); }},
    {"cancelled_km2_mean", [](const Year& y) { return format_field(y.of.cancelled_km2_mean); }},
    {"reduced_km2_mean", [](const Year& y) { return format_field(y.of.reduced_km2_mean); }},
    {"cleared_km2_mean", [](const Year& y) { return format_field(y.of.cleared_km2_mean); }},
};

/// A row of regions.csv.
struct RegionRow {
  const ProgrammeId& id;
  const RegionForecast& of;
};

std::string format_end(const std::optional<Interval>& interval, double Interval::*end) {
  return interval ? format_field((*interval).*end) : std::string();
}

constexpr Column<RegionRow> region_columns[] = {
    {"id", [](const RegionRow& r) { return to_string(r.id); }},
    {"region", [](const RegionRow& r) { return r.of.id; }},
    {"name", [](const RegionRow& r) { return r.of.name; }},
    {"completion_p10", [](const RegionRow& r) { return format_field(r.of.completion.p10); }},
    {"completion_p50", [](const RegionRow& r) { return format_field(r.of.completion.p50); }},
    {"completion_p80", [](const RegionRow& r) { return format_field(r.of.completion.p80); }},
    {"completion_p90", [](const RegionRow& r) { return format_field(r.of.completion.p90); }},
    {"completion_unfinished_share",
     [](const RegionRow& r) { return format_field(r.of.completion.unfinished_share); }},
    {"deadline", [](const RegionRow& r) { return format_field(r.of.deadline); }},
    {"probability_met", [](const RegionRow& r) { return format_field(r.of.probability_met); }},
    {"probability_met_ci95_low",
     [](const RegionRow& r) { return format_end(r.of.probability_met_ci95, &Interval::low); }},
    {"probability_met_ci95_high",
     [](const RegionRow& r) { return format_end(r.of.probability_met_ci95, &Interval::high); }},
    {"beyond_horizon",
     [](const RegionRow& r) { return std::string(r.of.beyond_horizon ? "true" : "false"); }},
};

}  // namespace

std::string write_obligations_csv(const Forecast& forecast) {
  std::string table;
  append_header(table, obligation_columns);
  for (const Obligation& obligation : forecast.obligations)
    append_row(table, obligation_columns, obligation);
  return table;
}

std::string write_milestones_csv(const Forecast& forecast) {
  std::string table;
  append_header(table, milestone_columns);
  for (const MilestoneForecast& milestone : forecast.milestones)
    append_row(table, milestone_columns, milestone);
  return table;
}

std::string write_programmes_csv(const Forecast& forecast) {
  std::string table;
  append_header(table, programme_columns);
  for (const ProgrammeForecast& programme : forecast.programmes)
    for (const ProgrammeYear& year : programme.years)
      append_row(table, programme_columns, Year{programme.id, year});
  return table;
}

std::string write_regions_csv(const Forecast& forecast) {
  std::string table;
  for (const Obligation& obligation : forecast.obligations) {
    for (const RegionForecast& region : obligation.regions) {
      if (table.empty()) append_header(table, region_columns);
      append_row(table, region_columns, RegionRow{obligation.id, region});
    }
  }
  return table;
}

}  // namespace art6
