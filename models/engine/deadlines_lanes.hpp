// Lane header: planning deadlines and extension requests (model.md 7.9).

namespace art6 {
namespace ART6_LANES {

/// Moves planning deadlines that passed before month `now`, by the length of an extension, until
/// they are ahead (7.9.2):
///
///     missed = the deadline passed and the programme is not declared by it
///     requests <- requests + 1,   deadline <- deadline + extension_months      where missed
///
/// A target date that passed moves also where its milestone was reached, as needs go on; that is no
/// request. Clearance is declared `verification_months` after its completion. Deadlines are looked
/// at once a year, so that ceil(12 / extension_months) moves are enough.
FN_LARGE void move_deadlines(World& world, int now) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    const ProgrammeModel& model = world.portfolio.programmes[p];
    if (!model.deadline) continue;
    Account& account = world.accounts[p];
    const Lane declared = account.completed_month + static_cast<double>(model.verification_months);
    for (int moved = 0; moved < 12; moved += model.extension_months) {
      const Mask passed = account.planning_deadline < static_cast<double>(now);
      const Mask missed = passed & (declared > account.planning_deadline);
      const Mask moves = model.deadline_kind == DeadlineKind::target_date ? passed : missed;
      account.requests += select(missed, 1.0, 0.0);
      account.planning_deadline += select(moves, static_cast<double>(model.extension_months), 0.0);
    }
    const Trace trace = world.tracer.trace_programme(p, now);
    trace(0, ReplayColumn::requests, account.requests);
    trace(0, ReplayColumn::planning_deadline, account.planning_deadline);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
