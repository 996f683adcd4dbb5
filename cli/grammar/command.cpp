#include "cli/grammar/command.hpp"

#include <sstream>

namespace art6 {

std::vector<std::string> split_choices(const std::string& value) {
  if (value.find('|') == std::string::npos) return {};
  std::vector<std::string> words;
  std::istringstream stream(value);
  for (std::string word; std::getline(stream, word, '|');) words.push_back(word);
  return words;
}

}  // namespace art6
