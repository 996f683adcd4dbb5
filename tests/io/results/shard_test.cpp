#include "io/results/shard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/files/sha256.hpp"

namespace art6 {
namespace {

using ::testing::StartsWith;

Shard example() {
  return {.choice = {2, 5},
          .scenario = {.name = "Test \"é\"\n", .sha256 = compute_sha256("art6: 1\n")},
          .strategy = "need",
          .seed = 18446744073709551615u,
          .replications = 4294967295,
          .manifest = {.version = "0.1.0",
                       .compiler = "GNU 12.2.0",
                       .instruction_set = "avx2",
                       .started = "2026-01-02T03:04:05Z",
                       .duration_seconds = 1.5},
          .scenario_text = "art6: 1\n",
          .sums = {0, -1, 1000000}};
}

std::string damage(std::string_view bytes) {
  try {
    read_shard(bytes);
  } catch (const DamagedShard& error) {
    return error.what();
  }
  return "none";
}

/// The bytes, with a checksum that fits them.
std::string signed_again(std::string bytes) {
  bytes.resize(bytes.rfind("sha256 "));
  return bytes + "sha256 " + compute_sha256(bytes) + '\n';
}

std::string with(std::string bytes, const std::string& old, const std::string& text) {
  return signed_again(bytes.replace(bytes.find(old), old.size(), text));
}

TEST(Shard, reads_back) {
  const Shard shard = example(), again = read_shard(encode_shard(shard));
  EXPECT_EQ(again.choice, shard.choice);
  EXPECT_EQ(again.scenario.name, shard.scenario.name);
  EXPECT_EQ(again.scenario.sha256, shard.scenario.sha256);
  EXPECT_EQ(again.strategy, shard.strategy);
  EXPECT_EQ(again.seed, shard.seed);
  EXPECT_EQ(again.replications, shard.replications);
  EXPECT_EQ(again.manifest.version, shard.manifest.version);
  EXPECT_EQ(again.manifest.compiler, shard.manifest.compiler);
  EXPECT_EQ(again.manifest.instruction_set, shard.manifest.instruction_set);
  EXPECT_EQ(again.manifest.started, shard.manifest.started);
  EXPECT_EQ(again.manifest.duration_seconds, shard.manifest.duration_seconds);
  EXPECT_EQ(again.scenario_text, shard.scenario_text);
  EXPECT_EQ(again.sums, shard.sums);
}

TEST(Shard, begins_with_what_a_person_can_read) {
  EXPECT_THAT(encode_shard(example()),
              StartsWith("art6 shard 1\n{\"shard\":2,\"shards\":5,\"scenario\":{\"name\":"));
}

TEST(Shard, with_any_byte_changed_or_cut_short_anywhere_is_refused) {
  const std::string bytes = encode_shard(example());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_THROW(read_shard(changed), DamagedShard) << i;
    EXPECT_THROW(read_shard(std::string_view(bytes).substr(0, i)), DamagedShard) << i;
  }
  EXPECT_EQ(damage(bytes + "x"), "its checksum is not that of its bytes");
}

TEST(Shard, says_what_it_is_where_it_is_none) {
  EXPECT_EQ(damage(""), "it is no shard");
  EXPECT_EQ(damage("art6: 1\n"), "it is no shard");
  EXPECT_EQ(damage("art6 shard 2\n"), "its format is of another art6");
}

TEST(Shard, that_someone_wrote_by_hand_is_still_looked_at) {
  const std::string bytes = encode_shard(example());
  EXPECT_EQ(damage(with(bytes, "{\"shard\"", "[\"shard\"")), "its header is not readable");
  EXPECT_EQ(damage(with(bytes, "\"seed\"", "\"need\"")), "its header is not readable");
  EXPECT_EQ(damage(with(bytes, "\"shard\":2", "\"shard\":6")), "its numbers are impossible");
  EXPECT_EQ(damage(with(bytes, "\"shard\":2", "\"shard\":0")), "its numbers are impossible");
  EXPECT_EQ(damage(with(bytes, ":4294967295", ":4294967296")), "its numbers are impossible");
  EXPECT_EQ(damage(with(bytes, "\"sum_bytes\":5", "\"sum_bytes\":4")), "its sums are not readable");
  EXPECT_EQ(damage(with(bytes, "\"sum_bytes\":5", "\"sum_bytes\":2")), "it is longer than it says");
  EXPECT_EQ(damage(with(bytes, "\"sum_bytes\":5", "\"sum_bytes\":9")),
            "it is shorter than it says");
  EXPECT_EQ(damage(with(bytes, "\"scenario_bytes\":8", "\"scenario_bytes\":-8")),
            "it is shorter than it says");
}

}  // namespace
}  // namespace art6
