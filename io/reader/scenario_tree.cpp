#include "io/reader/scenario_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/files/ordinary_file.hpp"
#include "io/format/scenario_format.hpp"
#include "io/reader/given_scenario.hpp"
#include "io/reader/map_reader.hpp"
#include "io/reader/outcomes_reader.hpp"
#include "io/reader/references.hpp"
#include "io/reader/value_reader.hpp"
#include "io/yaml/merge.hpp"
#include "io/yaml/scalar.hpp"
#include "io/yaml/tree_checks.hpp"

namespace art6 {

namespace {

class TreeReader {
 public:
  TreeReader(Problems& problems, Removals& removals, const ReadText& read,
             const std::optional<std::filesystem::path>& base)
      : problems_(problems), removals_(removals), faults_(problems), read_(read), base_(base) {}

  /// Reads the text of the newest of the problems' files, and merges it over its bases.
  Node read(std::string_view text) {
    const int file = static_cast<int>(problems_.files().size()) - 1;
    Node root = parse_yaml(text, problems_.files().back(), file);
    const Place document{.node = root};
    if (root.kind != Node::Kind::map) {
      problems_.add(root.mark, "",
                    "expected a map with the scenario's keys, got " + show_value(root));
      problems_.throw_if_any();
    }
    if (looks_like_outcomes(root)) {
      problems_.add(root.mark, "",
                    "expected a scenario, got an outcomes file: `art6 hindcast SCENARIO --outcomes "
                    "FILE` reads it");
      problems_.throw_if_any();
    }
    check_tree(problems_, document);
    check_version(document, file);
    Node tree = tree_of_base(document);
    const bool has_base = !tree.items.empty();
    const Referents before = find_referents(tree);
    merge_trees(problems_, removals_, tree, root);
    if (has_base) drop_dangling_references(problems_, removals_, tree, before, file);
    tree.mark = root.mark;
    return tree;
  }

 private:
  /// Checks that a base says which format it is in. The scenario's own number is checked when the
  /// merged tree is read, unless the number is missing and its base would supply it.
  void check_version(const Place& document, int file) {
    const bool is_checked_later =
        file == 0 && (document.node.find("art6") || !document.node.find("extends"));
    if (!is_checked_later) MapKeys(faults_, document).check_version("art6", scenario_format);
  }

  /// Reads the base of the file; an empty map if it extends none.
  Node tree_of_base(const Place& document) {
    Node none;
    none.kind = Node::Kind::map;
    const Node* const given = document.node.find("extends");
    const bool is_laid_over = base_ && problems_.files().size() == 1;
    if (!given && !is_laid_over) return none;
    if (is_laid_over) {
      if (given) {
        faults_.report(get_child(document, "extends", *given),
                       "expected no base in a file that is laid over others");
      }
      problems_.throw_if_any();
      return read(text_of_base(document, *base_));
    }
    const Place place = get_child(document, "extends", *given);
    std::string path;
    read_value(faults_, place, path, Text::line);
    problems_.throw_if_any();  // the rest cannot be checked without its base
    const std::filesystem::path folder = find_base_folder(problems_.files().back());
    return read(text_of_base(place, (folder / path).lexically_normal()));
  }

  std::string text_of_base(const Place& place, const std::filesystem::path& base) {
    check_chain(place, base);
    std::string text;
    try {
      text = read_(base);
    } catch (const UnreadableFile& error) {
      faults_.report(place, fmt::format("expected a scenario file, got {}: {}",
                                        quote(base.string()), error.what()));
    }
    problems_.throw_if_any();
    problems_.add_file(base.string());
    return text;
  }

  void check_chain(const Place& place, const std::filesystem::path& base) {
    const auto& files = problems_.files();
    const auto same = [&](const std::string& file) {
      return std::filesystem::path(file).lexically_normal() == base;
    };
    if (std::any_of(files.begin(), files.end(), same)) {
      faults_.report(place, fmt::format("expected no circle of files, got {} -> {}",
                                        fmt::join(files, " -> "), base.string()));
    } else if (std::ssize(files) > max_bases) {
      faults_.report(place, fmt::format("expected at most {} bases, got more", max_bases));
    }
  }

  Problems& problems_;
  Removals& removals_;
  TreeFaults faults_;
  const ReadText& read_;
  const std::optional<std::filesystem::path>& base_;  ///< of the first file
};

}  // namespace

std::string read_scenario_text(const std::filesystem::path& path) {
  return read_bytes(path, max_file_bytes + 1);
}

Node read_tree(Problems& problems, Removals& removals, std::string_view text, const ReadText& read,
               const std::optional<std::filesystem::path>& base) {
  return TreeReader(problems, removals, read, base).read(text);
}

}  // namespace art6
