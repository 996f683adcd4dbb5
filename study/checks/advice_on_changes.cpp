#include <fmt/format.h>

#include <algorithm>

#include "study/checks/advice.hpp"
#include "study/checks/money_by_theme.hpp"

namespace art6 {

namespace {

void advise_on(const Donor& donor, int years, std::vector<Advice>& found) {
  for (const Commitment& given : donor.committed) {
    const auto add = [&](const char* text) {
      found.push_back({"donor/" + donor.id,
                       fmt::format("its commitment to {}: {}", to_string(given.programme), text)});
    };
    if (given.share == 0 && (given.volatility > 0 || given.stops_per_year > 0)) {
      add("volatility and stops_per_year change nothing: its share is 0");
      continue;
    }
    if (given.persistence > 0 && given.volatility == 0) {
      add("persistence changes nothing: its volatility is 0");
    }
    if (given.stops_per_year > 0 && years == 1) {
      add("stops_per_year changes nothing: no budget year follows the first");
    } else if (given.stops_per_year == 1) {
      add("stops_per_year 1 ends it for good after the first budget year");
    }
  }
}

/// Where commitments come and go, a donor may have flexible money that by its shares it has not.
void advise_on_money_left(const DonorModel& donor, std::vector<Advice>& found) {
  const auto varies = [](const CommitmentModel& commitment) {
    return commitment.varying.has_value();
  };
  const bool may_leave_money = std::ranges::any_of(donor.commitments, varies);
  if (!may_leave_money || !donor.allowed.empty()) return;
  for (const YearIndex y : donor.years.ids()) {
    if (estimate_year(donor, y).flexible > 0) return;  // there is advice on it already
  }
  found.push_back({"donor/" + donor.id,
                   "what its commitments that come and go do not take may go to no programme: it "
                   "stays unplaced"});
}

/// Themes that pay their staff by the month, so that a pause may leave it without pay.
bool pays_staff(Theme theme) { return theme == Theme::clearance || theme == Theme::risk_education; }

void advise_on(const State& state, const Clock& clock, std::vector<Advice>& found) {
  for (const Pause& pause : state.pauses) {
    const auto add = [&](const char* text) {
      found.push_back({state.id, fmt::format("its pause of {} to {} {}", to_string(pause.from),
                                             to_string(pause.until), text)});
    };
    if (pause.until < clock.start || pause.from > clock.end) {
      add("lies outside the clock: it changes nothing");
    } else if (pause.output == 1) {
      add("changes nothing: its output is 1");
    } else if (pause.probability == 0) {
      add("changes nothing: its probability is 0");
    }
    const auto pays = [&](Theme theme) {
      const bool is_of_it =
          !pause.themes || std::ranges::find(*pause.themes, theme) != pause.themes->end();
      return is_of_it && state.has(theme) && pays_staff(theme);
    };
    if (!pause.staff_paid && std::ranges::none_of(all_themes, pays)) {
      add("has staff_paid, which changes nothing: its themes pay for what is done, not for staff");
    }
  }
}

}  // namespace

std::vector<Advice> find_advice_on_changes(const Scenario& scenario, const Portfolio& portfolio) {
  std::vector<Advice> found;
  for (const Donor& donor : scenario.donors) advise_on(donor, portfolio.years, found);
  for (const DonorModel& donor : portfolio.donors) advise_on_money_left(donor, found);
  for (const State& state : scenario.states) advise_on(state, scenario.clock, found);
  return found;
}

}  // namespace art6
