// Over 300 lines: one function for each part of a scenario.
#include "tests/reference/random_scenario.hpp"

#include <algorithm>
#include <array>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/dice.hpp"
#include "tests/reference/idle_programmes.hpp"
#include "tests/reference/random_donors.hpp"
#include "tests/reference/random_milestones.hpp"
#include "tests/reference/random_steps.hpp"

namespace art6::reference {
namespace {

constexpr const char* mixed_score_text =
    "weight + remaining_cost / months_left + need_per_year + capacity_per_year / 12 + 0.3 * secured"
    " + 0.5 * gap + 100 * casualties + 1000 * requested - 50 * overdue_months - 20 * slack_months"
    " + 7 * months_at_full_size + 5 * casualties_averted"
    " + 10 * year + 500 * theme_clearance + 400 * theme_stockpile + 300 * theme_victim_assistance"
    " + 200 * theme_risk_education";

double mixed_score(const Variables& v) {
  double score = v.weight + v.remaining_cost / v.months_left + v.need_per_year;
  score += v.capacity_per_year / 12 + 0.3 * v.secured + 0.5 * v.gap;
  score += 100 * v.casualties + 1000 * v.requested;
  score -= 50 * v.overdue_months + 20 * v.slack_months;
  score += 7 * v.months_at_full_size + 5 * v.casualties_averted + 10 * v.year;
  switch (v.theme) {
    case Theme::clearance:
      return score + 500;
    case Theme::stockpile:
      return score + 400;
    case Theme::victim_assistance:
      return score + 300;
    case Theme::risk_education:
      return score + 200;
  }
  return score;
}

constexpr double usual_year_usd = 600000;  // what a programme of these can spend in a year, roughly

Clearance random_clearance(Dice& dice, int year, int months) {
  Clearance c;
  c.deadline = dice.date(year, 12, 8);
  c.own_funding_usd_per_year = dice.about_or_none(0.4 * usual_year_usd, 0.4);
  c.weight = dice.chance(0.15) ? 0 : dice.between(0.5, 5.0);
  const double km2 = 0.2 * months * dice.between(0.05, 1.2);
  c.confirmed_km2 = dice.about_or_none(km2, 0.15);
  c.suspected_km2 = dice.about_or_none(3 * km2, 0.4);
  c.unrecorded_km2 = dice.about_or_none(0.2 * km2, 0.6);
  c.unrecorded_found_within_months = dice.about(20);
  c.cancelled_share = dice.share(0.95);
  c.reduced_share = dice.share(0.6);
  c.survey_m2_per_team_day = dice.about(10000);
  c.technical_survey_m2_per_team_day = dice.about(3000);
  c.clearance_m2_per_team_day = dice.about(900);
  c.productivity = dice.about(1);
  c.output_noise = dice.chance(0.4) ? 0 : dice.between(0.05, 0.5);
  c.working_days_per_month = dice.between(15, 23);
  c.max_teams = dice.between(2, 15);
  c.teams = dice.chance(0.2) ? 0 : dice.between(0.0, c.max_teams.single.value);
  if (dice.chance(0.6)) c.new_teams_per_month = dice.between(0.2, 3.0);
  c.team_cost_usd_per_month = dice.about(5000);
  c.fixed_cost_usd_per_month = dice.about_or_none(4000, 0.4);
  // Not 0: survey with nothing but what clearance leaves over multiplies rounding month by month.
  c.survey_share = dice.between(0.1, 0.6);
  if (dice.chance(0.25)) {
    c.new_contamination =
        NewContamination{dice.chance(0.1) ? 12 : dice.between(0.1, 2.0), dice.about(0.02 * km2)};
  }
  c.verification_months = dice.chance(0.5) ? 0 : dice.between(1, 9);
  return c;
}

Stockpile random_stockpile(Dice& dice, int year, int months) {
  Stockpile s;
  s.deadline = dice.date(year, 10, 6);
  s.own_funding_usd_per_year = dice.about_or_none(0.4 * usual_year_usd, 0.4);
  s.weight = dice.between(0.0, 3.0);
  s.munitions = dice.about_or_none(500 * months * dice.between(0.05, 1.0), 0.1);
  if (dice.chance(0.6)) {
    s.setup_months = dice.about(6);
    s.setup_cost_usd = dice.about_or_none(150000, 0.3);
  }
  s.munitions_per_month = dice.about(500);
  s.productivity = dice.about(1);
  s.output_noise = dice.chance(0.4) ? 0 : dice.between(0.05, 0.5);
  s.cost_usd_per_munition = dice.about(100);
  if (dice.chance(0.4)) s.stoppage = Stoppage{dice.between(1.0, 20.0), dice.between(1.0, 5.0)};
  return s;
}

Pillar random_pillar(Dice& dice, PillarKind kind) {
  Pillar p;
  p.id = kind;
  p.unmet_share = dice.share(1);
  p.cost_usd_per_person = dice.about(500);
  p.max_people_per_month = dice.between(10, 80);
  p.people_per_month = dice.between(0.0, p.max_people_per_month.single.value);
  if (dice.chance(0.6)) p.new_capacity_per_month = dice.between(0.5, 10.0);
  if (dice.chance(0.6)) p.returns_after_months = dice.between(12, 96);
  return p;
}

VictimAssistance random_victim_assistance(Dice& dice, int year) {
  VictimAssistance v;
  v.target_date = dice.date(year, 3, 8);
  v.own_funding_usd_per_year = dice.about_or_none(0.2 * usual_year_usd, 0.4);
  v.weight = dice.between(0.0, 3.0);
  v.survivors = dice.about_or_none(800, 0.1);
  v.unregistered = dice.about_or_none(200, 0.5);
  v.registered_within_months = dice.between(6, 60);
  v.mortality_per_year = dice.about_or_none(0.02, 0.3);
  v.coverage_target = dice.between(0.6, 0.95);
  v.sustained_months = dice.between(1, 12);
  std::vector<PillarKind> kinds = {PillarKind::medical_care, PillarKind::rehabilitation,
                                   PillarKind::psychosocial, PillarKind::inclusion};
  dice.shuffle(kinds);
  kinds.resize(static_cast<std::size_t>(dice.between(1, 4)));
  for (const PillarKind kind : kinds) v.pillars.push_back(random_pillar(dice, kind));
  return v;
}

RiskEducation random_risk_education(Dice& dice) {
  RiskEducation r;
  r.own_funding_usd_per_year = dice.about_or_none(50000, 0.4);
  r.weight = dice.between(0.0, 2.0);
  r.coverage = dice.share(1);
  r.efficacy = dice.share(0.9);
  r.full_coverage_usd_per_year = dice.about(200000);
  r.fades_over_months = dice.between(1.0, 36.0);
  return r;
}

/// Half of what is chosen is short: several extensions pass between two looks at deadlines.
void choose_extensions(Dice& dice, State& s) {
  const auto choose = [&](auto& programme, Theme theme) {
    if (!programme || dice.chance(0.4)) return;
    programme->extension_months =
        dice.between(1, dice.chance(0.5) ? 12 : longest_extension_months(theme));
  };
  choose(s.clearance, Theme::clearance);
  choose(s.stockpile, Theme::stockpile);
  choose(s.victim_assistance, Theme::victim_assistance);
}

/// Up to three pauses, of which some overlap, lie partly outside the clock or may not come about.
void choose_pauses(Dice& dice, const Clock& clock, State& s) {
  if (dice.chance(0.4)) return;
  for (int i = dice.between(1, 3); i > 0; --i) {
    Pause pause;
    pause.from = clock.start + dice.between(-6, clock.months() + 3);
    pause.until = pause.from + dice.between(0, 20);
    if (dice.chance(0.5)) pause.output = dice.between(0.1, 1.0);
    pause.staff_paid = dice.chance(0.5);
    if (dice.chance(0.5)) pause.probability = dice.between(0.0, 1.0);
    if (dice.chance(0.4)) {
      pause.themes.emplace();
      for (const Theme theme : all_themes) {
        if (s.has(theme) && (pause.themes->empty() || dice.chance(0.5))) {
          pause.themes->push_back(theme);
        }
      }
    }
    s.pauses.push_back(std::move(pause));
  }
}

/// Divides what the State has into regions. They say some of their rates, and the programme's hold
/// for the others.
void divide_into_regions(Dice& dice, State& state) {
  Clearance& c = *state.clearance;
  const Clearance whole = c;
  c.confirmed_km2 = c.suspected_km2 = c.unrecorded_km2 = 0;
  // From a half on survey and clearance never oscillate, which would multiply rounding: regions
  // often begin without confirmed area.
  c.survey_share = dice.between(0.5, 0.7);
  const bool has_rate = dice.chance(0.7);
  if (!has_rate) c.clearance_m2_per_team_day = 0;
  const int count = dice.between(1, 4);
  const auto maybe = [&](std::optional<Quantity>& key, const auto& choose) {
    if (dice.chance(0.4)) key = choose();
  };
  for (int i = 0; i < count; ++i) {
    Region& r = c.regions.emplace_back();
    r.id = r.name = std::string(1, static_cast<char>('a' + i));
    const double km2 = median(whole.confirmed_km2) / count;
    r.confirmed_km2 = dice.about_or_none(std::max(km2, 0.1), 0.15);
    r.suspected_km2 = dice.about_or_none(std::max(3 * km2, 0.2), 0.4);
    r.unrecorded_km2 = dice.about_or_none(std::max(0.2 * km2, 0.1), 0.6);
    maybe(r.unrecorded_found_within_months, [&] { return dice.about(20); });
    maybe(r.cancelled_share, [&] { return dice.share(0.95); });
    maybe(r.reduced_share, [&] { return dice.share(0.6); });
    maybe(r.survey_m2_per_team_day, [&] { return dice.about(10000); });
    maybe(r.technical_survey_m2_per_team_day, [&] { return dice.about(3000); });
    maybe(r.clearance_m2_per_team_day, [&] { return dice.about(900); });
    if (!has_rate) r.clearance_m2_per_team_day = dice.about(900);
    maybe(r.productivity, [&] { return dice.about(1); });
    if (dice.chance(0.4)) r.working_days_per_month = dice.between(15, 23);
    if (dice.chance(0.4)) r.survey_share = dice.between(0.5, 0.7);
    if (dice.chance(0.5)) {
      std::array<double, 12>& season = r.season.emplace();
      for (double& share : season) share = dice.chance(0.4) ? 0 : dice.between(0.1, 1.0);
      season[7] = 1;  // never idle all year
    }
    if (dice.chance(0.5)) {
      r.access = Access{dice.between(1.0, 20.0), dice.between(1.0, 6.0),
                        dice.chance(0.6) ? 0 : dice.between(0.0, 1.0)};
    }
  }
}

State random_state(Dice& dice, const std::string& id, int year, int months) {
  State s;
  s.id = s.name = id;
  s.own_growth_per_year = dice.chance(0.5) ? 0 : dice.between(-0.1, 0.1);
  if (dice.chance(0.6)) {
    for (double& share : s.season) share = dice.chance(0.2) ? 0 : dice.between(0.1, 1.0);
    s.season[4] = 1;  // never idle all year
  }
  if (dice.chance(0.5)) {
    s.access = Access{dice.between(1.0, 40.0), dice.between(1.0, 6.0),
                      dice.chance(0.5) ? 0 : dice.between(0.0, 1.0)};
  }
  if (dice.chance(0.7)) {
    s.casualties = Casualties{dice.about(dice.chance(0.2) ? 800 : 30), dice.between(0.0, 1.0)};
  }
  const int always = dice.between(0, theme_count - 1);
  for (const Theme theme : all_themes) {
    if (static_cast<int>(theme) != always && dice.chance(0.45)) continue;
    if (dice.chance(0.5)) s.requests.push_back(theme);
    switch (theme) {
      case Theme::clearance:
        s.clearance = random_clearance(dice, year, months);
        break;
      case Theme::stockpile:
        s.stockpile = random_stockpile(dice, year, months);
        break;
      case Theme::victim_assistance:
        s.victim_assistance = random_victim_assistance(dice, year);
        break;
      case Theme::risk_education:
        s.risk_education = random_risk_education(dice);
        break;
    }
  }
  return s;
}

StrategyDefinition random_strategy(Dice& dice) {
  StrategyDefinition s;
  s.id = s.description = "mixed";
  s.rule = dice.chance(0.5) ? Rule::share : Rule::fill;
  s.score = mixed_score_text;
  double left = 1;
  for (const Theme theme : all_themes) {
    if (dice.chance(0.5)) continue;
    s.theme_shares[theme] = left * dice.between(0.1, 0.7);
    left -= s.theme_shares[theme];
  }
  return s;
}

}  // namespace

Scenario random_scenario(std::uint64_t number) {
  Dice dice(number);
  Scenario s;
  s.name = "random " + std::to_string(number);
  const int year = dice.between(2018, 2021);
  const int months = dice.chance(0.2) ? dice.between(1, 14) : dice.between(15, 90);
  s.clock.start = Month::of(year, dice.between(1, 12));
  s.clock.end = s.clock.start + (months - 1);
  s.simulation.seed = number * 7919 + 1;
  s.funding.delay_months = dice.chance(0.3) ? 0 : dice.between(1, 15);
  s.funding.common_shock = dice.chance(0.3) ? 0 : dice.between(0.0, 1.0);
  s.funding.contingency = dice.chance(0.3) ? 0 : dice.between(0.0, 0.6);

  std::vector<std::string> codes = {"AFG", "BIH", "HRV", "IRQ", "LAO", "LBN", "SOM", "TCD"};
  dice.shuffle(codes);
  codes.resize(static_cast<std::size_t>(dice.between(1, 6)));
  for (const std::string& code : codes) s.states.push_back(random_state(dice, code, year, months));

  std::vector<std::string> funders = {"CHE", "DEU", "FRA", "NOR", "USA"};
  dice.shuffle(funders);
  funders.resize(static_cast<std::size_t>(dice.between(0, 5)));
  const auto programmes = static_cast<double>(programmes_of(s.states).size());
  const double usual_usd = usual_year_usd * programmes * dice.between(0.1, 1.0) /
                           std::max(1.0, static_cast<double>(funders.size()));
  for (const std::string& id : funders) {
    Donor donor = random_donor(dice, id, s, usual_usd);
    s.donors.push_back(std::move(donor));
  }
  for (int i = s.donors.empty() ? 0 : dice.between(0, 3); i > 0; --i) {
    s.coalitions.push_back(random_coalition(dice, i, s, usual_usd));
  }
  s.strategies = {random_strategy(dice)};
  Dice more(~number);
  if (more.chance(0.4)) leave_programmes_idle(more, s);
  for (State& state : s.states) choose_extensions(more, state);
  for (State& state : s.states) {
    if (state.clearance && more.chance(0.4)) divide_into_regions(more, state);
  }
  Dice of_milestones(number + 1'000'000);
  add_random_milestones(of_milestones, s);
  Dice changes(number ^ 0x5A5A5A5A);
  for (Donor& donor : s.donors) let_commitments_change(changes, donor);
  for (State& state : s.states) choose_pauses(changes, s.clock, state);
  Dice in_time(number ^ 0x5354455053);
  if (in_time.chance(0.7)) choose_steps(in_time, s);
  return s;
}

Strategy mixed_strategy(const Scenario& scenario) {
  const StrategyDefinition& definition = scenario.strategies.at(0);
  return {definition.rule, mixed_score, definition.theme_shares};
}

}  // namespace art6::reference
