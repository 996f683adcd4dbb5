// Lane header: casualties of a State's cluster munition remnants (model.md 7.4).

namespace art6 {
namespace ART6_LANES {

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
