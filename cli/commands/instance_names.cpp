#include "cli/commands/instance_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/grammar/command.hpp"
#include "io/reader/given_scenario.hpp"
#include "io/text/utf8.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

/// A file with the parts of its name that tell it apart.
struct NamedFile {
  fs::path folder, name;
  std::string text;

  /// Puts the next folder before the name; a file on top of all folders keeps its name.
  void add_folder() {
    if (!folder.has_filename()) return;
    text = folder.filename().string() + '/' + text;
    folder = folder.parent_path();
  }
};

NamedFile take_apart(const fs::path& file) {
  if (is_standard_input(file)) return {{}, {}, "standard-input"};
  const fs::path whole = fs::absolute(file).lexically_normal();
  return {whole.parent_path(), whole.filename(), whole.stem().string()};
}

/// Keeps the extensions of files of one folder that differ in it alone.
void keep_extensions(std::vector<NamedFile>& files) {
  std::map<std::pair<fs::path, std::string>, int> count;
  for (const NamedFile& file : files) ++count[{file.folder, file.text}];
  for (NamedFile& file : files) {
    if (count[{file.folder, file.text}] > 1) file.text = file.name.string();
  }
}

}  // namespace

std::vector<std::string> name_instances(std::span<const fs::path> files) {
  std::vector<NamedFile> named;
  std::set<std::pair<fs::path, fs::path>> seen;
  for (const fs::path& file : files) {
    named.push_back(take_apart(file));
    if (seen.emplace(named.back().folder, named.back().name).second) continue;
    throw WrongUsage(fmt::format("expected each instance once, got \"{}\" again",
                                 escape_control_characters(file.string())));
  }
  keep_extensions(named);
  for (bool is_ambiguous = true; is_ambiguous;) {
    std::map<std::string, int> count;
    for (const NamedFile& file : named) ++count[file.text];
    is_ambiguous = false;
    for (NamedFile& file : named) {
      if (count[file.text] == 1) continue;
      const std::string before = file.text;
      file.add_folder();
      is_ambiguous = is_ambiguous || file.text != before;
    }
  }
  std::vector<std::string> names;
  for (NamedFile& file : named) names.push_back(std::move(file.text));
  return names;
}

}  // namespace art6
