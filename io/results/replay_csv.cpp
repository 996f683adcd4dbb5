#include "io/results/replay_csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "io/results/csv_field.hpp"
#include "io/results/result_number.hpp"

namespace art6 {

std::string write_replay_csv(const Replayed& replayed) {
  std::string table = "month,";
  for (const ReplayColumnText& column : replayed.columns) table += column.key + ',';
  table += "spent_so_far_usd,requests,left_at_deadline,completed,events\n";
  for (const ReplayedMonth& month : replayed.months) {
    table += to_string(month.month);
    for (const double value : month.values) table += fmt::format(",{}", to_result_number(value));
    const ReplayedRecord& so_far = month.so_far;
    table += fmt::format(",{},{},", to_result_number(so_far.spent_usd), so_far.requests);
    if (so_far.left_at_deadline)
      table += fmt::format("{}", to_result_number(*so_far.left_at_deadline));
    table += ',' + (so_far.completed ? to_string(*so_far.completed) : "");
    table += ',' + quote_csv_field(fmt::format("{}", fmt::join(month.events, "; "))) + '\n';
  }
  return table;
}

}  // namespace art6
