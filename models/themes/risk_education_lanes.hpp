// Lane header: risk education of one State and the casualties of its remnants (design 4.2).

namespace art6 {
namespace ART6_LANES {

struct RiskEducationState {
  Lane efficacy, full_cost_per_month, months_per_usd;  ///< drawn once
  Lane coverage;                                       ///< share of the people at risk

  FN void begin(const RiskEducationModel& model, const Lane* statics) {
    efficacy = value(statics, model.efficacy);
    full_cost_per_month = value(statics, model.full_coverage_usd_per_year) * (1.0 / 12);
    months_per_usd = 1.0 / full_cost_per_month;
    coverage = value(statics, model.coverage);
  }
};

/// Risk education ends with the State's clearance, after the month of its completion.
FN_LARGE void risk_education_year(const RiskEducationModel& model, int first_month, int months,
                                  Lane clearance_completed, RiskEducationState& s, Purse& purse,
                                  Lane (&efficacious_coverage)[12], Progress& progress) {
  for (int month = 0; month < months; ++month) {
    const Mask open = clearance_completed >= static_cast<double>(first_month + month);
    const Lane budget = purse.budget(month);
    const Lane funded = min(budget * s.months_per_usd, 1.0);
    const Lane moved = s.coverage + (funded - s.coverage) * (1 / model.fades_over_months);
    s.coverage = select(open, moved, s.coverage);
    purse.pay(month, open, select(open, min(budget, s.full_cost_per_month), 0.0));
    efficacious_coverage[month] = s.efficacy * s.coverage;
    purse.trace(month, ReplayColumn::coverage, s.coverage);
  }
  purse.account.completed = clearance_completed;
  purse.account.closed = clearance_completed;
  const Lane received = purse.put_back();
  progress = {.left = 0.0,
              .received = received,
              .spent = purse.spent,
              .team_months = 0.0,
              .cancelled = 0.0,
              .reduced = 0.0,
              .cleared = 0.0};
}

}  // namespace ART6_LANES
}  // namespace art6
