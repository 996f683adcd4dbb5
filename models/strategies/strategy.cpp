#include "models/strategies/strategy.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "models/portfolio/portfolio.hpp"
#include "models/strategies/strategies.hpp"

namespace art6 {

namespace {

double requests_first(const ProgrammeModel& programme, std::span<const StrategyParameter>) {
  return programme.is_requested ? 1 : 0;
}

/// The parameters are the themes' ranks, each with its theme's name.
double by_rank_of_theme(const ProgrammeModel& programme, std::span<const StrategyParameter> ranks) {
  const std::string theme = to_string(programme.id.theme);
  return -std::ranges::find(ranks, theme, &StrategyParameter::name)->value;
}

constexpr ByTheme<double> usual_ranks{{2, 1, 3, 4}};
static_assert(std::ranges::min(usual_ranks.values) == 1 &&
                  std::ranges::max(usual_ranks.values) == theme_count,
              "every theme has a rank");

std::vector<StrategyParameter> make_ranks_of_themes() {
  std::vector<StrategyParameter> ranks;
  for (const Theme theme : all_themes) {
    ranks.push_back({to_string(theme), "rank of the theme: lower ranks are served first",
                     usual_ranks[theme], 1, theme_count});
  }
  return ranks;
}

}  // namespace

std::span<const Strategy> built_in_strategies() {
  static const std::vector<Strategy> registry{
      {.id = "status-quo",
       .description = "In proportion to each programme's historical weight.",
       .rule = Rule::share,
       .score = "weight"},
      {.id = "equal",
       .description = "The same to every programme with room.",
       .rule = Rule::share,
       .score = "1"},
      {.id = "need",
       .description = "In proportion to the cost of finishing the known work.",
       .rule = Rule::share,
       .score = "remaining_cost"},
      {.id = "urgency",
       .description = "In proportion to that cost per year left to the deadline.",
       .rule = Rule::share,
       .score = "need_per_year"},
      {.id = "earliest-deadline",
       .description = "Nearest planning deadline first, as far as it has room.",
       .rule = Rule::fill,
       .score = "-months_left",
       .source = "Jackson 1955, Management Science Research Project report 43, UCLA"},
      {.id = "least-slack",
       .description = "Least time to spare at full size first.",
       .rule = Rule::fill,
       .score = "-slack_months",
       .source = "Conway, Maxwell and Miller 1967, Theory of Scheduling"},
      {.id = "finish-line",
       .description = "Cheapest to finish first.",
       .rule = Rule::fill,
       .score = "-remaining_cost",
       .source = "Smith 1956, Naval Research Logistics Quarterly 3:59-66"},
      // The logarithm of the index of 1987, 1/cost exp(-slack+ / (lookahead mean)). It gives the
      // same order and does not vanish where the slack is long.
      {.id = "apparent-urgency",
       .description = "Cheap work first, the more so the less time there is to spare.",
       .rule = Rule::fill,
       .score = "-log(max(remaining_cost, gap)) - max(slack_months, 0) / (lookahead * "
                "mean_months_at_full_size)",
       .parameters = {{"lookahead",
                       "mean durations of work at full size ahead of which urgency is felt", 2, 0.1,
                       100}},
       .source = "Vepsalainen and Morton 1987, Management Science 33:1035-1047"},
      {.id = "most-met",
       .description = "The largest number of obligations that the money reaches in time first.",
       .source = "Moore 1968 (with Hodgson's rule), Management Science 15:102-109",
       .place = place_most_met},
      {.id = "gain-to-finish",
       .description = "Where a dollar raises the chance to finish in time most.",
       .parameters = {{"spread", "standard deviation of the remaining months over their mean", 0.35,
                       0.01, 10}},
       .source = "Fox 1966, Management Science 13:210-216 (marginal analysis)",
       .place = place_gain_to_finish},
      {.id = "max-min",
       .description = "The lowest chance to finish in time is raised first.",
       .source = "Luss 1999, Operations Research 47:361-378",
       .place = place_max_min},
      // Whittle's index per dollar, for F(b) = penalty b^2 and with months of work at full size as
      // units of work: the index of a month over the cost of a month.
      {.id = "whittle",
       .description = "Most worth per dollar of a month's work done or lateness avoided first.",
       .rule = Rule::fill,
       .score = "where(months_at_full_size > 0, months_at_full_size / max(remaining_cost, gap) * "
                "(1 + discount ^ (months_left - 1) * penalty * (max(1 - slack_months, 0) ^ 2 - "
                "max(-slack_months, 0) ^ 2)), 0)",
       .parameters = {{"discount", "worth of a month's work a month later", 0.99, 0.5, 1},
                      {"penalty",
                       "of one month's work left at the deadline, in months' work; grows with its "
                       "square",
                       0.2, 0, 1000}},
       .source = "Yu, Xu and Tong 2018, IEEE Transactions on Automatic Control 63:2343-2358"},
      {.id = "requests-first",
       .description = "Programmes that asked for assistance first, by need; then the others.",
       .rule = Rule::share,
       .score = "remaining_cost",
       .source = "Convention on Cluster Munitions, articles 6 and 7.1(n)",
       .precedence = requests_first},
      {.id = "coalitions",
       .description = "Each donor gives to few States, chosen by need and ties, for some years.",
       .parameters = {{"plan_years", "years that a choice is kept", 5, 1, 50, true},
                      {"states", "States that a donor chooses at most", 3, 1, 50, true},
                      {"tie",
                       "how many times as much the need of a State counts that the donor has "
                       "pledged or committed money to",
                       2, 1, 100}},
       .source =
           "German presidency of the Seventh Meeting of States Parties, Country Coalitions (2017)",
       .place = place_coalitions},
      {.id = "casualties",
       .description = "Most casualties averted per dollar first.",
       .rule = Rule::fill,
       .score = "casualties_averted * where(theme_clearance, clearance_years, 1) / "
                "max(remaining_cost, gap)",
       .parameters = {{"clearance_years",
                       "years for which cleared land averts casualties; a year's risk education "
                       "counts for that year",
                       10, 1, 100}},
       .source = "Weinstein and Zeckhauser 1973, Journal of Public Economics 2:147-157"},
      {.id = "one-theme-at-a-time",
       .description = "One theme by need as far as it has room, then the next.",
       .rule = Rule::share,
       .score = "remaining_cost",
       .parameters = make_ranks_of_themes(),
       .precedence = by_rank_of_theme},
      {.id = "rolling-plan",
       .description = "The first year of the best plan over the years left, drawn up each year.",
       .source = "Sethi and Sorger 1991, Annals of Operations Research 29:387-415",
       .place = place_rolling_plan},
  };
  return registry;
}

namespace {

/// Makes the built-in strategy with the parameters that the scenario sets.
Strategy vary(const StrategyDefinition& own) {
  const auto built_in = built_in_strategies();
  const auto found = std::ranges::find(built_in, *own.like, &Strategy::id);
  if (found == built_in.end()) throw std::invalid_argument("unknown strategy `" + *own.like + "`");
  Strategy strategy = *found;
  strategy.id = own.id;
  if (!own.description.empty()) strategy.description = own.description;
  for (const auto& [name, value] : own.parameters) {
    if (!value) continue;
    const auto parameter = std::ranges::find(strategy.parameters, name, &StrategyParameter::name);
    if (parameter == strategy.parameters.end()) {
      throw std::invalid_argument("`" + *own.like + "` has no parameter `" + name + "`");
    }
    parameter->value = *value;
  }
  return strategy;
}

}  // namespace

std::vector<Strategy> list_strategies(const Scenario& scenario) {
  const auto built_in = built_in_strategies();
  std::vector<Strategy> all(built_in.begin(), built_in.end());
  for (const StrategyDefinition& own : scenario.strategies) {
    Strategy strategy = own.like ? vary(own)
                                 : Strategy{.id = own.id,
                                            .description = own.description,
                                            .rule = own.rule,
                                            .score = own.score};
    for (const auto& [theme, share] : own.theme_shares) {
      strategy.theme_shares[theme] = share;
    }
    all.push_back(std::move(strategy));
  }
  return all;
}

Strategy find_strategy(const Scenario& scenario, const std::string& id) {
  for (Strategy& strategy : list_strategies(scenario)) {
    if (strategy.id == id) return std::move(strategy);
  }
  throw std::invalid_argument("unknown strategy `" + id + "`");
}

}  // namespace art6
