// Small scenarios run through the engine, and what a sample says: the common ground of the proofs.
// The programmes with round numbers come from `tests/reference/plain.hpp`.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/engine/engine.hpp"
#include "tests/reference/plain.hpp"

namespace art6::worlds {

using reference::plain_clearance;
using reference::plain_donor;
using reference::plain_risk_education;
using reference::plain_scenario;
using reference::plain_state;
using reference::plain_stockpile;
using reference::plain_victim_assistance;

constexpr double cent = 0.01;  ///< USD

/// A run of one worker over replications [range.begin, range.end).
struct Simulated {
  Tally tally;
  std::vector<ReplicationRecord> records;
};

inline Simulated run_of(const Scenario& scenario, Range range,
                        const std::string& strategy = "equal",
                        InstructionSet set = best_instruction_set()) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, strategy));
  Memory memory;
  Simulated run{Tally(portfolio), {}};
  simulate(portfolio, placing, range, set, memory, run.tally, &run.records);
  return run;
}

inline std::vector<ReplicationRecord> records_of(const Scenario& scenario,
                                                 std::int64_t replications,
                                                 const std::string& strategy = "equal",
                                                 InstructionSet set = best_instruction_set()) {
  return run_of(scenario, {0, replications}, strategy, set).records;
}

/// The only future of a scenario in which nothing is uncertain.
inline ReplicationRecord certain(const Scenario& scenario, const std::string& strategy = "equal") {
  return records_of(scenario, 1, strategy)[0];
}

/// The tally alone, for many replications.
inline Tally tally_of(const Scenario& scenario, std::int64_t replications,
                      const std::string& strategy = "equal") {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, strategy));
  Memory memory;
  Tally tally(portfolio);
  simulate(portfolio, placing, {0, replications}, best_instruction_set(), memory, tally);
  return tally;
}

/// Where the programme stands in tallies and records.
inline ProgrammeIndex index_of(const Scenario& scenario, const ProgrammeId& id) {
  return find_programme(build_portfolio(scenario).programmes, id);
}

/// Indices as plain numbers, to be compared with a list of them.
template <class Indices>
std::vector<int> numbers_of(const Indices& indices) {
  std::vector<int> numbers;
  for (const auto index : indices) numbers.push_back(index.value());
  return numbers;
}

/// A plain scenario whose State AAA has this programme alone.
inline Scenario world_with(const Clearance& clearance, int months = 60) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].clearance = clearance;
  return scenario;
}
inline Scenario world_with(const Stockpile& stockpile, int months = 60) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].stockpile = stockpile;
  return scenario;
}
inline Scenario world_with(const VictimAssistance& assistance, int months = 60) {
  Scenario scenario = plain_scenario(months);
  scenario.states[0].victim_assistance = assistance;
  return scenario;
}

/// The month in which its first programme completes, in a world without uncertainty.
inline std::optional<int> completion(const Scenario& scenario) {
  return certain(scenario).programmes[ProgrammeIndex(0)].completed;
}

/// Clearance without an end, that turns every dollar of a donor into teams in the month in which it
/// arrives: its yearly spending shows what it was given.
inline Clearance bottomless_clearance() {
  Clearance clearance = plain_clearance(1e6);
  clearance.own_funding_usd_per_year = 0;
  clearance.teams = 1e5;
  clearance.max_teams = 1e5;
  return clearance;
}

/// What the identity of model.md 7.3 lacks: given less found again, USD; 0 up to rounding.
inline double missing_money(const ReplicationRecord& record) {
  double missing = record.donors_given_usd - record.unplaced_usd - record.pool_usd;
  for (const ProgrammeRecord& p : record.programmes) {
    missing += p.own_spent_usd - p.spent_usd - p.reserve_usd - p.on_its_way_usd;
  }
  return missing;
}

/// Mean and variance (by n) of a sample.
struct Moments {
  double mean = 0, variance = 0;
};
inline Moments moments_of(const std::vector<double>& sample) {
  Moments m;
  for (const double x : sample) m.mean += x;
  m.mean /= static_cast<double>(sample.size());
  for (const double x : sample) m.variance += (x - m.mean) * (x - m.mean);
  m.variance /= static_cast<double>(sample.size());
  return m;
}

inline double covariance_of(const std::vector<double>& a, const std::vector<double>& b) {
  const double mean_a = moments_of(a).mean, mean_b = moments_of(b).mean;
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum / static_cast<double>(a.size());
}

/// Statistical checks allow so many standard errors.
constexpr double errors_allowed = 4;

/// Standard errors of a sample of n: of a share, of a mean, and of a variance (from the fourth
/// central moment).
inline double share_error(double probability, double n) {
  return std::sqrt(probability * (1 - probability) / n);
}
inline double mean_error(double variance, double n) { return std::sqrt(variance / n); }
inline double variance_error(double fourth_moment, double variance, double n) {
  return std::sqrt((fourth_moment - variance * variance) / n);
}

/// One field of every record.
template <class Field>
std::vector<double> column(const std::vector<ReplicationRecord>& records, Field field) {
  std::vector<double> values;
  values.reserve(records.size());
  for (const ReplicationRecord& record : records) values.push_back(field(record));
  return values;
}

}  // namespace art6::worlds
