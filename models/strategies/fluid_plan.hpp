// A plan over years in which work is divisible (fluid): how much of each job is paid in each year.
#pragma once

#include <cstddef>
#include <vector>

#include "models/portfolio/indices.hpp"

namespace art6 {

/// The optimal plan x[job][year] >= 0 USD: it maximises the sum of the jobs' finished shares,
///
///     sum over jobs of (sum over years of x) / cost
///
/// with x at most `most` in a job and year, `cost` in a job, `money` in a year. The amounts that
/// jobs can get together form a polymatroid, because money flows from years to jobs. Therefore it
/// is optimal to serve one job after the other, the cheapest first, each as far as exchanges with
/// the jobs before it allow (Edmonds 1970).
class FluidPlan {
 public:
  struct Job {
    ProgrammeIndex programme;
    double cost = 0;                   ///< USD, above 0
    std::vector<double> most, placed;  ///< USD by year

    double room(std::size_t year) const { return most[year] - placed[year]; }
  };

  /// `money`: USD by year. Money left over in the first year is spent by bringing later payments
  /// forward. Each job is served to within 1e-9 of its cost.
  FluidPlan(std::vector<Job> jobs, std::vector<double> money);

  const std::vector<Job>& jobs() const { return jobs_; }  ///< cheapest first

 private:
  /// A step of the search for an exchange: it reaches a year from another one by moving a job's
  /// money.
  struct Step {
    std::size_t year = 0, job = 0;
    bool is_reached = false;
  };

  void serve(std::size_t number);
  double exchange(std::size_t number, double open);
  double move_along(std::size_t number, std::size_t last, double open);
  void bring_forward(Job& job);

  std::vector<Job> jobs_;
  std::vector<double> money_;  ///< USD not given yet, by year
  std::vector<Step> steps_;
  std::vector<std::size_t> queue_;
};

}  // namespace art6
