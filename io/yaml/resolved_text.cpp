#include "io/yaml/resolved_text.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstddef>

#include "io/text/utf8.hpp"

namespace art6 {

namespace {

class Writer {
 public:
  /// Writes the place of each value if `names`, of the files, is not null.
  explicit Writer(const std::vector<std::string>* names) : names_(names) {}

  std::string text(const Node& tree) {
    write(tree);
    return std::string(out_.c_str(), out_.size()) + "\n";
  }

 private:
  /// Is the list or map written on one line? Lists of scalars are, and everything that is empty.
  static bool is_one_line(const Node& node) {
    const bool all_scalars = std::none_of(node.items.begin(), node.items.end(), [](const Node& n) {
      return n.kind == Node::Kind::map || n.kind == Node::Kind::list;
    });
    const bool is_list = node.kind == Node::Kind::list;
    return (is_list && all_scalars) || node.items.empty();
  }

  void write(const Node& node) {
    switch (node.kind) {
      case Node::Kind::nothing:
      case Node::Kind::alias:
        out_ << YAML::Null;
        break;
      case Node::Kind::plain:
        // A lone carriage return is text to yaml-cpp, which would write it as it is.
        if (node.text.find('\r') != std::string::npos) out_ << YAML::DoubleQuoted;
        out_ << node.text;
        break;
      case Node::Kind::quoted:
        out_ << YAML::DoubleQuoted << node.text;
        break;
      case Node::Kind::list:
        return write_list(node);
      case Node::Kind::map:
        return write_map(node);
    }
    write_place(node.mark);
  }

  void write_list(const Node& list) {
    if (!is_one_line(list)) {
      out_ << YAML::Block << YAML::BeginSeq;
      for (const Node& item : list.items) write(item);
      out_ << YAML::EndSeq;
      return;
    }
    out_ << YAML::Flow << YAML::BeginSeq;
    const auto* const names = std::exchange(names_, nullptr);
    for (const Node& item : list.items) write(item);
    names_ = names;
    out_ << YAML::EndSeq;
    write_place(list.mark);
  }

  void write_map(const Node& map) {
    out_ << (map.items.empty() ? YAML::Flow : YAML::Block) << YAML::BeginMap;
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
      out_ << YAML::Key << map.items[i].text << YAML::Value;
      write(map.items[i + 1]);
    }
    out_ << YAML::EndMap;
    if (map.items.empty()) write_place(map.mark);
  }

  void write_place(Mark mark) {
    if (!names_) return;
    const auto& name = (*names_)[static_cast<std::size_t>(mark.file)];
    out_ << YAML::Comment(fmt::format("{}:{}", escape_control_characters(name), mark.line));
  }

  YAML::Emitter out_;
  const std::vector<std::string>* names_;
};

}  // namespace

std::string write_resolved_text(const Node& tree) { return Writer(nullptr).text(tree); }

std::string write_resolved_text_with_places(const Node& tree,
                                            const std::vector<std::string>& names) {
  return Writer(&names).text(tree);
}

}  // namespace art6
