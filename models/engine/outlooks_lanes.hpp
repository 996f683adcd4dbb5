// Lane header: the known work of each programme at the start of a budget year, as it is and as
// planners believe (model.md 7.7).

namespace art6 {
namespace ART6_LANES {

/// Chooses between what is and what medians make of it: planners see medians until a programme has
/// worked for twelve months, then what its experience shows.
FN Outlook form_belief(Mask has_experience, const Outlook& is, const Outlook& by_medians) {
  const auto choose = [has_experience](Lane known, Lane assumed) {
    return select(has_experience, known, assumed);
  };
  return {
      .remaining_cost_usd = choose(is.remaining_cost_usd, by_medians.remaining_cost_usd),
      .capacity_usd_per_year = choose(is.capacity_usd_per_year, by_medians.capacity_usd_per_year),
      .months_at_full_size = choose(is.months_at_full_size, by_medians.months_at_full_size),
      .recurring_usd_per_year =
          choose(is.recurring_usd_per_year, by_medians.recurring_usd_per_year),
      .allowance_usd = choose(is.allowance_usd, by_medians.allowance_usd),
      .cost_to_end_usd = choose(is.cost_to_end_usd, by_medians.cost_to_end_usd)};
}

/// Makes an outlook where it is kept: to copy one as a whole g++ writes a loop of words, many times
/// slower.
template <class Make>
FN void make_in_place(Outlook& place, Make make) {
  new (&place) Outlook(make());
}

/// Sets what a programme needs, and what planners believe of it; `make` gives the outlook by what
/// is, `assume` that by medians.
template <class Make, class Assume>
FN void set_outlook(World& world, ProgrammeIndex programme, Make make, Assume assume) {
  Outlook& is = world.needs[programme];
  make_in_place(is, make);
  const Mask has_experience = world.accounts[programme].months_of_work >= 12.0;
  // Where every lane has experience, or no number is uncertain, medians change nothing.
  const bool sees_needs =
      !world.portfolio.programmes[programme].is_cost_uncertain || !any(!has_experience);
  world.sees_needs[programme] = sees_needs ? 1 : 0;
  if (sees_needs) return;
  make_in_place(world.beliefs[programme],
                [&] { return form_belief(has_experience, is, assume()); });
}

/// Calls `count(left)` with what the programme's pauses leave of the budget year, as far as they
/// are known as it begins; does nothing where there is none.
template <class Count>
FN void count_known_pauses(const World& world, ProgrammeIndex programme, int year, Count count) {
  const ProgrammeModel& model = world.portfolio.programmes[programme];
  if (!has_pause(model, year, Pauses::known)) return;
  PauseYear left;
  compute_pause_year(model, world.static_draws, year, Pauses::known, left);
  count(left);
}

/// Replaces the capacity of an outlook by the sum over the year's spans, where it may differ
/// between them; `capacity` gives that of a year by the values of a month.
template <class Capacity>
FN void count_spans(const ProgrammeModel& programme, int year, Capacity capacity,
                    Outlook& outlook) {
  if (!programme.has_steps) return;
  outlook.capacity_usd_per_year = sum_over_spans(programme, year, capacity);
}

/// The team-months that a clearance programme's known work takes by its own constants, or by those
/// of its regions: `plans` gives a region's.
template <class Plan, class Plans>
FN Lane sum_team_months(const World& world, const ClearanceModel& model, const ClearanceState& s,
                        const Plan& plan, Plans plans) {
  if (model.regions.empty()) return count_team_months(s.work, plan);
  Lane sum = 0.0;
  for (const RegionIndex r : model.regions) {
    sum += count_team_months(world.regions[r].work, plans(r));
  }
  return sum;
}

/// Finds the programmes that are over in every lane (`World::is_over`). Steps and pauses change an
/// outlook with time.
FN_LARGE void find_programmes_over(World& world, int year) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    const ProgrammeModel& model = world.portfolio.programmes[p];
    if (model.has_steps || !model.pauses.empty()) continue;
    const bool is_open =
        any(world.accounts[p].closed_month >= static_cast<double>(12 * (year - 1)));
    world.is_over[p] = is_open ? 0 : 1;
  }
}

// Each computes the needs and the outlook of one programme for the budget year. `plan` is by the
// values of the year's last month, `plan_in(month)` by those of a month from the clock's start.

FN_LARGE void take_clearance_outlook(World& world, ClearanceIndex index, int year) {
  const ClearanceModel& model = world.portfolio.clearances[index];
  const ProgrammeModel& programme = world.portfolio.programmes[model.programme];
  const DrawnStatics statics = world.statics;
  ClearanceState& s = world.clearances[index];
  ClearancePlan<double>& by_medians = world.clearance_plans[index];
  if (programme.has_steps) {
    const int last = 12 * year + first_outlook_month;
    s.plan = s.make_plan(model, statics, last);
    by_medians = build_plan(model, last);
    world.get_regions(model).make_plans(statics, last);
    for (const RegionIndex r : model.regions) {
      world.region_plans[r] = build_plan(world.portfolio.regions[r], last);
    }
  }
  const auto look = [&](const auto& plan, const auto& plan_in, const auto& plan_of_region) {
    const Lane team_months = sum_team_months(world, model, s, plan, plan_of_region);
    Outlook outlook = s.compute_outlook(plan, team_months);
    count_spans(
        programme, year, [&](int month) { return s.compute_capacity(plan_in(month)); }, outlook);
    count_known_pauses(world, model.programme, year, [&](const PauseYear& left) {
      const auto plan_of = [&](int month) {
        return programme.has_steps ? plan_in(12 * year + month) : plan;
      };
      s.count_pauses(team_months, plan_of, left, outlook);
    });
    return outlook;
  };
  const auto real = [&](int month) { return s.make_plan(model, statics, month); };
  const auto real_of = [&](RegionIndex r) { return world.regions[r].plan; };
  const auto assumed = [&](int month) { return build_plan(model, month); };
  const auto assumed_of = [&](RegionIndex r) { return world.region_plans[r]; };
  set_outlook(
      world, model.programme, [&] { return look(s.plan, real, real_of); },
      [&] { return look(by_medians, assumed, assumed_of); });
}

FN_LARGE void take_stockpile_outlook(World& world, StockpileIndex index, int year) {
  const StockpileModel& model = world.portfolio.stockpiles[index];
  const ProgrammeModel& programme = world.portfolio.programmes[model.programme];
  const DrawnStatics statics = world.statics;
  StockpileState& s = world.stockpiles[index];
  StockpilePlan<double>& by_medians = world.stockpile_plans[index];
  if (programme.has_steps) {
    s.plan = s.make_plan(model, statics, 12 * year + first_outlook_month);
    by_medians = build_plan(model, 12 * year + first_outlook_month);
  }
  const auto look = [&](const auto& plan, const auto& plan_in) {
    Outlook outlook = s.compute_outlook(plan);
    count_spans(
        programme, year, [&](int month) { return s.compute_capacity(plan_in(month)); }, outlook);
    count_known_pauses(world, model.programme, year, [&](const PauseYear& left) {
      const auto usd_in = [&](int month) {
        return Lane(programme.has_steps ? plan_in(12 * year + month).usd_per_month
                                        : plan.usd_per_month);
      };
      s.count_pauses(plan, usd_in, left, outlook);
    });
    return outlook;
  };
  const auto real = [&](int month) { return s.make_plan(model, statics, month); };
  const auto assumed = [&](int month) { return build_plan(model, month); };
  set_outlook(
      world, model.programme, [&] { return look(s.plan, real); },
      [&] { return look(by_medians, assumed); });
}

FN_LARGE void take_victim_assistance_outlook(World& world, VictimAssistanceIndex index, int year) {
  const VictimAssistanceModel& model = world.portfolio.victim_assistances[index];
  const ProgrammeModel& programme = world.portfolio.programmes[model.programme];
  const DrawnStatics statics = world.statics;
  const int last = 12 * year + first_outlook_month;
  VictimAssistanceState& s = world.victim_assistances[index];
  for (std::size_t pillar = 0; programme.has_steps && pillar < model.pillars.size(); ++pillar) {
    s.pillars[pillar].plan = make_pillar_plan(model.pillars[pillar], statics, last);
  }
  const auto look = [&](const auto& plan, const auto& plan_in) {
    const auto capacity = [&](int month) { return s.compute_capacity(model, plan_in(month)); };
    Outlook outlook = s.compute_outlook(model, plan);
    count_spans(programme, year, capacity, outlook);
    // Of each month's capacity the share of normal work is left (model.md 7.10.10).
    count_known_pauses(world, model.programme, year, [&](const PauseYear& left) {
      if (!programme.has_steps) {
        outlook.capacity_usd_per_year *= left.sum_worked() * (1.0 / 12);
        return;
      }
      outlook.capacity_usd_per_year = 0.0;
      for (int month = 0; month < 12; ++month) {
        outlook.capacity_usd_per_year +=
            left.compute_worked(month) * capacity(12 * year + month) * (1.0 / 12);
      }
    });
    return outlook;
  };
  const auto plan = [&s](std::size_t pillar) -> const PillarPlan& {
    return s.pillars[pillar].plan;
  };
  const auto real = [&](int month) {
    return [&model, statics, month](std::size_t pillar) {
      return make_pillar_plan(model.pillars[pillar], statics, month);
    };
  };
  const auto assumed = [&](int month) {
    return [&model, month](std::size_t pillar) {
      return make_pillar_plan(model.pillars[pillar], month);
    };
  };
  set_outlook(
      world, model.programme, [&] { return look(plan, real); },
      [&] { return look(assumed(last), assumed); });
}

/// For risk education (model.md 7.7.13)
///
///     remaining_cost = capacity_per_year = full_coverage_usd_per_year until complete, then 0
FN_LARGE void take_risk_education_outlook(World& world, RiskEducationIndex index, int year) {
  const RiskEducationModel& model = world.portfolio.risk_educations[index];
  const ProgrammeModel& programme = world.portfolio.programmes[model.programme];
  const Mask open = world.accounts[model.programme].closed_month >= never;
  const auto look = [&](const auto& cost_in) {
    const Lane cost = cost_in(12 * year + first_outlook_month);
    Outlook outlook{.remaining_cost_usd = cost,
                    .capacity_usd_per_year = cost,
                    .months_at_full_size = 0.0,
                    .recurring_usd_per_year = cost,
                    .allowance_usd = 0.0,
                    .cost_to_end_usd = endless_usd};
    count_spans(programme, year, cost_in, outlook);
    // Only staff that is employed costs anything (model.md 7.10.13).
    count_known_pauses(world, model.programme, year, [&](const PauseYear& left) {
      const Lane paid_share = left.sum_staff() * (1.0 / 12);
      outlook.remaining_cost_usd *= paid_share;
      outlook.recurring_usd_per_year *= paid_share;
      if (!programme.has_steps) {
        outlook.capacity_usd_per_year *= paid_share;
        return;
      }
      outlook.capacity_usd_per_year = 0.0;
      for (int month = 0; month < 12; ++month) {
        outlook.capacity_usd_per_year +=
            left.staff[month] * cost_in(12 * year + month) * (1.0 / 12);
      }
    });
    return outlook;
  };
  const auto real = [&](int month) {
    return select(open, get_static(world.statics, model.full_coverage_usd_per_year, month), 0.0);
  };
  const auto assumed = [&](int month) {
    return select(open, Lane(model.full_coverage_usd_per_year.get_median(month)), 0.0);
  };
  set_outlook(
      world, model.programme, [&] { return look(real); }, [&] { return look(assumed); });
}

/// Computes the needs and the outlook of every programme as the budget year begins, with the pauses
/// that are known then (model.md 7.7, 7.10): cost and time of the remaining work by the values of
/// the year's last month, capacity by those of each span.
FN_LARGE void take_outlooks(World& world, int year) {
  const Portfolio& portfolio = world.portfolio;
  const auto take = [&](const auto& models, auto take_outlook) {
    for (const auto i : models.ids()) {
      if (world.is_over[models[i].programme] == 0) take_outlook(world, i, year);
    }
  };
  take(portfolio.clearances, take_clearance_outlook);
  take(portfolio.stockpiles, take_stockpile_outlook);
  take(portfolio.victim_assistances, take_victim_assistance_outlook);
  take(portfolio.risk_educations, take_risk_education_outlook);
}

}  // namespace ART6_LANES
}  // namespace art6
