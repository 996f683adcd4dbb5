// The promises hold for every file of the corpus and every invalid scenario, and notice what breaks
// them.
#include "tests/fuzz/promises.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "tests/io/reader/faults.hpp"

namespace art6::fuzz {
namespace {

using testing::HasSubstr;

const std::filesystem::path root = ART6_SOURCE_DIR;

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Promises, hold_for_the_corpus) {
  const auto files = files_below(root / "tests/fuzz/corpus");
  ASSERT_GE(files.size(), 30u);
  for (const auto& file : files) EXPECT_NO_THROW(try_check(text_of(file))) << file;
}

TEST(Promises, hold_for_invalid_scenarios) {
  for (const auto& file : files_below(root / "tests/io/invalid")) {
    EXPECT_NO_THROW(try_check(text_of(file))) << file;
  }
}

TEST(Promises, hold_for_outcomes_valid_or_not) {
  EXPECT_TRUE(try_outcomes(text_of(root / "tests/fuzz/corpus/outcomes.yaml")));
  for (const char* const folder : {"tests/io/invalid_outcomes", "tests/fuzz/corpus"}) {
    for (const auto& file : files_below(root / folder)) {
      EXPECT_NO_THROW(try_outcomes(text_of(file))) << file;
    }
  }
}

TEST(Promises, reach_valid_scenarios) {
  for (const char* const name :
       {"all-keys", "clearance", "donors-and-strategies", "overlay-over-two-bases",
        "risk-education", "stockpile", "victim-assistance"}) {
    const auto file = root / "tests/fuzz/corpus" / (std::string(name) + ".yaml");
    EXPECT_TRUE(try_reader(text_of(file))) << file;
  }
}

/// What the check says was broken; empty if nothing.
template <class Check>
std::string broken_by(Check check) {
  try {
    check();
  } catch (const BrokenPromise& broken) {
    return broken.what();
  }
  return "";
}

TEST(Promises, text_is_readable) {
  const auto one = [](const std::string& text) {
    return broken_by([&] { check_readable(text, Lines::one); });
  };
  EXPECT_EQ(one("C\u00f4te \u2028"), "");
  EXPECT_EQ(one("\xC3"), "expected UTF-8, got \"\xC3\"");
  for (const std::string text : {"a\n", "\t", "\x7F", "\xC2\x9B"}) {
    EXPECT_EQ(one(text), "expected no control character, got one in \"" + text + '"');
  }
  EXPECT_EQ(broken_by([] { check_readable("a\nb\n", Lines::many); }), "");
}

TEST(Promises, problems_have_places_in_a_file_of_the_input) {
  const InputFiles files("ab\n\u00e9\n=== b\nx\n");
  const auto broken = [&](const Problem& problem) {
    return broken_by([&] { check_problems({problem}, files); });
  };
  EXPECT_EQ(broken({"scenario.yaml", 2, 2, "m"}), "");
  EXPECT_EQ(broken({"scenario.yaml", 2, 3, "m"}),
            "expected a place within the file, got scenario.yaml:2:3: m");
  EXPECT_EQ(broken({"scenario.yaml", 4, 1, "m"}),
            "expected a place within the file, got scenario.yaml:4:1: m");
  EXPECT_EQ(broken({"b", 1, 0, "m"}), "expected a place within the file, got b:1:0: m");
  EXPECT_EQ(broken({"c", 1, 1, "m"}), "expected a file of the input, got c:1:1: m");
  EXPECT_EQ(broken_by([&] { check_problems({}, files); }), "expected a problem, got none");
}

TEST(Promises, records_are_finite_and_conserve_money) {
  ReplicationRecord record;
  record.programmes.push_back({});
  record.donors_given_usd = 5;
  record.programmes[ProgrammeIndex(0)].spent_usd = 3;
  record.programmes[ProgrammeIndex(0)].reserve_usd = 2;
  EXPECT_EQ(broken_by([&] { check_record(record); }), "");
  record.programmes[ProgrammeIndex(0)].reserve_usd = 1;
  EXPECT_EQ(broken_by([&] { check_record(record); }),
            "expected all money to be found again, got 1 USD less of 8");
  record.programmes[ProgrammeIndex(0)].reserve_usd = -2;
  EXPECT_EQ(broken_by([&] { check_record(record); }), "expected a finite reserve_usd >= 0, got -2");
  record.pool_usd = std::numeric_limits<double>::quiet_NaN();
  record.programmes[ProgrammeIndex(0)].reserve_usd = 2;
  EXPECT_EQ(broken_by([&] { check_record(record); }), "expected a finite pool_usd >= 0, got nan");
}

TEST(Promises, numbers_in_csv_are_finite) {
  EXPECT_EQ(broken_by([] { check_finite_fields("a,b\n1,\n"); }), "");
  EXPECT_THAT(broken_by([] { check_finite_fields("a,b\n1,-inf\n"); }),
              HasSubstr("expected finite numbers, got -inf in\n"));
}

TEST(InputFiles, are_divided_at_lines_that_name_them) {
  const InputFiles files("x\n=== a\ny\n=== b === c\nz === w\n=== ");
  EXPECT_EQ(files.scenario(), "x\n");
  ASSERT_TRUE(files.find("a"));
  EXPECT_EQ(*files.find("a"), "y\n");
  ASSERT_TRUE(files.find("b === c"));
  EXPECT_EQ(*files.find("b === c"), "z === w\n");
  EXPECT_FALSE(files.find("c"));
}

}  // namespace
}  // namespace art6::fuzz
