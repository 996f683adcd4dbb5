// Over 300 lines: all that may become of a folder of results.
#include "io/files/output_folder.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <span>
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

const FolderMaker maker{.command = "run", .version = "0.1.0"};

void write_results(const fs::path& folder, std::span<const OutputFile> files) {
  OutputFolder(folder, maker).write(files);
}

/// Why art6 refuses the folder.
std::string refusal_of(const fs::path& folder) {
  try {
    const OutputFolder refused(folder, maker);
  } catch (const RefusedFolder& error) {
    return error.what();
  }
  return "nothing";
}

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
  write_results(folder / "out", two_files);
  EXPECT_THAT(names_in(folder.path()), ElementsAre("out"));
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "b.csv", "manifest.json"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "{}\n");
  EXPECT_EQ(content_of(folder / "out/b.csv"), "x,y\n");
}

TEST(OutputFolder, may_be_written_with_a_slash_and_below_folders_that_are_missing) {
  const TestFolder folder;
  write_results(folder / "some/where/out/", two_files);
  EXPECT_THAT(names_in(folder / "some/where"), ElementsAre("out"));
  EXPECT_THAT(names_in(folder / "some/where/out"), ElementsAre("a.json", "b.csv", "manifest.json"));
}

TEST(OutputFolder, has_the_permissions_that_the_umask_leaves) {
  const TestFolder folder;
  const mode_t before = ::umask(027);
  write_results(folder / "out", two_files);
  ::umask(before);
  EXPECT_EQ(fs::status(folder / "out").permissions(), fs::perms{0750});
  EXPECT_EQ(fs::status(folder / "out/a.json").permissions(), fs::perms{0640});
}

TEST(OutputFolder, that_exists_keeps_its_other_files) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  write_content(folder / "out/a.json", "old");
  write_content(folder / "out/notes.txt", "mine");
  write_results(folder / "out", two_files);
  EXPECT_THAT(names_in(folder / "out"),
              ElementsAre("a.json", "b.csv", "manifest.json", "notes.txt"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "{}\n");
  EXPECT_EQ(content_of(folder / "out/notes.txt"), "mine");
}

TEST(OutputFolder, behind_a_link_stays_behind_it) {
  const TestFolder folder;
  fs::create_directory(folder / "real");
  fs::create_directory_symlink("real", folder / "link");
  write_results(folder / "link", two_files);
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_THAT(names_in(folder / "real"), ElementsAre("a.json", "b.csv", "manifest.json"));
}

TEST(OutputFolder, too_large_for_the_disk_leaves_nothing) {
  const TestFolder folder;
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"b.csv", std::string(5000, 'x')}};
  const fs::path out = folder / "new/out";
  const SizeLimit limit(4096);
  EXPECT_EQ(
      error_of([&] { write_results(out, files); }),
      std::to_string(EFBIG) + ": cannot write \"" + out.string() + "/b.csv\": File too large");
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(OutputFolder, that_exists_is_as_before_after_a_fault) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  write_content(folder / "out/a.json", "old");
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"b.csv", std::string(5000, 'x')}};
  const SizeLimit limit(4096);
  EXPECT_THROW(write_results(folder / "out", files), std::system_error);
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "old");
}

TEST(OutputFolder, takes_back_the_files_replaced_before_one_that_cannot_be) {
  const TestFolder folder;
  fs::create_directories(folder / "out/c.csv");  // a folder where a file should go
  write_content(folder / "out/a.json", "old");
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"b.csv", "x,y\n"}, {"c.csv", "z\n"}};
  EXPECT_EQ(error_of([&] { write_results(folder / "out", files); }),
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
  EXPECT_EQ(error_of([&] { write_results(folder / "out", two_files); }), expected);
  EXPECT_EQ(error_of([&] { check_output_folder(folder / "out"); }), expected);
  EXPECT_EQ(content_of(folder / "out"), "mine");
}

TEST(OutputFolder, below_a_file_is_refused) {
  const TestFolder folder;
  write_content(folder / "file", "mine");
  const std::string expected = std::to_string(ENOTDIR) + ": cannot create the folder \"" +
                               (folder / "file/out").string() + "\": Not a directory";
  EXPECT_EQ(error_of([&] { write_results(folder / "file/out", two_files); }), expected);
  EXPECT_EQ(error_of([&] { check_output_folder(folder / "file/out"); }), expected);
}

TEST(OutputFolder, that_nobody_can_make_is_refused) {
  // The system's reason depends on the user.
  EXPECT_THAT(error_of([] { check_output_folder("/proc/out/put"); }),
              HasSubstr(": cannot create the folder \"/proc/out\": "));
}

TEST(OutputFolder, without_a_name_is_refused) {
  EXPECT_EQ(error_of([] { write_results("", two_files); }),
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
  write_results("results", std::span(&file, 1));
  write_results("deeper/still", std::span(&file, 1));
  fs::current_path(before);
  EXPECT_TRUE(fs::is_regular_file(folder.path() / "results" / "a.txt"));
  EXPECT_TRUE(fs::is_regular_file(folder.path() / "deeper" / "still" / "a.txt"));
}

TEST(OutputFolder, of_two_writers_belongs_to_the_first) {
  const TestFolder folder;
  const std::string refused = "expected a folder that no other run is writing into, got \"";
  for (const char* const name : {"new/out", "old"}) {
    if (name == std::string("old")) fs::create_directory(folder / name);
    OutputFolder first(folder / name, maker);
    EXPECT_EQ(refusal_of(folder / name), refused + (folder / name).string() + '"');
    first.write(two_files);
    EXPECT_THAT(names_in(folder / name), ElementsAre("a.json", "b.csv", "manifest.json"));
  }
  EXPECT_EQ(refusal_of(folder / "new/out"), "nothing");
  EXPECT_EQ(refusal_of(folder / "old"), "nothing");
}

TEST(OutputFolder, that_is_refused_is_left_to_the_one_that_has_it) {
  const TestFolder folder;
  const OutputFolder first(folder / "out", maker);
  refusal_of(folder / "out");
  EXPECT_TRUE(fs::is_directory(folder / "out"));
}

TEST(OutputFolder, that_nothing_was_written_to_goes_again_with_its_parents) {
  const TestFolder folder;
  fs::create_directory(folder / "old");
  { const OutputFolder unused(folder / "new/er/out", maker); }
  { const OutputFolder unused(folder / "old", maker); }
  EXPECT_THAT(names_in(folder.path()), ElementsAre("old"));
  EXPECT_THAT(names_in(folder / "old"), IsEmpty());
}

TEST(OutputFolder, keeps_what_somebody_puts_into_it_meanwhile) {
  const TestFolder folder;
  OutputFolder out(folder / "out", maker);
  write_content(folder / "out/notes.txt", "mine");
  out.write(two_files);
  EXPECT_THAT(names_in(folder / "out"),
              ElementsAre("a.json", "b.csv", "manifest.json", "notes.txt"));
}

TEST(OutputFolder, lists_its_files_and_what_made_them) {
  const TestFolder folder;
  write_results(folder / "out", two_files);
  // sha256sum of the two texts.
  EXPECT_EQ(content_of(folder / "out/manifest.json"), R"({
  "art6_manifest": 1,
  "command": "run",
  "version": "0.1.0",
  "files": [
    {
      "name": "a.json",
      "sha256": "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356"
    },
    {
      "name": "b.csv",
      "sha256": "9c6536d38fa37da58fac066342747e6d20fdace12ab5b287cf04506f2afe95b0"
    }
  ]
}
)");
}

TEST(OutputFolder, of_one_study_holds_none_of_an_earlier_one) {
  const TestFolder folder;
  const std::vector<OutputFile> other{{"b.csv", "z\n"}, {"c.html", "<p>\n"}};
  write_results(folder / "out", two_files);
  write_content(folder / "out/notes.txt", "mine");
  OutputFolder(folder / "out", {.command = "compare", .version = "0.1.0"}).write(other);
  EXPECT_THAT(names_in(folder / "out"),
              ElementsAre("b.csv", "c.html", "manifest.json", "notes.txt"));
  EXPECT_EQ(content_of(folder / "out/b.csv"), "z\n");
}

TEST(OutputFolder, keeps_files_of_an_earlier_study_that_were_changed_since) {
  const TestFolder folder;
  write_results(folder / "out", two_files);
  write_content(folder / "out/a.json", "edited");
  const std::vector<OutputFile> other{{"c.html", "<p>\n"}};
  write_results(folder / "out", other);
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "c.html", "manifest.json"));
  EXPECT_EQ(content_of(folder / "out/a.json"), "edited");
}

TEST(OutputFolder, removes_nothing_outside_whatever_its_manifest_lists) {
  const TestFolder folder;
  fs::create_directories(folder / "out/deep");
  for (const char* const name : {"mine", "out/deep/mine"}) write_content(folder / name, "{}\n");
  const std::string sha = "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356";
  write_content(folder / "out/manifest.json",
                R"({"art6_manifest": 1, "files": [7, {"name": "x"}, {"name": "", "sha256": ""},
                {"name": "../mine", "sha256": ")" +
                    sha + R"("}, {"name": "deep/mine", "sha256": ")" + sha +
                    R"("}, {"name": "deep", "sha256": ""}, {"name": "..", "sha256": ""}]})");
  write_results(folder / "out", two_files);
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "b.csv", "deep", "manifest.json"));
  EXPECT_THAT(names_in(folder / "out/deep"), ElementsAre("mine"));
  EXPECT_EQ(content_of(folder / "mine"), "{}\n");
}

TEST(OutputFolder, with_a_manifest_of_something_else_is_refused_and_kept) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  for (const char* const text :
       {"", "{}", "[1]", R"({"name": "a page", "icons": []})",
        R"({"art6_manifest": 2, "files": []})", R"({"art6_manifest": 1, "files": 3})"}) {
    write_content(folder / "out/manifest.json", text);
    EXPECT_EQ(refusal_of(folder / "out"), "expected no manifest.json in the folder \"" +
                                              (folder / "out").string() +
                                              "\" except one that art6 wrote, got another");
    EXPECT_EQ(content_of(folder / "out/manifest.json"), text);
  }
}

TEST(OutputFolder, keeps_the_permissions_of_the_files_that_it_replaces) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  write_content(folder / "out/a.json", "old");
  fs::permissions(folder / "out/a.json", fs::perms{0604});
  write_results(folder / "out", two_files);
  EXPECT_EQ(fs::status(folder / "out/a.json").permissions(), fs::perms{0604});
  EXPECT_EQ(content_of(folder / "out/a.json"), "{}\n");
}

TEST(OutputFolder, writes_through_links_to_files) {
  const TestFolder folder;
  fs::create_directories(folder / "out");
  fs::create_directories(folder / "kept");
  write_content(folder / "kept/here.json", "old");
  fs::permissions(folder / "kept/here.json", fs::perms{0640});
  fs::create_symlink("../kept/here.json", folder / "out/a.json");
  fs::create_symlink("../kept/new.csv", folder / "out/b.csv");  // which is not there yet
  write_results(folder / "out", two_files);
  EXPECT_EQ(fs::read_symlink(folder / "out/a.json"), "../kept/here.json");
  EXPECT_EQ(fs::read_symlink(folder / "out/b.csv"), "../kept/new.csv");
  EXPECT_THAT(names_in(folder / "kept"), ElementsAre("here.json", "new.csv"));
  EXPECT_EQ(content_of(folder / "kept/here.json"), "{}\n");
  EXPECT_EQ(fs::status(folder / "kept/here.json").permissions(), fs::perms{0640});
  EXPECT_EQ(content_of(folder / "kept/new.csv"), "x,y\n");
}

TEST(OutputFolder, takes_back_what_it_wrote_through_a_link) {
  const TestFolder folder;
  fs::create_directories(folder / "out/c.csv");  // a folder where a file should go
  write_content(folder / "mine.json", "old");
  fs::create_symlink("../mine.json", folder / "out/a.json");
  const std::vector<OutputFile> files{{"a.json", "{}\n"}, {"c.csv", "z\n"}};
  EXPECT_THROW(write_results(folder / "out", files), std::system_error);
  EXPECT_EQ(content_of(folder / "mine.json"), "old");
  EXPECT_THAT(names_in(folder.path()), ElementsAre("mine.json", "out"));
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("a.json", "c.csv"));
}

TEST(OutputFolder, refuses_a_link_that_leads_in_a_circle) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  fs::create_symlink("a.json", folder / "out/a.json");
  EXPECT_EQ(error_of([&] { write_results(folder / "out", two_files); }),
            std::to_string(ELOOP) + ": cannot write \"" + (folder / "out/a.json").string() +
                "\": Too many levels of symbolic links");
}

TEST(OutputFolder, of_a_later_study_loses_a_link_and_not_what_it_leads_to) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  fs::create_symlink("../mine.json", folder / "out/a.json");
  write_results(folder / "out", two_files);
  const std::vector<OutputFile> other{{"c.html", "<p>\n"}};
  write_results(folder / "out", other);
  EXPECT_THAT(names_in(folder / "out"), ElementsAre("c.html", "manifest.json"));
  EXPECT_EQ(content_of(folder / "mine.json"), "{}\n");
}

TEST(OutputFile, is_written_beside_others_into_a_folder_that_is_taken) {
  const TestFolder folder;
  const OutputFolder taken(folder / "new/out", maker);
  write_output_file(folder / "new/out/part-1", "one");
  write_output_file(folder / "new/out/part-2", "two");
  EXPECT_THAT(names_in(folder / "new/out"), ElementsAre("part-1", "part-2"));
  EXPECT_EQ(content_of(folder / "new/out/part-2"), "two");
}

TEST(OutputFile, that_cannot_be_written_leaves_no_folder) {
  const TestFolder folder;
  const SizeLimit limit(4096);
  EXPECT_THROW(write_output_file(folder / "new/part", std::string(5000, 'x')), std::system_error);
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

}  // namespace
}  // namespace art6
