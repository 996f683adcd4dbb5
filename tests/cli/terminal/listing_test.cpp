#include "cli/terminal/listing.hpp"

#include <gtest/gtest.h>

#include "tests/cli/terminal/without_colour.hpp"

namespace art6 {
namespace {

TEST(Listing, has_paragraphs_beside_their_keys) {
  const std::vector<Entry> entries{{{"LAO", "2020"}, {"one", "two"}}, {{"Chad", "–"}, {"three"}}};
  EXPECT_EQ(print_listing(entries, plain),
            "LAO   2020  one\n"
            "            two\n"
            "Chad  –     three\n");
}

TEST(Listing, wraps_paragraphs_beside_the_keys) {
  const std::string word(60, 'w');
  const std::vector<Entry> entries{{{"LAO"}, {word + ' ' + word}}};
  EXPECT_EQ(print_listing(entries, plain), "LAO  " + word + "\n     " + word + "\n");
}

TEST(Listing, leaves_half_the_page_to_the_paragraphs) {
  const std::vector<Entry> entries{{{std::string(80, 'k')}, {std::string(50, 'w')}}};
  EXPECT_EQ(print_listing(entries, plain),
            std::string(47, 'k') + "…  " + std::string(50, 'w') + '\n');
}

TEST(Listing, of_nothing_is_empty) { EXPECT_EQ(print_listing({}, plain), ""); }

}  // namespace
}  // namespace art6
