#include "io/reader/outcomes_reader.hpp"

#include "io/format/outcomes_format.hpp"
#include "io/reader/given_scenario.hpp"
#include "io/reader/map_reader.hpp"
#include "io/reader/outcomes_checks.hpp"
#include "io/yaml/scalar.hpp"
#include "io/yaml/tree_checks.hpp"

namespace art6 {

std::filesystem::path name_outcomes_file(const std::filesystem::path& scenario) {
  std::filesystem::path name = scenario;
  return name.replace_extension(".outcomes.yaml");
}

bool looks_like_outcomes(const Node& document) {
  return document.find("art6_outcomes") && !document.find("art6");
}

KnownOutcomes read_known_outcomes(const std::filesystem::path& path, const Scenario& scenario) {
  const GivenScenario given = read_given_scenario(path);
  return parse_known_outcomes(given.text, given.name, scenario);
}

KnownOutcomes parse_known_outcomes(std::string_view text, const std::string& file_name,
                                   const Scenario& scenario) {
  Problems problems(file_name);
  const Node tree = parse_yaml(text, file_name);
  const Place document{.node = tree};
  if (tree.kind != Node::Kind::map) {
    problems.add(tree.mark, "", "expected a map with the outcomes' keys, got " + show_value(tree));
  } else if (tree.find("art6") && !tree.find("art6_outcomes")) {
    problems.add(tree.mark, "", "expected an outcomes file (art6_outcomes: 1), got a scenario");
  }
  problems.throw_if_any();
  check_tree(problems, document);
  TreeFaults faults(problems);
  KnownOutcomes outcomes;
  read_value(faults, document, outcomes, Keys{});
  check_known_outcomes(faults, document, scenario, outcomes);
  problems.throw_if_any();
  return outcomes;
}

}  // namespace art6
