#include "io/yaml/layout_checks.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "io/text/odd_spaces.hpp"
#include "io/text/utf8.hpp"

namespace art6 {

namespace {

/// More are not listed, so that a hostile file cannot make the report grow without bound.
constexpr std::ptrdiff_t most_faults = 1000;

void add_fault(std::vector<LayoutFault>& faults, const Mark& mark, char32_t code) {
  if (std::ssize(faults) == most_faults) return;
  faults.push_back(
      {mark, "expected plain spaces (U+0020) around keys and values, got " + name_odd_space(code)});
}

/// Finds the place of an odd space of a scalar without quotes. The text of one that goes over
/// several lines is not as the source has it, but has the same odd spaces.
Mark find_place(const SourceText& source, const Node& scalar, const OddSpace& odd) {
  std::size_t before = 0;  // of them in the scalar
  for (std::string_view rest(scalar.text.data(), odd.offset); !rest.empty();) {
    if (is_odd_space(take_character(rest).code)) ++before;
  }
  const std::size_t start = source.find_offset(scalar.mark);
  for (std::string_view rest = source.text().substr(start); !rest.empty();) {
    const std::size_t offset = source.text().size() - rest.size();
    if (is_odd_space(take_character(rest).code) && before-- == 0) return source.find_mark(offset);
  }
  return scalar.mark;
}

void add_faults(std::vector<LayoutFault>& faults, const SourceText& source, const Node& node) {
  const bool is_map = node.kind == Node::Kind::map;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node& item = node.items[i];
    if (item.kind == Node::Kind::plain) {
      const bool is_key = is_map && i % 2 == 0;
      const auto odd = is_key ? find_odd_space(item.text) : find_odd_space_at_ends(item.text);
      if (odd) add_fault(faults, find_place(source, item, *odd), odd->code);
    }
    add_faults(faults, source, item);
  }
}

}  // namespace

std::vector<LayoutFault> find_layout_faults(const SourceText& source, const Node& root) {
  std::vector<LayoutFault> faults;
  add_faults(faults, source, root);
  return faults;
}

std::vector<LayoutFault> find_layout_faults(const SourceText& source, int last_line) {
  std::vector<LayoutFault> faults;
  for (std::size_t offset = 0; offset < source.text().size();) {
    Mark mark = source.find_mark(offset);
    if (mark.line > last_line) break;
    const std::string_view rest = source.text().substr(offset);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (const auto odd = find_odd_space_of_layout(line)) {
      mark.column += static_cast<int>(odd->characters);
      add_fault(faults, mark, odd->code);
    }
    offset += line.size() + 1;
  }
  return faults;
}

}  // namespace art6
