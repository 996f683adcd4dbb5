// The lane engine against the plain reading of the model, replication by replication.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "models/engine/engine.hpp"
#include "tests/reference/random_scenario.hpp"
#include "tests/reference/reference.hpp"

namespace art6::reference {
namespace {

/// Runs one scenario under the strategy of this name, replications 0 to `replications` - 1.
std::vector<ReplicationRecord> engine_runs(const Scenario& scenario, const std::string& strategy,
                                           int replications, InstructionSet set) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, strategy));
  Memory memory;
  Tally tally(portfolio);
  std::vector<ReplicationRecord> records;
  art6::simulate(portfolio, placing, {0, replications}, set, memory, tally, &records);
  return records;
}

/// Compares what two ways of computing say; amounts may differ by 1e-9 of `scale`, and sums by
/// what rounding to their quantum may come to.
class Comparison {
 public:
  explicit Comparison(std::string where) : where_(std::move(where)) {}

  void amount(const char* what, double reference, double engine, double scale) {
    const double allowed = 1e-9 * std::max({1e-3, std::abs(scale), std::abs(reference)});
    if (!(std::abs(reference - engine) <= allowed)) note(what, reference, engine);
  }
  template <int fraction_bits>
  void sum(const char* what, double reference, const FixedSum<fraction_bits>& engine, double scale,
           int count) {
    const double rounding = std::ldexp(0.5 * count, -fraction_bits);
    const double allowed = 1e-9 * std::max(scale, std::abs(reference)) + rounding;
    if (!(std::abs(reference - engine.value()) <= allowed)) note(what, reference, engine.value());
  }
  void number(const char* what, int reference, int engine) {
    if (reference != engine) note(what, reference, engine);
  }
  Comparison within(const std::string& part) const { return Comparison(where_ + ' ' + part); }

 private:
  template <class T>
  void note(const char* what, T reference, T engine) {
    ADD_FAILURE() << where_ << ": " << what << ": expected " << testing::PrintToString(reference)
                  << ", got " << testing::PrintToString(engine) << ", off by "
                  << engine - reference;
  }

  std::string where_;
};

/// The work that a programme had in hand: what differences are measured by.
double work_scale(const ProgrammeResult& p) {
  double left = p.left_at_deadline.value_or(0), released = 0;
  for (const Year& year : p.years) {
    left = std::max(left, year.left);
    released += year.cancelled + year.reduced + year.cleared;
  }
  return left + released;
}

void compare_years(const Comparison& of, const ProgrammeResult& expected,
                   const ProgrammeRecord& got, double usd) {
  Comparison whole = of;
  whole.number("years", static_cast<int>(expected.years.size()), got.years.size());
  const double work = work_scale(expected);
  if (expected.years.size() != static_cast<std::size_t>(got.years.size())) return;
  auto next = expected.years.begin();
  for (const YearIndex y : got.years.ids()) {
    const auto& by_hand = *next++;
    const ProgrammeRecord::Year& by_engine = got.years[y];
    Comparison year = of.within("year " + std::to_string(y.value()));
    year.amount("left", by_hand.left, by_engine.left, work);
    year.amount("spent", by_hand.spent, by_engine.spent_usd, usd);
    year.amount("team months", by_hand.team_months, by_engine.team_months, 100);
    year.amount("cancelled", by_hand.cancelled, by_engine.cancelled_km2, work);
    year.amount("reduced", by_hand.reduced, by_engine.reduced_km2, work);
    year.amount("cleared", by_hand.cleared, by_engine.cleared_km2, work);
  }
}

void compare_regions(const Comparison& of, const ProgrammeResult& expected,
                     const ProgrammeRecord& got) {
  Comparison whole = of;
  const std::size_t count = expected.regions.size();
  whole.number("regions", static_cast<int>(count), static_cast<int>(got.regions.size()));
  if (count != got.regions.size()) return;
  for (std::size_t i = 0; i < count; ++i) {
    Comparison region = of.within("region " + std::to_string(i));
    region.number("completed", expected.regions[i].completed.value_or(-1),
                  got.regions[i].completed.value_or(-1));
    region.amount("left", expected.regions[i].left, got.regions[i].left_km2, work_scale(expected));
  }
}

void compare(const std::string& where, const Replication& expected, const ReplicationRecord& got) {
  Comparison all(where);
  double usd = expected.donors_given;
  for (const ProgrammeResult& p : expected.programmes) usd += p.own_spent;
  all.amount("donors given", expected.donors_given, got.donors_given_usd, usd);
  all.amount("placed", expected.placed, got.placed_usd, usd);
  all.amount("returned", expected.returned, got.returned_usd, usd);
  all.amount("unplaced", expected.unplaced_at_end, got.unplaced_usd, usd);
  all.amount("pool", expected.pool_at_end, got.pool_usd, usd);
  ASSERT_EQ(std::ssize(expected.programmes), got.programmes.size()) << where;
  auto next = got.programmes.begin();
  for (const ProgrammeResult& e : expected.programmes) {
    const ProgrammeRecord& g = *next++;
    Comparison programme = all.within(to_string(e.id));
    programme.number("completed", e.completed.value_or(-1), g.completed.value_or(-1));
    programme.number("requests", e.requests, g.requests);
    if (e.left_at_deadline) {
      programme.amount("left at deadline", *e.left_at_deadline, g.left_at_deadline, work_scale(e));
    }
    programme.amount("spent", e.spent, g.spent_usd, usd);
    programme.amount("own spent", e.own_spent, g.own_spent_usd, usd);
    programme.amount("reserve", e.reserve, g.reserve_usd, usd);
    programme.amount("on its way", e.on_its_way, g.on_its_way_usd, usd);
    ASSERT_EQ(e.milestones.size(), g.milestones_met.size()) << where << ' ' << to_string(e.id);
    for (std::size_t m = 0; m < e.milestones.size(); ++m) {
      programme.number("milestone met", e.milestones[m], g.milestones_met[m]);
    }
    compare_years(programme, e, g, usd);
    compare_regions(programme, e, g);
  }
  ASSERT_EQ(expected.casualties.size(), got.casualties.size()) << where;
  std::size_t state = 0;
  for (const auto& [id, persons] : expected.casualties) {
    all.amount(("casualties in " + id).c_str(), persons, got.casualties[StateIndex(state++)], 0);
  }
}

/// The sums of a budget year of a programme against the same replications of the reference.
void compare_year(Comparison of, const std::vector<Replication>& expected, std::size_t programme,
                  std::size_t year, double usd, const YearTally& got) {
  const int count = static_cast<int>(expected.size());
  Year sums;
  double work = 0;
  std::vector<double> left;
  for (const Replication& one : expected) {
    const Year& line = one.programmes[programme].years[year];
    work += work_scale(one.programmes[programme]);
    left.push_back(line.left);
    sums.left += line.left;
    sums.asked += line.asked;
    sums.placed += line.placed;
    sums.received += line.received;
    sums.spent += line.spent;
    sums.team_months += line.team_months;
    sums.cancelled += line.cancelled;
    sums.reduced += line.reduced;
    sums.cleared += line.cleared;
  }
  of.sum("left", sums.left, got.left_sum, work, count);
  of.sum("asked", sums.asked, got.asked_usd, usd, count);
  of.sum("placed", sums.placed, got.placed_usd, usd, count);
  of.sum("received", sums.received, got.received_usd, usd, count);
  of.sum("spent", sums.spent, got.spent_usd, usd, count);
  of.sum("team months", sums.team_months, got.team_months, 100 * count, count);
  of.sum("cancelled", sums.cancelled, got.cancelled_km2, work, count);
  of.sum("reduced", sums.reduced, got.reduced_km2, work, count);
  of.sum("cleared", sums.cleared, got.cleared_km2, work, count);
  if (expected[0].programmes[programme].id.theme == Theme::risk_education) return;
  of.number("replications with work left or none", count, static_cast<int>(got.left.count()));
  const double most = std::ranges::max(left);  // a bin is 1/64 of a power of two wide
  EXPECT_NEAR(got.left.quantile(1), most, most / 64 + 1e-9 * std::max(work, 1e-3));
}

/// How often each milestone was met.
void compare_milestones(const Comparison& all, const std::vector<Replication>& expected,
                        const Tally& got) {
  for (std::size_t p = 0; p < expected[0].programmes.size(); ++p) {
    Comparison programme = all.within(to_string(expected[0].programmes[p].id));
    const std::vector<MilestoneTally>& milestones = got.programmes[ProgrammeIndex(p)].milestones;
    for (std::size_t m = 0; m < milestones.size(); ++m) {
      int met = 0;
      for (const Replication& one : expected) met += one.programmes[p].milestones[m];
      programme.number("milestone met", met, static_cast<int>(milestones[m].total.met));
    }
  }
}

/// The sums of a run of some replications against those of the reference.
void compare_sums(const Scenario& scenario, int replications, InstructionSet set) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "mixed"));
  Memory memory;
  Tally tally(portfolio);
  art6::simulate(portfolio, placing, {0, replications}, set, memory, tally);
  std::vector<Replication> expected;
  double usd = 0;
  for (int r = 0; r < replications; ++r) {
    expected.push_back(simulate(scenario, mixed_strategy(scenario), static_cast<std::uint32_t>(r)));
    usd += expected.back().donors_given;
    for (const ProgrammeResult& p : expected.back().programmes) usd += p.own_spent;
  }
  const Comparison all(scenario.name);
  compare_milestones(all, expected, tally);
  for (std::size_t y = 0; y < expected[0].money.size(); ++y) {
    const MoneyTally& money = tally.money[YearIndex(y)];
    Comparison year = all.within("year " + std::to_string(y));
    for (std::size_t p = 0; p < expected[0].programmes.size(); ++p) {
      compare_year(year.within(to_string(expected[0].programmes[p].id)), expected, p, y, usd,
                   tally.programmes[ProgrammeIndex(p)].years[YearIndex(y)]);
    }
    DonorIndex d;
    for (const auto& [id, of_first] : expected[0].money[y].given) {
      double given = 0;
      for (const Replication& one : expected) given += one.money[y].given.at(id);
      year.sum("given", given, money.given_usd[d++], usd, replications);
    }
    double unplaced = 0, returned = 0;
    for (const Replication& one : expected) {
      unplaced += one.money[y].unplaced;
      returned += one.money[y].returned;
    }
    year.sum("unplaced", unplaced, money.unplaced_usd, usd, replications);
    year.sum("returned", returned, money.returned_usd, usd, replications);
  }
}

/// Compares the scenarios of these numbers, some replications under every strategy.
void compare_scenarios(std::uint64_t begin, std::uint64_t end, int replications,
                       InstructionSet set) {
  for (std::uint64_t number = begin; number < end; ++number) {
    const Scenario scenario = random_scenario(number);
    std::map<std::string, Strategy> strategies = reference::built_in_strategies();
    strategies["mixed"] = mixed_strategy(scenario);
    for (const auto& [name, strategy] : strategies) {
      const std::vector<ReplicationRecord> records = engine_runs(scenario, name, replications, set);
      ASSERT_EQ(std::ssize(records), replications);
      for (int r = 0; r < replications; ++r) {
        const auto replication = static_cast<std::uint32_t>(r);
        compare(scenario.name + " under " + name + " replication " + std::to_string(r),
                simulate(scenario, strategy, replication), records[replication]);
        if (testing::Test::HasFailure()) return;
      }
    }
  }
}

TEST(EngineMatchesReference, in_every_replication_of_small_scenarios) {
  compare_scenarios(0, 48, 5, best_instruction_set());
}

TEST(EngineMatchesReference, in_plain_double_as_well) {
  compare_scenarios(48, 56, 3, InstructionSet::plain);
}

TEST(EngineMatchesReference, in_the_sums_of_every_year) {
  for (std::uint64_t number = 0; number < 120 && !testing::Test::HasFailure(); ++number) {
    const InstructionSet set = number % 2 == 0 ? best_instruction_set() : InstructionSet::plain;
    compare_sums(random_scenario(number), 3, set);
  }
}

}  // namespace
}  // namespace art6::reference
