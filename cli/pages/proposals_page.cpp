#include "cli/pages/proposals_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "io/results/json_text.hpp"
#include "io/text/number_text.hpp"
#include "sim/lanes/elementwise.hpp"
#include "study/hindcast/proposal_parts.hpp"

namespace art6 {

namespace {

/// A text as YAML takes it between quotes.
std::string quote_text(const std::string& text) { return print_json(text); }

std::string write_list(const std::vector<double>& values) {
  std::vector<std::string> texts;
  for (const double value : values) texts.push_back(format_number(value));
  return fmt::format("[{}]", fmt::join(texts, ", "));
}

/// The law's parameters, of the families that are proposed.
std::string write_parameters(const Distribution& law) {
  return std::visit(
      [](const auto& given) -> std::string {
        using Law = std::decay_t<decltype(given)>;
        if constexpr (std::is_same_v<Law, Lognormal>) {
          return fmt::format("dist: lognormal, median: {}, sigma: {}",
                             format_number(round_to_digits(exp(given.log_mean), 3)),
                             format_number(given.log_sd));
        } else if constexpr (std::is_same_v<Law, Beta>) {
          return fmt::format("dist: beta, mean: {}, sd: {}", format_number(given.mean),
                             format_number(given.sd));
        } else if constexpr (std::is_same_v<Law, Quantiles>) {
          return fmt::format("dist: quantiles, at: {}, values: {}", write_list(given.at),
                             write_list(given.values));
        } else {
          throw std::logic_error("a law of a family that is not proposed");
        }
      },
      law);
}

std::string write_number(const Quantity& law, const std::string& note) {
  const std::string number = law.is_uncertain() ? write_parameters(*law.distribution)
                                                : "value: " + format_number(law.value);
  return fmt::format("{{{}, note: {}}}", number, quote_text(note));
}

std::string write_pause(const Pause& pause, const std::string& note) {
  std::string text =
      fmt::format("from: {}, until: {}, output: {}, staff_paid: {}, ", to_string(pause.from),
                  to_string(pause.until), format_number(pause.output), pause.staff_paid);
  text += note.empty() ? "probability: " + format_number(pause.probability)
                       : "probability: " + write_number(pause.probability, note);
  if (pause.themes) {
    std::vector<std::string> themes;
    for (const Theme theme : *pause.themes) themes.emplace_back(to_string(theme));
    text += fmt::format(", themes: [{}]", fmt::join(themes, ", "));
  }
  return fmt::format("      - {{{}}}\n", text);
}

/// All pauses of the State, as a list of pauses replaces the base's; the arithmetic stands at the
/// first of each programme.
std::string write_pauses(const State& state, std::span<const ProgrammeProposal> proposals) {
  std::vector<Pause> pauses = state.pauses;
  bool any = false;
  for (const ProgrammeProposal& one : proposals) {
    if (!one.idle) continue;
    any = true;
    pauses = merge_pauses(std::move(pauses), *one.idle);
  }
  if (!any) return "";
  std::string text = "    pauses:\n";
  std::vector<Theme> explained;
  for (const Pause& pause : pauses) {
    std::string note;
    for (const ProgrammeProposal& one : proposals) {
      const Theme theme = one.programme.theme;
      if (!one.idle || std::ranges::find(explained, theme) != explained.end()) continue;
      if (!is_same_spell(pause, one.idle->pauses.front())) continue;
      note = one.idle->arithmetic;
      explained.push_back(theme);
    }
    text += write_pause(pause, note);
  }
  return text;
}

std::string write_state(const State& state, std::span<const ProgrammeProposal> proposals) {
  std::string text = fmt::format("  - id: {}\n", state.id) + write_pauses(state, proposals);
  for (const ProgrammeProposal& one : proposals) {
    if (one.laws.empty()) continue;
    text += fmt::format("    {}:\n", to_string(one.programme.theme));
    for (const ProposedLaw& law : one.laws) {
      text += fmt::format("      {}: {}\n", law.key, write_number(law.law, law.arithmetic));
    }
  }
  return text;
}

}  // namespace

std::string print_proposals(const Scenario& scenario, std::span<const ProgrammeProposal> proposals,
                            const std::string& base) {
  std::string text = fmt::format(
      "# Laws that the reported history of each programme proposes, with their arithmetic "
      "(docs/model.md,\n# 11). Proposed by art6 check --propose, from the reports up to {}: take "
      "what you believe.\nart6: 1\nextends: {}\nstates:\n",
      find_last_year_before(scenario.clock), quote_text(base));
  for (auto first = proposals.begin(); first != proposals.end();) {
    const std::string& id = first->programme.state;
    const auto last = std::find_if(first, proposals.end(),
                                   [&](const auto& one) { return one.programme.state != id; });
    text += write_state(*find_state(scenario, id), std::span(first, last));
    first = last;
  }
  return text;
}

}  // namespace art6
