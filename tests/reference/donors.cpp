#include "tests/reference/donors.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/lanes/elementwise.hpp"
#include "sim/random/stream.hpp"
#include "tests/reference/draws.hpp"
#include "tests/reference/in_time.hpp"

namespace art6::reference {
namespace {

bool joins(const Scenario& scenario, const Donor& donor, std::uint32_t replication) {
  const Stream stream(scenario.simulation.seed, "donor/" + donor.id + "/joins");
  return stream.static_uniform(replication) < donor.joins_probability;
}

/// The programmes of a coalition and the part of a pledge that each gets.
std::map<ProgrammeId, double> parts(const Scenario& scenario, const Coalition& coalition) {
  const auto state = std::find_if(scenario.states.begin(), scenario.states.end(),
                                  [&](const State& s) { return s.id == coalition.state; });
  double weights = 0;
  for (const Theme theme : all_themes) {
    for (const Theme of_coalition : coalition.themes) {
      if (of_coalition == theme) weights += weight(*state, theme);
    }
  }
  std::map<ProgrammeId, double> result;
  for (const Theme theme : coalition.themes) {
    const double equal = 1.0 / static_cast<double>(coalition.themes.size());
    result[{coalition.state, theme}] = weights > 0 ? weight(*state, theme) / weights : equal;
  }
  return result;
}

}  // namespace

std::map<std::string, const Donor*> donors_by_id(const Scenario& scenario) {
  std::map<std::string, const Donor*> result;
  for (const Donor& donor : scenario.donors) result[donor.id] = &donor;
  return result;
}

std::vector<double> factors(const Scenario& scenario, const Donor& donor, std::uint32_t replication,
                            int years) {
  const std::uint64_t seed = scenario.simulation.seed;
  const Stream own(seed, "donor/" + donor.id + "/budget");
  const Stream common(seed, "donor/common");
  const double c = scenario.funding.common_shock;
  const bool has_joined = joins(scenario, donor, replication);

  std::vector<double> result;
  double x = 0;
  double variance = 0;
  for (int year = 0; year < years; ++year) {
    const double g = normal_quantile(common.uniform(replication, year));
    const double h = normal_quantile(own.uniform(replication, year));
    const double e = std::sqrt(c) * g + std::sqrt(1 - c) * h;
    x = donor.persistence * x + donor.volatility * e;
    variance =
        donor.persistence * donor.persistence * variance + donor.volatility * donor.volatility;
    const double factor = std::pow(1 + donor.growth_per_year, year) * exp(x - variance / 2);
    result.push_back(has_joined ? factor : 0);
  }
  return result;
}

double commitment_factor(const Scenario& scenario, const Donor& donor, const Commitment& commitment,
                         std::uint32_t replication, int year) {
  const Stream stream(scenario.simulation.seed,
                      "donor/" + donor.id + "/committed/" + to_string(commitment.programme));
  double x = 0, variance = 0;
  for (int y = 0; y <= year; ++y) {
    if (y > 0 && happens(commitment.stops_per_year, stream.word(replication, y, 1))) return 0;
    x = commitment.persistence * x +
        commitment.volatility * normal_quantile(stream.uniform(replication, y));
    variance = commitment.persistence * commitment.persistence * variance +
               commitment.volatility * commitment.volatility;
  }
  return exp(x - variance / 2);
}

bool gave_before(const Scenario& scenario, const Donor& donor) {
  const Month start = scenario.clock.start;
  const Steps& steps = donor.budget_usd_per_year.steps;
  if (!steps.empty() && start < steps.front().from) return false;
  return (!donor.starts || *donor.starts < start) && (!donor.ends || !(*donor.ends < start));
}

namespace {

bool is_active(const Donor& donor, Month month) {
  return (!donor.starts || !(month < *donor.starts)) && (!donor.ends || !(*donor.ends < month));
}

/// One pledge to one programme.
struct PledgedPart {
  ProgrammeId programme;
  InTime usd_per_year;  ///< without `part`
  double part = 1;
  double usd_once = 0;
  bool is_once = false;
  Month from, until;
};

std::vector<PledgedPart> pledges(const Scenario& scenario, const Donor& donor,
                                 std::uint32_t replication) {
  const Values values = drawn(scenario.simulation.seed, replication);
  std::vector<PledgedPart> result;
  for (const Coalition& coalition : scenario.coalitions) {
    for (const Pledge& pledge : coalition.pledges) {
      if (pledge.donor != donor.id) continue;
      for (const auto& [id, part] : parts(scenario, coalition)) {
        if (pledge.usd) {
          result.push_back({id, {}, part, *pledge.usd * part, true, *pledge.month, *pledge.month});
        } else {
          const InTime usd(values, "coalition/" + coalition.id + "/" + donor.id + "/usd_per_year",
                           pledge.usd_per_year, scenario.clock.start, BeforeSteps::zero);
          result.push_back({id, usd, part, 0, false, *coalition.from, *coalition.until});
        }
      }
    }
  }
  return result;
}

double sum(const std::array<double, 12>& months) {
  return std::accumulate(months.begin(), months.end(), 0.0);
}

/// Pledges that are paid once, from what is left of the whole year.
void pay_once(const std::vector<PledgedPart>& pledged, Month first, DonorMonths& months) {
  double all = 0;
  for (const PledgedPart& pledge : pledged) {
    const int m = pledge.from - first;
    if (pledge.is_once && 0 <= m && m < 12) all += pledge.usd_once;
  }
  const double left = sum(months.flexible);
  if (all <= 0) return;
  const double scale = std::min(1.0, left / all);
  for (const PledgedPart& pledge : pledged) {
    const int m = pledge.from - first;
    if (pledge.is_once && 0 <= m && m < 12) {
      months.once.at(static_cast<std::size_t>(m))[pledge.programme] += scale * pledge.usd_once;
    }
  }
  for (double& usd : months.flexible)
    usd = left > 0 ? usd * (std::max(0.0, left - scale * all) / left) : 0;
}

}  // namespace

DonorMonths divide(const Scenario& scenario, const Donor& donor, std::uint32_t replication,
                   int year, double factor) {
  DonorMonths months;
  const std::vector<PledgedPart> pledged = pledges(scenario, donor, replication);
  const InTime usd_per_year(drawn(scenario.simulation.seed, replication),
                            "donor/" + donor.id + "/budget_usd_per_year", donor.budget_usd_per_year,
                            scenario.clock.start, BeforeSteps::zero);
  const Month first = scenario.clock.start + 12 * year;
  const bool fills = year == 0 && gave_before(scenario, donor);
  for (std::size_t m = 0; m < 12; ++m) {
    const Month now = first + static_cast<int>(m);
    const int t = 12 * year + static_cast<int>(m);
    if (!is_active(donor, now) || !usd_per_year.has_begun(t)) continue;
    const double rate = factor * usd_per_year.in(t);
    months.is_active.at(m) = true;
    months.budget.at(m) = months.flexible.at(m) = rate / 12;
    double all = 0;
    for (const PledgedPart& pledge : pledged) {
      if (!pledge.is_once && !(now < pledge.from) && !(pledge.until < now)) {
        all += pledge.part / 12 * pledge.usd_per_year.in(t);
      }
    }
    const double scale = all > rate / 12 ? rate / 12 / all : 1;
    for (const PledgedPart& pledge : pledged) {
      if (pledge.is_once || now < pledge.from || pledge.until < now) continue;
      const double usd = scale * pledge.part / 12 * pledge.usd_per_year.in(t);
      months.tied.at(m)[pledge.programme] += usd;
      if (m == 0 && fills && pledge.from < now) months.running[pledge.programme] += usd;
    }
    months.flexible.at(m) = std::max(0.0, rate / 12 - scale * all);
  }
  pay_once(pledged, first, months);
  for (std::size_t m = 0; m < 12; ++m) {
    for (const Commitment& commitment : donor.committed) {
      const double grant_factor = commitment_factor(scenario, donor, commitment, replication, year);
      const double usd =
          std::min(commitment.share * grant_factor * months.budget.at(m), months.flexible.at(m));
      months.tied.at(m)[commitment.programme] += usd;
      months.flexible.at(m) -= usd;
      if (m == 0 && fills) months.running[commitment.programme] += usd;
    }
  }
  return months;
}

}  // namespace art6::reference
