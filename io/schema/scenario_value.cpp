#include "io/schema/scenario_value.hpp"

#include <cmath>
#include <variant>

#include "sim/lanes/elementwise.hpp"

namespace art6 {

namespace {

Json with_bounds(Json law, const std::optional<double>& min, const std::optional<double>& max) {
  if (min) law["min"] = value_json(*min);
  if (max) law["max"] = value_json(*max);
  return law;
}

struct LawWriter {
  Json operator()(const Uniform& u) const {
    return {{"dist", "uniform"}, {"min", value_json(u.min)}, {"max", value_json(u.max)}};
  }
  Json operator()(const Triangular& t) const {
    return {{"dist", "triangular"},
            {"min", value_json(t.min)},
            {"mode", value_json(t.mode)},
            {"max", value_json(t.max)}};
  }
  Json operator()(const Pert& p) const {
    return {{"dist", "pert"},
            {"min", value_json(p.min)},
            {"mode", value_json(p.mode)},
            {"max", value_json(p.max)}};
  }
  Json operator()(const Normal& n) const {
    return with_bounds({{"dist", "normal"}, {"mean", value_json(n.mean)}, {"sd", value_json(n.sd)}},
                       n.min, n.max);
  }
  Json operator()(const Lognormal& l) const {
    return with_bounds({{"dist", "lognormal"},
                        {"median", value_json(exp(l.log_mean))},
                        {"sigma", value_json(l.log_sd)}},
                       l.min, l.max);
  }
  Json operator()(const Beta& b) const {
    return {{"dist", "beta"}, {"mean", value_json(b.mean)}, {"sd", value_json(b.sd)}};
  }
  Json operator()(const Discrete& d) const {
    return {
        {"dist", "discrete"}, {"values", value_json(d.values)}, {"weights", value_json(d.weights)}};
  }
  Json operator()(const Quantiles& q) const {
    return {{"dist", "quantiles"}, {"at", value_json(q.at)}, {"values", value_json(q.values)}};
  }
};

}  // namespace

Json value_json(double number) {
  constexpr double exact = 0x1p53;
  if (std::abs(number) <= exact && std::floor(number) == number) {
    return static_cast<std::int64_t>(number);
  }
  return number;
}
Json value_json(int number) { return number; }
Json value_json(std::int64_t number) { return number; }
Json value_json(std::uint64_t number) { return number; }
Json value_json(bool yes) { return yes; }
Json value_json(const std::string& text) { return text; }
Json value_json(const Month& month) { return to_string(month); }
Json value_json(const Date& date) { return to_string(date); }
Json value_json(const ProgrammeId& programme) { return to_string(programme); }
Json value_json(const Quantity& quantity) {
  if (!quantity.distribution) return value_json(quantity.value);
  return std::visit(LawWriter{}, *quantity.distribution);
}
Json value_json(const Objective& objective) {
  return objective_json(objective, [](double weight) { return value_json(weight); });
}

}  // namespace art6
