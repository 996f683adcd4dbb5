// What strategies are compared by.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace art6 {

/// What one replication comes to, summed over all programmes (models/engine/outcomes.hpp).
enum class Measure {
  obligations_met,          ///< obligations declared complete by their deadline
  met_after_one,            ///< the same, one extension of the treaty's maximum later
  states_met,               ///< States with obligations that meet all of them
  months_overdue,           ///< beyond the deadlines, until declared complete or the clock's end
  casualties,               ///< persons
  contaminated_area_years,  ///< km2 times years
  unmet_need_years,         ///< persons without a service times years, all services
};
inline constexpr std::size_t measure_count = 7;

const char* to_string(Measure measure);  ///< as scenarios and the command line write it
const char* explain(Measure measure);    ///< with its unit
bool is_better_large(Measure measure);
bool is_count(Measure measure);  ///< of obligations or States
std::optional<Measure> measure_of(const std::string& name);

/// A sum of measures, each times its weight; larger is better. One measure of which less is better
/// has the weight -1. Without measures: the lowest probability of any State to meet all its
/// obligations.
struct Objective {
  std::string name = "obligations-met";  ///< of the measure, `worst-state` or `weighted`
  std::array<double, measure_count> weights{1};

  bool is_worst_state() const { return name == worst_state; }
  bool is_weighted() const { return name == weighted; }

  static constexpr const char* worst_state = "worst-state";
  static constexpr const char* weighted = "weighted";
  friend bool operator==(const Objective&, const Objective&) = default;
};

/// In words, with its unit.
std::string explain(const Objective& objective);

/// By a measure's name or `worst-state`.
std::optional<Objective> objective_of(const std::string& name);

/// A sum of measures times their weights, of which at least one is not 0.
Objective weighted_objective(const std::map<Measure, double>& weights);

/// Names that `objective_of` knows.
std::vector<std::string> objective_names();

}  // namespace art6
