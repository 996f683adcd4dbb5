// A budget year begins: what donors have, what is taken up, what the strategy places.
#include <algorithm>
#include <cmath>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/placing.hpp"
#include "tests/reference/world.hpp"

namespace art6::reference {
namespace {

/// What is none to strategies (model.md 7): a share of money; months.
constexpr double negligible = 1e-12, least_months = 1e-9;

/// What a programme can use in the year, USD.
double room(const World& world, const Programme& p, int year) {
  if (is_complete(p)) return 0;
  const Outlook o = outlook(p);
  const double useful =
      std::min(o.capacity_per_year,
               (1 + world.scenario->funding.contingency) * o.remaining_cost + o.allowance);
  return std::max(0.0, useful - p.account.own_of_year(year) - p.account.reserve);
}

struct TakeUp {
  Amounts taken;                           ///< by programme
  std::map<std::string, double> flexible;  ///< by donor
};

/// Pledges and commitments as far as programmes have room; the rest is flexible.
TakeUp take_up(World& world, const Amounts& rooms, int year) {
  std::map<std::string, Tied> tied;
  Amounts offered;
  for (const auto& [id, donor] : world.donors) {
    const double budget = donor.budgets.at(static_cast<std::size_t>(year));
    world.donors_given += budget;
    tied[id] = tie(*world.scenario, *donor.donor, year, budget);
    for (const auto& [programme, usd] : tied[id].amounts) offered[programme] += usd;
  }
  TakeUp result;
  for (const auto& [id, donor] : world.donors) {
    double flexible = donor.carried + tied[id].flexible;
    for (const auto& [programme, usd] : tied[id].amounts) {
      const bool is_cut = offered[programme] > rooms.at(programme);
      const double taken = is_cut ? usd * (rooms.at(programme) / offered[programme]) : usd;
      result.taken[programme] += taken;
      flexible += usd - taken;
    }
    result.flexible[id] = flexible;
  }
  return result;
}

/// Returned money joins flexible money in proportion to it.
void share_pool(World& world, std::map<std::string, double>& flexible) {
  double sum = 0;
  for (const auto& [id, usd] : flexible) sum += usd;
  if (sum <= 0) return;
  for (auto& [id, usd] : flexible) usd += world.pool * (usd / sum);
  world.pool = 0;
}

double casualties_of_last_year(const StateFuture& state, int t) {
  double sum = 0;
  for (int month = t - 12; month < t; ++month) {
    sum += month < 0 ? state.casualties_per_year / 12
                     : state.casualties.at(static_cast<std::size_t>(month));
  }
  return sum;
}

/// The variables that look at a date; risk education takes those of the State's clearance.
void look_at_deadline(World& world, const ProgrammeId& id, int t, Variables& v) {
  const bool is_education = id.theme == Theme::risk_education;
  const Programme* p = world.find(id.state, is_education ? Theme::clearance : id.theme);
  v.months_left = 12;
  if (p == nullptr) return;
  const State& state = *world.states.at(id.state).state;
  const int verification =
      p->result.id.theme == Theme::clearance ? state.clearance->verification_months : 0;
  v.months_left = std::max(1, p->deadline->planning - t + 1 - verification);
  v.overdue_months = std::max(0, t - 1 - p->deadline->file);
  v.months_at_full_size = outlook(*p).months_at_full_size;
  v.slack_months = v.months_left - v.months_at_full_size;
  if (std::abs(v.slack_months) < least_months) v.slack_months = 0;
}

/// Persons whom a year of the programme's whole work may spare, as a planner sees it.
double casualties_averted(World& world, const ProgrammeId& id, double casualties) {
  if (id.theme == Theme::clearance) return casualties;
  if (id.theme != Theme::risk_education) return 0;
  return casualties * median(world.states.at(id.state).state->risk_education->efficacy);
}

/// Over the programmes with a gap, at least 1.
double mean_months_at_full_size(const std::map<ProgrammeId, Variables>& seen) {
  double sum = 0;
  int count = 0;
  for (const auto& [id, v] : seen) {
    if (v.gap <= 0) continue;
    sum += v.months_at_full_size;
    ++count;
  }
  return count > 0 ? std::max(1.0, sum / count) : 1;
}

Variables variables(World& world, const ProgrammeId& id, int year, double taken, double gap) {
  const Programme& p = world.programmes.at(id);
  const Outlook o = outlook(p);
  Variables v;
  look_at_deadline(world, id, 12 * year, v);
  v.remaining_cost = o.remaining_cost;
  v.need_per_year = std::min(o.remaining_cost, o.remaining_cost / (v.months_left / 12));
  v.capacity_per_year = o.capacity_per_year;
  v.secured = p.account.own_of_year(year) + taken + p.account.reserve;
  if (v.secured <= negligible * o.capacity_per_year) v.secured = 0;
  v.gap = gap;
  v.requested = p.requested ? 1 : 0;
  v.casualties = casualties_of_last_year(world.states.at(id.state), 12 * year);
  v.casualties_averted = casualties_averted(world, id, v.casualties);
  v.weight = p.weight;
  v.year = year;
  v.theme = id.theme;
  return v;
}

/// Donors in the order in which they place: fewest allowed programmes first, then by id.
std::vector<std::string> placing_order(const World& world, const Amounts& programmes) {
  std::vector<std::string> order;
  for (const auto& [id, donor] : world.donors) order.push_back(id);
  const auto choices = [&](const std::string& id) {
    return allowed(world.donors.at(id).donor->flexible, programmes).size();
  };
  std::stable_sort(order.begin(), order.end(), [&](const std::string& a, const std::string& b) {
    return choices(a) < choices(b);
  });
  return order;
}

/// The room that is left, where some donor has flexible money for the programme; else 0.
double gap_to_fill(const World& world, const std::map<std::string, double>& flexible,
                   const ProgrammeId& id, double gap) {
  if (gap <= negligible * outlook(world.programmes.at(id)).capacity_per_year) return 0;
  for (const auto& [donor_id, donor] : world.donors) {
    const bool may = !allowed(donor.donor->flexible, {{id, gap}}).empty();
    if (may && flexible.at(donor_id) > negligible * gap) return gap;
  }
  return 0;
}

}  // namespace

void plan_year(World& world, int year) {
  Amounts rooms;
  for (auto& [id, p] : world.programmes) {
    if (p.deadline) p.deadline->catch_up(12 * year, p.declared);
    rooms[id] = room(world, p, year);
  }
  TakeUp year_money = take_up(world, rooms, year);
  share_pool(world, year_money.flexible);

  Amounts gaps, placed;
  std::map<ProgrammeId, Variables> seen;
  for (auto& [id, p] : world.programmes) {
    const double taken = year_money.taken[id];
    gaps[id] = gap_to_fill(world, year_money.flexible, id, rooms[id] - taken);
    seen[id] = variables(world, id, year, taken, gaps[id]);
  }
  const double mean_months = mean_months_at_full_size(seen);
  Ranking ranking;
  for (auto& [id, v] : seen) {
    v.mean_months_at_full_size = mean_months;
    const double score = world.strategy->score(v);
    ranking.scores[id] = gaps[id] > 0 ? score : 0;  // no number where nothing is left, such as 0/0
    ranking.precedences[id] = world.strategy->precedence ? world.strategy->precedence(v) : 0;
  }
  for (const std::string& id : placing_order(world, gaps)) {
    DonorFuture& donor = world.donors.at(id);
    const double money = year_money.flexible[id];
    donor.carried =
        place(*world.strategy, ranking, allowed(donor.donor->flexible, gaps), money, gaps, placed);
    world.placed += money - donor.carried;
  }
  MoneyOfYear& money = world.money.emplace_back();
  for (const auto& [id, donor] : world.donors) {
    money.given[id] = donor.budgets.at(static_cast<std::size_t>(year));
    money.unplaced += donor.carried;
  }
  for (auto& [id, p] : world.programmes) {
    Year& line = p.result.years.emplace_back();
    line.asked = rooms[id];
    line.placed = placed[id];
    if (is_complete(p)) continue;
    const double usd = year_money.taken[id] + placed[id];
    world.donors_given += p.account.send(year, usd) - usd;
  }
}

}  // namespace art6::reference
