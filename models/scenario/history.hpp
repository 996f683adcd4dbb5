// What a State has reported of past years. It changes no future: it is shown beside the forecast,
// and the scenario's laws are held against it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "models/scenario/pillar_kind.hpp"
#include "models/scenario/quantity.hpp"

namespace art6 {

// A row of each kind is one year of reports. Any figure may be missing; what is left is counted at
// the year's end. `own_funding_usd` is the State's own money for the programme in the year,
// `donors_usd` that of donors.

/// A year of survey and clearance.
struct ClearanceReport {
  int year = 0;
  std::optional<Quantity> cancelled_km2, reduced_km2, cleared_km2;
  std::optional<Quantity> found_km2;      ///< newly recorded area
  std::optional<Quantity> left_km2;       ///< suspected and confirmed
  std::optional<Quantity> suspected_km2;  ///< the part of `left_km2` that is suspected
  std::optional<Quantity> teams;          ///< mean of the year
  std::optional<Quantity> own_funding_usd, donors_usd;
  std::optional<std::string> source, note;
};

/// A year of stockpile destruction, in cluster munitions.
struct StockpileReport {
  int year = 0;
  std::optional<Quantity> destroyed, left;
  std::optional<Quantity> own_funding_usd, donors_usd;
  std::optional<std::string> source, note;
};

/// A year of victim assistance, in people.
struct VictimAssistanceReport {
  int year = 0;
  std::map<PillarKind, double> served;
  std::optional<Quantity> registered;  ///< survivors, at the year's end
  std::optional<Quantity> own_funding_usd, donors_usd;
  std::optional<std::string> source, note;
};

/// A year of risk education.
struct RiskEducationReport {
  int year = 0;
  std::optional<Quantity> coverage;  ///< share of the people at risk who were reached
  std::optional<Quantity> own_funding_usd, donors_usd;
  std::optional<std::string> source, note;
};

/// A year of casualties of cluster munition remnants.
struct CasualtiesReport {
  int year = 0;
  std::optional<Quantity> casualties;
  std::optional<std::string> source, note;
};

}  // namespace art6
