#include "study/hindcast/half_polygamma.hpp"

#include <gtest/gtest.h>

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

namespace art6 {
namespace {

TEST(HalfPolygamma, is_that_of_another_library) {
  for (std::int64_t twice = 1; twice <= 1000; ++twice) {
    const double x = static_cast<double>(twice) / 2;
    ASSERT_NEAR(digamma_of_half(twice), boost::math::digamma(x), 1e-13) << twice;
    ASSERT_NEAR(trigamma_of_half(twice), boost::math::trigamma(x), 1e-13) << twice;
  }
}

}  // namespace
}  // namespace art6
