// Lane header: pauses of a programme, the months in which less than normal is done (model.md 7.10).

namespace art6 {
namespace ART6_LANES {

/// What the pauses of a programme leave of a normal month, in each month of a budget year. Their
/// product is the share of normal work that is done.
struct PauseYear {
  Lane output[12];  ///< o_t, of what the staff employed does: by pauses with the staff paid
  Lane staff[12];   ///< w_t, of the staff, employed and paid: by the other pauses

  FN Lane compute_worked(int month) const { return output[month] * staff[month]; }

  /// Months of normal work in the year.
  FN Lane sum_worked() const {
    Lane sum = 0.0;
    for (int month = 0; month < 12; ++month) sum += compute_worked(month);
    return sum;
  }
  FN Lane sum_staff() const {
    Lane sum = 0.0;
    for (const Lane& share : staff) sum += share;
    return sum;
  }
};

/// True if the pause has months in the budget year.
FN bool is_in_year(const PauseModel& pause, int year) {
  return pause.first < 12 * (year + 1) && pause.last >= 12 * year;
}

/// True if everybody knows, as the budget year begins, whether the pause comes about.
FN bool is_known(const PauseModel& pause, int year) {
  return !(pause.probability < 1) || pause.first < 12 * year;
}

/// Says which pauses count: all that come about, or those that are known as the year begins.
enum class Pauses { all, known };

FN bool counts(const PauseModel& pause, int year, Pauses which) {
  return is_in_year(pause, year) && (which == Pauses::all || is_known(pause, year));
}

/// True if a pause of the programme counts in the budget year: the same in every lane.
FN bool has_pause(const ProgrammeModel& programme, int year, Pauses which) {
  for (const PauseModel& pause : programme.pauses) {
    if (counts(pause, year, which)) return true;
  }
  return false;
}

/// Computes what the pauses leave (model.md 7.10.1, 7.10.2): the product, over those that come
/// about in the month, of their output. Whether one comes about is drawn once per replication.
FN_LARGE void compute_pause_year(const ProgrammeModel& programme, Word static_draws, int year,
                                 Pauses which, PauseYear& left) {
  for (int month = 0; month < 12; ++month) left.output[month] = left.staff[month] = 1.0;
  for (const PauseModel& pause : programme.pauses) {
    if (!counts(pause, year, which)) continue;
    Lane share = pause.output;
    if (pause.probability < 1) {
      const Mask comes = static_uniform(pause.stream, static_draws) < pause.probability;
      share = select(comes, share, 1.0);
    }
    Lane* const shares = pause.is_staff_paid ? left.output : left.staff;
    const int end = std::min(12, pause.last + 1 - 12 * year);
    for (int month = std::max(0, pause.first - 12 * year); month < end; ++month) {
      shares[month] *= share;
    }
  }
}

/// Records what the pauses leave, for a programme that has any. Months without a pause have 1.
FN void trace_pauses(const ProgrammeModel& programme, const PauseYear* left, Trace trace) {
  if (programme.pauses.empty()) return;
  for (int month = 0; month < 12; ++month) {
    trace(month, ReplayColumn::worked_share, left ? left->compute_worked(month) : Lane(1.0));
    trace(month, ReplayColumn::staff_share, left ? left->staff[month] : Lane(1.0));
  }
}

}  // namespace ART6_LANES
}  // namespace art6
