#include "study/hindcast/proposal_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "io/results/figures.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/hindcast/yearly_noise.hpp"

namespace art6 {

namespace {

constexpr double least_sigma = 1e-4;        // less is the rounding of the reports
constexpr double least_idle_chance = 0.05;  // less is not worth a pause

std::string list_ratios(const std::vector<YearlyLogRatio>& log_ratios) {
  if (log_ratios.empty()) return "no year with output";
  std::vector<std::string> texts;
  for (const YearlyLogRatio& one : log_ratios) {
    texts.push_back(fmt::format("{} in {}", format_figure(exp(one.value)), one.year));
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace

double round_to_digits(double value, int digits) {
  const std::string text = fmt::format("{:.{}g}", value, digits);
  double rounded = 0;
  std::from_chars(text.data(), text.data() + text.size(), rounded);
  return rounded;
}

Quantity make_lognormal_law(double median, double sigma) {
  const double rounded = round_to_digits(median, 3);
  if (sigma < least_sigma) return rounded;
  return Distribution(Lognormal{log(rounded), round_to_digits(sigma, 3), {}, {}});
}

void add_law(ProgrammeProposal& proposal, std::string key, Quantity law, const Quantity& present,
             std::string arithmetic) {
  const bool is_there =
      !law.is_uncertain() && !present.is_uncertain() && law.value == present.value;
  if (!is_there) {
    proposal.laws.push_back({std::move(key), std::move(law), std::move(arithmetic)});
  }
}

std::string explain_rate(const std::vector<YearlyLogRatio>& log_ratios,
                         const std::optional<RateLaw>& law, const RateLaws& all) {
  std::string text = list_ratios(log_ratios);
  if (!law || !law->student) {
    return text + fmt::format("; a single year: sigma {} is assumed", assumed_log_spread);
  }
  text += fmt::format("; drawn towards all programmes of the file (median {}), ",
                      format_figure(exp(all.population.mean)));
  if (all.persistence > 0 && !log_ratios.empty()) {
    text += fmt::format("and to the newest year by a correlation of {} a year, ",
                        format_figure(all.persistence));
  }
  const double sigma = std::sqrt(law->compute_variance());
  return text + fmt::format("a year is {} ({} to {} in four of five, Student's t, {} degrees)",
                            format_figure(exp(law->location)),
                            format_figure(exp(law->location + normal_quantile(0.1) * sigma)),
                            format_figure(exp(law->location + normal_quantile(0.9) * sigma)),
                            law->student->degrees);
}

void add_output_laws(ProgrammeProposal& proposal, const std::string& key, double expected,
                     const Quantity& present, double present_noise, const YearShape& shape,
                     const OutputHistory& history, const RateLaw& law, const RateLaws& all) {
  const double lasting = std::sqrt(law.lasting_variance);
  // The noise has the mean 1, a year's median is exp(-variance / 2).
  const double median = expected * exp(law.location + law.yearly_variance / 2);
  add_law(proposal, key, make_lognormal_law(median, lasting), present,
          fmt::format("reported / expected output {}; expected is {}; sigma {} of it lasts{}",
                      explain_rate(history.log_ratios, law, all), history.expected,
                      format_figure(round_to_digits(lasting, 3)),
                      law.yearly_variance > 0
                          ? fmt::format(", {} is of each year and in output_noise, whose mean of 1 "
                                        "makes the median here larger by exp({}²/2)",
                                        format_figure(std::sqrt(law.yearly_variance)),
                                        format_figure(std::sqrt(law.yearly_variance)))
                          : ""));
  if (!law.student) return;
  const double noise = round_to_digits(
      find_monthly_noise(law.yearly_variance, shape.chain_variance, shape.season), 3);
  add_law(proposal, "output_noise", noise, present_noise,
          fmt::format("sigma {} of a year's output{}, as the noise of its months",
                      format_figure(std::sqrt(law.yearly_variance)),
                      shape.chain_variance > 0
                          ? fmt::format(", less {} by access or stoppages",
                                        format_figure(std::sqrt(shape.chain_variance)))
                          : ""));
}

std::optional<ProposedPauses> propose_pauses(const OutputHistory& history, Theme theme,
                                             const Clock& clock,
                                             const std::optional<IdleChances>& pooled) {
  if (!pooled || history.years.empty()) return std::nullopt;
  const IdleChances chances = find_idle_chances(history.years, *pooled);
  const int first_year = find_last_year_before(clock) + 1;
  const double chance = find_chance_of_idle(history.years, chances, first_year);
  if (chance < least_idle_chance) return std::nullopt;
  std::vector<int> idle;
  for (const ReportedWorkYear& one : history.years) {
    if (one.is_idle) idle.push_back(one.year);
  }
  ProposedPauses proposed{
      .pauses = {},
      .arithmetic = fmt::format(
          "no work in {} of {} reported years{}{}; a year after an idle one is idle with {}, after "
          "another with {}: with {} the first is",
          idle.size(), history.years.size(), idle.empty() ? "" : ", ", fmt::join(idle, ", "),
          format_figure(chances.after_idle), format_figure(chances.after_work),
          format_figure(chance))};
  for (const IdleSpell& spell :
       list_idle_spells(chance, chances.after_idle, (clock.months() + 11) / 12)) {
    proposed.pauses.push_back({.from = clock.start,
                               .until = clock.start + (12 * spell.years - 1),
                               .output = 0,
                               .staff_paid = false,
                               .probability = round_to_digits(spell.probability, 3),
                               .themes = std::vector{theme}});
  }
  return proposed;
}

}  // namespace art6
