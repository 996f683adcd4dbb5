// A page from a template, with all that every page has: style, scripts, charts, files, provenance.
#pragma once

#include <ctemplate/template.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "io/results/json_text.hpp"
#include "report/report.hpp"

namespace art6 {

using Dictionary = ctemplate::TemplateDictionary;

class Page {
 public:
  /// Of the embedded template `name`. Values that the template shows are escaped for where they
  /// stand.
  explicit Page(const std::string& name);

  Dictionary& values() { return values_; }

  /// Adds the chart `id`, which the template has a figure for, with these values of its parameters,
  /// and with room for so many rows where it has one for each item.
  void add_chart(const std::string& id, const Json& parameters, std::size_t rows = 0);

  /// The same with parameters that are all texts.
  void add_chart(const std::string& id, const std::map<std::string, std::string>& texts,
                 std::size_t rows);

  /// Adds data that the charts need beside the results, as `name`: packed, as files are.
  void add_data(const std::string& name, std::string_view json);

  void add_provenance(const ScenarioSource& scenario, std::int64_t replications,
                      const Manifest& manifest, const ReportSources& sources);

  std::string text();

 private:
  void add_json(const std::string& id, std::string json);
  void add_written(const OutputFile& file);

  std::string name_;
  Dictionary values_;
};

}  // namespace art6
