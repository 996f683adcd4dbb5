// The format of outcomes files, format 1 (docs/outcomes-format.md), described once, as that of
// scenarios is: `io/format/scenario_format.hpp` says how descriptions are written and what visits
// them.
#pragma once

#include "io/format/description.hpp"
#include "io/format/format_rules.hpp"
#include "models/scenario/known_outcomes.hpp"

namespace art6 {

inline constexpr int outcomes_format = 1;

template <class Visitor>
void describe(Visitor& v, Of<ReportedWorkLeft>) {
  v.required("at", &ReportedWorkLeft::at, Calendar{}, "The day at whose end it was left.");
  v.optional_without("km2", &ReportedWorkLeft::km2, bounds::area, "munitions",
                     "Of clearance: known area, suspected and confirmed.");
  v.optional("munitions", &ReportedWorkLeft::munitions, bounds::munitions, "Of a stockpile.");
  v.optional("source", &ReportedWorkLeft::source, Text::free, "Who says so.");
  v.optional("note", &ReportedWorkLeft::note, Text::free, "What was done with it.");
}

template <class Visitor>
void describe(Visitor& v, Of<KnownOutcome>) {
  v.required("id", &KnownOutcome::id, Programme{}, "The obligation, one of the scenario.");
  v.optional_without("completed", &KnownOutcome::completed, Calendar{}, "void",
                     "The day of completion; open on `as_of` without it.");
  v.optional_without("left", &KnownOutcome::left, List<Keys>{}, "void",
                     "Work left that was reported, by date; not of victim assistance.");
  v.optional("void", &KnownOutcome::void_reason, Text::line,
             "Why there was nothing to fulfil; such an obligation is not scored.");
  v.optional("source", &KnownOutcome::source, Text::free, "Who says so.");
  v.optional("note", &KnownOutcome::note, Text::free, "What was done with it.");
}

template <class Visitor>
void describe(Visitor& v, Of<KnownOutcomes>) {
  v.version("art6_outcomes", outcomes_format, "The number of this format.");
  v.required("as_of", &KnownOutcomes::as_of, Calendar{},
             "The last day of which something is known: what is not completed is open then.");
  v.required("obligations", &KnownOutcomes::obligations, List<Keys>{{}, 1},
             "What became of each obligation that was watched.");
}

}  // namespace art6
