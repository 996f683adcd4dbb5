#include "cli/terminal/columns.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "cli/terminal/text.hpp"

namespace art6 {

Columns::Columns(std::vector<Align> alignments, std::span<const Cells> rows)
    : alignments_(std::move(alignments)), widths_(alignments_.size()) {
  for (const Cells& row : rows) {
    assert(row.size() == widths_.size());
    for (std::size_t i = 0; i < row.size(); ++i)
      widths_[i] = std::max(widths_[i], measure_width(row[i].text));
  }
  const int gaps = static_cast<int>(widths_.size()) - 1;
  const int cells = std::accumulate(widths_.begin(), widths_.end(), 0);
  if (cells + gap_ * gaps > page_width) gap_ = 1;
  const int excess = cells + gap_ * gaps - page_width;
  if (excess > 0) widths_.front() = std::max(1, widths_.front() - excess);
}

std::string Columns::line(const Cells& row, const Paint& paint) const {
  assert(row.size() == widths_.size());
  std::string line;
  int owed = 0;  // spaces that are written only if more text follows
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string text = cut(row[i].text, widths_[i]);
    const int room = widths_[i] - measure_width(text);
    if (!text.empty()) {
      const int before = owed + (alignments_[i] == Align::right ? room : 0);
      line += std::string(static_cast<std::size_t>(before), ' ') + paint(row[i].colour, text);
      owed = 0;
    }
    owed += gap_ + (text.empty() || alignments_[i] == Align::left ? room : 0);
  }
  return line + '\n';
}

Cells make_heads(const std::vector<std::string>& texts) {
  Cells cells;
  for (const std::string& text : texts) cells.push_back({text, Colour::bold});
  return cells;
}

std::string print_table(const std::vector<Align>& alignments, std::span<const Cells> rows,
                        const Paint& paint) {
  const Columns columns(alignments, rows);
  std::string text;
  for (const Cells& row : rows) text += columns.line(row, paint);
  return text;
}

}  // namespace art6
