#include "io/yaml/place.hpp"

#include <gmock/gmock.h>

#include <string>

namespace art6 {

TEST(Quote, shows_forty_characters_and_no_control_character) {
  EXPECT_EQ(quote("many"), "\"many\"");
  EXPECT_EQ(quote(std::string(40, 'x')), '"' + std::string(40, 'x') + '"');
  EXPECT_EQ(quote(std::string(41, 'x')), '"' + std::string(40, 'x') + "...\"");
  EXPECT_EQ(quote("a\x1B[2J\n"), "\"a\\x1b[2J\\x0a\"");
  EXPECT_EQ(quote("\u00e0\xC2\x9B\xC2\xA0"), "\"\u00e0\\x9b\\u00a0\"");
  std::string accents;
  for (int i = 0; i < 41; ++i) accents += "\u00e9";
  EXPECT_EQ(quote(accents), '"' + accents.substr(0, 80) + "...\"");
}

TEST(WritePath, names_items_by_ids_that_may_be_of_programmes) {
  const Node list = parse_yaml(
      "[{id: LAO}, {id: LAO/clearance}, {id: LAO/a/b}, {id: /a}, {id: a b}, {}]", "f.yaml");
  const Place document{.node = list};
  const Place parent = get_child(document, "items", list);
  const char* const labels[]{"LAO", "LAO/clearance", "3", "4", "5", "6"};
  for (int i = 0; i < 6; ++i) {
    EXPECT_EQ(write_path(get_child(parent, i)), "items[" + std::string(labels[i]) + "]");
  }
}

}  // namespace art6
