// Lists of entries, each with its keys and the paragraphs about it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/terminal/paint.hpp"

namespace art6 {

/// The heading of a part of the page, after an empty line.
std::string print_heading(const std::string& text, const Paint& paint);

/// The text in lines of at most `page_width` columns, each in this colour.
std::string paint_paragraph(Colour colour, const std::string& text, const Paint& paint);

struct Entry {
  std::vector<std::string> keys;        ///< its names, in columns
  std::vector<std::string> paragraphs;  ///< beside the keys; at least one
};

/// The keys in columns and the paragraphs beside them, wrapped to the width that is left. All
/// entries have the same number of keys; long keys are cut so that half the page remains for the
/// paragraphs.
std::string print_listing(std::span<const Entry> entries, const Paint& paint);

}  // namespace art6
