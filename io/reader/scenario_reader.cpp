#include "io/reader/scenario_reader.hpp"

#include <utility>

#include "io/files/sha256.hpp"
#include "io/format/scenario_format.hpp"
#include "io/reader/map_reader.hpp"
#include "io/reader/scenario_checks.hpp"
#include "io/yaml/resolved_text.hpp"

namespace art6 {

ScenarioFile read_scenario(const std::filesystem::path& path) {
  return read_scenario(read_given_scenario(path));
}

ScenarioFile read_scenario(const GivenScenario& given) {
  return parse_scenario_file(given.text, given.name, read_scenario_text);
}

ScenarioFile read_scenario(const GivenScenario& given, const GivenScenario& over) {
  bool is_first = true;
  const ReadText read = [&](const std::filesystem::path& path) {
    // The first base is the scenario itself, which is read only once.
    return std::exchange(is_first, false) ? given.text : read_scenario_text(path);
  };
  return parse_scenario_file(over.text, over.name, read, given.name);
}

ScenarioFile parse_scenario_file(std::string_view text, const std::string& file_name,
                                 const ReadText& read,
                                 const std::optional<std::filesystem::path>& base) {
  ScenarioFile file;
  Problems problems(file_name);
  file.texts.emplace_back(text);
  const ReadText keep = [&](const std::filesystem::path& path) {
    return file.texts.emplace_back(read(path));
  };
  file.tree = read_tree(problems, file.removals, text, keep, base);
  file.names = problems.files();
  const Place document{.node = file.tree};
  TreeFaults faults(problems, file.removals);
  read_value(faults, document, file.scenario, Keys{});
  check_scenario(faults, document, file.scenario);
  problems.throw_if_any();
  file.sha256 = compute_sha256(write_resolved_text(file.tree));
  return file;
}

}  // namespace art6
