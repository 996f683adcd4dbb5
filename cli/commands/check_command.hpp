// `art6 check`: the scenario as art6 understood it, and what may be wrong with it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "cli/grammar/command.hpp"
#include "cli/terminal/paint.hpp"
#include "io/reader/scenario_reader.hpp"

namespace art6 {

struct CheckArguments {
  std::filesystem::path scenario;
  bool resolved = false;  ///< print the scenario with its bases merged in
  bool places = true;     ///< say there where each value comes from
  bool propose = false;   ///< print an overlay with laws from the history
};

/// The command, which stores its arguments in `given`.
Command make_check_command(
    const std::shared_ptr<CheckArguments>& given = std::make_shared<CheckArguments>());

/// The text that `art6 check` prints of a scenario that was read; `given.scenario` is its path,
/// which an overlay extends. Throws `WrongUsage` where nothing can be proposed.
std::string check_page_of(const ScenarioFile& file, const CheckArguments& given,
                          const Paint& paint);

}  // namespace art6
