#include "io/text/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "io/text/utf8.hpp"

namespace art6 {

namespace {

std::string one_a_line(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += to_string(problem);
  }
  return text;
}

/// Escapes control characters of the messages in place; returns the problems.
const std::vector<Problem>& escape_messages(std::vector<Problem>& problems) {
  for (Problem& problem : problems) problem.message = escape_control_characters(problem.message);
  return problems;
}

}  // namespace

std::string to_string(const Problem& problem) {
  return fmt::format("{}:{}:{}: {}", escape_control_characters(problem.file), problem.line,
                     problem.column, problem.message);
}

InvalidScenario::InvalidScenario(std::vector<Problem> problems)
    : std::runtime_error(one_a_line(escape_messages(problems))), problems_(std::move(problems)) {}

int Problems::add_file(std::string name) {
  files_.push_back(std::move(name));
  return static_cast<int>(files_.size()) - 1;
}

void Problems::add(Mark mark, const std::string& path, const std::string& message) {
  ++found_;
  if (found_ > max_listed) return;
  const std::string where = path.empty() ? "" : path + ": ";
  listed_.push_back({mark, where + message});
}

std::string Problems::name_line(Mark mark, Mark from) const {
  const std::string line = fmt::format("line {}", mark.line);
  if (mark.file == from.file) return line;
  return fmt::format("{} of {}", line, files_[static_cast<std::size_t>(mark.file)]);
}

Problem Problems::problem(const Listed& listed) const {
  const Mark& mark = listed.mark;
  return {files_[static_cast<std::size_t>(mark.file)], mark.line, mark.column, listed.message};
}

void Problems::throw_if_any() const {
  if (empty()) return;
  std::vector<Listed> ordered = listed_;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Listed& a, const Listed& b) { return a.mark < b.mark; });
  if (found_ > max_listed) {
    ordered.push_back({ordered.back().mark,
                       fmt::format("and {} more problems, not listed", found_ - max_listed)});
  }
  std::vector<Problem> problems;
  for (const Listed& listed : ordered) problems.push_back(problem(listed));
  throw InvalidScenario(std::move(problems));
}

}  // namespace art6
