// The further sections of the page that `art6 check` prints: money by theme, history, uncertain
// quantities, sources, and advice on what is valid but unusual.
#pragma once

#include <span>
#include <string>

#include "cli/terminal/paint.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/tree_paths.hpp"
#include "io/yaml/removal.hpp"
#include "study/checks/advice.hpp"
#include "study/checks/drawn_quantities.hpp"
#include "study/checks/history_facts.hpp"
#include "study/checks/money_by_theme.hpp"

namespace art6 {

/// The money of the first year by theme. Like every section it has a heading and at most 100
/// columns.
std::string print_money_section(const MoneyByTheme& money, const Paint& paint);

/// What the reports of past years imply beside what the file says; empty without any.
std::string print_history_section(std::span<const ImpliedHistory> histories, const Paint& paint);

/// The uncertain quantities, one a line, with their quantiles and, if there is room, the
/// distribution as the file has it.
std::string print_quantities_section(const DrawnQuantities& drawn, const TreePaths& written,
                                     const Paint& paint);

/// The sources and notes of the scenario's numbers; empty if there are none.
std::string print_remarks_section(std::span<const Remark> remarks, const Paint& paint);

/// What files took out of their bases and what went with it; empty if nothing did. `names` are
/// those of the files, by the index in the marks.
std::string print_removals_section(std::span<const Removal> removals,
                                   std::span<const std::string> names, const Paint& paint);

std::string print_advice_section(std::span<const Advice> advice, const Paint& paint);

}  // namespace art6
