// Reports of what is wrong with a scenario file: where, what was expected, what is there.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace art6 {

/// A place in a text: line and column from 1, the column in characters.
struct Mark {
  int line = 1, column = 1;
  int file = 0;  ///< index in the list of files read: 0 is the scenario, 1 its base, and so on
  friend bool operator==(const Mark&, const Mark&) = default;
  friend bool operator<(const Mark& a, const Mark& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  }
};

/// A fault in a file: where, what is wrong, what was expected.
struct Problem {
  std::string file;
  int line = 1, column = 1;  ///< from 1; the column counts characters
  std::string message;
};
std::string to_string(const Problem& problem);  ///< FILE:LINE:COLUMN: message

/// Thrown for a file that is not a valid scenario. what() has all problems, one a line, ordered by
/// place. Messages repeat parts of the file, so their control characters are escaped.
class InvalidScenario : public std::runtime_error {
 public:
  explicit InvalidScenario(std::vector<Problem> problems);
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;
};

/// Collects the problems of a scenario's files. Keeps the first `max_listed` found and counts the
/// rest, so that a hostile file cannot make the report grow without bound.
class Problems {
 public:
  static constexpr std::int64_t max_listed = 1000;

  explicit Problems(std::string file) : files_{std::move(file)} {}

  /// Adds a file; marks in it have the index that is returned.
  int add_file(std::string name);
  const std::vector<std::string>& files() const { return files_; }

  /// Adds a problem. `path`, such as `states[LAO].clearance.teams`, stands before the message;
  /// empty if the problem is of the whole file.
  void add(Mark mark, const std::string& path, const std::string& message);
  bool empty() const { return found_ == 0; }
  bool full() const { return found_ >= max_listed; }  ///< further problems are only counted

  /// Names the line of a mark in a message at `from`: `line 3`, or `line 3 of base.yaml` if the
  /// mark is in another file.
  std::string name_line(Mark mark, Mark from) const;

  /// Throws InvalidScenario if anything was added.
  void throw_if_any() const;

 private:
  struct Listed {
    Mark mark;
    std::string message;
  };
  Problem problem(const Listed& listed) const;

  std::vector<std::string> files_;
  std::vector<Listed> listed_;
  std::int64_t found_ = 0;
};

}  // namespace art6
