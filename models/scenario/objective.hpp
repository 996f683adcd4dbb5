// Measures of futures, and the objective by which strategies are compared.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace art6 {

/// A result of one replication, summed over all programmes (models/engine/outcomes.hpp).
enum class Measure {
  obligations_met,          ///< obligations declared complete by their deadline
  met_after_one,            ///< the same, one extension later
  states_met,               ///< States with obligations that meet all of them
  months_overdue,           ///< beyond the deadlines, until declared complete or the clock's end
  casualties,               ///< persons
  contaminated_area_years,  ///< km2 times years
  unmet_need_years,         ///< persons without a service times years, all services
};
inline constexpr std::size_t measure_count = 7;

/// The name of the measure in scenarios and on the command line, and the measure of a name.
const char* to_string(Measure measure);
std::optional<Measure> parse_measure(const std::string& name);

/// Says what the measure is, with its unit.
const char* explain(Measure measure);

bool is_better_large(Measure measure);  ///< true if more of it is better
bool is_count(Measure measure);         ///< true if it is a number of obligations or of States

/// An objective: a sum of measures, each times its weight, of which more is better. A single
/// measure of which less is better has the weight -1. `worst-state` has no measure: it is the
/// lowest probability of any State to meet all its obligations.
struct Objective {
  std::string name = "obligations-met";  ///< a measure's name, `worst-state` or `weighted`
  std::array<double, measure_count> weights{1};

  bool is_worst_state() const { return name == worst_state; }
  bool is_weighted() const { return name == weighted; }

  static constexpr const char* worst_state = "worst-state";
  static constexpr const char* weighted = "weighted";
  friend bool operator==(const Objective&, const Objective&) = default;
};

/// Says what the objective is, with its unit.
std::string explain(const Objective& objective);

/// The largest weight of the objective in size; 1 for `worst-state`. Comparisons sum the objective
/// over this number, so that nothing but the ratios of the weights decides a comparison.
double largest_weight(const Objective& objective);

/// The objective of that name: a measure's, or `worst-state`.
std::optional<Objective> parse_objective(const std::string& name);

/// Makes the objective `weighted` of weights, of which at least one is not 0.
Objective make_weighted_objective(const std::map<Measure, double>& weights);

/// Lists the names that `parse_objective` knows.
std::vector<std::string> list_objective_names();

}  // namespace art6
