#include "tests/fuzz/input_files.hpp"

#include <algorithm>

#include "io/files/ordinary_file.hpp"

namespace art6::fuzz {

namespace {

constexpr std::string_view separator = "=== ";

/// Where the next line starts with the separator; the end if none does.
std::size_t next_separator(std::string_view text) {
  for (std::size_t at = text.find(separator); at < text.size(); at = text.find(separator, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at;
  }
  return text.size();
}

}  // namespace

InputFiles::InputFiles(std::string_view input) {
  std::string_view name = scenario_name;
  for (;;) {
    const std::size_t end = next_separator(input);
    files_.push_back({name, input.substr(0, end)});
    if (end == input.size()) return;
    input.remove_prefix(end + separator.size());
    const std::size_t line_end = std::min(input.find('\n'), input.size());
    name = input.substr(0, line_end);
    input.remove_prefix(std::min(line_end + 1, input.size()));
  }
}

const std::string_view* InputFiles::find(std::string_view name) const {
  const auto found = std::find_if(files_.begin(), files_.end(),
                                  [name](const File& file) { return file.name == name; });
  return found == files_.end() ? nullptr : &found->text;
}

ReadText InputFiles::reader() const {
  return [this](const std::filesystem::path& path) {
    if (const auto* const text = find(path.string())) return std::string(*text);
    throw UnreadableFile("No such file or directory");
  };
}

}  // namespace art6::fuzz
