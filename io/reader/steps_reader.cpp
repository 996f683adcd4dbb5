#include "io/reader/steps_reader.hpp"

#include <fmt/format.h>

#include <limits>
#include <string_view>

#include "io/reader/map_reader.hpp"
#include "io/reader/remarks.hpp"

namespace art6 {

namespace {

constexpr std::string_view list_of_steps = "steps", month_of_step = "from", value_of_step = "value";

/// Reads one step; both of its keys are needed.
void read_step(TreeFaults& faults, const Place& place, Step& out, const Bounds& bounds) {
  if (!check_is_map(faults, place)) return;
  MapKeys keys(faults, place);
  if (const Node* from = keys.take(month_of_step)) {
    read_value(faults, get_child(place, month_of_step, *from), out.from, Calendar{});
  } else {
    keys.report_missing(month_of_step, "", name_expected(Of<Month>{}, Calendar{}));
  }
  if (const Node* value = keys.take(value_of_step)) {
    read_member(faults, get_child(place, value_of_step, *value), out.value, bounds);
    if (faults.has(*value)) faults.mark(place.node);
  } else {
    keys.report_missing(value_of_step, "", name_expected(Of<Quantity>{}, bounds));
    faults.mark(place.node);
  }
  for (const std::string_view remark : remark_keys) keys.take(remark);
  check_remarks(faults, place);
  keys.finish();
}

/// Reports a month that does not lie after that of the step before.
void check_months(TreeFaults& faults, const Place& list, const Steps& steps) {
  const auto find_month = [&](std::size_t number) -> const Node* {
    const Node* const from = list.node.items[number].find(month_of_step);
    return from && !faults.has(*from) ? from : nullptr;
  };
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const Node* const from = find_month(i);
    if (!from || !find_month(i - 1) || steps[i - 1].from < steps[i].from) continue;
    const Place item = get_child(list, static_cast<int>(i));
    const std::string before = to_string(steps[i - 1].from), got = to_string(steps[i].from);
    faults.report(get_child(item, month_of_step, *from),
                  before == got ? fmt::format("expected each month once, got {} again", got)
                                : fmt::format("expected a month after that of the step before "
                                              "({}), got {}",
                                              before, got));
    faults.mark(list.node);
  }
}

}  // namespace

void read_steps(TreeFaults& faults, const Place& place, QuantityOverTime& out,
                const OverTime& rule) {
  MapKeys keys(faults, place);
  const Place list = get_child(place, list_of_steps, *keys.take(list_of_steps));
  for (const std::string_view remark : remark_keys) keys.take(remark);
  check_remarks(faults, place);
  keys.finish();
  if (check_is_list(faults, list, 1, std::numeric_limits<int>::max())) {
    out.steps.resize(list.node.items.size());
    for (std::size_t i = 0; i < out.steps.size(); ++i) {
      const Place step = get_child(list, static_cast<int>(i));
      read_step(faults, step, out.steps[i], bounds_of_step(rule));
      if (faults.has(step.node)) faults.mark(list.node);
    }
    check_months(faults, list, out.steps);
  }
  if (faults.has(list.node)) faults.mark(place.node);
}

}  // namespace art6
