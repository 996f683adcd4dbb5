#include "sim/calendar.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace art6 {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// The number that the text writes in digits; -1 where there is any other character.
int parse_digits(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

std::string pad_with_zeros(int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

bool is_date(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const int year = parse_digits(text.substr(0, 4));
  const int month = parse_digits(text.substr(5, 2));
  if (year < 0 || month < 1 || month > 12) return std::nullopt;
  return Month::of(year, month);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const std::optional<Month> month = parse_month(text.substr(0, 7));
  const int day = parse_digits(text.substr(8, 2));
  if (!month || !is_date(month->year(), month->month_of_year(), day)) return std::nullopt;
  return Date{month->year(), month->month_of_year(), day};
}

std::string to_string(Month month) {
  return pad_with_zeros(month.year(), 4) + '-' + pad_with_zeros(month.month_of_year(), 2);
}

std::string to_string(Date date) {
  return to_string(Month::of(date.year, date.month)) + '-' + pad_with_zeros(date.day, 2);
}

Month last_whole_month(Date date) {
  const Month month = Month::of(date.year, date.month);
  return date.day == days_in_month(date.year, date.month) ? month : month - 1;
}

Date add_months(Date date, int months) {
  const Month month = Month::of(date.year, date.month) + months;
  assert(month.index >= 0);
  const int year = month.year(), month_of_year = month.month_of_year();
  return {year, month_of_year, std::min(date.day, days_in_month(year, month_of_year))};
}

int months_until_whole(Date date, Month month) {
  // A date of the month itself, or of the next: the month counts by one of them.
  const int least = std::max(0, month - Month::of(date.year, date.month));
  return last_whole_month(add_months(date, least)) >= month ? least : least + 1;
}

}  // namespace art6
