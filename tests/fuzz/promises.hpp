// What art6 promises of any text whatever, held to one text at a time. The fuzzers try them on
// texts that they make up, the tests on the corpus.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "io/reader/scenario_reader.hpp"
#include "io/text/problem.hpp"
#include "models/engine/tally.hpp"
#include "tests/fuzz/input_files.hpp"

namespace art6::fuzz {

/// The message says which promise was broken, and by what.
struct BrokenPromise : std::logic_error {
  using std::logic_error::logic_error;
};

/// Throws BrokenPromise if it is not kept.
inline void promise(bool kept, const std::string& what) {
  if (!kept) throw BrokenPromise(what);
}

/// The reader gives a scenario whose resolved text reads back to the same, or nothing and
/// InvalidScenario with problems that `check_problems` finds well formed. Throws BrokenPromise;
/// what else the reader throws leaves.
std::optional<ScenarioFile> try_reader(std::string_view input);

/// After `try_reader`: where there is a scenario, `art6 check` prints it in every form, and its
/// first futures, on a clock cut to a small size, are finite, conserve money and are the same on
/// every instruction set and in a replay; or they end with ScoreError or AmountError. Throws
/// BrokenPromise; what else art6 throws leaves.
void try_check(std::string_view input);

/// The reader of outcomes gives those of the scenario of `make_scenario_example`, whose cases of a
/// hindcast are well formed, and true; or InvalidScenario with problems that `check_problems` finds
/// well formed, and false. Throws BrokenPromise; what else art6 throws leaves.
bool try_outcomes(std::string_view input);

// The promises one by one. Each throws BrokenPromise.

/// There are some, each in one of the files, at a place within it, with a readable message.
void check_problems(const std::vector<Problem>& problems, const InputFiles& files);

/// UTF-8 without control characters, line feeds excepted where `may_have_lines`.
enum class Lines { one, many };
void check_readable(const std::string& text, Lines lines);

/// Finite, no amount below 0, and all money that was given is found again.
void check_record(const ReplicationRecord& record);

/// No field is a number that is not finite.
void check_finite_fields(const std::string& csv);

}  // namespace art6::fuzz
