// Every key of the real scenario is dropped, doubled, given a value of another type, and swapped
// with its neighbour; every number of a scenario that has all keys becomes one that nobody means.
// Each such file is refused with a place, or its futures are finite and conserve money.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "io/schema/scenario_schema.hpp"
#include "io/yaml/resolved_text.hpp"
#include "io/yaml/yaml_tree.hpp"
#include "models/engine/engine.hpp"
#include "tests/fuzz/promises.hpp"
#include "tests/io/reader/faults.hpp"
#include "tests/models/engine/worlds.hpp"

namespace art6::fuzz {
namespace {

/// How many variants were tried, and how they ended.
struct Verdicts {
  int refused = 0;  ///< by the reader, with places
  int stopped = 0;  ///< by a run: a score or an amount leaves the range of numbers
  int valid = 0;

  int tried() const { return refused + stopped + valid; }
  void record() const {
    testing::Test::RecordProperty("refused", refused);
    testing::Test::RecordProperty("stopped", stopped);
    testing::Test::RecordProperty("valid", valid);
  }
};

constexpr std::int64_t few_futures = 4;

void try_variant(const std::string& text, Verdicts& verdicts) {
  const auto file = try_reader(text);
  if (!file) {
    ++verdicts.refused;
    return;
  }
  try {
    const Scenario& scenario = file->scenario;
    for (const auto& record : worlds::records_of(scenario, few_futures, scenario.strategy))
      check_record(record);
    ++verdicts.valid;
  } catch (const ScoreError&) {
    ++verdicts.stopped;
  } catch (const AmountError&) {
    ++verdicts.stopped;
  }
}

Node scalar(Node::Kind kind, const std::string& text) {
  Node node;
  node.kind = kind;
  node.text = text;
  return node;
}

Node container(Node::Kind kind, std::vector<Node> items) {
  Node node;
  node.kind = kind;
  node.items = std::move(items);
  return node;
}

/// Changes the items of a map at the key `i`, the value after it; false where there is nothing to
/// change.
using Change = std::function<bool(std::vector<Node>& items, std::size_t i)>;

bool drop(std::vector<Node>& items, std::size_t i) {
  const auto key = items.begin() + static_cast<std::ptrdiff_t>(i);
  items.erase(key, key + 2);
  return true;
}

bool make_double(std::vector<Node>& items, std::size_t i) {
  const Node key = items[i], value = items[i + 1];
  items.push_back(key);
  items.push_back(value);
  return true;
}

/// The next key of the map gets this one's value, and this one its.
bool swap_with_next(std::vector<Node>& items, std::size_t i) {
  if (i + 3 >= items.size()) return false;
  std::swap(items[i + 1], items[i + 3]);
  return true;
}

Change become(const Node& value) {
  return [value](std::vector<Node>& items, std::size_t i) {
    items[i + 1] = value;
    return true;
  };
}

bool become_list(std::vector<Node>& items, std::size_t i) {
  Node value = std::move(items[i + 1]);
  items[i + 1] = container(Node::Kind::list, {std::move(value)});
  return true;
}

bool become_map(std::vector<Node>& items, std::size_t i) {
  Node value = std::move(items[i + 1]);
  items[i + 1] = container(Node::Kind::map, {scalar(Node::Kind::plain, "value"), std::move(value)});
  return true;
}

bool become_text(std::vector<Node>& items, std::size_t i) {
  if (items[i + 1].kind != Node::Kind::plain) return false;
  items[i + 1].kind = Node::Kind::quoted;
  return true;
}

/// Calls `visit(node)` for the tree's nodes, a value before what is in it.
void walk(Node& node, const std::function<void(Node&)>& visit) {
  visit(node);
  for (std::size_t i = node.kind == Node::Kind::map ? 1 : 0; i < node.items.size();
       i += node.kind == Node::Kind::map ? 2 : 1)
    walk(node.items[i], visit);
}

/// One key in so many is changed, so that the tests stay quick; `ART6_EVERY_KEY=1` in the
/// environment changes every one (26,635 variants, ten minutes in a build with contracts).
std::size_t keys_apart() {
  if (std::getenv("ART6_EVERY_KEY") != nullptr) return 1;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return 211;
#elif defined(__has_feature)
  return __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) ? 211 : 29;
#else
  return 29;
#endif
}

/// Tries the tree with each of its keys changed, one at a time.
Verdicts try_keys(Node tree, const Change& change) {
  Verdicts verdicts;
  std::size_t keys = 0;
  walk(tree, [&](Node& map) {
    if (map.kind != Node::Kind::map) return;
    const std::vector<Node> before = map.items;
    for (std::size_t i = 0; i < before.size(); i += 2) {
      if (keys++ % keys_apart() != 0) continue;
      if (change(map.items, i)) {
        const std::string text = write_resolved_text(tree);
        EXPECT_NO_THROW(try_variant(text, verdicts)) << before[i].text << " in\n" << text;
      }
      map.items = before;
    }
  });
  EXPECT_GE(keys, 2000u);
  return verdicts;
}

std::string text_of_real_scenario() {
  return text_of(ART6_SOURCE_DIR "/scenarios/second-review-conference.yaml");
}

struct Mutation {
  std::string name;
  Change change;
};
void PrintTo(const Mutation& mutation, std::ostream* out) { *out << mutation.name; }

class Mutations : public testing::TestWithParam<Mutation> {};

TEST_P(Mutations, of_every_key_of_the_real_scenario) {
  const Verdicts verdicts =
      try_keys(parse_yaml(text_of_real_scenario(), "real"), GetParam().change);
  verdicts.record();
  EXPECT_GE(verdicts.tried(), 1500 / static_cast<int>(keys_apart()));
}

INSTANTIATE_TEST_SUITE_P(
    , Mutations,
    testing::Values(Mutation{"dropped", drop}, Mutation{"doubled", make_double},
                    Mutation{"swapped", swap_with_next},
                    Mutation{"nothing", become(scalar(Node::Kind::nothing, ""))},
                    Mutation{"a_word", become(scalar(Node::Kind::plain, "word"))},
                    Mutation{"a_number", become(scalar(Node::Kind::plain, "0.5"))},
                    Mutation{"a_large_number", become(scalar(Node::Kind::plain, "1e300"))},
                    Mutation{"an_empty_list", become(container(Node::Kind::list, {}))},
                    Mutation{"an_empty_map", become(container(Node::Kind::map, {}))},
                    Mutation{"text", become_text}, Mutation{"a_list_of_it", become_list},
                    Mutation{"a_map_of_it", become_map}),
    [](const auto& chosen) { return chosen.param.name; });

TEST(CutShort, the_real_scenario_is_answered_wherever_it_ends) {
  const std::string text = text_of_real_scenario();
  Verdicts verdicts;
  for (std::size_t size = 0; size < text.size(); size += 13 * keys_apart()) {
    EXPECT_NO_THROW(try_variant(text.substr(0, size), verdicts)) << size;
  }
  verdicts.record();
  EXPECT_GE(verdicts.refused, 10);
}

/// The keys of objects in a JSON Schema that take a number, alone or with a source or as a law.
std::set<std::string> numeric_keys(const nlohmann::json& schema) {
  std::set<std::string> keys;
  const std::function<bool(const nlohmann::json&)> takes_number = [&](const nlohmann::json& value) {
    if (value.contains("$ref")) {
      const std::string target = value["$ref"];
      return target == "#/$defs/distribution" || target == "#/$defs/uncertain_number" ||
             target == "#/$defs/remarked_number";
    }
    if (value.contains("type") && (value["type"] == "number" || value["type"] == "integer"))
      return true;
    for (const char* const choices : {"anyOf", "oneOf", "allOf"}) {
      if (!value.contains(choices)) continue;
      for (const auto& choice : value[choices])
        if (takes_number(choice)) return true;
    }
    return value.contains("items") && takes_number(value["items"]);
  };
  const std::function<void(const nlohmann::json&)> visit = [&](const nlohmann::json& value) {
    if (value.is_object() && value.contains("properties")) {
      for (const auto& [key, property] : value["properties"].items())
        if (takes_number(property)) keys.insert(key);
    }
    if (value.is_structured())
      for (const auto& part : value) visit(part);
  };
  visit(schema);
  return keys;
}

bool is_number(const Node& node) {
  char* end = nullptr;
  std::strtod(node.text.c_str(), &end);
  return node.kind == Node::Kind::plain && !node.text.empty() && *end == '\0';
}

/// Makes each number and each law of the tree `value`, one at a time; `keys` are those whose values
/// were tried.
void try_numbers(Node tree, const std::string& value, std::set<std::string>& keys,
                 Verdicts& verdicts) {
  const auto try_one = [&](Node& number) {
    const Node before = std::exchange(number, scalar(Node::Kind::plain, value));
    const std::string text = write_resolved_text(tree);
    EXPECT_NO_THROW(try_variant(text, verdicts)) << value << " for " << before.text << " in\n"
                                                 << text;
    number = before;
  };
  walk(tree, [&](Node& node) {
    if (node.kind != Node::Kind::map) return;
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      Node& given = node.items[i + 1];
      const bool is_list = given.kind == Node::Kind::list && !given.items.empty();
      Node& number = is_list ? given.items.front() : given;
      if (!is_number(number) && !number.find("dist")) continue;
      keys.insert(node.items[i].text);
      try_one(number);
    }
  });
}

class HostileNumbers : public testing::TestWithParam<const char*> {};

TEST_P(HostileNumbers, in_every_key_that_takes_a_number) {
  Verdicts verdicts;
  std::set<std::string> keys;
  const std::string file = "tests/fuzz/corpus/all-keys.yaml";
  try_numbers(parse_yaml(text_of(ART6_SOURCE_DIR "/" + file), file), GetParam(), keys, verdicts);
  verdicts.record();
  EXPECT_GE(verdicts.tried(), 100);
  EXPECT_GE(verdicts.refused, 1);
  EXPECT_THAT(keys,
              testing::IsSupersetOf(numeric_keys(nlohmann::json::parse(make_scenario_schema()))));
}

INSTANTIATE_TEST_SUITE_P(, HostileNumbers,
                         testing::Values(".nan", "nan", ".inf", "-.inf", "inf", "1e999", "-1e999",
                                         "1e300", "-1e300", "1e-300", "1e18", "-1", "0"));

}  // namespace
}  // namespace art6::fuzz
