#include "io/schema/outcomes_schema.hpp"

#include <fmt/format.h>

#include "io/format/outcomes_format.hpp"
#include "io/schema/struct_schema.hpp"

namespace art6 {

KnownOutcomes make_outcomes_example() {
  const KnownOutcome cleared{.id = {"LAO", Theme::clearance},
                             .completed = Date{2024, 7, 10},
                             .void_reason = std::nullopt,
                             .left = {{.at = {2022, 12, 31},
                                       .km2 = 420.5,
                                       .munitions = std::nullopt,
                                       .source = "Article 7 report for 2022",
                                       .note = "suspected and confirmed area"}},
                             .source = "Declaration of compliance, August 2024",
                             .note = "declared on 1 August 2024"};
  const KnownOutcome destroying{.id = {"PER", Theme::stockpile},
                                .completed = std::nullopt,
                                .void_reason = std::nullopt,
                                .left = {{.at = {2023, 12, 31},
                                          .km2 = std::nullopt,
                                          .munitions = 1200,
                                          .source = std::nullopt,
                                          .note = std::nullopt}},
                                .source = std::nullopt,
                                .note = std::nullopt};
  const KnownOutcome nothing{.id = {"GNB", Theme::stockpile},
                             .completed = std::nullopt,
                             .void_reason = "no stock was found",
                             .left = {},
                             .source = "Article 7 report for 2021",
                             .note = std::nullopt};
  return {.as_of = {2025, 12, 31}, .obligations = {cleared, destroying, nothing}};
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
