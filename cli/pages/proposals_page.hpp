// The overlay that `art6 check --propose` prints: laws from a programme's history, as a scenario
// file that extends the one that was checked.
#pragma once

#include <span>
#include <string>

#include "study/hindcast/proposals.hpp"

namespace art6 {

/// Writes the proposals for `scenario` as YAML of format 1, each law with its arithmetic as `note`.
/// `base` is the path that `extends` names. Read over the scenario, it gives what `apply_proposal`
/// makes of it.
std::string print_proposals(const Scenario& scenario, std::span<const ProgrammeProposal> proposals,
                            const std::string& base);

}  // namespace art6
