#include "io/scenario_reader.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>
#include <system_error>

#include "io/map_reader.hpp"
#include "io/scalar.hpp"
#include "io/scenario_checks.hpp"
#include "io/scenario_format.hpp"
#include "io/tree_checks.hpp"

namespace art6 {

namespace {

/// A file descriptor that closes itself.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path)
      // Without waiting: a named pipe that nobody writes to must not hold the program.
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

[[noreturn]] void fail(int error, const std::filesystem::path& path) {
  throw std::system_error(error, std::generic_category(), path.string());
}

void require_ordinary_file(const OpenFile& file, const std::filesystem::path& path) {
  struct stat status {};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) fail(errno, path);
  if (S_ISDIR(status.st_mode)) fail(EISDIR, path);
  if (!S_ISREG(status.st_mode)) {
    throw std::system_error(ENOTSUP, std::generic_category(), path.string() + ": no ordinary file");
  }
}

/// The file's bytes; one more than the limit at most, so that a large file is seen to be one.
std::string bytes_of(const std::filesystem::path& path) {
  const OpenFile file(path);
  require_ordinary_file(file, path);
  std::string bytes(max_file_bytes + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t got = ::read(file.descriptor(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno, path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::bad_alloc();  // a digest of memory fails only for want of it
  }
  std::string text;
  for (unsigned i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

}  // namespace

ScenarioFile read_scenario(const std::filesystem::path& path) {
  const std::string bytes = bytes_of(path);
  return {parse_scenario(bytes, path.string()), sha256_of(bytes)};
}

Scenario parse_scenario(std::string_view text, const std::string& file_name) {
  Node root = parse_yaml(text, file_name);
  Problems problems(file_name);
  Scenario scenario;
  const Place document{.node = root};
  if (root.kind != Node::Kind::map) {
    problems.add(root.mark, "", "expected a map with the scenario's keys, got " + shown(root));
  } else {
    check_tree(problems, document);
    MapReader reader(problems, document);
    describe(reader, scenario);
    reader.finish();
    check_scenario(problems, document, scenario);
  }
  problems.throw_if_any();
  return scenario;
}

}  // namespace art6
