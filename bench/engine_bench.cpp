// The engine on the reference workload R and on the real scenario, on one thread and on two, and
// the naive program of R. The last line has their nanoseconds per programme-month and the ratios.
#include <algorithm>
#include <cstdint>
#include <string>

#include <fmt/core.h>

#include "bench/measuring.hpp"
#include "bench/peers/naive.hpp"
#include "study/forecast.hpp"

namespace art6::bench {
namespace {

constexpr std::int64_t replications = 10000;
constexpr std::int64_t naive_replications = 2500;  // its cost is linear, its time long enough

constexpr const char* r_on_one = "R/threads:1";
constexpr const char* r_on_two = "R/threads:2";
constexpr const char* naive_r = "R/naive";

/// Programmes times months: a month counts whether the programme is finished in it or not.
std::int64_t programme_months(const Scenario& scenario) {
  std::int64_t programmes = 0;
  for (const State& state : scenario.states) {
    programmes += std::count_if(all_themes.begin(), all_themes.end(),
                                [&](Theme theme) { return state.has(theme); });
  }
  return programmes * scenario.clock.months();
}

void measure_forecast(const std::string& name, const Scenario& scenario, int threads) {
  Runner runner;
  runner.threads = threads;
  measure(name, [=] { return forecast(scenario, runner); });
}

void print_ratio(const Medians& medians, std::int64_t programme_months_of_r) {
  const auto nanoseconds = [&](const char* name, std::int64_t count) {
    return 1e6 * medians.milliseconds(name) / static_cast<double>(count * programme_months_of_r);
  };
  const double naive = nanoseconds(naive_r, naive_replications);
  const double one = nanoseconds(r_on_one, replications), two = nanoseconds(r_on_two, replications);
  fmt::print(
      "R, ns per programme-month: naive {:.2f}, art6 {:.2f} (1 thread) {:.2f} (2 threads); "
      "naive/art6 = {:.2f} (1 thread) {:.2f} (2 threads)\n",
      naive, one, two, naive / one, naive / two);
}

}  // namespace
}  // namespace art6::bench

int main(int count, char** arguments) {
  using namespace art6;
  using namespace art6::bench;
  const Scenario r = read("bench/R.yaml", replications);
  const Scenario real = read("scenarios/second-review-conference.yaml", replications);
  measure_forecast(r_on_one, r, 1);
  measure_forecast(r_on_two, r, 2);
  measure(naive_r, [] { return naive::naive_r(naive_replications, seed); });
  measure_forecast("real/threads:1", real, 1);
  measure_forecast("real/threads:2", real, 2);

  Medians medians;
  if (!run_all(count, arguments, medians)) return 2;
  if (medians.has(naive_r) && medians.has(r_on_one) && medians.has(r_on_two)) {
    print_ratio(medians, programme_months(r));
  }
}
