// A programme's account (model.md 7.3): own money first, donors' money late, the rest in reserve.
#pragma once

#include <vector>

namespace art6::reference {

struct Account {
  double own_per_year = 0;  ///< USD, as drawn, in budget year 0
  double own_growth = 0;    ///< a year
  int delay_months = 0;
  std::vector<double> arrivals;  ///< USD of donors by month of arrival, as far as placed so far
  double reserve = 0, spent = 0, own_spent = 0;
  bool is_closed = false;

  struct Month {
    double own = 0, arrived = 0, budget = 0;
  };

  double own_of_year(int year) const;
  /// Sends a budget year's money of donors on its way, twelve twelfths. Returns what donors give:
  /// for year 0 also what fills the pipeline before the first arrival.
  double send(int year, double usd);
  Month month(int t) const;
  void book(const Month& month, double spending);
  double on_its_way(int t) const;  ///< after month t's arrival
  /// Ends the account in month t and hands over what returns to the pool.
  double close(int t);
};

}  // namespace art6::reference
