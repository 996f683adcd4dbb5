// Laws that a programme's reported history proposes for its scenario, each with its arithmetic.
// They are proposed, never silently used: model.md 11.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// The law that the history proposes for a key of a programme.
struct ProposedLaw {
  std::string key;         ///< `productivity`
  Quantity law;            ///< in the key's unit; its numbers have no more digits than are printed
  std::string arithmetic;  ///< how it came about, with its numbers; a sentence or two
};

/// Years in which nothing may be done, as pauses of the State for the programme's theme alone. They
/// begin with the clock, so that they share one draw and the longer comes about within the shorter.
struct ProposedPauses {
  std::vector<Pause> pauses;
  std::string arithmetic;
};

/// What the history of one programme proposes.
struct ProgrammeProposal {
  ProgrammeId programme;
  std::string where;              ///< `LAO/clearance`
  std::vector<ProposedLaw> laws;  ///< in the order in which they are printed
  std::optional<ProposedPauses> idle;

  /// The law for that key; null if there is none.
  const ProposedLaw* find(const std::string& key) const;
};

/// Proposes laws for each clearance programme and each stockpile with reports, in the order of the
/// file, from the reports of the years up to `known_by` alone: later reports change nothing, not
/// those of other States either. `known_by` lies before the clock's start. Programmes of which
/// nothing follows are left out, and plain numbers where a correlation needs a law. `portfolio` is
/// the scenario's: it gives the medians by which reports are measured.
///
/// The output proposed is that of `teams`, the teams at the start: it is right where the
/// programme's money pays for as many. Regions have rates of their own: of programmes with regions
/// no output, area or finds are proposed.
std::vector<ProgrammeProposal> propose_laws(const Scenario& scenario, const Portfolio& portfolio,
                                            int known_by);

/// The last year that is over when the clock starts: `known_by` for all reports of the file.
int find_last_year_before(const Clock& clock);

/// Puts the laws in place of the scenario's, and the pauses beside the State's other ones; those
/// that a proposal made before are replaced. Keys that are proposed but whose laws are not wanted
/// can be taken out of `laws` before.
void apply_proposal(Scenario& scenario, const ProgrammeProposal& proposal);

/// Are the pauses the same apart from their probability?
bool is_same_spell(const Pause& a, const Pause& b);

/// The pauses that the State has with those of the proposals.
std::vector<Pause> merge_pauses(std::vector<Pause> pauses, const ProposedPauses& proposed);

}  // namespace art6
