#include "report/page.hpp"

#include <fmt/format.h>

#include <mutex>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "io/results/figures.hpp"
#include "io/results/result_words.hpp"
#include "report/embedded.hpp"
#include "report/packed.hpp"

namespace art6 {
namespace {

constexpr auto strip = ctemplate::DO_NOT_STRIP;
constexpr std::size_t pixels_a_row = 20;

std::string read_embedded(std::string_view name) { return std::string(find_embedded(name)); }

/// The template with each `{{>part.html}}` replaced by the text of that part, so that all parts see
/// the same values.
std::string expand_parts(std::string_view name) {
  std::string text = read_embedded(name);
  constexpr std::string_view begin = "{{>", end = "}}";
  for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
    const std::size_t part = at + begin.size(), close = text.find(end, part);
    text.replace(at, close + end.size() - at,
                 read_embedded(std::string_view(text).substr(part, close - part)));
  }
  return text;
}

/// Loads the template into the cache of ctemplate. Every value is escaped for its place in the
/// HTML, unless the template says otherwise.
void load_template(const std::string& name) {
  static std::mutex mutex;
  const std::scoped_lock lock(mutex);
  ctemplate::StringToTemplateCache(name, "{{%AUTOESCAPE context=\"HTML\"}}" + expand_parts(name),
                                   strip);  // does nothing for a name that is loaded
}

}  // namespace

Page::Page(const std::string& name) : name_(name), values_(name) {
  load_template(name);
  values_.SetValue("STYLE", read_embedded("style.css"));
  values_.SetValue("SCRIPT", read_embedded("report.js"));
  values_.SetValue("SCRIPT_POLICY", read_embedded("report.csp"));
  add_json("charts-config", read_embedded("config.json"));
}

void Page::add_chart(const std::string& id, const Json& parameters, std::size_t rows) {
  Json chart = Json::parse(find_embedded(id + ".json"));
  for (Json& parameter : chart["params"]) {
    const auto value = parameters.find(parameter["name"].get<std::string>());
    if (value != parameters.end()) parameter["value"] = *value;
  }
  if (rows > 0) chart["height"] = pixels_a_row * rows;
  add_json(id + "-chart", print_json(chart));
}

void Page::add_chart(const std::string& id, const std::map<std::string, std::string>& texts,
                     std::size_t rows) {
  add_chart(id, Json(texts), rows);
}

void Page::add_data(const std::string& name, std::string_view json) {
  Dictionary& data = *values_.AddSectionDictionary("CARRIED");
  data.SetValue("CARRIED_NAME", name);
  data.SetValue("CARRIED_PACKED", pack_bytes(json));
}

void Page::add_json(const std::string& id, std::string json) {
  // Within a script element only `<` could end the element or begin a comment.
  for (std::size_t at = 0; (at = json.find('<', at)) != std::string::npos; at += 6) {
    json.replace(at, 1, "\\u003c");
  }
  Dictionary& chart = *values_.AddSectionDictionary("CHART");
  chart.SetValue("CHART_ID", id);
  chart.SetValue("CHART_JSON", json);
}

void Page::add_fact(const std::string& name, const std::string& value) {
  Dictionary& row = *values_.AddSectionDictionary("FACT");
  row.SetValue("FACT_NAME", name);
  row.SetValue("FACT_VALUE", value);
}

void Page::add_file(const std::string& name, const std::string& text) {
  values_.AddSectionDictionary("FILE")->SetValue("FILE_NAME", name);
  add_data(name, text);
}

void Page::add_program(const Manifest& manifest) {
  values_.SetValue("VERSION", manifest.version);
  add_fact("Program", fmt::format("art6 {}, {}, {}", manifest.version, manifest.compiler,
                                  manifest.instruction_set));
  add_fact("Made", fmt::format("{}, in {:.1f} s", manifest.started, manifest.duration_seconds));
}

void Page::add_provenance(const ScenarioSource& scenario, std::int64_t replications,
                          const Manifest& manifest, const ReportSources& sources) {
  const Simulation& simulation = sources.scenario.simulation;
  add_fact("Scenario", scenario.name);
  add_fact("SHA-256 of the scenario", scenario.sha256);
  add_fact("Strategy of the scenario", sources.scenario.strategy);
  add_fact("Replications", group_digits(replications));
  add_fact("Seed", std::to_string(simulation.seed));
  add_fact("Sampling", simulation.sampling == Sampling::sobol ? "Sobol points" : "random");
  add_program(manifest);
  for (const OutputFile& file : sources.results) add_file(file.name, file.text);
  add_file("scenario.yaml", sources.scenario_text);
  for (const OutputFile& file : sources.written) add_written(file);
  if (!sources.remarks.empty()) values_.ShowSection("REMARKS");
  values_.SetValue("REMARK_COUNT", std::to_string(sources.remarks.size()));
  for (const Remark& remark : sources.remarks) {
    Dictionary& row = *values_.AddSectionDictionary("REMARK");
    row.SetValue("PATH", remark.path);
    row.SetValue("VALUE", remark.value);
    row.SetValue("SOURCE", remark.source);
    row.SetValue("NOTE", remark.note);
  }
}

void Page::add_written(const OutputFile& file) {
  std::int64_t assumptions = 0;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("assumption") != std::string::npos) ++assumptions;
  }
  Dictionary& written = *values_.AddSectionDictionary("WRITTEN");
  written.SetValue("WRITTEN_NAME", file.name);
  written.SetValue("WRITTEN_TEXT", file.text);
  if (assumptions == 0) return;
  written.SetValueAndShowSection(
      "ASSUMPTIONS", format_count(assumptions, "line speaks", "lines speak"), "ASSUMPTIONS_LINE");
}

std::string Page::text() {
  std::string text;
  if (!ctemplate::ExpandTemplate(name_, strip, &values_, &text)) {
    throw std::logic_error("the page's template " + name_ + " cannot be read");
  }
  return text;
}

}  // namespace art6
