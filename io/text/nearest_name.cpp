#include "io/text/nearest_name.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace art6 {

namespace {

/// Longer texts are not compared: they are no mistyped names, and comparing them takes long.
constexpr std::size_t longest_name = 100;

std::string in_small_letters(std::string_view text) {
  std::string small(text.substr(0, longest_name + 1));
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

}  // namespace

int count_edits(std::string_view a, std::string_view b, int limit) {
  const auto longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > static_cast<std::size_t>(limit)) return limit + 1;
  std::vector<int> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    // All later rows are at least as large as the smallest number of these two rows.
    const auto least = [](const std::vector<int>& r) {
      return *std::min_element(r.begin(), r.end());
    };
    if (least(row) > limit && least(last) > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

bool share_a_part(std::string_view path, std::string_view other) {
  const std::size_t slash = path.find('/'), other_slash = other.find('/');
  if (path.substr(0, slash) == other.substr(0, other_slash)) return true;
  return slash != std::string_view::npos && other_slash != std::string_view::npos &&
         path.substr(slash) == other.substr(other_slash);
}

NearestName::NearestName(std::string_view mistyped)
    : mistyped_(in_small_letters(mistyped)), best_distance_(static_cast<int>(longest_name)) {}

void NearestName::offer(std::string_view known) {
  const std::string small = in_small_letters(known);
  const std::size_t longer = std::max(small.size(), mistyped_.size());
  if (longer > longest_name) return;
  const int limit = std::min(static_cast<int>(longer / 3), best_distance_ - 1);
  if (limit < 0) return;
  const int distance = count_edits(mistyped_, small, limit);
  if (distance > limit) return;
  best_distance_ = distance;
  best_ = known;
}

std::string NearestName::suggestion() const {
  return best_.empty() ? "" : ", did you mean \"" + best_ + "\"?";
}

}  // namespace art6
