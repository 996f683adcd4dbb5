#include "tests/reference/victim_assistance.hpp"

#include <algorithm>

namespace art6::reference {
namespace {

std::string path_of(const State& state, const char* key) {
  return state.id + "/victim_assistance/" + key;
}

std::string path_of(const State& state, const Pillar& pillar, const char* key) {
  return path_of(state, to_string(pillar.id)) + "/" + key;
}

}  // namespace

double VictimAssistanceWork::Need::new_capacity(double most_now) const {
  return file->new_capacity_per_month.value_or(most_now);
}

VictimAssistanceWork::VictimAssistanceWork(const State& of, Month start, std::uint64_t seed,
                                           std::uint32_t replication)
    : state(&of) {
  const Values draw = drawn(seed, replication);
  survivors = draw(path_of(of, "survivors"), file().survivors);
  unregistered = draw(path_of(of, "unregistered"), file().unregistered);
  registered_a_month = unregistered / file().registered_within_months;
  mortality = draw(path_of(of, "mortality_per_year"), file().mortality_per_year);
  for (const Pillar& pillar : file().pillars) {
    Need need;
    need.file = &pillar;
    need.unmet_share = draw(path_of(of, pillar, "unmet_share"), pillar.unmet_share);
    need.cost = draw(path_of(of, pillar, "cost_usd_per_person"), pillar.cost_usd_per_person);
    need.planned_cost = quantile_of(pillar.cost_usd_per_person, 0.5);
    const std::string path = path_of(of, pillar, "max_people_per_month");
    need.most = InTime(draw, path, pillar.max_people_per_month, start, BeforeSteps::zero);
    need.planned_most =
        InTime(planned(), path, pillar.max_people_per_month, start, BeforeSteps::zero);
    need.unmet = need.unmet_share * survivors;
    need.served = need.usual = pillar.people_per_month;
    pillars.push_back(need);
  }
}

double VictimAssistanceWork::left() const {
  double worst = 0;
  for (const Need& need : pillars) worst = std::max(worst, need.unmet);
  return worst;
}

double VictimAssistanceWork::cost_of_all_needs() const {
  double usd = 0;
  for (const Need& need : pillars) usd += need.unmet * need.cost;
  return usd;
}

Outlook VictimAssistanceWork::outlook(double Need::*cost, InTime Need::*most, int year,
                                      const PausedYear& pauses) const {
  Outlook o;
  double longest = 0;
  for (const Need& need : pillars) {
    const double beyond_target =
        std::max(0.0, need.unmet - (1 - file().coverage_target) * survivors);
    const double return_in_a_year =
        need.file->returns_after_months
            ? 12 * (survivors - need.unmet) / *need.file->returns_after_months
            : 0;
    const int last = 12 * year + 11;
    const double full_size = (need.*most).some_day(last);
    o.remaining_cost += need.*cost * (beyond_target + return_in_a_year);
    o.recurring += need.*cost * return_in_a_year;
    for (int m = 0; m < 12; ++m) {
      const double now = (need.*most).in(12 * year + m);
      o.capacity_per_year += need.*cost * pauses[static_cast<std::size_t>(m)].worked() *
                             std::min(now, need.usual + 12 * need.new_capacity(now));
    }
    if (need.unmet > 0) {
      longest = std::max(longest, full_size > 0 ? need.unmet / full_size : not_in_any_month);
    }
  }
  o.months_at_full_size = longest + file().sustained_months;
  return o;
}

double VictimAssistanceWork::month(int t, double budget, double casualties,
                                   const PausedMonth& pause) {
  move_people(casualties);
  const double spending = serve(t, budget, pause);
  months_covered = is_covered() ? months_covered + 1 : 0;
  if (months_covered >= file().sustained_months) milestone_is_reached = true;
  return spending;
}

void VictimAssistanceWork::move_people(double casualties) {
  const double registered = std::min(unregistered, registered_a_month);
  unregistered -= registered;
  survivors += registered;
  for (Need& need : pillars) need.unmet += need.unmet_share * registered;

  const double injured = state->casualties ? casualties * state->casualties->survivor_share : 0;
  survivors += injured;
  for (Need& need : pillars) need.unmet += injured;

  survivors *= 1 - mortality / 12;
  for (Need& need : pillars) {
    need.unmet *= 1 - mortality / 12;
    if (need.file->returns_after_months) {
      need.unmet += (survivors - need.unmet) / *need.file->returns_after_months;
    }
  }
}

double VictimAssistanceWork::serve(int t, double budget, const PausedMonth& pause) {
  struct Bid {
    Need* need;
    double weight;  ///< B_i cost_i
    double room;    ///< USD the pillar can still use
  };
  std::vector<Bid> open;
  for (Need& need : pillars) {
    const double most = need.most.in(t);
    const double able = std::min(most, need.usual + need.new_capacity(most));
    const double people = std::min(need.unmet, able * pause.worked());
    need.served = 0;
    if (people > 0) open.push_back({&need, need.unmet * need.cost, people * need.cost});
  }

  double money = budget;
  while (money > 0 && !open.empty()) {
    double weights = 0;
    for (const Bid& bid : open) weights += bid.weight;
    const double per_weight = money / weights;
    std::vector<Bid> still_open;
    for (Bid bid : open) {
      const double given = std::min(bid.room, bid.weight * per_weight);
      bid.need->served += given / bid.need->cost;
      bid.room -= given;
      money -= given;
      if (bid.room > 0) still_open.push_back(bid);
    }
    if (still_open.size() == open.size()) money = 0;  // nobody was capped: all is given
    open = still_open;
  }

  double spending = 0;
  for (Need& need : pillars) {
    need.unmet = std::max(0.0, need.unmet - need.served);
    spending += need.served * need.cost;
    if (pause.worked() >= 1) need.usual = need.served;
  }
  return spending;
}

bool VictimAssistanceWork::is_covered() const {
  for (const Need& need : pillars) {
    if (need.unmet > (1 - file().coverage_target + 1e-9) * survivors) return false;
  }
  return true;
}

}  // namespace art6::reference
