// Lane header: the milestones of a programme, looked at between spans of months (model.md 7.11).

namespace art6 {
namespace ART6_LANES {

/// A share that falls short of a condition by so much, which rounding may leave, meets it; area and
/// munitions by so much of what there was at the start.
constexpr double milestone_rounding = 1e-9;

/// Where a condition holds in clearance (model.md 7.11.1).
FN Mask holds(const MilestoneCondition& condition, const ClearanceState& s) {
  const bool is_suspected = condition.measure == MilestoneMeasure::suspected_km2;
  const Lane km2 = is_suspected ? s.work.suspected_km2 : s.work.sum_area_km2();
  return km2 <= s.done_below_km2 + condition.value;
}

/// Where a condition holds in stockpile destruction (model.md 7.11.2).
FN Mask holds(const MilestoneCondition& condition, const StockpileState& s) {
  return s.munitions <= s.done_below_munitions + condition.value;
}

/// Where a condition holds in victim assistance (model.md 7.11.3, 7.11.4).
FN Mask holds(const MilestoneCondition& condition, const VictimAssistanceModel& model,
              DrawnStatics statics, const VictimAssistanceState& s) {
  const double missing = 1 - condition.value + milestone_rounding;
  if (condition.measure == MilestoneMeasure::registered_share) {
    return s.unregistered <= get_static(statics, model.unregistered) * missing;
  }
  return s.find_worst_unmet(static_cast<int>(model.pillars.size())) <= s.survivors * missing;
}

/// Where a condition holds in risk education (model.md 7.11.5).
FN Mask holds(const MilestoneCondition& condition, const RiskEducationState& s) {
  return s.coverage >= condition.value - milestone_rounding;
}

/// Looks at the milestones of the months `first` to `end` - 1 of the run, of which the last was
/// just simulated; a milestone that lies before the last is looked at by what is now, which must be
/// what was then. `holds_now(condition)` says where a condition holds.
template <class HoldsNow>
FN void look_at_milestones(World& world, const ProgrammeModel& programme, int first, int end,
                           HoldsNow holds_now) {
  for (const MilestoneModel& milestone : programme.milestones) {
    if (milestone.by < first || milestone.by >= end) continue;
    Mask met = all_lanes_true();
    for (const MilestoneCondition& condition : milestone.conditions) {
      met = met & holds_now(condition);
    }
    world.milestones_met[milestone.index] = select(met, 1.0, 0.0);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
