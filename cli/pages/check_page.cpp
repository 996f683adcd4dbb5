#include "cli/pages/check_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"

namespace art6 {
namespace {

std::string format_usd_quantity(const Quantity& quantity) {
  return "USD " + format_figure(quantity);
}

std::string format_percentage(double value) { return fmt::format("{:.3g} %", 100 * value); }

bool is_zero(const Quantity& quantity) { return !quantity.is_uncertain() && quantity.value == 0; }

std::string describe_own_funding(const Quantity& own) {
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
  std::string teams = fmt::format(
      "{} of at most {} teams at {} a month", format_figure(clearance.teams),
      format_figure(clearance.max_teams), format_usd_quantity(clearance.team_cost_usd_per_month));
  if (!is_zero(clearance.fixed_cost_usd_per_month))
    teams += fmt::format(", fixed cost {} a month",
                         format_usd_quantity(clearance.fixed_cost_usd_per_month));
  if (!is_zero(clearance.clearance_m2_per_team_day))
    teams += fmt::format("; {} m² cleared a team and day",
                         format_figure(clearance.clearance_m2_per_team_day));
  std::vector<std::string> result{area};
  for (const Region& region : clearance.regions) result.push_back(describe_region(region));
  result.push_back(teams);
  result.push_back(describe_own_funding(clearance.own_funding_usd_per_year));
  return result;
}

std::vector<std::string> describe_programme(const Stockpile& stockpile) {
  std::string pace =
      fmt::format("{} a month at {} each", format_figure(stockpile.munitions_per_month),
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
                                 format_figure(pillar.max_people_per_month),
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
          fmt::format("{}{} {}", committed.empty() ? "committed " : ", ",
                      to_string(commitment.programme), format_percentage(commitment.share));
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
      const std::string usd = format_figure(pledge.usd.value_or(pledge.usd_per_year));
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
  if (!scenario.donors.empty())
    page += print_heading(fmt::format("Donors: {}", scenario.donors.size()), paint) +
            print_listing(list_donors(scenario), paint);
  if (!scenario.coalitions.empty())
    page += print_heading(fmt::format("Coalitions: {}", scenario.coalitions.size()), paint) +
            print_listing(list_coalitions(scenario), paint);
  return page;
}

}  // namespace art6
