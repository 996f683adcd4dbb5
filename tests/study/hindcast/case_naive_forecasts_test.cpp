#include "study/hindcast/case_naive_forecasts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/reference/plain.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

using testing::ElementsAre;

/// XAA released 2 and 4 of 20 km2; XBB half and then a quarter of the forecast of its last rate,
/// with outcomes that were known at the end of 2012, and one later.
std::vector<ObligationHistory> two_histories() {
  const std::vector<ReportedYear> a{{2011, 2.0, 22.0}, {2012, 4.0, 20.0}, {2013, 100.0, 1.0}};
  const std::vector<ReportedYear> b{{2010, 8.0, 100.0}, {2011, 4.0, 96.0}, {2012, 1.0, 95.0}};
  const std::vector<ReportedYear> munitions{{2011, 7.0, 10.0}, {2012, 7.0, 3.0}};
  return {{{"XAA", Theme::clearance}, a, a},
          {{"XBB", Theme::clearance}, b, b},
          {{"XBB", Theme::stockpile}, munitions, munitions}};
}

NaiveKnowledge know(const std::vector<ObligationHistory>& histories) {
  return {.histories = histories,
          .obligation = {"XAA", Theme::clearance},
          .issued = 2012,
          .left = 20,
          .months_to_stated_date = 30,
          .horizon = 60};
}

std::vector<std::string> list_names(const std::vector<NaiveForecast>& forecasts) {
  std::vector<std::string> names;
  for (const NaiveForecast& forecast : forecasts) names.push_back(forecast.name);
  return names;
}

const NaiveForecast& find(const std::vector<NaiveForecast>& forecasts, const std::string& name) {
  return *std::ranges::find(forecasts, name, &NaiveForecast::name);
}

TEST(CaseNaiveForecasts, of_release_by_hand) {
  const auto histories = two_histories();
  const auto naive = list_naive_forecasts(know(histories), HindcastTarget::release, 1);
  EXPECT_THAT(
      list_names(naive),
      ElementsAre("last year's rate", "last year's rate, dressed", "mean rate of three years",
                  "mean rate of three years, dressed", "stated date", "never", "climatology"));
  EXPECT_THAT(naive[0].ensemble, ElementsAre(4));
  // Known by 2012: XAA 4 for 2, XBB 4 for 8 and 1 for 4; not what came in 2013.
  EXPECT_THAT(naive[1].ensemble, ElementsAre(4 * 0.25, 4 * 0.5, 4 * 2));
  EXPECT_THAT(naive[2].ensemble, ElementsAre(3));
  // The mean rates were 2 (4 came), 8 (4 came) and 6 (1 came).
  EXPECT_THAT(naive[3].ensemble, ElementsAre(3 * (1.0 / 6), 3 * 0.5, 3 * 2));
  EXPECT_THAT(naive[4].ensemble, ElementsAre(8));  // 20 in 30 months
  EXPECT_THAT(naive[5].ensemble, ElementsAre(0));
  EXPECT_THAT(naive[6].ensemble, ElementsAre(20 * (1.0 / 96), 20 * (4.0 / 100), 20 * (4.0 / 22)));
}

TEST(CaseNaiveForecasts, of_work_left_are_those_of_the_release_taken_from_it) {
  const auto histories = two_histories();
  const auto naive = list_naive_forecasts(know(histories), HindcastTarget::left, 3);
  EXPECT_THAT(find(naive, "last year's rate").ensemble, ElementsAre(8));
  EXPECT_THAT(find(naive, "stated date").ensemble, ElementsAre(0));
  EXPECT_THAT(find(naive, "never").ensemble, ElementsAre(20));
  // No three years in a row were known, so that errors are not, nor a climatology.
  EXPECT_THAT(find(naive, "last year's rate, dressed").ensemble, ElementsAre(8));
  EXPECT_EQ(naive.size(), 6u);
}

TEST(CaseNaiveForecasts, of_release_have_years_that_add_up) {
  const auto histories = two_histories();
  for (const int years : {1, 2}) {
    for (const NaiveForecast& naive :
         list_naive_forecasts(know(histories), HindcastTarget::release, years)) {
      ASSERT_EQ(naive.yearly.size(), naive.ensemble.size() * static_cast<std::size_t>(years));
      std::vector<double> sums;
      for (std::size_t i = 0; i < naive.ensemble.size(); ++i) {
        double sum = 0;
        for (int y = 0; y < years; ++y)
          sum += naive.yearly[i * static_cast<std::size_t>(years) + static_cast<std::size_t>(y)];
        sums.push_back(sum);
      }
      std::ranges::sort(sums);
      EXPECT_THAT(sums, testing::Pointwise(testing::DoubleNear(1e-12), naive.ensemble))
          << naive.name;
    }
  }
}

TEST(CaseNaiveForecasts, of_completion_by_hand) {
  const auto histories = two_histories();
  const auto naive = list_naive_forecasts(know(histories), HindcastTarget::completion, 0);
  EXPECT_THAT(find(naive, "last year's rate").ensemble, ElementsAre(60));  // 20 at 4 a year
  EXPECT_THAT(find(naive, "last year's rate, dressed").ensemble,
              ElementsAre(30, never_reached, never_reached));
  EXPECT_THAT(find(naive, "mean rate of three years").ensemble, ElementsAre(never_reached));
  EXPECT_THAT(find(naive, "stated date").ensemble, ElementsAre(30));
  EXPECT_THAT(find(naive, "never").ensemble, ElementsAre(never_reached));
  EXPECT_THAT(find(naive, "climatology").ensemble,
              ElementsAre(never_reached, never_reached, never_reached));  // 4 of 22: 66 months
}

TEST(CaseNaiveForecasts, leave_out_what_is_not_known) {
  const auto histories = two_histories();
  NaiveKnowledge knowledge = know(histories);
  knowledge.obligation = {"XCC", Theme::clearance};
  knowledge.months_to_stated_date.reset();
  EXPECT_THAT(list_names(list_naive_forecasts(knowledge, HindcastTarget::release, 1)),
              ElementsAre("never", "climatology"));
  knowledge.left = never_reached;
  EXPECT_THAT(list_names(list_naive_forecasts(knowledge, HindcastTarget::release, 1)),
              ElementsAre("never"));
  EXPECT_TRUE(list_naive_forecasts(knowledge, HindcastTarget::left, 1).empty());
}

TEST(CaseNaiveForecasts, of_a_vintage_take_reports_or_the_medians_of_the_scenario) {
  Scenario scenario = reference::plain_scenario(120);
  scenario.clock = {Month::of(2013, 1), Month::of(2022, 12)};
  scenario.states = {reference::plain_state("XAA"), reference::plain_state("XBB")};
  for (State& state : scenario.states) {
    state.clearance = reference::plain_clearance(12);
    state.clearance->suspected_km2 = Quantity(Uniform{2, 6});
    state.clearance->deadline = {2014, 7, 1};
    ClearanceReport report;
    report.year = 2012;
    report.cleared_km2 = 4;
    state.clearance->history = {report};
  }
  scenario.states[1].clearance->history[0].left_km2 = 2;
  scenario.states[1].stockpile = reference::plain_stockpile(10);
  std::vector<HindcastCase> cases(3);
  for (HindcastCase& one : cases) {
    one.kind = HindcastKind::vintage;
    one.target = HindcastTarget::completion;
    one.issued = 2012;
  }
  cases[0].obligation = "XAA/clearance";
  cases[1].obligation = "XBB/clearance";
  cases[2].obligation = "XBB/stockpile";
  cases[0].state = "XAA";
  cases[1].state = cases[2].state = "XBB";
  add_naive_forecasts(scenario, cases);
  EXPECT_THAT(find(cases[0].naive, "last year's rate").ensemble, ElementsAre(48));  // 12 + 4
  EXPECT_THAT(find(cases[0].naive, "stated date").ensemble, ElementsAre(18));
  EXPECT_THAT(find(cases[1].naive, "last year's rate").ensemble, ElementsAre(6));  // 2 reported
  EXPECT_THAT(list_names(cases[2].naive), ElementsAre("stated date", "never"));
}

}  // namespace
}  // namespace art6
