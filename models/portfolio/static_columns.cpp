#include "models/portfolio/static_columns.hpp"

#include <algorithm>

namespace art6 {

const StaticColumn* ColumnsOverTime::find(int month) const {
  const StaticColumn* found = nullptr;
  for (const Column& step : steps) {
    if (step.from > month) break;
    found = &step.value;
  }
  return found;
}

double ColumnsOverTime::get_median(int month) const {
  const StaticColumn* const value = find(month);
  return value ? value->median : 0;
}

double ColumnsOverTime::find_positive_median(int month) const {
  double median = get_median(month);
  for (const Column& step : steps) {
    if (!(median > 0) && step.from > month) median = step.value.median;
  }
  return median;
}

double ColumnsOverTime::average_medians(int first_month) const {
  double sum = 0;
  int count = 0;  // of months alike so far, so that a quantity that does not change keeps its bits
  for (int month = 0; month < 12; ++month) {
    ++count;
    const bool is_last = month == 11 || find(first_month + month) != find(first_month + month + 1);
    if (!is_last) continue;
    sum += get_median(first_month + month) * (count / 12.0);
    count = 0;
  }
  return sum;
}

double ColumnsOverTime::find_largest_median(int end) const {
  double largest = get_median(0);
  for (const Column& step : steps) {
    if (step.from > 0 && step.from < end) largest = std::max(largest, step.value.median);
  }
  return largest;
}

void ColumnsOverTime::append_changes(std::vector<int>& months) const {
  for (const Column& step : steps) {
    if (step.from > 0) months.push_back(step.from);
  }
}

}  // namespace art6
