// Lane header: stockpile destruction of one State (model.md 7.5), and what a planner computes of it
// (model.md 7.7).

namespace art6 {
namespace ART6_LANES {

/// A stockpile programme in the lane's replications.
struct StockpileState {
  // Drawn once, or made of what is.
  Lane setup_cost_usd_per_month, setup_months_per_usd;
  Lane setup_shares_per_month;  ///< 1 / setup_months; 0 without set-up
  Lane productivity;
  // Of the values that hold in the month.
  Lane munitions_per_month;  ///< of normal output, productivity included
  Lane cost_usd_per_munition, munitions_per_usd;
  Lane done_below_munitions;  ///< a stock that counts as none: 1e-9 of that at the start
  StockpilePlan<Lane> plan;   ///< of what is drawn, by the values of the budget year's last month
  // Changing from month to month.
  Lane setup_left_months;
  Lane munitions;   ///< Q, left to destroy
  Mask is_running;  ///< not stopped

  /// The start of a future, from its static quantities.
  FN void begin(const StockpileModel& model, DrawnStatics statics) {
    setup_left_months = get_static(statics, model.setup_months);
    const Mask has_setup = setup_left_months > 0.0;
    setup_shares_per_month = select(has_setup, 1.0 / setup_left_months, 0.0);
    setup_cost_usd_per_month = get_static(statics, model.setup_cost_usd) * setup_shares_per_month;
    setup_months_per_usd =
        select(setup_cost_usd_per_month > 0.0, 1.0 / setup_cost_usd_per_month, 0.0);
    productivity = get_static(statics, model.productivity);
    take_values(model, statics, 0);
    munitions = get_static(statics, model.munitions);
    done_below_munitions = munitions * 1e-9;
    is_running = all_lanes_true();
    plan = make_plan(model, statics, first_outlook_month);
  }

  /// Takes the output and the cost that hold in the month, from the clock's start.
  FN void take_values(const StockpileModel& model, DrawnStatics statics, int month) {
    munitions_per_month = get_static(statics, model.munitions_per_month, month) * productivity;
    cost_usd_per_munition = get_static(statics, model.cost_usd_per_munition, month);
    munitions_per_usd = 1.0 / cost_usd_per_munition;
  }

  /// Makes the constants of an outlook by the values that hold in the month.
  FN StockpilePlan<Lane> make_plan(const StockpileModel& model, DrawnStatics statics,
                                   int month) const {
    const auto rate = [&](Lane munitions_in_a_month) {
      return munitions_in_a_month * productivity * model.mean_running;
    };
    const Lane cost = get_static(statics, model.cost_usd_per_munition, month);
    return {.setup_cost_usd = get_static(statics, model.setup_cost_usd),
            .setup_months = get_static(statics, model.setup_months),
            .setup_usd_per_month = setup_cost_usd_per_month,
            .cost_usd_per_munition = cost,
            .munitions_per_month =
                rate(find_positive_static(statics, model.munitions_per_month, month)),
            .usd_per_month = rate(get_static(statics, model.munitions_per_month, month)) * cost};
  }

  /// What the programme can take in a year by the constants of a plan (model.md 7.7.9):
  ///
  ///     u = min(12, f x setup_months)
  ///     capacity_per_year = u x setup_cost_usd / setup_months
  ///                         + (12 - u) x rate x cost_usd_per_munition
  template <class Number>
  FN Lane compute_capacity(const StockpilePlan<Number>& by) const {
    const Lane setup_months = setup_left_months * setup_shares_per_month * by.setup_months;
    const Lane setup_this_year = min(setup_months, 12.0);
    return setup_this_year * by.setup_usd_per_month +
           (12.0 - setup_this_year) * Lane(by.usd_per_month);
  }

  /// What the known work costs and takes by the constants of a plan (model.md 7.7.6 to 7.7.9):
  ///
  ///     f = set-up left / setup_months
  ///     rate = munitions_per_month x productivity x running share
  ///     remaining_cost = f x setup_cost_usd + Q x cost_usd_per_munition
  ///     months at full size = f x setup_months + Q / rate
  ///     allowance = rate x cost_usd_per_munition
  template <class Number>
  FN Outlook compute_outlook(const StockpilePlan<Number>& by) const {
    const Lane setup = setup_left_months * setup_shares_per_month;
    const Lane setup_months = setup * by.setup_months;
    const Lane rate = by.munitions_per_month;
    const Lane without_output = select(munitions > 0.0, Lane(never), 0.0);
    const Lane remaining_cost = setup * by.setup_cost_usd + munitions * by.cost_usd_per_munition;
    return {
        .remaining_cost_usd = remaining_cost,
        .capacity_usd_per_year = compute_capacity(by),
        .months_at_full_size = setup_months + select(rate > 0.0, munitions / rate, without_output),
        .recurring_usd_per_year = 0.0,
        .allowance_usd = rate * by.cost_usd_per_munition,
        .cost_to_end_usd = remaining_cost};
  }

  /// Counts the year's known pauses in an outlook (model.md 7.10.7): with A the months of normal
  /// work that they leave,
  ///
  ///     u = min(A, f x setup_months)
  ///     capacity_per_year = u x setup_cost_usd / setup_months
  ///                         + (A - u) / A x sum of o_t x w_t x rate x cost_usd_per_munition
  ///
  /// with rate and cost of the month t, whose product `find_usd(t)` gives.
  template <class Number, class FindUsd>
  FN void count_pauses(const StockpilePlan<Number>& by, FindUsd find_usd, const PauseYear& left,
                       Outlook& outlook) const {
    const Lane worked = left.sum_worked();
    const Lane setup = min(setup_left_months * setup_shares_per_month * by.setup_months, worked);
    Lane usd = 0.0;
    for (int month = 0; month < 12; ++month) usd += left.compute_worked(month) * find_usd(month);
    const Lane usd_per_month = select(worked > 0.0, usd / worked, 0.0);
    outlook.capacity_usd_per_year =
        setup * by.setup_usd_per_month + (worked - setup) * usd_per_month;
  }
};

/// Some months of a budget year of stockpile destruction. Each month of an open programme
/// (model.md 7.5.10, 7.5.11), with
/// `output` = lognoise x running:
///
///     set-up first:   set up = min(set-up left, budget / (setup_cost_usd / setup_months), 1)
///     then:           destroyed = min(Q, munitions_per_month x productivity x output,
///                                     budget / cost_usd_per_munition),   Q <- Q - destroyed
///     spending = set up x setup_cost_usd / setup_months + destroyed x cost_usd_per_munition
///     complete if Q is at most 1e-9 of what it was at the start
///
/// Set-up that costs nothing goes on without a budget. In a pause (model.md 7.10.8) set-up is at
/// most, and what can be destroyed falls to, the share of normal work that `pauses` leaves; null
/// where the year has none.
FN_LARGE void simulate_stockpile_months(const Lane* output, const PauseYear* pauses, MonthSpan span,
                                        StockpileState& s, YearAccount& year_account) {
  Lane completed = year_account.account.completed_month;
  for (int month = span.first; month < span.end; ++month) {
    const Mask open = completed >= never;
    const Mask in_setup = s.setup_left_months > 0.0;
    const Lane cost_to_end = s.setup_left_months * s.setup_cost_usd_per_month +
                             s.munitions * s.plan.cost_usd_per_munition;
    const Lane budget = year_account.get_budget_usd(month, cost_to_end);

    Lane funded =
        select(s.setup_cost_usd_per_month > 0.0, min(budget * s.setup_months_per_usd, 1.0), 1.0);
    Lane possible = s.munitions_per_month * output[month];
    if (pauses) {
      const Lane worked = pauses->compute_worked(month);
      funded = min(funded, worked);
      possible *= worked;
    }
    const Lane set_up = select(open, min(s.setup_left_months, funded), 0.0);
    s.setup_left_months -= set_up;
    s.setup_left_months = select(s.setup_left_months < 1e-9, 0.0, s.setup_left_months);

    const Lane able = min(possible, budget * s.munitions_per_usd);
    const Lane destroyed = select(in_setup, 0.0, min(s.munitions, able));
    s.munitions -= destroyed;
    year_account.pay(
        month, open,
        select(open, set_up * s.setup_cost_usd_per_month + destroyed * s.cost_usd_per_munition,
               0.0));

    const Mask is_done = open & (s.munitions <= s.done_below_munitions);
    completed = select(is_done, static_cast<double>(year_account.first_month + month), completed);
    s.munitions = select(is_done, 0.0, s.munitions);
    if (year_account.is_deadline(month)) year_account.account.left_at_deadline = s.munitions;
    year_account.trace(month, ReplayColumn::setup_left_months, s.setup_left_months);
    year_account.trace(month, ReplayColumn::destroyed, destroyed);
    year_account.trace(month, ReplayColumn::munitions, s.munitions);
  }
  year_account.account.completed_month = completed;
  year_account.account.closed_month = completed;
}

}  // namespace ART6_LANES
}  // namespace art6
