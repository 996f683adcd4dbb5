#include "cli/commands/check_command.hpp"

#include <system_error>

#include "cli/commands/command_parts.hpp"
#include "cli/grammar/arguments.hpp"
#include "cli/pages/check_page.hpp"
#include "cli/pages/check_sections.hpp"
#include "cli/pages/proposals_page.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/portfolio/portfolio.hpp"

namespace art6 {

namespace {

/// Throws `WrongUsage` where no file could extend what is checked.
void require_extendable(const CheckArguments& given) {
  if (given.resolved) throw WrongUsage("--propose and --resolved print different files: give one");
  std::error_code ignored;  // what cannot be read is said where it is read
  if (is_standard_input(given.scenario) || std::filesystem::is_fifo(given.scenario, ignored)) {
    throw WrongUsage("--propose needs the scenario as a file, because what it prints extends it");
  }
}

}  // namespace

Command make_check_command(const std::shared_ptr<CheckArguments>& given) {
  return {
      .name = "check",
      .about = "Validate a scenario; print its programmes, donors and uncertain quantities",
      .footer =
          "Examples:\n  art6 check scenarios/one-page-example.yaml\n"
          "  art6 check scenarios/third-review-conference.yaml --propose > proposed.yaml\n",
      .places = {make_scenario_place(given)},
      .options = {{.names = {"--resolved"},
                   .text = "print the scenario with its bases merged in, each value with its place",
                   .take = [given](const std::string&) { given->resolved = true; }},
                  {.names = {"--no-places"},
                   .text = "without the places: the text whose SHA-256 results.json names",
                   .take = [given](const std::string&) { given->places = false; },
                   .needs = {"--resolved"}},
                  {.names = {"--propose"},
                   .text = "print laws that the history proposes, as a file that extends SCENARIO",
                   .take = [given](const std::string&) { given->propose = true; }}},
      .run =
          [given](const Paint& paint, const Runner&) {
            if (given->propose) require_extendable(*given);
            return check_page_of(read_file(given->scenario), *given, paint);
          },
  };
}

namespace {

std::string propose(const ScenarioFile& file, const CheckArguments& given) {
  const auto proposals = propose_laws(file.scenario, build_portfolio(file.scenario),
                                      find_last_year_before(file.scenario.clock));
  if (proposals.empty()) {
    throw WrongUsage(
        name_given_scenario(given.scenario) +
        ": no clearance programme and no stockpile has a history to propose laws from; "
        "add what was reported, such as history: [{year: 2018, cleared_km2: 1.2, "
        "left_km2: 14}]");
  }
  return print_proposals(file.scenario, proposals, given.scenario.string());
}

}  // namespace

std::string check_page_of(const ScenarioFile& file, const CheckArguments& given,
                          const Paint& paint) {
  if (given.propose) return propose(file, given);
  if (!given.resolved) {
    const Portfolio portfolio = build_portfolio(file.scenario);
    return print_check_page(file.scenario, paint) +
           print_money_section(sum_money_by_theme(portfolio), paint) +
           print_history_section(find_implied_history(file.scenario, portfolio), paint) +
           print_quantities_section(draw_quantities(file.scenario, portfolio), TreePaths(file.tree),
                                    paint) +
           print_remarks_section(find_remarks(file.tree), paint) +
           print_removals_section(file.removals, file.names, paint) +
           print_advice_section(find_advice(file, portfolio), paint);
  }
  return given.places ? write_resolved_text_with_places(file.tree, file.names)
                      : write_resolved_text(file.tree);
}

}  // namespace art6
