#include "study/checks/advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "io/text/number_text.hpp"
#include "models/strategies/strategy.hpp"
#include "study/checks/money_by_theme.hpp"

namespace art6 {

namespace {

/// The money that can reach a programme in some year.
enum class Reach {
  nothing,
  weight_of_zero,  ///< flexible money only, which the scenario's strategy shares by weight
  money
};

/// True of a strategy that gives nothing to a programme of weight 0, such as `status-quo`.
bool is_shared_by_weight(const Strategy& strategy) {
  return strategy.rule == Rule::share && !strategy.place && strategy.score == "weight";
}

Table<ProgrammeIndex, Reach> find_reach(const Portfolio& portfolio, bool by_weight) {
  Table<ProgrammeIndex, Reach> found;
  for (const ProgrammeModel& programme : portfolio.programmes) {
    found.push_back(programme.own_funding_usd_per_year.is_positive ? Reach::money : Reach::nothing);
  }
  const auto reach = [&](ProgrammeIndex programme) { found[programme] = Reach::money; };
  for (const DonorModel& donor : portfolio.donors) {
    if (!donor.budget_usd_per_year.is_positive || donor.joins_probability == 0) continue;
    for (const PledgeModel& pledge : donor.pledges) {
      if (pledge.is_paid_within(portfolio.months)) reach(pledge.programme);
    }
    for (const OncePledgeModel& pledge : donor.once) reach(pledge.programme);
    for (const CommitmentModel& commitment : donor.commitments) reach(commitment.programme);
    for (const ProgrammeIndex programme : donor.allowed) {
      if (!by_weight || portfolio.programmes[programme].weight > 0) {
        reach(programme);
      } else if (found[programme] == Reach::nothing) {
        found[programme] = Reach::weight_of_zero;
      }
    }
  }
  return found;
}

/// `in the first year`, `in the budget year from 2022-07`.
std::string name_year(YearIndex year, Month start) {
  if (year == YearIndex(0)) return "in the first year";
  return fmt::format("in the budget year from {}", to_string(start + 12 * year.value()));
}

/// Counts the months of the clock in which a pledge runs and its donor has no money.
int count_months_without_money(const DonorModel& donor, int months) {
  int most = 0;
  for (const PledgeModel& pledge : donor.pledges) {
    int without = 0;
    for (int month = std::max(pledge.from, 0); month <= std::min(pledge.until, months - 1);
         ++month) {
      const PledgeModel::Step* const step = pledge.find(month);
      if (!step || !step->is_positive) continue;  // nothing is pledged
      const bool has_money = std::ranges::any_of(
          donor.years[YearIndex(month / 12)].stretches, [month](const PaymentStretch& stretch) {
            const auto& budget = stretch.budget_usd_per_year;
            return stretch.first <= month % 12 && month % 12 < stretch.first + stretch.count &&
                   (!budget || budget->is_positive);
          });
      if (!has_money) ++without;
    }
    most = std::max(most, without);
  }
  return most;
}

std::vector<Advice> find_advice_on(const DonorModel& donor, Month start, int months) {
  std::vector<Advice> found;
  const std::string where = "donor/" + donor.id;
  if (const int without = count_months_without_money(donor, months)) {
    found.push_back({where, fmt::format("it has no money in {} month{} in which its pledges run: "
                                        "nothing is paid in them",
                                        without, without == 1 ? "" : "s")});
  }
  double shares = 0;
  for (const CommitmentModel& commitment : donor.commitments) shares += commitment.share;
  if (shares > 1 + 1e-9) {
    found.push_back({where, fmt::format("its committed shares sum to {}: the last ones get what is "
                                        "left",
                                        format_rounded(shares))});
  }
  for (const YearIndex y : donor.years.ids()) {
    const double pledged = sum_pledged_usd(donor, y) * donor.joins_probability;
    const double budget = estimate_year(donor, y).budget;
    if (budget == 0 || pledged <= budget * (1 + 1e-9)) continue;
    found.push_back(
        {where, fmt::format("its pledges of {} {} exceed its budget of {}: they shrink "
                            "to it",
                            format_usd(pledged), name_year(y, start), format_usd(budget))});
    break;
  }
  if (!donor.allowed.empty()) return found;
  for (const YearIndex y : donor.years.ids()) {
    const double flexible = estimate_year(donor, y).flexible;
    if (!(flexible > 0)) continue;
    found.push_back({where, fmt::format("its flexible money, {} {}, may go to no programme: it "
                                        "stays unplaced",
                                        format_usd(flexible), name_year(y, start))});
    break;
  }
  return found;
}

/// The length of a programme's extensions, for the end of a sentence.
std::string describe_length(const ProgrammeModel& programme) {
  const int months = programme.extension_months;
  if (months == longest_extension_months(programme.id.theme)) return "the treaty's maximum";
  return months == 1 ? "one month" : fmt::format("{} months", months);
}

/// Advice on milestones that lie after the clock's end.
void advise_on_milestones(const Scenario& scenario, const ProgrammeModel& programme, int months,
                          std::vector<Advice>& found) {
  const State& state = *find_state(scenario, programme.id.state);
  for (const Milestone& milestone : list_milestones(state, programme.id.theme)) {
    if (milestone.by - scenario.clock.start < months) continue;
    found.push_back(
        {to_string(programme.id),
         fmt::format("its milestone {} lies after the clock's end {}: a run has no "
                     "chance of it; end the clock with {} or later",
                     milestone.id, to_string(scenario.clock.end), to_string(milestone.by))});
  }
}

/// Advice on deadlines of regions that lie outside the clock.
void advise_on_regions(const State& state, const Clock& clock, std::vector<Advice>& found) {
  if (!state.clearance) return;
  for (const Region& region : state.clearance->regions) {
    if (!region.deadline) continue;
    const Month last = last_whole_month(*region.deadline);
    const std::string where = state.id + "/clearance/regions/" + region.id;
    if (last < clock.start) {
      found.push_back({where, "its deadline lies before the start: it is met in no future"});
    } else if (last > clock.end) {
      found.push_back({where, fmt::format("its deadline lies after the clock's end {}: a run only "
                                          "finds that its chance is at least some share; end the "
                                          "clock with {} or later",
                                          to_string(clock.end), to_string(last))});
    }
  }
}

/// Advice on pledges that lie outside the clock: all of a coalition's, or some.
void advise_on_pledges(const Coalition& coalition, const Clock& clock, std::vector<Advice>& found) {
  const std::string where = "coalition/" + coalition.id;
  const auto lies_outside = [&](const Pledge& pledge) {
    const Month first = pledge.usd ? *pledge.month : *coalition.from;
    const Month last = pledge.usd ? *pledge.month : *coalition.until;
    return last < clock.start || first > clock.end;
  };
  if (std::ranges::all_of(coalition.pledges, lies_outside)) {
    found.push_back({where, "its pledges lie outside the clock: none is paid"});
    return;
  }
  for (const Pledge& pledge : coalition.pledges) {
    if (!lies_outside(pledge)) continue;
    const std::string months = pledge.usd ? "in " + to_string(*pledge.month)
                                          : fmt::format("of {} to {}", to_string(*coalition.from),
                                                        to_string(*coalition.until));
    found.push_back(
        {where, fmt::format("the pledge of {} {} lies outside the clock: it is not paid",
                            pledge.donor, months)});
  }
}

template <class Item>
void append(std::vector<Item>& list, std::vector<Item> more) {
  std::move(more.begin(), more.end(), std::back_inserter(list));
}

}  // namespace

std::vector<Advice> find_advice_on_dates(const Scenario& scenario, const Portfolio& portfolio) {
  std::vector<Advice> found;
  const Clock& clock = scenario.clock;
  for (const ProgrammeModel& programme : portfolio.programmes) {
    advise_on_milestones(scenario, programme, portfolio.months, found);
    if (!programme.deadline) continue;
    const std::string where = to_string(programme.id);
    const auto month = [&](int number) { return to_string(portfolio.start + number); };
    if (*programme.deadline < 0) {
      found.push_back(
          {where, fmt::format("its deadline lies before the start: it is met in no future; planned "
                              "for {}, moved by {} of {}",
                              month(programme.planning_deadline),
                              programme.initial_requests == 1
                                  ? std::string("one extension")
                                  : fmt::format("{} extensions", programme.initial_requests),
                              describe_length(programme))});
    } else if (*programme.deadline >= portfolio.months) {
      found.push_back({where, fmt::format("its deadline lies after the clock's end {}: a run only "
                                          "finds that its chance is at least some share; end the "
                                          "clock with {} or later",
                                          to_string(clock.end), month(*programme.deadline))});
    }
  }
  for (const State& state : scenario.states) advise_on_regions(state, clock, found);
  for (const Coalition& coalition : scenario.coalitions) advise_on_pledges(coalition, clock, found);
  for (const Donor& donor : scenario.donors) {
    const Steps& steps = donor.budget_usd_per_year.steps;
    const bool begins_late = !steps.empty() && steps.front().from > clock.end;
    if (begins_late || (donor.starts && *donor.starts > clock.end)) {
      found.push_back({"donor/" + donor.id, "it starts after the clock's end: it never gives"});
    }
    if (donor.ends && *donor.ends < clock.start) {
      found.push_back({"donor/" + donor.id, "it ends before the clock's start: it never gives"});
    }
  }
  return found;
}

std::vector<Advice> find_advice_on_money(const Scenario& scenario, const Portfolio& portfolio) {
  std::vector<Advice> found;
  const bool by_weight = is_shared_by_weight(find_strategy(scenario, scenario.strategy));
  const Table<ProgrammeIndex, Reach> reach = find_reach(portfolio, by_weight);
  for (const ProgrammeIndex p : reach.ids()) {
    const std::string where = to_string(portfolio.programmes[p].id);
    if (reach[p] == Reach::nothing) {
      found.push_back({where,
                       "no money can reach it: no own funding, no pledge, no committed share, and "
                       "no donor whose flexible money may go there"});
    } else if (reach[p] == Reach::weight_of_zero) {
      found.push_back(
          {where, fmt::format("no money can reach it: its weight is 0, by which {} shares flexible "
                              "money, and it has no other",
                              scenario.strategy)});
    }
  }
  for (const DonorModel& donor : portfolio.donors) {
    append(found, find_advice_on(donor, portfolio.start, portfolio.months));
  }
  return found;
}

std::vector<Advice> find_advice_on_requests(const Scenario& scenario) {
  std::vector<Advice> found;
  for (const State& state : scenario.states) {
    for (const Theme theme : state.requests) {
      if (state.has(theme)) continue;
      found.push_back({state.id, fmt::format("it asked for assistance on {} but has no such "
                                             "programme: the request counts nowhere",
                                             to_string(theme))});
    }
  }
  return found;
}

std::vector<Advice> find_advice(const ScenarioFile& file, const Portfolio& portfolio) {
  std::vector<Advice> found = find_advice_on_dates(file.scenario, portfolio);
  append(found, find_advice_on_steps(file.scenario));
  append(found, find_advice_on_money(file.scenario, portfolio));
  append(found, find_advice_on_changes(file.scenario, portfolio));
  append(found, find_advice_on_capacity(file.scenario));
  append(found, find_advice_on_requests(file.scenario));
  append(found, find_advice_on_values(file.scenario, portfolio));
  append(found, find_advice_on_history(file.scenario, portfolio));
  append(found, find_advice_on_keys(file));
  return found;
}

}  // namespace art6
