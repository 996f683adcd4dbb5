#include "study/forecasts/forecast.hpp"

#include <algorithm>
#include <cmath>

#include "sim/statistics/intervals.hpp"
#include "sim/sums/rank.hpp"
#include "study/forecasts/tallied.hpp"
#include "study/forecasts/work_unit.hpp"

namespace art6 {

namespace {

WorkLeft summarise_work_left(Theme theme, const WorkSum& sum, const ValueHistogram& histogram) {
  return {.unit = work_unit(theme),
          .mean = sum.mean(histogram.count()),
          .p10 = histogram.quantile(0.1),
          .p90 = histogram.quantile(0.9)};
}

/// Computes the results of one obligation, that is, of a programme with a date.
class Obligation {
 public:
  Obligation(const Scenario& scenario, const Portfolio& portfolio, ProgrammeIndex programme,
             const Tally& tally, Date date)
      : scenario_(scenario),
        model_(portfolio.programmes[programme]),
        tally_(tally.programmes[programme]),
        start_(portfolio.start),
        last_month_(portfolio.months - 1),
        deadline_(*model_.deadline),
        date_(date) {}

  ObligationForecast make_forecast() const {
    const MonthHistogram& completed = tally_.completed;
    const std::int64_t n = completed.total();
    const std::int64_t met = completed.at_or_before(deadline_);
    const double probability = static_cast<double>(met) / static_cast<double>(n);
    ObligationForecast result{
        .id = model_.id,
        .deadline = date_,
        .deadline_kind = model_.deadline_kind,
        .probability_met = probability,
        .probability_met_ci95 = interval_at(deadline_),
        .probability_met_after_one = {},
        .risk = risk_class(probability, scenario_.confidence),
        .completion = {.p10 = month(completed.quantile(0.1)),
                       .p50 = month(completed.quantile(0.5)),
                       .p80 = month(completed.quantile(0.8)),
                       .p90 = month(completed.quantile(0.9)),
                       .unfinished_share =
                           static_cast<double>(completed.unfinished()) / static_cast<double>(n)},
        .remaining_at_deadline = {},
        .file_by = file_by(),
        .extension = extension(),
        .spent_usd_mean = tally_.spent_usd.mean(n),
        .completion_months = completion_months(),
        .chance_by_month_ci95 = chance_by_month_ci95(),
        .chance_by_month_sd_of_inputs = {}};
    if (deadline_ + model_.extension_months <= last_month_) {
      result.probability_met_after_one = probability_met_after_one();
    }
    if (deadline_ <= last_month_) {
      result.remaining_at_deadline = summarise_work_left(
          model_.id.theme, tally_.left_at_deadline_sum, tally_.left_at_deadline);
    }
    return result;
  }

  /// The probability to complete before the deadline or within one extension of the treaty's
  /// maximum length. An extension beyond the clock's end counts up to the clock's end.
  double probability_met_after_one() const {
    return static_cast<double>(tally_.completed.at_or_before(deadline_ + model_.extension_months)) /
           static_cast<double>(tally_.completed.total());
  }

 private:
  bool is_treaty_deadline() const { return model_.deadline_kind == DeadlineKind::treaty_deadline; }

  std::optional<Month> month(std::optional<int> number) const {
    if (!number) return std::nullopt;
    return start_ + *number;
  }

  /// The date by which to file an extension request: nine months before the meeting that considers
  /// it, or before the deadline where no meeting is listed. None where that was before the start.
  std::optional<Date> file_by() const {
    if (!is_treaty_deadline()) return std::nullopt;
    Date considered = date_;
    bool is_listed = false;
    for (const Meeting& meeting : scenario_.meetings) {
      if (meeting.date > date_ || meeting.date <= add_months(date_, -12)) continue;
      if (!is_listed || meeting.date > considered) considered = meeting.date;
      is_listed = true;
    }
    const Date file = add_months(considered, -9);
    if (file < Date{start_.year(), start_.month_of_year(), 1}) return std::nullopt;
    return file;
  }

  /// The 95 % interval of the probability to be complete at or before the month. For random
  /// replications it is Wilson's; for Sobol points it is Student's, of the means of the scrambles,
  /// which are independent.
  Interval interval_at(int month) const {
    const std::int64_t n = tally_.completed.total();
    const std::int64_t complete = tally_.completed.at_or_before(month);
    if (tally_.completed_by_scramble.empty()) return wilson_interval(complete, n);
    const double probability = static_cast<double>(complete) / static_cast<double>(n);
    double squares = 0;
    std::int64_t scrambles = 0;
    for (const MonthHistogram& completed : tally_.completed_by_scramble) {
      if (completed.total() == 0) continue;
      const double own = static_cast<double>(completed.at_or_before(month)) /
                         static_cast<double>(completed.total());
      squares += (own - probability) * (own - probability);
      ++scrambles;
    }
    if (scrambles < 2) return {0, 1};
    const auto count = static_cast<double>(scrambles);
    const Interval interval =
        student_interval(probability, std::sqrt(squares / (count - 1) / count), scrambles);
    return {std::max(interval.low, 0.0), std::min(interval.high, 1.0)};
  }

  /// The months from the deadline to the first month in which the given end of the interval reaches
  /// the scenario's confidence; none where that is beyond the clock.
  std::optional<int> months_until(double Interval::*end) const {
    for (int month = 0; month <= last_month_; ++month) {
      if (interval_at(month).*end >= scenario_.confidence) return std::max(0, month - deadline_);
    }
    return std::nullopt;
  }

  std::optional<int> months_beyond(std::int64_t rank) const {
    const std::optional<int> completed = tally_.completed.month_of_rank(rank);
    if (!completed) return std::nullopt;
    return std::max(0, *completed - deadline_);
  }

  Extension extension() const {
    const std::int64_t n = tally_.completed.total();
    const RankInterval ranks = quantile_rank_interval(scenario_.confidence, n);
    Extension result{
        .months = months_beyond(quantile_rank(scenario_.confidence, n)),
        .months_low = months_beyond(ranks.low),
        .months_high = ranks.high > n ? std::nullopt : months_beyond(ranks.high),
        .requests = {},
        .mean_requests = static_cast<double>(tally_.requests) / static_cast<double>(n)};
    if (!tally_.completed_by_scramble.empty()) {
      result.months_low = months_until(&Interval::high);
      result.months_high = months_until(&Interval::low);
    }
    if (is_treaty_deadline() && result.months) {
      const int most = model_.extension_months;
      result.requests = (*result.months + most - 1) / most;
    }
    return result;
  }

  CompletionMonths completion_months() const {
    const auto counts = tally_.completed.counts();
    const auto is_some = [](std::int64_t count) { return count > 0; };
    const auto first = std::ranges::find_if(counts, is_some);
    if (first == counts.end()) return {};
    const auto last = std::find_if(counts.rbegin(), counts.rend(), is_some).base();
    return {.first = start_ + static_cast<int>(first - counts.begin()),
            .counts = std::vector<std::int64_t>(first, last)};
  }

  std::vector<Interval> chance_by_month_ci95() const {
    std::vector<Interval> intervals;
    for (int month = 0; month <= last_month_; ++month) intervals.push_back(interval_at(month));
    return intervals;
  }

  const Scenario& scenario_;
  const ProgrammeModel& model_;
  const ProgrammeTally& tally_;
  Month start_;
  int last_month_;
  int deadline_;
  Date date_;
};

ProgrammeForecast make_programme_forecast(const Portfolio& portfolio, ProgrammeIndex programme,
                                          const Tally& tally) {
  const ProgrammeId& id = portfolio.programmes[programme].id;
  const std::int64_t n = tally.replications;
  ProgrammeForecast result{.id = id, .years = {}};
  for (int year = 0; year < portfolio.years; ++year) {
    const YearTally& sums = tally.programmes[programme].years[YearIndex(year)];
    ProgrammeYear line{.year = (portfolio.start + 12 * year).year(),
                       .left = {},
                       .asked_usd_mean = sums.asked_usd.mean(n),
                       .placed_usd_mean = sums.placed_usd.mean(n),
                       .received_usd_mean = sums.received_usd.mean(n),
                       .spent_usd_mean = sums.spent_usd.mean(n),
                       .teams_mean = {},
                       .cancelled_km2_mean = {},
                       .reduced_km2_mean = {},
                       .cleared_km2_mean = {}};
    if (id.theme != Theme::risk_education)
      line.left = summarise_work_left(id.theme, sums.left_sum, sums.left);
    if (id.theme == Theme::clearance) {
      const int months = std::min(12, portfolio.months - 12 * year);
      line.teams_mean = sums.team_months.mean(n) / months;
      line.cancelled_km2_mean = sums.cancelled_km2.mean(n);
      line.reduced_km2_mean = sums.reduced_km2.mean(n);
      line.cleared_km2_mean = sums.cleared_km2.mean(n);
    }
    result.years.push_back(line);
  }
  return result;
}

/// Adds the donors' money year by year, of each donor and of all.
void add_money(const Portfolio& portfolio, const Tally& tally, Forecast& result) {
  const std::int64_t n = tally.replications;
  for (const DonorIndex d : portfolio.donors.ids()) {
    result.donors.push_back({portfolio.donors[d].id, {}});
    for (const MoneyTally& sums : tally.money) {
      result.donors.back().given_usd_mean.push_back(sums.given_usd[d].mean(n));
    }
  }
  for (const YearIndex year : tally.money.ids()) {
    const MoneyTally& sums = tally.money[year];
    UsdSum given, placed;
    for (const UsdSum& usd : sums.given_usd) given += usd;
    for (const ProgrammeTally& programme : tally.programmes) {
      placed += programme.years[year].placed_usd;
    }
    result.money.push_back({.year = (portfolio.start + 12 * year.value()).year(),
                            .given_usd_mean = given.mean(n),
                            .placed_usd_mean = placed.mean(n),
                            .unplaced_usd_mean = sums.unplaced_usd.mean(n),
                            .returned_usd_mean = sums.returned_usd.mean(n)});
  }
}

}  // namespace

Forecast make_forecast(const Scenario& scenario, const Portfolio& portfolio, const Tally& tally) {
  const std::int64_t n = tally.replications;
  Forecast result{.scenario = {.name = scenario.name, .sha256 = {}},
                  .strategy = scenario.strategy,
                  .replications = n,
                  .seed = scenario.simulation.seed,
                  .confidence = scenario.confidence,
                  .obligations = {},
                  .programmes = {},
                  .states = {},
                  .donors = {},
                  .money = {},
                  .totals = {},
                  .precision = {}};
  UsdSum spent;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    const ProgrammeId& id = portfolio.programmes[p].id;
    result.programmes.push_back(make_programme_forecast(portfolio, p, tally));
    spent += tally.programmes[p].spent_usd;
    const std::optional<Date> date = deadline(*find_state(scenario, id.state), id.theme);
    if (!date) continue;
    const Obligation obligation(scenario, portfolio, p, tally, *date);
    result.obligations.push_back(obligation.make_forecast());
    result.totals.obligations_met_mean += result.obligations.back().probability_met;
    result.totals.obligations_met_after_one_mean += obligation.probability_met_after_one();
  }
  for (const StateIndex s : portfolio.states.ids()) {
    StateForecast state{.id = portfolio.states[s].id, .casualties_mean = {}};
    if (portfolio.states[s].casualties) {
      state.casualties_mean = static_cast<double>(tally.casualties[s]) / static_cast<double>(n);
    }
    result.states.push_back(state);
  }
  add_money(portfolio, tally, result);
  result.totals.placed_usd_mean = tally.placed_usd.mean(n);
  result.totals.unplaced_usd_mean = tally.unplaced_usd.mean(n);
  result.totals.returned_usd_mean = tally.returned_usd.mean(n);
  result.totals.spent_usd_mean = spent.mean(n);
  return result;
}

Forecast forecast(const Scenario& scenario, const Runner& runner) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  return make_forecast(scenario, portfolio,
                       tallied(portfolio, placing, {0, scenario.simulation.replications}, runner));
}

}  // namespace art6
