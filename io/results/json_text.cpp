#include "io/results/json_text.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "io/results/result_number.hpp"

namespace art6 {

Json make_json_number(double value) { return to_result_number(value); }

Json make_json_number(const std::optional<double>& value) {
  return value ? make_json_number(*value) : Json(nullptr);
}

Json make_json(const Interval& interval) {
  if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return nullptr;
  return Json::array({make_json_number(interval.low), make_json_number(interval.high)});
}

Json make_json(const ScenarioSource& scenario) {
  return {{"name", scenario.name}, {"sha256", scenario.sha256}};
}

std::string print_json(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json describe_program(const Manifest& manifest, const Json& run) {
  Json program{{"version", manifest.version},
               {"compiler", manifest.compiler},
               {"instruction_set", manifest.instruction_set}};
  program.update(run);
  program["started"] = manifest.started;
  program["duration_seconds"] = make_json_number(manifest.duration_seconds);
  return program;
}

std::string& JsonLines::begin(const std::string& key) {
  if (text_.size() > 1) text_ += ",\n ";
  return text_ += print_json(key) + ": ";
}

}  // namespace art6
