// Lane header: risk education of one State (model.md 7.4).

namespace art6 {
namespace ART6_LANES {

/// A risk education programme in the lane's replications.
struct RiskEducationState {
  Lane efficacy;                     ///< drawn once
  Lane full_coverage_usd_per_month;  ///< that holds in the month
  Lane coverage_per_usd;             ///< 1 / full_coverage_usd_per_month
  Lane coverage;                     ///< r, the share of the people at risk that is reached

  /// The start of a future, from its static quantities.
  FN void begin(const RiskEducationModel& model, DrawnStatics statics) {
    efficacy = get_static(statics, model.efficacy);
    take_values(model, statics, 0);
    coverage = get_static(statics, model.coverage);
  }

  /// Takes the cost that holds in the month, from the clock's start.
  FN void take_values(const RiskEducationModel& model, DrawnStatics statics, int month) {
    full_coverage_usd_per_month =
        get_static(statics, model.full_coverage_usd_per_year, month) * (1.0 / 12);
    coverage_per_usd = 1.0 / full_coverage_usd_per_month;
  }
};

/// Some months of a budget year of risk education. Each month until the State's clearance is
/// complete, the month of its completion included (model.md 7.4.3, 7.4.4):
///
///     cost = full_coverage_usd_per_year / 12
///     r <- r + (min(1, budget / cost) - r) / fades_over_months
///     spending = min(budget, cost)
///
/// In a pause (model.md 7.10.11, 7.10.12) what is reached, min(1, budget / cost), is multiplied by
/// the share of normal work that `pauses` leaves, and spending by that of the staff; null where the
/// year has none.
///
/// `efficacious_coverage` receives efficacy x r after each month's change.
FN_LARGE void simulate_risk_education_months(const RiskEducationModel& model, MonthSpan span,
                                             const PauseYear* pauses,
                                             Lane clearance_completed_month, RiskEducationState& s,
                                             YearAccount& year_account,
                                             Lane (&efficacious_coverage)[12]) {
  for (int month = span.first; month < span.end; ++month) {
    const Mask open =
        clearance_completed_month >= static_cast<double>(year_account.first_month + month);
    const Lane budget = year_account.get_budget_usd(month, endless_usd);
    Lane funded = min(budget * s.coverage_per_usd, 1.0);
    Lane spending = min(budget, s.full_coverage_usd_per_month);
    if (pauses) {
      funded *= pauses->compute_worked(month);
      spending *= pauses->staff[month];
    }
    const Lane moved = s.coverage + (funded - s.coverage) * (1 / model.fades_over_months);
    s.coverage = select(open, moved, s.coverage);
    year_account.pay(month, open, select(open, spending, 0.0));
    efficacious_coverage[month] = s.efficacy * s.coverage;
    year_account.trace(month, ReplayColumn::coverage, s.coverage);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
