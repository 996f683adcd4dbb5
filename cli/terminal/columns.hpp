// Tables: rows of cells under heads, in columns as wide as their widest cell.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/terminal/paint.hpp"

namespace art6 {

enum class Align { left, right };

struct Cell {
  std::string text;
  Colour colour = Colour::none;
};
using Cells = std::vector<Cell>;

/// The columns of a table, at most `page_width` wide together.
class Columns {
 public:
  /// Every row, heads among them, has one cell for each of `alignments`. Columns stand two spaces
  /// apart, or one where two do not fit; where that does not fit either, the first column is cut.
  Columns(std::vector<Align> alignments, std::span<const Cells> rows);

  /// The row as one line, with its line feed.
  std::string line(const Cells& row, const Paint& paint) const;

 private:
  std::vector<Align> alignments_;
  std::vector<int> widths_;
  int gap_ = 2;
};

/// The head of each column, in bold.
Cells make_heads(const std::vector<std::string>& texts);

/// All rows of a table, heads among them, each as one line.
std::string print_table(const std::vector<Align>& alignments, std::span<const Cells> rows,
                        const Paint& paint);

}  // namespace art6
