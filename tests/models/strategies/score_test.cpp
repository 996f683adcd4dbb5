// Over 300 lines: every function, variable and fault of scores.
#include "models/strategies/score.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"
#include "tests/models/strategies/score_values.hpp"

namespace art6 {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Variable number i of the list in model.md 7.8 has the value i + 2: months_left 2, overdue_months
/// 3, remaining_cost 4, need_per_year 5, capacity_per_year 6, secured 7, gap 8, slack_months 9, ...
double value_of(const std::string& expression) {
  VariableValues variables{};
  for (std::size_t i = 0; i < variables.size(); ++i) variables[i] = static_cast<double>(i) + 2;
  return score_values(InstructionSet::plain, Score(expression), {variables})[0];
}

std::string problem_of(const std::string& expression) {
  return find_score_problem(expression).value_or("none");
}

TEST(ScoreSyntax, reads_numbers_as_they_are_written) {
  EXPECT_EQ(value_of("5"), 5);
  EXPECT_EQ(value_of("0.1"), 0.1);
  EXPECT_EQ(value_of(".5"), 0.5);
  EXPECT_EQ(value_of("5."), 5);
  EXPECT_EQ(value_of("12e6"), 12e6);
  EXPECT_EQ(value_of("1.5E-3"), 1.5e-3);
  EXPECT_EQ(value_of("1.7976931348623157e308"), std::numeric_limits<double>::max());
  EXPECT_EQ(value_of("9007199254740993"), 9007199254740992.0);
}

TEST(ScoreSyntax, knows_every_variable_of_the_model) {
  const std::vector<std::string> names{"months_left",
                                       "overdue_months",
                                       "remaining_cost",
                                       "need_per_year",
                                       "capacity_per_year",
                                       "secured",
                                       "gap",
                                       "slack_months",
                                       "months_at_full_size",
                                       "mean_months_at_full_size",
                                       "requested",
                                       "casualties",
                                       "casualties_averted",
                                       "weight",
                                       "year",
                                       "theme_clearance",
                                       "theme_stockpile",
                                       "theme_victim_assistance",
                                       "theme_risk_education"};
  ASSERT_EQ(names.size(), static_cast<std::size_t>(variable_count));
  std::set<std::string> meanings;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto variable = static_cast<Variable>(i);
    EXPECT_EQ(to_string(variable), names[i]);
    EXPECT_EQ(value_of(names[i]), static_cast<double>(i) + 2) << names[i];
    EXPECT_EQ(value_of("2 * " + names[i] + " - " + names[i]), static_cast<double>(i) + 2);
    meanings.insert(explain(variable));
  }
  EXPECT_EQ(meanings.size(), names.size());
  EXPECT_STREQ(explain(Variable::gap), "USD of room that is still open this year");
}

TEST(ScoreSyntax, binds_powers_before_products_before_sums_before_comparisons_before_logic) {
  EXPECT_EQ(value_of("2 + 3 * 4"), 14);
  EXPECT_EQ(value_of("(2 + 3) * 4"), 20);
  EXPECT_NEAR(value_of("2 * 3 ^ 2"), 18, 1e-13);
  EXPECT_EQ(value_of("1 + 1 < 3"), 1);
  EXPECT_EQ(value_of("1 < 2 && 3 < 2"), 0);
  EXPECT_EQ(value_of("1 || 0 && 0"), 1);
  EXPECT_EQ(value_of("(1 || 0) && 0"), 0);
  EXPECT_EQ(value_of("weight\n+\t1"), 16);
}

TEST(ScoreSyntax, goes_from_left_to_right_but_for_powers) {
  EXPECT_EQ(value_of("10 - 4 - 3"), 3);
  EXPECT_EQ(value_of("100 / 10 / 5"), 2);
  EXPECT_EQ(value_of("100 / 10 * 5"), 50);
  EXPECT_EQ(value_of("3 < 2 < 1"), 1);  // (3 < 2) < 1
  EXPECT_NEAR(value_of("2 ^ 3 ^ 2"), 512, 1e-11);
  EXPECT_NEAR(value_of("(2 ^ 3) ^ 2"), 64, 1e-12);
}

TEST(ScoreSyntax, takes_a_sign_after_powers_and_before_products) {
  EXPECT_EQ(value_of("-gap"), -8);
  EXPECT_EQ(value_of("+gap"), 8);
  EXPECT_NEAR(value_of("-2 ^ 2"), -4, 1e-14);
  EXPECT_NEAR(value_of("2 ^ -1"), 0.5, 1e-15);
  EXPECT_NEAR(value_of("2 ^ -1 * 8"), 4, 1e-14);
  EXPECT_NEAR(value_of("2 ^ -3 ^ 2"), 0x1p-9, 1e-17);
  EXPECT_EQ(value_of("12 / -3 * 2"), -8);
  EXPECT_EQ(value_of("-2 + 3"), 1);
  EXPECT_EQ(value_of("2 - -3"), 5);
  EXPECT_EQ(value_of("-(2 + 3)"), -5);
  EXPECT_EQ(value_of("-max(2, 3)"), -3);
}

TEST(ScoreSyntax, calls_functions_within_functions) {
  EXPECT_EQ(value_of("max(min(gap, 3), abs(-2))"), 3);
  EXPECT_EQ(value_of("where(gap > 7, where(gap > 8, 1, 2), 3)"), 2);
  EXPECT_EQ(value_of("sqrt(16)"), 4);
}

TEST(ScoreSyntax, keeps_only_the_steps_that_the_score_needs) {
  const Score alone("weight");
  ASSERT_EQ(alone.steps().size(), 1u);
  EXPECT_EQ(alone.steps()[0].operation, Score::Operation::variable);
  EXPECT_EQ(alone.steps()[0].variable, Variable::weight);
  EXPECT_EQ(Score("7").steps().size(), 1u);
  EXPECT_EQ(Score("gap * gap + gap").steps().size(), 3u);

  const Score score("0.5 * need_per_year + 0.5 * remaining_cost / months_left");
  EXPECT_EQ(score.expression(), "0.5 * need_per_year + 0.5 * remaining_cost / months_left");
  EXPECT_EQ(score.steps().size(), 9u);
  EXPECT_TRUE(score.uses(Variable::need_per_year));
  EXPECT_TRUE(score.uses(Variable::remaining_cost));
  EXPECT_TRUE(score.uses(Variable::months_left));
  EXPECT_FALSE(score.uses(Variable::weight));
  EXPECT_EQ(value_of(score.expression()), 0.5 * 5 + 0.5 * 4 / 2);
}

TEST(ScoreProblem, is_none_for_what_can_be_evaluated) {
  for (const char* good : {"1", "weight", "-months_left", "exp(log(2)) != 2 || gap == 1",
                           "where(requested, pow(weight, 2), sqrt(abs(-weight)))"}) {
    EXPECT_EQ(find_score_problem(good), std::nullopt) << good;
  }
}

TEST(ScoreProblem, says_the_whole_message) {
  const struct {
    const char *expression, *problem;
  } examples[] = {
      {"", "Expression is empty."},
      {" \t ", "Expression is empty."},
      {"wieght", "Unexpected token \"wieght\" found at position 0."},
      {"2 * sin(gap)", "Unexpected token \"sin\" found at position 4."},
      {"_pi", "Unexpected token \"_pi\" found at position 0."},
      {"gap = 2", "Unexpected token \"= 2 \" found at position 4."},
      {"gap > 1 ? 2 : 3", "`?:` is not known here, write where(condition, a, b)"},
      {"gap, weight", "expected one value, got several"},
      {"(gap", "Missing parenthesis"},
      {"gap)", "Unexpected parenthesis \")\" at position 3"},
      {"()", "Unexpected parenthesis \")\" at position 1"},
      {"gap weight", "Unexpected variable \"weight\" found at position 4"},
      {"gap +", "Unexpected end of expression at position 6"},
      {"* gap", "Unexpected token \"* gap \" found at position 0."},
      {"--gap", "Unexpected operator \"-\" found at position 2"},
      {"!gap", "Unexpected token \"!gap \" found at position 0."},
      {"1.5.2", "Unexpected value \".2\" found at position 3"},
      {"0x10", "Unexpected token \"x10\" found at position 1."},
      {"min(1)", "Too few parameters for function \"min\" at expression position 5"},
      {"min(1, 2, 3)", "Too many parameters for function \"min\" at expression position 11"},
      {"where(1, 2)", "Too few parameters for function \"where\" at expression position 10"},
      {"exp()", "Too few parameters for function \"exp\" at expression position 4"},
      {"\"gap\"", "Strings must only be used as function arguments!"},
      {"gap * 1e-400", "expected a number within the range of a double, got 1e-400"},
      {"1e999 + 1", "expected a number within the range of a double, got 1e999"},
  };
  for (const auto& example : examples) {
    EXPECT_EQ(problem_of(example.expression), example.problem) << example.expression;
    try {
      Score score(example.expression);
      ADD_FAILURE() << example.expression;
    } catch (const std::invalid_argument& problem) {
      EXPECT_STREQ(problem.what(), example.problem);
    }
  }
  EXPECT_EQ(problem_of(std::string("gap\0 + 1", 8)), "expected text, got a character with code 0");
}

/// `start`, and then `text` so many times.
std::string repeated(std::string start, const std::string& text, int times) {
  for (int i = 0; i < times; ++i) start += text;
  return start;
}

TEST(ScoreProblem, is_too_many_steps_beyond_184) {
  // n numbers and n - 1 operations.
  EXPECT_EQ(value_of(repeated("1", "+1", 91)), 92);
  EXPECT_EQ(Score(repeated("1", "+1", 91)).steps().size(), 183u);
  EXPECT_EQ(value_of(repeated("-(1", "+1", 91) + ")"), -92);  // 184
  const std::string problem = "expected at most 184 numbers and operations";
  EXPECT_EQ(problem_of(repeated("1", "+1", 92)), problem);  // 185
  EXPECT_EQ(problem_of(repeated(repeated("", "abs(", 1999) + "1", ")", 1999)), problem);
  EXPECT_EQ(problem_of(repeated("1", ", 1", 3000)), problem);
  // Readings of variables are free: all of them, and 184 operations.
  std::string sum = "months_left";
  for (int i = 1; i < variable_count; ++i) {
    sum += '+';
    sum += to_string(static_cast<Variable>(i));
  }
  sum = repeated(sum, "+gap", 184 - (variable_count - 1));
  EXPECT_EQ(Score(sum).steps().size(), static_cast<std::size_t>(Score::max_steps));
  EXPECT_EQ(value_of(sum), 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 +
                               18 + 19 + 20 + 166 * 8);
  EXPECT_EQ(problem_of(sum + "+gap"), problem);
}

TEST(ScoreProblem, is_a_text_of_more_than_10000_characters) {
  EXPECT_EQ(value_of(repeated("", " ", 9999) + "1"), 1);
  EXPECT_EQ(problem_of(repeated("", " ", 10000) + "1"),
            "expected at most 10000 characters, got 10001");
  EXPECT_EQ(problem_of(repeated(repeated("", "(", 100000) + "1", ")", 100000)),
            "expected at most 10000 characters, got 200001");
  EXPECT_EQ(problem_of(std::string(8 << 20, '-')),
            "expected at most 10000 characters, got 8388608");
}

TEST(ScoreProblem, is_no_depth_of_parentheses) {
  EXPECT_EQ(value_of(repeated(repeated("", "(", 4998) + "gap", ")", 4998)), 8);
  EXPECT_EQ(problem_of(std::string(10000, '(')), "Unexpected end of expression at position 10001");
}

// ---- evaluation in lanes ----

/// Pairs of special values, and random ones of all sizes.
std::vector<VariableValues> operands() {
  const std::vector<double> special{0.0, -0.0, 1e-310, -1e-310, 0.5,   -0.5,     1.0,       -1.0,
                                    2.0, 3.0,  -7.25,  1e10,    1e308, infinite, -infinite, nan};
  std::vector<VariableValues> all;
  const auto add = [&all](double a, double b, double c) {
    VariableValues variables{};
    variables[static_cast<std::size_t>(Variable::months_left)] = a;
    variables[static_cast<std::size_t>(Variable::gap)] = b;
    variables[static_cast<std::size_t>(Variable::theme_risk_education)] = c;
    all.push_back(variables);
  };
  for (const double a : special) {
    for (const double b : special) {
      for (const double c : special) add(a, b, c);
    }
  }
  std::mt19937_64 random(1);
  const auto number = [&random] {
    const double share = static_cast<double>(random() >> 11) * 0x1p-53;
    const double size = std::ldexp(share, static_cast<int>(random() % 40) - 20);
    return random() % 4 ? size : -size;
  };
  for (int i = 0; i < 2000; ++i) {
    const double a = number(), b = number(), c = number();
    add(a, random() % 8 ? b : a, c);
  }
  return all;
}

/// In every instruction set, for all operands a, b, c: the bits of `expected(a, b, c)`.
/// `expression` has the letters a, b and c for three variables.
template <class Expected>
void expect_everywhere(const std::string& expression, Expected expected) {
  std::string text;
  for (const char c : expression) {
    text += c == 'A'   ? "months_left"
            : c == 'B' ? "gap"
            : c == 'C' ? "theme_risk_education"
                       : std::string(1, c);
  }
  const Score score(text);
  const std::vector<VariableValues> all = operands();
  for (const InstructionSet set : available_instruction_sets()) {
    const std::vector<double> values = score_values(set, score, all);
    ASSERT_EQ(values.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double a = all[i][static_cast<std::size_t>(Variable::months_left)];
      const double b = all[i][static_cast<std::size_t>(Variable::gap)];
      const double c = all[i][static_cast<std::size_t>(Variable::theme_risk_education)];
      const double right = expected(a, b, c);
      const bool is_same =
          std::bit_cast<std::uint64_t>(values[i]) == std::bit_cast<std::uint64_t>(right) ||
          (std::isnan(values[i]) && std::isnan(right));
      ASSERT_TRUE(is_same) << to_string(set) << ": " << expression << " of " << a << ", " << b
                           << ", " << c << ": expected " << right << ", got " << values[i];
    }
  }
}

using D = double;

TEST(ScoreInLanes, calculates_as_doubles_do) {
  expect_everywhere("A + B", [](D a, D b, D) { return a + b; });
  expect_everywhere("A - B", [](D a, D b, D) { return a - b; });
  expect_everywhere("A * B", [](D a, D b, D) { return a * b; });
  expect_everywhere("A / B", [](D a, D b, D) { return a / b; });
  expect_everywhere("-A", [](D a, D, D) { return -a; });
  expect_everywhere("+A", [](D a, D, D) { return a; });
  expect_everywhere("A", [](D a, D, D) { return a; });
  expect_everywhere("2.5", [](D, D, D) { return 2.5; });
}

TEST(ScoreInLanes, has_the_bits_of_the_elementwise_functions) {
  expect_everywhere("exp(A)", [](D a, D, D) { return art6::exp(a); });
  expect_everywhere("log(A)", [](D a, D, D) { return art6::log(a); });
  expect_everywhere("pow(A, B)", [](D a, D b, D) { return art6::pow(a, b); });
  expect_everywhere("A ^ B", [](D a, D b, D) { return art6::pow(a, b); });
  expect_everywhere("sqrt(A)", [](D a, D, D) { return std::sqrt(a); });
  expect_everywhere("abs(A)", [](D a, D, D) { return std::abs(a); });
}

TEST(ScoreInLanes, compares_to_1_or_0_with_nan_to_0) {
  expect_everywhere("A < B", [](D a, D b, D) { return a < b ? 1.0 : 0.0; });
  expect_everywhere("A <= B", [](D a, D b, D) { return a <= b ? 1.0 : 0.0; });
  expect_everywhere("A > B", [](D a, D b, D) { return a > b ? 1.0 : 0.0; });
  expect_everywhere("A >= B", [](D a, D b, D) { return a >= b ? 1.0 : 0.0; });
  expect_everywhere("A == B", [](D a, D b, D) { return a == b ? 1.0 : 0.0; });
  expect_everywhere("A != B", [](D a, D b, D) { return a < b || a > b ? 1.0 : 0.0; });
}

bool is_true(double x) { return x < 0 || x > 0; }

TEST(ScoreInLanes, takes_what_is_below_or_above_0_for_true) {
  expect_everywhere("A && B", [](D a, D b, D) { return is_true(a) && is_true(b) ? 1.0 : 0.0; });
  expect_everywhere("A || B", [](D a, D b, D) { return is_true(a) || is_true(b) ? 1.0 : 0.0; });
  expect_everywhere("where(A, B, C)", [](D a, D b, D c) { return is_true(a) ? b : c; });
}

TEST(ScoreInLanes, takes_the_second_of_min_and_max_where_the_comparison_is_false) {
  expect_everywhere("min(A, B)", [](D a, D b, D) { return a < b ? a : b; });
  expect_everywhere("max(A, B)", [](D a, D b, D) { return a > b ? a : b; });
}

TEST(ScoreInLanes, goes_on_with_the_values_of_its_own_steps) {
  expect_everywhere("where(A < B, A * B - 3, C) / (1 + abs(B))",
                    [](D a, D b, D c) { return (a < b ? a * b - 3 : c) / (1 + std::abs(b)); });
  expect_everywhere("max(A, 0) * exp(-0.5 * min(B, 3)) + (C > 0) * 2 ^ A", [](D a, D b, D c) {
    return (a > 0 ? a : 0) * art6::exp(-0.5 * (b < 3 ? b : 3)) +
           (c > 0 ? 1.0 : 0.0) * art6::pow(2, a);
  });
}

TEST(ScoreConstants, stand_for_their_numbers) {
  const std::vector<Score::Constant> constants{{"lookahead", 2.5}, {"share", 0.5}};
  const Score score("gap * share / lookahead", constants);
  EXPECT_TRUE(score.uses(Variable::gap));
  VariableValues values{};
  values[static_cast<std::size_t>(Variable::gap)] = 10;
  EXPECT_EQ(score_values(best_instruction_set(), score, {values})[0], 2);
  EXPECT_THROW(Score("gap * share"), std::invalid_argument);
}

}  // namespace
}  // namespace art6
