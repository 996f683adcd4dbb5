// Distributions in a scenario: the law for every way to write it, and the report of every fault.
#include <gmock/gmock.h>

#include <cmath>
#include <map>
#include <string>
#include <variant>

#include "models/scenario/quantity.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {

namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

/// A scenario with the text at a key that is an area: at least 0, at most 1e8.
std::string with_area(const std::string& area) {
  return changed(text_of_file("base.yaml"), "{dist: lognormal, p10: 600, p90: 1500}", area);
}

template <class Law>
Law law_of(const std::string& text) {
  const Scenario scenario = parse_scenario(with_area(text), "f.yaml");
  return std::get<Law>(*scenario.states[0].clearance->confirmed_km2.distribution);
}

struct DistributionFault {
  const char* text;
  int column;           ///< of the place within the text
  const char* problem;  ///< with the path below the key
};

const DistributionFault distribution_faults[] = {
    {"{dist: gamma, min: 1, max: 2}", 8,
     ".dist: expected one of uniform, triangular, pert, normal, lognormal, beta, discrete, "
     "quantiles, got \"gamma\""},
    {"{dist: lognormal}", 1,
     ": expected median and sigma, or mean and cv, or two of p05 p10 p25 p50 p75 p90 p95, got none "
     "of them"},
    {"{min: 1, max: 2}", 1,
     ".dist: missing, expected one of uniform, triangular, pert, normal, lognormal, beta, "
     "discrete, quantiles"},
    {"{dist: Pert, min: 1, mode: 2, max: 3}", 8,
     ".dist: expected one of uniform, triangular, pert, normal, lognormal, beta, discrete, "
     "quantiles, got \"Pert\", did you mean \"pert\"?"},
    {"{dist: [uniform], min: 1, max: 2}", 8,
     ".dist: expected one of uniform, triangular, pert, normal, lognormal, beta, discrete, "
     "quantiles, got a list"},
    {"{dist: uniform, min: 2, max: 2}", 1, ": expected min < max, got 2 and 2"},
    {"{dist: uniform, min: 2}", 1, ": expected min and max, got min"},
    {"{dist: uniform, min: 2, max: 3, mode: 2}", 33,
     ": unknown key \"mode\" of a uniform distribution, expected min and max"},
    {"{dist: uniform, min: 2, max: three}", 30, ".max: expected a number, got \"three\""},
    {"{dist: uniform, min: 2, maximum: 3}", 25,
     ": unknown key \"maximum\" of a uniform distribution, expected min and max"},
    {"{dist: uniform, min: -1, max: 2}", 1,
     ": expected a number >= 0, got a uniform distribution from -1 to 2"},
    {"{dist: uniform, min: 1, max: 2e8}", 1,
     ": expected at most 1e8 km2, got a uniform distribution with draws up to 2e8"},
    {"{dist: triangular, min: 1, mode: 6, max: 5}", 1,
     ": expected min <= mode <= max and min < max, got 1, 6 and 5"},
    {"{dist: pert, min: 5, mode: 5, max: 5}", 1,
     ": expected min <= mode <= max and min < max, got 5, 5 and 5"},
    {"{dist: normal, mean: 3, sd: 1}", 1,
     ": expected a number >= 0, got a normal distribution from -infinity to infinity"},
    {"{dist: normal, mean: 3, sd: 0, min: 0}", 29, ".sd: expected a number > 0, got 0"},
    {"{dist: normal, mean: 3, p90: 4, min: 0}", 1,
     ": expected mean and sd, or two of p05 p10 p25 p50 p75 p90 p95, got mean p90"},
    {"{dist: normal, p90: 3, p10: 4, min: 0}", 1, ": expected p10 < p90, got 4 and 3"},
    {"{dist: normal, p10: 1, p50: 2, p90: 3, min: 0}", 1,
     ": expected mean and sd, or two of p05 p10 p25 p50 p75 p90 p95, got p10 p50 p90"},
    {"{dist: normal, mean: 3, sd: 1, min: 5, max: 4}", 1, ": expected min < max, got 5 and 4"},
    {"{dist: normal, mean: 0, sd: 1, min: 6}", 1,
     ": expected min and max that keep at least 1e-6 of the law, got 9.87e-10"},
    {"{dist: normal, mean: 3, sd: 1e8, min: 0}", 1,
     ": expected at most 1e8 km2, got a normal distribution with draws up to 8.29e8"},
    {"{dist: lognormal, p10: 8, p90: 2}", 1, ": expected p10 < p90, got 8 and 2"},
    {"{dist: lognormal, p10: 0, p90: 2}", 24, ".p10: expected a number > 0, got 0"},
    {"{dist: lognormal, median: 1}", 1,
     ": expected median and sigma, or mean and cv, or two of p05 p10 p25 p50 p75 p90 p95, got "
     "median"},
    {"{dist: lognormal, median: 1, cv: 0.5}", 1,
     ": expected median and sigma, or mean and cv, or two of p05 p10 p25 p50 p75 p90 p95, got "
     "median cv"},
    {"{dist: lognormal, mean: 1, cv: -1}", 32, ".cv: expected a number > 0, got -1"},
    {"{dist: lognormal, median: 1, sigma: 3}", 1,
     ": expected at most 1e8 km2, got a lognormal distribution with draws up to 4.97e10"},
    {"{dist: lognormal, p10: 1}", 1,
     ": expected median and sigma, or mean and cv, or two of p05 p10 p25 p50 p75 p90 p95, got p10"},
    {"{dist: lognormal, median: 1, sigma: 0.1, min: 2}", 1,
     ": expected min and max that keep at least 1e-6 of the law, got 2.08e-12"},
    {"{dist: lognormal, median: 1, sigma: 0.1, min: -1}", 47,
     ".min: expected a number >= 0, got -1"},
    {"{dist: lognormal, mean: 1, cv: 1e-9}", 1,
     ": expected a larger spread, got one that rounds to 0"},
    {"{dist: beta, mean: 0.4, sd: 0.5}", 1,
     ": expected sd^2 < mean (1 - mean), got sd 0.5 with mean 0.4"},
    {"{dist: beta, mean: 1, sd: 0.1}", 20, ".mean: expected a number > 0 and < 1, got 1"},
    {"{dist: discrete, values: [], weights: []}", 1,
     ": expected one weight for each value, got 0 values and 0 weights"},
    {"{dist: discrete, values: [1, 2], weights: [1]}", 1,
     ": expected one weight for each value, got 2 values and 1 weights"},
    {"{dist: discrete, values: [1, 2], weights: [0, 0]}", 1,
     ": expected weights with a sum > 0, got 0"},
    {"{dist: discrete, values: [1, 2], weights: [1, -1]}", 47,
     ".weights[2]: expected a number >= 0, got -1"},
    {"{dist: discrete, values: 1, weights: [1]}", 26, ".values: expected a list of numbers, got 1"},
    {"{dist: discrete, values: [1, -2], weights: [1, 1]}", 1,
     ": expected a number >= 0, got a discrete distribution from -2 to 1"},
    {"{dist: discrete, values: [1, x], weights: [1, 1]}", 30,
     ".values[2]: expected a number, got \"x\""},
    {"{dist: quantiles, at: [0.1, 0.5], values: [1], min: 0, max: 20}", 1,
     ": expected one value for each at, got 2 at and 1 values"},
    {"{dist: quantiles, at: [0.5, 0.1], values: [1, 2], min: 0, max: 20}", 1,
     ": expected at in strictly increasing order, got another order"},
    {"{dist: quantiles, at: [0.5, 0.5], values: [1, 2], min: 0, max: 20}", 1,
     ": expected at in strictly increasing order, got another order"},
    {"{dist: quantiles, at: [0.1, 1.5], values: [1, 2], min: 0, max: 20}", 29,
     ".at[2]: expected a number from 0 to 1, got 1.5"},
    {"{dist: quantiles, at: [0.1, 0.5], values: [2, 1], min: 0, max: 20}", 1,
     ": expected min, values and max that never fall, got a value below the one before it"},
    {"{dist: quantiles, at: [0.1, 0.5], values: [1, 2], max: 20}", 1,
     ": expected min, or 0 among at, got neither"},
    {"{dist: quantiles, at: [0.1, 0.5], values: [1, 2], min: 0}", 1,
     ": expected max, or 1 among at, got neither"},
    {"{dist: quantiles, at: [0, 0.5], values: [1, 2], min: 0, max: 20}", 1,
     ": expected min or 0 among at, got both"},
    {"{dist: quantiles, at: [0.5, 1], values: [1, 2], min: 0, max: 20}", 1,
     ": expected max or 1 among at, got both"},
    {"{dist: quantiles, at: [0.1, 0.5], values: [1, 2], min: 1.5, max: 20}", 1,
     ": expected min, values and max that never fall, got a value below the one before it"},
    {"{dist: quantiles, at: [0.1, 0.5], values: [1, 2], min: 0, max: 1.5}", 1,
     ": expected min, values and max that never fall, got a value below the one before it"},
    {"{dist: uniform, min: 1, max: 1e16}", 30, ".max: expected at most 1e15, got 1e16"},
    {"{source: S}", 1,
     ".dist: missing, expected one of uniform, triangular, pert, normal, lognormal, beta, "
     "discrete, quantiles"},
    {"{dist: uniform, min: 1, max: {dist: uniform, min: 1, max: 2}}", 30,
     ".max: expected a plain number, got a map: this key takes no distribution"},
    {"{dist: beta, mean: 0.4, sd: 1e-9}", 29, ".sd: expected a number >= 1e-6 and < 1, got 1e-9"},
    {"{dist: beta, mean: 1e-12, sd: 1e-13}", 31,
     ".sd: expected a number >= 1e-6 and < 1, got 1e-13"},
};

constexpr double z90 = 1.2815515655446004;  // standard normal quantile of 0.9 (Wichura 1988)
constexpr double z75 = 0.6744897501960817;
constexpr double z95 = 1.6448536269514722;

}  // namespace

TEST(Distribution, is_reported_at_its_place_with_its_fault) {
  for (const DistributionFault& fault : distribution_faults) {
    EXPECT_EQ(problems_of(with_area(fault.text)), "f.yaml:35:" + std::to_string(21 + fault.column) +
                                                      ": states[LAO].clearance.confirmed_km2" +
                                                      fault.problem)
        << fault.text;
  }
}

TEST(Distribution, of_a_share_may_not_leave_0_to_1) {
  const auto with_share = [](const std::string& share) {
    return problems_of(
        changed(text_of_file("base.yaml"), "reduced_share: 0.2", "reduced_share: " + share));
  };
  const std::string start =
      "f.yaml:37:22: states[LAO].clearance.reduced_share: expected a number from 0 to 1, got a ";
  EXPECT_EQ(with_share("{dist: uniform, min: 0.5, max: 1.25}"),
            start + "uniform distribution from 0.5 to 1.25");
  EXPECT_EQ(with_share("{dist: lognormal, p10: 0.1, p90: 0.2}"),
            start + "lognormal distribution from 0 to infinity");
  EXPECT_EQ(with_share("{dist: normal, mean: 0.5, sd: 0.1, min: 0}"),
            start + "normal distribution from 0 to infinity");
  EXPECT_EQ(with_share("{dist: normal, mean: 0.5, sd: 0.1, min: 0, max: 1}"), "");
  EXPECT_EQ(with_share("{dist: beta, mean: 0.5, sd: 0.1}"), "");
  EXPECT_EQ(with_share("{dist: uniform, min: 0, max: 1}"), "");
}

TEST(Distribution, of_a_positive_number_may_not_reach_0_but_may_come_near) {
  const auto with_rate = [](const std::string& rate) {
    return problems_of(changed(text_of_file("base.yaml"), "clearance_m2_per_team_day: 900",
                               "clearance_m2_per_team_day: " + rate));
  };
  EXPECT_EQ(with_rate("{dist: uniform, min: 0, max: 900}"),
            "f.yaml:40:34: states[LAO].clearance.clearance_m2_per_team_day: expected a number > 0, "
            "got a uniform distribution from 0 to 900");
  EXPECT_EQ(with_rate("{dist: lognormal, median: 900, sigma: 100, max: 1000}"),
            "f.yaml:40:34: states[LAO].clearance.clearance_m2_per_team_day: expected a number > 0, "
            "got a lognormal distribution from 0 to 1000");
  EXPECT_EQ(with_rate("{dist: lognormal, median: 900, sigma: 0.5}"), "");
  EXPECT_EQ(with_rate("{dist: uniform, min: 0.001, max: 900}"), "");
}

TEST(Distribution, uniform_triangular_and_pert_are_as_written) {
  const auto uniform = law_of<Uniform>("{dist: uniform, min: 1, max: 2}");
  EXPECT_EQ(uniform.min, 1);
  EXPECT_EQ(uniform.max, 2);
  const auto triangular = law_of<Triangular>("{dist: triangular, min: 1, mode: 2, max: 5}");
  EXPECT_EQ(triangular.min, 1);
  EXPECT_EQ(triangular.mode, 2);
  EXPECT_EQ(triangular.max, 5);
  const auto pert = law_of<Pert>("{max: 5, mode: 1, min: 1, dist: pert}");
  EXPECT_EQ(pert.min, 1);
  EXPECT_EQ(pert.mode, 1);
  EXPECT_EQ(pert.max, 5);
}

TEST(Distribution, normal_is_given_by_mean_and_sd_or_by_two_percentiles) {
  const auto plain = law_of<Normal>("{dist: normal, mean: 3, sd: 1, min: 0, max: 9}");
  EXPECT_EQ(plain.mean, 3);
  EXPECT_EQ(plain.sd, 1);
  EXPECT_THAT(plain.min, Optional(0.0));
  EXPECT_THAT(plain.max, Optional(9.0));
  const auto by_two = law_of<Normal>("{dist: normal, p90: 8, p10: 2, min: 0}");
  EXPECT_NEAR(by_two.mean, 5, 1e-13);
  EXPECT_NEAR(by_two.sd, 3 / z90, 1e-13);
  EXPECT_THAT(by_two.max, Eq(std::nullopt));
}

TEST(Distribution, lognormal_is_given_by_median_and_sigma_or_by_mean_and_cv) {
  const auto by_median = law_of<Lognormal>("{dist: lognormal, median: 5, sigma: 0.2}");
  EXPECT_NEAR(by_median.log_mean, std::log(5.0), 1e-15);
  EXPECT_EQ(by_median.log_sd, 0.2);
  const auto by_mean = law_of<Lognormal>("{dist: lognormal, mean: 5, cv: 0.5, min: 1, max: 20}");
  const double variance = std::log(1.25);  // log(1 + cv^2)
  EXPECT_NEAR(by_mean.log_sd, std::sqrt(variance), 1e-15);
  EXPECT_NEAR(std::exp(by_mean.log_mean + variance / 2), 5, 1e-14);
  EXPECT_THAT(by_mean.min, Optional(1.0));
  EXPECT_THAT(by_mean.max, Optional(20.0));
}

TEST(Distribution, any_two_percentiles_give_the_lognormal_that_has_them) {
  const std::map<std::string, double> scores{{"p05", -z95}, {"p10", -z90}, {"p25", -z75},
                                             {"p50", 0},    {"p75", z75},  {"p90", z90},
                                             {"p95", z95}};
  for (const auto& [low, z_low] : scores) {
    for (const auto& [high, z_high] : scores) {
      if (z_low >= z_high) continue;
      const auto law = law_of<Lognormal>("{dist: lognormal, " + low + ": 2, " + high + ": 2.1}");
      EXPECT_NEAR(std::exp(law.log_mean + law.log_sd * z_low), 2, 1e-13) << low << " " << high;
      EXPECT_NEAR(std::exp(law.log_mean + law.log_sd * z_high), 2.1, 1e-13) << low << " " << high;
    }
  }
}

TEST(Distribution, truncation_must_keep_a_millionth_of_the_law) {
  // The standard normal has 1e-6 of its mass above 4.753424.
  EXPECT_EQ(problems_of(with_area("{dist: normal, mean: 0, sd: 1, min: 4.7534}")), "");
  EXPECT_EQ(problems_of(with_area("{dist: normal, mean: 0, sd: 1, min: 4.7535}")),
            "f.yaml:35:22: states[LAO].clearance.confirmed_km2: expected min and max that keep at "
            "least 1e-6 of the law, got 1e-6");
}

TEST(Distribution, beta_is_as_written) {
  const Scenario scenario = parse_scenario(text_of_file("base.yaml"), "f.yaml");
  const auto beta = std::get<Beta>(*scenario.states[0].clearance->productivity.distribution);
  EXPECT_EQ(beta.mean, 0.4);
  EXPECT_EQ(beta.sd, 0.1);
}

TEST(Distribution, discrete_values_are_sorted_and_equal_ones_merged) {
  const auto law =
      law_of<Discrete>("{dist: discrete, values: [4, 1, 2, 1], weights: [2, 4, 3, 1]}");
  EXPECT_THAT(law.values, ElementsAre(1, 2, 4));
  EXPECT_THAT(law.weights, ElementsAre(5, 3, 2));
}

TEST(Distribution, quantiles_are_closed_by_min_and_max) {
  const auto law = law_of<Quantiles>(
      "{dist: quantiles, at: [0.05, 0.5, 0.95], values: [1, 3, 9], min: 0, max: 20}");
  EXPECT_THAT(law.at, ElementsAre(0, 0.05, 0.5, 0.95, 1));
  EXPECT_THAT(law.values, ElementsAre(0, 1, 3, 9, 20));
  const auto closed = law_of<Quantiles>("{dist: quantiles, at: [0, 0.5, 1], values: [1, 1, 9]}");
  EXPECT_THAT(closed.at, ElementsAre(0, 0.5, 1));
  EXPECT_THAT(closed.values, ElementsAre(1, 1, 9));
}

}  // namespace art6
