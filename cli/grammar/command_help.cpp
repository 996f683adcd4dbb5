#include "cli/grammar/command_help.hpp"

#include <algorithm>
#include <sstream>

namespace art6 {
namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
  if (option.get_positional()) return {option.get_name(true, false)};
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back('-' + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

ArgumentHelp help_of(const CLI::App& command, const CLI::Option& option) {
  ArgumentHelp help;
  help.names = names_of(option);
  help.text = option.get_description();
  if (!option.get_positional() && option.get_items_expected_max() > 0)
    help.value = option.get_type_name();
  help.is_required = option.get_required();
  help.is_repeated = option.get_items_expected_max() >= CLI::detail::expected_max_vector_size;
  help.ends_the_program = &option == command.get_help_ptr() || &option == command.get_version_ptr();
  for (const CLI::Option* other : option.get_needs()) help.needs.push_back(other->get_name());
  std::sort(help.needs.begin(), help.needs.end());  // they come in the order of their addresses
  return help;
}

CommandHelp help_of_command(const CLI::App& command) {
  CommandHelp help{command.get_name(), command.get_description(), command.get_footer(), {}, {}};
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_group().empty()) continue;
    (option->get_positional() ? help.places : help.options).push_back(help_of(command, *option));
  }
  return help;
}

}  // namespace

ProgramHelp help_of(const CLI::App& app) {
  ProgramHelp help{help_of_command(app), {}};
  for (const CLI::App* command : app.get_subcommands({}))
    if (!command->get_group().empty()) help.commands.push_back(help_of_command(*command));
  return help;
}

std::vector<std::string> choices_of(const std::string& value) {
  if (value.find('|') == std::string::npos) return {};
  std::vector<std::string> words;
  std::istringstream stream(value);
  for (std::string word; std::getline(stream, word, '|');) words.push_back(word);
  return words;
}

}  // namespace art6
