// Scores: expressions over what a planner knows of a programme.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace art6 {

/// A value that a planner knows of a programme when a strategy places money (model.md 7.8).
enum class Variable {
  months_left,
  overdue_months,
  remaining_cost,
  need_per_year,
  capacity_per_year,
  secured,
  gap,
  slack_months,
  months_at_full_size,
  mean_months_at_full_size,
  requested,
  casualties,
  casualties_averted,
  weight,
  year,
  theme_clearance,
  theme_stockpile,
  theme_victim_assistance,
  theme_risk_education,
};
inline constexpr int variable_count = 19;

const char* to_string(Variable variable);  ///< its name in a score
const char* explain(Variable variable);    ///< says what it is, with its unit

/// An expression over the variables, held as steps that can be evaluated for many replications at
/// once.
///
/// muParser reads the text: its syntax and precedence, its messages. The operators are
/// + - * / ^ < <= > >= == != && ||, the functions exp log pow sqrt abs min max and
/// where(condition, a, b). Comparisons give 1 or 0, with NaN 0, != included; min and max give b
/// where a or b is NaN; a condition is true where it is below or above 0. exp, log and pow (^) are
/// art6's own, so that scores have the same bits everywhere.
class Score {
 public:
  enum class Operation {
    constant,
    variable,
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,
    less,
    less_or_equal,
    equal,
    not_equal,
    both,
    either,
    exponential,
    logarithm,
    square_root,
    magnitude,
    minimum,
    maximum,
    where,
  };
  /// Step i makes value i of earlier values: operands are numbers of steps.
  struct Step {
    Operation operation = Operation::constant;
    int a = -1, b = -1, c = -1;                 ///< operands, -1 where there is none
    double number = 0;                          ///< of a constant
    Variable variable = Variable::months_left;  ///< of a variable
  };
  static constexpr int max_steps = variable_count + 184;  ///< names count, used or not
  static constexpr std::size_t max_characters = 10000;

  /// A number that the expression may name.
  struct Constant {
    std::string name;
    double value = 0;
  };

  /// Throws std::invalid_argument that says what is wrong with the expression.
  explicit Score(const std::string& expression = "0", std::span<const Constant> constants = {});

  const std::string& expression() const { return expression_; }
  std::span<const Step> steps() const { return steps_; }  ///< the last one is the score
  bool uses(Variable variable) const;

 private:
  std::string expression_;
  std::vector<Step> steps_;
};

/// The names of the functions that an expression may call.
std::vector<std::string> list_score_functions();

/// What is wrong with a score expression; nothing if it can be evaluated.
std::optional<std::string> find_score_problem(const std::string& expression);

}  // namespace art6
