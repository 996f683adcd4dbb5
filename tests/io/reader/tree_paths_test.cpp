#include "io/reader/tree_paths.hpp"

#include <gtest/gtest.h>

#include "io/format/uncertain_quantities.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

TEST(TreePaths, find_every_uncertain_quantity_of_a_scenario) {
  for (const char* name : {"/tests/io/data/design-example.yaml", "/tests/io/data/base.yaml",
                           "/scenarios/second-review-conference.yaml"}) {
    ScenarioFile file = read_scenario(std::string(ART6_SOURCE_DIR) + name);
    const TreePaths paths(file.tree);
    for (const NamedQuantity& quantity : find_uncertain_quantities(file.scenario)) {
      const Node* node = paths.find(quantity.path);
      ASSERT_NE(node, nullptr) << quantity.path;
      EXPECT_NE(node->find("dist"), nullptr) << quantity.path;
    }
  }
}

TEST(TreePaths, find_values_where_they_stand) {
  const Node tree = parse_yaml(
      "states:\n"
      "  - id: LAO\n"
      "    season: [1, 0]\n"
      "    clearance: {teams: 90}\n"
      "    victim_assistance: {pillars: [{id: inclusion, unmet_share: 0.5}]}\n"
      "donors: [{id: LAO, volatility: 0.1}]\n",
      "f");
  const TreePaths paths(tree);
  const auto line = [&](const char* path) {
    const Node* node = paths.find(path);
    return node ? node->mark.line : 0;
  };
  EXPECT_EQ(line("LAO"), 2);
  EXPECT_EQ(line("LAO/season"), 3);
  EXPECT_EQ(line("LAO/clearance/teams"), 4);
  EXPECT_EQ(line("LAO/victim_assistance/inclusion/unmet_share"), 5);
  EXPECT_EQ(line("donor/LAO/volatility"), 6);
  for (const char* path :
       {"", "LBN", "LAO/", "LAO/clearance/max_teams", "donor/USA/volatility", "donor/",
        "LAO/victim_assistance/rehabilitation/unmet_share", "LAO/clearance/teams/value", "//"}) {
    EXPECT_EQ(line(path), 0) << path;
  }
}

TEST(NumberAsWritten, is_one_line) {
  const auto written = [](const std::string& text) {
    return show_number(*parse_yaml("key: " + text, "f").find("key"));
  };
  EXPECT_EQ(written("12e6"), "12e6");
  EXPECT_EQ(written("{value: 0.50, source: S}"), "0.50");
  EXPECT_EQ(written("{dist: pert, min: 1, mode: 2, max: 5, note: N}"), "pert min 1 mode 2 max 5");
  EXPECT_EQ(written("{dist: discrete, values: [1, 2], weights: [5, 3]}"),
            "discrete values [1, 2] weights [5, 3]");
  EXPECT_EQ(written("{other: 1}"), "");
}

}  // namespace
}  // namespace art6
