// The reader's tools, each alone.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "io/format/expectations.hpp"
#include "io/format/uncertain_quantities.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/number_text.hpp"
#include "io/text/problem.hpp"
#include "io/text/source_text.hpp"
#include "io/yaml/place.hpp"
#include "io/yaml/scalar.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {

namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

}  // namespace

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

TEST(Number, is_decimal) {
  EXPECT_THAT(parse_number("12"), Optional(12.0));
  EXPECT_THAT(parse_number("12e6"), Optional(12e6));
  EXPECT_THAT(parse_number("-0.5"), Optional(-0.5));
  EXPECT_THAT(parse_number("+.5E-1"), Optional(0.05));
  EXPECT_THAT(parse_number("5."), Optional(5.0));
  EXPECT_THAT(parse_number("0"), Optional(0.0));
  EXPECT_FALSE(std::signbit(parse_number("-0").value()));
  EXPECT_THAT(parse_number("1.7976931348623157e308"), Optional(std::numeric_limits<double>::max()));
  for (const char* text : {"",     "+",     ".",      "e5",    "5e",  "5e+", "010",  "-01", "00",
                           "0x10", "0o7",   "1_000",  "1,000", "1 0", " 1",  ".inf", "inf", "nan",
                           ".nan", "1e999", "1e-999", "1f",    "--1", "+-1", "1e5.0"}) {
    EXPECT_THAT(parse_number(text), Eq(std::nullopt)) << text;
  }
}

TEST(WholeNumber, is_exact_up_to_64_bits) {
  EXPECT_THAT(parse_whole_number("18446744073709551615"),
              Optional(std::numeric_limits<std::uint64_t>::max()));
  EXPECT_THAT(parse_whole_number("9007199254740993"), Optional(9007199254740993U));
  EXPECT_THAT(parse_whole_number("+7"), Optional(7U));
  EXPECT_THAT(parse_whole_number("12e6"), Optional(12000000U));
  EXPECT_THAT(parse_whole_number("3.0"), Optional(3U));
  EXPECT_THAT(parse_whole_number("-0"), Optional(0U));
  for (const char* text : {"18446744073709551616", "1e18", "-1", "0.5", "x"}) {
    EXPECT_THAT(parse_whole_number(text), Eq(std::nullopt)) << text;
  }
}

TEST(PlainScalar, is_text_unless_yaml_1_2_says_otherwise) {
  for (const char* text : {"", "~", "null", "NULL", "true", "False", "12", "-1.5e3", ".5", "0x1F",
                           "0o17", ".inf", "-.INF", ".NaN", "010"}) {
    EXPECT_TRUE(is_not_text(text)) << text;
  }
  for (const char* text : {"yes", "NO", "nUll", "tRue", "1_000", "0x", "0xG", "0o8", "inf",
                           "2020-01", "-", "1e", "+.nan"}) {
    EXPECT_FALSE(is_not_text(text)) << text;
  }
}

TEST(NumberText, is_short_and_reads_back) {
  EXPECT_EQ(format_number(0.25), "0.25");
  EXPECT_EQ(format_number(250), "250");
  EXPECT_EQ(format_number(1e12), "1e12");
  EXPECT_EQ(format_number(1.5e8), "1.5e8");
  EXPECT_EQ(format_number(4294967295.0), "4294967295");
  EXPECT_EQ(format_number(1e-6), "1e-6");
  EXPECT_EQ(format_number(-std::numeric_limits<double>::infinity()), "-infinity");
  EXPECT_EQ(format_rounded(1234.5), "1.23e3");
  EXPECT_EQ(format_rounded(0.12345), "0.123");
  EXPECT_EQ(format_usd(0), "USD 0");
  EXPECT_EQ(format_usd(-0.4), "USD 0");
  EXPECT_EQ(format_usd(999.6), "USD 1,000");
  EXPECT_EQ(format_usd(-1234567), "USD -1,234,567");
  EXPECT_EQ(format_usd(1e15), "USD 1e15");
}

TEST(RangeText, names_the_ends) {
  EXPECT_EQ(name_range({}, "a number"), "a number");
  EXPECT_EQ(name_range({.min = 0}, "a number"), "a number >= 0");
  EXPECT_EQ(name_range({.min = 0, .min_end = End::excluded}, "a number"), "a number > 0");
  EXPECT_EQ(name_range({.min = 0, .max = 1}, "a number"), "a number from 0 to 1");
  EXPECT_EQ(name_range({.max = 1}, "a number"), "a number <= 1");
  EXPECT_EQ(name_range({.min = 0, .max = 1, .max_end = End::excluded}, "a number"),
            "a number >= 0 and < 1");
}

TEST(Problems, repeat_no_control_character_and_nothing_that_is_no_utf_8) {
  Problems problems("f");
  problems.add({2, 3}, "path", "got \"a\n\tb\xC2\x9B\xC3\u00e9\"");
  try {
    problems.throw_if_any();
    ADD_FAILURE();
  } catch (const InvalidScenario& invalid) {
    EXPECT_STREQ(invalid.what(), "f:2:3: path: got \"a\\x0a\\x09b\\x9b\\xc3\u00e9\"");
  }
}

TEST(Quote, shows_forty_characters_and_no_control_character) {
  EXPECT_EQ(quote("many"), "\"many\"");
  EXPECT_EQ(quote(std::string(40, 'x')), '"' + std::string(40, 'x') + '"');
  EXPECT_EQ(quote(std::string(41, 'x')), '"' + std::string(40, 'x') + "...\"");
  EXPECT_EQ(quote("a\x1B[2J\n"), "\"a\\x1b[2J\\x0a\"");
  EXPECT_EQ(quote("\u00e0\xC2\x9B\xC2\xA0"), "\"\u00e0\\x9b\xC2\xA0\"");
  std::string accents;
  for (int i = 0; i < 41; ++i) accents += "\u00e9";
  EXPECT_EQ(quote(accents), '"' + accents.substr(0, 80) + "...\"");
}

TEST(SourceText, finds_lines_and_characters) {
  const SourceText source("ab\n\u00e9x\n");
  EXPECT_EQ(source.find_mark(0), (Mark{1, 1}));
  EXPECT_EQ(source.find_mark(2), (Mark{1, 3}));
  EXPECT_EQ(source.find_mark(3), (Mark{2, 1}));
  EXPECT_EQ(source.find_mark(5), (Mark{2, 2}));
  EXPECT_EQ(source.find_mark(7), (Mark{3, 1}));
  EXPECT_EQ(source.find_mark(99), (Mark{3, 1}));
}

TEST(SourceText, counts_the_same_in_a_long_line_as_one_by_one) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 3 == 0 ? "\u00e9" : "a";
  const SourceText source(text);
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    EXPECT_EQ(source.find_mark(i), (Mark{1, ++characters}));
  }
}

TEST(DeepBracket, is_the_first_above_the_limit_outside_comments) {
  EXPECT_THAT(find_deep_bracket("[[]][{", 2), Eq(std::nullopt));
  EXPECT_THAT(find_deep_bracket("[[{", 2), Optional(2U));
  EXPECT_THAT(find_deep_bracket("# [[[\n[ # [[[\n[", 2), Eq(std::nullopt));
  EXPECT_THAT(find_deep_bracket("]]][[[", 2), Optional(5U));
}

TEST(UncertainQuantities, have_the_paths_of_the_randomness_contract) {
  const std::string uncertain = "{dist: uniform, min: 0.25, max: 0.5}";
  std::string text = text_of_file("base.yaml");
  text = changed(text, "budget_usd_per_year: 1000000", "budget_usd_per_year: " + uncertain);
  text = changed(text, "munitions: 2012", "munitions: " + uncertain);
  text = changed(text, "unmet_share: 0.5", "unmet_share: " + uncertain);
  text = changed(text, "efficacy: 0.5", "efficacy: " + uncertain);
  Scenario scenario = parse_scenario(text, "f.yaml");
  std::vector<std::string> paths;
  for (const NamedQuantity& named : find_uncertain_quantities(scenario))
    paths.push_back(named.path);
  EXPECT_THAT(paths, ElementsAre("donor/NOR/budget_usd_per_year", "LAO/casualties/per_year",
                                 "LAO/clearance/confirmed_km2", "LAO/clearance/productivity",
                                 "LAO/stockpile/munitions", "LAO/stockpile/setup_months",
                                 "LAO/victim_assistance/inclusion/unmet_share",
                                 "LAO/risk_education/efficacy"));
  EXPECT_EQ(find_uncertain_quantities(scenario)[4].quantity,
            &scenario.states[0].stockpile->munitions);
}

}  // namespace art6
