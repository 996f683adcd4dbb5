// Over 300 lines: a test for each law that is proposed, with its arithmetic.
// Laws proposed from reports, against sums by hand and against draws from known laws.
#include "study/hindcast/proposals.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "models/sampling/law_facts.hpp"
#include "study/hindcast/shrinkage.hpp"
#include "tests/io/reader/parse_scenario.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6::proposal_tests {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A State whose every number is easy: 5 teams of 200 days a year and 1,000 m² a day clear 1 km².
std::string clearance_of(const std::string& id, const std::string& rows,
                         const std::string& more = "") {
  return "  - id: " + id + "\n    name: " + id +
         "\n    season: [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n" +
         "    clearance:\n      deadline: 2025-08-01\n      confirmed_km2: 8\n"
         "      suspected_km2: 2\n      cancelled_share: 0.5\n      reduced_share: 0.1\n"
         "      survey_m2_per_team_day: 8000\n      technical_survey_m2_per_team_day: 2000\n"
         "      clearance_m2_per_team_day: 1000\n      own_funding_usd_per_year: 100000\n"
         "      teams: 5\n      max_teams: 9\n      team_cost_usd_per_month: 10000\n" +
         more + "      history:\n" + rows;
}
std::string row(const std::string& figures) { return "        - {" + figures + "}\n"; }

std::string stockpile_of(const std::string& id, const std::string& rows) {
  return "  - id: " + id + "\n    name: " + id +
         "\n    stockpile:\n      deadline: 2025-08-01\n      munitions: 5000\n"
         "      setup_months: 6\n      setup_cost_usd: 1000\n      munitions_per_month: 100\n"
         "      productivity: {dist: lognormal, median: 1, sigma: 0.3}\n"
         "      cost_usd_per_munition: 200\n      history:\n" +
         rows;
}

const std::string head = "art6: 1\nname: S\nclock: {start: 2020-01, end: 2029-12}\n";

Scenario read(const std::string& states, const std::string& more = "") {
  return parse_scenario(head + more + "states:\n" + states, "f");
}

std::vector<ProgrammeProposal> propose(const Scenario& scenario, int known_by = 2019) {
  return propose_laws(scenario, build_portfolio(scenario), known_by);
}

/// Everything that a proposal says, as text.
std::string describe(const ProgrammeProposal& proposal) {
  std::string text = proposal.where + "\n";
  for (const ProposedLaw& one : proposal.laws) {
    text += fmt::format("{} {} {} {} {}\n", one.key, quantile(one.law, 0.1), median(one.law),
                        quantile(one.law, 0.9), one.arithmetic);
  }
  if (!proposal.idle) return text;
  for (const Pause& pause : proposal.idle->pauses) {
    text +=
        fmt::format("{} {} {}\n", to_string(pause.from), to_string(pause.until), pause.probability);
  }
  return text + proposal.idle->arithmetic;
}

const std::string three_years = row("year: 2016, cleared_km2: 0.5, teams: 4") +
                                row("year: 2017, cleared_km2: 1.25, teams: 5") +
                                row("year: 2018, cleared_km2: 0.9, teams: 6");

TEST(Proposals, of_one_state_follow_students_law) {
  const auto proposals = propose(read(clearance_of("LAO", three_years)));
  ASSERT_EQ(proposals.size(), 1U);
  EXPECT_EQ(proposals[0].where, "LAO/clearance");
  // 500 team-days of 800, 1,250 of 1,000, 900 of 1,200.
  const std::vector<double> x{std::log(0.625), std::log(1.25), std::log(0.75)};
  const LogRateLaw student = *fit_log_rate(x);
  const double total = match_lognormal_sigma(student), yearly = student.yearly_variance;
  const Quantity& law = proposals[0].find("productivity")->law;
  EXPECT_NEAR(median(law), std::exp(student.location + yearly / 2), 0.005);
  EXPECT_NEAR(std::get<Lognormal>(*law.distribution).log_sd, std::sqrt(total * total - yearly),
              0.005);
  // Ten months a year: (exp(noise²) - 1) / 10 = exp(yearly) - 1.
  EXPECT_NEAR(proposals[0].find("output_noise")->law.value,
              std::sqrt(std::log(1 + 10 * (std::exp(yearly) - 1))), 0.005);
  EXPECT_THAT(proposals[0].find("productivity")->arithmetic,
              HasSubstr("0.625 in 2016, 1.25 in 2017, 0.75 in 2018"));
}

TEST(Proposals, measure_by_the_files_teams_where_a_years_teams_are_missing) {
  const auto proposals = propose(read(clearance_of(
      "LAO", row("year: 2016, cleared_km2: 0.5, teams: 4") + row("year: 2017, cleared_km2: 0.5"))));
  const Quantity& law = proposals[0].find("productivity")->law;
  EXPECT_FALSE(law.is_uncertain());  // 0.5 of 1 km² in both years
  EXPECT_EQ(law.value, 0.5);
  EXPECT_EQ(proposals[0].find("output_noise"), nullptr);  // 0 as in the file
  EXPECT_THAT(proposals[0].find("productivity")->arithmetic, HasSubstr("the file's 5 teams"));
}

TEST(Proposals, take_the_spread_out_of_the_rates_by_which_they_measure) {
  std::string text = clearance_of("LAO", three_years);
  const std::string plain_rate = "clearance_m2_per_team_day: 1000";
  text.replace(text.find(plain_rate), plain_rate.size(),
               "clearance_m2_per_team_day: {dist: lognormal, median: 1000, sigma: 0.5}");
  const auto proposals = propose(read(text));
  EXPECT_EQ(proposals[0].find("clearance_m2_per_team_day")->law.value, 1000);
  EXPECT_EQ(describe(proposals[0]).find("survey_m2_per_team_day 8"), std::string::npos);
  // Where a correlation needs the law it stays.
  const auto correlated =
      propose(read(text.replace(text.find("confirmed_km2: 8"), 16,
                                "confirmed_km2: {dist: uniform, min: 6, max: 10}"),
                   "correlations:\n  - {between: [LAO/clearance/confirmed_km2, "
                   "LAO/clearance/clearance_m2_per_team_day], rank: 0.5}\n"));
  EXPECT_EQ(correlated[0].find("clearance_m2_per_team_day"), nullptr);
  EXPECT_NE(correlated[0].find("productivity"), nullptr);
}

TEST(Proposals, know_nothing_of_later_years) {
  const std::string early =
      clearance_of("LAO", row("year: 2014, cleared_km2: 0.5, left_km2: 9, donors_usd: 300000") +
                              row("year: 2015, cleared_km2: 0, left_km2: 9.5") +
                              row("year: 2016, cleared_km2: 0.8, left_km2: 9")) +
      clearance_of("LBN", row("year: 2015, cleared_km2: 2, reduced_km2: 1") +
                              row("year: 2016, cleared_km2: 1, donors_usd: 500000"));
  const std::string later =
      clearance_of("LAO",
                   row("year: 2014, cleared_km2: 0.5, left_km2: 9, donors_usd: 300000") +
                       row("year: 2015, cleared_km2: 0, left_km2: 9.5") +
                       row("year: 2016, cleared_km2: 0.8, left_km2: 9") +
                       row("year: 2017, cleared_km2: 7, teams: 3, left_km2: 1, donors_usd: 1")) +
      clearance_of("LBN", row("year: 2015, cleared_km2: 2, reduced_km2: 1") +
                              row("year: 2016, cleared_km2: 1, donors_usd: 500000") +
                              row("year: 2019, cleared_km2: 0, found_km2: 99"));
  const auto of_early = propose(read(early), 2016), of_later = propose(read(later), 2016);
  ASSERT_EQ(of_early.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(describe(of_early[i]), describe(of_later[i]));
  EXPECT_NE(describe(propose(read(later))[0]), describe(of_early[0]));
  EXPECT_THAT(propose(read(early), 2013), IsEmpty());
}

TEST(Proposals, do_not_depend_on_the_order_of_states) {
  const std::string a = clearance_of("AFG", three_years),
                    b = clearance_of("BIH", row("year: 2017, cleared_km2: 3") +
                                                row("year: 2018, cleared_km2: 0")),
                    c = stockpile_of("PER", row("year: 2018, destroyed: 900"));
  const auto one = propose(read(a + b + c)), other = propose(read(c + b + a));
  ASSERT_EQ(one.size(), 3U);
  ASSERT_EQ(other.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(describe(one[i]), describe(other[2 - i]));
}

TEST(Proposals, leave_out_years_that_ended_the_work_and_programmes_with_regions) {
  const auto done = propose(read(clearance_of(
      "LAO", three_years + row("year: 2019, cleared_km2: 0.01, teams: 5, left_km2: 0"))));
  EXPECT_EQ(done[0].find("productivity")->arithmetic.find("2019"), std::string::npos);
  EXPECT_EQ(done[0].find("confirmed_km2")->law.value, 0);
}

TEST(Proposals, of_area_grow_uncertain_with_age) {
  const auto propose_area = [](const std::string& rows) {
    return propose(read(clearance_of("LAO", rows)))[0];
  };
  const ProgrammeProposal fresh = propose_area(row("year: 2019, left_km2: 10, suspected_km2: 4"));
  EXPECT_NEAR(median(fresh.find("confirmed_km2")->law), 6, 1e-12);
  EXPECT_NEAR(median(fresh.find("suspected_km2")->law), 4, 1e-12);
  EXPECT_EQ(std::get<Lognormal>(*fresh.find("confirmed_km2")->law.distribution).log_sd, 0.22);
  EXPECT_EQ(std::get<Lognormal>(*fresh.find("suspected_km2")->law.distribution).log_sd, 0.55);
  // Two years older, 4 km² released and 2 found since; split as in the file, 8 to 2.
  const ProgrammeProposal old = propose_area(row("year: 2017, left_km2: 10") +
                                             row("year: 2018, cleared_km2: 4, found_km2: 2"));
  EXPECT_NEAR(median(old.find("confirmed_km2")->law), 8 * 0.8, 1e-12);
  EXPECT_NEAR(median(old.find("suspected_km2")->law), 2 * 0.8, 1e-12);
  EXPECT_EQ(std::get<Lognormal>(*old.find("confirmed_km2")->law.distribution).log_sd, 0.306);
  EXPECT_EQ(propose_area(row("year: 2012, left_km2: 10") + row("year: 2018, cleared_km2: 1"))
                .find("confirmed_km2"),
            nullptr);
  EXPECT_NEAR(
      median(propose_area(row("year: 2017, left_km2: 10") + row("year: 2018, cleared_km2: 30"))
                 .find("confirmed_km2")
                 ->law),
      0.8, 1e-12);  // a tenth at least
}

TEST(Proposals, of_finds_last_one_to_seven_years) {
  const auto proposals = propose(read(clearance_of(
      "LAO", row("year: 2017, left_km2: 10") + row("year: 2018, cleared_km2: 1, left_km2: 10") +
                 row("year: 2019, cleared_km2: 1, found_km2: 3, left_km2: 12"))));
  // 1 and 3 km²: 2 a year.
  const Quantity& law = proposals[0].find("unrecorded_km2")->law;
  EXPECT_NEAR(quantile(law, 0.1), 2, 0.01);
  EXPECT_NEAR(quantile(law, 0.9), 14, 0.07);
  const double months = proposals[0].find("unrecorded_found_within_months")->law.value;
  EXPECT_NEAR(median(law) / (months / 12), 2, 0.02);
  const auto none = propose(read(clearance_of(
      "LAO", row("year: 2018, left_km2: 10") + row("year: 2019, cleared_km2: 1, left_km2: 8.9"),
      "      unrecorded_km2: 3\n")));
  EXPECT_EQ(none[0].find("unrecorded_km2")->law.value, 0);
}

TEST(Proposals, of_shares_are_none_where_only_clearance_was_reported) {
  const auto alone = propose(read(clearance_of("LAO", three_years)));
  EXPECT_EQ(alone[0].find("cancelled_share")->law.value, 0);
  EXPECT_EQ(alone[0].find("reduced_share")->law.value, 0);
  const auto mixed = propose(
      read(clearance_of("LAO", row("year: 2017, cancelled_km2: 1, cleared_km2: 1, reduced_km2: 1") +
                                   row("year: 2018, cleared_km2: 1, reduced_km2: 3"))));
  EXPECT_EQ(mixed[0].find("cancelled_share"), nullptr);
  const auto& beta = std::get<Beta>(*mixed[0].find("reduced_share")->law.distribution);
  EXPECT_EQ(beta.mean, 0.625);
  EXPECT_EQ(beta.sd, 0.177);
}

TEST(Proposals, of_costs_follow_the_money_reported) {
  const auto proposals = propose(read(
      clearance_of("LAO",
                   row("year: 2017, cleared_km2: 1, own_funding_usd: 120000, donors_usd: 600000") +
                       row("year: 2018, cleared_km2: 1, donors_usd: 720000"),
                   "      fixed_cost_usd_per_month: 10000\n")));
  // 720,000 USD for 5 teams of 10,000 a month and 10,000 fixed: as expected.
  EXPECT_EQ(proposals[0].find("team_cost_usd_per_month"), nullptr);
  const auto dearer =
      propose(read(clearance_of("LAO",
                                row("year: 2017, cleared_km2: 1, donors_usd: 1440000") +
                                    row("year: 2018, cleared_km2: 1, donors_usd: 1440000"),
                                "      fixed_cost_usd_per_month: 10000\n")));
  EXPECT_EQ(dearer[0].find("team_cost_usd_per_month")->law.value, 20000);
  EXPECT_EQ(dearer[0].find("fixed_cost_usd_per_month")->law.value, 20000);
}

TEST(Proposals, give_idle_years_a_chance_to_go_on) {
  const auto proposals = propose(read(clearance_of("LAO", row("year: 2017, cleared_km2: 1") +
                                                              row("year: 2018, cleared_km2: 0") +
                                                              row("year: 2019, cleared_km2: 0"))));
  // Of all: 1 of 1 after idle, 1 of 1 after work: 2/3 each. Its own: (1 + 4/3) / 3 = 7/9.
  const ProposedPauses& idle = *proposals[0].idle;
  ASSERT_EQ(idle.pauses.size(), 5U);
  EXPECT_EQ(idle.pauses[0].probability, 0.778);
  EXPECT_EQ(idle.pauses[1].probability, 0.605);
  EXPECT_EQ(to_string(idle.pauses[3].from), "2020-01");
  EXPECT_EQ(to_string(idle.pauses[3].until), "2024-12");
  EXPECT_EQ(idle.pauses[0].output, 0);
  EXPECT_FALSE(idle.pauses[0].staff_paid);
  EXPECT_EQ(*idle.pauses[0].themes, std::vector{Theme::clearance});
  EXPECT_FALSE(propose(read(clearance_of("LAO", three_years)))[0].idle);
}

TEST(Proposals, of_a_stockpile_begin_with_the_first_munition_destroyed) {
  const auto proposals = propose(read(stockpile_of(
      "PER", row("year: 2014, destroyed: 0, left: 4000") + row("year: 2015, destroyed: 600") +
                 row("year: 2016, destroyed: 600, left: 2800, donors_usd: 240000") +
                 row("year: 2017, destroyed: 800"))));
  const ProgrammeProposal& proposal = proposals[0];
  EXPECT_EQ(proposal.where, "PER/stockpile");
  EXPECT_FALSE(proposal.idle);  // 2014 was set-up
  EXPECT_EQ(proposal.find("setup_months")->law.value, 0);
  EXPECT_EQ(proposal.find("setup_cost_usd")->law.value, 0);
  EXPECT_EQ(proposal.find("productivity")->law.value, 1);
  const std::vector<double> x{std::log(0.5), std::log(0.5), std::log(800.0 / 1200)};
  const LogRateLaw student = *fit_log_rate(x);
  EXPECT_NEAR(median(proposal.find("munitions_per_month")->law),
              100 * std::exp(student.location + student.yearly_variance / 2), 0.5);
  EXPECT_NEAR(quantile(proposal.find("munitions")->law, 0.05), 0.99 * 2000, 1e-9);
  EXPECT_NEAR(support(proposal.find("munitions")->law).second, 1.75 * 2000, 1e-9);
  EXPECT_EQ(proposal.find("cost_usd_per_munition"), nullptr);  // a single year
}

TEST(Proposals, are_the_scenarios_once_applied) {
  Scenario scenario =
      read(clearance_of("LAO", three_years + row("year: 2019, cleared_km2: 0, left_km2: 7")) +
           stockpile_of("PER", row("year: 2018, destroyed: 600, left: 10")));
  scenario.states[0].pauses.push_back({.from = Month::of(2020, 3), .until = Month::of(2020, 5)});
  const auto proposals = propose(scenario);
  for (const ProgrammeProposal& one : proposals) apply_proposal(scenario, one);
  const Clearance& clearance = *scenario.states[0].clearance;
  EXPECT_EQ(median(clearance.productivity), median(proposals[0].find("productivity")->law));
  EXPECT_EQ(clearance.output_noise, proposals[0].find("output_noise")->law.value);
  EXPECT_EQ(median(clearance.confirmed_km2), median(proposals[0].find("confirmed_km2")->law));
  EXPECT_EQ(scenario.states[0].pauses.size(), 1 + proposals[0].idle->pauses.size());
  EXPECT_EQ(median(scenario.states[1].stockpile->munitions),
            median(proposals[1].find("munitions")->law));
  // Proposed again, they say the same, and the pauses do not double.
  const std::size_t pauses = scenario.states[0].pauses.size();
  const auto again = propose(scenario);
  apply_proposal(scenario, again[0]);
  EXPECT_EQ(scenario.states[0].pauses.size(), pauses);
  EXPECT_EQ(median(again[0].find("productivity")->law),
            median(proposals[0].find("productivity")->law));
}

// Five years drawn from a log-normal law with a median of 1.3 of what is expected and a sigma of
// 0.4: how often does the sixth lie in the middle 80 % of what is proposed?
TEST(Proposals, cover_the_next_year_as_they_say) {
  Scenario scenario = read(clearance_of("LAO", three_years));
  constexpr int rounds = 1000;
  int covered = 0;
  for (int round = 0; round < rounds; ++round) {
    const Stream stream(static_cast<std::uint64_t>(round), "test/next_year");
    const auto draw = [&](std::uint32_t i) { return 1.3 * std::exp(0.4 * normal_draw(stream, i)); };
    auto& history = scenario.states[0].clearance->history;
    history.clear();
    for (std::uint32_t i = 0; i < 5; ++i) {
      ClearanceReport report;
      report.year = 2015 + static_cast<int>(i);
      report.cleared_km2 = draw(i);
      history.push_back(report);
    }
    const ProgrammeProposal proposal = propose(scenario)[0];
    const auto& law = std::get<Lognormal>(*proposal.find("productivity")->law.distribution);
    const double noise = proposal.find("output_noise")->law.value;
    const double yearly = std::log(1 + (std::exp(noise * noise) - 1) / 10);
    const double centre = law.log_mean - yearly / 2;
    const double width = normal_quantile(0.9) * std::sqrt(law.log_sd * law.log_sd + yearly);
    if (std::abs(std::log(draw(5)) - centre) <= width) ++covered;
  }
  EXPECT_NEAR(covered / 1.0 / rounds, 0.8, four_errors_of_share(0.8, rounds));
}

}  // namespace
}  // namespace art6::proposal_tests
