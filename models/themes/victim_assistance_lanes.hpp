// Lane header: victim assistance of one State (design 4.2), and what a planner sees of it.

namespace art6 {
namespace ART6_LANES {

struct PillarState {
  Lane unmet_share, cost_per_person;  ///< drawn once
  Lane unmet;                         ///< people with an unmet need
  Lane served;                        ///< people served this month
};

struct VictimAssistanceState {
  // Drawn once.
  Lane registered_per_month, mortality_per_month;
  // Changing.
  Lane survivors, unregistered;  ///< people
  Lane months_covered;           ///< in a row
  PillarState pillars[pillar_count];

  FN void begin(const VictimAssistanceModel& model, const Lane* statics) {
    survivors = value(statics, model.survivors);
    unregistered = value(statics, model.unregistered);
    registered_per_month = unregistered / model.registered_within_months;
    mortality_per_month = value(statics, model.mortality_per_year) * (1.0 / 12);
    months_covered = 0.0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarModel& given = model.pillars[i];
      pillars[i].unmet_share = value(statics, given.unmet_share);
      pillars[i].cost_per_person = value(statics, given.cost_usd_per_person);
      pillars[i].unmet = survivors * pillars[i].unmet_share;
      pillars[i].served = given.people_per_month;
    }
  }

  /// People with an unmet need in the worst pillar.
  FN Lane worst_unmet(int count) const {
    Lane worst = pillars[0].unmet;
    for (int i = 1; i < count; ++i) worst = max(worst, pillars[i].unmet);
    return worst;
  }

  FN Outlook outlook(const VictimAssistanceModel& model) const {
    Lane cost = 0.0, capacity = 0.0, months = 0.0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarModel& given = model.pillars[i];
      const PillarState& pillar = pillars[i];
      const double unit_cost = given.cost_usd_per_person.median;
      const Lane to_target = max(pillar.unmet - survivors * (1 - model.coverage_target), 0.0);
      const Lane returning = (survivors - pillar.unmet) * (12 * given.returns_per_month);
      cost += (to_target + returning) * unit_cost;
      capacity +=
          min(pillar.served + 12 * given.new_capacity_per_month, given.max_people_per_month) *
          (12 * unit_cost);
      months = max(months, pillar.unmet / given.max_people_per_month);
    }
    return {.remaining_cost = cost,
            .capacity_per_year = capacity,
            .months_at_full_size = months + model.sustained_months,
            .allowance = 0};
  }

  /// One month of needs: registration, new survivors, mortality, needs that return.
  FN void needs(const VictimAssistanceModel& model, Lane new_survivors) {
    const Lane registered = min(unregistered, registered_per_month);
    unregistered -= registered;
    survivors += registered + new_survivors;
    const Lane staying = 1.0 - mortality_per_month;
    survivors *= staying;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      PillarState& pillar = pillars[i];
      pillar.unmet += pillar.unmet_share * registered + new_survivors;
      pillar.unmet *= staying;
      pillar.unmet += (survivors - pillar.unmet) * model.pillars[i].returns_per_month;
    }
  }

  /// Serves as many as the budget and each pillar's capacity allow; returns the spending.
  FN Lane serve(const VictimAssistanceModel& model, Lane budget) {
    Lane able[pillar_count], given[pillar_count];  // USD
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const Lane capacity = min(pillars[i].served + model.pillars[i].new_capacity_per_month,
                                model.pillars[i].max_people_per_month);
      able[i] = min(pillars[i].unmet, capacity) * pillars[i].cost_per_person;
      given[i] = 0.0;
    }
    // Each round shares what is left by the cost of unmet needs; one pillar at least fills up, or
    // nothing is left, exactly.
    Lane money = budget;
    for (std::size_t round = 0; round < model.pillars.size(); ++round) {
      Lane weights[pillar_count];
      Lane sum = 0.0;
      for (std::size_t i = 0; i < model.pillars.size(); ++i) {
        const Lane cost_of_needs = pillars[i].unmet * pillars[i].cost_per_person;
        weights[i] = select(given[i] < able[i], cost_of_needs, 0.0);
        sum += weights[i];
      }
      if (!any((money > 0.0) & (sum > 0.0))) break;  // further rounds would change nothing
      const Lane per_weight = select(sum > 0.0, money / sum, 0.0);
      Lane excess = select(sum > 0.0, Lane(0.0), money);
      for (std::size_t i = 0; i < model.pillars.size(); ++i) {
        const Lane part = weights[i] * per_weight;
        const Lane taken = min(part, able[i] - given[i]);
        given[i] = select(part >= able[i] - given[i], able[i], given[i] + taken);
        excess += part - taken;
      }
      money = excess;
    }
    Lane spending = 0.0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      pillars[i].served = given[i] / pillars[i].cost_per_person;
      pillars[i].unmet = max(pillars[i].unmet - pillars[i].served, 0.0);
      spending += given[i];
    }
    return min(spending, budget);
  }

  FN Mask is_covered(const VictimAssistanceModel& model) const {
    const Lane allowed = survivors * (1 - model.coverage_target + 1e-9);
    Mask covered = pillars[0].unmet <= allowed;
    for (std::size_t i = 1; i < model.pillars.size(); ++i) {
      covered = covered & (pillars[i].unmet <= allowed);
    }
    return covered;
  }
};

FN_LARGE void victim_assistance_year(const VictimAssistanceModel& model, int first_month,
                                     int months, const Lane (&new_survivors)[12],
                                     VictimAssistanceState& s, Purse& purse, int deadline,
                                     Progress& progress, Lane& unmet_months) {
  const int count = static_cast<int>(model.pillars.size());
  const Mask open = all_lanes_true();  // needs go on after the milestone
  Lane completed = purse.account.completed;
  for (int month = 0; month < months; ++month) {
    s.needs(model, new_survivors[month]);
    purse.pay(month, open, s.serve(model, purse.budget(month)));
    s.months_covered = select(s.is_covered(model), s.months_covered + 1.0, 0.0);
    const Mask is_reached = (completed >= never) & (s.months_covered >= model.sustained_months);
    completed = select(is_reached, static_cast<double>(first_month + month), completed);
    if (deadline == first_month + month) purse.account.left_at_deadline = s.worst_unmet(count);
    for (int i = 0; i < count; ++i) unmet_months += s.pillars[i].unmet;
    purse.trace(month, ReplayColumn::survivors, s.survivors);
    purse.trace(month, ReplayColumn::months_covered, s.months_covered);
    for (int i = 0; i < count; ++i) {
      purse.trace(month, ReplayColumn::unmet, i, s.pillars[i].unmet);
      purse.trace(month, ReplayColumn::served, i, s.pillars[i].served);
    }
  }
  purse.account.completed = completed;
  const Lane received = purse.put_back();
  progress = {.left = s.worst_unmet(count),
              .received = received,
              .spent = purse.spent,
              .team_months = 0.0,
              .cancelled = 0.0,
              .reduced = 0.0,
              .cleared = 0.0};
}

}  // namespace ART6_LANES
}  // namespace art6
