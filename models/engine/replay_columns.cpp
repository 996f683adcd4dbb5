#include "models/engine/replay_columns.hpp"

#include <algorithm>

namespace art6 {
namespace {

using Column = ReplayColumn;
using ColumnTexts = std::vector<ReplayColumnText>;

/// The pillar's heading, short enough for four of them beside each other.
const char* shorten_pillar(PillarKind pillar) {
  switch (pillar) {
    case PillarKind::medical_care:
      return "medical";
    case PillarKind::rehabilitation:
      return "rehab.";
    case PillarKind::psychosocial:
      return "psychosoc.";
    case PillarKind::inclusion:
      return "inclusion";
  }
  return "";
}

ColumnTexts list_columns_of_survivors(const VictimAssistance& assistance) {
  ColumnTexts columns{{Column::survivors, "survivors", "people", "survivors"},
                      {Column::months_covered, "months_covered", "months", "covered"}};
  int number = 0;
  for (const Pillar& pillar : assistance.pillars) {
    const auto of = [number](Column first) {
      return static_cast<Column>(static_cast<int>(first) + number);
    };
    const std::string name = to_string(pillar.id);
    columns.push_back({of(Column::unmet), name + "_unmet", "people", shorten_pillar(pillar.id)});
    columns.push_back({of(Column::served), name + "_served", "people", ""});
    ++number;
  }
  return columns;
}

/// True if the regions' columns can stand beside each other on a page.
bool fit_on_page(const std::vector<Region>& regions) {
  constexpr std::size_t widest = 40, gap = 2, narrowest = 6;
  std::size_t width = 0;
  for (const Region& region : regions) width += std::max(region.id.size(), narrowest) + gap;
  return width <= widest;
}

/// The page shows the area left by region where that fits, else by kind; files have both.
ColumnTexts list_columns_of_clearance(const Clearance& clearance) {
  const bool by_region = !clearance.regions.empty() && fit_on_page(clearance.regions);
  const auto of_kind = [by_region](const char* heading) { return by_region ? "" : heading; };
  ColumnTexts columns{{Column::is_open, "access", "1 or 0", "access"},
                      {Column::output, "output", "factor", ""},
                      {Column::teams, "teams", "teams", "teams"},
                      {Column::suspected_km2, "suspected_km2", "km2", of_kind("suspected")},
                      {Column::confirmed_km2, "confirmed_km2", "km2", of_kind("confirmed")},
                      {Column::unrecorded_km2, "unrecorded_km2", "km2", of_kind("unrecorded")}};
  int number = static_cast<int>(Column::region_left_km2);
  for (const Region& region : clearance.regions) {
    columns.push_back({static_cast<Column>(number++), region.id + "_left_km2", "km2",
                       by_region ? region.id : std::string()});
  }
  const ColumnTexts of_month{{Column::cancelled_km2, "cancelled_km2", "km2", "released"},
                             {Column::reduced_km2, "reduced_km2", "km2", "released"},
                             {Column::cleared_km2, "cleared_km2", "km2", "released"},
                             {Column::new_km2, "new_km2", "km2", ""},
                             {Column::casualties, "casualties", "people", "casualties"}};
  columns.insert(columns.end(), of_month.begin(), of_month.end());
  return columns;
}

ColumnTexts list_columns_of_work(const State& state, Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return list_columns_of_clearance(*state.clearance);
    case Theme::stockpile:
      return {{Column::is_open, "running", "1 or 0", "running"},
              {Column::output, "output", "factor", ""},
              {Column::setup_left_months, "setup_left_months", "months", "set-up left"},
              {Column::destroyed, "destroyed", "munitions", "destroyed"},
              {Column::munitions, "munitions", "munitions", "left"}};
    case Theme::victim_assistance:
      return list_columns_of_survivors(*state.victim_assistance);
    case Theme::risk_education:
      return {{Column::coverage, "coverage", "share", "coverage"},
              {Column::casualties, "casualties", "people", "casualties"}};
  }
  return {};
}

}  // namespace

std::vector<ReplayColumnText> list_replay_columns(const State& state, Theme theme) {
  ColumnTexts columns{{Column::decided_tied_usd, "decided_tied_usd", "USD", ""},
                      {Column::decided_flexible_usd, "decided_flexible_usd", "USD", ""},
                      {Column::own_usd, "own_usd", "USD", "own"},
                      {Column::donors_usd, "donors_usd", "USD", "donors"},
                      {Column::spent_usd, "spent_usd", "USD", "spent"},
                      {Column::reserve_usd, "reserve_usd", "USD", "reserve"},
                      {Column::returned_usd, "returned_usd", "USD", ""},
                      {Column::worked_share, "worked_share", "share", "worked"},
                      {Column::staff_share, "staff_share", "share", ""}};
  for (ReplayColumnText& column : list_columns_of_work(state, theme)) {
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace art6
