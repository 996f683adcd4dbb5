#include "io/results/forecast_result.hpp"

namespace art6 {

const char* to_string(Risk risk) {
  switch (risk) {
    case Risk::on_track:
      return "on-track";
    case Risk::at_risk:
      return "at-risk";
    case Risk::unlikely:
      return "unlikely";
    case Risk::will_miss:
      return "will-miss";
  }
  return "";
}

Risk classify_risk(double probability_met, double confidence) {
  if (probability_met >= confidence) return Risk::on_track;
  if (probability_met >= 0.5) return Risk::at_risk;
  if (probability_met >= 0.2) return Risk::unlikely;
  return Risk::will_miss;
}

std::string MilestoneForecast::id() const { return to_string(programme) + '/' + milestone.id; }

}  // namespace art6
