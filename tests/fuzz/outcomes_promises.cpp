#include <cmath>
#include <cstddef>

#include "io/reader/outcomes_reader.hpp"
#include "io/schema/scenario_example.hpp"
#include "study/hindcast/vintage.hpp"
#include "tests/fuzz/promises.hpp"

namespace art6::fuzz {

namespace {

void check_cases(const Scenario& scenario, const KnownOutcomes& outcomes) {
  VintageOptions options{.scenario = "example.yaml", .replications = 2};
  options.runner.threads = 1;
  for (const HindcastCase& one : list_vintage_cases(scenario, outcomes, options)) {
    const std::string& name = one.obligation;
    promise(is_ensemble(one.ensemble), "expected an ensemble, got none of " + name);
    promise(std::isfinite(one.outcome.value) && one.outcome.value >= 0,
            "expected an outcome of at least 0, got another of " + name);
    if (one.target != HindcastTarget::completion) continue;
    promise(one.outcome.value > 0 && one.window.end > 0,
            "expected months after the clock's start, got others of " + name);
    const bool is_late = one.deadline && *one.deadline > one.window.end;
    promise(!is_late, "expected no deadline after the window, got one of " + name);
  }
}

}  // namespace

bool try_outcomes(std::string_view input) {
  static const Scenario scenario = make_scenario_example();
  const InputFiles files(input);
  try {
    check_cases(scenario,
                parse_known_outcomes(files.scenario(), InputFiles::scenario_name, scenario));
    return true;
  } catch (const InvalidScenario& invalid) {
    check_problems(invalid.problems(), files);
    check_readable(invalid.what(), Lines::many);
    return false;
  }
}

}  // namespace art6::fuzz
