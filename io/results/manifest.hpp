// The parts of a result that say how it was made: the scenario's file, the program, the precision.
#pragma once

#include <cstdint>
#include <string>

namespace art6 {

/// The scenario file that a result came from.
struct ScenarioSource {
  std::string name;
  std::string sha256;  ///< of the resolved text, 64 hexadecimal digits
};

/// The program and machine that made a result, and when. With the scenario, strategy, seed and
/// replications it is all that is needed to make the result again; it is the only part of a result
/// that differs from run to run.
struct Manifest {
  std::string version;          ///< of art6, such as `0.1.0`
  std::string compiler;         ///< that built it, such as `GNU 12.2.0`
  std::string instruction_set;  ///< `plain`, `sse4`, `avx2`, `avx512`; changes no result
  std::string started;          ///< UTC, `2019-12-31T23:59:59Z`
  double duration_seconds = 0;  ///< of the simulation
};

/// The precision that a run with `--precision` was to reach, and the precision it reached.
struct Precision {
  double half_width = 0;               ///< asked for, of each obligation's 95 % interval
  double widest = 0;                   ///< the largest half-width reached
  std::int64_t most_replications = 0;  ///< after which the run ends in any case
  bool is_reached() const { return widest <= half_width; }
};

}  // namespace art6
