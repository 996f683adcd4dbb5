#include "io/schema/scenario_value.hpp"

#include <cmath>
#include <variant>

#include "sim/lanes/elementwise.hpp"

namespace art6 {

namespace {

Json with_bounds(Json law, const std::optional<double>& min, const std::optional<double>& max) {
  if (min) law["min"] = make_json(*min);
  if (max) law["max"] = make_json(*max);
  return law;
}

struct LawWriter {
  Json operator()(const Uniform& u) const {
    return {{"dist", "uniform"}, {"min", make_json(u.min)}, {"max", make_json(u.max)}};
  }
  Json operator()(const Triangular& t) const {
    return {{"dist", "triangular"},
            {"min", make_json(t.min)},
            {"mode", make_json(t.mode)},
            {"max", make_json(t.max)}};
  }
  Json operator()(const Pert& p) const {
    return {{"dist", "pert"},
            {"min", make_json(p.min)},
            {"mode", make_json(p.mode)},
            {"max", make_json(p.max)}};
  }
  Json operator()(const Normal& n) const {
    return with_bounds({{"dist", "normal"}, {"mean", make_json(n.mean)}, {"sd", make_json(n.sd)}},
                       n.min, n.max);
  }
  Json operator()(const Lognormal& l) const {
    return with_bounds({{"dist", "lognormal"},
                        {"median", make_json(exp(l.log_mean))},
                        {"sigma", make_json(l.log_sd)}},
                       l.min, l.max);
  }
  Json operator()(const Beta& b) const {
    return {{"dist", "beta"}, {"mean", make_json(b.mean)}, {"sd", make_json(b.sd)}};
  }
  Json operator()(const Discrete& d) const {
    return {
        {"dist", "discrete"}, {"values", make_json(d.values)}, {"weights", make_json(d.weights)}};
  }
  Json operator()(const Quantiles& q) const {
    return {{"dist", "quantiles"}, {"at", make_json(q.at)}, {"values", make_json(q.values)}};
  }
};

}  // namespace

Json make_json(double number) {
  constexpr double exact = 0x1p53;
  if (std::abs(number) <= exact && std::floor(number) == number) {
    return static_cast<std::int64_t>(number);
  }
  return number;
}
Json make_json(int number) { return number; }
Json make_json(std::int64_t number) { return number; }
Json make_json(std::uint64_t number) { return number; }
Json make_json(bool yes) { return yes; }
Json make_json(const std::string& text) { return text; }
Json make_json(const Month& month) { return to_string(month); }
Json make_json(const Date& date) { return to_string(date); }
Json make_json(const ProgrammeId& programme) { return to_string(programme); }
Json make_json(const Quantity& quantity) {
  if (!quantity.distribution) return make_json(quantity.value);
  return std::visit(LawWriter{}, *quantity.distribution);
}
Json make_json(const QuantityOverTime& quantity) {
  if (!quantity.has_steps()) return make_json(quantity.single);
  Json steps = Json::array();
  for (const Step& step : quantity.steps) {
    steps.push_back({{"from", make_json(step.from)}, {"value", make_json(step.value)}});
  }
  return {{"steps", steps}};
}
Json make_json(const Objective& objective) {
  return make_objective_json(objective, [](double weight) { return make_json(weight); });
}

}  // namespace art6
