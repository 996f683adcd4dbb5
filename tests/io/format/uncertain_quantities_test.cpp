#include "io/format/uncertain_quantities.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/io/reader/faults.hpp"

namespace art6 {

namespace {

using testing::ElementsAre;

}  // namespace

TEST(UncertainQuantities, have_the_paths_of_the_randomness_contract) {
  const std::string uncertain = "{dist: uniform, min: 0.25, max: 0.5}";
  std::string text = text_of_file("base.yaml");
  text = changed(text, "budget_usd_per_year: 1000000", "budget_usd_per_year: " + uncertain);
  text = changed(text, "munitions: 2012", "munitions: " + uncertain);
  text = changed(text, "unmet_share: 0.5", "unmet_share: " + uncertain);
  text = changed(text, "efficacy: 0.5", "efficacy: " + uncertain);
  Scenario scenario = parse_scenario(text, "f.yaml");
  std::vector<std::string> paths;
  for (const NamedQuantity& named : find_uncertain_quantities(scenario))
    paths.push_back(named.path);
  EXPECT_THAT(paths, ElementsAre("donor/NOR/budget_usd_per_year", "LAO/casualties/per_year",
                                 "LAO/clearance/confirmed_km2", "LAO/clearance/productivity",
                                 "LAO/stockpile/munitions", "LAO/stockpile/setup_months",
                                 "LAO/victim_assistance/inclusion/unmet_share",
                                 "LAO/risk_education/efficacy"));
  EXPECT_EQ(find_uncertain_quantities(scenario)[4].quantity,
            &scenario.states[0].stockpile->munitions);
}

}  // namespace art6
