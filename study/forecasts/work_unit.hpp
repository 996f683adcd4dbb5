// The unit in which the work of each theme is counted.
#pragma once

#include "models/scenario/scenario.hpp"

namespace art6 {

/// The unit's name in results: km2, munitions, people.
inline const char* work_unit(Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return "km2";
    case Theme::stockpile:
      return "munitions";
    case Theme::victim_assistance:
    case Theme::risk_education:
      return "people";
  }
  return "";
}

}  // namespace art6
