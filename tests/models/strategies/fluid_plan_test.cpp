// The fluid plan against every plan in whole dollars.
#include "models/strategies/fluid_plan.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace art6 {
namespace {

double finished(const FluidPlan& plan) {
  double sum = 0;
  for (const FluidPlan::Job& job : plan.jobs()) {
    for (const double usd : job.placed) sum += usd / job.cost;
  }
  return sum;
}

/// The best of all whole plans; the fluid optimum is among them where all data are whole.
double best_whole_plan(const std::vector<FluidPlan::Job>& jobs, std::vector<double> money) {
  const std::size_t years = money.size();
  std::vector<double> open;
  for (const FluidPlan::Job& job : jobs) open.push_back(job.cost);
  const std::function<double(std::size_t)> best = [&](std::size_t cell) -> double {
    if (cell == jobs.size() * years) return 0;
    const std::size_t j = cell / years, y = cell % years;
    double most = 0;
    const double limit = std::min({jobs[j].most[y], money[y], open[j]});
    for (double usd = 0; usd <= limit; ++usd) {
      money[y] -= usd;
      open[j] -= usd;
      most = std::max(most, usd / jobs[j].cost + best(cell + 1));
      money[y] += usd;
      open[j] += usd;
    }
    return most;
  };
  return best(0);
}

TEST(FluidPlan, is_as_good_as_the_best_of_all_whole_plans) {
  std::mt19937 words(5);
  const auto number = [&words](unsigned below) { return static_cast<double>(words() % below); };
  for (int trial = 0; trial < 400; ++trial) {
    std::vector<double> money{number(5), number(5), number(5)};
    std::vector<FluidPlan::Job> jobs;
    for (int j = 0; j < 3; ++j) {
      const std::size_t due = 1 + words() % 3;
      std::vector<double> most(3);
      for (std::size_t y = 0; y < due; ++y) most[y] = number(4);
      jobs.push_back({ProgrammeIndex(j), 1 + number(5), most, std::vector<double>(3)});
    }
    const FluidPlan plan(jobs, money);
    EXPECT_NEAR(finished(plan), best_whole_plan(jobs, money), 1e-6) << "trial " << trial;
    for (std::size_t y = 0; y < 3; ++y) {
      double given = 0;
      for (const FluidPlan::Job& job : plan.jobs()) {
        EXPECT_GE(job.placed[y], 0);
        EXPECT_LE(job.placed[y], job.most[y]);
        given += job.placed[y];
      }
      EXPECT_LE(given, money[y] + 1e-12);
    }
  }
}

TEST(FluidPlan, moves_cheap_work_so_that_dear_work_fits) {
  // The cheap job takes the last two years, 1 each; the dear one can use the second year only, of
  // which it needs all: the cheap one has to move to the first.
  const std::vector<FluidPlan::Job> jobs{{ProgrammeIndex(0), 2, {1, 1, 1}, {0, 0, 0}},
                                         {ProgrammeIndex(1), 3, {0, 3, 0}, {0, 0, 0}}};
  const FluidPlan plan(jobs, {1, 3, 1});
  EXPECT_EQ(plan.jobs()[0].placed, (std::vector<double>{1, 0, 1}));
  EXPECT_EQ(plan.jobs()[1].placed, (std::vector<double>{0, 3, 0}));
}

TEST(FluidPlan, gives_now_what_this_year_has_left) {
  const FluidPlan plan({{ProgrammeIndex(0), 4, {3, 3}, {0, 0}}}, {10, 10});
  EXPECT_EQ(plan.jobs()[0].placed, (std::vector<double>{3, 1}));
}

}  // namespace
}  // namespace art6
