#include "io/schema/overlay_schema.hpp"

#include <algorithm>

namespace art6 {

namespace {

bool has_id(const Json& schema) {
  return schema.contains("properties") && schema["properties"].contains("id");
}

bool is_needed(const Json& map, const std::string& key) {
  const Json needed = map.value("required", Json::array());
  return std::find(needed.begin(), needed.end(), key) != needed.end();
}

/// Lets null stand for the value of a key, which it takes out of the base.
void allow_null(Json& value, const Json& whole) {
  if (value.contains("type")) {
    value["type"] = Json::array({value["type"], "null"});
  } else {
    value = {{"description", whole["description"]},
             {"anyOf", Json::array({value, {{"type", "null"}}})}};
  }
}

/// The schema of an item of a list that merges by id: an item to change, to add or to remove.
Json overlay_item(const Json& schema, const std::string& pointer) {
  Json item = make_overlay_schema(schema, pointer);
  Json nothing_else = Json::object();
  for (const auto& [key, property] : item["properties"].items()) {
    if (key != "id") nothing_else[key] = false;
  }
  item["properties"]["remove"] = {
      {"description", "Removes the base's item with this id. Only `id` may stand beside it."},
      {"const", true}};
  item["if"] = {{"required", {"remove"}}};
  item["then"] = {{"properties", nothing_else}};
  return item;
}

}  // namespace

Json make_overlay_schema(const Json& schema, const std::string& pointer) {
  Json properties = Json::object(), required = Json::array();
  for (const auto& [key, property] : schema["properties"].items()) {
    const std::string place = pointer + "/properties/" + key;
    Json& overlay = properties[key];
    if (property.contains("properties")) {
      overlay = make_overlay_schema(property, place);
      overlay["description"] = property["description"];
    } else if (has_id(property.value("items", Json()))) {
      overlay = property;
      overlay["items"] = overlay_item(property["items"], place + "/items");
    } else {
      overlay = {{"$ref", place}};
    }
    if (key == "art6" || key == "id") required.push_back(key);
    if (key != "extends" && !is_needed(schema, key)) allow_null(overlay, property);
  }
  Json whole{{"type", "object"},
             {"properties", properties},
             {"additionalProperties", false},
             {"required", required}};
  if (schema.contains("title")) whole["title"] = schema["title"];
  return whole;
}

}  // namespace art6
