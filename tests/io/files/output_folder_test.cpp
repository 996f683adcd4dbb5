#include "io/files/output_folder.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <system_error>
#include <vector>

#include "io/files/write_all.hpp"
#include "tests/io/files/temporary_folder.hpp"

namespace art6 {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<OutputFile> two_files{{"a.json", "{}\n"}, {"b.csv", "x,y\n"}};

/// The error that the action throws, as `code: text`.
std::string error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::system_error& error) {
    return std::to_string(error.code().value()) + ": " + error.what();
  }
  return "no error";
}

/// No file of more bytes can be written while one lives.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit limit = before_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST(WriteAll, reports_a_full_device) {
  const int full = ::open("/dev/full", O_WRONLY);
  EXPECT_EQ(error_of([&] { write_all(full, "x", "standard output"); }),
            std::to_string(ENOSPC) + ": cannot write standard output: No space left on device");
  ::close(full);
}

TEST(WriteAll, writes_the_whole_of_a_large_text) {
  const TestFolder folder;
  const std::string text(1 << 20, 'x');
  const int file = ::open((folder / "file").c_str(), O_WRONLY | O_CREAT, 0600);
  write_all(file, text, "file");
  ::close(file);
  EXPECT_EQ(content_of(folder / "file"), text);
}

TEST(OutputFolder, appears_with_all_files_and_nothing_beside_it) {
  const TestFolder folder;
  write_output_folder(folder / "out", two_files);
  EXPECT_THAT(names_in(folder.path()), ElementsAre("out"));
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "b.csv"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "{}\n");
  EXPECT_EQ(content_of(folder / "out/b.csv"), "x,y\n");
}

TEST(OutputFolder, may_be_written_with_a_slash_and_below_folders_that_are_missing) {
  const TestFolder folder;
  write_output_folder(folder / "some/where/out/", two_files);
  EXPECT_THAT(names_in(folder / "some/where"), ElementsAre("out"));
  EXPECT_THAT(names_in(folder / "some/where/out"), ElementsAre("a.json", "b.csv"));
}

TEST(OutputFolder, has_the_permissions_that_the_umask_leaves) {
  const TestFolder folder;
  const mode_t before = ::umask(027);
  write_output_folder(folder / "out", two_files);
  ::umask(before);
  EXPECT_EQ(fs::status(folder / "out").permissions(), fs::perms{0750});
  EXPECT_EQ(fs::status(folder / "out/a.json").permissions(), fs::perms{0640});
}

TEST(OutputFolder, that_exists_keeps_its_other_files) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  write_content(folder / "out/a.json", "old");
  write_content(folder / "out/notes.txt", "mine");
  write_output_folder(folder / "out", two_files);
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "b.csv", "notes.txt"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "{}\n");
  EXPECT_EQ(content_of(folder / "out/notes.txt"), "mine");
}

TEST(OutputFolder, behind_a_link_stays_behind_it) {
  const TestFolder folder;
  fs::create_directory(folder / "real");
  fs::create_directory_symlink("real", folder / "link");
  write_output_folder(folder / "link", two_files);
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_THAT(names_in(folder / "real"), ElementsAre("a.json", "b.csv"));
}

TEST(OutputFolder, too_large_for_the_disk_leaves_nothing) {
  const TestFolder folder;
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"b.csv", std::string(5000, 'x')}};
  const fs::path out = folder / "new/out";
  const SizeLimit limit(4096);
  EXPECT_EQ(
      error_of([&] { write_output_folder(out, files); }),
      std::to_string(EFBIG) + ": cannot write \"" + out.string() + "/b.csv\": File too large");
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(OutputFolder, that_exists_is_as_before_after_a_fault) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  write_content(folder / "out/a.json", "old");
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"b.csv", std::string(5000, 'x')}};
  const SizeLimit limit(4096);
  EXPECT_THROW(write_output_folder(folder / "out", files), std::system_error);
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "old");
}

TEST(OutputFolder, takes_back_the_files_replaced_before_one_that_cannot_be) {
  const TestFolder folder;
  fs::create_directories(folder / "out/c.csv");  // a folder where a file should go
  write_content(folder / "out/a.json", "old");
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"b.csv", "x,y\n"}, {"c.csv", "z\n"}};
  EXPECT_EQ(error_of([&] { write_output_folder(folder / "out", files); }),
            std::to_string(EISDIR) + ": cannot write \"" + (folder / "out/c.csv").string() +
                "\": Is a directory");
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "c.csv"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "old");
}

TEST(OutputFolder, that_is_a_file_is_refused_and_kept) {
  const TestFolder folder;
  write_content(folder / "out", "mine");
  const std::string expected = std::to_string(ENOTDIR) + ": cannot write into \"" +
                               (folder / "out").string() + "\": Not a directory";
  EXPECT_EQ(error_of([&] { write_output_folder(folder / "out", two_files); }), expected);
  EXPECT_EQ(error_of([&] { check_output_folder(folder / "out"); }), expected);
  EXPECT_EQ(content_of(folder / "out"), "mine");
}

TEST(OutputFolder, below_a_file_is_refused) {
  const TestFolder folder;
  write_content(folder / "file", "mine");
  const std::string expected = std::to_string(ENOTDIR) + ": cannot write into \"" +
                               (folder / "file").string() + "\": Not a directory";
  EXPECT_EQ(error_of([&] { write_output_folder(folder / "file/out", two_files); }), expected);
  EXPECT_EQ(error_of([&] { check_output_folder(folder / "file/out"); }), expected);
}

TEST(OutputFolder, that_nobody_can_make_is_refused) {
  // The system's reason depends on the user.
  EXPECT_THAT(error_of([] { check_output_folder("/proc/out/put"); }),
              HasSubstr(": cannot create the folder \"/proc/out\": "));
}

TEST(OutputFolder, without_a_name_is_refused) {
  EXPECT_EQ(error_of([] { write_output_folder("", two_files); }),
            std::to_string(ENOENT) + ": cannot write into \"\": No such file or directory");
}

TEST(OutputFolder, check_changes_nothing) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  check_output_folder(folder / "out");
  check_output_folder(folder / "new/er");
  EXPECT_THAT(names_in(folder.path()), ElementsAre("out"));
  EXPECT_THAT(names_in(folder / "out"), IsEmpty());
}

TEST(OutputFolder, may_be_a_new_name_relative_to_the_current_folder) {
  const TestFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  const OutputFile file{"a.txt", "text"};
  write_output_folder("results", std::span(&file, 1));
  write_output_folder("deeper/still", std::span(&file, 1));
  fs::current_path(before);
  EXPECT_TRUE(fs::is_regular_file(folder.path() / "results" / "a.txt"));
  EXPECT_TRUE(fs::is_regular_file(folder.path() / "deeper" / "still" / "a.txt"));
}

}  // namespace
}  // namespace art6
