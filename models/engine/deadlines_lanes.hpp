// Lane header: planning deadlines and extension requests (model.md 7.9).

namespace art6 {
namespace ART6_LANES {

/// Moves planning deadlines that passed before month `now` to the next one, by the length of an
/// extension, until they are ahead (7.9.2):
///
///     missed = the deadline passed and the programme is not declared by it
///     requests <- requests + 1,   deadline <- the next deadline                where missed
///
/// The futures in which it moves are those in which it moved each time before, so that it is the
/// same deadline in all of them.
/// A target date that passed moves also where its milestone was reached, as needs go on; that is no
/// request. Clearance is declared `verification_months` after its completion.
FN_LARGE void move_deadlines(World& world, int now) {
  for (const ProgrammeIndex p : world.portfolio.programmes.ids()) {
    const ProgrammeModel& model = world.portfolio.programmes[p];
    if (!model.deadline) continue;
    Account& account = world.accounts[p];
    const Lane declared = account.completed_month + static_cast<double>(model.verification_months);
    int deadline = model.planning_deadline;
    for (const int next : model.next_deadlines) {
      if (deadline >= now) break;
      const Mask passed = account.planning_deadline <= static_cast<double>(deadline);
      const Mask missed = passed & (declared > account.planning_deadline);
      const Mask moves = model.deadline_kind == DeadlineKind::target_date ? passed : missed;
      account.requests += select(missed, 1.0, 0.0);
      account.planning_deadline =
          select(moves, static_cast<double>(next), account.planning_deadline);
      deadline = next;
    }
    const Trace trace = world.tracer.trace_programme(p, now);
    trace(0, ReplayColumn::requests, account.requests);
    trace(0, ReplayColumn::planning_deadline, account.planning_deadline);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
