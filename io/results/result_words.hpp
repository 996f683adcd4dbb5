// Results in words: what the tables of the terminal and the pages of the report both say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "io/results/forecast_result.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"

namespace art6 {

const char* to_words(Theme theme);  ///< `stockpile destruction`
const char* to_words(Risk risk);    ///< `will miss`
std::string to_words(Month month);  ///< `Mar 2026`
std::string to_words(Date date);    ///< `1 Mar 2026`

/// The chances that a risk class stands for at this confidence: `chance of 50 to 80 %`.
std::string describe_risk(Risk risk, double confidence);

/// The class of an obligation as in results, or what stands for it where it has none.
const char* name_class(const std::optional<Risk>& risk);

/// The class in words; `beyond the clock` where there is none.
const char* describe_class(const std::optional<Risk>& risk);

/// The chance to meet the obligation; a lower bound where the deadline lies beyond the clock's end:
/// `62 %`, `≥ 64 %`. Rounded so that it is in the same class.
std::string format_chance(double probability_met, bool beyond_horizon, double confidence);

/// A share in percent, to at most four digits: `80 %`, `97.5 %`.
std::string format_share(double share);

/// A number of things: `1 strategy`, `2,000 strategies`.
std::string format_count(std::int64_t count, const std::string& one, const std::string& more);

/// The times that a date moved: `1 extension request`, `3 moves of the target`.
std::string format_moves(int count, DeadlineKind kind);

/// Dates as tables have them, `2026-03-01`, or as running English has them, `1 Mar 2026`.
enum class DateStyle { iso, words };

/// The month by which something is complete; `later` if that is after the clock.
std::string describe_month(const std::optional<Month>& month, DateStyle style);

/// The date by which an extension request has to be filed; `passed` if it lies before the clock,
/// and a dash for a target date, which takes no request.
std::string describe_file_by(const ObligationForecast& obligation, DateStyle style);

/// The number of requests, each of the programme's length, that make up the extension, or a dash if
/// there is none within the clock; of a target date the mean number of moves: `1.3`.
std::string describe_requests(const ObligationForecast& obligation);

}  // namespace art6
