// Lane header: planning deadlines and extension requests (model.md 7.9).

namespace art6 {
namespace ART6_LANES {

/// Deadlines that passed before month `now` move by the treaty's maximum, a request each.
FN_LARGE void move_deadlines(World& world, int now) {
  for (std::size_t p = 0; p < world.portfolio.programmes.size(); ++p) {
    const ProgrammeModel& model = world.portfolio.programmes[p];
    if (!model.deadline) continue;
    Account& account = world.accounts[p];
    const Mask passed = account.planning_deadline < static_cast<double>(now);
    const Lane declared = account.completed + static_cast<double>(model.verification_months);
    const Mask missed = passed & (declared > account.planning_deadline);
    // A milestone that was reached moves as well: needs go on, but nobody has to ask.
    const Mask moves = model.id.theme == Theme::victim_assistance ? passed : missed;
    account.requests += select(missed, 1.0, 0.0);
    account.planning_deadline += select(moves, static_cast<double>(model.extension_months), 0.0);
    const Trace trace = world.tracer.of(static_cast<int>(p), now);
    trace(0, ReplayColumn::requests, account.requests);
    trace(0, ReplayColumn::planning_deadline, account.planning_deadline);
  }
}

}  // namespace ART6_LANES
}  // namespace art6
