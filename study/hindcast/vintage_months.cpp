#include "study/hindcast/vintage_months.hpp"

#include <algorithm>

namespace art6 {

namespace {

int days_of(Month month) {
  int days = 28;
  while (is_date(month.year(), month.month_of_year(), days + 1)) ++days;
  return days;
}

}  // namespace

int find_issued_year(Month clock_start) { return clock_start.year() - 1; }

int count_months(Month month, int issued) { return month - Month::of(issued, 12); }

int count_months_to_completion(Date date, std::optional<Date> deadline, int issued) {
  const int months = count_months(Month::of(date.year, date.month), issued);
  if (!deadline || date > *deadline) return months;
  return std::min(months, count_months(last_whole_month(*deadline), issued));
}

double count_months_to_day(Date date, int issued) {
  const Month month = Month::of(date.year, date.month);
  return count_months(month, issued) - 1 + static_cast<double>(date.day) / days_of(month);
}

}  // namespace art6
