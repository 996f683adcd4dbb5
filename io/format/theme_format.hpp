// The scenario format, format 1: the four themes of a State. `io/format/scenario_format.hpp` says
// how descriptions are written and what visits them.
#pragma once

#include "io/format/description.hpp"
#include "io/format/format_rules.hpp"
#include "io/format/history_format.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

namespace format_text {
inline constexpr const char* own_funding = "The State's own funding; lapses if not spent.";
inline constexpr const char* weight = "Historical weight, by which `status-quo` shares money.";
inline constexpr const char* productivity = "Factor on the output, unknown but constant in time.";
inline constexpr const char* output_noise = "Standard deviation of the monthly log output.";
inline constexpr const char* extension = "Length of the extension that would be asked for.";
inline constexpr const char* confirmed = "Confirmed hazardous area at the start.";
inline constexpr const char* suspected = "Suspected hazardous area at the start.";
inline constexpr const char* unrecorded =
    "Contaminated area that nobody has recorded at the start.";
inline constexpr const char* found_within = "Months in which the unrecorded area is found, evenly.";
inline constexpr const char* cancelled =
    "Share of surveyed suspected area that non-technical survey cancels.";
inline constexpr const char* reduced = "Share of confirmed area that technical survey reduces.";
inline constexpr const char* survey = "Output of non-technical survey.";
inline constexpr const char* technical_survey = "Output of technical survey.";
inline constexpr const char* clearance = "Output of clearance.";
inline constexpr const char* working_days = "Working days of a team in a month of full season.";
inline constexpr const char* survey_share =
    "Share of the teams' effort that goes to survey while there is confirmed area.";
inline constexpr const char* season = "Workable share of each month, January first.";
inline constexpr const char* access = "Times without access; always open without it.";
inline constexpr const char* move = "Length by which a target date moves once it has passed.";
inline constexpr const char* milestones =
    "What the work is to have come to by a month; the chance of each is reported.";
inline constexpr const char* history = "What was reported of past years; it changes no future.";
}  // namespace format_text

/// Money that may change in time.
inline constexpr OverTime money_over_time{bounds::money, BeforeSteps::zero};

constexpr Bounds extension_bounds(Theme theme) {
  return {.min = 1, .max = static_cast<double>(longest_extension_months(theme)), .unit = "months"};
}

/// The keys that the milestones of all themes have; at least one condition follows.
template <class Milestone, class Visitor>
void describe_milestone(Visitor& v) {
  v.required("id", &Milestone::id, Text::id, "The milestone's id, unique in its programme.");
  v.optional("name", &Milestone::name, Text::line, "What people call it.");
  v.required("by", &Milestone::by, Calendar{},
             "Month at whose end all that follows must hold; not before the clock's start.");
}

template <class Visitor>
void describe(Visitor& v, Of<ClearanceMilestone>) {
  describe_milestone<ClearanceMilestone>(v);
  v.optional("suspected_km2", &ClearanceMilestone::suspected_km2, bounds::area,
             "At most so much suspected area is left; 0: survey is done.");
  v.optional("left_km2", &ClearanceMilestone::left_km2, bounds::area,
             "At most so much area of all kinds is left.");
}

template <class Visitor>
void describe(Visitor& v, Of<StockpileMilestone>) {
  describe_milestone<StockpileMilestone>(v);
  v.optional("left_munitions", &StockpileMilestone::left_munitions, bounds::munitions,
             "At most so many munitions are left.");
}

template <class Visitor>
void describe(Visitor& v, Of<VictimAssistanceMilestone>) {
  describe_milestone<VictimAssistanceMilestone>(v);
  v.optional(
      "registered_share", &VictimAssistanceMilestone::registered_share, bounds::share,
      "At least this share of the people who are not registered at the start is registered.");
  v.optional("coverage", &VictimAssistanceMilestone::coverage, bounds::share,
             "At least this share of needs is met in every pillar.");
}

template <class Visitor>
void describe(Visitor& v, Of<RiskEducationMilestone>) {
  describe_milestone<RiskEducationMilestone>(v);
  v.optional("coverage", &RiskEducationMilestone::coverage, bounds::share,
             "At least this share of the people at risk is reached.");
}

template <class Visitor>
void describe(Visitor& v, Of<NewContamination>) {
  v.required("events_per_year", &NewContamination::events_per_year, Bounds{.min = 0, .max = 12},
             "Events that add confirmed area, at most one a month.");
  v.required("km2_per_event", &NewContamination::km2_per_event, bounds::area,
             "Area of one event, drawn for each.");
}

template <class Visitor>
void describe(Visitor& v, Of<Access>) {
  v.required("mean_open_months", &Access::mean_open_months, bounds::month_or_more,
             "Mean time with access.");
  v.required("mean_closed_months", &Access::mean_closed_months, bounds::month_or_more,
             "Mean time without.");
  v.optional("closed_output", &Access::closed_output, bounds::share,
             "Share of the normal clearance output while closed.");
}

template <class Visitor>
void describe(Visitor& v, Of<Region>) {
  v.required("id", &Region::id, Text::id, "The region's id.");
  v.required("name", &Region::name, Text::line, "The region's name.");
  v.optional("deadline", &Region::deadline, Calendar{},
             "Date by which it should be done: its chance is reported, no request follows.");
  v.required("confirmed_km2", &Region::confirmed_km2, bounds::area, format_text::confirmed);
  v.optional("suspected_km2", &Region::suspected_km2, bounds::area, format_text::suspected);
  v.optional("unrecorded_km2", &Region::unrecorded_km2, bounds::area, format_text::unrecorded);
  v.optional("unrecorded_found_within_months", &Region::unrecorded_found_within_months,
             bounds::month_or_more, format_text::found_within);
  v.optional("cancelled_share", &Region::cancelled_share, bounds::share, format_text::cancelled);
  v.optional("reduced_share", &Region::reduced_share, bounds::share, format_text::reduced);
  v.optional("survey_m2_per_team_day", &Region::survey_m2_per_team_day, bounds::area_rate,
             format_text::survey);
  v.optional("technical_survey_m2_per_team_day", &Region::technical_survey_m2_per_team_day,
             bounds::area_rate, format_text::technical_survey);
  v.optional("clearance_m2_per_team_day", &Region::clearance_m2_per_team_day, bounds::area_rate,
             format_text::clearance);
  v.optional("productivity", &Region::productivity, bounds::positive, format_text::productivity);
  v.optional("working_days_per_month", &Region::working_days_per_month, bounds::working_days,
             format_text::working_days);
  v.optional("survey_share", &Region::survey_share, bounds::share, format_text::survey_share);
  v.optional("season", &Region::season, List<Bounds>{bounds::share, 12, 12}, format_text::season);
  v.optional("access", &Region::access, Keys{}, "Times without access, apart from the State's.");
}

template <class Visitor>
void describe_clearance_work(Visitor& v) {
  v.required_without("confirmed_km2", &Clearance::confirmed_km2, bounds::area, "regions",
                     format_text::confirmed);
  v.optional_without("suspected_km2", &Clearance::suspected_km2, bounds::area, "regions",
                     format_text::suspected);
  v.optional_without("unrecorded_km2", &Clearance::unrecorded_km2, bounds::area, "regions",
                     format_text::unrecorded);
  v.optional("unrecorded_found_within_months", &Clearance::unrecorded_found_within_months,
             bounds::month_or_more, format_text::found_within);
  v.optional("cancelled_share", &Clearance::cancelled_share, bounds::share, format_text::cancelled);
  v.optional("reduced_share", &Clearance::reduced_share, bounds::share, format_text::reduced);
  v.needed_where("survey_m2_per_team_day", &Clearance::survey_m2_per_team_day,
                 OverTime{bounds::area_rate}, "suspected_km2", &Clearance::suspected_km2,
                 format_text::survey);
  v.needed_where("technical_survey_m2_per_team_day", &Clearance::technical_survey_m2_per_team_day,
                 bounds::area_rate, "reduced_share", &Clearance::reduced_share,
                 format_text::technical_survey, "regions");
  v.required_unless("clearance_m2_per_team_day", &Clearance::clearance_m2_per_team_day,
                    OverTime{bounds::area_rate}, "regions", format_text::clearance);
  v.optional("new_contamination", &Clearance::new_contamination, Keys{},
             "Contamination that is still added; none without it.");
}

template <class Visitor>
void describe(Visitor& v, Of<Clearance>) {
  v.required("deadline", &Clearance::deadline, Calendar{}, "Deadline under Article 4.");
  v.optional("extension_months", &Clearance::extension_months, extension_bounds(Theme::clearance),
             format_text::extension);
  v.optional("own_funding_usd_per_year", &Clearance::own_funding_usd_per_year, money_over_time,
             format_text::own_funding);
  v.optional("weight", &Clearance::weight, bounds::weight, format_text::weight);
  describe_clearance_work(v);
  v.optional("productivity", &Clearance::productivity, bounds::positive, format_text::productivity);
  v.optional("output_noise", &Clearance::output_noise, bounds::noise, format_text::output_noise);
  v.optional("working_days_per_month", &Clearance::working_days_per_month, bounds::working_days,
             format_text::working_days);
  v.required("teams", &Clearance::teams, bounds::teams, "Teams at work at the start.");
  v.required("max_teams", &Clearance::max_teams,
             OverTime{{.min = 0, .min_end = End::excluded, .limit = 1e6, .unit = "teams"},
                      BeforeSteps::zero},
             "Most teams that the programme can run.");
  v.optional("new_teams_per_month", &Clearance::new_teams_per_month,
             OverTime{bounds::teams, BeforeSteps::zero},
             "Most teams that can join in a month; max_teams without it.");
  v.required("team_cost_usd_per_month", &Clearance::team_cost_usd_per_month, OverTime{bounds::cost},
             "Cost of one team.");
  v.optional("fixed_cost_usd_per_month", &Clearance::fixed_cost_usd_per_month, bounds::money,
             "Cost of the programme without its teams.");
  v.optional("survey_share", &Clearance::survey_share, bounds::share, format_text::survey_share);
  v.optional("verification_months", &Clearance::verification_months, bounds::months,
             "Months from the last cleared area to the declaration.");
  v.optional("regions", &Clearance::regions, List<Keys>{{}, 1, most_regions},
             "Areas of the State that the same teams work on in this order.");
  v.optional("milestones", &Clearance::milestones, List<Keys>{}, format_text::milestones);
  v.optional("history", &Clearance::history, List<Keys>{}, format_text::history);
}

template <class Visitor>
void describe(Visitor& v, Of<Stoppage>) {
  v.required("mean_running_months", &Stoppage::mean_running_months, bounds::month_or_more,
             "Mean time that destruction runs.");
  v.required("mean_stopped_months", &Stoppage::mean_stopped_months, bounds::month_or_more,
             "Mean time that it stands still.");
}

template <class Visitor>
void describe(Visitor& v, Of<Stockpile>) {
  v.required("deadline", &Stockpile::deadline, Calendar{}, "Deadline under Article 3.");
  v.optional("extension_months", &Stockpile::extension_months, extension_bounds(Theme::stockpile),
             format_text::extension);
  v.optional("own_funding_usd_per_year", &Stockpile::own_funding_usd_per_year, money_over_time,
             format_text::own_funding);
  v.optional("weight", &Stockpile::weight, bounds::weight, format_text::weight);
  v.required("munitions", &Stockpile::munitions, bounds::munitions,
             "Cluster munitions to destroy, without those retained under Article 3.6.");
  v.optional("setup_months", &Stockpile::setup_months, bounds::months,
             "Months of funded set-up before destruction.");
  v.optional("setup_cost_usd", &Stockpile::setup_cost_usd, bounds::money,
             "Cost of the whole set-up.");
  v.required("munitions_per_month", &Stockpile::munitions_per_month,
             OverTime{{.min = 0, .min_end = End::excluded, .limit = 1e10, .unit = "munitions"},
                      BeforeSteps::zero},
             "Munitions destroyed in a month of full work.");
  v.optional("productivity", &Stockpile::productivity, bounds::positive, format_text::productivity);
  v.optional("output_noise", &Stockpile::output_noise, bounds::noise, format_text::output_noise);
  v.required("cost_usd_per_munition", &Stockpile::cost_usd_per_munition, OverTime{bounds::cost},
             "Cost of destroying one munition.");
  v.optional("stoppage", &Stockpile::stoppage, Keys{},
             "Times without work; always running without it.");
  v.optional("milestones", &Stockpile::milestones, List<Keys>{}, format_text::milestones);
  v.optional("history", &Stockpile::history, List<Keys>{}, format_text::history);
}

template <class Visitor>
void describe(Visitor& v, Of<Pillar>) {
  v.required("id", &Pillar::id, Choice{}, "The kind of assistance.");
  v.required("unmet_share", &Pillar::unmet_share, bounds::share,
             "Share of survivors whose need is unmet at the start.");
  v.required("cost_usd_per_person", &Pillar::cost_usd_per_person, bounds::cost,
             "Cost of meeting one person's need.");
  v.required("people_per_month", &Pillar::people_per_month, bounds::people,
             "People served in a month before the start.");
  v.required("max_people_per_month", &Pillar::max_people_per_month,
             OverTime{{.min = 0, .min_end = End::excluded, .limit = 1e10, .unit = "people"},
                      BeforeSteps::zero},
             "Most people that the pillar can ever serve in a month.");
  v.optional("new_capacity_per_month", &Pillar::new_capacity_per_month, bounds::people,
             "People by which the monthly service can grow; max_people_per_month without it.");
  v.optional("returns_after_months", &Pillar::returns_after_months, bounds::month_or_more,
             "Mean time after which a met need returns; never without it.");
}

template <class Visitor>
void describe(Visitor& v, Of<VictimAssistance>) {
  v.required("target_date", &VictimAssistance::target_date, Calendar{},
             "Date to reach the milestone by.");
  v.optional("extension_months", &VictimAssistance::extension_months,
             extension_bounds(Theme::victim_assistance), format_text::move);
  v.optional("own_funding_usd_per_year", &VictimAssistance::own_funding_usd_per_year,
             money_over_time, format_text::own_funding);
  v.optional("weight", &VictimAssistance::weight, bounds::weight, format_text::weight);
  v.required("survivors", &VictimAssistance::survivors, bounds::people,
             "Registered survivors at the start.");
  v.optional("unregistered", &VictimAssistance::unregistered, bounds::people,
             "Survivors not yet registered.");
  v.optional("registered_within_months", &VictimAssistance::registered_within_months,
             bounds::month_or_more, "Months in which they are registered, evenly.");
  v.optional("mortality_per_year", &VictimAssistance::mortality_per_year, bounds::share,
             "Share of survivors who die in a year.");
  v.optional("coverage_target", &VictimAssistance::coverage_target, bounds::share,
             "Share of needs that every pillar must have met.");
  v.optional("sustained_months", &VictimAssistance::sustained_months,
             Bounds{.min = 1, .limit = 1200, .unit = "months"},
             "Months in a row for which the target must be held.");
  v.required("pillars", &VictimAssistance::pillars, List<Keys>{{}, 1, pillar_count},
             "Kinds of assistance, each once.");
  v.optional("milestones", &VictimAssistance::milestones, List<Keys>{}, format_text::milestones);
  v.optional("history", &VictimAssistance::history, List<Keys>{}, format_text::history);
}

template <class Visitor>
void describe(Visitor& v, Of<RiskEducation>) {
  v.optional("own_funding_usd_per_year", &RiskEducation::own_funding_usd_per_year, money_over_time,
             format_text::own_funding);
  v.optional("weight", &RiskEducation::weight, bounds::weight, format_text::weight);
  v.optional("coverage", &RiskEducation::coverage, bounds::share,
             "Share of the people at risk who are reached at the start.");
  v.optional("efficacy", &RiskEducation::efficacy, bounds::share,
             "Share of casualties that full coverage avoids.");
  v.required("full_coverage_usd_per_year", &RiskEducation::full_coverage_usd_per_year,
             OverTime{bounds::cost}, "Cost of reaching everybody.");
  v.optional("fades_over_months", &RiskEducation::fades_over_months, bounds::month_or_more,
             "Months over which coverage follows the money.");
  v.optional("milestones", &RiskEducation::milestones, List<Keys>{}, format_text::milestones);
  v.optional("history", &RiskEducation::history, List<Keys>{}, format_text::history);
}

}  // namespace art6
