// Calendar time: months as the engine counts them, and the dates that people write.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace art6 {

/// A calendar month, counted from January of year 0 (proleptic Gregorian); months subtract to ints.
struct Month {
  int index = 0;  ///< 12 * year + (month - 1)

  static constexpr Month of(int year, int month_of_year) {
    return Month{12 * year + (month_of_year - 1)};
  }
  constexpr int year() const { return index / 12; }
  constexpr int month_of_year() const { return index % 12 + 1; }  ///< 1 to 12

  friend constexpr auto operator<=>(Month, Month) = default;
  friend constexpr Month operator+(Month m, int months) { return Month{m.index + months}; }
  friend constexpr Month operator-(Month m, int months) { return Month{m.index - months}; }
  friend constexpr int operator-(Month a, Month b) { return a.index - b.index; }
};

/// A calendar day. Only made by `parse_date` or with fields that exist; see `is_date`.
struct Date {
  int year = 1970;
  int month = 1;  ///< 1 to 12
  int day = 1;    ///< 1 to 31

  friend constexpr auto operator<=>(Date, Date) = default;
};

/// Does this day exist in the Gregorian calendar?
bool is_date(int year, int month, int day);

/// Reads `YYYY-MM`; nothing if the text has another form or no such month exists.
std::optional<Month> parse_month(std::string_view text);

/// Reads `YYYY-MM-DD`; nothing if the text has another form or no such day exists.
std::optional<Date> parse_date(std::string_view text);

std::string to_string(Month month);  ///< `YYYY-MM`
std::string to_string(Date date);    ///< `YYYY-MM-DD`

/// The last month that ends on or before the date, because a month counts whole or not at all.
/// 2020-08-01 gives 2020-07; 2025-12-31 gives 2025-12.
Month last_whole_month(Date date);

/// The same day of the month `months` later (earlier if negative), or the last day of a month that
/// is too short to have it.
Date add_months(Date date, int months);

/// The fewest months >= 0 by which the date has to move so that the month counts: the least m with
/// last_whole_month(add_months(date, m)) >= month.
int months_until_whole(Date date, Month month);

}  // namespace art6
