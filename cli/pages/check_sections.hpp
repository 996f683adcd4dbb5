// What `art6 check` prints after the scenario: where its money goes, what is drawn from its
// distributions, where its numbers come from, and what is valid but unusual in it.
#pragma once

#include <span>
#include <string>

#include "cli/terminal/paint.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/tree_paths.hpp"
#include "study/checks/advice.hpp"
#include "study/checks/drawn_quantities.hpp"
#include "study/checks/money_by_theme.hpp"

namespace art6 {

/// Each on at most 100 columns, with a heading.
std::string print_money_section(const MoneyByTheme& money, const Paint& paint);

/// One line a quantity, with its quantiles and, where there is room, the law as the file has it.
std::string print_quantities_section(const DrawnQuantities& drawn, const TreePaths& written,
                                     const Paint& paint);

/// Empty where no number names a source.
std::string print_remarks_section(std::span<const Remark> remarks, const Paint& paint);

std::string print_advice_section(std::span<const Advice> advice, const Paint& paint);

}  // namespace art6
