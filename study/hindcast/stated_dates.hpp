// The dates by which States said, at some time of the past, that they would be done.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/scenario/scenario.hpp"
#include "sim/calendar.hpp"

namespace art6 {

/// A date that was in force at the end of a year.
struct StatedDate {
  ProgrammeId obligation;
  int known_by = 0;  ///< the last year-end before the clock of the scenario that says so
  Date date;
};

/// The dates of all clearance and stockpile programmes in the scenarios, each known from its
/// scenario's start on.
std::vector<StatedDate> list_stated_dates(std::span<const Scenario> scenarios);

/// The months from the end of `year` to the date that was in force then, at least 1: the newest
/// stated date of the obligation that was known by then and lies beyond that year; else the date
/// that the Convention gives a State that `joined` on that day, ten years after for land (Article
/// 4.1) and eight for stockpiles (Article 3.2), where it lies beyond that year. Nothing where
/// neither does: an extension that was granted then is not known. A month counts whole or not at
/// all (model.md 7.9).
std::optional<int> months_to_stated_date(std::span<const StatedDate> dates,
                                         const ProgrammeId& obligation,
                                         const std::optional<Date>& joined, int year);

}  // namespace art6
