#include "models/strategies/score_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/strategies/score.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto variable = ScoreNameKind::variable, function = ScoreNameKind::function;

TEST(ScoreNames, are_unknown_once_each_in_their_order) {
  EXPECT_THAT(find_unknown_names("remaning_cost / (gap + b1) - sin (remaning_cost) + gaps"),
              ElementsAre(ScoreName{"remaning_cost", variable}, ScoreName{"b1", variable},
                          ScoreName{"sin", function}, ScoreName{"gaps", variable}));
  EXPECT_THAT(find_unknown_names("sin + sin(1)"),
              ElementsAre(ScoreName{"sin", variable}, ScoreName{"sin", function}));
  EXPECT_THAT(find_unknown_names("co\xC3\xBBts + _x"),
              ElementsAre(ScoreName{"co\xC3\xBBts", variable}, ScoreName{"_x", variable}));
}

TEST(ScoreNames, are_no_numbers_and_no_signs) {
  EXPECT_THAT(find_unknown_names(""), IsEmpty());
  EXPECT_THAT(find_unknown_names("1e5 + 2E-3*.5 - 7. \xE2\x88\x92 3 ?! \xFF"), IsEmpty());
  EXPECT_THAT(find_unknown_names("2x"), ElementsAre(ScoreName{"x", variable}));
}

TEST(ScoreNames, that_are_known_can_be_used) {
  for (const std::string& name : list_score_names(variable)) {
    EXPECT_THAT(find_unknown_names(name), IsEmpty()) << name;
    EXPECT_EQ(find_score_problem(name), std::nullopt) << name;
  }
  EXPECT_THAT(list_score_names(function),
              ElementsAre("exp", "log", "sqrt", "abs", "pow", "min", "max", "where"));
  EXPECT_EQ(find_score_problem("exp(log(sqrt(abs(pow(min(1, 2), max(1, where(1, 2, 3)))))))"),
            std::nullopt);
  // A known name in a place that is wrong is muParser's to report.
  EXPECT_THAT(find_unknown_names("gap(2) + min"), IsEmpty());
  EXPECT_NE(find_score_problem("gap(2)"), std::nullopt);
  EXPECT_NE(find_score_problem("1 + min"), std::nullopt);
}

}  // namespace
}  // namespace art6
