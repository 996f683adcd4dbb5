#include "study/hindcast/recalibration.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "study/hindcast/coverage.hpp"
#include "study/hindcast/scores.hpp"
#include "tests/study/hindcast/hindcast_samples.hpp"

namespace art6 {
namespace {

PitInterval point(double u) { return {.low = u, .high = u}; }
PitInterval open_beyond(double c) { return {.low = c, .high = 1, .is_censored = true}; }

TEST(Recalibration, without_cases_is_the_identity) {
  const RecalibrationMap map = learn_recalibration({});
  const std::vector<double> ensemble{1, 2, 2, 5, 9, never_reached, never_reached};
  EXPECT_EQ(recalibrate_ensemble(ensemble, map), ensemble);
  for (const double p : {0.0, 0.1, 1.0 / 3, 0.9, 1.0}) {
    EXPECT_EQ(map.recalibrate(p), p);
    EXPECT_EQ(map.find_probability(p), p);
  }
}

TEST(Recalibration, weighs_cases_against_the_prior) {
  const RecalibrationMap map = learn_recalibration(std::vector<PitInterval>{point(0.3)});
  EXPECT_NEAR(map.recalibrate(0.3), (20 * 0.3 + 0.5) / 21, 1e-15);
  EXPECT_NEAR(map.recalibrate(0.15), (20 * 0.3 + 0.5) / 42, 1e-15);  // linear up to the knot
  EXPECT_EQ(map.recalibrate(0), 0);
  EXPECT_EQ(map.recalibrate(1), 1);
  const std::vector<PitInterval> two{point(0.3), point(0.6)};
  const RecalibrationMap lighter = learn_recalibration(two, {}, 2);
  EXPECT_NEAR(lighter.recalibrate(0.3), (2 * 0.3 + 0.5) / 4, 1e-15);
  EXPECT_NEAR(lighter.recalibrate(0.6), (2 * 0.6 + 1.5) / 4, 1e-15);
}

TEST(Recalibration, spreads_a_case_over_its_atom) {
  const std::vector<PitInterval> pits{{.low = 0.2, .high = 0.6}};
  const RecalibrationMap map = learn_recalibration(pits, {}, 1);
  EXPECT_NEAR(map.recalibrate(0.2), 0.1, 1e-15);
  EXPECT_NEAR(map.recalibrate(0.3), (0.3 + 0.25) / 2, 1e-15);
  EXPECT_NEAR(map.recalibrate(0.6), 0.8, 1e-15);
}

TEST(Recalibration, shares_a_censored_case_out_over_what_comes_later) {
  // Weight 2 of the prior and 1 of the point lie beyond 1/2: half of the prior's, and the point.
  // The censored case raises both by one half.
  const RecalibrationMap map =
      learn_recalibration(std::vector<PitInterval>{point(0.75), open_beyond(0.5)}, {}, 2);
  EXPECT_NEAR(map.recalibrate(0.5), 0.25, 1e-15);
  EXPECT_NEAR(map.recalibrate(0.75), (1 + 1.5 * 0.5 + 1.5 * 0.5) / 4, 1e-15);
  // A case that is open where the forecast has nothing left has the PIT 1.
  const RecalibrationMap late =
      learn_recalibration(std::vector<PitInterval>{open_beyond(1)}, {}, 1);
  EXPECT_EQ(late.recalibrate(1), 1);
  EXPECT_NEAR(learn_recalibration(std::vector<PitInterval>{open_beyond(1), point(0.5)}, {}, 1)
                  .recalibrate(0.5),
              (0.5 + 0.5) / 3, 1e-15);
}

// Redistribution to the right (Efron 1967) over 1,000 cells of the prior and the cases themselves.
TEST(Recalibration, of_censored_cases_is_redistribution_to_the_right) {
  constexpr int cells = 1000;
  std::mt19937 random(14);
  for (int round = 0; round < 50; ++round) {
    const double prior = 1 + static_cast<double>(random() % 10);
    std::vector<PitInterval> pits;
    for (unsigned i = 0; i < 3 + random() % 12; ++i) {
      const double u = static_cast<double>(random() % 100) / 100;
      pits.push_back(random() % 2 == 0 ? point(u) : open_beyond(u));
    }
    struct Mass {
      double at, amount;
      bool is_censored;
    };
    std::vector<Mass> masses;
    for (int cell = 0; cell < cells; ++cell) {
      masses.push_back({(cell + 0.5) / cells, prior / cells, false});
    }
    for (const PitInterval& pit : pits) masses.push_back({pit.low, 1, pit.is_censored});
    std::ranges::sort(masses, {}, [](const Mass& m) { return std::pair(m.at, m.is_censored); });
    for (std::size_t i = 0; i < masses.size(); ++i) {
      if (!masses[i].is_censored) continue;
      // Others that are censored at the same place share out their own.
      const auto later = [&](const Mass& m) { return m.at > masses[i].at; };
      double sum = 0;
      for (const Mass& m : masses) sum += later(m) ? m.amount : 0;
      for (Mass& m : masses) m.amount += later(m) ? masses[i].amount * m.amount / sum : 0;
      masses[i].amount = 0;
    }
    const RecalibrationMap map = learn_recalibration(pits, {}, prior);
    for (const PitInterval& pit : pits) {
      if (pit.low == 0) continue;
      double below = 0;
      for (const Mass& m : masses) {
        if (m.at < pit.low) below += m.amount;
        if (m.at == pit.low) below += m.amount / 2;
      }
      const double expected = below / (prior + static_cast<double>(pits.size()));
      ASSERT_NEAR(map.recalibrate(pit.low), expected, 1e-9) << round << ' ' << pit.low;
    }
  }
}

TEST(Recalibration, rises_and_is_undone_by_its_inverse) {
  std::mt19937 random(15);
  for (int round = 0; round < 100; ++round) {
    std::vector<PitInterval> pits;
    for (unsigned i = 0; i < random() % 40; ++i) {
      const double a = static_cast<double>(random() % 21) / 20, b = a + (1 - a) / 3;
      pits.push_back(random() % 3 == 0 ? point(a) : PitInterval{a, b});
      if (random() % 3 == 0) pits.back() = open_beyond(a);
    }
    const RecalibrationMap map = learn_recalibration(pits);
    double last = -1;
    for (double p = 0; p <= 1; p += 1.0 / 64) {
      ASSERT_GT(map.recalibrate(p), last);
      last = map.recalibrate(p);
      ASSERT_NEAR(map.find_probability(last), p, 1e-12);
    }
    ASSERT_EQ(last, 1);
  }
}

TEST(Recalibration, does_not_depend_on_the_order_of_the_cases) {
  std::mt19937 random(16);
  std::vector<PitInterval> pits;
  std::vector<std::size_t> order;
  std::vector<double> weights;
  for (std::size_t i = 0; i < 60; ++i) {
    const double u = static_cast<double>(random() % 1000) / 999;
    pits.push_back(i % 3 == 0 ? open_beyond(u) : point(u));
    weights.push_back(1 / static_cast<double>(1 + random() % 5));
    order.push_back(i);
  }
  const RecalibrationMap map = learn_recalibration(pits, weights);
  std::ranges::shuffle(order, random);
  std::vector<PitInterval> shuffled;
  std::vector<double> shuffled_weights;
  for (const std::size_t i : order) {
    shuffled.push_back(pits[i]);
    shuffled_weights.push_back(weights[i]);
  }
  const RecalibrationMap same = learn_recalibration(shuffled, shuffled_weights);
  for (double p = 0; p < 1; p += 0.01) ASSERT_EQ(same.recalibrate(p), map.recalibrate(p));
}

TEST(Recalibration, takes_a_weight_of_two_for_two_cases) {
  const std::vector<PitInterval> once{point(0.2), open_beyond(0.4), point(0.8)};
  const std::vector<PitInterval> twice{point(0.2), open_beyond(0.4), open_beyond(0.4), point(0.8)};
  const RecalibrationMap weighted = learn_recalibration(once, std::vector<double>{1, 2, 1});
  const RecalibrationMap repeated = learn_recalibration(twice);
  for (double p = 0; p < 1; p += 0.01) {
    ASSERT_NEAR(weighted.recalibrate(p), repeated.recalibrate(p), 1e-14);
  }
}

/// Earlier and later cases: outcomes N(m, 1) with m known, forecasts N(m, sd).
struct Vintage {
  std::vector<std::vector<double>> ensembles;
  std::vector<double> outcomes;
};

Vintage forecast_normals(double sd, std::uint32_t cases, std::uint64_t seed) {
  const Stream stream(seed, "test/vintage");
  const std::vector<double> standard =
      quantile_ensemble(1000, [](double p) { return normal_quantile(p); });
  Vintage vintage;
  for (std::uint32_t i = 0; i < cases; ++i) {
    const double mean = 10 * stream.uniform(i, 9);
    vintage.outcomes.push_back(mean + normal_draw(stream, i));
    std::vector<double>& ensemble = vintage.ensembles.emplace_back();
    for (const double z : standard) ensemble.push_back(mean + sd * z);
  }
  return vintage;
}

RecalibrationMap learn_from(const Vintage& vintage) {
  std::vector<PitInterval> pits;
  for (std::size_t i = 0; i < vintage.outcomes.size(); ++i) {
    pits.push_back(find_pit_interval(vintage.ensembles[i], {vintage.outcomes[i]}));
  }
  return learn_recalibration(pits);
}

TEST(Recalibration, leaves_a_calibrated_forecast_nearly_as_it_is) {
  constexpr std::uint32_t n = 400;
  const RecalibrationMap map = learn_from(forecast_normals(1, n, 17));
  for (double p = 0.05; p < 1; p += 0.05) {
    EXPECT_NEAR(map.recalibrate(p), p, four_errors_of_share(p, n)) << p;
  }
}

TEST(Recalibration, repairs_a_forecast_whose_spread_is_half_too_small) {
  constexpr std::uint32_t n = 1000;
  const RecalibrationMap map = learn_from(forecast_normals(0.5, n, 18));
  const Vintage later = forecast_normals(0.5, n, 19);
  double as_issued = 0, recalibrated = 0, ideal = 0;
  std::vector<CaseCoverage> issued_80, recalibrated_80;
  for (std::size_t i = 0; i < n; ++i) {
    const std::vector<double>& ensemble = later.ensembles[i];
    const std::vector<double> repaired = recalibrate_ensemble(ensemble, map);
    const double y = later.outcomes[i];
    as_issued += crps(ensemble, y) / n;
    recalibrated += crps(repaired, y) / n;
    std::vector<double> right = ensemble;
    const double mean = (ensemble.front() + ensemble.back()) / 2;
    for (double& x : right) x = mean + 2 * (x - mean);
    ideal += crps(right, y) / n;
    issued_80.push_back(assess_coverage(ensemble, {y}, 0.8));
    recalibrated_80.push_back(assess_coverage(repaired, {y}, 0.8));
  }
  // P(|Z| < 1.2816 / 2) = 0.478 as issued. Both vintages have luck in them: twice the variance.
  EXPECT_NEAR(*summarise_coverage(issued_80).share, 0.478, four_errors_of_share(0.478, n));
  EXPECT_NEAR(*summarise_coverage(recalibrated_80).share, 0.8,
              std::sqrt(2) * four_errors_of_share(0.8, n) + 0.01);  // 20 prior cases of 1,020
  EXPECT_LT(recalibrated, as_issued);
  EXPECT_LT(recalibrated - ideal, 0.2 * (as_issued - ideal));
}

TEST(Recalibration, repairs_a_forecast_that_is_seen_up_to_a_date_only) {
  // Each outcome is uniform on [0, 1] and takes half as long as forecast: PITs lie in [0, 1/2].
  // Half of the cases are watched up to 1/4 of the forecast only.
  std::vector<PitInterval> pits;
  constexpr int n = 1000;
  for (int i = 0; i < n; ++i) {
    const double u = 0.5 * (i + 0.5) / n;
    pits.push_back(i % 2 == 0 && u > 0.25 ? open_beyond(0.25) : point(u));
  }
  const RecalibrationMap map = learn_recalibration(pits);
  EXPECT_NEAR(map.recalibrate(0.25), 0.5, 0.01);
  EXPECT_NEAR(map.recalibrate(0.375), 0.75, 0.02);  // evenly shared out they would give 0.58
  // Of 1,020 cases the prior has 15 beyond 1/4, which grow as the others do, up to 30; of these two
  // thirds lie beyond 1/2.
  EXPECT_NEAR(map.recalibrate(0.5), 1, 20.5 / 1020);
}

TEST(RecalibratedEnsemble, moves_the_share_that_is_never) {
  // g(1/2) = 1/4: of ten values that are half finite, 3 of 10 ranks (0.05, 0.15, 0.25) are.
  const RecalibrationMap map({0, 0.5, 1}, {0, 0.25, 1});
  const double inf = never_reached;
  const std::vector<double> ensemble{1, 2, 3, 4, 5, inf, inf, inf, inf, inf};
  EXPECT_EQ(recalibrate_ensemble(ensemble, map),
            (std::vector<double>{1, 3, 5, inf, inf, inf, inf, inf, inf, inf}));
}

}  // namespace
}  // namespace art6
