// Pages as a file takes them: without colours.
#pragma once

#include "cli/terminal/paint.hpp"

namespace art6 {

inline const Paint plain(Paint::Mode::plain);

}  // namespace art6
