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

/// Text inside a specification of `_arguments`.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (std::string("\\:[]").find(c) != std::string::npos) result += '\\';
    result += c;
  }
  return result;
}

/// What completes a value, by the name that the grammar gives it; see command.hpp.
std::string action_for(const std::string& value) {
  if (value == "SCENARIO" || value == "INSTANCES") return "_files -g \"*.(yaml|yml)\"";
  if (value == "SHARDS") return "_files -g \"*.art6\"";
  if (value == "DIR") return "_files -/";
  if (value == "STRATEGY") return "->strategy";
  if (value == "STRATEGY,...") return "->strategies";
  if (value == "STATE/THEME") return "->programme";
  const std::vector<std::string> choices = split_choices(value);
  if (choices.empty()) return " ";  // only says what is expected
  return fmt::format("({})", fmt::join(choices, " "));
}

/// Such as `(-s --strategy)--strategy=[text]:STRATEGY:->strategy`, one for each name.
std::vector<std::string> specifications_of(const Argument& option) {
  const std::string excluded =
      option.prints != Printing::nothing ? "- *" : fmt::format("{}", fmt::join(option.names, " "));
  std::vector<std::string> result;
  for (const std::string& name : option.names) {
    const char* joint = option.value.empty() ? "" : name.starts_with("--") ? "=" : "+";
    std::string line = fmt::format("({}){}{}[{}]", excluded, name, joint, escaped(option.text));
    if (!option.value.empty())
      line += fmt::format(":{}:{}", escaped(option.value), action_for(option.value));
    result.push_back(line);
  }
  return result;
}

/// The arguments of `_arguments` for a command, each on a line of its own.
std::string specifications_of(const Command& command, const std::string& margin) {
  std::vector<std::string> all;
  for (const Argument& option : command.options)
    for (const std::string& line : specifications_of(option)) all.push_back(quoted(line));
  for (std::size_t i = 0; i < command.places.size(); ++i) {
    const Argument& place = command.places[i];
    const std::string& name = place.names.front();
    all.push_back(quoted(fmt::format("{}:{}:{}", place.is_repeated ? "*" : std::to_string(i + 1),
                                     escaped(name), action_for(name))));
  }
  return margin + fmt::format("{}", fmt::join(all, " \\\n" + margin));
}

}  // namespace

std::string zsh_completion(const Grammar& grammar) {
  const std::string& program = grammar.program.name;
  std::string script = with_name(before_commands, program);
  for (const Command& command : grammar.commands)
    script += "  " + quoted(escaped(command.name) + ':' + command.about) + '\n';
  script += fmt::format(
      ")\n\n_arguments -C \\\n{} \\\n  '1:command:->command' \\\n"
      "  '*::argument:->argument' && result=0\n\n"
      "case $state:${{words[1]}} in\n"
      "  command:*) _describe -t commands command commands && result=0 ;;\n",
      specifications_of(grammar.program, "  "));
  for (const Command& command : grammar.commands)
    script += fmt::format("  argument:{})\n    _arguments -C \\\n{} && result=0\n    ;;\n",
                          command.name, specifications_of(command, "      "));
  return script + with_name(zsh_logic, program);
}

}  // namespace art6
