#include "io/results/replay_csv.hpp"

#include <gtest/gtest.h>

#include "io/results/csv_field.hpp"

namespace art6 {
namespace {

TEST(ReplayCsv, has_a_line_a_month_with_the_record_so_far) {
  Replayed future;
  future.columns = {{ReplayColumn::spent_usd, "spent_usd", "USD", "spent"},
                    {ReplayColumn::teams, "teams", "teams", "teams"}};
  future.months = {
      {.month = Month::of(2020, 1),
       .values = {0.5, -0.0},
       .so_far = {.spent_usd = 0.5, .requests = 0, .left_at_deadline = {}, .completed = {}},
       .events = {"access closes", "USD 1,000 go back to the donors"}},
      {.month = Month::of(2020, 2),
       .values = {0.25, 3},
       .so_far = {.spent_usd = 0.75,
                  .requests = 2,
                  .left_at_deadline = 0.125,
                  .completed = Month::of(2020, 2)},
       .events = {}}};
  EXPECT_EQ(write_replay_csv(future),
            "month,spent_usd,teams,spent_so_far_usd,requests,left_at_deadline,completed,events\n"
            "2020-01,0.5,0,0.5,0,,,\"access closes; USD 1,000 go back to the donors\"\n"
            "2020-02,0.25,3,0.75,2,0.125,2020-02,\n");
}

TEST(CsvField, is_quoted_where_it_must_be) {
  EXPECT_EQ(quote_csv_field("plain text"), "plain text");
  EXPECT_EQ(quote_csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(quote_csv_field("say \"a\""), "\"say \"\"a\"\"\"");
  EXPECT_EQ(quote_csv_field("a\nb"), "\"a\nb\"");
}

}  // namespace
}  // namespace art6
