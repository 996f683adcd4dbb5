// A page made from a template, with the parts that all pages share: style, scripts, charts, files,
// provenance.
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
  /// Starts a page from the embedded template `name`. Values are escaped for their place in the
  /// HTML.
  explicit Page(const std::string& name);

  Dictionary& values() { return values_; }

  /// Adds the chart `id`, for which the template has a figure, with these values of its parameters.
  /// A chart with one row for each item gets the height of `rows` rows.
  void add_chart(const std::string& id, const Json& parameters, std::size_t rows = 0);

  /// Adds a chart whose parameters are all texts.
  void add_chart(const std::string& id, const std::map<std::string, std::string>& texts,
                 std::size_t rows);

  /// Adds data that the charts need beside the results, under `name`, packed as files are.
  void add_data(const std::string& name, std::string_view json);

  /// Parts of the section on provenance: a line, a file for download, a file as it is written.
  void add_fact(const std::string& name, const std::string& value);
  void add_file(const std::string& name, const std::string& text);
  void add_written(const OutputFile& file);

  /// The lines that say which program made the results, and when.
  void add_program(const Manifest& manifest);

  void add_provenance(const ScenarioSource& scenario, std::int64_t replications,
                      const Manifest& manifest, const ReportSources& sources);

  std::string text();

 private:
  void add_json(const std::string& id, std::string json);

  std::string name_;
  Dictionary values_;
};

}  // namespace art6
