#include "report/embedded.hpp"

#include <stdexcept>
#include <string>

namespace art6 {

/// One embedded file, as report/CMakeLists.txt writes it in assembler; the last entry of the table
/// has no name.
struct EmbeddedFile {
  const char* name;
  const char *begin, *end;
};
extern "C" const EmbeddedFile art6_embedded_files[];

std::string_view find_embedded(std::string_view name) {
  for (const EmbeddedFile* file = art6_embedded_files; file->name != nullptr; ++file) {
    if (name == file->name) return {file->begin, file->end};
  }
  throw std::logic_error("no file " + std::string(name) + " is embedded");
}

}  // namespace art6
