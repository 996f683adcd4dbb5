#include "io/reader/distribution_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "io/format/distribution_format.hpp"
#include "io/format/expectations.hpp"
#include "io/reader/remarks.hpp"
#include "io/reader/value_reader.hpp"
#include "io/text/nearest_name.hpp"
#include "io/text/number_text.hpp"
#include "io/yaml/scalar.hpp"
#include "models/sampling/law_facts.hpp"

namespace art6 {

namespace {

/// The largest uniform number that a static quantity is drawn from (docs/randomness.md). The
/// smallest is 1 - largest_uniform.
constexpr double largest_uniform = 1 - 0x1p-53;

/// True if the law never reaches the ends of its support.
bool is_open(const Distribution& law) {
  return std::holds_alternative<Beta>(law) || std::holds_alternative<Lognormal>(law);
}

/// Says that the law can leave the range of the key; nothing if every draw is within the range.
std::optional<std::string> find_support_fault(const Distribution& law, const Family& family,
                                              const Bounds& bounds) {
  const Quantity quantity(law);
  auto [low, high] = support(quantity);
  const std::string got = fmt::format("a {} distribution from {} to {}", family.name,
                                      format_number(low), format_number(high));
  // An open end may lie on an excluded bound if no draw is rounded to it.
  const bool on_bound = bounds.min_end == End::excluded && low == bounds.min && is_open(law);
  if (on_bound) low = quantile(quantity, 1 - largest_uniform);
  Bounds meaning = bounds;
  meaning.limit = std::numeric_limits<double>::infinity();
  for (const double end : {low, high}) {
    if (std::isinf(end) && !std::isinf(end < 0 ? bounds.min : bounds.max)) {
      return find_range_fault(end, meaning, "a number", got);
    }
    if (!std::isinf(end)) {
      if (auto fault = find_range_fault(end, meaning, "a number", got)) return fault;
    }
  }
  const double largest = std::isinf(high) ? quantile(quantity, largest_uniform) : high;
  return find_range_fault(
      largest, bounds, "a number",
      fmt::format("a {} distribution with draws up to {}", family.name, format_rounded(largest)));
}

class DistributionReader {
 public:
  DistributionReader(TreeFaults& faults, const Place& place) : faults_(faults), place_(place) {}

  std::optional<Distribution> read(const Bounds& bounds) {
    const Family* family = read_family();
    if (!family) return failed();
    check_remarks(faults_, place_);
    LawParameters given;
    if (!read_parameters(*family, given) || !go_together(*family, given)) return failed();
    LawOutcome outcome = family->make(given);
    if (outcome.law) {
      const auto fault = find_support_fault(*outcome.law, *family, bounds);
      if (!fault) return outcome.law;
      outcome.fault = *fault;
    }
    faults_.report(place_, outcome.fault);
    return std::nullopt;
  }

 private:
  std::optional<Distribution> failed() {
    faults_.mark(place_.node);
    return std::nullopt;
  }

  const Family* read_family() {
    std::vector<std::string> names;
    for (const Family& family : list_distribution_families()) names.emplace_back(family.name);
    const Node* dist = place_.node.find("dist");
    if (!dist) {
      faults_.problems().add(place_.node.mark, write_path(place_, "dist"),
                             fmt::format("missing, expected one of {}", fmt::join(names, ", ")));
      return nullptr;
    }
    const int chosen = read_name(faults_, get_child(place_, "dist", *dist), names);
    if (chosen < 0) return nullptr;
    return &list_distribution_families()[static_cast<std::size_t>(chosen)];
  }

  bool read_parameters(const Family& family, LawParameters& given) {
    bool all_well = true;
    const auto& items = place_.node.items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
      const Node& key = items[i];
      if (!key.is_scalar() || key.text == "dist" || is_remark(key.text)) continue;
      const auto parameter = find_parameter(family, key.text);
      if (!parameter) {
        report_unknown(family, key);
        all_well = false;
        continue;
      }
      const Place place = get_child(place_, parameter->key, items[i + 1]);
      all_well = read_parameter(place, *parameter, given) && all_well;
    }
    return all_well;
  }

  bool read_parameter(const Place& place, const LawParameter& parameter, LawParameters& given) {
    if (parameter.shape == Shape::number) {
      double number = 0;
      read_value(faults_, place, number, parameter.bounds);
      given.numbers.emplace(parameter.key, number);
      return !faults_.has(place.node);
    }
    if (place.node.kind != Node::Kind::list) {
      faults_.report(place, "expected a list of numbers, got " + show_value(place.node));
      return false;
    }
    bool all_well = true;
    std::vector<double> numbers(place.node.items.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const Place item = get_child(place, static_cast<int>(i));
      read_value(faults_, item, numbers[i], parameter.bounds);
      all_well = all_well && !faults_.has(item.node);
    }
    given.lists.emplace(parameter.key, std::move(numbers));
    return all_well;
  }

  void report_unknown(const Family& family, const Node& key) {
    std::string hint = suggest_name(key.text, family.parameters, &LawParameter::key);
    if (hint.empty()) hint = fmt::format(", expected {}", name_ways(family));
    faults_.problems().add(
        key.mark, write_path(place_),
        fmt::format("unknown key {} of a {} distribution{}", quote(key.text), family.name, hint));
  }

  /// Are the given parameters one of the family's ways to give the law? Reports it if not.
  bool go_together(const Family& family, const LawParameters& given) {
    std::vector<std::string_view> keys;
    std::string shown_keys;
    for (std::size_t i = 0; i + 1 < place_.node.items.size(); i += 2) {
      const std::string& key = place_.node.items[i].text;
      const auto parameter = find_parameter(family, key);
      const bool extra =
          std::find(family.extras.begin(), family.extras.end(), key) != family.extras.end();
      if (!parameter || extra || std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      keys.push_back(parameter->key);
      shown_keys += (keys.size() > 1 ? " " : "") + key;
    }
    for (const auto& way : family.ways) {
      const bool all =
          std::all_of(way.begin(), way.end(), [&](auto key) { return given.has(key); });
      if (all && keys.size() == way.size()) return true;
    }
    const bool only_percentiles = std::all_of(keys.begin(), keys.end(), [](std::string_view key) {
      const auto known = list_percentiles();
      return std::any_of(known.begin(), known.end(),
                         [&](const Percentile& p) { return p.key == key; });
    });
    if (family.by_percentiles && only_percentiles && keys.size() == 2) return true;
    faults_.report(place_, fmt::format("expected {}, got {}", name_ways(family),
                                       keys.empty() ? "none of them" : shown_keys));
    return false;
  }

  TreeFaults& faults_;
  const Place& place_;
};

}  // namespace

std::optional<Distribution> read_distribution(TreeFaults& faults, const Place& place,
                                              const Bounds& bounds) {
  return DistributionReader(faults, place).read(bounds);
}

}  // namespace art6
