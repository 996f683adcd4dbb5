// Lane header: records each month's values for `art6 run --replay`. In an ordinary run `Trace` and
// `Tracer` are empty types, and their calls compile to nothing.

namespace art6 {
namespace ART6_LANES {

#ifdef ART6_REPLAY

/// Writes values of a budget year's months into the replay; does nothing for a programme that is
/// not replayed, and for months after the clock's end.
struct Trace {
  Replay* replay = nullptr;
  int first_month = 0;  ///< of the budget year, from the run's start

  /// Writes `value` as that of the column in a month of the year.
  FN void operator()(int month, ReplayColumn column, Lane value) const {
    const auto row = static_cast<std::size_t>(first_month + month);
    if (!replay || row >= replay->months.size()) return;
    replay->months[row][static_cast<std::size_t>(column)] = value.v[0];
  }
  /// The same for a column that each pillar or region has; `column` is that of the first, number 0.
  FN void operator()(int month, ReplayColumn column, int number, Lane value) const {
    (*this)(month, static_cast<ReplayColumn>(static_cast<int>(column) + number), value);
  }
};

/// Gives the traces of a replay, in which one programme is chosen.
struct Tracer {
  Replay* replay = nullptr;
  ProgrammeIndex chosen;

  FN Trace trace_programme(ProgrammeIndex programme, int first_month) const {
    return {programme == chosen ? replay : nullptr, first_month};
  }
  /// For what belongs to all programmes of a State: its casualties.
  FN Trace trace_state(const Portfolio& portfolio, StateIndex state, int first_month) const {
    const StateIndex own = portfolio.programmes[chosen].state;
    return {own == state ? replay : nullptr, first_month};
  }
};

#else

struct Trace {
  FN void operator()(int /*month*/, ReplayColumn /*column*/, Lane /*value*/) const {}
  FN void operator()(int /*month*/, ReplayColumn /*column*/, int /*number*/, Lane /*value*/) const {
  }
};

struct Tracer {
  FN Trace trace_programme(ProgrammeIndex /*programme*/, int /*first_month*/) const { return {}; }
  FN Trace trace_state(const Portfolio& /*portfolio*/, StateIndex /*state*/,
                       int /*first_month*/) const {
    return {};
  }
};

#endif

}  // namespace ART6_LANES
}  // namespace art6
