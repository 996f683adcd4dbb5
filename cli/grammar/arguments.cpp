#include "cli/grammar/arguments.hpp"

#include <utility>

#include "cli/grammar/option_values.hpp"

namespace art6 {

Argument make_strategies_option(std::string text,
                                const std::shared_ptr<std::vector<std::string>>& strategies) {
  return {.names = {"-s", "--strategies"},
          .value = "STRATEGY,...",
          .text = std::move(text),
          .take = [strategies](const std::string& names) { *strategies = split_names(names); }};
}

std::vector<Argument> make_result_options(const std::shared_ptr<ResultArguments>& given,
                                          const std::string& files, const std::string& formats) {
  return {
      make_text_argument({"-o", "--output"}, "DIR", files, given, &ResultArguments::output),
      {.names = {"--format"},
       .value = "table|json|csv",
       .text = "what to print; " + formats,
       .take = [given](const std::string& text) { given->format = read_format(text); }},
  };
}

std::vector<Argument> make_simulation_options(const std::shared_ptr<SimulationArguments>& given,
                                              const std::string& files,
                                              const std::string& formats) {
  std::vector<Argument> options{
      {.names = {"-n", "--replications"},
       .value = "N",
       .text = "futures to simulate",
       .take =
           [given](const std::string& text) {
             given->replications =
                 static_cast<std::int64_t>(read_whole_number(text, 1, 0xFFFFFFFF));
           }},
      {.names = {"--seed"},
       .value = "N",
       .text = "seed of the random numbers",
       .take =
           [given](const std::string& text) {
             given->seed = read_whole_number(text, 0, UINT64_MAX);
           }},
      {.names = {"--threads"},
       .value = "N",
       .text = "threads; default: all cores; changes no result",
       .take =
           [given](const std::string& text) {
             given->threads = static_cast<int>(read_whole_number(text, 1, 1024));
           }},
  };
  return join_options({std::move(options), make_result_options(given, files, formats)});
}

std::vector<Argument> join_options(std::vector<std::vector<Argument>> lists) {
  std::vector<Argument> joined;
  for (std::vector<Argument>& list : lists) {
    for (Argument& option : list) joined.push_back(std::move(option));
  }
  return joined;
}

}  // namespace art6
