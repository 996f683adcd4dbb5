// Any bytes give a scenario or a report of problems; the reader never fails in another way.
#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

#include "tests/io/reader/faults.hpp"

namespace art6 {

namespace {

/// Does the text give a scenario or a report that names the file in every line?
bool is_answered(const std::string& text) {
  std::string report = problems_of(text);
  for (std::size_t start = 0; start < report.size();) {
    if (report.compare(start, 7, "f.yaml:") != 0) return false;
    const std::size_t end = report.find('\n', start);
    start = end == std::string::npos ? report.size() : end + 1;
  }
  return true;
}

}  // namespace

TEST(Reader, answers_the_example_cut_anywhere) {
  const std::string text = text_of_file("design-example.yaml");
  for (std::size_t size = 0; size < text.size(); ++size) {
    ASSERT_TRUE(is_answered(text.substr(0, size))) << size;
  }
}

TEST(Reader, answers_the_example_with_any_bytes_changed) {
  const std::string text = text_of_file("design-example.yaml");
  std::mt19937_64 random(20200101);
  for (int round = 0; round < 2000; ++round) {
    std::string broken = text;
    for (std::uint64_t change = 0; change <= random() % 4; ++change) {
      broken[random() % broken.size()] = static_cast<char>(random() % 256);
    }
    ASSERT_TRUE(is_answered(broken)) << broken;
  }
}

TEST(Reader, answers_the_example_with_any_signs_of_yaml_put_in) {
  const std::string text = text_of_file("design-example.yaml");
  const std::string signs = "{}[]:,-?#&*!|>'\"%@`~ \n\t0.eE+_<";
  std::mt19937_64 random(20201123);
  for (int round = 0; round < 2000; ++round) {
    std::string broken = text;
    for (std::uint64_t change = 0; change <= random() % 4; ++change) {
      broken.insert(random() % broken.size(), 1, signs[random() % signs.size()]);
    }
    ASSERT_TRUE(is_answered(broken)) << broken;
  }
}

TEST(Reader, answers_the_example_with_any_lines_moved) {
  const std::string text = text_of_file("design-example.yaml");
  std::mt19937_64 random(20240101);
  const auto line_at = [](const std::string& from, std::size_t place) {
    const std::size_t end = from.find('\n', place);
    const std::size_t before = place == 0 ? std::string::npos : from.rfind('\n', place - 1);
    const std::size_t start = before == std::string::npos ? 0 : before + 1;
    return std::pair(start, end + 1 - start);
  };
  for (int round = 0; round < 2000; ++round) {
    std::string broken = text;
    const auto [from, size] = line_at(broken, random() % broken.size());
    const std::string line = broken.substr(from, size);
    if (random() % 2 == 0) broken.erase(from, size);
    broken.insert(line_at(broken, random() % broken.size()).first, line);
    ASSERT_TRUE(is_answered(broken)) << broken;
  }
}

}  // namespace art6
