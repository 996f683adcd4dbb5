#include "study/forecasts/obligation_summary.hpp"

#include <algorithm>

#include "sim/sums/rank.hpp"
#include "study/forecasts/chance.hpp"
#include "study/forecasts/work_unit.hpp"

namespace art6 {

WorkLeft summarise_work_left(Theme theme, const WorkSum& sum, const ValueHistogram& histogram) {
  return {.unit = work_unit(theme),
          .mean = sum.mean(histogram.count()),
          .p10 = histogram.quantile(0.1),
          .p90 = histogram.quantile(0.9)};
}

CompletionQuantiles summarise_completion(const MonthHistogram& completed, Month start) {
  const auto month = [&](double p) -> std::optional<Month> {
    const std::optional<int> number = completed.quantile(p);
    if (!number) return std::nullopt;
    return start + *number;
  };
  return {.p10 = month(0.1),
          .p50 = month(0.5),
          .p80 = month(0.8),
          .p90 = month(0.9),
          .unfinished_share =
              static_cast<double>(completed.unfinished()) / static_cast<double>(completed.total())};
}

Interval estimate_chance_interval(const MonthHistogram& completed,
                                  const std::vector<MonthHistogram>& by_scramble, int month) {
  const auto count = [month](const MonthHistogram& of) -> ShareCount {
    return {of.at_or_before(month), of.total()};
  };
  std::vector<ShareCount> scrambles;
  for (const MonthHistogram& scramble : by_scramble) scrambles.push_back(count(scramble));
  return estimate_chance(count(completed), scrambles);
}

ObligationSummary::ObligationSummary(const Scenario& scenario, const Portfolio& portfolio,
                                     ProgrammeIndex programme, const Tally& tally, Date date)
    : scenario_(scenario),
      model_(portfolio.programmes[programme]),
      tally_(tally.programmes[programme]),
      start_(portfolio.start),
      last_month_(portfolio.months - 1),
      deadline_(*model_.deadline),
      date_(date) {}

ObligationForecast ObligationSummary::make_forecast() const {
  const MonthHistogram& completed = tally_.completed;
  const std::int64_t n = completed.total();
  const std::int64_t met = completed.at_or_before(deadline_);
  const double probability = static_cast<double>(met) / static_cast<double>(n);
  ObligationForecast result{.id = model_.id,
                            .deadline = date_,
                            .deadline_kind = model_.deadline_kind,
                            .probability_met = probability,
                            .probability_met_ci95 = estimate_interval_at(deadline_),
                            .beyond_horizon = deadline_ > last_month_,
                            .extension_months = model_.extension_months,
                            .probability_met_after_one = {},
                            .risk = {},
                            .completion = summarise_completion(completed, start_),
                            .remaining_at_deadline = {},
                            .file_by = find_file_by(),
                            .extension = find_extension(),
                            .spent_usd_mean = tally_.spent_usd.mean(n),
                            .completion_months = count_completion_months(),
                            .regions = {},
                            .chance_by_month_ci95 = estimate_chance_by_month(),
                            .chance_by_month_sd_of_inputs = {}};
  if (model_.extended_deadline <= last_month_) {
    result.probability_met_after_one = probability_met_after_one();
  }
  if (!result.beyond_horizon) {
    result.risk = classify_risk(probability, scenario_.confidence);
    result.remaining_at_deadline =
        summarise_work_left(model_.id.theme, tally_.left_at_deadline_sum, tally_.left_at_deadline);
  }
  return result;
}

double ObligationSummary::probability_met_after_one() const {
  return static_cast<double>(tally_.completed.at_or_before(model_.extended_deadline)) /
         static_cast<double>(tally_.completed.total());
}

std::optional<Date> ObligationSummary::find_file_by() const {
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

Interval ObligationSummary::estimate_interval_at(int month) const {
  return estimate_chance_interval(tally_.completed, tally_.completed_by_scramble, month);
}

std::optional<int> ObligationSummary::find_months_until(double Interval::*end) const {
  for (int month = 0; month <= last_month_; ++month) {
    if (estimate_interval_at(month).*end >= scenario_.confidence)
      return months_until_whole(date_, start_ + month);
  }
  return std::nullopt;
}

std::optional<int> ObligationSummary::find_months_beyond(std::int64_t rank) const {
  const std::optional<int> completed = tally_.completed.month_of_rank(rank);
  if (!completed) return std::nullopt;
  return months_until_whole(date_, start_ + *completed);
}

Extension ObligationSummary::find_extension() const {
  const std::int64_t n = tally_.completed.total();
  const RankInterval ranks = quantile_rank_interval(scenario_.confidence, n);
  Extension result{.months = find_months_beyond(quantile_rank(scenario_.confidence, n)),
                   .months_low = find_months_beyond(ranks.low),
                   .months_high = ranks.high > n ? std::nullopt : find_months_beyond(ranks.high),
                   .requests = {},
                   .mean_requests = static_cast<double>(tally_.requests) / static_cast<double>(n)};
  if (!tally_.completed_by_scramble.empty()) {
    result.months_low = find_months_until(&Interval::high);
    result.months_high = find_months_until(&Interval::low);
  }
  if (is_treaty_deadline() && result.months) {
    const int length = model_.extension_months;
    result.requests = (*result.months + length - 1) / length;
  }
  return result;
}

CompletionMonths ObligationSummary::count_completion_months() const {
  const auto counts = tally_.completed.counts();
  const auto is_some = [](std::int64_t count) { return count > 0; };
  const auto first = std::ranges::find_if(counts, is_some);
  if (first == counts.end()) return {};
  const auto last = std::find_if(counts.rbegin(), counts.rend(), is_some).base();
  return {.first = start_ + static_cast<int>(first - counts.begin()),
          .counts = std::vector<std::int64_t>(first, last)};
}

std::vector<Interval> ObligationSummary::estimate_chance_by_month() const {
  std::vector<Interval> intervals;
  for (int month = 0; month <= last_month_; ++month)
    intervals.push_back(estimate_interval_at(month));
  return intervals;
}

}  // namespace art6
