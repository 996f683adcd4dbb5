// The scenario format, format 1: the four themes of a State (docs/scenario-format.md). How these
// descriptions are written and who visits them: `io/format/scenario_format.hpp`.
#pragma once

#include "io/format/format_rules.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

namespace format_text {
inline constexpr const char* own_funding = "The State's own funding; lapses if not spent.";
inline constexpr const char* weight = "Historical weight, by which `status-quo` shares money.";
inline constexpr const char* productivity = "Factor on the output, unknown but constant in time.";
inline constexpr const char* output_noise = "Standard deviation of the monthly log output.";
}  // namespace format_text

template <class Visitor>
void describe(Visitor& v, NewContamination& n) {
  v.required("events_per_year", n.events_per_year, Bounds{.min = 0, .max = 12},
             "Events that add confirmed area, at most one a month.");
  v.required("km2_per_event", n.km2_per_event, bounds::area, "Area of one event, drawn for each.");
}

template <class Visitor>
void describe_clearance_work(Visitor& v, Clearance& c) {
  v.required("confirmed_km2", c.confirmed_km2, bounds::area,
             "Confirmed hazardous area at the start.");
  v.optional("suspected_km2", c.suspected_km2, bounds::area,
             "Suspected hazardous area at the start.");
  v.optional("unrecorded_km2", c.unrecorded_km2, bounds::area,
             "Contaminated area that nobody has recorded at the start.");
  v.optional("unrecorded_found_within_months", c.unrecorded_found_within_months,
             bounds::month_or_more, "Months in which the unrecorded area is found, evenly.");
  v.optional("cancelled_share", c.cancelled_share, bounds::share,
             "Share of surveyed suspected area that non-technical survey cancels.");
  v.optional("reduced_share", c.reduced_share, bounds::share,
             "Share of confirmed area that technical survey reduces.");
  v.needed_where("survey_m2_per_team_day", c.survey_m2_per_team_day, bounds::area_rate,
                 "suspected_km2", c.suspected_km2, "Output of non-technical survey.");
  v.needed_where("technical_survey_m2_per_team_day", c.technical_survey_m2_per_team_day,
                 bounds::area_rate, "reduced_share", c.reduced_share,
                 "Output of technical survey.");
  v.required("clearance_m2_per_team_day", c.clearance_m2_per_team_day, bounds::area_rate,
             "Output of clearance.");
  v.optional("new_contamination", c.new_contamination, Keys{},
             "Contamination that is still added; none without it.");
}

template <class Visitor>
void describe(Visitor& v, Clearance& c) {
  v.required("deadline", c.deadline, Calendar{}, "Deadline under Article 4.");
  v.optional("own_funding_usd_per_year", c.own_funding_usd_per_year, bounds::money,
             format_text::own_funding);
  v.optional("weight", c.weight, bounds::weight, format_text::weight);
  describe_clearance_work(v, c);
  v.optional("productivity", c.productivity, bounds::positive, format_text::productivity);
  v.optional("output_noise", c.output_noise, bounds::noise, format_text::output_noise);
  v.optional("working_days_per_month", c.working_days_per_month,
             Bounds{.min = 0, .min_end = End::excluded, .max = 31, .unit = "days"},
             "Working days of a team in a month of full season.");
  v.required("teams", c.teams, bounds::teams, "Teams at work at the start.");
  v.required("max_teams", c.max_teams,
             Bounds{.min = 0, .min_end = End::excluded, .limit = 1e6, .unit = "teams"},
             "Most teams that the programme can run.");
  v.optional("new_teams_per_month", c.new_teams_per_month, bounds::teams,
             "Most teams that can join in a month; max_teams without it.");
  v.required("team_cost_usd_per_month", c.team_cost_usd_per_month, bounds::cost,
             "Cost of one team.");
  v.optional("fixed_cost_usd_per_month", c.fixed_cost_usd_per_month, bounds::money,
             "Cost of the programme without its teams.");
  v.optional("survey_share", c.survey_share, bounds::share,
             "Share of the teams' effort that goes to survey while there is confirmed area.");
  v.optional("verification_months", c.verification_months, bounds::months,
             "Months from the last cleared area to the declaration.");
}

template <class Visitor>
void describe(Visitor& v, Stoppage& s) {
  v.required("mean_running_months", s.mean_running_months, bounds::month_or_more,
             "Mean time that destruction runs.");
  v.required("mean_stopped_months", s.mean_stopped_months, bounds::month_or_more,
             "Mean time that it stands still.");
}

template <class Visitor>
void describe(Visitor& v, Stockpile& s) {
  v.required("deadline", s.deadline, Calendar{}, "Deadline under Article 3.");
  v.optional("own_funding_usd_per_year", s.own_funding_usd_per_year, bounds::money,
             format_text::own_funding);
  v.optional("weight", s.weight, bounds::weight, format_text::weight);
  v.required("munitions", s.munitions, bounds::munitions,
             "Cluster munitions to destroy, without those retained under Article 3.6.");
  v.optional("setup_months", s.setup_months, bounds::months,
             "Months of funded set-up before destruction.");
  v.optional("setup_cost_usd", s.setup_cost_usd, bounds::money, "Cost of the whole set-up.");
  v.required("munitions_per_month", s.munitions_per_month,
             Bounds{.min = 0, .min_end = End::excluded, .limit = 1e10, .unit = "munitions"},
             "Munitions destroyed in a month of full work.");
  v.optional("productivity", s.productivity, bounds::positive, format_text::productivity);
  v.optional("output_noise", s.output_noise, bounds::noise, format_text::output_noise);
  v.required("cost_usd_per_munition", s.cost_usd_per_munition, bounds::cost,
             "Cost of destroying one munition.");
  v.optional("stoppage", s.stoppage, Keys{}, "Times without work; always running without it.");
}

template <class Visitor>
void describe(Visitor& v, Pillar& p) {
  v.required("id", p.id, Choice{}, "The kind of assistance.");
  v.required("unmet_share", p.unmet_share, bounds::share,
             "Share of survivors whose need is unmet at the start.");
  v.required("cost_usd_per_person", p.cost_usd_per_person, bounds::cost,
             "Cost of meeting one person's need.");
  v.required("people_per_month", p.people_per_month, bounds::people,
             "People served in a month before the start.");
  v.required("max_people_per_month", p.max_people_per_month,
             Bounds{.min = 0, .min_end = End::excluded, .limit = 1e10, .unit = "people"},
             "Most people that the pillar can ever serve in a month.");
  v.optional("new_capacity_per_month", p.new_capacity_per_month, bounds::people,
             "People by which the monthly service can grow; max_people_per_month without it.");
  v.optional("returns_after_months", p.returns_after_months, bounds::month_or_more,
             "Mean time after which a met need returns; never without it.");
}

template <class Visitor>
void describe(Visitor& v, VictimAssistance& a) {
  v.required("target_date", a.target_date, Calendar{}, "Date to reach the milestone by.");
  v.optional("own_funding_usd_per_year", a.own_funding_usd_per_year, bounds::money,
             format_text::own_funding);
  v.optional("weight", a.weight, bounds::weight, format_text::weight);
  v.required("survivors", a.survivors, bounds::people, "Registered survivors at the start.");
  v.optional("unregistered", a.unregistered, bounds::people, "Survivors not yet registered.");
  v.optional("registered_within_months", a.registered_within_months, bounds::month_or_more,
             "Months in which they are registered, evenly.");
  v.optional("mortality_per_year", a.mortality_per_year, bounds::share,
             "Share of survivors who die in a year.");
  v.optional("coverage_target", a.coverage_target, bounds::share,
             "Share of needs that every pillar must have met.");
  v.optional("sustained_months", a.sustained_months,
             Bounds{.min = 1, .limit = 1200, .unit = "months"},
             "Months in a row for which the target must be held.");
  v.required("pillars", a.pillars, List<Keys>{{}, 1, pillar_count},
             "Kinds of assistance, each once.");
}

template <class Visitor>
void describe(Visitor& v, RiskEducation& r) {
  v.optional("own_funding_usd_per_year", r.own_funding_usd_per_year, bounds::money,
             format_text::own_funding);
  v.optional("weight", r.weight, bounds::weight, format_text::weight);
  v.optional("coverage", r.coverage, bounds::share,
             "Share of the people at risk who are reached at the start.");
  v.optional("efficacy", r.efficacy, bounds::share,
             "Share of casualties that full coverage avoids.");
  v.required("full_coverage_usd_per_year", r.full_coverage_usd_per_year, bounds::cost,
             "Cost of reaching everybody.");
  v.optional("fades_over_months", r.fades_over_months, bounds::month_or_more,
             "Months over which coverage follows the money.");
}

}  // namespace art6
