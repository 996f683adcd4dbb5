// Random choices for test scenarios, the same on every platform.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "models/scenario/quantity.hpp"
#include "sim/calendar.hpp"

namespace art6::reference {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  double between(double low, double high);
  int between(int low, int high);  ///< both included
  bool chance(double probability);

  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items.at(static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1)));
  }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (int i = static_cast<int>(items.size()) - 1; i > 0; --i) {
      std::swap(items[static_cast<std::size_t>(i)], items[static_cast<std::size_t>(between(0, i))]);
    }
  }

  /// A positive number about `middle`, plain or under any law.
  Quantity about(double middle);
  /// `about`, or plain 0 with this probability.
  Quantity about_or_none(double middle, double none);
  /// A share strictly within (0, `most`), plain or uncertain, or plain 0.
  Quantity share(double most);
  /// A day up to so many years before or after January of a year.
  Date date(int year, int years_before, int years_after);

 private:
  std::mt19937_64 engine_;
};

}  // namespace art6::reference
