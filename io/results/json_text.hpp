// JSON with a line for each key and for each item of a list: what the result writers share.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "io/results/forecast_result.hpp"
#include "io/results/result_number.hpp"

namespace art6 {

using Json = nlohmann::ordered_json;

inline Json json_number(double value) { return result_number(value); }

inline Json json_number(const std::optional<double>& value) {
  return value ? json_number(*value) : Json(nullptr);
}

inline std::string json_text(const Json& value) {
  // The reader lets valid UTF-8 through only; a library user's names may be anything.
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

inline std::string json_line(const std::string& key, const Json& value) {
  return json_text(key) + ": " + json_text(value) + ",\n ";
}

/// How a result was made; `run` says what was run, each scenario by its SHA-256.
inline Json json_program(const Manifest& manifest, const Json& run) {
  Json program{{"version", manifest.version},
               {"compiler", manifest.compiler},
               {"instruction_set", manifest.instruction_set}};
  program.update(run);
  program["started"] = manifest.started;
  program["duration_seconds"] = json_number(manifest.duration_seconds);
  return program;
}

/// `json(item)` makes an item.
template <class Item, class ToJson>
std::string json_list(const std::string& key, const std::vector<Item>& items, const ToJson& json) {
  std::string lines = json_text(key) + ": [";
  const char* separator = "\n  ";
  for (const Item& item : items) {
    lines += separator + json_text(json(item));
    separator = ",\n  ";
  }
  return lines + "],\n ";
}

}  // namespace art6
