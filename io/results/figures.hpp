// Numbers as short figures for people, with no more digits than are known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "io/results/forecast_result.hpp"
#include "io/text/number_text.hpp"
#include "models/scenario/quantity_over_time.hpp"

namespace art6 {

/// The number with so many decimals; one that rounds to zero has no sign.
std::string format_decimals(double value, int decimals);

/// A probability in whole percent. `0 %` and `100 %` stand for exactly 0 and 1 only; other values
/// below 1 and above 99 % are `<1 %` and `>99 %`.
std::string format_percent(double probability);

/// As `format_percent`, but rounded so that the figure shown is in the same risk class: 0.796 with
/// confidence 0.8 is `79 %`, as its class says.
std::string format_percent_met(double probability, double confidence);

/// A lower bound of a probability in whole percent: `≥ 64 %`; `100 %` stands for exactly 1 only.
std::string format_percent_at_least(double bound);

/// The interval in whole percent, low rounded down and high up: `62–64`.
std::string format_percent_interval(const Interval& interval);

/// A number of months: `none`, `14 mo`, from five years on `17.1 y`.
std::string format_duration(int months);

/// The ends of an interval, in the unit that `format_duration(months)` has, such as `16.9–17.3`; an
/// unknown end is left empty, and an interval from 0 to 0 is no text at all.
std::string format_duration_interval(int months, std::optional<int> low, std::optional<int> high);

/// A plain number: whole numbers in full, others to three significant digits.
std::string format_figure(double value);

/// `format_figure` of the median, and for an uncertain quantity of its 10 and 90 % quantiles: `6.7
/// (5–9)`.
std::string format_figure(const Quantity& quantity);

/// The same, of steps each with its month: `10 from 2021-03, 14 from 2022-01`.
std::string format_figure(const QuantityOverTime& quantity);

/// An amount, not negative, in millions of USD, to at most three digits or to the million: `0.45`,
/// `12.3`, `1,234`; `<0.01` for less than five thousand USD.
std::string format_millions(double usd);

}  // namespace art6
