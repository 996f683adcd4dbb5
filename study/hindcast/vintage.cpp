#include "study/hindcast/vintage.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "study/hindcast/vintage_futures.hpp"
#include "study/hindcast/vintage_months.hpp"

namespace art6 {

namespace {

/// The dates that cases of one vintage have in common.
class VintageClock {
 public:
  VintageClock(const Clock& clock, Date as_of)
      : clock_(clock),
        as_of_(as_of),
        issued_(find_issued_year(clock.start)),
        end_(count_months(clock.end, issued_)),
        watched_(std::min(count_months(last_whole_month(as_of), issued_), end_)) {}

  int issued() const { return issued_; }
  int months_before_start() const { return count_months(clock_.start, issued_) - 1; }

  /// The last month, from the end of `issued`, that was over on `as_of` and that the forecast sees.
  int watched() const { return watched_; }

  ObservedOutcome find_completion(const std::optional<Date>& completed, Date deadline) const {
    if (!completed) return {static_cast<double>(watched_), true};
    const int months = count_months_to_completion(*completed, deadline, issued_);
    if (months > end_) return {static_cast<double>(end_), true};
    // A deadline in the clock's first month has no month that counts.
    return {static_cast<double>(std::max(months, months_before_start() + 1)), false};
  }

  /// The deadline whose chance is scored.
  std::optional<double> find_deadline(Date deadline) const {
    const Month last = last_whole_month(deadline);
    if (deadline > as_of_ || last < clock_.start || last > clock_.end) return std::nullopt;
    return count_months(last, issued_);
  }

  /// A day in months from the clock's start; nothing where it lies outside the clock.
  std::optional<double> find_day(Date day) const {
    const double months = count_months_to_day(day, issued_) - months_before_start();
    if (months <= 0 || months > clock_.months()) return std::nullopt;
    return months;
  }

 private:
  const Clock& clock_;
  Date as_of_;
  int issued_, end_, watched_;
};

/// An obligation that was not void, with the reports that make cases.
struct Watched {
  const KnownOutcome* outcome;
  Date deadline;
  std::vector<double> observed_left;
  VintageQuestion question;
};

double amount_of(const ReportedWorkLeft& left) { return left.km2 ? *left.km2 : *left.munitions; }

Watched watch(const Scenario& scenario, const Portfolio& portfolio, const VintageClock& clock,
              const KnownOutcome& outcome) {
  const State& state = *find_state(scenario, outcome.id.state);
  Watched watched{.outcome = &outcome,
                  .deadline = *deadline(state, outcome.id.theme),
                  .observed_left = {},
                  .question = {find_programme(portfolio.programmes, outcome.id), {}}};
  for (const ReportedWorkLeft& left : outcome.left) {
    const std::optional<double> day = clock.find_day(left.at);
    if (!day) continue;
    watched.question.left_at.push_back(*day);
    watched.observed_left.push_back(amount_of(left));
  }
  return watched;
}

HindcastCase start_case(const VintageOptions& options, const VintageClock& clock,
                        const Watched& watched, HindcastTarget target) {
  HindcastCase result;
  result.kind = HindcastKind::vintage;
  result.target = target;
  result.scenario = options.scenario;
  result.obligation = to_string(watched.outcome->id);
  result.state = watched.outcome->id.state;
  result.issued = clock.issued();
  return result;
}

HindcastCase make_completion_case(const VintageOptions& options, const VintageClock& clock,
                                  const Watched& watched, const VintageFutures& futures) {
  HindcastCase result = start_case(options, clock, watched, HindcastTarget::completion);
  result.ensemble.reserve(futures.completed.size());
  for (const int month : futures.completed) {
    result.ensemble.push_back(month == VintageFutures::never
                                  ? std::numeric_limits<double>::infinity()
                                  : clock.months_before_start() + month + 1);
  }
  std::ranges::sort(result.ensemble);
  result.outcome = clock.find_completion(watched.outcome->completed, watched.deadline);
  result.window = {.begin = 0, .end = static_cast<double>(clock.watched())};
  result.deadline = clock.find_deadline(watched.deadline);
  return result;
}

void append_left_cases(const VintageOptions& options, const VintageClock& clock,
                       const Watched& watched, VintageFutures futures,
                       std::vector<HindcastCase>& cases) {
  const std::size_t days = watched.observed_left.size();
  YearlyPath path{.members = {}, .observed = watched.observed_left};
  if (days > 1) {
    const std::size_t members = futures.left[0].size();
    path.members.reserve(days * members);
    for (std::size_t i = 0; i < members; ++i) {
      for (const std::vector<double>& left : futures.left) path.members.push_back(left[i]);
    }
  }
  for (std::size_t day = 0; day < days; ++day) {
    HindcastCase result = start_case(options, clock, watched, HindcastTarget::left);
    const double months = clock.months_before_start() + watched.question.left_at[day];
    result.years = std::max(1, static_cast<int>(std::floor(months / 12 + 0.5)));
    result.ensemble = std::move(futures.left[day]);
    std::ranges::sort(result.ensemble);
    result.outcome = {watched.observed_left[day], false};
    cases.push_back(std::move(result));
  }
  if (days > 1) cases.back().yearly = std::move(path);
}

}  // namespace

std::vector<VoidObligation> list_void_obligations(const KnownOutcomes& outcomes) {
  std::vector<VoidObligation> list;
  for (const KnownOutcome& outcome : outcomes.obligations) {
    if (outcome.void_reason) list.push_back({to_string(outcome.id), *outcome.void_reason});
  }
  return list;
}

std::vector<HindcastCase> list_vintage_cases(const Scenario& given, const KnownOutcomes& outcomes,
                                             const VintageOptions& options) {
  Scenario scenario = given;
  scenario.simulation.replications =
      options.replications.value_or(scenario.simulation.replications);
  scenario.simulation.seed = options.seed.value_or(scenario.simulation.seed);
  scenario.strategy = options.strategy;
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const VintageClock clock(scenario.clock, outcomes.as_of);

  std::vector<Watched> all;
  std::vector<VintageQuestion> questions;
  for (const KnownOutcome& outcome : outcomes.obligations) {
    if (outcome.void_reason) continue;
    all.push_back(watch(scenario, portfolio, clock, outcome));
    questions.push_back(all.back().question);
  }
  std::vector<VintageFutures> futures = simulate_vintage(
      portfolio, placing, {0, scenario.simulation.replications}, questions, options.runner);

  std::vector<HindcastCase> cases;
  for (std::size_t i = 0; i < all.size(); ++i) {
    cases.push_back(make_completion_case(options, clock, all[i], futures[i]));
    append_left_cases(options, clock, all[i], std::move(futures[i]), cases);
  }
  return cases;
}

}  // namespace art6
