// The results of one obligation, that is, of a programme with a date to meet.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "io/results/forecast_result.hpp"
#include "models/engine/tally.hpp"
#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

/// The work left of a theme: mean and quantiles over the replications.
WorkLeft summarise_work_left(Theme theme, const WorkSum& sum, const ValueHistogram& histogram);

/// The quantiles of the month of completion; `start` is the clock's.
CompletionQuantiles summarise_completion(const MonthHistogram& completed, Month start);

/// The 95 % interval of the probability to be complete at or before the month (`estimate_chance`);
/// `by_scramble` has the completions of each scramble of Sobol points.
Interval estimate_chance_interval(const MonthHistogram& completed,
                                  const std::vector<MonthHistogram>& by_scramble, int month);

/// Computes the results of one obligation from the tally of a run. What it is made from must
/// outlive it.
class ObligationSummary {
 public:
  /// `programme` has a deadline, which is the `date` of the scenario.
  ObligationSummary(const Scenario& scenario, const Portfolio& portfolio, ProgrammeIndex programme,
                    const Tally& tally, Date date);

  ObligationForecast make_forecast() const;

  /// The probability to complete before the deadline or within one extension of the programme's
  /// length. An extension beyond the clock's end counts up to the clock's end.
  double probability_met_after_one() const;

 private:
  bool is_treaty_deadline() const { return model_.deadline_kind == DeadlineKind::treaty_deadline; }

  /// The date by which to file an extension request: nine months before the meeting that considers
  /// it, or before the deadline where no meeting is listed. None where that was before the start.
  std::optional<Date> find_file_by() const;

  /// `estimate_chance_interval` of the obligation.
  Interval estimate_interval_at(int month) const;

  /// The months from the deadline to the first month in which the given end of the interval reaches
  /// the scenario's confidence; none where that is beyond the clock.
  std::optional<int> find_months_until(double Interval::*end) const;

  /// The months from the deadline to the completion of this rank; 0 where it is before the
  /// deadline, none where it is beyond the clock.
  std::optional<int> find_months_beyond(std::int64_t rank) const;

  /// The extension that makes the scenario's confidence, with its 95 % interval and the requests of
  /// the programme's length that it takes: ceil(months / extension_months).
  Extension find_extension() const;

  /// The completions of each month from the first to the last that has any.
  CompletionMonths count_completion_months() const;

  std::vector<Interval> estimate_chance_by_month() const;

  const Scenario& scenario_;
  const ProgrammeModel& model_;
  const ProgrammeTally& tally_;
  Month start_;
  int last_month_;
  int deadline_;  ///< month number of the run
  Date date_;
};

}  // namespace art6
