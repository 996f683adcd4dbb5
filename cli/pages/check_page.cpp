// Over 300 lines: one page, with the words of each of its parts.
#include "cli/pages/check_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"
#include "io/results/milestone_words.hpp"
#include "study/checks/yearly_changes.hpp"

namespace art6 {
namespace {

std::string format_usd_quantity(const Quantity& quantity) {
  return "USD " + format_figure(quantity);
}

/// `USD 5,000`, and of steps in brackets, so that what is said of them stands apart:
/// `USD (800,000 from 2020-01, 900,000 from 2022-01)`.
std::string format_usd_quantity(const QuantityOverTime& quantity) {
  if (!quantity.has_steps()) return format_usd_quantity(quantity.single);
  return fmt::format("USD ({})", format_figure(quantity));
}

/// A figure that other words follow.
std::string format_over_time(const QuantityOverTime& quantity) {
  return quantity.has_steps() ? fmt::format("({})", format_figure(quantity))
                              : format_figure(quantity);
}

std::string format_percentage(double value) { return fmt::format("{:.3g} %", 100 * value); }

bool is_zero(const Quantity& quantity) { return !quantity.is_uncertain() && quantity.value == 0; }
bool is_zero(const QuantityOverTime& quantity) {
  return !quantity.has_steps() && is_zero(quantity.single);
}

std::string describe_own_funding(const QuantityOverTime& own) {
  return is_zero(own) ? "no own funding"
                      : fmt::format("own funding {} a year", format_usd_quantity(own));
}

/// The area of a programme or of a region.
template <class Land>
std::string describe_area(const Land& land) {
  std::string area = fmt::format("{} km² confirmed", format_figure(land.confirmed_km2));
  if (!is_zero(land.suspected_km2))
    area += fmt::format(", {} km² suspected", format_figure(land.suspected_km2));
  if (!is_zero(land.unrecorded_km2))
    area += fmt::format(", {} km² not yet recorded", format_figure(land.unrecorded_km2));
  return area;
}

std::string describe_region(const Region& region) {
  std::string text = fmt::format("region {}: {}", region.id, describe_area(region));
  if (region.clearance_m2_per_team_day)
    text += fmt::format("; {} m² cleared a team and day",
                        format_figure(*region.clearance_m2_per_team_day));
  if (region.access) text += "; access of its own";
  if (region.deadline) text += fmt::format("; by {}", to_string(*region.deadline));
  return text;
}

std::vector<std::string> describe_programme(const Clearance& clearance) {
  std::string area = clearance.regions.empty()
                         ? describe_area(clearance)
                         : fmt::format("{} regions, one after the other", clearance.regions.size());
  if (clearance.new_contamination)
    area += fmt::format(", {:.3g} times a year {} km² new",
                        clearance.new_contamination->events_per_year,
                        format_figure(clearance.new_contamination->km2_per_event));
  std::string teams =
      fmt::format("{} of at most {} teams at {} a month", format_figure(clearance.teams),
                  format_over_time(clearance.max_teams),
                  format_usd_quantity(clearance.team_cost_usd_per_month));
  if (!is_zero(clearance.fixed_cost_usd_per_month))
    teams += fmt::format(", fixed cost {} a month",
                         format_usd_quantity(clearance.fixed_cost_usd_per_month));
  if (clearance.new_teams_per_month && clearance.new_teams_per_month->has_steps())
    teams +=
        fmt::format("; {} new teams a month", format_over_time(*clearance.new_teams_per_month));
  if (clearance.survey_m2_per_team_day && clearance.survey_m2_per_team_day->has_steps())
    teams += fmt::format("; {} m² surveyed a team and day",
                         format_over_time(*clearance.survey_m2_per_team_day));
  if (!is_zero(clearance.clearance_m2_per_team_day))
    teams += fmt::format("; {} m² cleared a team and day",
                         format_over_time(clearance.clearance_m2_per_team_day));
  std::vector<std::string> result{area};
  for (const Region& region : clearance.regions) result.push_back(describe_region(region));
  result.push_back(teams);
  result.push_back(describe_own_funding(clearance.own_funding_usd_per_year));
  return result;
}

std::vector<std::string> describe_programme(const Stockpile& stockpile) {
  std::string pace =
      fmt::format("{} a month at {} each", format_over_time(stockpile.munitions_per_month),
                  format_usd_quantity(stockpile.cost_usd_per_munition));
  if (!is_zero(stockpile.setup_months))
    pace += fmt::format("; set-up of {} months for {}", format_figure(stockpile.setup_months),
                        format_usd_quantity(stockpile.setup_cost_usd));
  return {fmt::format("{} munitions", format_figure(stockpile.munitions)), pace,
          describe_own_funding(stockpile.own_funding_usd_per_year)};
}

std::vector<std::string> describe_programme(const VictimAssistance& assistance) {
  std::string people = fmt::format("{} survivors", format_figure(assistance.survivors));
  if (!is_zero(assistance.unregistered))
    people += fmt::format(", {} not yet registered", format_figure(assistance.unregistered));
  std::vector<std::string> result{fmt::format("{}; {} of the needs met for {} months", people,
                                              format_percentage(assistance.coverage_target),
                                              assistance.sustained_months)};
  for (const Pillar& pillar : assistance.pillars)
    result.push_back(fmt::format("{}: share unmet {}, {} of at most {} people a month at {}",
                                 to_string(pillar.id), format_figure(pillar.unmet_share),
                                 format_figure(pillar.people_per_month),
                                 format_over_time(pillar.max_people_per_month),
                                 format_usd_quantity(pillar.cost_usd_per_person)));
  result.push_back(describe_own_funding(assistance.own_funding_usd_per_year));
  return result;
}

std::vector<std::string> describe_programme(const RiskEducation& education) {
  return {fmt::format("coverage {} at the start; full coverage costs {} a year",
                      format_figure(education.coverage),
                      format_usd_quantity(education.full_coverage_usd_per_year)),
          describe_own_funding(education.own_funding_usd_per_year)};
}

std::vector<Entry> list_programmes(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const State& state : scenario.states)
    for (const Theme theme : all_themes) {
      if (!state.has(theme)) continue;
      const auto date = deadline(state, theme);
      Entry entry{{to_string(ProgrammeId{state.id, theme}), date ? to_string(*date) : "–"}, {}};
      switch (theme) {
        case Theme::clearance:
          entry.paragraphs = describe_programme(*state.clearance);
          break;
        case Theme::stockpile:
          entry.paragraphs = describe_programme(*state.stockpile);
          break;
        case Theme::victim_assistance:
          entry.paragraphs = describe_programme(*state.victim_assistance);
          break;
        case Theme::risk_education:
          entry.paragraphs = describe_programme(*state.risk_education);
          break;
      }
      for (const Milestone& milestone : list_milestones(state, theme)) {
        entry.paragraphs.push_back(
            to_one_line(fmt::format("milestone {} by {}: {}", milestone.id, to_string(milestone.by),
                                    describe_milestone(milestone))));
      }
      entries.push_back(std::move(entry));
    }
  return entries;
}

std::string describe_flexible(const Restriction& restriction) {
  const auto& [states, themes] = restriction;
  if (!states && !themes) return "flexible anywhere";
  if ((states && states->empty()) || (themes && themes->empty())) return "flexible nowhere";
  std::string text = "flexible for ";
  if (states) text += fmt::format("{}", fmt::join(*states, ", "));
  if (states && themes) text += ": ";
  if (!themes) return text;
  std::vector<std::string> names;
  for (const Theme theme : *themes) names.emplace_back(to_string(theme));
  return text + fmt::format("{}", fmt::join(names, ", "));
}

std::vector<Entry> list_pauses(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const State& state : scenario.states)
    for (const Pause& pause : state.pauses) {
      std::vector<std::string> themes;
      for (const Theme theme : pause.themes.value_or(std::vector<Theme>{}))
        themes.emplace_back(to_string(theme));
      const auto describe = [&](const char* none, const char* some) {
        return pause.output == 0 ? none : format_percentage(pause.output) + some;
      };
      std::string text = fmt::format(
          "{}: {}, {}", pause.themes ? fmt::format("{}", fmt::join(themes, ", ")) : "all themes",
          describe("no work", " of normal work"),
          pause.staff_paid ? "staff paid" : describe("no staff paid", " of the staff paid"));
      if (pause.probability < 1) text += ", with " + format_percentage(pause.probability);
      entries.push_back(
          {{state.id, fmt::format("{} to {}", to_string(pause.from), to_string(pause.until))},
           {text}});
    }
  return entries;
}

/// A commitment: programme, share, and how it comes and goes.
std::string describe_commitment(const Donor& donor, const Commitment& given) {
  const std::string text = to_string(given.programme) + ' ' + format_percentage(given.share);
  std::vector<std::string> changes;
  if (given.volatility > 0) {
    changes.push_back("volatility " + format_percentage(given.volatility));
    changes.push_back(fmt::format("yearly changes of its ln have a standard deviation of {}",
                                  format_figure(compute_change_deviation(donor, given))));
  }
  if (given.stops_per_year > 0)
    changes.push_back("ends with " + format_percentage(given.stops_per_year) + " a year");
  return changes.empty() ? text : fmt::format("{} ({})", text, fmt::join(changes, "; "));
}

std::vector<Entry> list_donors(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Donor& donor : scenario.donors) {
    std::string budget = fmt::format("{}: {} a year", donor.name.empty() ? donor.id : donor.name,
                                     format_usd_quantity(donor.budget_usd_per_year));
    if (donor.growth_per_year != 0)
      budget += ", growth " + format_percentage(donor.growth_per_year);
    if (donor.volatility != 0) budget += ", volatility " + format_percentage(donor.volatility);
    if (donor.starts) budget += ", from " + to_string(*donor.starts);
    if (donor.ends) budget += ", until " + to_string(*donor.ends);
    if (donor.joins_probability < 1)
      budget += ", joins with " + format_percentage(donor.joins_probability);
    std::string committed;
    for (const Commitment& commitment : donor.committed)
      committed +=
          (committed.empty() ? "committed " : ", ") + describe_commitment(donor, commitment);
    if (!committed.empty()) committed += "; ";
    entries.push_back({{donor.id}, {budget, committed + describe_flexible(donor.flexible)}});
  }
  return entries;
}

std::vector<Entry> list_coalitions(const Scenario& scenario) {
  std::vector<Entry> entries;
  for (const Coalition& coalition : scenario.coalitions) {
    std::vector<std::string> themes, pledges;
    for (const Theme theme : coalition.themes) themes.emplace_back(to_string(theme));
    for (const Pledge& pledge : coalition.pledges) {
      const std::string usd =
          pledge.usd ? format_figure(*pledge.usd) : format_over_time(pledge.usd_per_year);
      const std::string when = pledge.usd ? fmt::format(" once, in {}", to_string(*pledge.month))
                                          : std::string(" a year");
      pledges.push_back(fmt::format("{} USD {}{}", pledge.donor, usd, when));
    }
    const std::string months =
        coalition.from && coalition.until
            ? fmt::format(", {} to {}", to_string(*coalition.from), to_string(*coalition.until))
            : std::string();
    entries.push_back({{coalition.id},
                       {fmt::format("{}: {}{}; {}", coalition.state, fmt::join(themes, ", "),
                                    months, fmt::join(pledges, ", "))}});
  }
  return entries;
}

std::vector<Entry> list_settings(const Scenario& scenario) {
  const Simulation& simulation = scenario.simulation;
  std::string amounts;
  if (scenario.price_year) amounts = fmt::format(", amounts in USD of {}", *scenario.price_year);
  std::vector<Entry> entries{
      {{"Clock"},
       {fmt::format("{} to {}, {} months{}", to_string(scenario.clock.start),
                    to_string(scenario.clock.end), scenario.clock.months(), amounts)}},
      {{"Runs"},
       {fmt::format("{} replications, seed {}, sampling {}", group_digits(simulation.replications),
                    simulation.seed,
                    simulation.sampling == Sampling::random ? "random" : "sobol")}},
      {{"Confidence"}, {format_percentage(scenario.confidence)}},
      {{"Strategy"}, {scenario.strategy}}};
  if (!scenario.meetings.empty()) {
    Entry meetings{{"Meetings"}, {}};
    for (const Meeting& meeting : scenario.meetings)
      meetings.paragraphs.push_back(to_string(meeting.date) + ' ' + meeting.name);
    entries.push_back(std::move(meetings));
  }
  return entries;
}

}  // namespace

std::string print_check_page(const Scenario& scenario, const Paint& paint) {
  std::string page = paint(Colour::bold, cut(to_one_line(scenario.name), page_width)) + '\n';
  if (!scenario.description.empty()) page += print_paragraph(to_one_line(scenario.description));
  page += print_listing(list_settings(scenario), paint);
  const std::vector<Entry> all = list_programmes(scenario);
  page +=
      print_heading(fmt::format("Programmes: {}", all.size()), paint) + print_listing(all, paint);
  if (const std::vector<Entry> pauses = list_pauses(scenario); !pauses.empty())
    page += print_heading(fmt::format("Pauses: {}", pauses.size()), paint) +
            print_listing(pauses, paint);
  if (!scenario.donors.empty())
    page += print_heading(fmt::format("Donors: {}", scenario.donors.size()), paint) +
            print_listing(list_donors(scenario), paint);
  if (!scenario.coalitions.empty())
    page += print_heading(fmt::format("Coalitions: {}", scenario.coalitions.size()), paint) +
            print_listing(list_coalitions(scenario), paint);
  return page;
}

}  // namespace art6
