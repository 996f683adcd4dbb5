#include "cli/pages/check_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/terminal/columns.hpp"
#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"

namespace art6 {
namespace {

/// The part of a quantity's path that names a donor, a programme or a State's casualties.
std::string find_owner(const std::string& path) {
  return path.substr(0, path.find('/', path.find('/') + 1));
}

Cells make_quantity_row(const DrawnQuantity& quantity) {
  const std::string key = quantity.path.substr(find_owner(quantity.path).size() + 1);
  return {{"  " + to_one_line(key), {}},
          {format_figure(quantity.p10), {}},
          {format_figure(quantity.p50), {}},
          {format_figure(quantity.p90), {}}};
}

/// Prints the text beside the row, in up to three lines; an ellipsis ends a longer text, such as a
/// list of many values. The row ends with a line feed.
std::string print_beside(std::string row, const std::string& text) {
  constexpr std::size_t most_lines = 3;
  row.pop_back();
  const int width = measure_width(row) + 3, room = page_width - width;
  if (text.empty() || room < 1) return row + '\n';
  std::vector<std::string> lines = wrap(to_one_line(text), room);
  if (lines.size() > most_lines) {
    lines[most_lines - 1] = cut(lines[most_lines - 1] + ' ' + lines[most_lines], room);
    lines.resize(most_lines);
  }
  std::string result;
  for (const std::string& line : lines) {
    result += pad_right(row, width) + line + '\n';
    row.clear();
  }
  return result;
}

/// The quantities of one donor, programme or State's casualties, under their heads.
std::string print_quantities_of_owner(std::span<const DrawnQuantity> quantities,
                                      const TreePaths& written, const Paint& paint) {
  std::vector<Cells> rows{{{to_one_line(find_owner(quantities.front().path)), Colour::bold},
                           {"p10", {}},
                           {"p50", {}},
                           {"p90", {}}}};
  for (const DrawnQuantity& quantity : quantities) rows.push_back(make_quantity_row(quantity));
  const Columns columns({Align::left, Align::right, Align::right, Align::right}, rows);
  std::string text = columns.line(rows.front(), paint);
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    const Node* node = written.find(quantities[i].path);
    text += print_beside(columns.line(rows[i + 1], paint), node ? show_number(*node) : "");
  }
  return text;
}

/// `productivity: 0.34 in 2016, 0.41 in 2017; the file: 0.9 (0.7–1.2). In 2017 ...`
std::string describe_figure(const ImpliedFigure& figure) {
  std::vector<std::string> values;
  for (const ImpliedValue& implied : figure.values) {
    values.push_back(fmt::format("{} in {}", format_figure(implied.value), implied.year));
  }
  std::string text = fmt::format("{}: {}", figure.name, fmt::join(values, ", "));
  if (figure.law) {
    const LawSpan& law = *figure.law;
    text += fmt::format("; the file: {}", format_figure(law.p50));
    if (law.p10 < law.p90) {
      text += fmt::format(" ({}–{})", format_figure(law.p10), format_figure(law.p90));
    }
  }
  return figure.arithmetic == "as reported" ? text
                                            : fmt::format("{} ({})", text, figure.arithmetic);
}

}  // namespace

std::string print_money_section(const MoneyByTheme& money, const Paint& paint) {
  std::vector<Cells> rows{{{"", {}},
                           {"programmes", {}},
                           {"own", {}},
                           {"pledged", {}},
                           {"committed", {}},
                           {"flexible up to", {}},
                           {"cost to finish", {}}}};
  for (const Theme theme : all_themes) {
    const ThemeMoney& of = money.themes[theme];
    if (of.programmes == 0) continue;
    rows.push_back({{to_string(theme), {}},
                    {group_digits(of.programmes), {}},
                    {format_millions(of.own), {}},
                    {format_millions(of.pledged), {}},
                    {format_millions(of.committed), {}},
                    {format_millions(of.flexible_at_most), {}},
                    {of.cost_to_finish ? format_millions(*of.cost_to_finish) : "–", {}}});
  }
  const std::string text =
      print_heading("Money by theme: USD million in the first year, by medians", paint) +
      print_table({Align::left, Align::right, Align::right, Align::right, Align::right,
                   Align::right, Align::right},
                  rows, paint);
  return text + print_paragraph(fmt::format(
                    "Flexible, of all donors: {}. Cost to finish: of the known work, as planners "
                    "see it at the start.",
                    format_millions(money.flexible)));
}

std::string print_history_section(std::span<const ImpliedHistory> histories, const Paint& paint) {
  if (histories.empty()) return "";
  std::vector<Entry> entries;
  for (const ImpliedHistory& history : histories) {
    Entry entry{{history.where, history.years == 1
                                    ? fmt::format("{}", history.first_year)
                                    : fmt::format("{}–{}", history.first_year, history.last_year)},
                {}};
    for (const ImpliedFigure& figure : history.figures) {
      entry.paragraphs.push_back(describe_figure(figure));
    }
    if (entry.paragraphs.empty()) entry.paragraphs.push_back("reports without figures");
    entries.push_back(std::move(entry));
  }
  return print_heading("History: what was reported, what it implies, what the file says", paint) +
         print_listing(entries, paint);
}

std::string print_quantities_section(const DrawnQuantities& drawn, const TreePaths& written,
                                     const Paint& paint) {
  const std::span<const DrawnQuantity> all = drawn.quantities;
  if (all.empty()) return print_heading("Uncertain quantities: 0", paint);
  const std::string drawn_by =
      drawn.replications == 1
          ? "as the first replication draws them"
          : fmt::format("as the first {} replications draw them", group_digits(drawn.replications));
  std::string text =
      print_heading(fmt::format("Uncertain quantities: {}, {}", all.size(), drawn_by), paint);
  for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
    const std::string owner = find_owner(all[first].path);
    while (end < all.size() && find_owner(all[end].path) == owner) ++end;
    text += print_quantities_of_owner(all.subspan(first, end - first), written, paint);
  }
  return text;
}

std::string print_remarks_section(std::span<const Remark> remarks, const Paint& paint) {
  if (remarks.empty()) return "";
  std::vector<Entry> entries;
  for (const Remark& remark : remarks) {
    Entry entry{{remark.path}, {remark.value}};
    if (!remark.source.empty()) entry.paragraphs.push_back("source: " + remark.source);
    if (!remark.note.empty()) entry.paragraphs.push_back("note: " + remark.note);
    entries.push_back(std::move(entry));
  }
  return print_heading(fmt::format("Sources: {}", entries.size()), paint) +
         print_listing(entries, paint);
}

std::string print_removals_section(std::span<const Removal> removals,
                                   std::span<const std::string> names, const Paint& paint) {
  if (removals.empty()) return "";
  const auto name_place = [&](Mark mark) {
    return fmt::format("{}:{}", to_one_line(names[static_cast<std::size_t>(mark.file)]), mark.line);
  };
  std::vector<Entry> entries;
  for (const Removal& removal : removals) {
    std::string text = name_place(removal.place);
    text += removal.with.empty() ? ", taken out in " + name_place(removal.by)
                                 : ", goes with " + removal.with;
    if (removal.leaves_none) text += "; no State is left: its flexible money may go nowhere";
    entries.push_back({{removal.path}, {text}});
  }
  return print_heading(fmt::format("Taken out of the base: {}", removals.size()), paint) +
         print_listing(entries, paint);
}

std::string print_advice_section(std::span<const Advice> advice, const Paint& paint) {
  if (advice.empty()) return print_heading("Nothing unusual", paint);
  std::vector<Entry> entries;
  for (const Advice& one : advice) entries.push_back({{one.where}, {one.text}});
  return print_heading(fmt::format("Please check: {}", entries.size()), paint) +
         print_listing(entries, paint);
}

}  // namespace art6
