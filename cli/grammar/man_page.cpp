#include "cli/grammar/man_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <sstream>

namespace art6 {
namespace {

/// Escapes the characters that roff would take for its own syntax.
std::string escape_roff(const std::string& text) {
  std::string page = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '\\')
      page += "\\e";
    else if (c == '-')
      page += "\\-";
    else if (c == '\'')
      page += "\\(aq";
    else if (c == '`')
      page += "\\(ga";
    else if (c == '^')
      page += "\\(ha";
    else if (c == '~')
      page += "\\(ti";
    else
      page += c;
  }
  return page;
}

std::string print_bold(const std::string& text) { return "\\fB" + escape_roff(text) + "\\fR"; }
std::string print_italic(const std::string& text) { return "\\fI" + escape_roff(text) + "\\fR"; }

/// Running text; words between backticks are printed in bold.
std::string print_prose(const std::string& text) {
  std::string page;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t open = text.find('`', begin);
    const std::size_t close = open == std::string::npos ? open : text.find('`', open + 1);
    if (close == std::string::npos) return page + escape_roff(text.substr(begin));
    page += escape_roff(text.substr(begin, open - begin));
    page += print_bold(text.substr(open + 1, close - open - 1));
    begin = close + 1;
  }
}

std::string to_upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string print_value(const std::string& name) {
  const std::vector<std::string> choices = split_choices(name);
  if (choices.empty()) return print_italic(name);
  std::string page;
  for (const std::string& choice : choices) page += (page.empty() ? "" : "|") + print_bold(choice);
  return page;
}

std::string print_option_term(const Argument& option) {
  std::string term;
  for (const std::string& name : option.names)
    term += (term.empty() ? "" : ", ") + print_bold(name);
  if (!option.value.empty()) term += ' ' + print_value(option.value);
  return term + (option.is_repeated ? " ..." : "");
}

std::string print_entry(const std::string& term, const std::string& text) {
  return ".TP\n" + term + '\n' + text + '\n';
}

std::string print_entry(const Argument& option) {
  std::string text = print_prose(option.text);
  for (const std::string& other : option.needs) text += "; needs " + print_bold(other);
  return print_entry(print_option_term(option), text);
}

/// The synopsis of a command, such as `art6 run [OPTION ...] SCENARIO`.
std::string print_usage(const Command& program, const Command& command) {
  std::string line = print_bold(program.name + ' ' + command.name);
  const bool has_options =
      std::any_of(command.options.begin(), command.options.end(),
                  [](const Argument& option) { return option.prints == Printing::nothing; });
  if (has_options) line += " [" + print_italic("OPTION") + " ...]";
  for (const Argument& place : command.places) {
    const std::string name = print_italic(place.names.front()) + (place.is_repeated ? " ..." : "");
    line += ' ' + (place.is_required ? name : '[' + name + ']');
  }
  return line;
}

/// A footer as roff. `heading` prints the lines that end with a colon; indented lines with a term
/// and its meaning, two spaces apart, become entries; other indented lines are examples.
template <typename Heading>
std::string print_footer(const std::string& text, const Heading& heading) {
  std::string page;
  bool is_example = false;
  const auto set_example = [&](bool now) {
    if (now != is_example) page += now ? ".RS 4\n.nf\n" : ".fi\n.RE\n";
    is_example = now;
  };
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string::npos) continue;
    const std::size_t gap = line.find("  ", begin);
    set_example(begin > 0 && gap == std::string::npos);
    if (is_example)
      page += escape_roff(line.substr(begin)) + '\n';
    else if (begin > 0)
      page += print_entry(print_bold(line.substr(begin, gap - begin)),
                          print_prose(line.substr(line.find_first_not_of(' ', gap))));
    else if (line.ends_with(':'))
      page += heading(line.substr(0, line.size() - 1));
    else
      page += ".PP\n" + print_prose(line) + '\n';
  }
  set_example(false);
  return page;
}

std::string print_command(const Command& program, const Command& command) {
  std::string page =
      ".SS " + print_usage(program, command) + '\n' + print_prose(command.about) + ".\n";
  for (const Argument& place : command.places)
    page += print_entry(print_italic(place.names.front()), print_prose(place.text));
  for (const Argument& option : command.options)
    if (option.prints == Printing::nothing)
      page += print_entry(option);  // help is listed once, under OPTIONS
  return page + print_footer(command.footer, [](const std::string& heading) {
           return ".PP\n" + print_prose(heading) + ":\n";
         });
}

}  // namespace

std::string write_man_page(const Grammar& grammar, const std::string& version) {
  const Command& program = grammar.program;
  std::string page = fmt::format(
      ".\\\" Written from the grammar of the command line.\n"
      ".TH {0} 1 \"\" \"{1} {2}\" \"User Commands\"\n"
      ".SH NAME\n{1} \\- {3}\n"
      ".SH SYNOPSIS\n",
      to_upper(program.name), escape_roff(program.name), escape_roff(version),
      print_prose(program.about));
  for (const Command& command : grammar.commands) page += print_usage(program, command) + "\n.br\n";
  page += print_bold(program.name) + " [" + print_italic("COMMAND") + "] " + print_bold("--help") +
          '\n';
  page += ".SH COMMANDS\n";
  for (const Command& command : grammar.commands) page += print_command(program, command);
  page += ".SH OPTIONS\n";
  for (const Argument& option : program.options) page += print_entry(option);
  return page + print_footer(program.footer, [](const std::string& heading) {
           return ".SH " + escape_roff(to_upper(heading)) + '\n';
         });
}

}  // namespace art6
