#include "cli/commands/check_command.hpp"

#include "cli/commands/command_parts.hpp"
#include "cli/grammar/arguments.hpp"
#include "cli/pages/check_page.hpp"
#include "cli/pages/check_sections.hpp"
#include "io/yaml/resolved_text.hpp"
#include "models/portfolio/portfolio.hpp"

namespace art6 {

Command make_check_command(const std::shared_ptr<CheckArguments>& given) {
  return {
      .name = "check",
      .about = "Validate a scenario; print its programmes, donors and uncertain quantities",
      .footer = "Example:\n  art6 check scenarios/one-page-example.yaml\n",
      .places = {make_scenario_place(given)},
      .options = {{.names = {"--resolved"},
                   .text = "print the scenario with its bases merged in, each value with its place",
                   .take = [given](const std::string&) { given->resolved = true; }},
                  {.names = {"--no-places"},
                   .text = "without the places: the text whose SHA-256 results.json names",
                   .take = [given](const std::string&) { given->places = false; },
                   .needs = {"--resolved"}}},
      .run =
          [given](const Paint& paint, const Runner&) {
            return check_page_of(read_file(given->scenario), *given, paint);
          },
  };
}

std::string check_page_of(const ScenarioFile& file, const CheckArguments& given,
                          const Paint& paint) {
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
