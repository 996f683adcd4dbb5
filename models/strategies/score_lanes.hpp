// Lane header: evaluates a score's expression for all replications of a lane (model.md 7.8).

namespace art6 {
namespace ART6_LANES {

/// 1 for true, 0 for false, as comparisons and logic give in a score.
FN Lane convert_to_number(Mask m) { return select(m, 1.0, 0.0); }

/// True if a number is not 0, and is a number.
FN Mask is_true(Lane a) { return (a < 0.0) | (a > 0.0); }

/// Evaluates the score, step by step. `variables(v)` gives the value of a variable; it is called
/// for those that the score uses only.
template <class Variables>
FN_LARGE Lane evaluate(const Score& score, const Variables& variables) {
  using Operation = Score::Operation;
  Lane values[Score::max_steps];
  values[0] = 0.0;
  int count = 0;
  for (const Score::Step& step : score.steps()) {
    const Lane& a = values[step.a < 0 ? 0 : step.a];
    const Lane& b = values[step.b < 0 ? 0 : step.b];
    Lane& result = values[count++];
    switch (step.operation) {
      case Operation::constant:
        result = step.number;
        break;
      case Operation::variable:
        result = variables(step.variable);
        break;
      case Operation::negate:
        result = -a;
        break;
      case Operation::add:
        result = a + b;
        break;
      case Operation::subtract:
        result = a - b;
        break;
      case Operation::multiply:
        result = a * b;
        break;
      case Operation::divide:
        result = a / b;
        break;
      case Operation::power:
        result = pow(a, b);
        break;
      case Operation::less:
        result = convert_to_number(a < b);
        break;
      case Operation::less_or_equal:
        result = convert_to_number(a <= b);
        break;
      case Operation::equal:
        result = convert_to_number((a <= b) & (b <= a));
        break;
      case Operation::not_equal:
        result = convert_to_number((a < b) | (b < a));
        break;
      case Operation::both:
        result = convert_to_number(is_true(a) & is_true(b));
        break;
      case Operation::either:
        result = convert_to_number(is_true(a) | is_true(b));
        break;
      case Operation::exponential:
        result = exp(a);
        break;
      case Operation::logarithm:
        result = log(a);
        break;
      case Operation::square_root:
        result = sqrt(a);
        break;
      case Operation::magnitude:
        result = from_bits(bits(a) & Word(0x7FFFFFFFFFFFFFFF));
        break;
      case Operation::minimum:
        result = min(a, b);
        break;
      case Operation::maximum:
        result = max(a, b);
        break;
      case Operation::where:
        result = select(is_true(a), b, values[step.c]);
        break;
    }
  }
  return values[count - 1];
}

}  // namespace ART6_LANES
}  // namespace art6
