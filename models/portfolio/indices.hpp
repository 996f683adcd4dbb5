// Numbers of a portfolio's items, a type for each kind, so that one cannot stand for another.
#pragma once

#include "sim/tables/index.hpp"

namespace art6 {

using StaticIndex = Index<struct StaticTag>;        ///< a static quantity: its column
using StateIndex = Index<struct StateTag>;          ///< a State
using ProgrammeIndex = Index<struct ProgrammeTag>;  ///< a programme of any theme
using DonorIndex = Index<struct DonorTag>;          ///< a donor
using MilestoneIndex = Index<struct MilestoneTag>;  ///< a milestone of any programme
using VaryingIndex = Index<struct VaryingTag>;      ///< a commitment that comes and goes
using RegionIndex = Index<struct RegionTag>;        ///< a region of any clearance programme
using YearIndex = Index<struct YearTag>;            ///< a budget year of the clock

// A programme within the list of its theme.
using ClearanceIndex = Index<struct ClearanceTag>;
using StockpileIndex = Index<struct StockpileTag>;
using VictimAssistanceIndex = Index<struct VictimAssistanceTag>;
using RiskEducationIndex = Index<struct RiskEducationTag>;

using ObligationIndex = Index<struct ObligationTag>;  ///< a programme within those with a date

}  // namespace art6
