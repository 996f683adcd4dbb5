// Things and what there is to say about each, as a list on the page.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/terminal/paint.hpp"

namespace art6 {

/// A line above a part of the page, after an empty line.
std::string print_heading(const std::string& text, const Paint& paint);

/// The text in lines of at most `page_width` columns, each in this colour.
std::string paint_paragraph(Colour colour, const std::string& text, const Paint& paint);

struct Entry {
  std::vector<std::string> keys;        ///< what it is called, in columns
  std::vector<std::string> paragraphs;  ///< about it; at least one
};

/// The keys in columns and the paragraphs beside them, wrapped in the room that is left. All
/// entries have the same number of keys; long keys are cut so that half the page is left.
std::string print_listing(std::span<const Entry> entries, const Paint& paint);

}  // namespace art6
