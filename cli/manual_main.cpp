// `art6_manual FOLDER`: writes the man page and the completion of bash and zsh into the folder.
#include <array>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/grammar/bash_completion.hpp"
#include "cli/grammar/man_page.hpp"
#include "cli/grammar/version.hpp"
#include "cli/grammar/zsh_completion.hpp"

namespace {

void write_manual(const std::filesystem::path& folder) {
  const art6::Grammar grammar = art6::make_grammar();
  const std::array files{
      std::pair("art6.1", art6::write_man_page(grammar, std::string(art6::program_version()))),
      std::pair("art6.bash", art6::write_bash_completion(grammar)),
      std::pair("_art6", art6::write_zsh_completion(grammar)),
  };
  for (const auto& [name, text] : files) {
    std::ofstream file;
    file.exceptions(std::ios::failbit | std::ios::badbit);
    file.open(folder / name, std::ios::binary);
    file << text;
    file.close();
  }
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count != 2) throw std::invalid_argument("expected a folder to write to");
    write_manual(arguments[1]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "art6_manual: " << error.what() << '\n';
    return 1;
  }
}
