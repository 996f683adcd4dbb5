// Numbers with remarks are read like plain numbers, and their remarks are kept.
#include "io/reader/remarks.hpp"

#include <gtest/gtest.h>

#include <string>

#include "models/sampling/law_facts.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {
namespace {

std::string example_with(const std::string& from, const std::string& to) {
  return changed(text_of_file("design-example.yaml"), from, to);
}

TEST(LongForm, is_read_as_the_number_alone) {
  const Scenario s = parse_scenario(
      example_with("suspected_km2: 0\n", "suspected_km2: {value: 0, source: S, note: N}\n"), "f");
  EXPECT_EQ(s.states[0].clearance->suspected_km2.value, 0);
  EXPECT_FALSE(s.states[0].clearance->suspected_km2.is_uncertain());
  const Scenario t =
      parse_scenario(example_with("confidence: 0.8", "confidence: {value: 0.9, note: N}"), "f");
  EXPECT_EQ(t.confidence, 0.9);
  const Scenario u = parse_scenario(
      example_with("seed: 2019", "seed: {value: 18446744073709551615, note: N}"), "f");
  EXPECT_EQ(u.simulation.seed, 18446744073709551615u);
}

TEST(LongForm, of_a_distribution_has_the_same_law) {
  const std::string law = "confirmed_km2: {dist: lognormal, p10: 600, p90: 1500";
  const Scenario plain = parse_scenario(text_of_file("design-example.yaml"), "f");
  const Scenario s = parse_scenario(example_with(law, law + ", source: Article 7 report"), "f");
  EXPECT_EQ(quantile(s.states[0].clearance->confirmed_km2, 0.3),
            quantile(plain.states[0].clearance->confirmed_km2, 0.3));
}

TEST(LongForm, counts_where_another_key_is_needed_for_it) {
  std::string text = changed(text_of_file("base.yaml"), "suspected_km2: 10",
                             "suspected_km2: {value: 10, note: N}");
  text = changed(text, "\n      survey_m2_per_team_day: 20000\n", "\n");
  EXPECT_EQ(problems_of(text),
            "f.yaml:34:7: states[LAO].clearance.survey_m2_per_team_day: missing where "
            "suspected_km2 is not 0, expected a number > 0, a distribution or steps");
}

TEST(Remarks, are_kept_with_path_and_value) {
  std::string text =
      changed(text_of_file("base.yaml"), "confirmed_km2: {dist: lognormal, p10: 600, p90: 1500}",
              "confirmed_km2: {dist: quantiles, at: [0, 1], values: [6, 9], source: Survey 2019}");
  text = changed(text, "suspected_km2: 10",
                 "suspected_km2: {value: 1e1, source: S, note: \"two\\nlines\"}");
  text = changed(text, "confidence: 0.8", "confidence: {value: 0.8}");
  Node tree = parse_yaml(text, "f");
  const std::vector<Remark> remarks = find_remarks(tree);
  ASSERT_EQ(remarks.size(), 2u);
  EXPECT_EQ(remarks[0].path, "states[LAO].clearance.confirmed_km2");
  EXPECT_EQ(remarks[0].value, "quantiles at [0, 1] values [6, 9]");
  EXPECT_EQ(remarks[0].source, "Survey 2019");
  EXPECT_EQ(remarks[0].note, "");
  EXPECT_EQ(remarks[1].path, "states[LAO].clearance.suspected_km2");
  EXPECT_EQ(remarks[1].value, "1e1");
  EXPECT_EQ(remarks[1].source, "S");
  EXPECT_EQ(remarks[1].note, "two\nlines");
}

}  // namespace
}  // namespace art6
