// Lane header: the variables that scores and strategies make of what planners believe
// (model.md 7.8).

namespace art6 {
namespace ART6_LANES {

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
    return !dated ? Lane(0.0) : world.get_belief(*dated).months_at_full_size;
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
    const Lane usd = account.own_usd_per_year + account.taken_up_usd + account.reserve_usd;
    const Lane negligible = world.get_belief(programme).capacity_usd_per_year * negligible_share;
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
    const Outlook& outlook = world.get_belief(programme);
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
