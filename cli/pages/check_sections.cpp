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
std::string owner_of(const std::string& path) {
  return path.substr(0, path.find('/', path.find('/') + 1));
}

Cells quantity_row(const DrawnQuantity& quantity) {
  const std::string key = quantity.path.substr(owner_of(quantity.path).size() + 1);
  return {{"  " + one_line(key), {}},
          {figure(quantity.p10), {}},
          {figure(quantity.p50), {}},
          {figure(quantity.p90), {}}};
}

/// The row of columns, which ends in a line feed, and beside it the text in up to three lines. A
/// longer one (a list of many values) says by an ellipsis that there is more.
std::string beside(std::string row, const std::string& text) {
  constexpr std::size_t most_lines = 3;
  row.pop_back();
  const int width = display_width(row) + 3, room = page_width - width;
  if (text.empty() || room < 1) return row + '\n';
  std::vector<std::string> lines = wrap(one_line(text), room);
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
std::string quantities_of_owner(std::span<const DrawnQuantity> quantities, const TreePaths& written,
                                const Paint& paint) {
  std::vector<Cells> rows{{{one_line(owner_of(quantities.front().path)), Colour::bold},
                           {"p10", {}},
                           {"p50", {}},
                           {"p90", {}}}};
  for (const DrawnQuantity& quantity : quantities) rows.push_back(quantity_row(quantity));
  const Columns columns({Align::left, Align::right, Align::right, Align::right}, rows);
  std::string text = columns.line(rows.front(), paint);
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    const Node* node = written.find(quantities[i].path);
    text += beside(columns.line(rows[i + 1], paint), node ? show_number(*node) : "");
  }
  return text;
}

}  // namespace

std::string money_section(const MoneyByTheme& money, const Paint& paint) {
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
                    {millions(of.own), {}},
                    {millions(of.pledged), {}},
                    {millions(of.committed), {}},
                    {millions(of.flexible_at_most), {}},
                    {of.cost_to_finish ? millions(*of.cost_to_finish) : "–", {}}});
  }
  const std::string text =
      heading("Money by theme: USD million in the first year, by medians", paint) +
      print_table({Align::left, Align::right, Align::right, Align::right, Align::right,
                   Align::right, Align::right},
                  rows, paint);
  return text + paragraph(fmt::format(
                    "Flexible, of all donors: {}. Cost to finish: of the known work, as planners "
                    "see it at the start.",
                    millions(money.flexible)));
}

std::string quantities_section(const DrawnQuantities& drawn, const TreePaths& written,
                               const Paint& paint) {
  const std::span<const DrawnQuantity> all = drawn.quantities;
  if (all.empty()) return heading("Uncertain quantities: 0", paint);
  const std::string drawn_by =
      drawn.replications == 1
          ? "as the first replication draws them"
          : fmt::format("as the first {} replications draw them", group_digits(drawn.replications));
  std::string text =
      heading(fmt::format("Uncertain quantities: {}, {}", all.size(), drawn_by), paint);
  for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
    const std::string owner = owner_of(all[first].path);
    while (end < all.size() && owner_of(all[end].path) == owner) ++end;
    text += quantities_of_owner(all.subspan(first, end - first), written, paint);
  }
  return text;
}

std::string remarks_section(std::span<const Remark> remarks, const Paint& paint) {
  if (remarks.empty()) return "";
  std::vector<Entry> entries;
  for (const Remark& remark : remarks) {
    Entry entry{{remark.path}, {remark.value}};
    if (!remark.source.empty()) entry.paragraphs.push_back("source: " + remark.source);
    if (!remark.note.empty()) entry.paragraphs.push_back("note: " + remark.note);
    entries.push_back(std::move(entry));
  }
  return heading(fmt::format("Sources: {}", entries.size()), paint) + listing(entries, paint);
}

std::string advice_section(std::span<const Advice> advice, const Paint& paint) {
  if (advice.empty()) return heading("Nothing unusual", paint);
  std::vector<Entry> entries;
  for (const Advice& one : advice) entries.push_back({{one.where}, {one.text}});
  return heading(fmt::format("Please check: {}", entries.size()), paint) + listing(entries, paint);
}

}  // namespace art6
