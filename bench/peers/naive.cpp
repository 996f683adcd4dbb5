#include "bench/peers/naive.hpp"

#include <algorithm>
#include <random>

#include "bench/peers/replication.hpp"

namespace naive {
namespace {

/// The standard library's.
class StandardDice {
 public:
  explicit StandardDice(std::uint64_t seed) : random_(seed) {}
  double normal() { return normal_(random_); }
  double uniform() { return uniform_(random_); }

 private:
  std::mt19937_64 random_;
  std::normal_distribution<double> normal_;
  std::uniform_real_distribution<double> uniform_;
};

std::int64_t replications_of(const ProgrammeResults& results) {
  std::int64_t count = results.unfinished;
  for (const std::int64_t completed : results.completed) count += completed;
  return count;
}

}  // namespace

double share(double money_usd, std::vector<Claim>& claims) {
  for (bool a_gap_was_filled = true; a_gap_was_filled && money_usd > 0;) {
    double scores = 0;
    for (const Claim& claim : claims) {
      if (claim.placed_usd < claim.gap_usd) scores += claim.score;
    }
    if (scores <= 0) break;
    a_gap_was_filled = false;
    const double usd_per_score = money_usd / scores;
    for (Claim& claim : claims) {
      const double room = claim.gap_usd - claim.placed_usd;
      if (room <= 0) continue;
      const double part = claim.score * usd_per_score;
      if (part < room) {
        claim.placed_usd += part;
        money_usd -= part;
      } else {
        claim.placed_usd = claim.gap_usd;
        money_usd -= room;
        a_gap_was_filled = true;
      }
    }
    if (!a_gap_was_filled) money_usd = 0;  // all of it went in proportion; only rounding is left
  }
  return money_usd;
}

std::vector<ProgrammeResults> naive_r(std::int64_t replications, std::uint64_t seed,
                                      const Parameters& parameters) {
  return replicated(replications, parameters, StandardDice(seed));
}

double probability_met(const ProgrammeResults& results) {
  std::int64_t met = 0;
  const auto months =
      std::min(static_cast<std::size_t>(results.deadline_months), results.completed.size());
  for (std::size_t month = 0; month < months; ++month) met += results.completed[month];
  return static_cast<double>(met) / static_cast<double>(replications_of(results));
}

double mean_completion_month(const ProgrammeResults& results) {
  double sum =
      static_cast<double>(results.unfinished) * static_cast<double>(results.completed.size() + 1);
  for (std::size_t month = 0; month < results.completed.size(); ++month) {
    sum += static_cast<double>(results.completed[month]) * static_cast<double>(month + 1);
  }
  return sum / static_cast<double>(replications_of(results));
}

double mean_spent_usd(const ProgrammeResults& results) {
  return results.spent_usd_sum / static_cast<double>(replications_of(results));
}

double variance_of_spent_usd(const ProgrammeResults& results) {
  const double mean = mean_spent_usd(results);
  return results.spent_usd_squares / static_cast<double>(replications_of(results)) - mean * mean;
}

}  // namespace naive
