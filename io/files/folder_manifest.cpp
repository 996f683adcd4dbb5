#include "io/files/folder_manifest.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <nlohmann/json.hpp>

#include "io/files/ordinary_file.hpp"
#include "io/files/sha256.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;

constexpr int manifest_format = 1;
constexpr const char* format_key = "art6_manifest";

bool is_own(const nlohmann::json& manifest) {
  return manifest.is_object() && manifest.contains(format_key) &&
         manifest[format_key] == manifest_format && manifest.contains("files") &&
         manifest["files"].is_array();
}

/// Is it the name of a file in the folder itself?
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.find('/') == std::string::npos && name != "." && name != ".." &&
         name != folder_manifest_name;
}

std::string read_text(const fs::path& path) {
  constexpr std::size_t most_bytes = std::size_t{1} << 20;
  try {
    return read_bytes(path, most_bytes);
  } catch (const UnreadableFile&) {
    return "";  // which is no manifest of art6
  }
}

}  // namespace

std::string write_folder_manifest(const FolderMaker& maker, std::span<const OutputFile> files) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const OutputFile& file : files) {
    list.push_back({{"name", file.name}, {"sha256", compute_sha256(file.text)}});
  }
  const nlohmann::ordered_json manifest{{format_key, manifest_format},
                                        {"command", maker.command},
                                        {"version", maker.version},
                                        {"files", std::move(list)}};
  return manifest.dump(2) + '\n';
}

std::optional<std::vector<ListedFile>> read_folder_manifest(const fs::path& folder) {
  const fs::path path = folder / folder_manifest_name;
  std::error_code ignored;
  if (!fs::exists(fs::status(path, ignored))) return std::nullopt;
  const auto manifest = nlohmann::json::parse(read_text(path), nullptr, false);
  if (!is_own(manifest)) {
    throw RefusedFolder(
        fmt::format("expected no {} in the folder \"{}\" except one that art6 wrote, got another",
                    folder_manifest_name, folder.string()));
  }
  std::vector<ListedFile> files;
  for (const auto& file : manifest["files"]) {
    if (!file.is_object() || !file.contains("name") || !file.contains("sha256")) continue;
    if (!file["name"].is_string() || !file["sha256"].is_string()) continue;
    std::string name = file["name"];
    if (is_plain_name(name)) files.push_back({std::move(name), file["sha256"]});
  }
  return files;
}

}  // namespace art6
