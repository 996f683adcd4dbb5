#include "models/strategies/fluid_plan.hpp"

#include <algorithm>
#include <utility>

#include "models/strategies/rounding.hpp"

namespace art6 {

FluidPlan::FluidPlan(std::vector<Job> jobs, std::vector<double> money)
    : jobs_(std::move(jobs)), money_(std::move(money)) {
  sort_largest_first(
      jobs_, [](const Job& job) { return -job.cost; },
      [](const Job& job) { return job.programme; });
  for (std::size_t j = 0; j < jobs_.size(); ++j) serve(j);
  for (Job& job : jobs_) bring_forward(job);
}

/// Serves a job in the latest years first, because jobs that are due soon can use early years only;
/// then by exchanges with the jobs served before it.
void FluidPlan::serve(std::size_t number) {
  Job& job = jobs_[number];
  double open = job.cost;
  for (std::size_t y = money_.size(); y-- > 0;) {
    const double usd = std::min({open, job.room(y), money_[y]});
    job.placed[y] += usd;
    money_[y] -= usd;
    open -= usd;
  }
  const double negligible = job.cost * 1e-9;
  while (open > negligible) {
    const double usd = exchange(number, open);
    if (usd <= negligible) break;
    open -= usd;
  }
}

/// Places at most `open` USD of a job in a year whose money other jobs hold, by the shortest chain
/// of moves in which these jobs move to other years, the last one to a year with money left.
/// Returns the USD placed, 0 if there is no such chain.
double FluidPlan::exchange(std::size_t number, double open) {
  const std::size_t years = money_.size();
  steps_.assign(years, {});
  queue_.clear();
  for (std::size_t y = 0; y < years; ++y) {
    if (jobs_[number].room(y) > 0) {
      steps_[y] = {y, number, true};
      queue_.push_back(y);
    }
  }
  for (std::size_t next = 0; next < queue_.size(); ++next) {
    const std::size_t from = queue_[next];
    if (money_[from] > 0) return move_along(number, from, open);
    for (std::size_t j = 0; j < number; ++j) {
      if (!(jobs_[j].placed[from] > 0)) continue;
      for (std::size_t to = 0; to < years; ++to) {
        if (steps_[to].is_reached || !(jobs_[j].room(to) > 0)) continue;
        steps_[to] = {from, j, true};
        queue_.push_back(to);
      }
    }
  }
  return 0;
}

double FluidPlan::move_along(std::size_t number, std::size_t last, double open) {
  double usd = std::min(open, money_[last]);
  std::size_t to = last;
  for (; steps_[to].job != number; to = steps_[to].year) {
    const Job& job = jobs_[steps_[to].job];
    usd = std::min({usd, job.room(to), job.placed[steps_[to].year]});
  }
  usd = std::min(usd, jobs_[number].room(to));
  money_[last] -= usd;
  for (to = last; steps_[to].job != number; to = steps_[to].year) {
    Job& job = jobs_[steps_[to].job];
    job.placed[to] += usd;
    job.placed[steps_[to].year] -= usd;
  }
  jobs_[number].placed[to] += usd;
  return usd;
}

/// Spends money left over in the first year by bringing payments of later years forward.
void FluidPlan::bring_forward(Job& job) {
  for (std::size_t y = 1; y < money_.size(); ++y) {
    const double usd = std::min({job.placed[y], job.room(0), money_[0]});
    job.placed[y] -= usd;
    job.placed[0] += usd;
    money_[y] += usd;
    money_[0] -= usd;
  }
}

}  // namespace art6
