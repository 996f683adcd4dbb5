#include "cli/commands/instance_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/grammar/command.hpp"

namespace art6 {
namespace {

using ::testing::ElementsAre;
using Paths = std::vector<std::filesystem::path>;

TEST(InstanceNames, are_those_of_the_files) {
  EXPECT_THAT(name_instances(Paths{"a/x.yaml", "b/y.yaml", "-"}),
              ElementsAre("x", "y", "standard-input"));
}

TEST(InstanceNames, take_as_many_folders_as_tell_them_apart) {
  EXPECT_THAT(name_instances(Paths{"a/x.yaml", "b/x.yaml", "b/y.yaml"}),
              ElementsAre("a/x", "b/x", "y"));
  EXPECT_THAT(name_instances(Paths{"/1/a/x.yaml", "/2/a/x.yaml", "/2/b/x.yaml"}),
              ElementsAre("1/a/x", "2/a/x", "b/x"));
  EXPECT_THAT(name_instances(Paths{"/x.yaml", "/a/x.yaml"}), ElementsAre("x", "a/x"));
}

TEST(InstanceNames, keep_extensions_where_they_alone_differ) {
  EXPECT_THAT(name_instances(Paths{"a/x.yaml", "a/x.yml", "b/x.yaml"}),
              ElementsAre("x.yaml", "x.yml", "x"));
}

TEST(InstanceNames, are_refused_for_a_file_given_twice) {
  const auto refusal_of = [](const Paths& paths) -> std::string {
    try {
      name_instances(paths);
    } catch (const WrongUsage& error) {
      return error.what();
    }
    return "nothing";
  };
  EXPECT_EQ(refusal_of({"x.yaml", "a/../x.yaml"}),
            "expected each instance once, got \"a/../x.yaml\" again");
  EXPECT_EQ(refusal_of({"x.yaml", std::filesystem::absolute("x.yaml")}),
            "expected each instance once, got \"" + std::filesystem::absolute("x.yaml").string() +
                "\" again");
}

}  // namespace
}  // namespace art6
