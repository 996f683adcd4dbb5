#include "cli/pages/hindcast_page.hpp"

#include <fmt/format.h>

#include <set>
#include <vector>

#include "cli/pages/hindcast_tables.hpp"
#include "cli/terminal/listing.hpp"
#include "cli/terminal/text.hpp"
#include "io/results/figures.hpp"
#include "io/results/hindcast_words.hpp"
#include "io/results/result_words.hpp"

namespace art6 {
namespace {

std::string print_hindcast_head(const HindcastResults& results, const Paint& paint) {
  std::set<std::string> obligations, states;
  for (const HindcastCaseResult& one : results.cases) {
    obligations.insert(one.obligation);
    states.insert(one.state);
  }
  std::string text =
      paint(Colour::bold, fmt::format("Hindcast of {}", format_count(std::ssize(results.scenarios),
                                                                     "scenario", "scenarios"))) +
      '\n' +
      print_paragraph(
          fmt::format("{} of {} in {}, {} futures each, seed {}.",
                      format_count(std::ssize(results.cases), "forecast", "forecasts"),
                      format_count(std::ssize(obligations), "obligation", "obligations"),
                      format_count(std::ssize(states), "State", "States"),
                      group_digits(results.replications), results.seed));
  for (const std::string& sentence : describe_hindcast(results)) {
    text += '\n' + paint_paragraph(Colour::bold, sentence, paint);
  }
  return text;
}

std::string print_hindcast_legend(const Paint& paint) {
  return paint_paragraph(
      Colour::dim,
      "Rows with years ahead are forecasts from past year-ends, the others scenarios of an earlier "
      "date. In the interval: the share of outcomes in the central 50, 80 and 90 % of the futures; "
      "a "
      "case "
      "that is still open and may end inside or beyond counts as the forecast itself expects. "
      "Error: "
      "the mean CRPS (continuous ranked probability score) in km2, munitions or months, 0 for a "
      "sure and right forecast; of "
      "completions within the months watched. Closer: 1 less the ratio of mean errors, with a 95 % "
      "interval over States; the best naive forecast is the hardest to beat of those that half of "
      "the cases have. *: dressed with the spread of its own earlier errors. Recalibrated: "
      "corrected by earlier forecasts whose outcome was known when "
      "it "
      "was issued, and by nothing else. Each score: docs/hindcast-scores.md.",
      paint);
}

}  // namespace

std::string print_hindcast_page(const HindcastResults& results, const Paint& paint) {
  std::string page = print_hindcast_head(results, paint);
  const auto add = [&](const std::string& heading, const std::string& table) {
    if (!table.empty()) page += print_heading(heading, paint) + table;
  };
  add("Scores", print_hindcast_scores(results, paint));
  add("Closer than each naive forecast, % of its error, as issued",
      print_hindcast_skills(results, CaseWeight::by_error, paint));
  add("The same, with errors as shares of the work left, so that all States count alike",
      print_hindcast_skills(results, CaseWeight::by_share, paint));
  add("Scores by the years at whose end forecasts were issued",
      print_hindcast_parts(results, paint));
  add("Deadlines", print_hindcast_deadlines(results, paint));
  for (const HindcastVintage& vintage : list_vintages(results)) {
    add(fmt::format("Forecast at the end of {}: {}", vintage.issued, to_one_line(vintage.scenario)),
        print_hindcast_vintage(vintage, paint));
  }
  std::string voids;
  for (const HindcastVoid& none : results.voids) {
    voids += print_paragraph(fmt::format("{} in {}: {}", to_one_line(none.obligation),
                                         to_one_line(none.scenario), to_one_line(none.reason)));
  }
  add("Void, and not scored", voids);
  return page + '\n' + print_hindcast_legend(paint);
}

}  // namespace art6
