// Skill: how much better a forecast scores than a naive one in the same cases.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "sim/random/stream.hpp"
#include "study/hindcast/clustered_bootstrap.hpp"

namespace art6 {

/// The scores of one case, finite and >= 0, smaller is better.
struct ScoredCase {
  std::string cluster;   ///< the State
  double score = 0;      ///< of the forecast
  double reference = 0;  ///< of the naive forecast, by the same score
};

struct Skill {
  double mean_score = 0, mean_reference = 0;
  /// 1 - mean score / mean reference: 1 is perfect, 0 no better than the reference, 0.2 a score
  /// that is lower by 20 %. 0 where both means are 0, minus infinity where that of the reference
  /// alone is.
  double skill = 0;
  std::optional<Interval> ci95;  ///< over clusters, see `bootstrap_ratio`; nothing for one cluster
  int clusters = 0, cases = 0;
};

/// The skill score of mean scores over one or more cases (Murphy 1988, Monthly Weather Review
/// 116:2417-2424; Gneiting and Raftery 2007, section 2.3). It weighs cases by their scores, so that
/// large States count most where the score has a unit of area. A mean of the cases' own ratios
/// would not be proper. `stream` is `hindcast/skill/SCORE/REFERENCE` (docs/randomness.md).
Skill assess_skill(std::span<const ScoredCase> cases, const Stream& stream,
                   int resamples = bootstrap_resamples);

}  // namespace art6
