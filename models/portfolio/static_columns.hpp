// Columns of a portfolio's static quantities, also of those that change in time.
#pragma once

#include <vector>

#include "models/portfolio/indices.hpp"

namespace art6 {

/// The column of a static quantity, with what is known of it before it is drawn.
struct StaticColumn {
  StaticIndex column;
  double median = 0;         ///< the value that a planner without experience takes for it
  bool is_positive = false;  ///< true if a value above 0 can be drawn
  bool is_uncertain = false;
};

/// The columns of a quantity over time, one for each step. The value of a step holds from its month
/// on; before the first step the quantity is 0. A plain quantity is one step from before the start.
struct ColumnsOverTime {
  struct Column {
    int from = 0;  ///< month from the clock's start
    StaticColumn value{};
  };
  std::vector<Column> steps{};  ///< by month
  bool is_positive = false;     ///< true if a value above 0 can hold in some budget year
  bool is_uncertain = false;

  /// The column of the value that holds in the month; null before the first step.
  const StaticColumn* find(int month) const;

  /// The median of the value that holds in the month; 0 before the first step.
  double get_median(int month) const;

  /// The same, or where that is 0 the first median above 0 that holds later, 0 if there is none.
  double find_positive_median(int month) const;

  /// The mean of the medians over a budget year.
  double average_medians(int first_month) const;

  /// The largest median of a month before the month `end`.
  double find_largest_median(int end) const;

  /// Appends the months after the clock's first in which another step begins.
  void append_changes(std::vector<int>& months) const;
};

}  // namespace art6
