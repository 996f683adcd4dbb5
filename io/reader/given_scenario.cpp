#include "io/reader/given_scenario.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "io/files/ordinary_file.hpp"
#include "io/yaml/yaml_tree.hpp"

namespace art6 {

namespace {

constexpr const char* standard_input_name = "<standard input>";

}  // namespace

bool is_standard_input(const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 4> names{"-", "/dev/stdin", "/dev/fd/0",
                                                  "/proc/self/fd/0"};
  return std::ranges::find(names, path.native()) != names.end();
}

std::string name_given_scenario(const std::filesystem::path& path) {
  return is_standard_input(path) ? standard_input_name : path.string();
}

bool is_standard_input_name(const std::string& name) { return name == standard_input_name; }

GivenScenario read_given_scenario(const std::filesystem::path& path) {
  constexpr std::size_t limit = max_file_bytes + 1;
  return {name_given_scenario(path),
          is_standard_input(path) ? read_standard_input(limit) : read_bytes_or_pipe(path, limit)};
}

std::filesystem::path find_base_folder(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(name).parent_path();
  const std::string& text = folder.native();
  const bool is_of_system = text.starts_with("/dev/fd") || text.starts_with("/proc/");
  return is_of_system ? std::filesystem::path() : folder;
}

}  // namespace art6
