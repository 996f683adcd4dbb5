// Files of a folder that are replaced together: all of them, or none.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/files/folder_parts.hpp"

namespace art6 {

/// Replaces and removes files of a folder that exists. `add` writes the new files beside the old
/// ones, `commit` renames them into place; if that fails, or is never called, every file is as it
/// was before.
///
/// A file that is replaced keeps its permissions. A file that is a symbolic link is written
/// through: the link stays, and the file that it leads to is replaced by a rename in its own
/// folder.
class Replacement {
 public:
  explicit Replacement(const std::filesystem::path& folder);

  /// The file `name` is to have this text. Throws `std::system_error` if it cannot be written.
  void add(const std::string& name, std::string_view text);

  /// The file `name` is to go; of a link the link, not what it leads to.
  void remove(const std::string& name) { removed_.push_back(name); }

  /// Puts all files into place, in the order of `add`, and then removes. Throws
  /// `std::system_error` if one cannot be, and takes back what was done before.
  void commit();

 private:
  /// A new file, its place, and a copy of the old one, which may be missing.
  struct Change {
    std::filesystem::path fresh, place, old;
  };
  const std::filesystem::path& make_room_beside(const std::filesystem::path& place);
  void apply(std::vector<Change>& done) const;

  std::filesystem::path folder_;
  std::vector<std::unique_ptr<TemporaryFolder>> rooms_;  ///< in each folder that is written to
  std::vector<Change> changes_;
  std::vector<std::string> removed_;
};

}  // namespace art6
