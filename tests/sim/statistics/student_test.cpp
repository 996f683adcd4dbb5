#include "sim/statistics/student.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

#include "sim/lanes/elementwise.hpp"

namespace art6 {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr std::int64_t most = 4294967294;  // degrees of the largest run

TEST(Student, matches_its_closed_forms_of_one_to_four_degrees) {
  for (double t = 0.01; t < 200; t *= 1.1) {
    const double s = t / std::sqrt(4 + t * t);
    const double root3 = std::sqrt(3.0);
    const double forms[] = {
        2 / pi * std::atan2(1, t),
        2 / (2 + t * t) / (1 + t / std::sqrt(2 + t * t)),  // 1 - t / sqrt(2 + t^2)
        2 / pi * (std::atan2(root3, t) - root3 * t / (3 + t * t)),
        1 - s * (1 + (1 - s * s) / 2),
    };
    const double errors[] = {1e-13, 1e-13, 1e-16 / forms[2] + 1e-13, 3e-16 / forms[3] + 1e-13};
    for (int degrees = 1; degrees <= 4; ++degrees) {
      ASSERT_NEAR(student_two_sided(t, degrees) / forms[degrees - 1], 1, errors[degrees - 1])
          << t << ' ' << degrees;
    }
  }
}

// Of the regularised incomplete beta function in 40 digits (mpmath 1.2.1). 3.1 and 3.2 lie on
// either side of the change of method in t, 999 and 1000 in the degrees.
TEST(Student, matches_exact_tails) {
  const struct {
    double t;
    std::int64_t degrees;
    double tails;
  } examples[] = {
      {0.1, 1, 0.9365489651388929},
      {1.96, 1, 0.3003428917760331},
      {3.1, 1, 0.1986521843982371},
      {3.2, 1, 0.1928224959584591},
      {6, 1, 0.1051369134225069},
      {10, 1, 0.06345103486110714},
      {0.1, 2, 0.9294654384141402},
      {1.96, 2, 0.1890573096017323},
      {3.1, 2, 0.09020073013018872},
      {3.2, 2, 0.08534087923995286},
      {6, 2, 0.02667147321542477},
      {10, 2, 0.009852457023325691},
      {0.1, 7, 0.9231480596047924},
      {1.96, 7, 0.09081969536818121},
      {3.1, 7, 0.01732228942549752},
      {3.2, 7, 0.0150658113424893},
      {6, 7, 0.0005422583420028101},
      {10, 7, 2.139420289077281e-5},
      {0.1, 30, 0.9210096117902712},
      {1.96, 30, 0.05934231289605048},
      {3.1, 30, 0.004184484860550747},
      {3.2, 30, 0.003238601711953135},
      {6, 30, 1.394276876720474e-6},
      {10, 30, 4.575251408229613e-11},
      {0.1, 999, 0.9203643890847113},
      {1.96, 999, 0.05027346273381005},
      {3.1, 999, 0.001989400139931499},
      {3.2, 999, 0.001417581998092828},
      {6, 999, 2.756269068904414e-9},
      {10, 999, 1.670821882687129e-22},
      {0.1, 1000, 0.9203643690236041},
      {1.96, 1000, 0.05027318495574872},
      {3.1, 1000, 0.001989345531122095},
      {3.2, 1000, 0.001417538304317555},
      {6, 1000, 2.755369173377469e-9},
      {10, 1000, 1.667070295860007e-22},
      {0.1, 100000, 0.9203445259067262},
      {1.96, 100000, 0.04999856319430164},
      {3.1, 100000, 0.001935743712622556},
      {3.2, 100000, 0.001374704668924401},
      {6, 100000, 1.979929455601763e-9},
      {10, 100000, 1.563301530020728e-23},
      {0.1, 4294967294, 0.9203443254506094},
      {1.96, 4294967294, 0.04999579036100218},
      {3.1, 4294967294, 0.001935206438945417},
      {3.2, 4294967294, 0.001374275885814413},
      {6, 4294967294, 1.973175447101742e-9},
      {10, 4294967294, 1.523971509559227e-23},
  };
  for (const auto& example : examples) {
    EXPECT_NEAR(student_two_sided(example.t, example.degrees) / example.tails, 1,
                example.tails > 1e-20 ? 1e-12 : 1e-9)
        << example.t << ' ' << example.degrees;
  }
}

// Fisher and Yates 1963, Statistical Tables, table III.
TEST(Student, matches_the_published_table) {
  const struct {
    std::int64_t degrees;
    double p10, p5, p1, p01;
  } rows[] = {{1, 6.314, 12.706, 63.657, 636.619}, {2, 2.920, 4.303, 9.925, 31.599},
              {5, 2.015, 2.571, 4.032, 6.869},     {10, 1.812, 2.228, 3.169, 4.587},
              {30, 1.697, 2.042, 2.750, 3.646},    {120, 1.658, 1.980, 2.617, 3.373},
              {most, 1.645, 1.960, 2.576, 3.291}};
  for (const auto& row : rows) {
    EXPECT_NEAR(student_critical_value(0.1, row.degrees), row.p10, 0.0005) << row.degrees;
    EXPECT_NEAR(student_critical_value(0.05, row.degrees), row.p5, 0.0005) << row.degrees;
    EXPECT_NEAR(student_critical_value(0.01, row.degrees), row.p1, 0.0005) << row.degrees;
    EXPECT_NEAR(student_critical_value(0.001, row.degrees), row.p01, 0.0005) << row.degrees;
  }
}

TEST(Student, critical_values_undo_the_tails) {
  for (const std::int64_t degrees : {std::int64_t{1}, std::int64_t{2}, std::int64_t{17},
                                     std::int64_t{999}, std::int64_t{1000}, most}) {
    for (const double p : {0.999, 0.5, 0.05, 0.0017, 1e-6, 1e-12}) {
      const double t = student_critical_value(p, degrees);
      EXPECT_NEAR(student_two_sided(t, degrees) / p, 1, 1e-12) << p << ' ' << degrees;
    }
  }
}

TEST(Student, falls_with_t_and_with_the_degrees) {
  for (std::int64_t degrees = 1; degrees <= 1002; ++degrees) {
    double last = 1;
    for (double t = 0.05; t < 12; t += 0.05) {
      const double tails = student_two_sided(t, degrees);
      ASSERT_LT(tails, last) << t << ' ' << degrees;
      ASSERT_LT(student_two_sided(t, degrees + 1), tails) << t << ' ' << degrees;
      last = tails;
    }
  }
}

TEST(Student, becomes_normal) {
  EXPECT_NEAR(student_critical_value(0.05, most), normal_quantile(0.975), 1e-9);
  for (const double t : {0.5, 2.0, 5.0}) {
    EXPECT_NEAR(student_two_sided(t, most) / (2 * normal_cdf(-t)), 1, 1e-7) << t;
  }
}

TEST(Student, ends_at_1_and_0) {
  for (const std::int64_t degrees : {std::int64_t{1}, std::int64_t{50}, most}) {
    EXPECT_EQ(student_two_sided(0, degrees), 1.0);
    EXPECT_EQ(student_two_sided(std::numeric_limits<double>::infinity(), degrees), 0.0);
    EXPECT_LT(student_critical_value(1, degrees), 1e-12);
  }
}

}  // namespace
}  // namespace art6
