#include "cli/grammar/zsh_completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/grammar/script_text.hpp"

namespace art6 {
namespace {

constexpr const char* before_commands = R"(#compdef PROGRAM
# zsh completion for PROGRAM. Written from the grammar of its command line.

# Asks the program that is being typed; for strategies also where no scenario is. Both are words of
# the line: quotes are taken off, a home folder is put in, and nothing of them is evaluated.
_PROGRAM_ask() { # COMMAND
  local scenario=${(Q)line[1]}
  [[ $program == '~/'* ]] && program=$HOME${program:1}
  [[ $scenario == '~/'* ]] && scenario=$HOME${scenario:1}
  if [[ -f $scenario ]] && $program $1 $scenario; then return; fi
  [[ $1 == strategies ]] && $program strategies
} 2> /dev/null < /dev/null

_PROGRAM_offer() { compadd "$@" -a found }

local program=${(Q)words[1]} curcontext=$curcontext context state state_descr result=1
local -a line commands
local -aU found
local -A opt_args

commands=(
)";

constexpr const char* zsh_logic = R"script(esac

case $state in
  strategy|strategies)
    found=(${(f)"$(_PROGRAM_ask strategies)"})
    found=(${found%% *})
    if [[ $state == strategies ]]; then
      _sequence _PROGRAM_offer && result=0
    else
      compadd -a found && result=0
    fi
    ;;
  programme)
    found=(${${(f)"$(_PROGRAM_ask check)"}%% *})
    found=(${(M)found:#[A-Z][A-Z][A-Z]/[a-z_]##})
    compadd -a found && result=0
    ;;
esac
return result
)script";

/// Escapes what `_arguments` would take for its own syntax.
std::string escape_colons(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (std::string("\\:[]").find(c) != std::string::npos) result += '\\';
    result += c;
  }
  return result;
}

/// The action of `_arguments` that completes a value, chosen by the name of the value
/// (`Argument::value`).
std::string choose_action(const std::string& value) {
  if (value == "SCENARIO" || value == "INSTANCES" || value == "OUTCOMES")
    return "_files -g \"*.(yaml|yml)\"";
  if (value == "SHARDS") return "_files -g \"*.art6\"";
  if (value == "DIR") return "_files -/";
  if (value == "STRATEGY") return "->strategy";
  if (value == "STRATEGY,...") return "->strategies";
  if (value == "STATE/THEME") return "->programme";
  const std::vector<std::string> choices = split_choices(value);
  if (choices.empty()) return " ";  // shows what is expected, completes nothing
  return fmt::format("({})", fmt::join(choices, " "));
}

/// The specifications of an option, one for each name, such as `(-s
/// --strategy)--strategy=[text]:STRATEGY:->strategy`.
std::vector<std::string> list_specifications(const Argument& option) {
  const std::string excluded =
      option.prints != Printing::nothing ? "- *" : fmt::format("{}", fmt::join(option.names, " "));
  // One that may be given again excludes none.
  const std::string before = option.is_repeated ? "*" : "(" + excluded + ")";
  std::vector<std::string> result;
  for (const std::string& name : option.names) {
    const char* joint = option.value.empty() ? "" : name.starts_with("--") ? "=" : "+";
    std::string line = fmt::format("{}{}{}[{}]", before, name, joint, escape_colons(option.text));
    if (!option.value.empty())
      line += fmt::format(":{}:{}", escape_colons(option.value), choose_action(option.value));
    result.push_back(line);
  }
  return result;
}

/// The arguments of `_arguments` for a command, each on a line of its own.
std::string list_specifications(const Command& command, const std::string& margin) {
  std::vector<std::string> all;
  for (const Argument& option : command.options)
    for (const std::string& line : list_specifications(option)) all.push_back(quoted(line));
  for (std::size_t i = 0; i < command.places.size(); ++i) {
    const Argument& place = command.places[i];
    const std::string& name = place.names.front();
    all.push_back(quoted(fmt::format("{}:{}:{}", place.is_repeated ? "*" : std::to_string(i + 1),
                                     escape_colons(name), choose_action(name))));
  }
  return margin + fmt::format("{}", fmt::join(all, " \\\n" + margin));
}

}  // namespace

std::string write_zsh_completion(const Grammar& grammar) {
  const std::string& program = grammar.program.name;
  std::string script = insert_name(before_commands, program);
  for (const Command& command : grammar.commands)
    script += "  " + quoted(escape_colons(command.name) + ':' + command.about) + '\n';
  script += fmt::format(
      ")\n\n_arguments -C \\\n{} \\\n  '1:command:->command' \\\n"
      "  '*::argument:->argument' && result=0\n\n"
      "case $state:${{words[1]}} in\n"
      "  command:*) _describe -t commands command commands && result=0 ;;\n",
      list_specifications(grammar.program, "  "));
  for (const Command& command : grammar.commands)
    script += fmt::format("  argument:{})\n    _arguments -C \\\n{} && result=0\n    ;;\n",
                          command.name, list_specifications(command, "      "));
  return script + insert_name(zsh_logic, program);
}

}  // namespace art6
