#include "io/text/nearest_name.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace art6 {

TEST(EditDistance, counts_insertions_deletions_substitutions_and_swaps) {
  EXPECT_EQ(count_edits("", "", 9), 0);
  EXPECT_EQ(count_edits("", "abc", 9), 3);
  EXPECT_EQ(count_edits("kitten", "sitting", 9), 3);
  EXPECT_EQ(count_edits("teams", "tems", 9), 1);
  EXPECT_EQ(count_edits("teams", "taems", 9), 1);
  EXPECT_EQ(count_edits("ca", "abc", 9), 3);  // swapped letters are not edited again
}

TEST(EditDistance, stops_at_its_limit) {
  EXPECT_EQ(count_edits("kitten", "sitting", 3), 3);
  EXPECT_EQ(count_edits("kitten", "sitting", 2), 3);
  EXPECT_EQ(count_edits("a", "abcdefgh", 2), 3);
}

TEST(NearestName, is_the_nearest_of_those_that_differ_in_a_third_at_most) {
  EXPECT_EQ(suggest_name("tems", std::vector<std::string>{"terms", "teams", "team"}),
            ", did you mean \"terms\"?");
  EXPECT_EQ(suggest_name("teams", std::vector<std::string>{"max_teams"}), "");  // 4 of 9 characters
  EXPECT_EQ(suggest_name("x_teams", std::vector<std::string>{"max_teams"}),
            ", did you mean \"max_teams\"?");
  EXPECT_EQ(suggest_name("LAO", std::vector<std::string>{"LBN", "PER"}), "");
  EXPECT_EQ(suggest_name("lao", std::vector<std::string>{"LBN", "LAO"}), ", did you mean \"LAO\"?");
  EXPECT_EQ(suggest_name(std::string(1000, 'a'), std::vector{std::string(1000, 'a')}), "");
}

TEST(NearestName, of_a_path_shares_its_first_part_or_the_rest) {
  EXPECT_TRUE(share_a_part("LOA/clearance/teams", "LAO/clearance/teams"));
  EXPECT_TRUE(share_a_part("LAO/clearence", "LAO/clearance"));
  EXPECT_TRUE(share_a_part("LAO", "LAO/clearance"));
  EXPECT_FALSE(share_a_part("LOA/clearence", "LAO/clearance"));
  EXPECT_FALSE(share_a_part("LOA", "LAO"));
}

TEST(SuggestPath, compares_only_paths_that_share_a_part) {
  // LAP/clearance/team is near, but shares neither part.
  EXPECT_EQ(suggest_path("LAO/clearance/teams", std::vector<std::string>{"LAP/clearance/team"}),
            "");
  EXPECT_EQ(suggest_path("LAO/clearance/teams", std::vector<std::string>{"LAO/clearance/team"}),
            ", did you mean \"LAO/clearance/team\"?");
  EXPECT_EQ(suggest_path("LOA/clearance/teams", std::vector<std::string>{"LAO/clearance/teams"}),
            ", did you mean \"LAO/clearance/teams\"?");
}

}  // namespace art6
