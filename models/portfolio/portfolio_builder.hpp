// The parts of `build_portfolio`: one function for each kind of model. Private to models/.
#pragma once

#include <string>

#include "models/portfolio/portfolio.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Collects the static quantities of a run as they are met.
class Statics {
 public:
  explicit Statics(std::uint64_t seed) : seed_(seed) {}

  /// Gives the quantity a column and the stream of its path.
  Drawn add(const std::string& path, const Quantity& quantity);

  std::vector<StaticQuantity> take() { return std::move(quantities_); }

 private:
  std::uint64_t seed_;
  std::vector<StaticQuantity> quantities_;
};

/// A chain that leaves `on` and `off` with probability one over their mean months.
Chain chain_of(const Stream& stream, double mean_on_months, double mean_off_months);

/// The word below which an event of this probability (0 to 1) happens: floor(p 2^32).
std::uint64_t word_bound(double probability);

ProgrammeModel programme_of(const Scenario& scenario, const State& state, int state_number,
                            Theme theme, Statics& statics);
ClearanceModel clearance_of(const Scenario& scenario, const State& state, int programme,
                            Statics& statics);
StockpileModel stockpile_of(const Scenario& scenario, const State& state, int programme,
                            Statics& statics);
VictimAssistanceModel victim_assistance_of(const State& state, int programme, Statics& statics);
RiskEducationModel risk_education_of(const State& state, int programme, Statics& statics);

/// Donors by id, with what ties their money.
std::vector<DonorModel> donors_of(const Scenario& scenario,
                                  const std::vector<ProgrammeModel>& programmes, Statics& statics);

}  // namespace art6
