// Lane header: victim assistance of one State (model.md 7.6), and what a planner computes of it
// (model.md 7.7).

namespace art6 {
namespace ART6_LANES {

/// What an outlook takes for a pillar.
struct PillarPlan {
  Lane cost_usd_per_person;
  Lane people_at_full_size;  ///< max_people_per_month; where it is 0 the next above 0, or 0
  Lane max_people_per_month, new_capacity_per_month;  ///< that hold in the month
};

/// Makes what an outlook takes for a pillar in the month, of what was drawn.
FN PillarPlan make_pillar_plan(const PillarModel& model, DrawnStatics statics, int month) {
  const Lane most = get_static(statics, model.max_people_per_month, month);
  return {.cost_usd_per_person = get_static(statics, model.cost_usd_per_person),
          .people_at_full_size = find_positive_static(statics, model.max_people_per_month, month),
          .max_people_per_month = most,
          .new_capacity_per_month =
              model.new_capacity_per_month ? Lane(*model.new_capacity_per_month) : most};
}

/// The same by medians.
FN PillarPlan make_pillar_plan(const PillarModel& model, int month) {
  const double most = model.max_people_per_month.get_median(month);
  return {.cost_usd_per_person = model.cost_usd_per_person.median,
          .people_at_full_size = model.max_people_per_month.find_positive_median(month),
          .max_people_per_month = most,
          .new_capacity_per_month = model.new_capacity_per_month.value_or(most)};
}

/// One pillar of victim assistance: services of one kind.
struct PillarState {
  Lane unmet_share, cost_usd_per_person;              ///< drawn once
  Lane people_per_usd;                                ///< 1 / cost_usd_per_person
  Lane max_people_per_month, new_capacity_per_month;  ///< that hold in the month
  PillarPlan plan;  ///< of what is drawn, by the values of the budget year's last month
  Lane unmet;       ///< B_i, people with an unmet need
  Lane served;      ///< K_i, people served this month
};

/// A victim assistance programme in the lane's replications.
struct VictimAssistanceState {
  // Drawn once, or made of what is.
  Lane registered_per_month;  ///< people; N_0 / registered_within_months
  Lane mortality_per_month;
  // Changing from month to month.
  Lane survivors, unregistered;  ///< V and N, people
  Lane months_covered;           ///< in a row
  PillarState pillars[pillar_count];

  /// The start of a future, from its static quantities: B_i = unmet_share x V.
  FN void begin(const VictimAssistanceModel& model, DrawnStatics statics) {
    survivors = get_static(statics, model.survivors);
    unregistered = get_static(statics, model.unregistered);
    registered_per_month = unregistered / model.registered_within_months;
    mortality_per_month = get_static(statics, model.mortality_per_year) * (1.0 / 12);
    months_covered = 0.0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarModel& given = model.pillars[i];
      pillars[i].unmet_share = get_static(statics, given.unmet_share);
      pillars[i].cost_usd_per_person = get_static(statics, given.cost_usd_per_person);
      pillars[i].people_per_usd = 1.0 / pillars[i].cost_usd_per_person;
      pillars[i].unmet = survivors * pillars[i].unmet_share;
      pillars[i].served = given.people_per_month;
      pillars[i].plan = make_pillar_plan(given, statics, first_outlook_month);
    }
    take_values(model, statics, 0);
  }

  /// Takes the people that pillars can serve in the month, from the clock's start.
  FN void take_values(const VictimAssistanceModel& model, DrawnStatics statics, int month) {
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarPlan plan = make_pillar_plan(model.pillars[i], statics, month);
      pillars[i].max_people_per_month = plan.max_people_per_month;
      pillars[i].new_capacity_per_month = plan.new_capacity_per_month;
    }
  }

  /// What the programme can take in a year (model.md 7.7.12); `find_plan` gives the plan of pillar
  /// i:
  ///
  ///     capacity_per_year = sum of cost_i x 12
  ///                         x min(max_people_per_month_i, K_i + 12 x new_capacity_per_month_i)
  template <class FindPlan>
  FN Lane compute_capacity(const VictimAssistanceModel& model, FindPlan find_plan) const {
    Lane capacity = 0.0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarPlan& by = find_plan(i);  // without a copy where it is kept
      capacity +=
          min(pillars[i].served + by.new_capacity_per_month * 12.0, by.max_people_per_month) *
          (by.cost_usd_per_person * 12.0);
    }
    return capacity;
  }

  /// People with an unmet need in the pillar that has most of them, among the first `count`.
  FN Lane find_worst_unmet(int count) const {
    Lane worst = pillars[0].unmet;
    for (int i = 1; i < count; ++i) worst = max(worst, pillars[i].unmet);
    return worst;
  }

  /// What the known work costs and takes (model.md 7.7.10 to 7.7.12), sums over the pillars;
  /// `find_plan` gives the plan of pillar i:
  ///
  ///     remaining_cost = sum of cost_i x (max(0, B_i - (1 - coverage_target) x V)
  ///                                          + 12 x (V - B_i) / returns_after_months_i)
  ///     months at full size = max of (B_i / people at full size_i) + sustained_months
  template <class FindPlan>
  FN Outlook compute_outlook(const VictimAssistanceModel& model, FindPlan find_plan) const {
    Lane cost = 0.0, recurring = 0.0, months = 0.0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarModel& given = model.pillars[i];
      const PillarState& pillar = pillars[i];
      const PillarPlan& by = find_plan(i);
      const Lane unit_cost = by.cost_usd_per_person;
      const Lane to_target = max(pillar.unmet - survivors * (1 - model.coverage_target), 0.0);
      const Lane returning = (survivors - pillar.unmet) * (12 * given.returns_per_month);
      cost += (to_target + returning) * unit_cost;
      recurring += returning * unit_cost;
      const Lane people = by.people_at_full_size;
      const Lane without_people = select(pillar.unmet > 0.0, Lane(never), 0.0);
      months = max(months, select(people > 0.0, pillar.unmet / people, without_people));
    }
    return {.remaining_cost_usd = cost,
            .capacity_usd_per_year = compute_capacity(model, find_plan),
            .months_at_full_size = months + model.sustained_months,
            .recurring_usd_per_year = recurring,
            .allowance_usd = 0.0,
            .cost_to_end_usd = endless_usd};  // needs return after the milestone
  }

  /// What it would cost to serve all unmet needs, in the first `count` pillars.
  FN Lane sum_cost_of_needs(int count) const {
    Lane cost = 0.0;
    for (int i = 0; i < count; ++i) cost += pillars[i].unmet * pillars[i].cost_usd_per_person;
    return cost;
  }

  /// One month's change of people and needs (model.md 7.6, steps 1 to 3):
  ///
  ///     registered = min(N, N_0 / registered_within_months),   N <- N - registered
  ///     V <- (V + registered + new survivors) x (1 - mortality / 12)
  ///     B_i <- (B_i + unmet_share_i x registered + new survivors) x (1 - mortality / 12)
  ///     B_i <- B_i + (V - B_i) / returns_after_months_i
  FN void update_needs(const VictimAssistanceModel& model, Lane new_survivors) {
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

  /// Serves people with the budget and returns the spending (model.md 7.6, step 4). With the USD
  /// that pillar i can use,
  ///
  ///     able_i = min(B_i, max_people_per_month_i, K_i + new_capacity_per_month_i) x cost_i
  ///
  /// money is split in proportion to B_i x cost_i; what a pillar cannot use goes to the others in
  /// the same proportion, until money or pillars are used up. Then K_i <- given_i / cost_i and
  /// B_i <- B_i - K_i.
  ///
  /// In a pause `worked`, not null, is the share of the capacity that it leaves (model.md 7.10.9).
  FN Lane serve(const VictimAssistanceModel& model, Lane budget, const Lane* worked) {
    Lane people[pillar_count];  // whom the pillar can serve
    Lane needed[pillar_count], able[pillar_count], given[pillar_count];  // USD
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      Lane capacity = min(pillars[i].served + pillars[i].new_capacity_per_month,
                          pillars[i].max_people_per_month);
      if (worked) capacity *= *worked;
      needed[i] = pillars[i].unmet * pillars[i].cost_usd_per_person;
      people[i] = min(pillars[i].unmet, capacity);
      able[i] = people[i] * pillars[i].cost_usd_per_person;
      given[i] = 0.0;
    }
    // In each round at least one pillar fills up, or no money is left: exactly 0. So a round
    // changes nothing in a replication in which no money or no pillar is left, and the rounds can
    // end with the last replication that has both.
    Lane money = budget;
    for (std::size_t round = 0; round < model.pillars.size(); ++round) {
      Lane weights[pillar_count];
      Lane sum = 0.0;
      for (std::size_t i = 0; i < model.pillars.size(); ++i) {
        weights[i] = select(given[i] < able[i], needed[i], 0.0);
        sum += weights[i];
      }
      if (!any((money > 0.0) & (sum > 0.0))) break;
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
      pillars[i].served =
          select(given[i] >= able[i], people[i], given[i] * pillars[i].people_per_usd);
      pillars[i].unmet = max(pillars[i].unmet - pillars[i].served, 0.0);
      spending += given[i];
    }
    return min(spending, budget);
  }

  /// Has each pillar's K_i of before the month again, where a pause left less than normal work.
  FN void keep_served(const Lane (&before)[pillar_count], int count, Lane worked) {
    for (int i = 0; i < count; ++i) {
      pillars[i].served = select(worked < 1.0, before[i], pillars[i].served);
    }
  }

  /// True where every pillar's coverage 1 - B_i / V is within 1e-9 of the target, or above.
  FN Mask is_covered(const VictimAssistanceModel& model) const {
    const Lane allowed = survivors * (1 - model.coverage_target + 1e-9);
    Mask covered = pillars[0].unmet <= allowed;
    for (std::size_t i = 1; i < model.pillars.size(); ++i) {
      covered = covered & (pillars[i].unmet <= allowed);
    }
    return covered;
  }
};

/// Some months of a budget year of victim assistance (model.md 7.6). Each month: needs change,
/// people are served, as far as `pauses` (null where the year has none) let them be; the milestone
/// is reached, and stays reached, in the month in which every
/// pillar's coverage has been at its target for sustained_months in a row. Needs and money go on
/// after it.
///
/// `unmet_need_months` grows by the sum of B_i at each month's end.
FN_LARGE void simulate_victim_assistance_months(const VictimAssistanceModel& model, MonthSpan span,
                                                const Lane (&new_survivors)[12],
                                                const PauseYear* pauses, VictimAssistanceState& s,
                                                YearAccount& year_account,
                                                Lane& unmet_need_months) {
  const int count = static_cast<int>(model.pillars.size());
  const Mask open = all_lanes_true();  // also after the milestone
  Lane completed = year_account.account.completed_month;
  for (int month = span.first; month < span.end; ++month) {
    const Lane budget = year_account.get_budget_usd(month, s.sum_cost_of_needs(count));
    s.update_needs(model, new_survivors[month]);
    Lane worked = 1.0, served_before[pillar_count];
    if (pauses) {
      worked = pauses->compute_worked(month);
      for (int i = 0; i < count; ++i) served_before[i] = s.pillars[i].served;
    }
    year_account.pay(month, open, s.serve(model, budget, pauses ? &worked : nullptr));
    s.months_covered = select(s.is_covered(model), s.months_covered + 1.0, 0.0);
    const Mask is_reached = (completed >= never) & (s.months_covered >= model.sustained_months);
    completed =
        select(is_reached, static_cast<double>(year_account.first_month + month), completed);
    if (year_account.is_deadline(month))
      year_account.account.left_at_deadline = s.find_worst_unmet(count);
    for (int i = 0; i < count; ++i) unmet_need_months += s.pillars[i].unmet;
    year_account.trace(month, ReplayColumn::survivors, s.survivors);
    year_account.trace(month, ReplayColumn::months_covered, s.months_covered);
    for (int i = 0; i < count; ++i) {
      year_account.trace(month, ReplayColumn::unmet, i, s.pillars[i].unmet);
      year_account.trace(month, ReplayColumn::served, i, s.pillars[i].served);
    }
    if (pauses) s.keep_served(served_before, count, worked);
  }
  year_account.account.completed_month = completed;
}

}  // namespace ART6_LANES
}  // namespace art6
