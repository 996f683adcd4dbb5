#include "study/hindcast/known_area.hpp"

#include <algorithm>

namespace art6 {

namespace {

/// Sums `value(model)` over the programme's own area and that of its regions.
template <class Value>
double sum_areas(const Portfolio& portfolio, const ClearanceModel& clearance, Value value) {
  double sum = value(clearance);
  for (const RegionIndex region : clearance.regions) sum += value(portfolio.regions[region]);
  return sum;
}

}  // namespace

double find_unrecorded_km2(const Portfolio& portfolio, const ClearanceModel& clearance,
                           const Table<StaticIndex, double>& statics, int months) {
  return sum_areas(portfolio, clearance, [&](const auto& model) {
    if (!model.unrecorded_km2.is_positive) return 0.0;
    const double area_km2 = statics[model.unrecorded_km2.column];
    const double found_km2 =
        months * (area_km2 / statics[model.unrecorded_found_within_months.column]);
    return std::max(area_km2 - found_km2, 0.0);
  });
}

double find_known_km2(const Portfolio& portfolio, const ClearanceModel& clearance,
                      const Table<StaticIndex, double>& statics, int months, double left_km2) {
  const double known = left_km2 - find_unrecorded_km2(portfolio, clearance, statics, months);
  return known > 1e-9 * left_km2 ? known : 0;
}

double find_known_km2_at_start(const Portfolio& portfolio, const ClearanceModel& clearance,
                               const Table<StaticIndex, double>& statics) {
  return sum_areas(portfolio, clearance, [&](const auto& model) {
    return statics[model.suspected_km2.column] + statics[model.confirmed_km2.column];
  });
}

}  // namespace art6
