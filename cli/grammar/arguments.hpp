// Arguments that several commands take, and the options that give them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/grammar/command.hpp"

namespace art6 {

/// The text for standard output: a page for people, or one of the result files.
enum class Format { table, json, csv };

/// The arguments of every command that has results.
struct ResultArguments {
  std::optional<std::filesystem::path> output;  ///< a folder
  Format format = Format::table;
};

/// The arguments of every command that simulates; the scenario gives the values that are missing
/// here.
struct SimulationArguments : ResultArguments {
  std::optional<std::int64_t> replications;  ///< 1 to 2^32 - 1
  std::optional<std::uint64_t> seed;
  int threads = 0;  ///< 1 to 1024; 0: all cores
};

/// The place of the scenario's file, stored in `given->scenario`.
template <class Given>
Argument make_scenario_place(const std::shared_ptr<Given>& given) {
  return {.names = {"SCENARIO"},
          .text = "scenario file (YAML), or - for standard input",
          .take = [given](const std::string& text) { given->scenario = text; },
          .is_required = true};
}

/// An argument whose value is stored as it is typed.
template <class Given, class Owner, class Text>
Argument make_text_argument(const std::vector<std::string>& names, const std::string& value,
                            const std::string& text, const std::shared_ptr<Given>& given,
                            std::optional<Text> Owner::*member) {
  return {.names = names,
          .value = value,
          .text = text,
          .take = [given, member](const std::string& word) { (*given).*member = word; }};
}

/// The option for strategies' names between commas, stored in `strategies`.
Argument make_strategies_option(std::string text,
                                const std::shared_ptr<std::vector<std::string>>& strategies);

/// The options of `ResultArguments`. `files` says what is written to the folder, `formats` which
/// file each format is.
std::vector<Argument> make_result_options(const std::shared_ptr<ResultArguments>& given,
                                          const std::string& files, const std::string& formats);

/// The options of `SimulationArguments`, those of `ResultArguments` last.
std::vector<Argument> make_simulation_options(const std::shared_ptr<SimulationArguments>& given,
                                              const std::string& files, const std::string& formats);

/// One list of the options of several.
std::vector<Argument> join_options(std::vector<std::vector<Argument>> lists);

}  // namespace art6
