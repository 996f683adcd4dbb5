// Lane header: how a replay is told of each month. A run is told nothing, and pays nothing.

namespace art6 {
namespace ART6_LANES {

#ifdef ART6_REPLAY

/// Writes what it is told of a budget year's months into the replay, if there is one. Months after
/// the clock's end count for nothing.
struct Trace {
  Replay* replay = nullptr;
  int first_month = 0;

  FN void operator()(int month, ReplayColumn column, Lane value) const {
    const auto row = static_cast<std::size_t>(first_month + month);
    if (!replay || row >= replay->months.size()) return;
    replay->months[row][static_cast<std::size_t>(column)] = value.v[0];
  }
  FN void operator()(int month, ReplayColumn column, int pillar, Lane value) const {
    (*this)(month, static_cast<ReplayColumn>(static_cast<int>(column) + pillar), value);
  }
};

/// Knows which programme is replayed.
struct Tracer {
  Replay* replay = nullptr;
  int chosen = -1;

  FN Trace of(int programme, int first_month) const {
    return {programme == chosen ? replay : nullptr, first_month};
  }
  /// The casualties of a State belong to all of its programmes.
  FN Trace of_state(const Portfolio& portfolio, int state, int first_month) const {
    const int own = portfolio.programmes[static_cast<std::size_t>(chosen)].state;
    return {own == state ? replay : nullptr, first_month};
  }
};

#else

struct Trace {
  FN void operator()(int /*month*/, ReplayColumn /*column*/, Lane /*value*/) const {}
  FN void operator()(int /*month*/, ReplayColumn /*column*/, int /*pillar*/, Lane /*value*/) const {
  }
};

struct Tracer {
  FN Trace of(int /*programme*/, int /*first_month*/) const { return {}; }
  FN Trace of_state(const Portfolio& /*portfolio*/, int /*state*/, int /*first_month*/) const {
    return {};
  }
};

#endif

}  // namespace ART6_LANES
}  // namespace art6
