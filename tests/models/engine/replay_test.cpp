// A replay is the run's own future, month by month: its record is the run's to the bit, and its
// months add up to the record.
#include "models/engine/replay.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/models/engine/full_world.hpp"
#include "tests/models/engine/same_records.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::worlds {
namespace {

using Column = ReplayColumn;

constexpr std::int64_t replayed_replications[] = {0, 1, 7, 34};

double at(const Replay& replay, int month, Column column) {
  return replay.months[static_cast<std::size_t>(month)][static_cast<std::size_t>(column)];
}
double at(const Replay& replay, int month, Column first, int pillar) {
  return at(replay, month, static_cast<Column>(static_cast<int>(first) + pillar));
}
double in_year(const Replay& replay, int year, Column column) {
  double sum = 0;
  for (int month = 12 * year; month < std::min(12 * year + 12, int(replay.months.size())); ++month)
    sum += at(replay, month, column);
  return sum;
}

/// Calls `check(model, replay, record)` for every programme in some replications.
template <class Check>
void for_each_replay(const Scenario& scenario, const std::string& strategy, Check check) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, strategy));
  const auto records = records_of(scenario, 35, strategy);
  for (const std::int64_t number : replayed_replications) {
    const ReplicationRecord& record = records[static_cast<std::size_t>(number)];
    for (const ProgrammeIndex p : portfolio.programmes.ids()) {
      const ProgrammeModel& model = portfolio.programmes[p];
      SCOPED_TRACE(to_string(model.id) + " in replication " + std::to_string(number));
      check(portfolio, model, replay(portfolio, placing, p, number), record.programmes[p]);
    }
  }
}
template <class Check>
void for_each_replay(Check check) {
  for (const char* strategy : {"mixed", "mixed-fill", "status-quo"})
    for_each_replay(full_world(), strategy, check);
}

TEST(Replay, records_what_the_run_records_on_every_instruction_set) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "mixed"));
  for (const InstructionSet set : available_instruction_sets()) {
    const auto records = records_of(scenario, 35, "mixed", set);
    for (const std::int64_t number : replayed_replications) {
      for (const ProgrammeIndex p : portfolio.programmes.ids()) {
        SCOPED_TRACE(to_string(portfolio.programmes[p].id) + " on " + to_string(set));
        expect_same(replay(portfolio, placing, p, number).record,
                    records[static_cast<std::size_t>(number)].programmes[p]);
      }
    }
  }
}

TEST(Replay, has_months_that_add_up_to_the_years_of_the_record) {
  for_each_replay([](const Portfolio& portfolio, const ProgrammeModel& model, const Replay& replay,
                     const ProgrammeRecord& record) {
    ASSERT_EQ(std::ssize(replay.months), portfolio.months);
    double spent = 0;
    for (int year = 0; year < portfolio.years; ++year) {
      const auto& expected = record.years[YearIndex(year)];
      EXPECT_EQ(in_year(replay, year, Column::spent_usd), expected.spent_usd);
      spent += in_year(replay, year, Column::spent_usd);
      if (model.id.theme != Theme::clearance) continue;
      EXPECT_EQ(in_year(replay, year, Column::teams), expected.team_months);
      constexpr double rounding = 1e-12;
      EXPECT_NEAR(in_year(replay, year, Column::cancelled_km2), expected.cancelled_km2, rounding);
      EXPECT_NEAR(in_year(replay, year, Column::reduced_km2), expected.reduced_km2, rounding);
      EXPECT_NEAR(in_year(replay, year, Column::cleared_km2), expected.cleared_km2, rounding);
    }
    EXPECT_EQ(spent, record.spent_usd);
  });
}

TEST(Replay, conserves_money_month_by_month) {
  for_each_replay([](const Portfolio& portfolio, const ProgrammeModel& model, const Replay& replay,
                     const ProgrammeRecord& /*record*/) {
    double reserve = 0;
    for (int month = 0; month < portfolio.months; ++month) {
      const double own =
          std::min(at(replay, month, Column::own_usd), at(replay, month, Column::spent_usd));
      const double expected = reserve + at(replay, month, Column::donors_usd) + own -
                              at(replay, month, Column::spent_usd);
      reserve = at(replay, month, Column::reserve_usd);
      // What goes back leaves the reserve, and what is on its way with it.
      const bool is_closed = at(replay, month, Column::returned_usd) > 0;
      EXPECT_NEAR(reserve, is_closed ? 0 : expected, cent / 2) << month << to_string(model.id);
    }
  });
}

TEST(Replay, conserves_area_month_by_month) {
  for_each_replay([](const Portfolio& portfolio, const ProgrammeModel& model, const Replay& replay,
                     const ProgrammeRecord& record) {
    if (model.id.theme != Theme::clearance) return;
    const auto area = [&](int month) {
      return at(replay, month, Column::suspected_km2) + at(replay, month, Column::confirmed_km2) +
             at(replay, month, Column::unrecorded_km2);
    };
    const auto released = [&](int month) {
      return at(replay, month, Column::cancelled_km2) + at(replay, month, Column::reduced_km2) +
             at(replay, month, Column::cleared_km2);
    };
    constexpr double square_metre = 1e-6;
    for (int month = 1; month < portfolio.months; ++month) {
      EXPECT_NEAR(area(month),
                  area(month - 1) + at(replay, month, Column::new_km2) - released(month),
                  square_metre)
          << month;
    }
    EXPECT_NEAR(area(*model.deadline), record.left_at_deadline, 1e-12);
    EXPECT_NEAR(area(portfolio.months - 1), record.years.back().left, 1e-12);
    if (record.completed) {
      const int done = *record.completed - model.verification_months;
      EXPECT_EQ(area(done), 0);
      EXPECT_GT(area(done - 1), 0);
    }
  });
}

TEST(Replay, has_the_stocks_of_the_other_themes) {
  for_each_replay([](const Portfolio& portfolio, const ProgrammeModel& model, const Replay& replay,
                     const ProgrammeRecord& record) {
    const int last = portfolio.months - 1;
    if (model.id.theme == Theme::stockpile) {
      for (int month = 1; month <= last; ++month) {
        EXPECT_NEAR(at(replay, month - 1, Column::munitions) - at(replay, month, Column::munitions),
                    at(replay, month, Column::destroyed), 1e-6);
      }
      EXPECT_EQ(at(replay, *model.deadline, Column::munitions), record.left_at_deadline);
      EXPECT_EQ(at(replay, last, Column::munitions), record.years.back().left);
    }
    if (model.id.theme == Theme::victim_assistance) {
      const auto worst = [&](int month) {
        double most = 0;
        for (int i = 0; i < pillar_count; ++i)
          most = std::max(most, at(replay, month, Column::unmet, i));
        return most;
      };
      EXPECT_EQ(worst(*model.deadline), record.left_at_deadline);
      EXPECT_EQ(worst(last), record.years.back().left);
      if (record.completed) {
        EXPECT_EQ(at(replay, *record.completed, Column::months_covered), 4);  // sustained
      }
    }
    if (model.id.theme == Theme::risk_education) {
      for (int month = 0; month <= last; ++month) {
        const double coverage = at(replay, month, Column::coverage);
        EXPECT_TRUE(coverage >= 0 && coverage <= 1);
      }
    }
    EXPECT_LE(at(replay, last, Column::requests), record.requests);
  });
}

TEST(Replay, tells_the_casualties_of_the_state) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "mixed"));
  const auto records = records_of(scenario, 35, "mixed");
  for (const Theme theme : {Theme::clearance, Theme::risk_education}) {
    const ProgrammeIndex programme = index_of(scenario, {"LAO", theme});
    double casualties = 0;
    for (const ReplayMonth& month : replay(portfolio, placing, programme, 34).months)
      casualties += month[static_cast<std::size_t>(Column::casualties)];
    EXPECT_EQ(casualties, records[34].casualties[StateIndex(0)]);
    EXPECT_GT(casualties, 0);
  }
}

TEST(Replay, tells_nothing_of_what_the_programme_lacks) {
  const Scenario scenario = full_world();
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, find_strategy(scenario, "mixed"));
  const ProgrammeIndex programme = index_of(scenario, {"PER", Theme::stockpile});
  const Replay replayed = replay(portfolio, placing, programme, 0);
  for (const Column column :
       {Column::teams, Column::survivors, Column::coverage, Column::casualties, Column::unmet}) {
    EXPECT_TRUE(std::isnan(at(replayed, 0, column)));
  }
}

}  // namespace
}  // namespace art6::worlds
