// Colour on a terminal, and only there.
#pragma once

#include <string>
#include <string_view>

namespace art6 {

enum class Colour { none, bold, dim, bold_red, red, yellow, green };

/// Puts text in colour, or leaves it as it is.
class Paint {
 public:
  enum class Mode { plain, coloured };
  explicit Paint(Mode mode) : mode_(mode) {}

  std::string operator()(Colour colour, std::string_view text) const;

 private:
  Mode mode_;
};

/// Colour where the output is a terminal that knows it (`TERM` is set and not `dumb`) and
/// `NO_COLOR` is not set or empty (no-color.org). The texts are those variables, null where not
/// set.
Paint::Mode choose_paint_mode(bool is_terminal, const char* no_color, const char* term);

}  // namespace art6
