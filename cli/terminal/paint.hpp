// Colours for text on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace art6 {

enum class Colour { none, bold, dim, bold_red, red, yellow, green };

/// Colours text, or returns it unchanged in the mode `plain`.
class Paint {
 public:
  enum class Mode { plain, coloured };
  explicit Paint(Mode mode) : mode_(mode) {}

  std::string operator()(Colour colour, std::string_view text) const;

 private:
  Mode mode_;
};

/// `coloured` if the output is a terminal that supports colours (`TERM` is set and not `dumb`) and
/// `NO_COLOR` is not set or empty (no-color.org). The two texts are these variables, null if not
/// set.
Paint::Mode choose_paint_mode(bool is_terminal, const char* no_color, const char* term);

}  // namespace art6
