// The program that a C++ user would write first for the reference workload R: one replication at a
// time, doubles, the standard library's generator and distributions. It shares no code with art6.
#pragma once

#include <cstdint>
#include <vector>

namespace naive {

/// What R says (bench/R.yaml); R's numbers are the defaults.
struct Parameters {
  int programmes = 32;
  int months = 240;                   ///< a multiple of 12
  double first_deadline_months = 60;  ///< after the start; the programmes' are evenly spread,
  double last_deadline_months = 200;  ///< rounded to whole months
  int extension_months = 60;

  double budget_usd_per_year = 384e6;  ///< of the one donor
  double persistence = 0.7, volatility = 0.15;
  double contingency = 0.25;

  double median_confirmed_km2 = 100, confirmed_sigma = 0.4;
  double productivity_sigma = 0.3;  ///< median 1
  double output_noise = 0.25;
  double km2_per_team_month = 0.01;  ///< 500 m2 on each of 20 days
  double team_cost_usd_per_month = 12000;
  double max_teams = 100000;  ///< which may all be hired at once

  double mean_open_months = 1 / 0.03, mean_closed_months = 4;
  double closed_output = 0;
};

/// What became of one programme over all replications.
struct ProgrammeResults {
  int deadline_months = 0;              ///< that many months count
  std::vector<std::int64_t> completed;  ///< replications by the month of completion, from 0
  std::int64_t unfinished = 0;
  double spent_usd_sum = 0, spent_usd_squares = 0;  ///< over the replications
};

/// Runs the model (model.md 7), as far as R uses it, `replications` times with one
/// generator.
std::vector<ProgrammeResults> naive_r(std::int64_t replications, std::uint64_t seed,
                                      const Parameters& parameters = {});

/// The same with faster dice: xoshiro256+ (Blackman and Vigna 2021, ACM TOMS 47:36) and normals by
/// the ziggurat of 256 layers (Marsaglia and Tsang 2000, Journal of Statistical Software 5:8), as a
/// user of a fast scalar engine has them.
std::vector<ProgrammeResults> xoshiro_r(std::int64_t replications, std::uint64_t seed,
                                        const Parameters& parameters = {});

/// Share of the replications complete within the deadline's months.
double probability_met(const ProgrammeResults& results);

/// Mean number of the month of completion, counted from 1; unfinished counts as months + 1.
double mean_completion_month(const ProgrammeResults& results);

double mean_spent_usd(const ProgrammeResults& results);
double variance_of_spent_usd(const ProgrammeResults& results);  ///< over the replications

/// What one programme may ask of a year's money.
struct Claim {
  double score = 0, gap_usd = 0, placed_usd = 0;
};

/// Splits the money in proportion to the scores, never beyond a gap, and what is left over the rest
/// again until the money or the gaps are used up. Returns the money that found no place.
double share(double money_usd, std::vector<Claim>& claims);

}  // namespace naive
