#include "tests/reference/account.hpp"

#include <algorithm>
#include <cmath>

namespace art6::reference {

double Account::own_of_year(int year) const {
  return is_closed ? 0 : own_per_year * std::pow(1 + own_growth, year);
}

double Account::send(int year, double usd) {
  const double monthly = usd / 12;
  const int last = 12 * year + 11 + delay_months;
  if (std::ssize(arrivals) <= last) arrivals.resize(static_cast<std::size_t>(last) + 1, 0.0);
  const int first = year == 0 ? 0 : 12 * year + delay_months;
  for (int t = first; t <= last; ++t) arrivals[static_cast<std::size_t>(t)] += monthly;
  return year == 0 ? usd + delay_months * monthly : usd;
}

Account::Month Account::month(int t) const {
  Month m;
  m.own = own_of_year(t / 12) / 12;
  m.arrived = arrivals.at(static_cast<std::size_t>(t));
  m.budget = std::min(m.own + m.arrived + reserve / 6, m.own + m.arrived + reserve);
  return m;
}

void Account::book(const Month& month, double spending) {
  const double from_own = std::min(spending, month.own);
  spent += spending;
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
