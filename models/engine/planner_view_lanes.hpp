// Lane header: what a planner knows of each programme at the start of a budget year
// (model.md 7.7, 7.8).

namespace art6 {
namespace ART6_LANES {

FN_LARGE void take_outlooks(World& world) {
  const Portfolio& portfolio = world.portfolio;
  for (std::size_t i = 0; i < portfolio.clearances.size(); ++i) {
    const ClearanceModel& model = portfolio.clearances[i];
    world.outlooks[model.programme] = world.clearances[i].outlook(model, world.clearance_plans[i]);
  }
  for (std::size_t i = 0; i < portfolio.stockpiles.size(); ++i) {
    world.outlooks[portfolio.stockpiles[i].programme] =
        world.stockpiles[i].outlook(world.stockpile_plans[i]);
  }
  for (std::size_t i = 0; i < portfolio.victim_assistances.size(); ++i) {
    const VictimAssistanceModel& model = portfolio.victim_assistances[i];
    world.outlooks[model.programme] = world.victim_assistances[i].outlook(model);
  }
  for (const RiskEducationModel& model : portfolio.risk_educations) {
    const Mask open = world.accounts[model.programme].closed >= never;
    const Lane cost = select(open, model.full_coverage_usd_per_year.median, 0.0);
    world.outlooks[model.programme] = {.remaining_cost = cost,
                                       .capacity_per_year = cost,
                                       .months_at_full_size = 0.0,
                                       .allowance = 0};
  }
}

/// The programme whose dates a planner looks at: clearance for risk education, if there is one.
FN int dated_programme(const Portfolio& portfolio, int programme) {
  const ProgrammeModel& model = portfolio.programmes[static_cast<std::size_t>(programme)];
  if (model.id.theme != Theme::risk_education) return programme;
  const int clearance = portfolio.states[static_cast<std::size_t>(model.state)].clearance;
  return clearance < 0 ? -1 : portfolio.clearances[static_cast<std::size_t>(clearance)].programme;
}

/// A programme as the strategy sees it at the start of the budget year.
struct Sight {
  const World& world;
  int programme, year;

  FN const ProgrammeModel& model() const {
    return world.portfolio.programmes[static_cast<std::size_t>(programme)];
  }

  FN Lane months_left() const {
    const int dated = dated_programme(world.portfolio, programme);
    if (dated < 0) return 12.0;
    const int verification =
        world.portfolio.programmes[static_cast<std::size_t>(dated)].verification_months;
    const Lane left =
        world.accounts[dated].planning_deadline - static_cast<double>(12 * year - 1 + verification);
    return max(left, 1.0);
  }

  FN Lane months_at_full_size() const {
    const int dated = dated_programme(world.portfolio, programme);
    return dated < 0 ? Lane(0.0) : world.outlooks[dated].months_at_full_size;
  }

  FN Lane slack_months() const {
    const int dated = dated_programme(world.portfolio, programme);
    return dated < 0 ? Lane(0.0) : months_left() - months_at_full_size();
  }

  FN Lane casualties_averted() const {
    const Portfolio& portfolio = world.portfolio;
    const Lane casualties = world.casualties[model().state].last_year;
    if (model().id.theme == Theme::clearance) return casualties;
    if (model().id.theme != Theme::risk_education) return 0.0;
    const int education = portfolio.states[static_cast<std::size_t>(model().state)].risk_education;
    return casualties *
           portfolio.risk_educations[static_cast<std::size_t>(education)].efficacy.median;
  }

  FN double overdue_months() const {
    const int dated = dated_programme(world.portfolio, programme);
    if (dated < 0) return 0;
    const ProgrammeModel& dates = world.portfolio.programmes[static_cast<std::size_t>(dated)];
    return std::max(0, 12 * year - 1 - *dates.deadline);
  }

  FN Lane operator()(Variable variable) const {
    const Account& account = world.accounts[programme];
    const Outlook& outlook = world.outlooks[programme];
    switch (variable) {
      case Variable::months_left:
        return months_left();
      case Variable::overdue_months:
        return overdue_months();
      case Variable::remaining_cost:
        return outlook.remaining_cost;
      case Variable::need_per_year:
        return min(outlook.remaining_cost * 12.0 / months_left(), outlook.remaining_cost);
      case Variable::capacity_per_year:
        return outlook.capacity_per_year;
      case Variable::secured:
        return account.own_per_month * 12.0 + account.taken_up + account.reserve;
      case Variable::gap:
        return account.gap;
      case Variable::slack_months:
        return slack_months();
      case Variable::months_at_full_size:
        return months_at_full_size();
      case Variable::mean_months_at_full_size:
        return world.mean_months_at_full_size;
      case Variable::requested:
        return model().is_requested ? 1.0 : 0.0;
      case Variable::casualties:
        return world.casualties[model().state].last_year;
      case Variable::casualties_averted:
        return casualties_averted();
      case Variable::weight:
        return model().weight;
      case Variable::year:
        return static_cast<double>(year);
      case Variable::theme_clearance:
      case Variable::theme_stockpile:
      case Variable::theme_victim_assistance:
      case Variable::theme_risk_education:
        break;
    }
    const int theme = static_cast<int>(variable) - static_cast<int>(Variable::theme_clearance);
    return static_cast<int>(model().id.theme) == theme ? 1.0 : 0.0;
  }
};

/// Over the programmes with room, at least 1.
FN_LARGE Lane mean_months_at_full_size(const World& world, int year) {
  Lane sum = 0.0, count = 0.0;
  for (int p = 0; p < static_cast<int>(world.portfolio.programmes.size()); ++p) {
    const Mask has_room = world.accounts[p].gap > 0.0;
    sum += select(has_room, Sight{world, p, year}.months_at_full_size(), 0.0);
    count += select(has_room, 1.0, 0.0);
  }
  return select(count > 0.0, max(sum / max(count, 1.0), 1.0), 1.0);
}

/// Every variable of every programme, for a strategy's code.
FN_LARGE void store_values(World& world, int year) {
  const int width = lanes();
  world.mean_months_at_full_size = mean_months_at_full_size(world, year);
  double* next = world.placement.values;
  for (int v = 0; v < variable_count; ++v) {
    for (int p = 0; p < static_cast<int>(world.portfolio.programmes.size()); ++p) {
      store(Sight{world, p, year}(static_cast<Variable>(v)), next);
      next += width;
    }
  }
}

}  // namespace ART6_LANES
}  // namespace art6
