#include "cli/pages/replay_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "io/text/number_text.hpp"

namespace art6 {
namespace {

/// A column of the page: the sum of the replay's columns of one heading.
struct PageColumn {
  std::string heading;
  bool is_money = false;
  std::vector<std::size_t> places{};  ///< in the replay's columns
};

std::vector<PageColumn> group_by_heading(const Replayed& replayed) {
  std::vector<PageColumn> columns;
  for (std::size_t place = 0; place < replayed.columns.size(); ++place) {
    const ReplayColumnText& text = replayed.columns[place];
    if (text.heading.empty()) continue;
    auto found = std::ranges::find(columns, text.heading, &PageColumn::heading);
    if (found == columns.end()) {
      columns.push_back({text.heading, std::string_view(text.unit) == "USD"});
      found = columns.end() - 1;
    }
    found->places.push_back(place);
  }
  return columns;
}

/// Thousands of USD, rounded to the dollar first, so that rounding errors of a fraction of a cent
/// are not shown.
std::string format_thousand_usd(double usd) {
  constexpr double thousand = 1000;
  return format_figure(std::round(usd) / thousand);
}

bool has_column(const Replayed& replayed, const std::string& column) {
  return std::ranges::count(replayed.columns, column, &ReplayColumnText::key) > 0;
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
  Page(const Replayed& replayed, const Paint& paint)
      : replayed_(replayed), paint_(paint), columns_(group_by_heading(replayed)) {}

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
  double spent_usd(const ReplayedMonth& month) const {
    const auto found =
        std::ranges::find(replayed_.columns, ReplayColumn::spent_usd, &ReplayColumnText::column);
    return month.values[static_cast<std::size_t>(found - replayed_.columns.begin())];
  }

  Cells heads() const {
    Cells heads{{"month", Colour::bold}};
    for (const PageColumn& column : columns_) heads.push_back({column.heading, Colour::bold});
    return heads;
  }
  Cells cells(const ReplayedMonth& month) const {
    Cells cells{{to_string(month.month), {}}};
    for (const PageColumn& column : columns_) {
      double sum = 0;
      for (const std::size_t place : column.places) sum += month.values[place];
      cells.push_back({column.is_money ? format_thousand_usd(sum) : format_figure(sum), {}});
    }
    return cells;
  }

  /// The number of months up to the last one with an event or money spent; at least 1.
  std::size_t months_with_something() const {
    const auto last = std::find_if(
        replayed_.months.rbegin(), replayed_.months.rend(),
        [&](const ReplayedMonth& month) { return !month.events.empty() || spent_usd(month) > 0; });
    const auto count = static_cast<std::size_t>(replayed_.months.rend() - last);
    return std::max<std::size_t>(count, 1);
  }

  const Replayed& replayed_;
  const Paint& paint_;
  std::vector<PageColumn> columns_;
};

/// Of the milestones within the clock, which were met and which were missed.
std::string describe_milestones(const Replayed& replayed) {
  std::vector<std::string> met, missed;
  for (const auto& [milestone, is_met] : replayed.milestones) {
    if (is_met) (*is_met ? met : missed).push_back(milestone.id);
  }
  std::string text;
  if (!met.empty()) text += fmt::format("; milestones met: {}", fmt::join(met, ", "));
  if (!missed.empty()) text += fmt::format("; milestones missed: {}", fmt::join(missed, ", "));
  return text;
}

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
  return print_paragraph(fmt::format("Recorded: {}, {} spent{}.", text,
                                     format_usd(record.spent_usd), describe_milestones(replayed)));
}

}  // namespace

std::string print_replay_page(const Replayed& replayed, const Paint& paint) {
  std::string page = paint(Colour::bold, fmt::format("{} in replication {}", to_string(replayed.id),
                                                     replayed.replication)) +
                     '\n';
  page += cut(fmt::format("Strategy {}, seed {}.", replayed.strategy, replayed.seed), page_width);
  page += fmt::format("\nMoney in thousand USD; {}{}.\n\n", describe_units(replayed),
                      has_column(replayed, "worked_share") ? "; worked: share of normal work" : "");
  return page + Page(replayed, paint).text() + '\n' + describe_record(replayed);
}

}  // namespace art6
