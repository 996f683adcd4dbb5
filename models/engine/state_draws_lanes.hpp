// Lane header: a State's budget year, and what chance brings to it: access, noise, stoppages, new
// contamination, casualties (model.md 4).

namespace art6 {
namespace ART6_LANES {

/// A State's budget year, and the monthly values that one theme hands to the next: contamination to
/// casualties, casualties to victim assistance.
struct StateYear {
  const StateModel& state;
  StateIndex index;  ///< of the State
  int year, first_month, months;
  Lane clearance_completed_month;  ///< `never` before, and without a clearance programme
  bool is_contaminated = false;    ///< false: no area is left and `area_before_km2` was not written
  Lane area_before_km2[12];        ///< S + C + U at the start of each month
  Lane efficacious_coverage[12];   ///< efficacy x r after the month's change
  Lane new_survivors[12];          ///< of the month's casualties

  /// Leaves the months unwritten.
  FN StateYear(const Portfolio& portfolio, StateIndex state_index, int budget_year)
      : state(portfolio.states[state_index]),
        index(state_index),
        year(budget_year),
        first_month(12 * budget_year),
        months(std::min(12, portfolio.months - 12 * budget_year)),
        clearance_completed_month(never) {}
};

/// Twelve months of access x lognoise; draws them unless another alternative has.
FN_LARGE const Lane* draw_clearance_output(World& world, const StateYear& s,
                                           const ClearanceModel& model, Trace trace) {
  const KeptYears<ClearanceIndex, OutputYear>& kept = world.draws.clearance_output;
  OutputYear& drawn = kept.get(*s.state.clearance, s.year);
  if (kept.claim(*s.state.clearance, s.year)) {
    drawn.is_on = world.access_open[s.index];
    draw_output_year(model.output, model.output_noise, s.state.access, s.state.closed_output,
                     world.replications, s.year, drawn, trace);
  }
  world.access_open[s.index] = drawn.is_on;
  return drawn.output;
}

/// Twelve months of access x lognoise in a region: with access of its own by that, else as in the
/// State. Draws them unless another alternative has.
FN_LARGE const Lane* draw_region_output(World& world, const StateYear& s,
                                        const ClearanceModel& model, RegionIndex index,
                                        const Lane* output_in_state) {
  const RegionModel& region = world.portfolio.regions[index];
  if (!region.access) return output_in_state;
  const KeptYears<RegionIndex, OutputYear>& kept = world.draws.region_output;
  OutputYear& drawn = kept.get(index, s.year);
  Mask& is_open = world.regions[index].is_access_open;
  if (kept.claim(index, s.year)) {
    drawn.is_on = is_open;
    draw_output_year(model.output, model.output_noise, region.access, region.closed_output,
                     world.replications, s.year, drawn, {});
  }
  is_open = drawn.is_on;
  return drawn.output;
}

/// Twelve months of running x lognoise; draws them unless another alternative has.
FN_LARGE const Lane* draw_stockpile_output(World& world, const StateYear& s,
                                           const StockpileModel& model, Trace trace) {
  const KeptYears<StockpileIndex, OutputYear>& kept = world.draws.stockpile_output;
  OutputYear& drawn = kept.get(*s.state.stockpile, s.year);
  Mask& is_running = world.stockpiles[*s.state.stockpile].is_running;
  if (kept.claim(*s.state.stockpile, s.year)) {
    drawn.is_on = is_running;
    draw_output_year(model.output, model.output_noise, model.stoppage, 0.0, world.replications,
                     s.year, drawn, trace);
  }
  is_running = drawn.is_on;
  return drawn.output;
}

/// Twelve months of new contamination; null where none can come. Draws them unless another
/// alternative has.
FN_LARGE const Lane* draw_contamination(World& world, const StateYear& s,
                                        const ClearanceModel& model) {
  if (!model.km2_per_event) return nullptr;
  const KeptYears<ClearanceIndex, ContaminationYear>& kept = world.draws.contamination;
  ContaminationYear& drawn = kept.get(*s.state.clearance, s.year);
  if (kept.claim(*s.state.clearance, s.year)) {
    draw_contamination_year(model, world.replications, s.year, drawn);
  }
  return drawn.km2;
}

/// Twelve months of words for casualties; draws them unless another alternative has.
FN_LARGE const Word* draw_casualties_words(World& world, const StateYear& s) {
  const KeptYears<StateIndex, CasualtiesWords>& kept = world.draws.casualties;
  CasualtiesWords& drawn = kept.get(s.index, s.year);
  if (kept.claim(s.index, s.year)) {
    draw_monthly_words(s.state.casualties->stream, world.replications, s.year, drawn.words);
  }
  return drawn.words;
}

}  // namespace ART6_LANES
}  // namespace art6
