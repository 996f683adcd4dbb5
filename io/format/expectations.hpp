// What a rule of the format expects of a value, in words for messages and editors.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/format/description.hpp"
#include "io/format/format_rules.hpp"
#include "models/scenario/scenario.hpp"

namespace art6 {

/// Names the range of a number: `a number >= 0`, `a number > 0 and < 1`, `a number from 0 to 1`.
/// `what` stands for `a number`.
std::string name_range(const Bounds& bounds, const std::string& what);

/// Names a choice between names: `one of share, fill`.
std::string name_one_of(const std::vector<std::string>& names);

// Each names what the rule expects of a value of the type, to go after `expected `.
std::string name_expected(Of<double> type, const Bounds& rule);
std::string name_expected(Of<int> type, const Bounds& rule);
std::string name_expected(Of<std::int64_t> type, const Bounds& rule);
std::string name_expected(Of<std::uint64_t> type, const Bounds& rule);
std::string name_expected(Of<Quantity> type, const Bounds& rule);
std::string name_expected(Of<QuantityOverTime> type, const OverTime& rule);
std::string name_expected(Of<std::string> type, Text rule);
std::string name_expected(Of<std::string> type, BuiltInStrategy rule);
std::string name_expected(Of<Objective> type, const Goal& rule);
std::string name_expected(Of<bool> type, YesNo rule);
std::string name_expected(Of<Month> type, Calendar rule);
std::string name_expected(Of<Date> type, Calendar rule);
std::string name_expected(Of<ProgrammeId> type, Programme rule);

/// Lists the ids of the built-in strategies, which `like` may name.
std::vector<std::string> list_built_in_strategy_ids();

/// Finds out whether `number` is outside its range or limit: `expected ..., got SHOWN`; nothing if
/// it is within both.
std::optional<std::string> find_range_fault(double number, const Bounds& bounds,
                                            const std::string& what, const std::string& shown);

}  // namespace art6
