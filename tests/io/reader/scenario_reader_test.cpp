// The whole of format 1 (docs/scenario-format.md), read: every value of an example, every default,
// the file's hash.
#include "io/reader/scenario_reader.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <variant>

#include "io/files/ordinary_file.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::Pair;

Scenario design_example() {
  return parse_scenario(text_of_file("design-example.yaml"), "design-example.yaml");
}

double plain(const Quantity& quantity) {
  EXPECT_FALSE(quantity.is_uncertain());
  return quantity.value;
}

double plain(const QuantityOverTime& quantity) {
  EXPECT_FALSE(quantity.has_steps());
  return plain(quantity.single);
}

template <class Law>
Law law(const Quantity& quantity) {
  return std::get<Law>(quantity.distribution.value());
}

/// A folder of its own that goes with the test.
class ScenarioFiles : public testing::Test {
 protected:
  ScenarioFiles() {
    std::string name = testing::TempDir() + "art6-XXXXXX";
    folder_ = ::mkdtemp(name.data());
  }
  ~ScenarioFiles() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path written(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }
  static std::string error_of(const std::filesystem::path& path) {
    try {
      read_scenario(path);
    } catch (const UnreadableFile& error) {
      return error.what();
    }
    return "";
  }

  std::filesystem::path folder_;
};

}  // namespace

TEST(DesignExample, gives_the_scenarios_own_values) {
  const Scenario s = design_example();
  EXPECT_EQ(s.name, "Example");
  EXPECT_EQ(s.description, "Two States, two donors.");
  EXPECT_THAT(s.price_year, Optional(2019));
  EXPECT_EQ(s.clock.start, Month::of(2020, 1));
  EXPECT_EQ(s.clock.end, Month::of(2040, 12));
  EXPECT_EQ(s.simulation.replications, 10000);
  EXPECT_EQ(s.simulation.seed, 2019U);
  EXPECT_EQ(s.simulation.sampling, Sampling::random);
  ASSERT_EQ(s.meetings.size(), 1U);
  EXPECT_EQ(s.meetings[0].name, "Second Review Conference");
  EXPECT_EQ(s.meetings[0].date, (Date{2020, 11, 23}));
  EXPECT_EQ(s.confidence, 0.8);
  EXPECT_EQ(s.funding.delay_months, 3);
  EXPECT_EQ(s.funding.common_shock, 0.3);
  EXPECT_EQ(s.funding.contingency, 0.25);
  EXPECT_EQ(s.strategy, "status-quo");
}

TEST(DesignExample, gives_the_donors_and_coalitions) {
  const Scenario s = design_example();
  ASSERT_EQ(s.donors.size(), 2U);
  const Donor& norway = s.donors[0];
  EXPECT_EQ(norway.id, "NOR");
  EXPECT_EQ(norway.name, "Norway");
  EXPECT_TRUE(norway.party);
  EXPECT_EQ(plain(norway.budget_usd_per_year), 12e6);
  EXPECT_EQ(norway.growth_per_year, 0);
  EXPECT_EQ(norway.volatility, 0.12);
  EXPECT_EQ(norway.persistence, 0.6);
  EXPECT_THAT(norway.starts, Optional(Month::of(2020, 1)));
  EXPECT_EQ(norway.joins_probability, 1);
  ASSERT_EQ(norway.committed.size(), 1U);
  EXPECT_EQ(norway.committed[0].programme, (ProgrammeId{"LAO", Theme::clearance}));
  EXPECT_EQ(norway.committed[0].share, 0.3);
  EXPECT_THAT(norway.flexible.states.value(), ElementsAre("LAO", "LBN"));
  EXPECT_THAT(norway.flexible.themes.value(), ElementsAre(Theme::clearance));

  ASSERT_EQ(s.coalitions.size(), 1U);
  const Coalition& lebanon = s.coalitions[0];
  EXPECT_EQ(lebanon.id, "lebanon");
  EXPECT_EQ(lebanon.state, "LBN");
  EXPECT_THAT(lebanon.lead, Optional(std::string("FRA")));
  EXPECT_THAT(lebanon.themes, ElementsAre(Theme::clearance, Theme::risk_education));
  ASSERT_EQ(lebanon.pledges.size(), 1U);
  EXPECT_EQ(lebanon.pledges[0].donor, "FRA");
  EXPECT_EQ(plain(lebanon.pledges[0].usd_per_year), 1.5e6);
  EXPECT_EQ(lebanon.from, Month::of(2020, 1));
  EXPECT_EQ(lebanon.until, Month::of(2024, 12));
}

TEST(DesignExample, gives_the_state) {
  const Scenario s = design_example();
  ASSERT_EQ(s.states.size(), 3U);
  const State& laos = s.states[0];
  EXPECT_EQ(laos.id, "LAO");
  EXPECT_EQ(laos.name, "Lao People's Democratic Republic");
  EXPECT_THAT(laos.joined, Optional(Date{2010, 8, 1}));
  EXPECT_THAT(laos.requests, ElementsAre(Theme::clearance, Theme::victim_assistance));
  EXPECT_EQ(laos.own_growth_per_year, 0);
  EXPECT_THAT(laos.season, ElementsAre(1, 1, 1, 1, 0.8, 0.5, 0.3, 0.3, 0.5, 0.8, 1, 1));
  ASSERT_TRUE(laos.access);
  EXPECT_EQ(laos.access->mean_open_months, 120);
  EXPECT_EQ(laos.access->mean_closed_months, 2);
  EXPECT_EQ(laos.access->closed_output, 0);
  ASSERT_TRUE(laos.casualties);
  EXPECT_EQ(plain(laos.casualties->per_year), 30);
  EXPECT_EQ(laos.casualties->survivor_share, 0.7);
  EXPECT_FALSE(laos.stockpile);
}

TEST(DesignExample, gives_clearance) {
  const Scenario s = design_example();
  const Clearance& c = s.states[0].clearance.value();
  EXPECT_EQ(c.deadline, (Date{2020, 8, 1}));
  EXPECT_EQ(plain(c.own_funding_usd_per_year), 1e6);
  EXPECT_EQ(c.weight, 10);
  const auto area = law<Lognormal>(c.confirmed_km2);
  EXPECT_NEAR(area.log_mean, (std::log(600.0) + std::log(1500.0)) / 2, 1e-14);
  EXPECT_NEAR(area.log_sd, std::log(2.5) / (2 * 1.2815515655446004), 1e-14);
  EXPECT_EQ(plain(c.suspected_km2), 0);
  EXPECT_EQ(plain(c.unrecorded_km2), 0);
  EXPECT_EQ(plain(c.unrecorded_found_within_months), 60);
  EXPECT_EQ(plain(c.cancelled_share), 0.5);
  EXPECT_EQ(plain(c.reduced_share), 0.2);
  EXPECT_EQ(plain(c.survey_m2_per_team_day.value()), 20000);
  EXPECT_EQ(plain(c.technical_survey_m2_per_team_day.value()), 3000);
  EXPECT_EQ(plain(c.clearance_m2_per_team_day), 900);
  EXPECT_EQ(law<Lognormal>(c.productivity).log_mean, 0);
  EXPECT_EQ(law<Lognormal>(c.productivity).log_sd, 0.2);
  EXPECT_EQ(c.output_noise, 0.2);
  EXPECT_EQ(c.working_days_per_month, 20);
  EXPECT_EQ(c.teams, 90);
  EXPECT_EQ(plain(c.max_teams), 250);
  EXPECT_EQ(plain(c.new_teams_per_month.value()), 4);
  EXPECT_EQ(plain(c.team_cost_usd_per_month), 14000);
  EXPECT_EQ(plain(c.fixed_cost_usd_per_month), 150000);
  EXPECT_EQ(c.survey_share, 0.3);
  ASSERT_TRUE(c.new_contamination);
  EXPECT_EQ(c.new_contamination->events_per_year, 0);
  EXPECT_EQ(plain(c.new_contamination->km2_per_event), 0.1);
  EXPECT_EQ(c.verification_months, 6);
}

TEST(DesignExample, gives_victim_assistance_and_risk_education) {
  const Scenario s = design_example();
  const VictimAssistance& a = s.states[0].victim_assistance.value();
  EXPECT_EQ(a.target_date, (Date{2025, 12, 31}));
  EXPECT_EQ(plain(a.survivors), 2500);
  EXPECT_EQ(law<Pert>(a.unregistered).mode, 500);
  EXPECT_EQ(a.registered_within_months, 60);
  EXPECT_EQ(plain(a.mortality_per_year), 0.015);
  EXPECT_EQ(a.coverage_target, 0.9);
  EXPECT_EQ(a.sustained_months, 12);
  ASSERT_EQ(a.pillars.size(), 1U);
  EXPECT_EQ(a.pillars[0].id, PillarKind::rehabilitation);
  EXPECT_EQ(plain(a.pillars[0].unmet_share), 0.5);
  EXPECT_EQ(plain(a.pillars[0].cost_usd_per_person), 450);
  EXPECT_EQ(a.pillars[0].people_per_month, 40);
  EXPECT_EQ(plain(a.pillars[0].max_people_per_month), 120);
  EXPECT_THAT(a.pillars[0].new_capacity_per_month, Optional(4.0));
  EXPECT_THAT(a.pillars[0].returns_after_months, Optional(48.0));
  const RiskEducation& r = s.states[0].risk_education.value();
  EXPECT_EQ(plain(r.coverage), 0.4);
  EXPECT_EQ(plain(r.efficacy), 0.5);
  EXPECT_EQ(plain(r.full_coverage_usd_per_year), 1.2e6);
  EXPECT_EQ(r.fades_over_months, 24);
}

TEST(DesignExample, gives_the_stockpile) {
  const Scenario s = design_example();
  EXPECT_EQ(s.states[1].id, "PER");
  EXPECT_THAT(s.states[1].requests, ElementsAre(Theme::stockpile));
  const Stockpile& p = s.states[1].stockpile.value();
  EXPECT_EQ(p.deadline, (Date{2021, 4, 1}));
  EXPECT_EQ(plain(p.munitions), 2012);
  EXPECT_EQ(law<Triangular>(p.setup_months).min, 3);
  EXPECT_EQ(law<Triangular>(p.setup_months).mode, 9);
  EXPECT_EQ(law<Triangular>(p.setup_months).max, 24);
  EXPECT_EQ(plain(p.setup_cost_usd), 400000);
  EXPECT_EQ(plain(p.munitions_per_month), 120);
  EXPECT_EQ(plain(p.productivity), 1);
  EXPECT_EQ(p.output_noise, 0.1);
  EXPECT_EQ(plain(p.cost_usd_per_munition), 300);
  ASSERT_TRUE(p.stoppage);
  EXPECT_EQ(p.stoppage->mean_running_months, 18);
  EXPECT_EQ(p.stoppage->mean_stopped_months, 2);
}

TEST(DesignExample, gives_strategies_and_correlations) {
  const Scenario s = design_example();
  ASSERT_EQ(s.strategies.size(), 1U);
  EXPECT_EQ(s.strategies[0].id, "deadline-then-need");
  EXPECT_EQ(s.strategies[0].description, "Half by deadline pressure, half by need.");
  EXPECT_EQ(s.strategies[0].rule, Rule::share);
  EXPECT_EQ(s.strategies[0].score, "0.5 * need_per_year + 0.5 * remaining_cost / months_left");
  EXPECT_THAT(s.strategies[0].theme_shares,
              ElementsAre(Pair(Theme::clearance, 0.7), Pair(Theme::victim_assistance, 0.2),
                          Pair(Theme::risk_education, 0.1)));
  ASSERT_EQ(s.correlations.size(), 1U);
  EXPECT_THAT(s.correlations[0].between,
              ElementsAre("LAO/clearance/confirmed_km2", "LAO/clearance/productivity"));
  EXPECT_EQ(s.correlations[0].rank, -0.3);
}

TEST(OwnStrategies, have_the_numbers_alone_that_the_file_gives) {
  const Scenario s = parse_scenario(changed(text_of_file("base.yaml"), "\nstrategies:\n",
                                            "\nstrategies:\n"
                                            "  - {id: none, like: gain-to-finish}\n"
                                            "  - {id: one, like: gain-to-finish, spread: 0.5}\n"),
                                    "f");
  ASSERT_EQ(s.strategies.size(), 3U);
  EXPECT_THAT(s.strategies[0].parameters, IsEmpty());
  EXPECT_THAT(s.strategies[1].parameters, ElementsAre(Pair("spread", Optional(0.5))));
  EXPECT_THAT(s.strategies[2].parameters, IsEmpty());
}

TEST_F(ScenarioFiles, carry_the_hash_of_their_resolved_text) {
  // What `sha256sum` prints for the text of `art6 check --resolved --no-places`:
  // "art6: 1\nname: Small\nclock:\n  start: 2020-01\n  end: 2020-12\nstates:\n  - id: LAO\n name:
  // Laos\n"
  const std::string text =
      "art6: 1\nname: Small\nclock: {start: 2020-01, end: 2020-12}\n"
      "states: [{id: LAO, name: Laos}]\n";
  const ScenarioFile file = read_scenario(written("small.yaml", text));
  EXPECT_EQ(file.scenario.name, "Small");
  EXPECT_EQ(file.sha256, "c65c10052c48d3b573dc1c80bcb8d65f58394eafc653f4988228d54daa1d0e31");
}

TEST_F(ScenarioFiles, are_named_in_their_problems_as_they_were_given) {
  const auto path = written("empty.yaml", "");
  try {
    read_scenario(path);
    FAIL() << "an empty file was read";
  } catch (const InvalidScenario& invalid) {
    EXPECT_EQ(invalid.what(), path.string() + ":1:1: expected a scenario, got an empty file");
  }
}

TEST_F(ScenarioFiles, that_cannot_be_read_are_told_why) {
  EXPECT_EQ(error_of(folder_ / "nowhere.yaml"), "No such file or directory");
  EXPECT_EQ(error_of(folder_), "Is a directory");
  EXPECT_EQ(error_of("/dev/zero"), "Not an ordinary file");
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  try {
    read_scenario_text(folder_ / "pipe");  // as a base is read
    FAIL() << "a pipe was taken for a file";
  } catch (const UnreadableFile& error) {
    EXPECT_STREQ(error.what(), "Not an ordinary file");
  }
}

}  // namespace art6
