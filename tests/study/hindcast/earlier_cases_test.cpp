#include "study/hindcast/earlier_cases.hpp"

#include <gtest/gtest.h>

#include "study/hindcast/probability_integral_transform.hpp"
#include "tests/study/hindcast/hindcast_worlds.hpp"

namespace art6 {
namespace {

HindcastCase make_release(const std::string& state, int issued, int years, double outcome) {
  HindcastCase one;
  one.obligation = state + "/clearance";
  one.state = state;
  one.issued = issued;
  one.years = years;
  one.ensemble = {1, 2, 3, 4};
  one.outcome.value = outcome;
  return one;
}

TEST(EarlierCases, know_an_amount_from_its_last_year_on) {
  HindcastCase one = make_release("AAA", 2012, 3, 2.5);
  EXPECT_FALSE(find_outcome_known_by(one, 2014));
  EXPECT_EQ(find_outcome_known_by(one, 2015)->value, 2.5);
  one.kind = HindcastKind::vintage;  // its day may be in the first half of 2016
  EXPECT_FALSE(find_outcome_known_by(one, 2015));
  EXPECT_EQ(find_outcome_known_by(one, 2016)->value, 2.5);
}

TEST(EarlierCases, know_of_a_later_completion_that_it_has_not_come) {
  const HindcastCase one = make_completion("AAA", {10, 20, 30, 40}, {24, false}, 36);
  EXPECT_FALSE(find_outcome_known_by(one, 2014));
  EXPECT_TRUE(find_outcome_known_by(one, 2015)->is_censored);
  EXPECT_EQ(find_outcome_known_by(one, 2015)->value, 12);
  EXPECT_FALSE(find_outcome_known_by(one, 2016)->is_censored);  // month 24 is over
  EXPECT_EQ(find_outcome_known_by(one, 2016)->value, 24);
  const HindcastCase open = make_completion("AAA", {10, 20, 30, 40}, {24, true}, 36);
  EXPECT_EQ(find_outcome_known_by(open, 2020)->value, 24);  // watched no longer than that
  EXPECT_TRUE(find_outcome_known_by(open, 2020)->is_censored);
}

TEST(EarlierCases, of_one_obligation_and_the_same_years_count_as_one) {
  // AAA's forecasts of 2010 and 2011 share 2012; that of 2014 shares no year with them, BBB's is of
  // another State, and one of another number of years ahead is not looked at.
  const std::vector<HindcastCase> cases{
      make_release("AAA", 2010, 2, 0), make_release("AAA", 2011, 2, 2.5),
      make_release("AAA", 2014, 2, 5), make_release("BBB", 2011, 2, 3.5),
      make_release("AAA", 2010, 1, 1), make_release("AAA", 2016, 2, 1)};
  std::vector<const HindcastCase*> all;
  for (const HindcastCase& one : cases) all.push_back(&one);
  const EarlierLesson lesson =
      learn_from_earlier(all, HindcastKind::rolling, HindcastTarget::release, 2, 2017);
  EXPECT_EQ(lesson.cases, 4);
  const std::vector<PitInterval> pits{{0, 0}, {0.5, 0.5}, {1, 1}, {0.75, 0.75}};
  const std::vector<double> weights{0.5, 0.5, 1, 1};
  const RecalibrationMap expected = learn_recalibration(pits, weights);
  for (const double p : {0.1, 0.3, 0.5, 0.6, 0.75, 0.9}) {
    EXPECT_EQ(lesson.map.recalibrate(p), expected.recalibrate(p));
  }
}

TEST(EarlierCases, of_vintages_are_learned_from_together_and_count_once_for_an_obligation) {
  std::vector<HindcastCase> cases;
  for (const int years : {1, 4}) {
    cases.push_back(make_release("AAA", 2010, years, years));
    cases.back().kind = HindcastKind::vintage;
    cases.back().target = HindcastTarget::left;
  }
  std::vector<const HindcastCase*> all{&cases[0], &cases[1]};
  const EarlierLesson lesson =
      learn_from_earlier(all, HindcastKind::vintage, HindcastTarget::left, 0, 2015);
  EXPECT_EQ(lesson.cases, 2);
  const std::vector<PitInterval> pits{{0, 0.25}, {0.75, 1}};
  const std::vector<double> weights{0.5, 0.5};
  EXPECT_EQ(lesson.map.recalibrate(0.1), learn_recalibration(pits, weights).recalibrate(0.1));
}

TEST(EarlierCases, teach_nothing_where_there_is_none) {
  const EarlierLesson lesson =
      learn_from_earlier({}, HindcastKind::rolling, HindcastTarget::release, 1, 2015);
  EXPECT_EQ(lesson.cases, 0);
  EXPECT_EQ(lesson.map.recalibrate(0.3), 0.3);
}

}  // namespace
}  // namespace art6
