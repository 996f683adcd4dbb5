#include "io/yaml/yaml_tree.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <utility>

#include "io/text/source_text.hpp"
#include "io/text/utf8.hpp"
#include "io/yaml/layout_checks.hpp"

namespace art6 {

namespace {

/// Limit of open brackets that is checked before parsing. yaml-cpp buffers a whole `[...]` that
/// might be a key before it reports anything of it, which takes gigabytes for a large file of
/// brackets. The limit is far above `max_nesting`, which is checked as the tree grows.
constexpr int max_open_brackets = 1000;

/// More lines than a file of the largest size can have.
constexpr int max_lines = static_cast<int>(max_file_bytes) + 1;

/// A fault after which the text cannot be read any further.
struct Fault {
  Mark mark;
  std::string message;
};

std::string nesting_fault() {
  return fmt::format("expected at most {} levels of nesting, got more", max_nesting);
}

/// Throws the faults of the layout, if there are any: what else is wrong may follow from them.
void throw_layout_faults(const std::vector<LayoutFault>& faults, const std::string& file_name) {
  std::vector<Problem> problems;
  for (const auto& [mark, message] : faults) {
    problems.push_back({file_name, mark.line, mark.column, message});
  }
  if (!problems.empty()) throw InvalidScenario(std::move(problems));
}

/// Builds the tree from the parser's events, so that limits hold before anything is built.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const SourceText& source) : source_(source) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ < 2) return;
    throw Fault{place(mark), "expected the end of the file, got a second YAML document"};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node& node = add(Node::Kind::nothing, mark, "", anchor);
    node.text = read_null(mark);
    if (!node.text.empty()) return;
    // The parser reports an empty value at the next key or value; it belongs to its own key's line.
    if (const Node* key = key_of(node); key && key->mark.line != node.mark.line) {
      node.mark = key->mark;
    }
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    add(Node::Kind::alias, mark, "", 0);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const bool quoted = tag == "!";
    // yaml-cpp writes the escapes \N and \_ as single bytes of Latin-1.
    add(quoted ? Node::Kind::quoted : Node::Kind::plain, mark, quoted ? "" : tag, anchor).text =
        quoted ? replace_latin_1(value) : value;
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(Node::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(Node::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { open_.pop_back(); }

  Node take() { return std::move(root_); }

 private:
  /// The word for nothing that stands there; empty if none does, and the value is empty.
  std::string read_null(const YAML::Mark& mark) const {
    if (mark.is_null()) return "";
    std::string_view rest = source_.text();
    rest.remove_prefix(std::min(static_cast<std::size_t>(mark.pos), rest.size()));
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!rest.starts_with(word)) continue;
      const std::string_view behind = rest.substr(word.size(), 1);
      if (behind.find_first_not_of(" \t\r\n,]}#") == std::string_view::npos) {
        return std::string(word);
      }
    }
    return "";
  }

  Mark place(const YAML::Mark& mark) const {
    return source_.find_mark(mark.is_null() ? 0 : static_cast<std::size_t>(mark.pos));
  }

  Node& add(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    if (++nodes_ > max_nodes) {
      throw Fault{place(mark), fmt::format("expected at most {} keys and values", max_nodes)};
    }
    Node& node = open_.empty() ? root_ : open_.back()->items.emplace_back();
    node.kind = kind;
    node.anchored = anchor != 0;
    node.tagged = !tag.empty() && tag != "?";
    node.mark = place(mark);
    return node;
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    if (std::ssize(open_) == max_nesting) throw Fault{place(mark), nesting_fault()};
    // Only the last child of each open node is open: growing lists never move an open node.
    open_.push_back(&add(kind, mark, tag, anchor));
  }

  const Node* key_of(const Node& newest) const {
    if (open_.empty() || open_.back()->kind != Node::Kind::map) return nullptr;
    const auto& items = open_.back()->items;
    return items.size() % 2 == 0 && &newest == &items.back() ? &items[items.size() - 2] : nullptr;
  }

  const SourceText& source_;
  Node root_;
  std::vector<Node*> open_;
  int documents_ = 0, nodes_ = 0;
};

/// A stream buffer over a text that it does not own.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // never written to: there is no put area
    setg(begin, begin, begin + text.size());
  }
};

void check_text(const SourceText& source) {
  if (const auto fault = find_unprintable(source.text())) {
    throw Fault{source.find_mark(fault->offset), fault->message};
  }
  if (const auto offset = find_deep_bracket(source.text(), max_open_brackets)) {
    throw Fault{source.find_mark(*offset), nesting_fault()};
  }
}

Node build(const SourceText& source) {
  check_text(source);
  ViewBuffer buffer(source.text());
  std::istream stream(&buffer);
  TreeBuilder builder(source);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      throw Fault{{}, "expected a scenario, got an empty file"};
    }
    parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& error) {
    const auto offset = error.mark.is_null() ? 0 : static_cast<std::size_t>(error.mark.pos);
    throw Fault{source.find_mark(offset), "expected valid YAML, got a fault: " + error.msg};
  }
  return builder.take();
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  if (kind != Kind::map) return nullptr;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    if (items[i].is_scalar() && items[i].text == key) return &items[i + 1];
  }
  return nullptr;
}

Node parse_yaml(std::string_view text, const std::string& file_name, int file) {
  try {
    if (text.size() > max_file_bytes) {
      throw Fault{{},
                  fmt::format("expected at most {} bytes, got {}", max_file_bytes, text.size())};
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const SourceText source(text, file);
    try {
      Node root = build(source);
      throw_layout_faults(find_layout_faults(source, root), file_name);
      if (root.is_scalar()) throw_layout_faults(find_layout_faults(source, max_lines), file_name);
      return root;
    } catch (const Fault& fault) {
      throw_layout_faults(find_layout_faults(source, fault.mark.line), file_name);
      throw;
    }
  } catch (const Fault& fault) {
    throw InvalidScenario({{file_name, fault.mark.line, fault.mark.column, fault.message}});
  }
}

}  // namespace art6
