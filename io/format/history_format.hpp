// The scenario format, format 1: what was reported of past years. `io/format/scenario_format.hpp`
// says how descriptions are written and what visits them.
#pragma once

#include "io/format/description.hpp"
#include "io/format/format_rules.hpp"
#include "models/scenario/history.hpp"

namespace art6 {

template <class Report, class Visitor>
void describe_year(Visitor& v) {
  v.required("year", &Report::year, Bounds{.min = Calendar::first_year, .max = Calendar::last_year},
             "The calendar year.");
}

template <class Report, class Visitor>
void describe_source(Visitor& v) {
  v.optional("source", &Report::source, Text::free, "Who says so.");
  v.optional("note", &Report::note, Text::free, "What was done with it.");
}

template <class Report, class Visitor>
void describe_money_and_source(Visitor& v) {
  v.optional("own_funding_usd", &Report::own_funding_usd, bounds::money,
             "The State's own money for it in the year.");
  v.optional("donors_usd", &Report::donors_usd, bounds::money, "Donors' money for it in the year.");
  describe_source<Report>(v);
}

template <class Visitor>
void describe(Visitor& v, Of<ClearanceReport>) {
  describe_year<ClearanceReport>(v);
  v.optional("cancelled_km2", &ClearanceReport::cancelled_km2, bounds::area,
             "Area cancelled by non-technical survey in the year.");
  v.optional("reduced_km2", &ClearanceReport::reduced_km2, bounds::area,
             "Area reduced by technical survey in the year.");
  v.optional("cleared_km2", &ClearanceReport::cleared_km2, bounds::area,
             "Area cleared in the year.");
  v.optional("found_km2", &ClearanceReport::found_km2, bounds::area,
             "Area newly recorded in the year.");
  v.optional("left_km2", &ClearanceReport::left_km2, bounds::area,
             "Suspected and confirmed area at the year's end.");
  v.optional("suspected_km2", &ClearanceReport::suspected_km2, bounds::area,
             "The part of `left_km2` that is suspected.");
  v.optional("teams", &ClearanceReport::teams, bounds::teams, "Mean number of teams in the year.");
  describe_money_and_source<ClearanceReport>(v);
}

template <class Visitor>
void describe(Visitor& v, Of<StockpileReport>) {
  describe_year<StockpileReport>(v);
  v.optional("destroyed", &StockpileReport::destroyed, bounds::munitions,
             "Cluster munitions destroyed in the year.");
  v.optional("left", &StockpileReport::left, bounds::munitions,
             "Those left to destroy at the year's end.");
  describe_money_and_source<StockpileReport>(v);
}

template <class Visitor>
void describe(Visitor& v, Of<VictimAssistanceReport>) {
  describe_year<VictimAssistanceReport>(v);
  v.optional("served", &VictimAssistanceReport::served, NumberByName{bounds::people},
             "People served in the year, by pillar.");
  v.optional("registered", &VictimAssistanceReport::registered, bounds::people,
             "Registered survivors at the year's end.");
  describe_money_and_source<VictimAssistanceReport>(v);
}

template <class Visitor>
void describe(Visitor& v, Of<RiskEducationReport>) {
  describe_year<RiskEducationReport>(v);
  v.optional("coverage", &RiskEducationReport::coverage, bounds::share,
             "Share of the people at risk who were reached.");
  describe_money_and_source<RiskEducationReport>(v);
}

template <class Visitor>
void describe(Visitor& v, Of<CasualtiesReport>) {
  describe_year<CasualtiesReport>(v);
  v.optional("casualties", &CasualtiesReport::casualties, bounds::people,
             "Casualties of cluster munition remnants in the year.");
  describe_source<CasualtiesReport>(v);
}

}  // namespace art6
