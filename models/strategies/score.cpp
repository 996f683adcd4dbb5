#include "models/strategies/score.hpp"

#include <muParser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace art6 {

namespace {

using Operation = Score::Operation;

struct Entry {
  const char* name;
  const char* meaning;
};

constexpr std::array<Entry, variable_count> variables{{
    {"months_left", "months that count before the planning deadline, less verification"},
    {"overdue_months", "months since the file's deadline passed, 0 before"},
    {"remaining_cost", "USD to finish the known work"},
    {"need_per_year", "USD of remaining_cost per year left, at most remaining_cost"},
    {"capacity_per_year", "USD that the programme can absorb in the coming 12 months"},
    {"secured", "USD of this year: own funding, pledges and commitments taken up, reserve"},
    {"gap", "USD of room that is still open this year"},
    {"slack_months", "months_left less the months that the work takes at full size"},
    {"months_at_full_size", "months that the known work takes at full size"},
    {"mean_months_at_full_size", "its mean over the programmes with room, at least 1"},
    {"requested", "1 if the State requested assistance on the theme, else 0"},
    {"casualties", "persons in the State in the last 12 months"},
    {"casualties_averted", "persons a year fewer in the State if the programme's work were done"},
    {"weight", "the programme's historical weight"},
    {"year", "budget year from 0"},
    {"theme_clearance", "1 for clearance, else 0"},
    {"theme_stockpile", "1 for stockpile destruction, else 0"},
    {"theme_victim_assistance", "1 for victim assistance, else 0"},
    {"theme_risk_education", "1 for risk education, else 0"},
}};

// The steps that muParser's callbacks record. muParser evaluates doubles. Here its operators and
// functions are given numbers of steps instead of values, and record the step that makes their
// result, so that one evaluation turns the text into steps, which art6 evaluates over lanes with
// its own arithmetic. (muParser's bulk evaluation was measured at 28 to 84 ns a score, and opens an
// OpenMP region in every thread.) The pointer is global because callbacks of operators and numbers
// carry no context in muParser 2.3; it is set only while a thread is inside Score's constructor.
thread_local std::vector<Score::Step>* recorded = nullptr;

double record(Score::Step step) {
  if (recorded->size() == Score::max_steps) {
    throw std::invalid_argument("expected at most " +
                                std::to_string(Score::max_steps - variable_count) +
                                " numbers and operations");
  }
  recorded->push_back(step);
  return static_cast<double>(recorded->size() - 1);
}

template <Operation operation>
double unary(double a) {
  return record({.operation = operation, .a = static_cast<int>(a)});
}
template <Operation operation>
double binary(double a, double b) {
  return record({.operation = operation, .a = static_cast<int>(a), .b = static_cast<int>(b)});
}
template <Operation operation>
double swapped(double a, double b) {
  return binary<operation>(b, a);
}
double where(double condition, double a, double b) {
  return record({.operation = Operation::where,
                 .a = static_cast<int>(condition),
                 .b = static_cast<int>(a),
                 .c = static_cast<int>(b)});
}
double unchanged(double a) { return a; }

int number(const char* text, int* position, double* handle) {
  const std::string_view rest(text);
  double value = 0;
  if (rest.empty() || !(rest[0] == '.' || (rest[0] >= '0' && rest[0] <= '9'))) return 0;
  const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (read.ec == std::errc::result_out_of_range) {  // muParser's own reader takes 1e-999 for 0
    throw std::invalid_argument("expected a number within the range of a double, got " +
                                std::string(rest.data(), read.ptr));
  }
  if (read.ec != std::errc()) return 0;
  *position += static_cast<int>(read.ptr - rest.data());
  *handle = record({.operation = Operation::constant, .number = value});
  return 1;
}

struct UnaryFunction {
  const char* name;
  double (*record)(double);
};
constexpr std::array<UnaryFunction, 4> unary_functions{{
    {"exp", unary<Operation::exponential>},
    {"log", unary<Operation::logarithm>},
    {"sqrt", unary<Operation::square_root>},
    {"abs", unary<Operation::magnitude>},
}};
struct BinaryFunction {
  const char* name;
  double (*record)(double, double);
};
constexpr std::array<BinaryFunction, 3> binary_functions{{
    {"pow", binary<Operation::power>},
    {"min", binary<Operation::minimum>},
    {"max", binary<Operation::maximum>},
}};
constexpr const char* where_function = "where";

mu::Parser make_recording_parser() {
  mu::Parser parser;
  parser.EnableBuiltInOprt(false);
  parser.ClearFun();
  parser.ClearConst();
  parser.ClearOprt();
  parser.ClearInfixOprt();
  parser.AddValIdent(number);
  parser.DefineInfixOprt("-", unary<Operation::negate>, mu::prINFIX, false);
  parser.DefineInfixOprt("+", unchanged, mu::prINFIX, false);
  parser.DefineOprt("+", binary<Operation::add>, mu::prADD_SUB);
  parser.DefineOprt("-", binary<Operation::subtract>, mu::prADD_SUB);
  parser.DefineOprt("*", binary<Operation::multiply>, mu::prMUL_DIV);
  parser.DefineOprt("/", binary<Operation::divide>, mu::prMUL_DIV);
  parser.DefineOprt("^", binary<Operation::power>, mu::prPOW, mu::oaRIGHT);
  parser.DefineOprt("<", binary<Operation::less>, mu::prCMP);
  parser.DefineOprt("<=", binary<Operation::less_or_equal>, mu::prCMP);
  parser.DefineOprt(">", swapped<Operation::less>, mu::prCMP);
  parser.DefineOprt(">=", swapped<Operation::less_or_equal>, mu::prCMP);
  parser.DefineOprt("==", binary<Operation::equal>, mu::prCMP);
  parser.DefineOprt("!=", binary<Operation::not_equal>, mu::prCMP);
  parser.DefineOprt("&&", binary<Operation::both>, mu::prLAND);
  parser.DefineOprt("||", binary<Operation::either>, mu::prLOR);
  for (const auto& [name, operation] : unary_functions) parser.DefineFun(name, operation, false);
  for (const auto& [name, operation] : binary_functions) parser.DefineFun(name, operation, false);
  parser.DefineFun(where_function, where, false);
  return parser;
}

std::vector<Score::Step> parse_steps(const std::string& expression,
                                     std::span<const Score::Constant> constants) {
  if (expression.size() > Score::max_characters) {
    throw std::invalid_argument("expected at most " + std::to_string(Score::max_characters) +
                                " characters, got " + std::to_string(expression.size()));
  }
  if (expression.find('\0') != std::string::npos) {  // muParser would stop reading there
    throw std::invalid_argument("expected text, got a character with code 0");
  }
  if (expression.find('?') != std::string::npos) {
    throw std::invalid_argument("`?:` is not known here, write where(condition, a, b)");
  }
  std::vector<Score::Step> steps;
  std::array<double, variable_count> handles{};
  std::vector<double> constant_handles(constants.size());
  recorded = &steps;
  mu::Parser parser = make_recording_parser();
  for (std::size_t i = 0; i < variables.size(); ++i) {
    handles[i] = record({.operation = Operation::variable, .variable = static_cast<Variable>(i)});
    parser.DefineVar(variables[i].name, &handles[i]);
  }
  for (std::size_t i = 0; i < constants.size(); ++i) {
    constant_handles[i] = record({.operation = Operation::constant, .number = constants[i].value});
    parser.DefineVar(constants[i].name, &constant_handles[i]);
  }
  try {
    parser.SetExpr(expression);
    const double score = parser.Eval();
    if (parser.GetNumResults() != 1) throw std::invalid_argument("expected one value, got several");
    // The last step is the score, also where the score is a variable alone.
    steps.push_back(steps[static_cast<std::size_t>(score)]);
  } catch (const mu::Parser::exception_type& error) {
    throw std::invalid_argument(error.GetMsg());
  }
  return steps;
}

}  // namespace

const char* to_string(Variable variable) {
  return variables[static_cast<std::size_t>(variable)].name;
}

const char* explain(Variable variable) {
  return variables[static_cast<std::size_t>(variable)].meaning;
}

Score::Score(const std::string& expression, std::span<const Constant> constants)
    : expression_(expression), steps_(parse_steps(expression, constants)) {
  // Variables that the text does not name have steps as well: keep the steps that the score needs.
  std::vector<bool> needed(steps_.size());
  needed.back() = true;
  for (std::size_t i = steps_.size(); i-- > 0;) {
    for (const int operand : {steps_[i].a, steps_[i].b, steps_[i].c}) {
      if (needed[i] && operand >= 0) needed[static_cast<std::size_t>(operand)] = true;
    }
  }
  std::vector<int> place(steps_.size());
  const auto moved = [&place](int operand) {
    return operand < 0 ? operand : place[static_cast<std::size_t>(operand)];
  };
  int kept = 0;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (!needed[i]) continue;
    Step step = steps_[i];
    step.a = moved(step.a);
    step.b = moved(step.b);
    step.c = moved(step.c);
    place[i] = kept;
    steps_[static_cast<std::size_t>(kept++)] = step;
  }
  steps_.resize(static_cast<std::size_t>(kept));
}

bool Score::uses(Variable variable) const {
  return std::any_of(steps_.begin(), steps_.end(), [variable](const Step& step) {
    return step.operation == Operation::variable && step.variable == variable;
  });
}

std::vector<std::string> list_score_functions() {
  std::vector<std::string> names;
  for (const UnaryFunction& function : unary_functions) names.emplace_back(function.name);
  for (const BinaryFunction& function : binary_functions) names.emplace_back(function.name);
  names.emplace_back(where_function);
  return names;
}

std::optional<std::string> find_score_problem(const std::string& expression) {
  try {
    Score{expression};
  } catch (const std::invalid_argument& problem) {
    return problem.what();
  }
  return std::nullopt;
}

}  // namespace art6
