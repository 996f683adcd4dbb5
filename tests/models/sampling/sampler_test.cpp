#include "models/sampling/sampler.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "models/sampling/law_facts.hpp"
#include "tests/models/sampling/laws.hpp"

namespace art6 {
namespace {

TEST(Sampler, has_the_kind_of_its_law) {
  using Kind = Sampler::Kind;
  EXPECT_EQ(make_sampler(3.0).kind, Kind::plain);
  EXPECT_EQ(make_sampler(Distribution(Uniform{1, 2})).kind, Kind::uniform);
  EXPECT_EQ(make_sampler(Distribution(Triangular{1, 2, 5})).kind, Kind::triangular);
  EXPECT_EQ(make_sampler(Distribution(Pert{1, 2, 5})).kind, Kind::table);
  EXPECT_EQ(make_sampler(Distribution(Normal{3, 1, {}, {}})).kind, Kind::normal);
  EXPECT_EQ(make_sampler(Distribution(Lognormal{1, 0.5, {}, {}})).kind, Kind::lognormal);
  EXPECT_EQ(make_sampler(Distribution(Beta{0.4, 0.1})).kind, Kind::table);
  EXPECT_EQ(make_sampler(Distribution(Discrete{{1, 2}, {1, 1}})).kind, Kind::steps);
  EXPECT_EQ(make_sampler(Distribution(Quantiles{{0, 1}, {1, 2}})).kind, Kind::linear);
}

TEST(Sampler, is_bounded_by_the_support) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    const Sampler sampler = make_sampler(quantity);
    EXPECT_EQ(std::pair(sampler.min, sampler.max), support(quantity)) << name;
  }
}

TEST(Sampler, is_mirrored_where_the_longer_tail_is_the_upper_one) {
  EXPECT_FALSE(make_sampler(Distribution(Normal{3, 1, {}, {}})).mirrored);
  EXPECT_FALSE(make_sampler(Distribution(Normal{3, 1, {}, 9})).mirrored);
  EXPECT_TRUE(make_sampler(Distribution(Normal{3, 1, 0, {}})).mirrored);
  EXPECT_FALSE(make_sampler(Distribution(Normal{3, 1, 2, 4})).mirrored);
}

TEST(Draw, rises_with_the_uniform) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    const Sampler sampler = make_sampler(quantity);
    double last = -std::numeric_limits<double>::infinity();
    for (int i = 0; i < 100000; ++i) {
      const double x = draw(sampler, (i + 0.5) / 100000);
      ASSERT_GE(x, last) << name << ' ' << i;
      last = x;
    }
  }
}

TEST(Draw, rises_with_the_uniform_in_both_tails) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    const Sampler sampler = make_sampler(quantity);
    double below = draw(sampler, 0.25), above = draw(sampler, 0.75);
    for (double p = 0.125; p >= 0x1p-53; p /= 2) {
      const double lower = draw(sampler, p), upper = draw(sampler, 1 - p);
      ASSERT_LE(lower, below + 1e-14 * std::abs(below)) << name << ' ' << p;  // near a bound
      ASSERT_GE(upper, above - 1e-14 * std::abs(above)) << name << ' ' << p;
      below = lower, above = upper;
    }
  }
}

TEST(Draw, equals_the_quantile_to_the_bit) {
  for (const auto& [name, quantity] : every_kind_of_law()) {
    const Sampler sampler = make_sampler(quantity);
    for (const double p : {0x1p-53, 1e-3, 0.3, 0.5, 0.9, 1 - 0x1p-53}) {
      EXPECT_EQ(draw(sampler, p), quantile(quantity, p)) << name;
    }
  }
}

TEST(LookedUp, climbs_a_staircase_for_steps_and_follows_pieces_otherwise) {
  Sampler sampler;
  sampler.pieces = {{0.5, 1}, {1, 2}};
  sampler.kind = Sampler::Kind::steps;
  EXPECT_EQ(look_up(sampler, 0.75), 2);
  sampler.pieces = {{0.5, 1, 2}, {1, 2}};
  sampler.kind = Sampler::Kind::linear;
  EXPECT_EQ(look_up(sampler, 0.75), 1.5);
}

}  // namespace
}  // namespace art6
