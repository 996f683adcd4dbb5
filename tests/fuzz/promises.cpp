#include "tests/fuzz/promises.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include <nlohmann/json.hpp>

#include "io/yaml/resolved_text.hpp"

namespace art6::fuzz {

namespace {

/// The columns that a line has places for: its characters, and what comes after the last.
int columns_of(std::string_view line) {
  return 1 + static_cast<int>(std::count_if(line.begin(), line.end(), [](char byte) {
           return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
         }));
}

/// A byte order mark is no character of the first line.
std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(text.starts_with(mark) ? mark.size() : 0);
}

bool is_within(std::string_view text, int line, int column) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
  }
  return line == 1 && column >= 1 && column <= columns_of(text.substr(0, text.find('\n')));
}

bool is_utf8(const std::string& text) {
  try {
    static_cast<void>(nlohmann::json(text).dump());
    return true;
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

/// C0, DEL and C1 of Unicode, in UTF-8.
bool has_control_character(std::string_view text, Lines lines) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n' && lines == Lines::many) continue;
    if (byte < 0x20 || byte == 0x7F) return true;
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) return true;
  }
  return false;
}

ScenarioFile read_alone(const std::string& text) {
  const InputFiles none("");
  return parse_scenario_file(text, "resolved.yaml", none.reader());
}

void check_reads_back(const ScenarioFile& file) {
  const std::string text = write_resolved_text(file.tree);
  const std::string with_places = write_resolved_text_with_places(file.tree, file.names);
  for (const std::string& written : {text, with_places}) {
    try {
      const ScenarioFile again = read_alone(written);
      promise(write_resolved_text(again.tree) == text && again.sha256 == file.sha256,
              "expected the resolved text to read back the same, got another:\n" + written);
    } catch (const InvalidScenario& invalid) {
      throw BrokenPromise(fmt::format("expected the resolved text to be valid, got {}\n{}",
                                      invalid.what(), written));
    }
  }
}

}  // namespace

void check_readable(const std::string& text, Lines lines) {
  promise(is_utf8(text), "expected UTF-8, got \"" + text + '"');
  promise(!has_control_character(text, lines),
          "expected no control character, got one in \"" + text + '"');
}

void check_problems(const std::vector<Problem>& problems, const InputFiles& files) {
  promise(!problems.empty(), "expected a problem, got none");
  for (const Problem& problem : problems) {
    check_readable(problem.message, Lines::one);
    const std::string_view* const text = files.find(problem.file);
    promise(text, "expected a file of the input, got " + to_string(problem));
    promise(is_within(without_byte_order_mark(*text), problem.line, problem.column),
            "expected a place within the file, got " + to_string(problem));
  }
}

std::optional<ScenarioFile> try_reader(std::string_view input) {
  const InputFiles files(input);
  try {
    ScenarioFile file =
        parse_scenario_file(files.scenario(), InputFiles::scenario_name, files.reader());
    check_reads_back(file);
    return file;
  } catch (const InvalidScenario& invalid) {
    check_problems(invalid.problems(), files);
    check_readable(invalid.what(), Lines::many);
    return std::nullopt;
  }
}

}  // namespace art6::fuzz
