// Lane header: stockpile destruction of one State (design 4.2), and what a planner sees of it.

namespace art6 {
namespace ART6_LANES {

struct StockpileState {
  // Drawn once.
  Lane setup_cost_per_month, setup_months_per_usd, setup_shares_per_month;
  Lane munitions_per_month, cost_per_munition, munitions_per_usd;
  Lane done_below;
  // Changing.
  Lane setup_left;  ///< months
  Lane munitions;
  Mask is_running;

  FN void begin(const StockpileModel& model, const Lane* statics) {
    setup_left = value(statics, model.setup_months);
    const Mask has_setup = setup_left > 0.0;
    setup_shares_per_month = select(has_setup, 1.0 / setup_left, 0.0);
    setup_cost_per_month = value(statics, model.setup_cost_usd) * setup_shares_per_month;
    setup_months_per_usd = select(setup_cost_per_month > 0.0, 1.0 / setup_cost_per_month, 0.0);
    munitions_per_month =
        value(statics, model.munitions_per_month) * value(statics, model.productivity);
    cost_per_munition = value(statics, model.cost_usd_per_munition);
    munitions_per_usd = 1.0 / cost_per_munition;
    munitions = value(statics, model.munitions);
    done_below = munitions * 1e-9;
    is_running = all_lanes_true();
  }

  FN Outlook outlook(const StockpilePlan& plan) const {
    const Lane setup = setup_left * setup_shares_per_month;
    const Lane setup_months = setup * plan.setup_months;
    const Lane setup_this_year = min(setup_months, 12.0);
    return {.remaining_cost = setup * plan.setup_cost_usd + munitions * plan.cost_usd_per_munition,
            .capacity_per_year =
                setup_this_year * plan.setup_usd_per_month +
                (12.0 - setup_this_year) * (plan.munitions_per_month * plan.cost_usd_per_munition),
            .months_at_full_size = setup_months + munitions / plan.munitions_per_month,
            .allowance = plan.allowance_usd};
  }
};

FN_LARGE void stockpile_year(const Lane* output, int first_month, int months, StockpileState& s,
                             Purse& purse, int deadline, Progress& progress) {
  Lane completed = purse.account.completed;
  for (int month = 0; month < months; ++month) {
    const Mask open = completed >= never;
    const Mask in_setup = s.setup_left > 0.0;
    const Lane budget = purse.budget(month);

    // Set-up that costs nothing is funded whatever the budget.
    const Lane funded =
        select(s.setup_cost_per_month > 0.0, min(budget * s.setup_months_per_usd, 1.0), 1.0);
    const Lane set_up = select(open, min(s.setup_left, funded), 0.0);
    s.setup_left -= set_up;
    s.setup_left = select(s.setup_left < 1e-9, 0.0, s.setup_left);

    const Lane able = min(s.munitions_per_month * output[month], budget * s.munitions_per_usd);
    const Lane destroyed = select(in_setup, 0.0, min(s.munitions, able));
    s.munitions -= destroyed;
    purse.pay(month, open,
              select(open, set_up * s.setup_cost_per_month + destroyed * s.cost_per_munition, 0.0));

    const Mask is_done = open & (s.munitions <= s.done_below);
    completed = select(is_done, static_cast<double>(first_month + month), completed);
    s.munitions = select(is_done, 0.0, s.munitions);
    if (deadline == first_month + month) purse.account.left_at_deadline = s.munitions;
    purse.trace(month, ReplayColumn::setup_left_months, s.setup_left);
    purse.trace(month, ReplayColumn::destroyed, destroyed);
    purse.trace(month, ReplayColumn::munitions, s.munitions);
  }
  purse.account.completed = completed;
  purse.account.closed = completed;
  const Lane received = purse.put_back();
  progress = {.left = s.munitions,
              .received = received,
              .spent = purse.spent,
              .team_months = 0.0,
              .cancelled = 0.0,
              .reduced = 0.0,
              .cleared = 0.0};
}

}  // namespace ART6_LANES
}  // namespace art6
