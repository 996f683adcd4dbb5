#include "tests/reference/in_time.hpp"

namespace art6::reference {

InTime::InTime(const Values& values, const std::string& path, const QuantityOverTime& quantity,
               Month start, BeforeSteps before) {
  constexpr int long_ago = -1000000;
  if (quantity.steps.empty()) steps_.push_back({long_ago, values(path, quantity.single)});
  for (const Step& step : quantity.steps) {
    const bool is_first = steps_.empty();
    const std::string name = is_first ? path : path + "/" + to_string(step.from);
    const bool was_so = is_first && before == BeforeSteps::first_value;
    steps_.push_back({was_so ? long_ago : step.from - start, values(name, step.value)});
  }
}

double InTime::in(int t) const {
  double value = 0;
  for (const From& step : steps_) {
    if (step.t <= t) value = step.value;
  }
  return value;
}

bool InTime::has_begun(int t) const { return !steps_.empty() && steps_.front().t <= t; }

double InTime::some_day(int t) const {
  const double now = in(t);
  if (now > 0) return now;
  for (const From& step : steps_) {
    if (step.t > t && step.value > 0) return step.value;
  }
  return 0;
}

double InTime::of_year(int year) const {
  double sum = 0;
  for (int t = 12 * year; t < 12 * (year + 1); ++t) sum += in(t) / 12;
  return sum;
}

}  // namespace art6::reference
