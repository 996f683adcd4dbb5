#include "study/checks/advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "io/text/number_text.hpp"
#include "study/checks/money_by_theme.hpp"

namespace art6 {

namespace {

/// For each programme: can money of any kind reach it in some year?
Table<ProgrammeIndex, char> find_reached_by_money(const Portfolio& portfolio) {
  Table<ProgrammeIndex, char> reached;
  for (const ProgrammeModel& programme : portfolio.programmes) {
    reached.push_back(programme.own_funding_usd_per_year.is_positive ? 1 : 0);
  }
  const auto reach = [&](ProgrammeIndex programme) { reached[programme] = 1; };
  for (const DonorModel& donor : portfolio.donors) {
    if (!donor.budget_usd_per_year.is_positive || donor.joins_probability == 0) continue;
    for (const PledgeModel& pledge : donor.pledges) {
      const bool pays =
          std::any_of(pledge.usd.begin(), pledge.usd.end(), [](double usd) { return usd > 0; });
      if (pays) reach(pledge.programme);
    }
    for (const CommitmentModel& commitment : donor.commitments) {
      if (commitment.share > 0) reach(commitment.programme);
    }
    for (const ProgrammeIndex programme : donor.allowed) reach(programme);
  }
  return reached;
}

std::vector<Advice> find_advice_on(const DonorModel& donor) {
  std::vector<Advice> found;
  const std::string where = "donor/" + donor.id;
  const DonorYear year = estimate_first_year(donor);
  double shares = 0;
  for (const CommitmentModel& commitment : donor.commitments) shares += commitment.share;
  if (shares > 1 + 1e-9) {
    found.push_back({where, fmt::format("its committed shares sum to {}: the last ones get what is "
                                        "left",
                                        format_rounded(shares))});
  }
  const double pledged = donor.pledged_usd.front() * donor.joins_probability;
  if (pledged > year.budget * (1 + 1e-9)) {
    found.push_back({where, fmt::format("its pledges of {} in the first year exceed its budget of "
                                        "{}: they shrink to it",
                                        format_usd(pledged), format_usd(year.budget))});
  }
  if (donor.allowed.empty() && year.flexible > 0) {
    found.push_back({where, fmt::format("its flexible money, {} in the first year, may go to no "
                                        "programme: it stays unplaced",
                                        format_usd(year.flexible))});
  }
  return found;
}

/// The length of a programme's extensions, for the end of a sentence.
std::string describe_length(const ProgrammeModel& programme) {
  const int months = programme.extension_months;
  if (months == longest_extension_months(programme.id.theme)) return "the treaty's maximum";
  return months == 1 ? "one month" : fmt::format("{} months", months);
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
      found.push_back({where, fmt::format("its deadline lies after the clock's end {}: the run "
                                          "does not show what is left then",
                                          to_string(clock.end))});
    }
  }
  for (const Coalition& coalition : scenario.coalitions) {
    if (coalition.until >= clock.start && coalition.from <= clock.end) continue;
    found.push_back(
        {"coalition/" + coalition.id, "its pledges lie outside the clock: none is paid"});
  }
  for (const Donor& donor : scenario.donors) {
    if (!donor.starts || *donor.starts <= clock.end) continue;
    found.push_back({"donor/" + donor.id, "it starts after the clock's end: it never gives"});
  }
  return found;
}

std::vector<Advice> find_advice_on_money(const Portfolio& portfolio) {
  std::vector<Advice> found;
  const Table<ProgrammeIndex, char> reached = find_reached_by_money(portfolio);
  for (const ProgrammeIndex p : reached.ids()) {
    if (reached[p] != 0) continue;
    found.push_back({to_string(portfolio.programmes[p].id),
                     "no money can reach it: no own funding, no pledge, no committed share, and no "
                     "donor whose flexible money may go there"});
  }
  for (const DonorModel& donor : portfolio.donors) append(found, find_advice_on(donor));
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
  append(found, find_advice_on_money(portfolio));
  append(found, find_advice_on_capacity(file.scenario));
  append(found, find_advice_on_requests(file.scenario));
  append(found, find_advice_on_keys(file));
  return found;
}

}  // namespace art6
