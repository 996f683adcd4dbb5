// Cases of a hindcast for tests, from a world whose law is known.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "study/hindcast/hindcast_case.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {

/// 20 States that each release a log-normal amount (sigma 0.6) around a figure of their own every
/// year, forecast at the ends of 2005 to 2019 with `spread` times that sigma. The naive forecasts
/// are the median and the law itself, each drawn anew.
inline std::vector<HindcastCase> draw_rolling_world(double spread, std::uint64_t seed) {
  std::vector<HindcastCase> cases;
  for (int state = 0; state < 20; ++state) {
    const std::string name = "S" + std::to_string(10 + state);
    for (int issued = 2005; issued < 2020; ++issued) {
      const Stream stream(seed, "test/world/" + name + '/' + std::to_string(issued));
      const double typical = 1 + state;
      const auto draw = [&](double factor, std::uint32_t i) {
        return typical * std::exp(0.6 * factor * normal_draw(stream, i));
      };
      HindcastCase one;
      one.scenario = "world";
      one.obligation = name + "/clearance";
      one.state = name;
      one.issued = issued;
      one.years = 1;
      one.left_at_issue = 20 * typical;
      std::vector<double> law;
      for (std::uint32_t i = 0; i < 300; ++i) {
        one.ensemble.push_back(draw(spread, i));
        law.push_back(draw(1, 1000 + i));
      }
      std::ranges::sort(one.ensemble);
      std::ranges::sort(law);
      one.outcome.value = draw(1, 2000);
      one.naive = {{"median", {typical}, {}}, {"law", law, {}}};
      cases.push_back(std::move(one));
    }
  }
  return cases;
}

/// A completion that was forecast at the end of 2014 and watched for ten years.
inline HindcastCase make_completion(const std::string& state, std::vector<double> ensemble,
                                    ObservedOutcome outcome, double deadline) {
  HindcastCase one;
  one.kind = HindcastKind::vintage;
  one.target = HindcastTarget::completion;
  one.scenario = "earlier";
  one.obligation = state + "/clearance";
  one.state = state;
  one.issued = 2014;
  one.ensemble = std::move(ensemble);
  one.outcome = outcome;
  one.window = {0, 120};
  one.deadline = deadline;
  return one;
}

}  // namespace art6
