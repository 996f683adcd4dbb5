// The fluid problem of a plan over years: which work to pay for in which year.
#pragma once

#include <cstddef>
#include <vector>

#include "models/portfolio/indices.hpp"

namespace art6 {

/// x[job][year] >= 0 USD, at most `most` a job and year, `cost` a job, `money` a year, so that the
/// sum of the jobs' finished shares, x / cost, is largest. What jobs can get together forms a
/// polymatroid (money flows from years to jobs), so serving them one after the other, the cheapest
/// first, each as far as exchanges with those before allow, is optimal (Edmonds 1970).
class FluidPlan {
 public:
  struct Job {
    ProgrammeIndex programme;
    double cost = 0;                   ///< USD, above 0
    std::vector<double> most, placed;  ///< USD by year

    double room(std::size_t year) const { return most[year] - placed[year]; }
  };

  /// `money`: USD by year. Money that the first year has left is given then instead of later. Each
  /// job is served to within 1e-9 of its cost.
  FluidPlan(std::vector<Job> jobs, std::vector<double> money);

  const std::vector<Job>& jobs() const { return jobs_; }  ///< cheapest first

 private:
  /// How the search reached a year: from another, by moving the job's money.
  struct Step {
    std::size_t year = 0, job = 0;
    bool is_reached = false;
  };

  void serve(std::size_t number);
  double exchange(std::size_t number, double open);
  double move_along(std::size_t number, std::size_t last, double open);
  void bring_forward(Job& job);

  std::vector<Job> jobs_;
  std::vector<double> money_;  ///< by year: not yet given
  std::vector<Step> steps_;
  std::vector<std::size_t> queue_;
};

}  // namespace art6
