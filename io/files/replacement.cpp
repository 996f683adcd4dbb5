#include "io/files/replacement.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace art6 {
namespace {

namespace fs = std::filesystem;

/// Where the bytes of a file go: through links to the file that they lead to.
fs::path find_place(const fs::path& file) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(file, error))) return file;
  const fs::path place = fs::weakly_canonical(file, error);
  if (!error && fs::is_symlink(fs::symlink_status(place, error))) {
    // weakly_canonical leaves a link that leads nowhere as it is.
    const fs::path target = fs::read_symlink(place, error);
    if (!error) return find_place((place.parent_path() / target).lexically_normal());
  }
  if (error) throw_cannot(error.value(), "write", file);
  return place;
}

void copy_permissions(const fs::path& from, const fs::path& to) {
  struct stat status {};
  if (::stat(from.c_str(), &status) != 0) return;
  if (::chmod(to.c_str(), status.st_mode & 0777) != 0) throw_cannot(errno, "write", from);
}

/// Gives a file its old content back; a file that was not there before goes.
void take_back(const fs::path& place, const fs::path& old) {
  if (std::rename(old.c_str(), place.c_str()) != 0) ::unlink(place.c_str());
}

}  // namespace

Replacement::Replacement(const fs::path& folder) : folder_(folder) {
  make_room_beside(folder / "");
}

const fs::path& Replacement::make_room_beside(const fs::path& place) {
  // Beside the file, because a rename cannot leave its file system.
  const fs::path parent = place.parent_path();
  for (const auto& room : rooms_) {
    if (room->path().parent_path() == parent) return room->path();
  }
  return rooms_.emplace_back(std::make_unique<TemporaryFolder>(parent))->path();
}

void Replacement::add(const std::string& name, std::string_view text) {
  const fs::path place = find_place(folder_ / name);
  const fs::path& room = make_room_beside(place);
  const std::string number = std::to_string(changes_.size());
  const Change change{room / ("new-" + number), place, room / ("old-" + number)};
  write_new_file(change.fresh, text, folder_ / name);
  if (fs::is_regular_file(place)) {
    copy_permissions(place, change.fresh);
    fs::copy_file(place, change.old);
  }
  changes_.push_back(change);
}

void Replacement::apply(std::vector<Change>& done) const {
  for (const Change& change : changes_) {
    rename_to(change.fresh, change.place);
    done.push_back(change);
  }
  for (const std::string& name : removed_) {
    const Change change{{}, folder_ / name, rooms_.front()->path() / ("removed-" + name)};
    if (std::rename(change.place.c_str(), change.old.c_str()) != 0) {
      throw_cannot(errno, "remove", change.place);
    }
    done.push_back(change);
  }
}

void Replacement::commit() {
  std::vector<Change> done;
  try {
    apply(done);
  } catch (...) {
    for (; !done.empty(); done.pop_back()) take_back(done.back().place, done.back().old);
    throw;
  }
  for (const auto& room : rooms_) flush_folder(room->path().parent_path());
}

}  // namespace art6
