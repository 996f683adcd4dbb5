#include "io/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

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

}  // namespace

std::string to_string(const Problem& problem) {
  return fmt::format("{}:{}:{}: {}", problem.file, problem.line, problem.column, problem.message);
}

InvalidScenario::InvalidScenario(std::vector<Problem> problems)
    : std::runtime_error(one_a_line(problems)), problems_(std::move(problems)) {}

void Problems::add(Mark mark, const std::string& path, const std::string& message) {
  ++found_;
  if (found_ > max_listed) return;
  const std::string where = path.empty() ? "" : path + ": ";
  listed_.push_back({file_, mark.line, mark.column, where + message});
}

void Problems::throw_if_any() const {
  if (empty()) return;
  std::vector<Problem> ordered = listed_;
  std::stable_sort(ordered.begin(), ordered.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  if (found_ > max_listed) {
    Problem rest = ordered.back();
    rest.message = fmt::format("and {} more problems, not listed", found_ - max_listed);
    ordered.push_back(rest);
  }
  throw InvalidScenario(std::move(ordered));
}

}  // namespace art6
