#include "cli/pages/replay_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "io/text/number_text.hpp"

namespace art6 {
namespace {

/// A column of the page: the sum of one or more columns of the replay.
struct PageColumn {
  std::string head;
  std::vector<std::string> names;
  bool is_money = false;
};

/// The pillar's name, shortened so that four pillars fit beside each other.
std::string shorten_pillar(const std::string& column) {
  if (column.starts_with("medical")) return "medical";
  if (column.starts_with("rehab")) return "rehab.";
  if (column.starts_with("psycho")) return "psychosoc.";
  return "inclusion";
}

/// Thousands of USD, rounded to the dollar first, so that rounding errors of a fraction of a cent
/// are not shown.
std::string format_thousand_usd(double usd) {
  constexpr double thousand = 1000;
  return format_figure(std::round(usd) / thousand);
}

std::vector<PageColumn> list_work_columns(const Replayed& replayed) {
  switch (replayed.id.theme) {
    case Theme::clearance:
      return {{"access", {"access"}},
              {"teams", {"teams"}},
              {"suspected", {"suspected_km2"}},
              {"confirmed", {"confirmed_km2"}},
              {"unrecorded", {"unrecorded_km2"}},
              {"released", {"cancelled_km2", "reduced_km2", "cleared_km2"}},
              {"casualties", {"casualties"}}};
    case Theme::stockpile:
      return {{"running", {"running"}},
              {"set-up left", {"setup_left_months"}},
              {"destroyed", {"destroyed"}},
              {"left", {"munitions"}}};
    case Theme::victim_assistance: {
      std::vector<PageColumn> columns{{"survivors", {"survivors"}},
                                      {"covered", {"months_covered"}}};
      for (const std::string& name : replayed.columns) {
        if (name.ends_with("_unmet")) columns.push_back({shorten_pillar(name), {name}});
      }
      return columns;
    }
    case Theme::risk_education:
      return {{"coverage", {"coverage"}}, {"casualties", {"casualties"}}};
  }
  return {};
}

bool has_column(const Replayed& replayed, const std::string& column) {
  return std::ranges::find(replayed.columns, column) != replayed.columns.end();
}

std::string describe_units(const Replayed& replayed) {
  switch (replayed.id.theme) {
    case Theme::clearance:
      return fmt::format("km2 at the month's end and released in it{}",
                         has_column(replayed, "access") ? "; access 1 or 0" : "");
    case Theme::stockpile:
      return fmt::format("munitions{}{}",
                         has_column(replayed, "setup_left_months") ? "; set-up left in months" : "",
                         has_column(replayed, "running") ? "; running 1 or 0" : "");
    case Theme::victim_assistance:
      return "people with an unmet need, by pillar; covered: months in a row at the target";
    case Theme::risk_education:
      return "coverage as a share of the people at risk";
  }
  return "";
}

class Page {
 public:
  Page(const Replayed& replayed, const Paint& paint) : replayed_(replayed), paint_(paint) {
    columns_ = {{"own", {"own_usd"}, true},
                {"donors", {"donors_usd"}, true},
                {"spent", {"spent_usd"}, true},
                {"reserve", {"reserve_usd"}, true}};
    for (PageColumn& column : list_work_columns(replayed)) columns_.push_back(std::move(column));
    std::erase_if(columns_, [&](const PageColumn& column) {
      return !has_column(replayed, column.names.front());
    });
  }

  std::string text() const {
    std::vector<Cells> rows{heads()};
    const std::size_t end = months_with_something();
    for (std::size_t i = 0; i < end; ++i) rows.push_back(cells(replayed_.months[i]));
    std::vector<Align> alignments(rows.front().size(), Align::right);
    alignments.front() = Align::left;
    const Columns columns(alignments, rows);
    std::string text = columns.line(rows.front(), paint_);
    for (std::size_t i = 0; i < end; ++i) {
      text += columns.line(rows[i + 1], paint_);
      for (const std::string& event : replayed_.months[i].events) {
        text += paint_(Colour::bold, "  - " + event) + '\n';
      }
    }
    return text;
  }

 private:
  double value(const ReplayedMonth& month, const std::string& name) const {
    const auto place = std::ranges::find(replayed_.columns, name) - replayed_.columns.begin();
    return month.values[static_cast<std::size_t>(place)];
  }

  Cells heads() const {
    Cells heads{{"month", Colour::bold}};
    for (const PageColumn& column : columns_) heads.push_back({column.head, Colour::bold});
    return heads;
  }
  Cells cells(const ReplayedMonth& month) const {
    Cells cells{{to_string(month.month), {}}};
    for (const PageColumn& column : columns_) {
      double sum = 0;
      for (const std::string& name : column.names) sum += value(month, name);
      cells.push_back({column.is_money ? format_thousand_usd(sum) : format_figure(sum), {}});
    }
    return cells;
  }

  /// The number of months up to the last one with an event or money spent; at least 1.
  std::size_t months_with_something() const {
    const auto last = std::find_if(replayed_.months.rbegin(), replayed_.months.rend(),
                                   [&](const ReplayedMonth& month) {
                                     return !month.events.empty() || value(month, "spent_usd") > 0;
                                   });
    const auto count = static_cast<std::size_t>(replayed_.months.rend() - last);
    return std::max<std::size_t>(count, 1);
  }

  const Replayed& replayed_;
  const Paint& paint_;
  std::vector<PageColumn> columns_;
};

std::string describe_record(const Replayed& replayed) {
  const ReplayedRecord& record = replayed.recorded;
  std::string text = record.completed
                         ? "complete " + to_string(*record.completed)
                         : "not complete by " + to_string(replayed.months.back().month);
  if (record.left_at_deadline) {
    text += fmt::format(", {}, {} {} left at the deadline",
                        format_moves(replayed.recorded.requests, replayed.deadline_kind),
                        format_figure(*record.left_at_deadline), replayed.unit);
  }
  return print_paragraph(
      fmt::format("Recorded: {}, {} spent.", text, format_usd(record.spent_usd)));
}

}  // namespace

std::string print_replay_page(const Replayed& replayed, const Paint& paint) {
  std::string page = paint(Colour::bold, fmt::format("{} in replication {}", to_string(replayed.id),
                                                     replayed.replication)) +
                     '\n';
  page += cut(fmt::format("Strategy {}, seed {}.", replayed.strategy, replayed.seed), page_width);
  page += fmt::format("\nMoney in thousand USD; {}.\n\n", describe_units(replayed));
  return page + Page(replayed, paint).text() + '\n' + describe_record(replayed);
}

}  // namespace art6
