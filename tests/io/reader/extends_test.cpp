// A scenario merged over a base: which values merge, which replace, and the file of each value.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "io/files/sha256.hpp"
#include "io/reader/scenario_reader.hpp"
#include "io/yaml/resolved_text.hpp"
#include "tests/io/reader/faults.hpp"
#include "tests/io/reader/files_in_memory.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;

const std::string base =
    "art6: 1\n"
    "name: Base\n"
    "clock: {start: 2020-01, end: 2030-12}\n"
    "meetings: [{name: First, date: 2020-11-23}, {name: Second, date: 2021-11-23}]\n"
    "donors:\n"
    "  - {id: NOR, name: Norway, party: true, budget_usd_per_year: 100}\n"
    "  - {id: FRA, name: France, party: true, budget_usd_per_year: 200}\n"
    "  - {id: DEU, name: Germany, party: true, budget_usd_per_year: 300}\n"
    "states:\n"
    "  - id: LAO\n"
    "    name: Laos\n"
    "    season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]\n"
    "    clearance:\n"
    "      deadline: 2025-08-01\n"
    "      confirmed_km2: {dist: lognormal, p10: 600, p90: 1500}\n"
    "      clearance_m2_per_team_day: 900\n"
    "      teams: 10\n"
    "      max_teams: 20\n"
    "      team_cost_usd_per_month: 14000\n";

ScenarioFile over_base(const std::string& text) {
  return FilesInMemory{{{"base.yaml", base}, {"over.yaml", "art6: 1\nextends: base.yaml\n" + text}}}
      .read("over.yaml");
}

ScenarioFile base_alone() { return FilesInMemory{{{"b", base}}}.read("b"); }

TEST(Extends, keeps_what_is_not_named) {
  const ScenarioFile file = over_base("");
  EXPECT_EQ(write_resolved_text(file.tree), write_resolved_text(base_alone().tree));
  EXPECT_EQ(file.sha256, base_alone().sha256);
  EXPECT_THAT(file.names, ElementsAre("over.yaml", "base.yaml"));
}

TEST(Extends, merges_maps_by_key) {
  const Scenario s = over_base(
                         "name: Over\nclock: {end: 2040-12}\n"
                         "states: [{id: LAO, clearance: {teams: 15}}]\n")
                         .scenario;
  EXPECT_EQ(s.name, "Over");
  EXPECT_EQ(s.clock.start, Month::of(2020, 1));
  EXPECT_EQ(s.clock.end, Month::of(2040, 12));
  ASSERT_EQ(s.states.size(), 1u);
  EXPECT_EQ(s.states[0].name, "Laos");
  EXPECT_EQ(s.states[0].clearance->teams, 15);
  EXPECT_EQ(s.states[0].clearance->max_teams.single.value, 20);
}

TEST(Extends, merges_things_by_id_and_adds_new_ones_at_the_end) {
  const Scenario s = over_base(
                         "donors:\n"
                         "  - {id: CHE, name: Switzerland, party: true, budget_usd_per_year: 50}\n"
                         "  - {id: FRA, budget_usd_per_year: 250}\n"
                         "  - {id: NOR, remove: true}\n")
                         .scenario;
  ASSERT_EQ(s.donors.size(), 3u);
  EXPECT_EQ(s.donors[0].id, "FRA");
  EXPECT_EQ(s.donors[0].name, "France");
  EXPECT_EQ(s.donors[0].budget_usd_per_year.single.value, 250);
  EXPECT_EQ(s.donors[1].id, "DEU");
  EXPECT_EQ(s.donors[2].id, "CHE");
}

TEST(Extends, replaces_other_lists_and_empty_ones) {
  const Scenario s = over_base(
                         "meetings: [{name: Third, date: 2022-01-01}]\ndonors: []\n"
                         "states: [{id: LAO, season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5]}]\n")
                         .scenario;
  ASSERT_EQ(s.meetings.size(), 1u);
  EXPECT_EQ(s.meetings[0].name, "Third");
  EXPECT_TRUE(s.donors.empty());
  EXPECT_EQ(s.states[0].season[11], 0.5);
}

TEST(Extends, replaces_an_uncertain_number_as_a_whole) {
  const auto area = [](const std::string& text) {
    return over_base("states: [{id: LAO, clearance: {confirmed_km2: " + text + "}}]\n")
        .scenario.states[0]
        .clearance->confirmed_km2;
  };
  EXPECT_TRUE(
      std::holds_alternative<Uniform>(*area("{dist: uniform, min: 1, max: 2}").distribution));
  EXPECT_EQ(area("{value: 700, source: survey}").value, 700);
  EXPECT_FALSE(area("{value: 700, source: survey}").is_uncertain());
  EXPECT_EQ(area("800").value, 800);
}

TEST(Extends, goes_over_as_many_bases_as_are_allowed) {
  FilesInMemory files{{{"8.yaml", base}}};
  for (int i = 0; i < max_bases; ++i) {
    files.texts[fmt::format("{}.yaml", i)] = fmt::format(
        "art6: 1\nextends: {}.yaml\ndonors: [{{id: NOR, budget_usd_per_year: {}}}]\n", i + 1, i);
  }
  const ScenarioFile file = files.read("0.yaml");
  EXPECT_EQ(file.scenario.donors[0].budget_usd_per_year.single.value, 0);
  EXPECT_EQ(std::ssize(file.names), max_bases + 1);
  files.texts["8.yaml"] = "art6: 1\nextends: 9.yaml\n";
  files.texts["9.yaml"] = base;
  try {
    files.read("0.yaml");
    FAIL() << "nine bases were read";
  } catch (const InvalidScenario& invalid) {
    EXPECT_STREQ(invalid.what(), "8.yaml:2:10: extends: expected at most 8 bases, got more");
  }
}

TEST(Extends, finds_bases_from_the_folder_of_the_file_that_names_them) {
  const FilesInMemory files{{{"a/over.yaml", "art6: 1\nextends: ../b/middle.yaml\n"},
                             {"b/middle.yaml", "art6: 1\nextends: base.yaml\nname: Middle\n"},
                             {"b/base.yaml", base}}};
  const ScenarioFile file = files.read("a/over.yaml");
  EXPECT_EQ(file.scenario.name, "Middle");
  EXPECT_THAT(file.names, ElementsAre("a/over.yaml", "b/middle.yaml", "b/base.yaml"));
}

TEST(Extends, reports_a_fault_where_it_stands) {
  const FilesInMemory files{{{"base.yaml", changed(base, "teams: 10", "teams: ten")},
                             {"over.yaml",
                              "art6: 1\nextends: base.yaml\nname: Over\n"
                              "states: [{id: LAO, clearance: {max_teams: -1}}]\n"}}};
  try {
    files.read("over.yaml");
    FAIL() << "faults were read";
  } catch (const InvalidScenario& invalid) {
    ASSERT_EQ(invalid.problems().size(), 2u);
    EXPECT_EQ(to_string(invalid.problems()[0]),
              "over.yaml:4:43: states[LAO].clearance.max_teams: expected a number > 0, got -1");
    EXPECT_EQ(to_string(invalid.problems()[1]),
              "base.yaml:17:14: states[LAO].clearance.teams: expected a number >= 0, got \"ten\"");
  }
}

TEST(ResolvedText, has_every_value_with_its_place) {
  const ScenarioFile file = over_base(
      "donors:\n  - {id: FRA, remove: true}\n  - {id: NOR, name: \"No: rway\"}\n"
      "states: [{id: LAO, clearance: {teams: {value: 12, note: now}}}]\n");
  EXPECT_EQ(write_resolved_text_with_places(file.tree, file.names),
            "art6: 1  # over.yaml:1\n"
            "name: Base  # base.yaml:2\n"
            "clock:\n"
            "  start: 2020-01  # base.yaml:3\n"
            "  end: 2030-12  # base.yaml:3\n"
            "meetings:\n"
            "  - name: First  # base.yaml:4\n"
            "    date: 2020-11-23  # base.yaml:4\n"
            "  - name: Second  # base.yaml:4\n"
            "    date: 2021-11-23  # base.yaml:4\n"
            "donors:\n"
            "  - id: NOR  # over.yaml:5\n"
            "    name: \"No: rway\"  # over.yaml:5\n"
            "    party: true  # base.yaml:6\n"
            "    budget_usd_per_year: 100  # base.yaml:6\n"
            "  - id: DEU  # base.yaml:8\n"
            "    name: Germany  # base.yaml:8\n"
            "    party: true  # base.yaml:8\n"
            "    budget_usd_per_year: 300  # base.yaml:8\n"
            "states:\n"
            "  - id: LAO  # over.yaml:6\n"
            "    name: Laos  # base.yaml:11\n"
            "    season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]  # base.yaml:12\n"
            "    clearance:\n"
            "      deadline: 2025-08-01  # base.yaml:14\n"
            "      confirmed_km2:\n"
            "        dist: lognormal  # base.yaml:15\n"
            "        p10: 600  # base.yaml:15\n"
            "        p90: 1500  # base.yaml:15\n"
            "      clearance_m2_per_team_day: 900  # base.yaml:16\n"
            "      teams:\n"
            "        value: 12  # over.yaml:6\n"
            "        note: now  # over.yaml:6\n"
            "      max_teams: 20  # base.yaml:18\n"
            "      team_cost_usd_per_month: 14000  # base.yaml:19\n");
}

TEST(ResolvedText, reads_back_as_the_same_scenario_and_names_it_by_its_hash) {
  for (const char* name : {"design-example.yaml", "base.yaml"}) {
    const ScenarioFile file = FilesInMemory{{{name, text_of_file(name)}}}.read(name);
    const std::string text = write_resolved_text(file.tree);
    const FilesInMemory resolved{{{"r", text}}};
    EXPECT_EQ(write_resolved_text(resolved.read("r").tree), text);
    EXPECT_EQ(file.sha256, compute_sha256(text));
    const std::string with_places = write_resolved_text_with_places(file.tree, file.names);
    const FilesInMemory again{{{"r", with_places}}};
    EXPECT_EQ(again.read("r").sha256, file.sha256);
  }
}

TEST(ResolvedText, keeps_texts_whatever_they_are_made_of) {
  // Texts that look like numbers or truth values are in quotes, in the file and in the resolved
  // text.
  for (const std::string name :
       {"\"12\"", "'true'", "\"null\"", "\"a # b\"", "\"- a\"", "\"a: b\"", "'it''s'", "\"[a, b]\"",
        "a, b", "\"\\\"quoted\\\"\"", "\"\\u00e9\"", "\"tab\\there\"", "yes", "2020-01", "'~'", "=",
        "a\u2028b", "\U0001F600", "\" a \""}) {
    const FilesInMemory files{{{"f", changed(base, "name: Base", "name: " + name)}}};
    const ScenarioFile file = files.read("f");
    const FilesInMemory again{{{"r", write_resolved_text(file.tree)}}};
    EXPECT_EQ(again.read("r").scenario.name, file.scenario.name) << name;
  }
}

TEST(ResolvedText, shows_a_lone_carriage_return_as_an_escape) {
  const FilesInMemory files{
      {{"f", changed(base, "name: Base", "name: Base\ndescription: one\rtwo")}}};
  const ScenarioFile file = files.read("f");
  EXPECT_THAT(write_resolved_text(file.tree), ::testing::HasSubstr("description: \"one\\rtwo\"\n"));
  const FilesInMemory again{{{"r", write_resolved_text(file.tree)}}};
  EXPECT_EQ(again.read("r").scenario.description, "one\rtwo");
}

}  // namespace
}  // namespace art6
