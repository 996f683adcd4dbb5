// One replication's world as it stands between two months.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "tests/reference/account.hpp"
#include "tests/reference/clearance.hpp"
#include "tests/reference/deadline.hpp"
#include "tests/reference/reference.hpp"
#include "tests/reference/risk_education.hpp"
#include "tests/reference/stockpile.hpp"
#include "tests/reference/victim_assistance.hpp"

namespace art6::reference {

/// In the order of `Theme`.
using Work = std::variant<ClearanceWork, StockpileWork, VictimAssistanceWork, RiskEducationWork>;

struct Programme {
  Work work;
  Account account;
  std::optional<Deadline> deadline;
  std::optional<int> declared;  ///< the month that counts; may lie behind the clock's end
  bool requested = false;
  double weight = 0;
  ProgrammeResult result;
  PausedYear known_pauses{};  ///< of the budget year, as known when it began
};

struct DonorFuture {
  const Donor* donor = nullptr;
  std::vector<double> factors;  ///< on its budget, by budget year
  double carried = 0;           ///< USD that found no room so far
  double lapsed = 0;            ///< USD that had found no room when the donor ended
};

struct StateFuture {
  const State* state = nullptr;
  Chain access, stoppage;
  double casualties_per_year = 0;  ///< as drawn
  std::vector<double> casualties;  ///< by month so far
};

struct World {
  const Scenario* scenario = nullptr;
  const Strategy* strategy = nullptr;
  std::uint32_t replication = 0;
  std::map<ProgrammeId, Programme> programmes;
  std::map<std::string, StateFuture> states;
  std::map<std::string, DonorFuture> donors;
  double pool = 0;
  double donors_given = 0, placed = 0, returned = 0;
  std::vector<MoneyOfYear> money;  ///< of the budget years so far

  World(const Scenario& of, const Strategy& by, std::uint32_t replication_);

  int months() const { return scenario->clock.months(); }
  int years() const { return (months() + 11) / 12; }
  Programme* find(const std::string& state, Theme theme);  ///< null where there is none
};

bool is_complete(const Programme& programme);
double work_left(const Programme& programme);  ///< 0 for risk education
// Of a budget year: by what it pays and does; what a planner takes it for.
Outlook needs(const Programme& programme, int year);
Outlook belief(const Programme& programme, int year);

/// Ends a programme's account in month t: its money returns to the pool.
void close(World& world, Programme& programme, int t);

/// Divides the budget year's money (model.md 7.1 to 7.3 and 7.8).
void plan_year(World& world, int year);

/// Steps one State through a month (model.md 7.4 to 7.6).
void step_state(World& world, StateFuture& state, int t);

}  // namespace art6::reference
