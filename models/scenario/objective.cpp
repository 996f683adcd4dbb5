#include "models/scenario/objective.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace art6 {

namespace {

struct Entry {
  const char* name;
  const char* meaning;
  bool is_better_large;
};

constexpr std::array<Entry, measure_count> measures{{
    {"obligations-met", "obligations met", true},
    {"met-after-one", "obligations met within one extension", true},
    {"states-met", "States that meet all their obligations", true},
    {"months-overdue", "months beyond the deadlines, all obligations", false},
    {"casualties", "casualties", false},
    {"contaminated-area-years", "km2-years of contaminated area", false},
    {"unmet-need-years", "person-years without a service needed", false},
}};

const Entry& get_entry(Measure measure) { return measures[static_cast<std::size_t>(measure)]; }

}  // namespace

const char* to_string(Measure measure) { return get_entry(measure).name; }

const char* explain(Measure measure) { return get_entry(measure).meaning; }

bool is_better_large(Measure measure) { return get_entry(measure).is_better_large; }

bool is_count(Measure measure) {
  return measure == Measure::obligations_met || measure == Measure::met_after_one ||
         measure == Measure::states_met;
}

std::string explain(const Objective& objective) {
  if (objective.is_worst_state()) return "the worst State's chance to meet all its obligations";
  if (const auto measure = parse_measure(objective.name)) return explain(*measure);
  std::vector<std::string> terms;
  for (std::size_t m = 0; m < measure_count; ++m) {
    if (objective.weights[m] == 0) continue;
    terms.push_back(fmt::format("{} {}", objective.weights[m], measures[m].name));
  }
  return fmt::format("the sum of {}", fmt::join(terms, ", "));
}

double largest_weight(const Objective& objective) {
  double largest = 0;
  for (const double weight : objective.weights) largest = std::max(largest, std::abs(weight));
  return largest == 0 ? 1 : largest;
}

std::optional<Measure> parse_measure(const std::string& name) {
  const auto found = std::ranges::find(measures, name, &Entry::name);
  if (found == measures.end()) return std::nullopt;
  return static_cast<Measure>(found - measures.begin());
}

std::optional<Objective> parse_objective(const std::string& name) {
  Objective objective{.name = name, .weights = {}};
  if (name == Objective::worst_state) return objective;
  const auto measure = parse_measure(name);
  if (!measure) return std::nullopt;
  objective.weights[static_cast<std::size_t>(*measure)] = is_better_large(*measure) ? 1 : -1;
  return objective;
}

Objective make_weighted_objective(const std::map<Measure, double>& weights) {
  Objective objective{.name = Objective::weighted, .weights = {}};
  for (const auto& [measure, weight] : weights) {
    objective.weights[static_cast<std::size_t>(measure)] = weight;
  }
  return objective;
}

std::vector<std::string> list_objective_names() {
  std::vector<std::string> names;
  for (const Entry& entry : measures) names.emplace_back(entry.name);
  names.emplace_back(Objective::worst_state);
  return names;
}

}  // namespace art6
