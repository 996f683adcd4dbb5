// A budget year begins: what donors have, what is taken up, what the strategy places.
// Over 300 lines: the year is one walk from budgets to accounts.
#include <algorithm>
#include <array>
#include <cmath>

#include "models/sampling/law_facts.hpp"
#include "tests/reference/placing.hpp"
#include "tests/reference/world.hpp"

namespace art6::reference {
namespace {

/// What is none to strategies (model.md 7): a share of money; months.
constexpr double negligible = 1e-12, least_months = 1e-9;

/// Money of donors that a programme can use, USD: `absorbed` at most, by what it can do; `needed`
/// at most, by what is left to do. Both are of the time until the year's money has arrived.
struct Room {
  double absorbed = 0, needed = 0;
};

Room room(const World& world, const Programme& p, int year) {
  if (is_complete(p)) return {};
  const Funding& funding = world.scenario->funding;
  const Outlook o = needs(p, year);
  const double years = year > 0 ? (12 + funding.delay_months) / 12.0 : 1;
  const double held = p.account.reserve + p.account.on_its_way(12 * year - 1);
  const double own = p.account.own_of_year(year);
  const double cost = o.remaining_cost + (years - 1) * o.recurring;
  return {std::max(0.0, (o.capacity_per_year - own) * years - held),
          std::max(0.0, (1 + funding.contingency) * cost + o.allowance - own * years - held)};
}

struct TakeUp {
  Amounts taken;                                       ///< by programme
  std::map<ProgrammeId, std::array<double, 12>> paid;  ///< by month
  std::map<ProgrammeId, bool> is_cut;                  ///< more was earmarked than taken up
  Amounts before_start;                                ///< of the first month, paid before as well
  std::map<std::string, DonorMonths> donors;           ///< flexible money with what was cut
  std::map<std::string, double> flexible;              ///< by donor, with what was carried over
};

/// Pledges and commitments as far as programmes have room; the rest is flexible.
TakeUp take_up(World& world, const std::map<ProgrammeId, Room>& rooms, int year) {
  TakeUp result;
  Amounts offered;
  for (auto& [id, donor] : world.donors) {
    DonorMonths& months = result.donors[id];
    months = divide(*world.scenario, *donor.donor, world.replication, year,
                    donor.factors.at(static_cast<std::size_t>(year)));
    double budget = 0;
    for (const double usd : months.budget) budget += usd;
    world.donors_given += budget;
    const Month last = world.scenario->clock.start + (12 * year - 1);
    if (donor.donor->ends && !(last < *donor.donor->ends)) {
      donor.lapsed += donor.carried;
      donor.carried = 0;
    }
    for (const Amounts& tied : months.tied) {
      for (const auto& [programme, usd] : tied) offered[programme] += usd;
    }
  }
  for (const auto& [programme, usd] : offered) {
    result.is_cut[programme] = usd > rooms.at(programme).absorbed;
  }
  for (auto& [id, donor] : world.donors) {
    DonorMonths& months = result.donors[id];
    result.flexible[id] = donor.carried;
    for (std::size_t m = 0; m < 12; ++m) {
      for (const auto& [programme, usd] : months.tied.at(m)) {
        const double most = rooms.at(programme).absorbed;
        const double share = offered[programme] > most ? most / offered[programme] : 1;
        result.taken[programme] += usd * share;
        result.paid[programme].at(m) += usd * share;
        months.flexible.at(m) += usd - usd * share;
      }
      for (const auto& [programme, usd] : months.once.at(m)) {  // whole, until the work is done
        if (is_complete(world.programmes.at(programme))) {
          months.flexible.at(m) += usd;
        } else {
          result.taken[programme] += usd;
          result.paid[programme].at(m) += usd;
        }
      }
      result.flexible[id] += months.flexible.at(m);
    }
    for (const auto& [programme, usd] : months.running) {
      const double most = rooms.at(programme).absorbed;
      result.before_start[programme] +=
          offered[programme] > most ? usd * (most / offered[programme]) : usd;
    }
  }
  return result;
}

/// The share of a donor's flexible money that is for each month: like what is left of its rate;
/// where nothing is, like the rate.
std::array<double, 12> month_shares(const DonorMonths& months) {
  std::array<double, 12> shares{};
  double left = 0, active = 0, budget = 0;
  for (std::size_t m = 0; m < 12; ++m) {
    left += months.flexible.at(m);
    budget += months.budget.at(m);
    active += months.is_active.at(m) ? 1 : 0;
  }
  for (std::size_t m = 0; m < 12; ++m) {
    const double of_nothing = budget > 0 ? months.budget.at(m) / budget : 1 / active;
    shares.at(m) = left > negligible * budget ? months.flexible.at(m) / left
                                              : (months.is_active.at(m) ? of_nothing : 0);
  }
  return shares;
}

/// USD a month by which a programme's placed money may come faster than in the months' parts: up to
/// its full pace, where money covers the work to its end.
double faster(const World& world, const Programme& p, int year, double taken, double placed) {
  const Outlook o = needs(p, year);
  const double money = p.account.own_of_year(year) + p.account.reserve +
                       p.account.on_its_way(12 * year - 1) + taken + placed;
  if (placed <= 0 || money < o.cost_to_end * (1 + world.scenario->funding.contingency) * (1 - 1e-9))
    return 0;
  return std::max(0.0, (o.capacity_per_year - placed) / 12);
}

/// Adds what one donor pays of its placed money, month by month.
void pay_placed(World& world, int year, const DonorFuture& donor, const DonorMonths& months,
                const Amounts& by_donor, const Amounts& placed, const Amounts& faster,
                TakeUp& money) {
  double wanted = 0;
  for (const auto& [id, usd] : by_donor) {
    if (usd > 0) wanted += faster.at(id) * usd / placed.at(id);
  }
  const std::array<double, 12> shares = month_shares(months);
  for (const auto& [id, usd] : by_donor) {
    if (usd <= 0) continue;
    if (year == 0 && gave_before(*world.scenario, *donor.donor)) {
      money.before_start[id] += usd * shares[0];
    }
    double left = usd;
    for (std::size_t m = 0; m < 12; ++m) {
      const double scale = wanted > 0 ? std::min(1.0, donor.carried * shares.at(m) / wanted) : 0;
      const double due = usd * shares.at(m) + scale * faster.at(id) * usd / placed.at(id);
      const double paid = left - due <= 1e-12 * usd ? left : due;
      left -= paid;
      money.paid[id].at(m) += paid;
    }
  }
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
  v.months_at_full_size = belief(*p, t / 12).months_at_full_size;
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
  const Outlook o = belief(p, year);
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
                   const ProgrammeId& id, int year, double gap) {
  if (gap <= negligible * belief(world.programmes.at(id), year).capacity_per_year) return 0;
  for (const auto& [donor_id, donor] : world.donors) {
    const bool may = !allowed(donor.donor->flexible, {{id, gap}}).empty();
    if (may && flexible.at(donor_id) > negligible * gap) return gap;
  }
  return 0;
}

}  // namespace

void plan_year(World& world, int year) {
  std::map<ProgrammeId, Room> rooms;
  for (auto& [id, p] : world.programmes) {
    if (p.deadline) p.deadline->catch_up(12 * year, p.declared);
    p.known_pauses = known_pauses(*world.scenario, *world.states.at(id.state).state, id.theme,
                                  world.replication, year);
    rooms[id] = room(world, p, year);
  }
  TakeUp year_money = take_up(world, rooms, year);
  share_pool(world, year_money.flexible);

  Amounts open_gaps, gaps, placed;
  std::map<ProgrammeId, Variables> seen;
  for (auto& [id, p] : world.programmes) {
    const double taken = year_money.taken[id];
    const double most = std::min(rooms[id].absorbed, rooms[id].needed);
    open_gaps[id] = std::max(0.0, most - taken);
    gaps[id] = gap_to_fill(world, year_money.flexible, id, year, open_gaps[id]);
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
  std::map<std::string, Amounts> by_donor;
  for (const std::string& id : placing_order(world, gaps)) {
    DonorFuture& donor = world.donors.at(id);
    const double money = year_money.flexible[id];
    donor.carried = place(*world.strategy, ranking, allowed(donor.donor->flexible, gaps), money,
                          gaps, by_donor[id]);
    for (const auto& [programme, usd] : by_donor[id]) placed[programme] += usd;
    world.placed += money - donor.carried;
  }
  MoneyOfYear& money = world.money.emplace_back();
  for (const auto& [id, donor] : world.donors) {
    for (const double usd : year_money.donors[id].budget) money.given[id] += usd;
    money.unplaced += donor.carried + donor.lapsed;
  }
  Amounts faster_of;
  for (auto& [id, p] : world.programmes) {
    faster_of[id] = faster(world, p, year, year_money.taken[id], placed[id]);
  }
  for (const auto& [id, donor] : world.donors) {
    pay_placed(world, year, donor, year_money.donors[id], by_donor[id], placed, faster_of,
               year_money);
  }
  for (auto& [id, p] : world.programmes) {
    Year& line = p.result.years.emplace_back();
    line.asked = year_money.taken[id] + open_gaps.at(id);
    line.placed = placed[id];
    const bool counts_reserve = placed[id] > 0 || year_money.is_cut[id];
    p.account.least_release = counts_reserve ? p.account.reserve / 12 : 0;
    if (is_complete(p)) continue;
    p.account.send(year, year_money.paid[id]);
    if (year > 0) continue;
    p.account.fill_pipeline(year_money.before_start[id]);
    world.donors_given += year_money.before_start[id] * world.scenario->funding.delay_months;
  }
}

}  // namespace art6::reference
