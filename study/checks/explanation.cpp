#include "study/checks/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "io/results/milestone_words.hpp"
#include "io/text/number_text.hpp"
#include "models/engine/replay.hpp"
#include "study/forecasts/work_unit.hpp"

namespace art6 {

namespace {

using Column = ReplayColumn;

/// The months of one replayed programme, put into columns, events and the record so far.
class Explanation {
 public:
  Explanation(const Scenario& scenario, const Portfolio& portfolio, ProgrammeIndex programme,
              const Replay& replay)
      : portfolio_(portfolio), model_(portfolio.programmes[programme]), replay_(replay) {
    const State& state = *find_state(scenario, model_.id.state);
    columns_ = list_replay_columns(state, model_.id.theme);
    add_milestones(list_milestones(state, model_.id.theme));
    if (model_.id.theme == Theme::clearance) {
      for (const Region& region : state.clearance->regions) regions_.push_back(region.name);
    }
    // A column without a value in the first month is no part of this programme, such as access
    // where it is always open.
    std::erase_if(columns_, [&](const auto& text) { return std::isnan(at(0, text.column)); });
  }

  /// The end of the run, as the run recorded it.
  ReplayedRecord report_recorded() const {
    return record_of(portfolio_.months - 1, replay_.record.spent_usd, replay_.record.requests);
  }

  void fill(Replayed& result) const {
    result.columns = columns_;
    result.milestones = milestones_;
    double years_before = 0, year = 0;  // summed as the engine does
    for (int month = 0; month < portfolio_.months; ++month) {
      if (month % 12 == 0) {
        years_before += year;
        year = 0;
      }
      year += at(month, Column::spent_usd);
      ReplayedMonth line{.month = portfolio_.start + month,
                         .values = {},
                         .so_far = record_of(month, years_before + year, requests(month)),
                         .events = events(month)};
      for (const auto& text : columns_) line.values.push_back(at(month, text.column));
      result.months.push_back(std::move(line));
    }
  }

 private:
  void add_milestones(const std::vector<Milestone>& given) {
    for (std::size_t m = 0; m < given.size(); ++m) {
      milestones_.push_back({given[m], {}});
      if (model_.milestones[m].by >= portfolio_.months) continue;
      milestones_.back().is_met = replay_.record.milestones_met[m] != 0;
    }
  }

  double at(int month, Column column) const {
    return replay_.months[static_cast<std::size_t>(month)][static_cast<std::size_t>(column)];
  }
  int requests(int month) const {
    // The run moves deadlines once more after its last month.
    return month + 1 == portfolio_.months ? replay_.record.requests
                                          : static_cast<int>(at(month, Column::requests));
  }
  /// The change of a stock in the month; 0 in the first month.
  double change(int month, Column column) const {
    return month == 0 ? 0 : at(month, column) - at(month - 1, column);
  }

  /// The part of the record that is known after the month.
  ReplayedRecord record_of(int month, double spent_usd, int requests) const {
    const ProgrammeRecord& record = replay_.record;
    ReplayedRecord known{
        .spent_usd = spent_usd, .requests = requests, .left_at_deadline = {}, .completed = {}};
    if (model_.deadline && month >= *model_.deadline) {
      known.left_at_deadline = record.left_at_deadline;
    }
    if (record.completed && month >= *record.completed) {
      known.completed = portfolio_.start + *record.completed;
    }
    return known;
  }

  std::vector<std::string> events(int month) const {
    std::vector<std::string> found;
    add_decision(month, found);
    add_deadlines(month, found);
    add_pause(month, found);
    add_access(month, found);
    if (at(month, Column::new_km2) > 0) {
      found.push_back(
          fmt::format("new contamination of {} km2", format_rounded(at(month, Column::new_km2))));
    }
    if (at(month, Column::setup_left_months) == 0 && month > 0 &&
        at(month - 1, Column::setup_left_months) > 0) {
      found.emplace_back("set-up is done");
    }
    add_regions(month, found);
    add_completion(month, found);
    for (const auto& [milestone, is_met] : milestones_) {
      if (!is_met || milestone.by != portfolio_.start + month) continue;
      found.push_back(fmt::format("milestone {} is {}: {}", milestone.id,
                                  *is_met ? "met" : "missed", describe_conditions(milestone)));
    }
    if (at(month, Column::returned_usd) > 0) {
      found.push_back(format_usd(at(month, Column::returned_usd)) + " go back to the donors");
    }
    return found;
  }

  void add_decision(int month, std::vector<std::string>& found) const {
    const double tied = at(month, Column::decided_tied_usd);
    const double flexible = at(month, Column::decided_flexible_usd);
    if (month % 12 != 0 || !(tied + flexible > 0)) return;
    found.push_back(fmt::format("the year's donors: {} pledged or committed, {} flexible",
                                format_usd(tied), format_usd(flexible)));
  }

  void add_deadlines(int month, std::vector<std::string>& found) const {
    if (model_.deadline == month) found.emplace_back("last month before the deadline");
    if (!(change(month, Column::planning_deadline) > 0)) return;
    const auto deadline_at = [&](int when) {
      return to_string(portfolio_.start + static_cast<int>(at(when, Column::planning_deadline)));
    };
    const double last = at(month, Column::requests), asked = change(month, Column::requests);
    // Short extensions may pass several times in a year.
    const std::string requests = asked > 1
                                     ? fmt::format("requests {} to {}", last - asked + 1, last)
                                     : fmt::format("request {}", last);
    found.push_back(asked > 0 ? fmt::format("{} was missed: {}, extended to {}",
                                            deadline_at(month - 1), requests, deadline_at(month))
                              : "the target moves to " + deadline_at(month));
  }

  /// The month in which a pause begins or ends, or another one joins it.
  void add_pause(int month, std::vector<std::string>& found) const {
    const auto share = [&](int when, Column column) { return when < 0 ? 1 : at(when, column); };
    const double worked = share(month, Column::worked_share);
    const double staff = share(month, Column::staff_share);
    const bool changes = worked != share(month - 1, Column::worked_share) ||
                         staff != share(month - 1, Column::staff_share);
    if (std::isnan(worked) || !changes) return;
    if (worked == 1) {
      found.emplace_back("the pause ends");
      return;
    }
    const auto describe = [](double part, const char* none, const char* some) {
      return part == 0 ? std::string(none) : fmt::format("{:.3g} % {}", 100 * part, some);
    };
    std::string text = "a pause: " + describe(worked, "no work", "of normal work");
    const Theme theme = model_.id.theme;
    if (theme == Theme::clearance || theme == Theme::risk_education) {
      text += staff == 1 ? ", the staff is paid"
                         : ", " + describe(staff, "no staff", "of the staff") + " is paid";
    }
    found.push_back(std::move(text));
  }

  void add_access(int month, std::vector<std::string>& found) const {
    const double is_open = at(month, Column::is_open);
    const double was_open = month == 0 ? 1 : at(month - 1, Column::is_open);
    if (std::isnan(is_open) || is_open == was_open) return;
    const bool is_clearance = model_.id.theme == Theme::clearance;
    if (is_open > 0) {
      found.emplace_back(is_clearance ? "access opens" : "destruction runs again");
    } else {
      found.emplace_back(is_clearance ? "access closes" : "destruction stops");
    }
  }

  void add_regions(int month, std::vector<std::string>& found) const {
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const auto left = static_cast<Column>(static_cast<std::size_t>(Column::region_left_km2) + i);
      const bool was_done = month > 0 && at(month - 1, left) == 0;
      if (at(month, left) == 0 && !was_done) found.push_back(regions_[i] + " is done");
    }
  }

  void add_completion(int month, std::vector<std::string>& found) const {
    if (!replay_.record.completed) return;
    const int declared = *replay_.record.completed;
    if (month == declared - model_.verification_months) {
      found.emplace_back(model_.deadline_kind == DeadlineKind::target_date ? "the target is reached"
                         : model_.id.theme == Theme::risk_education
                             ? "clearance is complete: risk education ends"
                             : "the work is complete");
    }
    if (model_.verification_months > 0 && month == declared) {
      found.emplace_back("compliance is declared");
    }
  }

  const Portfolio& portfolio_;
  const ProgrammeModel& model_;
  const Replay& replay_;
  std::vector<ReplayColumnText> columns_;
  std::vector<ReplayedMilestone> milestones_;
  std::vector<std::string> regions_;  ///< names, in the order of the file
};

}  // namespace

Replayed explain_replication(const Scenario& scenario, const ProgrammeId& id,
                             std::int64_t replication) {
  const Portfolio portfolio = build_portfolio(scenario);
  const PlacingModel placing = build_placing(portfolio, scenario);
  const ProgrammeIndex programme = find_programme(portfolio.programmes, id);
  const Replay replay = art6::replay(portfolio, placing, programme, replication);
  Replayed result{.id = id,
                  .strategy = placing.strategy.id,
                  .seed = scenario.simulation.seed,
                  .replication = replication,
                  .columns = {},
                  .months = {},
                  .recorded = {},
                  .milestones = {},
                  .deadline_kind = portfolio.programmes[programme].deadline_kind,
                  .unit = id.theme == Theme::risk_education ? "" : work_unit(id.theme)};
  const Explanation explanation(scenario, portfolio, programme, replay);
  result.recorded = explanation.report_recorded();
  explanation.fill(result);
  return result;
}

}  // namespace art6
