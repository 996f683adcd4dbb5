#include "study/hindcast/vintage_futures.hpp"
#include "study/forecasts/run_tally.hpp"

#include <algorithm>
#include <cstddef>

#include "models/engine/static_draws.hpp"
#include "study/hindcast/known_area.hpp"

namespace art6 {

namespace {

using Statics = Table<StaticIndex, double>;

/// The model of the programme in the portfolio's list of its theme; null if it is of another.
template <class Models>
const auto* find_model(const Models& models, ProgrammeIndex programme) {
  const auto found = std::ranges::find_if(
      models, [programme](const auto& model) { return model.programme == programme; });
  return found == models.end() ? nullptr : &*found;
}

/// Work left of one programme in one future, by the end of its budget years.
class WorkLeftInTime {
 public:
  WorkLeftInTime(const Portfolio& portfolio, ProgrammeIndex programme)
      : portfolio_(portfolio),
        clearance_(find_model(portfolio.clearances, programme)),
        stockpile_(find_model(portfolio.stockpiles, programme)) {}

  /// Work left at a time of months from the start, 0 to the clock's months.
  double at(double months, const ProgrammeRecord& record, const Statics& statics) const {
    const int year = std::min(static_cast<int>(months) / 12, portfolio_.years - 1);
    const int begin = 12 * year, end = std::min(begin + 12, portfolio_.months);
    const double share = (months - begin) / (end - begin);
    const double late = at_year_end(year, end, record, statics);
    if (share == 1) return late;
    const double early =
        year == 0 ? at_start(statics) : at_year_end(year - 1, begin, record, statics);
    return early + share * (late - early);
  }

 private:
  double at_start(const Statics& statics) const {
    return clearance_ ? find_known_km2_at_start(portfolio_, *clearance_, statics)
                      : statics[stockpile_->munitions.column];
  }
  double at_year_end(int year, int months, const ProgrammeRecord& record,
                     const Statics& statics) const {
    const double left = record.years[YearIndex(year)].left;
    return clearance_ ? find_known_km2(portfolio_, *clearance_, statics, months, left) : left;
  }

  const Portfolio& portfolio_;
  const ClearanceModel* clearance_;
  const StockpileModel* stockpile_;
};

}  // namespace

std::vector<VintageFutures> simulate_vintage(const Portfolio& portfolio,
                                             const PlacingModel& placing, Range range,
                                             std::span<const VintageQuestion> questions,
                                             const Runner& runner) {
  const auto size = static_cast<std::size_t>(range.size());
  std::vector<VintageFutures> answers;
  std::vector<WorkLeftInTime> work;
  for (const VintageQuestion& question : questions) {
    answers.push_back({.completed = std::vector<int>(size, VintageFutures::never), .left = {}});
    answers.back().left.assign(question.left_at.size(), std::vector<double>(size));
    work.emplace_back(portfolio, question.programme);
  }
  const bool asks_for_left = std::ranges::any_of(
      questions, [](const auto& question) { return !question.left_at.empty(); });

  run_tally_here(
      portfolio, placing, range, runner,
      [&](Range batch, const std::vector<ReplicationRecord>& records) {
        const std::vector<Statics> statics =
            asks_for_left ? draw_static_quantities(portfolio, batch) : std::vector<Statics>();
        for (std::size_t i = 0; i < records.size(); ++i) {
          const std::size_t at = static_cast<std::size_t>(batch.begin - range.begin) + i;
          for (std::size_t q = 0; q < questions.size(); ++q) {
            const ProgrammeRecord& record = records[i].programmes[questions[q].programme];
            answers[q].completed[at] = record.completed.value_or(VintageFutures::never);
            for (std::size_t day = 0; day < questions[q].left_at.size(); ++day) {
              answers[q].left[day][at] = work[q].at(questions[q].left_at[day], record, statics[i]);
            }
          }
        }
      });
  return answers;
}

}  // namespace art6
