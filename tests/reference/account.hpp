// A programme's account (model.md 7.3): own money first, donors' money late, the rest in reserve.
#pragma once

#include <array>
#include <vector>

#include "tests/reference/in_time.hpp"

namespace art6::reference {

struct Account {
  InTime own_per_year;    ///< USD, as drawn, without growth
  double own_growth = 0;  ///< a year
  int delay_months = 0;
  std::vector<double> arrivals;  ///< USD of donors by month of arrival, as far as placed so far
  double reserve = 0, spent = 0, own_spent = 0;
  double least_release = 0;  ///< USD of the reserve, in each month of the budget year
  int months_of_work = 0;    ///< months with spending so far
  bool is_closed = false;

  struct Month {
    double own = 0, arrived = 0, budget = 0;
  };

  double own_of_year(int year) const;
  /// Sends what donors pay in the months of a budget year on its way.
  void send(int year, const std::array<double, 12>& usd);
  /// Fills the pipeline of the start with what donors paid a month before.
  void fill_pipeline(double usd_per_month);
  /// Of month t, where `cost_to_end` brings the known work to its end.
  Month month(int t, double cost_to_end) const;
  void book(const Month& month, double spending);
  double on_its_way(int t) const;  ///< after month t's arrival
  /// Ends the account in month t and hands over what returns to the pool.
  double close(int t);
};

}  // namespace art6::reference
