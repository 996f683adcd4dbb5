#include "io/yaml/layout_checks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "io/text/odd_spaces.hpp"

namespace art6 {

namespace {

/// More are not listed, so that a hostile file cannot make the report grow without bound.
constexpr std::ptrdiff_t most_faults = 1000;

void add_fault(std::vector<LayoutFault>& faults, Mark mark, const std::optional<OddSpace>& odd) {
  if (!odd || std::ssize(faults) == most_faults) return;
  mark.column += static_cast<int>(odd->characters);
  faults.push_back({mark, "expected plain spaces (U+0020) around keys and values, got " +
                              name_odd_space(odd->code)});
}

void add_faults(std::vector<LayoutFault>& faults, const Node& node) {
  const bool is_map = node.kind == Node::Kind::map;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node& item = node.items[i];
    if (item.kind == Node::Kind::plain) {
      const bool is_key = is_map && i % 2 == 0;
      add_fault(faults, item.mark,
                is_key ? find_odd_space(item.text) : find_odd_space_at_ends(item.text));
    }
    add_faults(faults, item);
  }
}

}  // namespace

std::vector<LayoutFault> find_layout_faults(const Node& root) {
  std::vector<LayoutFault> faults;
  add_faults(faults, root);
  return faults;
}

std::vector<LayoutFault> find_layout_faults(const SourceText& source, int last_line) {
  std::vector<LayoutFault> faults;
  for (std::size_t offset = 0; offset < source.text().size();) {
    const Mark mark = source.find_mark(offset);
    if (mark.line > last_line) break;
    const std::string_view rest = source.text().substr(offset);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    add_fault(faults, mark, find_odd_space_of_layout(line));
    offset += line.size() + 1;
  }
  return faults;
}

}  // namespace art6
