// Reliability of probabilities of an event, such as "complete by the deadline".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace art6 {

/// A probability that was forecast, and whether the event happened.
struct EventForecast {
  double probability = 0;  ///< in [0, 1]
  bool happened = false;
};

/// A flat stretch of the reliability curve: the event's frequency in the cases with a forecast
/// between `lowest` and `highest`. A calibrated forecast has lowest <= frequency <= highest, up to
/// luck.
struct ReliabilityPoint {
  double lowest = 0, highest = 0;  ///< forecast probabilities in the block
  double frequency = 0;            ///< the share of its cases in which the event happened
  std::int64_t cases = 0, happened = 0;
};

/// The decomposition of the mean Brier score
///     score = miscalibration - discrimination + uncertainty.
/// `miscalibration` (reliability) is what recalibration would take off, `discrimination`
/// (resolution) what the recalibrated forecast gains over the constant share of events, and
/// `uncertainty` the score of that constant share. All are >= 0.
struct BrierDecomposition {
  double score = 0;
  double miscalibration = 0, discrimination = 0, uncertainty = 0;
  std::vector<ReliabilityPoint> curve;  ///< by ascending forecast, frequencies ascend as well
};

/// Decomposes the mean Brier score of one or more cases by CORP (Dimitriadis, Gneiting and Jordan
/// 2021, PNAS 118:e2016191118): the recalibrated probabilities are the isotonic regression of the
/// events on the forecasts, with cases of equal forecasts pooled first, so that no bins are chosen.
/// With S of the forecasts, S_C of the recalibrated ones and S_R of the share of events,
///     miscalibration = S - S_C,   discrimination = S_R - S_C,   uncertainty = S_R.
/// The fit is made on the same cases: with few of them it overstates miscalibration and
/// discrimination alike, by up to `uncertainty` (a forecast that differs in every case and ranks
/// them rightly has S_C = 0). The order of cases changes no bit.
BrierDecomposition decompose_brier(std::span<const EventForecast> cases);

}  // namespace art6
