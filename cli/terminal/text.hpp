// UTF-8 text on a terminal: its width, cutting, padding and wrapping.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace art6 {

/// Width of every page that art6 prints, in terminal columns.
inline constexpr int page_width = 100;

/// Terminal columns that the text takes: 2 for wide East Asian characters, 0 for combining marks.
int measure_width(std::string_view text);

/// The text as one line: control characters, escape and line break among them, become spaces, and
/// what is not UTF-8 becomes `?`.
std::string to_one_line(std::string_view text);

/// The text cut to at most `width` columns, with `…` at the end if something was cut; `width` >= 1.
std::string cut(std::string_view text, int width);

/// The text with spaces after (before) it up to `width` columns; longer text stays whole.
std::string pad_right(std::string_view text, int width);
std::string pad_left(std::string_view text, int width);

/// The text in lines of at most `page_width` columns, each with its line feed.
std::string print_paragraph(std::string_view text);

/// Lines of at most `width` columns, broken at spaces, but not before a % nor behind USD;
/// a longer word is cut. At least one line.
std::vector<std::string> wrap(std::string_view text, int width);

}  // namespace art6
