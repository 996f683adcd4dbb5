// The parts of `build_portfolio`: one function for each kind of model. Private to models/.
#pragma once

#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/portfolio/statics.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Builds the pauses of one programme that change anything in a month of the clock.
std::vector<PauseModel> build_pauses(const Scenario& scenario, const State& state, Theme theme);

/// Builds one programme's account, and what each theme adds to it; `programme` and `state_index`
/// are the places in the portfolio's lists. Their static quantities go to `statics`.
ProgrammeModel build_programme(const Scenario& scenario, const State& state, StateIndex state_index,
                               Theme theme, Statics& statics);
ClearanceModel build_clearance(const Scenario& scenario, const State& state,
                               ProgrammeIndex programme, Statics& statics);

/// Builds a region of the State's clearance programme; columns that the file does not give it are
/// the programme's.
RegionModel build_region(const Scenario& scenario, const State& state, const Region& given,
                         const ClearanceModel& programme, Statics& statics);
StockpileModel build_stockpile(const Scenario& scenario, const State& state,
                               ProgrammeIndex programme, Statics& statics);
VictimAssistanceModel build_victim_assistance(const State& state, ProgrammeIndex programme,
                                              Statics& statics);
RiskEducationModel build_risk_education(const State& state, ProgrammeIndex programme,
                                        Statics& statics);

/// Builds the donors, by id, with their pledges, commitments and restrictions; `varying` receives
/// how commitments come and go.
Table<DonorIndex, DonorModel> build_donors(const Scenario& scenario,
                                           const Table<ProgrammeIndex, ProgrammeModel>& programmes,
                                           Statics& statics,
                                           Table<VaryingIndex, VaryingModel>& varying);

/// Finds the budget years in which every active donor pays alike in all twelve months: no stretch
/// is shorter, and nothing is paid once.
Table<YearIndex, char> find_even_years(const Table<DonorIndex, DonorModel>& donors, int years);

}  // namespace art6
