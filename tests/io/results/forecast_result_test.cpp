#include "io/results/forecast_result.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace art6 {
namespace {

TEST(RiskClass, changes_at_the_thresholds_of_the_model) {
  const double confidence = 0.8;
  const auto below = [](double p) { return std::nextafter(p, 0.0); };
  EXPECT_EQ(classify_risk(1, confidence), Risk::on_track);
  EXPECT_EQ(classify_risk(0.8, confidence), Risk::on_track);
  EXPECT_EQ(classify_risk(below(0.8), confidence), Risk::at_risk);
  EXPECT_EQ(classify_risk(0.5, confidence), Risk::at_risk);
  EXPECT_EQ(classify_risk(below(0.5), confidence), Risk::unlikely);
  EXPECT_EQ(classify_risk(0.2, confidence), Risk::unlikely);
  EXPECT_EQ(classify_risk(below(0.2), confidence), Risk::will_miss);
  EXPECT_EQ(classify_risk(0, confidence), Risk::will_miss);
}

TEST(RiskClass, knows_no_at_risk_at_a_confidence_of_one_half) {
  EXPECT_EQ(classify_risk(0.5, 0.5), Risk::on_track);
  EXPECT_EQ(classify_risk(std::nextafter(0.5, 0.0), 0.5), Risk::unlikely);
}

TEST(RiskClass, has_the_words_of_the_result_file) {
  EXPECT_STREQ(to_string(Risk::on_track), "on-track");
  EXPECT_STREQ(to_string(Risk::at_risk), "at-risk");
  EXPECT_STREQ(to_string(Risk::unlikely), "unlikely");
  EXPECT_STREQ(to_string(Risk::will_miss), "will-miss");
}

}  // namespace
}  // namespace art6
