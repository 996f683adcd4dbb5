// Milestones made by hand, for the tests of what is written and printed.
#pragma once

#include "tests/io/results/results_example.hpp"

namespace art6 {

/// Two of clearance, of which one has a name, one of stockpile destruction beyond the clock's end.
inline std::vector<MilestoneForecast> example_milestones() {
  return {{{"LAO", Theme::clearance},
           {"half", "Half, cleared", Month::of(2022, 12), {{MilestoneMeasure::left_km2, 450.5}}},
           0.625,
           Interval{0.61, 0.64}},
          {{"LAO", Theme::clearance},
           {"survey",
            "",
            Month::of(2023, 6),
            {{MilestoneMeasure::suspected_km2, 0}, {MilestoneMeasure::left_km2, 700}}},
           1.0,
           Interval{0.99962, 1}},
          {{"PER", Theme::stockpile},
           {"gone", "", Month::of(2045, 1), {{MilestoneMeasure::left_munitions, 100}}},
           {},
           {}}};
}

inline Forecast forecast_with_milestones() {
  Forecast forecast = example_forecast();
  forecast.milestones = example_milestones();
  return forecast;
}

}  // namespace art6
