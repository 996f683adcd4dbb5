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

struct CasualtiesState {
  Lane rate;               ///< a month, per km2 and unit of (1 - efficacy r)
  Lane last_year, so_far;  ///< persons

  /// `uncovered`: 1 - efficacy r at the start.
  FN void begin(const CasualtiesModel& model, const Lane* statics, Lane area_at_start,
                Lane uncovered) {
    last_year = value(statics, model.per_year);
    rate = select(area_at_start > 0.0, last_year * (1.0 / 12) / (area_at_start * uncovered), 0.0);
    so_far = 0.0;
  }
};

FN_LARGE void casualties_year(const CasualtiesModel& model, const Word* words, int months,
                              const Lane (&area_before)[12], const Lane (&efficacious_coverage)[12],
                              CasualtiesState& s, Lane (&new_survivors)[12], Trace trace) {
  Lane sum = 0.0;
  for (int month = 0; month < months; ++month) {
    const Lane mean = s.rate * area_before[month] * (1.0 - efficacious_coverage[month]);
    const Lane persons = poisson_quantile(mean, words[month]);
    new_survivors[month] = persons * model.survivor_share;
    sum += persons;
    trace(month, ReplayColumn::casualties, persons);
  }
  s.last_year = sum;
  s.so_far += sum;
}

}  // namespace ART6_LANES
}  // namespace art6
