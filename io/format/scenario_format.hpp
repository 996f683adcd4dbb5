// The scenario format, format 1 (docs/scenario-format.md), described once. Whatever needs to know
// the format, such as the reader, is a visitor of these descriptions; none has a list of its own.
//
// A visitor has
//   version(key, number, description)                       the key with the format's number
//   base(key, description)                                  the key with the file that is extended
//   required(key, member, rule, description)                an error if it is missing
//   optional(key, member, rule, description)                keeps the member's initial value, the
//                                                           default, where the key is missing
//   required_without(key, member, rule, other_key, description)
//                                                           required where the map does not have
//                                                           the other key, not allowed where it has
//   needed_where(key, member, rule, other_key, other, description)
//                                                           required where the quantity `other` is
//                                                           uncertain or not 0, else optional
// called in the order in which documents list the keys. Rules are those of
// `io/format/format_rules.hpp`; members are what the rule is about, a std::optional or a
// std::vector of it.
#pragma once

#include "io/format/format_rules.hpp"
#include "io/format/strategy_numbers.hpp"
#include "io/format/theme_format.hpp"
#include "models/scenario/scenario.hpp"
#include "sim/random/replications.hpp"

namespace art6 {

inline constexpr int scenario_format = 1;
inline constexpr int max_months = 1200;
inline constexpr int max_states = 10'000;
inline constexpr int max_donors = 1'000;

template <class Visitor>
void describe(Visitor& v, Clock& c) {
  v.required("start", c.start, Calendar{}, "First month that is simulated.");
  v.required("end", c.end, Calendar{}, "Last month, at most 1,200 months in all.");
}

template <class Visitor>
void describe(Visitor& v, Simulation& s) {
  v.optional("replications", s.replications,
             Bounds{.min = 1, .max = static_cast<double>(most_replications)},
             "Possible futures to simulate.");
  v.optional("seed", s.seed, Bounds{.min = 0, .limit = 0x1p64}, "Names the set of futures.");
  v.optional("sampling", s.sampling, Choice{}, "How the static quantities are drawn.");
}

template <class Visitor>
void describe(Visitor& v, Meeting& m) {
  v.required("name", m.name, Text::line, "The meeting's name.");
  v.required("date", m.date, Calendar{}, "Its first day.");
}

template <class Visitor>
void describe(Visitor& v, Funding& f) {
  v.optional("delay_months", f.delay_months, bounds::months,
             "Months from a donor's budget to the programme's account.");
  v.optional("common_shock", f.common_shock, bounds::share,
             "Share of the donors' yearly shocks that is common to all.");
  v.optional("contingency", f.contingency, Bounds{.min = 0, .limit = 1000},
             "What a programme may take beyond its planned remaining cost, as a share of it.");
}

template <class Visitor>
void describe(Visitor& v, Commitment& c) {
  v.required("programme", c.programme, Programme{}, "The programme that the money is tied to.");
  v.required("share", c.share, bounds::share, "Share of the donor's yearly budget.");
}

template <class Visitor>
void describe(Visitor& v, Restriction& r) {
  v.optional("states", r.states, List<Text>{Text::line, 1},
             "States that flexible money may go to; any without it.");
  v.optional("themes", r.themes, List<Choice>{{}, 1},
             "Themes that flexible money may go to; any without it.");
}

template <class Visitor>
void describe(Visitor& v, Donor& d) {
  v.required("id", d.id, Text::id, "The donor's id, for example its country code.");
  v.required("name", d.name, Text::line, "The donor's name.");
  v.required("party", d.party, YesNo{}, "Is it a State Party to the Convention?");
  v.required("budget_usd_per_year", d.budget_usd_per_year, bounds::money,
             "Budget of the first year.");
  v.optional("growth_per_year", d.growth_per_year, bounds::growth, "Growth of the budget.");
  v.optional("volatility", d.volatility, bounds::noise,
             "Standard deviation of a year's shock on the log budget.");
  v.optional("persistence", d.persistence, Bounds{.min = 0, .max = 1, .max_end = End::excluded},
             "Share of the log budget's deviation that is left a year later.");
  v.optional("starts", d.starts, Calendar{},
             "Month of its first money; the clock's start without.");
  v.optional("joins_probability", d.joins_probability, bounds::share,
             "Probability that it gives at all.");
  v.optional("committed", d.committed, List<Keys>{}, "Shares of its budget tied to programmes.");
  v.optional("flexible", d.flexible, Keys{}, "Where the rest of its budget may go.");
}

template <class Visitor>
void describe(Visitor& v, Pledge& p) {
  v.required("donor", p.donor, Text::line, "Id of the donor.");
  v.required("usd_per_year", p.usd_per_year, bounds::money, "What it pledges.");
}

template <class Visitor>
void describe(Visitor& v, Coalition& c) {
  v.required("id", c.id, Text::id, "The coalition's id.");
  v.required("state", c.state, Text::line, "Code of the affected State.");
  v.optional("lead", c.lead, Text::line, "Id of the donor that leads.");
  v.required("themes", c.themes, List<Choice>{{}, 1},
             "Themes over which a pledge is split by the programmes' weight.");
  v.required("pledges", c.pledges, List<Keys>{{}, 1}, "What the donors pledge.");
  v.required("from", c.from, Calendar{}, "First month of the pledges.");
  v.required("until", c.until, Calendar{}, "Their last month.");
}

template <class Visitor>
void describe(Visitor& v, Access& a) {
  v.required("mean_open_months", a.mean_open_months, bounds::month_or_more,
             "Mean time with access.");
  v.required("mean_closed_months", a.mean_closed_months, bounds::month_or_more,
             "Mean time without.");
  v.optional("closed_output", a.closed_output, bounds::share,
             "Share of the normal clearance output while closed.");
}

template <class Visitor>
void describe(Visitor& v, Casualties& c) {
  v.required("per_year", c.per_year, bounds::people, "Mean casualties in a year at the start.");
  v.optional("survivor_share", c.survivor_share, bounds::share, "Share of them who survive.");
}

template <class Visitor>
void describe(Visitor& v, State& s) {
  v.required("id", s.id, Text::state, "ISO 3166-1 alpha-3 code.");
  v.required("name", s.name, Text::line, "The State's name.");
  v.optional("joined", s.joined, Calendar{}, "Entry into force of the Convention for the State.");
  v.optional("requests", s.requests, List<Choice>{},
             "Themes on which it asked for assistance in its transparency report.");
  v.optional("own_growth_per_year", s.own_growth_per_year, bounds::growth,
             "Growth of its own funding.");
  v.optional("season", s.season, List<Bounds>{bounds::share, 12, 12},
             "Workable share of each month, January first.");
  v.optional("access", s.access, Keys{}, "Times without access; always open without it.");
  v.optional("casualties", s.casualties, Keys{}, "Casualties of remnants; none without it.");
  v.optional("clearance", s.clearance, Keys{}, "Clearance of remnants (Article 4).");
  v.optional("stockpile", s.stockpile, Keys{}, "Destruction of stockpiles (Article 3).");
  v.optional("victim_assistance", s.victim_assistance, Keys{}, "Victim assistance (Article 5).");
  v.optional("risk_education", s.risk_education, Keys{}, "Risk education (Article 4.2 e).");
}

template <class Visitor>
void describe(Visitor& v, StrategyDefinition& s) {
  v.required("id", s.id, Text::id, "The strategy's id.");
  v.optional("description", s.description, Text::free, "What it does, in a line.");
  v.required_without("rule", s.rule, Choice{}, "like", "How the score places money.");
  v.required_without("score", s.score, Text::expression, "like",
                     "Expression over what a planner knows.");
  v.optional("like", s.like, BuiltInStrategy{},
             "Strategy of art6 that this one is with other numbers, in place of rule and score.");
  v.optional("theme_shares", s.theme_shares, NumberByName{bounds::share},
             "Shares of each donor's money that go to a theme first, sum at most 1.");
  for (const StrategyNumber& number : strategy_numbers()) {
    v.optional(number.key.c_str(), s.parameters[number.key], number.bounds, number.about.c_str());
  }
}

template <class Visitor>
void describe(Visitor& v, Correlation& c) {
  v.required("between", c.between, List<Text>{Text::line, 2, 2}, "Paths of two static quantities.");
  v.required("rank", c.rank,
             Bounds{.min = -1, .min_end = End::excluded, .max = 1, .max_end = End::excluded},
             "Spearman's rank correlation.");
}

template <class Visitor>
void describe(Visitor& v, Scenario& s) {
  v.version("art6", scenario_format, "The number of this format.");
  v.base("extends",
         "Scenario file that this one builds on, from this one's folder: maps merge by key, lists "
         "of things with an id by id, every other value replaces the base's.");
  v.required("name", s.name, Text::line, "The scenario's name.");
  v.optional("description", s.description, Text::free, "What it is about.");
  v.optional("price_year", s.price_year,
             Bounds{.min = Calendar::first_year, .max = Calendar::last_year},
             "Year whose prices all amounts are in; information only.");
  v.required("clock", s.clock, Keys{}, "The months that are simulated.");
  v.optional("simulation", s.simulation, Keys{}, "How often, and from which random numbers.");
  v.optional("meetings", s.meetings, List<Keys>{}, "Where extension requests are considered.");
  v.optional("confidence", s.confidence, Bounds{.min = 0.5, .max = 1, .max_end = End::excluded},
             "Probability that counts as sure enough.");
  v.optional("funding", s.funding, Keys{}, "What holds for all donors' money.");
  v.optional("strategy", s.strategy, Text::line, "Id of the strategy of `art6 run`.");
  v.optional("objective", s.objective, Goal{Bounds{.limit = 1e6}},
             "What strategies are compared by in `art6 compare`.");
  v.optional("donors", s.donors, List<Keys>{{}, 0, max_donors}, "Who gives money.");
  v.optional("coalitions", s.coalitions, List<Keys>{}, "Country Coalitions.");
  v.required("states", s.states, List<Keys>{{}, 1, max_states}, "States with obligations.");
  v.optional("strategies", s.strategies, List<Keys>{}, "The scenario's own strategies.");
  v.optional("correlations", s.correlations, List<Keys>{}, "Rank correlations of quantities.");
}

}  // namespace art6
