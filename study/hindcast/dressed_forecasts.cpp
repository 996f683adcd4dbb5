#include "study/hindcast/dressed_forecasts.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace art6 {
namespace {

/// The yearly rates that a rate may turn out to be.
std::vector<double> dress_rate(double rate, double left, const RelativeErrors& errors) {
  std::vector<double> rates;
  if (rate > 0) {
    for (const double ratio : errors.ratios) rates.push_back(rate * ratio);
  } else if (std::isfinite(left)) {
    for (const double share : errors.shares_after_zero) {
      rates.push_back(left * share / errors.years);
    }
  }
  if (rates.empty()) rates.push_back(rate);
  return rates;
}

}  // namespace

std::vector<PointCase> list_point_cases(std::span<const PastCase> cases,
                                        std::optional<double> PastCase::*rate) {
  std::vector<PointCase> points;
  for (const PastCase& one : cases) {
    if (!(one.*rate) || one.left == 0) continue;
    points.push_back({.point = forecast_release(*(one.*rate), one.years, one.left),
                      .released = one.released,
                      .left = one.left});
  }
  return points;
}

RelativeErrors learn_relative_errors(std::span<const PointCase> cases, int years) {
  assert(years >= 1);
  RelativeErrors errors{.years = years, .ratios = {}, .shares_after_zero = {}};
  for (const auto& [point, released, left] : cases) {
    assert(point >= 0 && released >= 0 && left > 0);
    if (point > 0) {
      errors.ratios.push_back(released / point);
    } else if (std::isfinite(left)) {
      errors.shares_after_zero.push_back(std::min(1.0, released / left));
    }
  }
  std::ranges::sort(errors.ratios);
  std::ranges::sort(errors.shares_after_zero);
  return errors;
}

std::vector<double> dress_release(double point, double left, const RelativeErrors& errors) {
  std::vector<double> ensemble;
  for (const double rate : dress_rate(point / errors.years, left, errors)) {
    ensemble.push_back(forecast_release(rate, errors.years, left));
  }
  std::ranges::sort(ensemble);
  return ensemble;
}

std::vector<double> dress_yearly_releases(double rate, double left, const RelativeErrors& errors) {
  std::vector<double> members;
  for (const double dressed : dress_rate(rate, left, errors)) {
    const std::vector<double> releases = forecast_yearly_releases(dressed, errors.years, left);
    members.insert(members.end(), releases.begin(), releases.end());
  }
  return members;
}

std::vector<double> dress_completion(double rate, double left, double horizon,
                                     const RelativeErrors& errors) {
  std::vector<double> ensemble;
  for (const double dressed : dress_rate(rate, left, errors)) {
    ensemble.push_back(forecast_completion(dressed, left, horizon));
  }
  std::ranges::sort(ensemble);
  return ensemble;
}

}  // namespace art6
