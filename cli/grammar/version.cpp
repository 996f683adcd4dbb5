#include "cli/grammar/version.hpp"

namespace art6 {

std::string_view program_version() { return ART6_VERSION; }

std::string_view program_compiler() { return ART6_COMPILER; }

}  // namespace art6
