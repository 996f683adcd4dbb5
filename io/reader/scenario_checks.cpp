#include "io/reader/scenario_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <variant>

#include "io/format/scenario_format.hpp"
#include "io/format/strategy_numbers.hpp"
#include "io/format/uncertain_quantities.hpp"
#include "io/reader/check_walk.hpp"
#include "io/reader/value_reader.hpp"
#include "io/text/nearest_name.hpp"
#include "io/yaml/scalar.hpp"
#include "models/sampling/law_facts.hpp"
#include "models/strategies/score.hpp"
#include "models/strategies/strategy.hpp"
#include "sim/random/scrambled_sobol.hpp"

namespace art6 {

namespace {

/// Decimal shares such as 0.7 + 0.2 + 0.1 sum to 1 only within rounding.
constexpr double rounding = 1e-9;

/// The command line's word for every strategy.
const char* const all_strategies = "all";

/// Reports every value that came before, with the place of the first.
class Once {
 public:
  explicit Once(Problems& problems) : problems_(problems) {}

  void check(const Place& place, const std::string& value) {
    const auto [first, is_new] = mark_of_.emplace(value, place.node.mark);
    if (is_new) return;
    problems_.add(place.node.mark, path_of(place),
                  fmt::format("expected each once, got {} again (first in {})", in_quotes(value),
                              problems_.line_text(first->second, place.node.mark)));
  }

 private:
  Problems& problems_;
  std::map<std::string, Mark> mark_of_;
};

/// Ids that others refer to.
using Ids = std::set<std::string, std::less<>>;

bool places_by_code(const std::string& id) {
  const auto all = built_in_strategies();
  const auto found = std::ranges::find(all, id, &Strategy::id);
  return found != all.end() && found->place != nullptr;
}

class ScenarioChecks {
 public:
  ScenarioChecks(Problems& problems, const Place& document, Scenario& scenario)
      : problems_(problems), document_(document), scenario_(scenario) {
    for (const Donor& donor : scenario_.donors) donors_.insert(donor.id);
    for (const State& state : scenario_.states) {
      states_.insert(state.id);
      for (const Theme theme : all_themes) {
        if (state.has(theme)) programmes_.insert(to_string(ProgrammeId{state.id, theme}));
      }
    }
    for (const Strategy& strategy : built_in_strategies()) strategies_.insert(strategy.id);
    for (const StrategyDefinition& strategy : scenario_.strategies) strategies_.insert(strategy.id);
    states_are_known_ = ids_are_sound(document_, "states");
    donors_are_known_ = ids_are_sound(document_, "donors");
    strategies_are_known_ = ids_are_sound(document_, "strategies");
  }

  void check() {
    check_clock();
    check_sampling();
    check_strategies();
    check_donors();
    check_coalitions();
    check_states();
  }

 private:
  void add(const Place& place, const std::string& message) {
    problems_.add(place.node.mark, path_of(place), message);
  }

  /// `what` such as `a State` for the message.
  void check_known(const Place& place, const Ids& known, const std::string& id,
                   const std::string& what) {
    if (known.contains(id) || problems_.full()) return;
    NearestName nearest(id);
    const bool is_path = id.find('/') != std::string::npos;
    for (const std::string& name : known) {
      if (!is_path || share_a_part(id, name)) nearest.offer(name);
    }
    add(place, fmt::format("expected {} of this scenario, got {}{}", what, in_quotes(id),
                           nearest.suggestion()));
  }
  void check_state(const Place& place, const std::string& id) {
    if (states_are_known_) check_known(place, states_, id, "a State");
  }
  void check_donor(const Place& place, const std::string& id) {
    if (donors_are_known_) check_known(place, donors_, id, "a donor");
  }
  void check_programme(const Place& place, const ProgrammeId& id) {
    if (states_are_known_) check_known(place, programmes_, to_string(id), "a programme");
  }

  template <class Item>
  void check_ids(const Place& parent, std::string_view key, std::vector<Item>& items) {
    Once once(problems_);
    with_each(parent, key, items, [&](const Place& place, const Item& item) {
      with(place, "id", [&](const Place& id) { once.check(id, name_of(item.id)); });
    });
  }
  template <class Value>
  void check_once(const Place& parent, std::string_view key, std::vector<Value>& values) {
    Once once(problems_);
    with_each(parent, key, values,
              [&](const Place& place, const Value& value) { once.check(place, name_of(value)); });
  }
  static std::string name_of(const std::string& id) { return id; }
  template <class Enumeration>
  static std::string name_of(Enumeration value) {
    return to_string(value);
  }

  /// Reports a month that lies before another one of the same map.
  void check_order(const Place& parent, std::string_view early_key, Month early,
                   std::string_view late_key, Month late) {
    const auto place = sound(parent, late_key);
    if (!place || !sound(parent, early_key) || late >= early) return;
    add(*place, fmt::format("expected a month not before {} ({}), got {}", early_key,
                            to_string(early), to_string(late)));
  }

  /// Reports a number that is above another one of the same map.
  void check_at_most(const Place& parent, std::string_view small_key, double small,
                     std::string_view large_key, double large) {
    const auto place = sound(parent, small_key);
    if (!place || !sound(parent, large_key) || small <= large) return;
    add(*place, fmt::format("expected at most {} ({}), got {}", large_key, number_text(large),
                            number_text(small)));
  }

  void check_clock() {
    with(document_, "clock", [&](const Place& clock) {
      const Clock& given = scenario_.clock;
      check_order(clock, "start", given.start, "end", given.end);
      if (!sound(clock, "start") || !sound(clock, "end") || given.months() <= max_months) return;
      add(*sound(clock, "end"), fmt::format("expected at most {} months from start to end, got {}",
                                            max_months, given.months()));
    });
  }

  /// Sobol points have so many coordinates, one for each quantity.
  void check_sampling() {
    with(document_, "simulation", [&](const Place& simulation) {
      with(simulation, "sampling", [&](const Place& place) {
        if (scenario_.simulation.sampling == Sampling::random) return;
        const std::size_t uncertain = uncertain_quantities(scenario_).size();
        if (uncertain <= ScrambledSobol::most_coordinates) return;
        add(place, fmt::format("expected \"random\" for more than {} uncertain quantities, got "
                               "\"sobol\" for {}",
                               ScrambledSobol::most_coordinates, uncertain));
      });
    });
  }

  void check_strategies() {
    with(document_, "strategy", [&](const Place& place) {
      if (strategies_are_known_) {
        check_known(place, strategies_, scenario_.strategy, "a strategy of art6 or");
      }
    });
    check_ids(document_, "strategies", scenario_.strategies);
    with_each(document_, "strategies", scenario_.strategies,
              [&](const Place& place, const StrategyDefinition& strategy) {
                check_strategy(place, strategy);
              });
  }

  void check_strategy(const Place& place, const StrategyDefinition& strategy) {
    with(place, "id", [&](const Place& id) {
      const auto built_in = built_in_strategies();
      const bool is_taken =
          strategy.id == all_strategies ||
          std::any_of(built_in.begin(), built_in.end(),
                      [&](const Strategy& other) { return other.id == strategy.id; });
      if (is_taken) {
        add(id,
            fmt::format("expected an id that art6 does not use, got {}", in_quotes(strategy.id)));
      }
    });
    with(place, "score", [&](const Place& score) {
      if (const auto fault = score_problem(strategy.score))
        add(score, "expected an expression, got a fault: " + *fault);
    });
    check_numbers(place, strategy);
    with(place, "theme_shares", [&](const Place& shares) {
      if (strategy.like && places_by_code(*strategy.like)) {
        add(shares, fmt::format("expected none beside like: {}, which has no score, got a map",
                                *strategy.like));
      }
      double sum = 0;
      for (const auto& [theme, share] : strategy.theme_shares) sum += share;
      if (sum > 1 + rounding) {
        add(shares, fmt::format("expected shares with a sum <= 1, got {}", rounded_text(sum)));
      }
    });
  }

  /// Numbers of a strategy of art6 stand beside its id only.
  void check_numbers(const Place& place, const StrategyDefinition& strategy) {
    const Node* const like = place.node.find("like");
    if (like && like->faulty) return;
    for (const StrategyNumber& number : strategy_numbers()) {
      if (strategy.like == number.strategy) continue;
      with(place, number.key, [&](const Place& given) {
        add(given, fmt::format("expected none without like: {}, got {}", number.strategy,
                               shown(given.node)));
      });
    }
  }

  void check_donors() {
    check_ids(document_, "donors", scenario_.donors);
    with_each(document_, "donors", scenario_.donors, [&](const Place& place, Donor& donor) {
      Once once(problems_);
      with_each(place, "committed", donor.committed,
                [&](const Place& commitment, const Commitment& given) {
                  with(commitment, "programme", [&](const Place& programme) {
                    check_programme(programme, given.programme);
                    once.check(programme, to_string(given.programme));
                  });
                });
      with(place, "flexible", [&](const Place& flexible) {
        check_once(flexible, "states", donor.flexible.states);
        check_once(flexible, "themes", donor.flexible.themes);
        with_each(flexible, "states", donor.flexible.states,
                  [&](const Place& state, const std::string& id) { check_state(state, id); });
      });
    });
  }

  void check_coalitions() {
    check_ids(document_, "coalitions", scenario_.coalitions);
    with_each(document_, "coalitions", scenario_.coalitions,
              [&](const Place& place, Coalition& coalition) { check_coalition(place, coalition); });
  }

  void check_coalition(const Place& place, Coalition& coalition) {
    check_order(place, "from", coalition.from, "until", coalition.until);
    with(place, "state", [&](const Place& state) { check_state(state, coalition.state); });
    with(place, "lead", [&](const Place& lead) { check_donor(lead, *coalition.lead); });
    Once once(problems_);
    with_each(place, "pledges", coalition.pledges, [&](const Place& pledge, const Pledge& given) {
      with(pledge, "donor", [&](const Place& donor) {
        check_donor(donor, given.donor);
        once.check(donor, given.donor);
      });
    });
    check_once(place, "themes", coalition.themes);
    if (!sound(place, "state") || !states_.contains(coalition.state)) return;
    with_each(place, "themes", coalition.themes, [&](const Place& theme, Theme given) {
      if (programmes_.contains(to_string(ProgrammeId{coalition.state, given}))) return;
      add(theme, fmt::format("expected a theme on which {} has a programme, got {}",
                             coalition.state, to_string(given)));
    });
  }

  void check_states() {
    check_ids(document_, "states", scenario_.states);
    with_each(document_, "states", scenario_.states, [&](const Place& place, State& state) {
      check_once(place, "requests", state.requests);
      with(place, "season", [&](const Place& season) { check_season(season, state); });
      with(place, "clearance", [&](const Place& clearance) {
        const Clearance& given = *state.clearance;
        check_at_most(clearance, "teams", given.teams, "max_teams", given.max_teams);
      });
      with(place, "stockpile",
           [&](const Place& stockpile) { check_setup(stockpile, *state.stockpile); });
      with(place, "victim_assistance",
           [&](const Place& assistance) { check_pillars(assistance, *state.victim_assistance); });
      with(place, "risk_education",
           [&](const Place& education) { check_risk_education(education, *state.risk_education); });
    });
  }

  void check_season(const Place& place, const State& state) {
    if (std::any_of(state.season.begin(), state.season.end(), [](double s) { return s > 0; })) {
      return;
    }
    const auto& items = place.node.items;
    const bool all_sound =
        std::none_of(items.begin(), items.end(), [](const Node& item) { return item.faulty; });
    if (all_sound) add(place, "expected at least one month above 0, got none");
  }

  /// Can no time be drawn although something is to be spent in it?
  static bool can_be_zero(const Quantity& quantity) {
    if (!quantity.is_uncertain()) return quantity.value == 0;
    if (const auto* discrete = std::get_if<Discrete>(&*quantity.distribution)) {
      return discrete->values.front() == 0 && discrete->weights.front() > 0;
    }
    const auto* quantiles = std::get_if<Quantiles>(&*quantity.distribution);
    return quantiles && quantiles->values[1] == 0;
  }

  void check_setup(const Place& place, const Stockpile& given) {
    const auto cost = sound(place, "setup_cost_usd");
    const Node* months = place.node.find("setup_months");
    const bool is_free = !given.setup_cost_usd.is_uncertain() && given.setup_cost_usd.value == 0;
    if (!cost || is_free || (months && months->faulty) || !can_be_zero(given.setup_months)) return;
    add(*cost, "expected setup_months > 0 with a cost of set-up, got setup_months that can be 0");
  }

  void check_pillars(const Place& place, VictimAssistance& given) {
    check_ids(place, "pillars", given.pillars);
    with_each(place, "pillars", given.pillars, [&](const Place& pillar, const Pillar& p) {
      check_at_most(pillar, "people_per_month", p.people_per_month, "max_people_per_month",
                    p.max_people_per_month);
    });
  }

  void check_risk_education(const Place& place, const RiskEducation& given) {
    for (const char* key : {"efficacy", "coverage"}) {
      if (const Node* node = place.node.find(key); node && node->faulty) return;
    }
    const double largest = support(given.efficacy).second * support(given.coverage).second;
    if (largest < 1) return;
    add(place, fmt::format("expected efficacy * coverage < 1 at the start, got up to {}",
                           number_text(largest)));
  }

  Problems& problems_;
  const Place& document_;
  Scenario& scenario_;
  Ids donors_, states_, programmes_, strategies_;
  bool donors_are_known_ = false, states_are_known_ = false, strategies_are_known_ = false;
};

}  // namespace

void check_scenario(Problems& problems, const Place& document, Scenario& scenario) {
  ScenarioChecks(problems, document, scenario).check();
  check_correlations(problems, document, scenario);
}

}  // namespace art6
