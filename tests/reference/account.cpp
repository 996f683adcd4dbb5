#include "tests/reference/account.hpp"

#include <algorithm>
#include <cmath>

namespace art6::reference {

double Account::own_of_year(int year) const {
  return is_closed ? 0 : own_per_year.of_year(year) * std::pow(1 + own_growth, year);
}

void Account::send(int year, const std::array<double, 12>& usd) {
  const int first = 12 * year + delay_months;
  if (std::ssize(arrivals) < first + 12) arrivals.resize(static_cast<std::size_t>(first) + 12, 0.0);
  for (std::size_t m = 0; m < 12; ++m) arrivals[static_cast<std::size_t>(first) + m] = usd.at(m);
}

void Account::fill_pipeline(double usd_per_month) {
  for (int t = 0; t < delay_months; ++t) arrivals.at(static_cast<std::size_t>(t)) = usd_per_month;
}

Account::Month Account::month(int t, double cost_to_end) const {
  Month m;
  m.own = is_closed ? 0 : own_per_year.in(t) / 12 * std::pow(1 + own_growth, t / 12);
  m.arrived = arrivals.at(static_cast<std::size_t>(t));
  double released = std::min(reserve, std::max(reserve / 6, least_release));
  if (reserve >= cost_to_end * (1 - 1e-9)) released = reserve;
  m.budget = m.own + m.arrived + released;
  return m;
}

void Account::book(const Month& month, double spending) {
  const double from_own = std::min(spending, month.own);
  spent += spending;
  if (spending >= 0.01) ++months_of_work;
  own_spent += from_own;
  reserve = std::max(0.0, reserve + month.arrived - (spending - from_own));
}

double Account::on_its_way(int t) const {
  double sum = 0;
  for (std::size_t later = static_cast<std::size_t>(t) + 1; later < arrivals.size(); ++later) {
    sum += arrivals[later];
  }
  return sum;
}

double Account::close(int t) {
  const double returned = reserve + on_its_way(t);
  reserve = 0;
  arrivals.clear();
  is_closed = true;
  return returned;
}

}  // namespace art6::reference
