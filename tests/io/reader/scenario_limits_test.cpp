// Limits of the size of a scenario, and files that are not text or not YAML.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "io/format/scenario_format.hpp"
#include "io/yaml/yaml_tree.hpp"
#include "tests/io/reader/faults.hpp"

namespace art6 {

namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// The base scenario with `depth` lists in one another below one key of its map.
std::string nested(int depth) {
  return text_of_file("base.yaml") + "x: " + repeated("[", depth) + repeated("]", depth) + "\n";
}

std::string three_letters(int number) {
  std::string code = "AAA";
  for (int i = 2; i >= 0; --i, number /= 26) {
    code[static_cast<std::size_t>(i)] = static_cast<char>('A' + number % 26);
  }
  return code;
}

/// One uncertain quantity a State, drawn from Sobol points.
std::string with_coordinates(int count) {
  std::string text =
      "art6: 1\nname: Many\nclock: {start: 2020-01, end: 2020-12}\nsimulation: {sampling: sobol}\n"
      "states:\n";
  for (int i = 0; i < count; ++i) {
    text +=
        "  - {id: " + three_letters(i) +
        ", name: A, risk_education: {own_funding_usd_per_year: {dist: uniform, min: 1, max: 2}, "
        "full_coverage_usd_per_year: 2}}\n";
  }
  return text;
}

std::string with_states(int count) {
  std::string text = "art6: 1\nname: Many\nclock: {start: 2020-01, end: 2020-12}\nstates:\n";
  for (int i = 0; i < count; ++i) text += "  - {id: " + three_letters(i) + ", name: A}\n";
  return text;
}

std::string with_donors(int count) {
  std::string text = with_states(1) + "donors:\n";
  for (int i = 0; i < count; ++i) {
    const std::string id = three_letters(i);
    text += "  - {id: " + id + ", name: A, party: true, budget_usd_per_year: 1}\n";
  }
  return text;
}

/// A scenario of so many bytes, mostly comment.
std::string with_bytes(std::size_t bytes) {
  std::string text = text_of_file("base.yaml");
  text += "# " + std::string(bytes - text.size() - 3, 'x') + "\n";
  return text;
}

}  // namespace

TEST(Limits, bytes_of_a_file) {
  EXPECT_EQ(problems_of(with_bytes(8388608)), "");
  EXPECT_EQ(problems_of(with_bytes(8388609)),
            "f.yaml:1:1: expected at most 8388608 bytes, got 8388609");
}

TEST(Limits, nesting) {
  // 63 lists in the document's map are 64 levels: only the key is wrong.
  EXPECT_THAT(problems_of(nested(63)), HasSubstr("unknown key \"x\""));
  EXPECT_EQ(problems_of(nested(64)),
            "f.yaml:73:67: expected at most 64 levels of nesting, got more");
}

TEST(Limits, nesting_of_a_hostile_file) {
  const std::string most(8388608, '[');
  EXPECT_EQ(problems_of(most), "f.yaml:1:1001: expected at most 64 levels of nesting, got more");
  EXPECT_THAT(problems_of(repeated("- ", 100000)),
              EndsWith("expected at most 64 levels of nesting, got more"));
  EXPECT_THAT(problems_of(repeated("? ", 100000)),
              EndsWith("expected at most 64 levels of nesting, got more"));
  EXPECT_THAT(problems_of(repeated("a: {", 100000)),
              EndsWith("expected at most 64 levels of nesting, got more"));
}

TEST(Limits, keys_and_values) {
  std::string text = "x: [";
  for (int i = 0; i < 2000000; ++i) text += "1,";
  EXPECT_EQ(problems_of(text + "]"), "f.yaml:1:3999999: expected at most 2000000 keys and values");
}

TEST(Limits, states) {
  EXPECT_EQ(problems_of(with_states(10000)), "");
  EXPECT_EQ(problems_of(with_states(10001)),
            "f.yaml:5:3: states: expected a list of at most 10000 items, got 10001");
  EXPECT_EQ(problems_of(with_coordinates(3667)), "");
  EXPECT_EQ(problems_of(with_coordinates(3668)),
            "f.yaml:4:24: simulation.sampling: expected \"random\" for more than 3667 uncertain "
            "quantities, got \"sobol\" for 3668");
}

TEST(Limits, donors) {
  EXPECT_EQ(problems_of(with_donors(1000)), "");
  EXPECT_EQ(problems_of(with_donors(1001)),
            "f.yaml:7:3: donors: expected a list of at most 1000 items, got 1001");
}

TEST(Limits, length_of_an_id_and_a_score) {
  const auto with_id = [](int length) {
    return problems_of(
        changed(text_of_file("base.yaml"), "id: group", "id: " + repeated("g", length)));
  };
  EXPECT_EQ(with_id(64), "");
  EXPECT_EQ(with_id(65),
            "f.yaml:18:9: coalitions[1].id: expected an id of at most 64 letters, "
            "digits, - and _, got \"gggggggggggggggggggggggggggggggggggggggg...\"");
  const auto with_score = [](int length) {
    const std::string score = "gap" + repeated(" ", length - 3);
    return problems_of(changed(text_of_file("base.yaml"), "score: gap", "score: \"" + score + '"'));
  };
  EXPECT_EQ(with_score(4000), "");
  EXPECT_EQ(with_score(4001),
            "f.yaml:69:12: strategies[own].score: expected an expression of at most 4000 "
            "characters, got \"gap" +
                repeated(" ", 37) + "...\"");
}

TEST(Limits, problems_listed) {
  const std::string text = changed(text_of_file("base.yaml"), "requests: [clearance]",
                                   "requests: [" + repeated("x,", 1500) + "]");
  const std::string report = problems_of(text);
  EXPECT_THAT(report, StartsWith("f.yaml:29:16: states[LAO].requests[1]: expected one of "));
  EXPECT_THAT(report, EndsWith("\nf.yaml:29:2014: and 500 more problems, not listed"));
  EXPECT_EQ(std::count(report.begin(), report.end(), '\n'), 1000);
}

TEST(Text, must_be_utf_8_without_control_characters) {
  const auto with_name = [](const std::string& name) {
    return problems_of(changed(text_of_file("base.yaml"), "name: Laos", "name: " + name));
  };
  EXPECT_EQ(with_name("C\u00f4te d\u2019Ivoire \U0001F30D"), "");
  const std::string place = "f.yaml:27:12: expected ";
  EXPECT_EQ(with_name("L\xFF"), place + "text in UTF-8, got the byte 0xFF");
  EXPECT_EQ(with_name("L\xC3"), place + "text in UTF-8, got the byte 0xC3");
  EXPECT_EQ(with_name("L\xC0\x80"), place + "text in UTF-8, got the byte 0xC0");
  EXPECT_EQ(with_name("L\xED\xA0\x80"), place + "text in UTF-8, got the byte 0xED");
  EXPECT_EQ(with_name("L\xF4\x90\x80\x80"), place + "text in UTF-8, got the byte 0xF4");
  EXPECT_EQ(with_name(std::string("L\0s", 3)), place + "printable text, got U+0000");
  EXPECT_EQ(with_name("L\x04"), place + "printable text, got U+0004");
  EXPECT_EQ(with_name("L\x7F"), place + "printable text, got U+007F");
  EXPECT_EQ(with_name("L\xC2\x80"), place + "printable text, got U+0080");
}

TEST(Text, must_be_without_control_characters_in_escapes_too) {
  const auto with_name = [](const std::string& name) {
    return problems_of(changed(text_of_file("base.yaml"), "name: Laos", "name: \"" + name + '"'));
  };
  EXPECT_EQ(with_name("L\\xe9\\u00e9\\_\\U0001F30D"), "");
  const std::string place = "f.yaml:27:11: states[LAO].name: expected a text of one line, got ";
  EXPECT_EQ(with_name("L\\0"), place + "\"L\\x00\"");
  EXPECT_EQ(with_name("L\\x9b2J"), place + "\"L\\x9b2J\"");
  EXPECT_EQ(with_name("L\\N"), place + "\"L\\x85\"");
}

TEST(Text, has_the_escapes_of_yaml) {
  const Scenario scenario = parse_scenario(
      changed(text_of_file("base.yaml"), "name: Laos", "name: \"L\\_\\xe9\u00e9\\_\\L\""),
      "f.yaml");
  EXPECT_EQ(scenario.states[0].name, "L\u00a0\u00e9\u00e9\u00a0\u2028");
}

TEST(Text, may_begin_with_a_byte_order_mark) {
  EXPECT_EQ(problems_of("\xEF\xBB\xBF" + text_of_file("base.yaml")), "");
  EXPECT_EQ(problems_of("\xEF\xBB\xBF\xEF\xBB\xBF" + text_of_file("base.yaml")),
            "f.yaml:1:1: expected plain spaces (U+0020) around keys and values, got a byte order "
            "mark (U+FEFF)");
  EXPECT_EQ(problems_of("\xEF\xBB\xBF[]"),
            "f.yaml:1:1: expected a map with the scenario's keys, got a list");
}

TEST(Text, may_end_its_lines_with_carriage_returns) {
  std::string text = text_of_file("base.yaml");
  for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += 2) {
    text.replace(i, 1, "\r\n");
  }
  EXPECT_EQ(problems_of(text), "");
}

TEST(Text, has_columns_that_count_characters) {
  EXPECT_EQ(problems_of(changed(text_of_file("base.yaml"), "{name: Meeting, date: 2020-11-23}",
                                "{name: R\u00e9union, date: today}")),
            "f.yaml:5:34: meetings[1].date: expected a date YYYY-MM-DD from 1900-01-01 to "
            "2200-12-31, got \"today\"");
}

TEST(Document, must_be_one_map) {
  EXPECT_EQ(problems_of(""), "f.yaml:1:1: expected a scenario, got an empty file");
  EXPECT_EQ(problems_of("# nothing\n"), "f.yaml:1:1: expected a scenario, got an empty file");
  EXPECT_EQ(problems_of("~"), "f.yaml:1:1: expected a map with the scenario's keys, got nothing");
  EXPECT_EQ(problems_of("a"), "f.yaml:1:1: expected a map with the scenario's keys, got \"a\"");
  EXPECT_EQ(problems_of("- a\n"),
            "f.yaml:1:1: expected a map with the scenario's keys, got a list");
  EXPECT_EQ(problems_of(","),
            "f.yaml:1:1: expected the end of the file, got a second YAML document");
  EXPECT_EQ(problems_of("---\n" + text_of_file("base.yaml") + "...\n"), "");
}

}  // namespace art6
