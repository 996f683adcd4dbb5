#include "cli/grammar/script_text.hpp"

namespace art6 {

std::string quoted(const std::string& word) {
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + '\'';
}

std::string insert_name(std::string script, const std::string& program) {
  static const std::string mark = "PROGRAM";
  for (std::size_t at = 0; (at = script.find(mark, at)) != std::string::npos; at += program.size())
    script.replace(at, mark.size(), program);
  return script;
}

}  // namespace art6
