// JSON with a line for each key and for each item of a list: what the writers of results share.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "io/results/manifest.hpp"
#include "models/scenario/objective.hpp"
#include "sim/statistics/intervals.hpp"

namespace art6 {

using Json = nlohmann::ordered_json;

/// The number as results have it; null where there is none. Throws `std::logic_error` where it is
/// not finite.
Json make_json_number(double value);
Json make_json_number(const std::optional<double>& value);

/// Both ends of the interval; null where one is infinite, as a single replication gives none.
Json make_json(const Interval& interval);

/// The scenario's name and SHA-256.
Json make_json(const ScenarioSource& scenario);

/// The value on one line. Bytes that are not UTF-8 are replaced: the reader lets none through, but
/// a library user's names may hold any.
std::string print_json(const Json& value);

/// The value of the key `program`: the manifest, with `run`, which names the scenario by its
/// SHA-256, in its midst.
Json describe_program(const Manifest& manifest, const Json& run);

/// Writes one JSON object as text, key by key: a line for each key, and one for each item of a
/// list.
class JsonLines {
 public:
  void add(const std::string& key, const Json& value) { begin(key) += print_json(value); }

  /// A list; `make_item(item)` gives the JSON of an item.
  template <class Item, class MakeItem>
  void add_list(const std::string& key, const std::vector<Item>& items, const MakeItem& make_item) {
    std::string& text = begin(key) += '[';
    const char* separator = "\n  ";
    for (const Item& item : items) {
      text += separator + print_json(make_item(item));
      separator = ",\n  ";
    }
    text += ']';
  }

  /// The whole object with its last line feed.
  std::string end() && { return std::move(text_ += "}\n"); }

 private:
  /// The text after the key and its colon.
  std::string& begin(const std::string& key);

  std::string text_ = "{";
};

}  // namespace art6
