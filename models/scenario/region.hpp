// A region of a clearance programme, as the file gives it.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "models/scenario/quantity.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// Times without access, of a State or a region.
struct Access {
  double mean_open_months = 0;    ///< >= 1
  double mean_closed_months = 0;  ///< >= 1
  double closed_output = 0;       ///< share of normal output while closed, 0 to 1
};

/// A part of a State's area that is cleared apart from the others. What it does not say is what the
/// programme says, and season and access are then the State's.
struct Region {
  std::string id, name;
  std::optional<Date> deadline;  ///< by which it should be done; no obligation
  Quantity confirmed_km2;
  Quantity suspected_km2;
  Quantity unrecorded_km2;
  std::optional<Quantity> unrecorded_found_within_months;
  std::optional<Quantity> cancelled_share;
  std::optional<Quantity> reduced_share;
  std::optional<Quantity> survey_m2_per_team_day;
  std::optional<Quantity> technical_survey_m2_per_team_day;
  std::optional<Quantity> clearance_m2_per_team_day;
  std::optional<Quantity> productivity;
  std::optional<double> working_days_per_month;
  std::optional<double> survey_share;
  std::optional<std::array<double, 12>> season;  ///< workable share of each month, 0 to 1
  std::optional<Access> access;
};

/// The most regions of one programme.
inline constexpr int most_regions = 100;

}  // namespace art6
