#include "cli/version.hpp"

namespace art6 {

std::string_view program_version() { return ART6_VERSION; }

}  // namespace art6
