#include "io/schema/outcomes_schema.hpp"

#include <fmt/format.h>

#include "io/format/outcomes_format.hpp"
#include "io/schema/struct_schema.hpp"

namespace art6 {

KnownOutcomes make_outcomes_example() {
  KnownOutcomes outcomes;
  outcomes.as_of = {2025, 12, 31};
  const auto add = [&outcomes](const char* state, Theme theme) -> KnownOutcome& {
    KnownOutcome& outcome = outcomes.obligations.emplace_back();
    outcome.id.state = state;
    outcome.id.theme = theme;
    return outcome;
  };
  KnownOutcome& cleared = add("LAO", Theme::clearance);
  cleared.completed = Date{2024, 7, 10};
  ReportedWorkLeft& area = cleared.left.emplace_back();
  area.at = {2022, 12, 31};
  area.km2 = 420.5;
  area.source = "Article 7 report for 2022";
  area.note = "suspected and confirmed area";
  cleared.source = "Declaration of compliance, August 2024";
  cleared.note = "declared on 1 August 2024";
  ReportedWorkLeft& stock = add("PER", Theme::stockpile).left.emplace_back();
  stock.at = {2023, 12, 31};
  stock.munitions = 1200;
  KnownOutcome& nothing = add("GNB", Theme::stockpile);
  nothing.void_reason = "no stock was found";
  nothing.source = "Article 7 report for 2021";
  return outcomes;
}

std::string make_outcomes_schema() {
  Json outcomes = make_struct_schema<KnownOutcomes>();
  add_examples(outcomes, make_outcomes_example());
  const Json all = make_number_definitions();
  Json definitions{{"outcomes", outcomes}};
  for (const char* const used : {"remarked_number", "source", "note"})
    definitions[used] = all[used];
  const Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", fmt::format("art6 outcomes, format {}", outcomes_format)},
                    {"description",
                     "What became of the obligations of a scenario under the Convention on Cluster "
                     "Munitions, for art6."},
                    {"$ref", "#/$defs/outcomes"},
                    {"$defs", definitions}};
  return schema.dump(2) + "\n";
}

}  // namespace art6
