// The engine on the reference workload R and on the real scenario: on one thread and on two, with
// every instruction set of the machine, beside the naive program of R and beside the parts that R's
// months are made of. The last lines are the ratios.
#include <algorithm>
#include <cstdint>
#include <string>

#include <fmt/core.h>

#include "bench/measuring.hpp"
#include "bench/parts.hpp"
#include "bench/peers/naive.hpp"
#include "study/forecasts/forecast.hpp"

namespace art6::bench {
namespace {

constexpr std::int64_t replications = 10000;
constexpr std::int64_t naive_replications = 2500;  // its cost is linear, its time long enough

/// Programmes times months: a month counts whether the programme is finished in it or not.
std::int64_t programme_months(const Scenario& scenario) {
  std::int64_t programmes = 0;
  for (const State& state : scenario.states) {
    programmes += std::count_if(all_themes.begin(), all_themes.end(),
                                [&](Theme theme) { return state.has(theme); });
  }
  return programmes * scenario.clock.months();
}

void measure_forecast(const std::string& name, const Scenario& scenario, int threads,
                      InstructionSet set = best_instruction_set()) {
  Runner runner;
  runner.threads = threads;
  runner.instruction_set = set;
  measure(name, [=] { return forecast(scenario, runner); });
}

std::string r_with(InstructionSet set) { return fmt::format("R/{}", to_string(set)); }

}  // namespace
}  // namespace art6::bench

int main(int count, char** arguments) {
  using namespace art6;
  using namespace art6::bench;
  const Scenario r = read("bench/R.yaml", replications);
  const Scenario real = read("scenarios/second-review-conference.yaml", replications);
  const std::int64_t months_of_r = replications * programme_months(r);
  const std::int64_t months_of_real = replications * programme_months(real);
  measure_forecast("R/threads:1", r, 1);
  measure_forecast("R/threads:2", r, 2);
  measure_forecast("real/threads:1", real, 1);
  measure_forecast("real/threads:2", real, 2);
  for (const InstructionSet set : available_instruction_sets()) {
    measure_forecast(r_with(set), r, 1, set);
  }
  measure("naive", [] { return naive::naive_r(naive_replications, seed); });
  // A month of a programme takes a word for its noise and one for its access.
  measure("parts/words", [=] { return philox_words(2 * months_of_r); });
  measure("parts/normals", [=] { return noise_normals(months_of_r); });
  measure("parts/exponentials", [=] { return noise_exponentials(months_of_r); });

  Medians medians;
  if (!run_all(count, arguments, medians)) return 2;
  if (!medians.has_all()) return 0;
  const auto ms = [&](const std::string& name) { return medians.milliseconds(name); };
  const auto print = [](const std::string& what, double ratio) {
    fmt::print("{:<58} {:6.2f}\n", what, ratio);
  };
  const double one = ms("R/threads:1") / static_cast<double>(months_of_r);
  const double of_real = ms("real/threads:1") / static_cast<double>(months_of_real);
  const double parts = ms("parts/words") + ms("parts/normals") + ms("parts/exponentials");
  const double naive = ms("naive") * replications / naive_replications;
  print("R, ns per programme-month", 1e6 * one);
  print("real scenario, ns per programme-month", 1e6 * of_real);
  print("real scenario over R, per programme-month", of_real / one);
  print("R over its words, normals and exponentials", ms("R/threads:1") / parts);
  print("R, one thread over two", ms("R/threads:1") / ms("R/threads:2"));
  print("real scenario, one thread over two", ms("real/threads:1") / ms("real/threads:2"));
  for (const InstructionSet set : available_instruction_sets()) {
    print(fmt::format("naive over R with {}", to_string(set)), naive / ms(r_with(set)));
  }
}
