// Lane header: the known work of each programme at the start of a budget year, as it is and as
// planners believe (model.md 7.7), and the variables that scores and strategies make of it
// (model.md 7.8).

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

/// Sets what a programme needs, and what planners believe of it; `assume` gives the outlook by
/// medians.
template <class Assume>
FN void set_outlook(World& world, ProgrammeIndex programme, const Outlook& is, Assume assume) {
  world.needs[programme] = is;
  Outlook& belief = world.outlooks[programme];
  belief = is;
  const Mask has_experience = world.accounts[programme].months_of_work >= 12.0;
  // Where every lane has experience, or no number is uncertain, medians change nothing.
  if (!world.portfolio.programmes[programme].is_cost_uncertain) return;
  if (!any(!has_experience)) return;
  belief = form_belief(has_experience, is, assume());
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

/// Computes the needs and the outlook of every programme; for risk education (model.md 7.7.13)
///
///     remaining_cost = capacity_per_year = full_coverage_usd_per_year until complete, then 0
FN_LARGE void take_outlooks(World& world) {
  const Portfolio& portfolio = world.portfolio;
  for (const ClearanceIndex i : portfolio.clearances.ids()) {
    const ClearanceModel& model = portfolio.clearances[i];
    const ClearanceState& s = world.clearances[i];
    const auto is = [&](RegionIndex r) { return world.regions[r].plan; };
    const auto by_medians = [&](RegionIndex r) { return world.region_plans[r]; };
    const ClearancePlan<double>& assumed = world.clearance_plans[i];
    set_outlook(world, model.programme,
                s.compute_outlook(model, s.plan, sum_team_months(world, model, s, s.plan, is)),
                [&] {
                  return s.compute_outlook(model, assumed,
                                           sum_team_months(world, model, s, assumed, by_medians));
                });
  }
  for (const StockpileIndex i : portfolio.stockpiles.ids()) {
    const StockpileState& s = world.stockpiles[i];
    set_outlook(world, portfolio.stockpiles[i].programme, s.compute_outlook(s.plan),
                [&] { return s.compute_outlook(world.stockpile_plans[i]); });
  }
  for (const VictimAssistanceIndex i : portfolio.victim_assistances.ids()) {
    const VictimAssistanceModel& model = portfolio.victim_assistances[i];
    const VictimAssistanceState& s = world.victim_assistances[i];
    const auto paid = [&s](std::size_t pillar) { return s.pillars[pillar].cost_usd_per_person; };
    const auto assumed = [&model](std::size_t pillar) {
      return Lane(model.pillars[pillar].cost_usd_per_person.median);
    };
    set_outlook(world, model.programme, s.compute_outlook(model, paid),
                [&] { return s.compute_outlook(model, assumed); });
  }
  for (const RiskEducationIndex i : portfolio.risk_educations.ids()) {
    const RiskEducationModel& model = portfolio.risk_educations[i];
    const Mask open = world.accounts[model.programme].closed_month >= never;
    const auto at_cost = [open](Lane usd_per_year) {
      const Lane cost = select(open, usd_per_year, 0.0);
      return Outlook{.remaining_cost_usd = cost,
                     .capacity_usd_per_year = cost,
                     .months_at_full_size = 0.0,
                     .recurring_usd_per_year = cost,
                     .allowance_usd = 0.0,
                     .cost_to_end_usd = endless_usd};
    };
    set_outlook(world, model.programme,
                at_cost(world.risk_educations[i].full_coverage_usd_per_year),
                [&] { return at_cost(model.full_coverage_usd_per_year.median); });
  }
}

/// Finds the programme whose dates a planner looks at: for risk education the State's clearance, if
/// it has one; for any other the programme itself.
FN std::optional<ProgrammeIndex> find_dated_programme(const Portfolio& portfolio,
                                                      ProgrammeIndex programme) {
  const ProgrammeModel& model = portfolio.programmes[programme];
  if (model.id.theme != Theme::risk_education) return programme;
  const std::optional<ClearanceIndex> clearance = portfolio.states[model.state].clearance;
  if (!clearance) return std::nullopt;
  return portfolio.clearances[*clearance].programme;
}

/// The variables of one programme that a score may use, at the start of a budget year
/// (model.md 7.8).
struct PlannerView {
  const World& world;
  ProgrammeIndex programme;
  int year;

  FN const ProgrammeModel& get_model() const { return world.portfolio.programmes[programme]; }

  /// max(1, planning deadline - first month of the year + 1 - verification_months); 12 without a
  /// date.
  FN Lane compute_months_left() const {
    const auto dated = find_dated_programme(world.portfolio, programme);
    if (!dated) return 12.0;
    const int verification = world.portfolio.programmes[*dated].verification_months;
    const Lane left = world.accounts[*dated].planning_deadline -
                      static_cast<double>(12 * year - 1 + verification);
    return max(left, 1.0);
  }

  FN Lane get_months_at_full_size() const {
    const auto dated = find_dated_programme(world.portfolio, programme);
    return !dated ? Lane(0.0) : world.outlooks[*dated].months_at_full_size;
  }

  /// months_left - months_at_full_size; 0 without a date.
  FN Lane compute_slack_months() const {
    const auto dated = find_dated_programme(world.portfolio, programme);
    if (!dated) return 0.0;
    const Lane slack = compute_months_left() - get_months_at_full_size();
    const Mask is_none = (slack < least_slack_months) & (slack > -least_slack_months);
    return select(is_none, 0.0, slack);
  }

  /// own funding of the year + taken up + reserve; 0 where that is negligible beside the capacity
  FN Lane compute_secured() const {
    const Account& account = world.accounts[programme];
    const Lane usd = account.own_usd_per_month * 12.0 + account.taken_up_usd + account.reserve_usd;
    const Lane negligible = world.outlooks[programme].capacity_usd_per_year * negligible_share;
    return select(usd > negligible, usd, 0.0);
  }

  /// Persons a year fewer in the State if the programme's known work were done: for clearance those
  /// of the last 12 months, for risk education these x m(efficacy), for other themes 0.
  FN Lane compute_casualties_averted() const {
    const Portfolio& portfolio = world.portfolio;
    const ProgrammeModel& model = get_model();
    const Lane casualties = world.casualties[model.state].persons_last_year;
    if (model.id.theme == Theme::clearance) return casualties;
    if (model.id.theme != Theme::risk_education) return 0.0;
    const RiskEducationIndex education = *portfolio.states[model.state].risk_education;
    return casualties * portfolio.risk_educations[education].efficacy.median;
  }

  /// Months since the file's deadline passed; 0 before, and without a date.
  FN double compute_overdue_months() const {
    const auto dated = find_dated_programme(world.portfolio, programme);
    if (!dated) return 0;
    const ProgrammeModel& dates = world.portfolio.programmes[*dated];
    return std::max(0, 12 * year - 1 - *dates.deadline);
  }

  /// The value of a variable:
  ///
  ///     need_per_year = min(remaining_cost / (months_left / 12), remaining_cost)
  ///
  /// the others are as above, or as the account, the outlook and the scenario have them.
  FN Lane operator()(Variable variable) const {
    const Outlook& outlook = world.outlooks[programme];
    switch (variable) {
      case Variable::months_left:
        return compute_months_left();
      case Variable::overdue_months:
        return compute_overdue_months();
      case Variable::remaining_cost:
        return outlook.remaining_cost_usd;
      case Variable::need_per_year:
        return min(outlook.remaining_cost_usd * 12.0 / compute_months_left(),
                   outlook.remaining_cost_usd);
      case Variable::capacity_per_year:
        return outlook.capacity_usd_per_year;
      case Variable::secured:
        return compute_secured();
      case Variable::gap:
        return world.accounts[programme].gap_usd;
      case Variable::slack_months:
        return compute_slack_months();
      case Variable::months_at_full_size:
        return get_months_at_full_size();
      case Variable::mean_months_at_full_size:
        return world.mean_months_at_full_size;
      case Variable::requested:
        return get_model().is_requested ? 1.0 : 0.0;
      case Variable::casualties:
        return world.casualties[get_model().state].persons_last_year;
      case Variable::casualties_averted:
        return compute_casualties_averted();
      case Variable::weight:
        return get_model().weight;
      case Variable::year:
        return static_cast<double>(year);
      case Variable::theme_clearance:
      case Variable::theme_stockpile:
      case Variable::theme_victim_assistance:
      case Variable::theme_risk_education:
        break;
    }
    const int theme = static_cast<int>(variable) - static_cast<int>(Variable::theme_clearance);
    return static_cast<int>(get_model().id.theme) == theme ? 1.0 : 0.0;
  }
};

/// Computes the mean of months_at_full_size over the programmes with a gap, at least 1.
FN_LARGE Lane compute_mean_months_at_full_size(const World& world, int year) {
  Lane sum = 0.0, count = 0.0;
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    const Mask has_gap = world.accounts[p].gap_usd > 0.0;
    sum += select(has_gap, PlannerView{world, p, year}.get_months_at_full_size(), 0.0);
    count += select(has_gap, 1.0, 0.0);
  }
  return select(count > 0.0, max(sum / max(count, 1.0), 1.0), 1.0);
}

/// Stores every variable of every programme, [variable][programme][lane], for a strategy's code.
FN_LARGE void store_values(World& world, int year) {
  const int width = lanes();
  world.mean_months_at_full_size = compute_mean_months_at_full_size(world, year);
  double* next = world.placement.values;
  for (int v = 0; v < variable_count; ++v) {
    for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
      store(PlannerView{world, p, year}(static_cast<Variable>(v)), next);
      next += width;
    }
  }
}

}  // namespace ART6_LANES
}  // namespace art6
