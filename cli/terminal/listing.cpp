#include "cli/terminal/listing.hpp"

#include <algorithm>

#include "cli/terminal/text.hpp"

namespace art6 {
namespace {

constexpr int gap = 2;

/// Width of each column of keys.
std::vector<int> measure_keys(std::span<const Entry> entries) {
  std::vector<int> widths(entries.front().keys.size());
  const int most = page_width / 2 / static_cast<int>(widths.size()) - gap;
  for (const Entry& entry : entries)
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], std::min(most, measure_width(to_one_line(entry.keys[i]))));
  return widths;
}

std::string print_keys(const Entry& entry, std::span<const int> widths, const Paint& paint) {
  std::string text;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string key = cut(to_one_line(entry.keys[i]), widths[i]);
    text += paint(i == 0 ? Colour::bold : Colour::none, key) +
            pad_right("", widths[i] - measure_width(key) + gap);
  }
  return text;
}

}  // namespace

std::string print_heading(const std::string& text, const Paint& paint) {
  return '\n' + paint(Colour::bold, text) + '\n';
}

std::string paint_paragraph(Colour colour, const std::string& text, const Paint& paint) {
  std::string painted;
  for (const std::string& line : wrap(text, page_width)) painted += paint(colour, line) + '\n';
  return painted;
}

std::string print_listing(std::span<const Entry> entries, const Paint& paint) {
  if (entries.empty()) return {};
  const std::vector<int> widths = measure_keys(entries);
  int indent = 0;
  for (const int width : widths) indent += width + gap;
  std::string text;
  for (const Entry& entry : entries) {
    std::string before = print_keys(entry, widths, paint);
    for (const std::string& paragraph : entry.paragraphs)
      for (const std::string& line : wrap(to_one_line(paragraph), page_width - indent)) {
        text += before + line + '\n';
        before = pad_right("", indent);
      }
  }
  return text;
}

}  // namespace art6
