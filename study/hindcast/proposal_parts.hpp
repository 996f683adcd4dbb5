// What the proposals of both themes have in common: how laws are made of fits and said in words.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "study/hindcast/idle_years.hpp"
#include "study/hindcast/proposals.hpp"
#include "study/hindcast/rate_laws.hpp"

namespace art6 {

/// The number to so many significant digits.
double round_to_digits(double value, int digits);

/// The log-normal law of this median and sigma, to three digits, as the reader makes it; a plain
/// number where sigma is next to 0.
Quantity make_lognormal_law(double median, double sigma);

/// Adds a law unless it is the plain number that the scenario has already.
void add_law(ProgrammeProposal& proposal, std::string key, Quantity law, const Quantity& present,
             std::string arithmetic);

/// The rows of the years up to `known_by`.
template <class Report>
std::span<const Report> take_known(const std::vector<Report>& history, int known_by) {
  std::size_t known = 0;
  while (known < history.size() && history[known].year <= known_by) ++known;
  return std::span(history).first(known);
}

/// The output of a programme in the years that were reported.
struct OutputHistory {
  /// ln(reported / expected) of the years with output and work left at their end.
  std::vector<YearlyLogRatio> log_ratios;
  std::vector<ReportedWorkYear> years;
  std::string expected;  ///< what is expected of a year, in words
};

/// The yearly ratios, and what all States make of them: `2016 0.9, 2017 1.2; ...`.
std::string explain_rate(const std::vector<YearlyLogRatio>& log_ratios,
                         const std::optional<RateLaw>& law, const RateLaws& all);

/// What the year's output varies with beside `output_noise`.
struct YearShape {
  std::array<double, 12> season{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  double chain_variance = 0;  ///< relative, of access or stoppages
};

/// Adds a factor on the output, such as `productivity`, of which 1 is `expected`, and
/// `output_noise`.
void add_output_laws(ProgrammeProposal& proposal, const std::string& key, double expected,
                     const Quantity& present, double present_noise, const YearShape& shape,
                     const OutputHistory& history, const RateLaw& law, const RateLaws& all);

/// The pauses that stand for idle years; none where an idle first year has a chance below a
/// twentieth, or no programme of the theme reported an idle year.
std::optional<ProposedPauses> propose_pauses(const OutputHistory& history, Theme theme,
                                             const Clock& clock,
                                             const std::optional<IdleChances>& pooled);

/// The proposals of a theme, one for each State that has it, with reports or without.
std::vector<ProgrammeProposal> propose_clearance(const Scenario& scenario,
                                                 const Portfolio& portfolio, int known_by);
std::vector<ProgrammeProposal> propose_stockpiles(const Scenario& scenario,
                                                  const Portfolio& portfolio, int known_by);

}  // namespace art6
