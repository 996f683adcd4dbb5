// The scenario format, format 1 (docs/scenario-format.md), described once: for each struct one
// function `describe(visitor, Of<Struct>{})`, which calls the visitor for every key, in the order
// in which documents list the keys. The reader, the JSON Schema, its examples and the list of
// uncertain quantities are visitors; none has a list of keys of its own.
//
// A visitor has
//   version(key, number, description)                       the key with the format's number
//   base(key, description)                                  the key with the file that is extended
//   required(key, member, rule, description)                an error if it is missing
//   optional(key, member, rule, description)                where the key is missing, the member
//                                                           keeps its initial value, the default
//   required_without(key, member, rule, other_key, description)
//                                                           required where the map does not have
//                                                           the other key, not allowed where it has
//   required_unless(key, member, rule, other_key, description)
//                                                           required where the map does not have
//                                                           the other key, optional where it has
//   optional_without(key, member, rule, other_key, description)
//                                                           optional, not allowed where the map has
//                                                           the other key
//   needed_where(key, member, rule, other_key, other, description, unless_key)
//                                                           required where the quantity `other` is
//                                                           uncertain or not 0, unless the map has
//                                                           `unless_key`, else optional
// Rules are those of `io/format/format_rules.hpp`. `member` and `other` are member pointers, or a
// `MapEntry`, of what the rule is about, a std::optional or a std::vector of it; `get_member`
// (`io/format/description.hpp`) gives the value in an object.
#pragma once

#include "io/format/description.hpp"
#include "io/format/format_rules.hpp"
#include "io/format/strategy_keys.hpp"
#include "io/format/theme_format.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/random/replications.hpp"

namespace art6 {

inline constexpr int scenario_format = 1;
inline constexpr int max_months = 1200;
inline constexpr int max_states = 10'000;
inline constexpr int max_donors = 1'000;

template <class Visitor>
void describe(Visitor& v, Of<Clock>) {
  v.required("start", &Clock::start, Calendar{}, "First month that is simulated.");
  v.required("end", &Clock::end, Calendar{}, "Last month, at most 1,200 months in all.");
}

template <class Visitor>
void describe(Visitor& v, Of<Simulation>) {
  v.optional("replications", &Simulation::replications,
             Bounds{.min = 1, .max = static_cast<double>(most_replications)},
             "Possible futures to simulate.");
  v.optional("seed", &Simulation::seed, Bounds{.min = 0, .limit = 0x1p64},
             "Random seed. The same seed gives the same futures.");
  v.optional("sampling", &Simulation::sampling, Choice{}, "How the static quantities are drawn.");
}

template <class Visitor>
void describe(Visitor& v, Of<Meeting>) {
  v.required("name", &Meeting::name, Text::line, "The meeting's name.");
  v.required("date", &Meeting::date, Calendar{}, "Its first day.");
}

template <class Visitor>
void describe(Visitor& v, Of<Funding>) {
  v.optional("delay_months", &Funding::delay_months, bounds::months,
             "Months from a donor's payment to the programme's account.");
  v.optional("common_shock", &Funding::common_shock, bounds::share,
             "Share of the donors' yearly shocks that is common to all.");
  v.optional("contingency", &Funding::contingency, Bounds{.min = 0, .limit = 1000},
             "What a programme may take beyond its planned remaining cost, as a share of it.");
}

template <class Visitor>
void describe(Visitor& v, Of<Commitment>) {
  v.required("programme", &Commitment::programme, Programme{},
             "The programme that the money is tied to.");
  v.required("share", &Commitment::share, bounds::share, "Share of the donor's yearly budget.");
  v.optional("volatility", &Commitment::volatility, bounds::noise,
             "Standard deviation of a year's shock on the log share, besides the donor's own.");
  v.optional("persistence", &Commitment::persistence,
             Bounds{.min = 0, .max = 1, .max_end = End::excluded},
             "Share of the log share's deviation that is left a year later.");
  v.optional("stops_per_year", &Commitment::stops_per_year, bounds::share,
             "Probability that it ends for good as a budget year begins, the first one excepted.");
}

template <class Visitor>
void describe(Visitor& v, Of<Restriction>) {
  v.optional("states", &Restriction::states, List<Text>{Text::line},
             "States that flexible money may go to; any without it, none if it is empty.");
  v.optional("themes", &Restriction::themes, List<Choice>{},
             "Themes that flexible money may go to; any without it, none if it is empty.");
}

template <class Visitor>
void describe(Visitor& v, Of<Donor>) {
  v.required("id", &Donor::id, Text::id, "The donor's id, for example its country code.");
  v.required("name", &Donor::name, Text::line, "The donor's name.");
  v.required("party", &Donor::party, YesNo{}, "Is it a State Party to the Convention?");
  v.required("budget_usd_per_year", &Donor::budget_usd_per_year, money_over_time,
             "Budget of the first year, as a yearly rate.");
  v.optional("growth_per_year", &Donor::growth_per_year, bounds::growth, "Growth of the budget.");
  v.optional("volatility", &Donor::volatility, bounds::noise,
             "Standard deviation of a year's shock on the log budget.");
  v.optional("persistence", &Donor::persistence,
             Bounds{.min = 0, .max = 1, .max_end = End::excluded},
             "Share of the log budget's deviation that is left a year later.");
  v.optional("starts", &Donor::starts, Calendar{},
             "First month in which it has money; it had money before the clock's start without.");
  v.optional("ends", &Donor::ends, Calendar{},
             "Last month in which it has money; it goes on after the clock's end without.");
  v.optional("joins_probability", &Donor::joins_probability, bounds::share,
             "Probability that it gives at all.");
  v.optional("committed", &Donor::committed, List<Keys>{},
             "Shares of its budget tied to programmes.");
  v.optional("flexible", &Donor::flexible, Keys{}, "Where the rest of its budget may go.");
}

template <class Visitor>
void describe(Visitor& v, Of<Pledge>) {
  v.required("donor", &Pledge::donor, Text::line, "Id of the donor.");
  v.required_without("usd_per_year", &Pledge::usd_per_year, money_over_time, "usd",
                     "What it pledges a year, paid in the coalition's months.");
  v.optional("usd", &Pledge::usd, bounds::money, "What it pledges to pay once.");
  v.required_without("month", &Pledge::month, Calendar{}, "usd_per_year",
                     "Month in which it pays once.");
}

template <class Visitor>
void describe(Visitor& v, Of<Coalition>) {
  v.required("id", &Coalition::id, Text::id, "The coalition's id.");
  v.required("state", &Coalition::state, Text::line, "Code of the affected State.");
  v.optional("lead", &Coalition::lead, Text::line, "Id of the donor that leads.");
  v.required("themes", &Coalition::themes, List<Choice>{{}, 1},
             "Themes over which a pledge is split by the programmes' weight.");
  v.required("pledges", &Coalition::pledges, List<Keys>{{}, 1}, "What the donors pledge.");
  v.optional("from", &Coalition::from, Calendar{},
             "First month of the yearly pledges; needed where there are any.");
  v.optional("until", &Coalition::until, Calendar{},
             "Their last month; needed where there are any.");
}

template <class Visitor>
void describe(Visitor& v, Of<Pause>) {
  v.required("from", &Pause::from, Calendar{}, "Its first month.");
  v.required("until", &Pause::until, Calendar{}, "Its last month.");
  v.optional("output", &Pause::output, bounds::share, "Share of normal work that is done.");
  v.optional("staff_paid", &Pause::staff_paid, YesNo{},
             "Is the staff paid as usual? If not, only the share `output` of it is employed.");
  v.optional("probability", &Pause::probability, bounds::share, "Probability that it comes about.");
  v.optional("themes", &Pause::themes, List<Choice>{{}, 1},
             "Themes whose programmes pause; all of the State's without it.");
}

template <class Visitor>
void describe(Visitor& v, Of<Casualties>) {
  v.required("per_year", &Casualties::per_year, bounds::people,
             "Mean casualties in a year at the start.");
  v.optional("survivor_share", &Casualties::survivor_share, bounds::share,
             "Share of them who survive.");
}

template <class Visitor>
void describe(Visitor& v, Of<State>) {
  v.required("id", &State::id, Text::state, "ISO 3166-1 alpha-3 code.");
  v.required("name", &State::name, Text::line, "The State's name.");
  v.optional("joined", &State::joined, Calendar{},
             "Entry into force of the Convention for the State.");
  v.optional("requests", &State::requests, List<Choice>{},
             "Themes on which it asked for assistance in its transparency report.");
  v.optional("own_growth_per_year", &State::own_growth_per_year, bounds::growth,
             "Growth of its own funding.");
  v.optional("season", &State::season, List<Bounds>{bounds::share, 12, 12}, format_text::season);
  v.optional("access", &State::access, Keys{}, format_text::access);
  v.optional("pauses", &State::pauses, List<Keys>{},
             "Known months in which less than normal is done.");
  v.optional("casualties", &State::casualties, Keys{}, "Casualties of remnants; none without it.");
  v.optional("clearance", &State::clearance, Keys{}, "Clearance of remnants (Article 4).");
  v.optional("stockpile", &State::stockpile, Keys{}, "Destruction of stockpiles (Article 3).");
  v.optional("victim_assistance", &State::victim_assistance, Keys{},
             "Victim assistance (Article 5).");
  v.optional("risk_education", &State::risk_education, Keys{}, "Risk education (Article 4.2 e).");
  v.optional("history", &State::history, List<Keys>{},
             "Casualties that were reported of past years; they change no future.");
}

template <class Visitor>
void describe(Visitor& v, Of<StrategyDefinition>) {
  v.required("id", &StrategyDefinition::id, Text::id, "The strategy's id.");
  v.optional("description", &StrategyDefinition::description, Text::free,
             "What it does, in a line.");
  v.required_without("rule", &StrategyDefinition::rule, Choice{}, "like",
                     "How the score places money.");
  v.required_without("score", &StrategyDefinition::score, Text::expression, "like",
                     "Expression over what a planner knows.");
  v.optional("like", &StrategyDefinition::like, BuiltInStrategy{},
             "Strategy of art6 that this one is with other numbers, in place of rule and score.");
  v.optional("theme_shares", &StrategyDefinition::theme_shares, NumberByName{bounds::share},
             "Shares of each donor's money that go to a theme first, sum at most 1.");
  for (const StrategyKey& number : list_strategy_keys()) {
    v.optional(number.key.c_str(),
               MapEntry<StrategyDefinition>{&StrategyDefinition::parameters, number.key},
               number.bounds, number.about.c_str());
  }
}

template <class Visitor>
void describe(Visitor& v, Of<Correlation>) {
  v.required("between", &Correlation::between, List<Text>{Text::line, 2, 2},
             "Paths of two static quantities.");
  v.required("rank", &Correlation::rank,
             Bounds{.min = -1, .min_end = End::excluded, .max = 1, .max_end = End::excluded},
             "Spearman's rank correlation.");
}

template <class Visitor>
void describe(Visitor& v, Of<Scenario>) {
  v.version("art6", scenario_format, "The number of this format.");
  v.base("extends",
         "Scenario file that this one builds on, from this one's folder: maps merge by key, lists "
         "of things with an id by id, every other value replaces the base's.");
  v.required("name", &Scenario::name, Text::line, "The scenario's name.");
  v.optional("description", &Scenario::description, Text::free, "What it is about.");
  v.optional("price_year", &Scenario::price_year,
             Bounds{.min = Calendar::first_year, .max = Calendar::last_year},
             "Year whose prices all amounts are in; information only.");
  v.required("clock", &Scenario::clock, Keys{}, "The months that are simulated.");
  v.optional("simulation", &Scenario::simulation, Keys{},
             "How often, and from which random numbers.");
  v.optional("meetings", &Scenario::meetings, List<Keys>{},
             "Where extension requests are considered.");
  v.optional("confidence", &Scenario::confidence,
             Bounds{.min = 0.5, .max = 1, .max_end = End::excluded},
             "Probability that counts as sure enough.");
  v.optional("funding", &Scenario::funding, Keys{}, "What holds for all donors' money.");
  v.optional("strategy", &Scenario::strategy, Text::line, "Id of the strategy of `art6 run`.");
  v.optional("objective", &Scenario::objective, Goal{Bounds{.limit = 1e6}},
             "What strategies are compared by in `art6 compare`.");
  v.optional("donors", &Scenario::donors, List<Keys>{{}, 0, max_donors}, "Who gives money.");
  v.optional("coalitions", &Scenario::coalitions, List<Keys>{}, "Country Coalitions.");
  v.required("states", &Scenario::states, List<Keys>{{}, 1, max_states},
             "States with obligations.");
  v.optional("strategies", &Scenario::strategies, List<Keys>{}, "The scenario's own strategies.");
  v.optional("correlations", &Scenario::correlations, List<Keys>{},
             "Rank correlations of quantities.");
}

}  // namespace art6
