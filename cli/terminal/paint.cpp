#include "cli/terminal/paint.hpp"

namespace art6 {
namespace {

/// The escape sequence of a colour (Select Graphic Rendition, ECMA-48). Only the eight basic
/// colours, because every theme of a terminal makes these readable.
const char* escape(Colour colour) {
  switch (colour) {
    case Colour::none:
      return "";
    case Colour::bold:
      return "\033[1m";
    case Colour::dim:
      return "\033[2m";
    case Colour::bold_red:
      return "\033[1;31m";
    case Colour::red:
      return "\033[31m";
    case Colour::yellow:
      return "\033[33m";
    case Colour::green:
      return "\033[32m";
  }
  return "";
}

}  // namespace

std::string Paint::operator()(Colour colour, std::string_view text) const {
  if (mode_ == Mode::plain || colour == Colour::none || text.empty()) return std::string(text);
  return escape(colour) + std::string(text) + "\033[0m";
}

Paint::Mode choose_paint_mode(bool is_terminal, const char* no_color, const char* term) {
  const bool is_refused = no_color != nullptr && *no_color != '\0';
  const bool knows_colour = term != nullptr && *term != '\0' && std::string_view(term) != "dumb";
  return is_terminal && knows_colour && !is_refused ? Paint::Mode::coloured : Paint::Mode::plain;
}

}  // namespace art6
