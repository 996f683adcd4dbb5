#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/reader/scenario_checks.hpp"
#include "io/text/number_text.hpp"
#include "models/sampling/law_facts.hpp"

namespace art6 {

namespace {

/// What a run can count in one replication (model.md 8): 2^41 USD, 2^31 of anything else.
constexpr double most_usd = 0x1p41, most_work = 0x1p31;

/// The largest value that the quantity has in the file: of a law without an end its median, which
/// half of the futures exceed.
double find_largest(const Quantity& quantity) {
  const double largest = support(quantity).second;
  return std::isfinite(largest) ? largest : median(quantity);
}

/// Checks that single numbers of the file are no larger than what a run can count.
class AmountChecks {
 public:
  explicit AmountChecks(CheckWalk& walk) : walk_(walk) {
    const auto clock = walk.find_valid(walk.document(), "clock");
    if (!clock || !walk.find_valid(*clock, "start") || !walk.find_valid(*clock, "end")) return;
    months_ = walk.scenario().clock.months();
  }

  void check_all() {
    const Scenario& scenario = walk_.scenario();
    walk_.for_each_valid(walk_.document(), "donors", scenario.donors,
                         [&](const Place& place, const Donor& donor) { check(place, donor); });
    walk_.for_each_valid(walk_.document(), "states", scenario.states,
                         [&](const Place& place, const State& state) { check(place, state); });
  }

 private:
  void check(const Place& place, const Donor& donor) {
    if (!walk_.is_missing_or_valid(place, "growth_per_year")) return;
    if (!walk_.is_missing_or_valid(place, "starts")) return;
    const Month start = walk_.scenario().clock.start;
    const int first = std::max(0, donor.starts.value_or(start) - start);
    check_over_the_clock(place, "budget_usd_per_year", donor.budget_usd_per_year, first,
                         donor.growth_per_year);
  }

  void check(const Place& place, const State& state) {
    if (walk_.is_missing_or_valid(place, "own_growth_per_year")) {
      for (const Theme theme : all_themes) {
        if (!state.has(theme)) continue;
        walk_.if_valid(place, to_string(theme), [&](const Place& programme) {
          check_over_the_clock(programme, "own_funding_usd_per_year", own_funding(state, theme), 0,
                               state.own_growth_per_year);
        });
      }
    }
    walk_.if_valid(place, "casualties", [&](const Place& casualties) {
      const double per_year = find_largest(state.casualties->per_year);
      check_over_the_clock(
          casualties, "per_year", [&](int end) { return per_year * count_years(0, end, 0); },
          most_work, "people");
    });
    walk_.if_valid(place, "stockpile", [&](const Place& stockpile) {
      check_at_once(stockpile, "munitions", state.stockpile->munitions, "munitions");
    });
    walk_.if_valid(place, "victim_assistance", [&](const Place& assistance) {
      check_at_once(assistance, "survivors", state.victim_assistance->survivors, "people");
      check_at_once(assistance, "unregistered", state.victim_assistance->unregistered, "people");
    });
  }

  /// The years from month `first` to `end`, within the clock, each times its growth since the
  /// start.
  double count_years(int first, int end, double growth) const {
    double years = 0, factor = 1;
    for (int month = 0; month < std::min(end, months_); ++month) {
      if (month > 0 && month % 12 == 0) factor *= 1 + growth;
      if (month >= first) years += factor / 12;
    }
    return years;
  }

  /// Checks money of `usd_per_year` from month `first` on.
  void check_over_the_clock(const Place& parent, const char* key,
                            const QuantityOverTime& usd_per_year, int first, double growth) {
    const Month start = walk_.scenario().clock.start;
    const Steps& steps = usd_per_year.steps;
    const auto sum_until = [&](int month) {
      if (!usd_per_year.has_steps()) {
        return find_largest(usd_per_year.single) * count_years(first, month, growth);
      }
      double amount = 0;
      for (std::size_t i = 0; i < steps.size(); ++i) {
        const int end = i + 1 < steps.size() ? steps[i + 1].from - start : months_;
        const int begin = std::max(first, steps[i].from - start);
        amount += find_largest(steps[i].value) * count_years(begin, std::min(end, month), growth);
      }
      return amount;
    };
    check_over_the_clock(parent, key, sum_until, most_usd, "USD");
  }

  /// Checks the sum of the clock's months; `sum_until(month)` is that of the months before `month`.
  template <class SumUntil>
  void check_over_the_clock(const Place& parent, const char* key, SumUntil sum_until, double limit,
                            const char* unit) {
    const auto place = walk_.find_valid(parent, key);
    if (!place) return;
    const double amount = sum_until(months_);
    if (!(amount >= limit)) return;
    int first = 0;  // the month in which it is too much
    while (sum_until(first + 1) < limit) ++first;
    walk_.report(*place,
                 fmt::format("expected below {} {} over the clock, which is what a run can "
                             "count, got {}, too much from {} on",
                             group_digits(std::llround(limit)), unit, format_rounded(amount),
                             to_string(walk_.scenario().clock.start + first)));
  }

  void check_at_once(const Place& parent, const char* key, const Quantity& quantity,
                     const char* unit) {
    const auto place = walk_.find_valid(parent, key);
    if (!place) return;
    const double amount = find_largest(quantity);
    if (!(amount >= most_work)) return;
    walk_.report(*place,
                 fmt::format("expected below {} {}, which is what a run can count, got {}",
                             group_digits(std::llround(most_work)), unit, format_rounded(amount)));
  }

  CheckWalk& walk_;
  int months_ = 0;  ///< of the clock; 0 where it is not valid
};

}  // namespace

void check_amounts(CheckWalk& walk) { AmountChecks(walk).check_all(); }

}  // namespace art6
