// Lane header: casualties of cluster munition remnants in one State (model.md 7.4).

namespace art6 {
namespace ART6_LANES {

/// A State's casualties in the lane's replications.
struct CasualtiesState {
  /// Mean persons a month, per km2 and unit of (1 - efficacy x r):
  ///
  ///     per_year / 12 / (area at the start x (1 - efficacy x r_0))
  Lane persons_per_km2_month;
  Lane persons_last_year, persons_so_far;

  /// The start of a future, from its static quantities; `uncovered` is 1 - efficacy x r_0.
  FN void begin(const CasualtiesModel& model, DrawnStatics statics, Lane area_at_start_km2,
                Lane uncovered) {
    persons_last_year = get_static(statics, model.per_year);
    persons_per_km2_month =
        select(area_at_start_km2 > 0.0,
               persons_last_year * (1.0 / 12) / (area_at_start_km2 * uncovered), 0.0);
    persons_so_far = 0.0;
  }
};

/// A budget year of casualties. The number of each month is Poisson with mean (model.md 7.4.5)
///
///     lambda = per_year / 12 x (area now / area at the start)
///              x (1 - efficacy x r) / (1 - efficacy x r_0)
///
/// drawn by inversion from one word. `new_survivors` receives survivor_share of it.
FN_LARGE void simulate_casualties_year(const CasualtiesModel& model, const Word* words, int months,
                                       const Lane (&area_before_km2)[12],
                                       const Lane (&efficacious_coverage)[12], CasualtiesState& s,
                                       Lane (&new_survivors)[12], Trace trace) {
  Lane sum = 0.0;
  for (int month = 0; month < months; ++month) {
    const Lane mean =
        s.persons_per_km2_month * area_before_km2[month] * (1.0 - efficacious_coverage[month]);
    const Lane persons = poisson_quantile(mean, words[month]);
    new_survivors[month] = persons * model.survivor_share;
    sum += persons;
    trace(month, ReplayColumn::casualties, persons);
  }
  s.persons_last_year = sum;
  s.persons_so_far += sum;
}

}  // namespace ART6_LANES
}  // namespace art6
