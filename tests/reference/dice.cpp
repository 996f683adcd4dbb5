#include "tests/reference/dice.hpp"

#include <cmath>

namespace art6::reference {

double Dice::between(double low, double high) {
  return low + (high - low) * static_cast<double>(engine_() >> 11) * 0x1p-53;
}

int Dice::between(int low, int high) {
  const auto count = static_cast<std::uint64_t>(high - low + 1);
  return low + static_cast<int>(engine_() % count);
}

bool Dice::chance(double probability) { return between(0.0, 1.0) < probability; }

Quantity Dice::about(double middle) {
  const double m = middle;
  switch (between(0, 12)) {
    case 0:
      return Distribution(Uniform{0.5 * m, 1.5 * m});
    case 1:
      return Distribution(Triangular{0.4 * m, 0.9 * m, 2 * m});
    case 2:
      return Distribution(Pert{0.4 * m, m, 3 * m});
    case 3:
      return Distribution(Normal{m, 0.3 * m, 0.2 * m, {}});
    case 4:
      return Distribution(Lognormal{std::log(m), between(0.1, 0.6), {}, {}});
    case 5:
      return Distribution(Lognormal{std::log(m), 0.5, 0.5 * m, 2 * m});
    case 6:
      return Distribution(Discrete{{0.5 * m, m, 2 * m}, {1, 2, 1}});
    case 7:
      return Distribution(Quantiles{{0, 0.25, 0.5, 1}, {0.3 * m, m, m, 1.7 * m}});
    default:
      return m * between(0.5, 1.5);
  }
}

Quantity Dice::about_or_none(double middle, double none) {
  return chance(none) ? Quantity(0.0) : about(middle);
}

Quantity Dice::share(double most) {
  switch (between(0, 5)) {
    case 0:
      return 0.0;
    case 1:
      return Distribution(Uniform{0.1 * most, 0.9 * most});
    case 2:
      return Distribution(Triangular{0.05 * most, 0.3 * most, 0.95 * most});
    case 3:
      return Distribution(Quantiles{{0, 0.5, 1}, {0.1 * most, 0.5 * most, 0.9 * most}});
    default:
      return between(0.0, most);
  }
}

Date Dice::date(int year, int years_before, int years_after) {
  const int y = year + between(-years_before, years_after);
  const int month = between(1, 12);
  const int day = chance(0.3) ? 28 : between(1, 27);
  const Date last_of_a_long_month{y, 2 * (month / 2) + 1 > 7 ? 12 : 2 * (month / 2) + 1, 31};
  return chance(0.3) ? last_of_a_long_month : Date{y, month, day};
}

}  // namespace art6::reference
