#include "models/scenario/scenario.hpp"

#include <algorithm>
#include <cassert>

namespace art6 {
namespace {

// Calls `f` with the State's programme on the theme, which it must have.
template <class F>
decltype(auto) with_programme(const State& state, Theme theme, F f) {
  assert(state.has(theme));
  switch (theme) {
    case Theme::clearance:
      return f(*state.clearance);
    case Theme::stockpile:
      return f(*state.stockpile);
    case Theme::victim_assistance:
      return f(*state.victim_assistance);
    case Theme::risk_education:
      break;
  }
  return f(*state.risk_education);
}

std::optional<Date> date_to_meet(const Clearance& p) { return p.deadline; }
std::optional<Date> date_to_meet(const Stockpile& p) { return p.deadline; }
std::optional<Date> date_to_meet(const VictimAssistance& p) { return p.target_date; }
std::optional<Date> date_to_meet(const RiskEducation&) { return std::nullopt; }

template <class Programme>
int months_of_extension(const Programme& p) {
  return p.extension_months;
}
int months_of_extension(const RiskEducation&) { return 0; }

}  // namespace

const char* to_string(Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return "clearance";
    case Theme::stockpile:
      return "stockpile";
    case Theme::victim_assistance:
      return "victim_assistance";
    case Theme::risk_education:
      break;
  }
  return "risk_education";
}

std::optional<Theme> parse_theme(const std::string& text) {
  const auto found = std::find_if(all_themes.begin(), all_themes.end(),
                                  [&](Theme theme) { return to_string(theme) == text; });
  return found == all_themes.end() ? std::nullopt : std::optional(*found);
}

std::string to_string(const ProgrammeId& id) { return id.state + '/' + to_string(id.theme); }

const char* to_string(PillarKind pillar) {
  switch (pillar) {
    case PillarKind::medical_care:
      return "medical_care";
    case PillarKind::rehabilitation:
      return "rehabilitation";
    case PillarKind::psychosocial:
      return "psychosocial";
    case PillarKind::inclusion:
      break;
  }
  return "inclusion";
}

bool State::has(Theme theme) const {
  switch (theme) {
    case Theme::clearance:
      return clearance.has_value();
    case Theme::stockpile:
      return stockpile.has_value();
    case Theme::victim_assistance:
      return victim_assistance.has_value();
    case Theme::risk_education:
      break;
  }
  return risk_education.has_value();
}

const State* find_state(const Scenario& scenario, const std::string& id) {
  const auto found = std::find_if(scenario.states.begin(), scenario.states.end(),
                                  [&](const State& state) { return state.id == id; });
  return found == scenario.states.end() ? nullptr : &*found;
}

const QuantityOverTime& own_funding(const State& state, Theme theme) {
  return with_programme(state, theme, [](const auto& programme) -> const QuantityOverTime& {
    return programme.own_funding_usd_per_year;
  });
}

double weight(const State& state, Theme theme) {
  return with_programme(state, theme, [](const auto& programme) { return programme.weight; });
}

DeadlineKind deadline_kind(Theme theme) {
  return theme == Theme::victim_assistance ? DeadlineKind::target_date
                                           : DeadlineKind::treaty_deadline;
}

std::optional<Date> deadline(const State& state, Theme theme) {
  return with_programme(state, theme, [](const auto& p) { return date_to_meet(p); });
}

int extension_months(const State& state, Theme theme) {
  return with_programme(state, theme, [](const auto& p) { return months_of_extension(p); });
}

}  // namespace art6
