#include "cli/grammar/bash_completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/grammar/script_text.hpp"

namespace art6 {
namespace {

constexpr const char* before_values =
    R"(# bash completion for PROGRAM. Written from the grammar of its command line.

_PROGRAM() {
  local cur prev words cword split
  _init_completion -s || return

  # What may follow, by COMMAND:OPTION or COMMAND:PLACE (...: any further place), as the grammar
  # names it; and the options of each command.
  local -A values=(
)";

constexpr const char* before_options = R"(  )
  local -A options=(
)";

constexpr const char* bash_logic = R"script(  )

  local command=PROGRAM place=0 scenario= i
  for ((i = 1; i < cword; i++)); do
    if [[ ${words[i]} == -* ]]; then
      [[ ${values[$command:${words[i]}]-} ]] && ((i++)) # the next word is its value
    elif [[ $command == PROGRAM ]]; then
      command=${words[i]}
    else
      ((place++)) || scenario=${words[i]}
    fi
  done

  local value= before=
  [[ $prev == -* ]] && value=${values[$command:$prev]-}
  if [[ ! $value ]]; then
    if $split; then return; fi # an option that takes none
    if [[ $cur == -* ]]; then
      _PROGRAM_offer "${options[$command]-}"
      return
    fi
    value=${values[$command:$((place + 1))]-${values[$command:...]-}}
  fi

  if [[ $value == *,... ]]; then # several, by commas: the last of them
    value=${value%,...}
    before=${cur%"${cur##*,}"}
    cur=${cur##*,}
    compopt -o nospace 2> /dev/null
  fi
  case $value in
    SCENARIO | INSTANCES | OUTCOMES) _filedir '@(yaml|yml)' ;; # and folders
    SHARDS) _filedir art6 ;;
    DIR) _filedir -d ;;
    STRATEGY) _PROGRAM_offer "$(_PROGRAM_strategies "$1" "$scenario")" ;;
    STATE/THEME) _PROGRAM_offer "$(_PROGRAM_programmes "$1" "$scenario")" ;;
    *'|'*) _PROGRAM_offer "${value//|/$'\n'}" ;;
  esac
}

# Takes those that begin like the current word. Not by `compgen -W`, which would evaluate them.
_PROGRAM_offer() { # WORDS, one a line
  local word
  while read -r word; do
    [[ $word && $word == "$cur"* ]] && COMPREPLY+=("$before$word")
  done <<< "$1"
}

_PROGRAM_strategies() { # PROGRAM SCENARIO
  _PROGRAM_ask "$1" strategies "$2" | cut -d ' ' -f 1
}

_PROGRAM_programmes() { # PROGRAM SCENARIO
  _PROGRAM_ask "$1" check "$2" | awk '$1 ~ "^[A-Z][A-Z][A-Z]/[a-z_]+$" && !seen[$1]++ { print $1 }'
}

# Asks the program that is being typed; for strategies also where no scenario is. Both are words of
# the line: quotes are taken off, a home folder is put in, and nothing of them is evaluated.
_PROGRAM_ask() { # PROGRAM COMMAND SCENARIO
  local program=${1//[\\\"\']/} scenario=${3//[\\\"\']/}
  [[ $program == '~/'* ]] && program=$HOME${program:1}
  [[ $scenario == '~/'* ]] && scenario=$HOME${scenario:1}
  if [[ -f $scenario ]] && "$program" "$2" "$scenario"; then return; fi
  [[ $2 == strategies ]] && "$program" strategies
} 2> /dev/null < /dev/null

complete -F _PROGRAM PROGRAM
)script";

std::string list_values(const Command& command) {
  std::string lines;
  const auto add = [&](const std::string& name, const std::string& value) {
    lines += fmt::format("    [{}:{}]={}\n", command.name, name, quoted(value));
  };
  for (std::size_t i = 0; i < command.places.size(); ++i) {
    const Argument& place = command.places[i];
    add(place.is_repeated ? "..." : std::to_string(i + 1), place.names.front());
  }
  for (const Argument& option : command.options)
    if (!option.value.empty())
      for (const std::string& name : option.names) add(name, option.value);
  return lines;
}

std::string list_options(const Command& command) {
  std::vector<std::string> names;
  for (const Argument& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return fmt::format("    [{}]=$'{}'\n", command.name, fmt::join(names, "\\n"));
}

}  // namespace

std::string write_bash_completion(const Grammar& grammar) {
  Command program = grammar.program;
  std::vector<std::string> commands;
  for (const Command& command : grammar.commands) commands.push_back(command.name);
  program.places.emplace_back().names = {fmt::format("{}", fmt::join(commands, "|"))};

  std::string values = list_values(program), options = list_options(program);
  for (const Command& command : grammar.commands) {
    values += list_values(command);
    options += list_options(command);
  }
  return insert_name(before_values, program.name) + values + before_options + options +
         insert_name(bash_logic, program.name);
}

}  // namespace art6
