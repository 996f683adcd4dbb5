// What kinds of forecasts a hindcast looks at, and of what.
#pragma once

#include <string>

namespace art6 {

/// Where a case's forecast comes from.
enum class HindcastKind {
  rolling,  ///< a past year-end of a programme's history, with laws proposed from what was known
  vintage,  ///< a scenario of an earlier date, as it stands, against an outcomes file
};

/// What is forecast.
enum class HindcastTarget {
  release,     ///< km2 released, or munitions destroyed, in the next `years` years
  left,        ///< km2 or munitions left after `years` years
  completion,  ///< months from the end of `issued` to completion; infinity: not by the clock's end
};

std::string to_string(HindcastKind kind);      ///< `rolling`
std::string to_string(HindcastTarget target);  ///< `completion`

}  // namespace art6
