#include <algorithm>
#include <limits>
#include <map>

#include "models/portfolio/portfolio_builder.hpp"

namespace art6 {

namespace {

int count_years(const Clock& clock) { return (clock.months() + 11) / 12; }

/// Months in which a donor has money, from the start; the last one may lie beyond the clock.
struct ActiveMonths {
  int first, last;
  bool has(int month) const { return month >= first && month <= last; }
};

ActiveMonths find_active_months(const Scenario& scenario, const Donor& donor) {
  const Month start = scenario.clock.start;
  return {donor.starts ? *donor.starts - start : 0,
          donor.ends ? *donor.ends - start : std::numeric_limits<int>::max()};
}

/// Makes the steps of a pledge, of which the programmes of the coalition share the columns.
std::vector<PledgeModel::Step> build_pledge_steps(const Scenario& scenario,
                                                  const Coalition& coalition, const Pledge& pledge,
                                                  Statics& statics) {
  const std::string path = "coalition/" + coalition.id + "/" + pledge.donor + "/usd_per_year";
  std::vector<PledgeModel::Step> steps;
  const auto add = [&](int from, const std::string& name, const Quantity& usd_per_year) {
    PledgeModel::Step step{
        .from = from, .usd_per_month = usd_per_year.value, .is_positive = usd_per_year.value > 0};
    if (usd_per_year.is_uncertain()) {
      const StaticColumn drawn = statics.add(name, usd_per_year);
      step.usd_per_month = drawn.median;
      step.column = drawn.column;
      step.is_positive = drawn.is_positive;
    }
    steps.push_back(step);
  };
  const QuantityOverTime& given = pledge.usd_per_year;
  if (!given.has_steps()) add(std::numeric_limits<int>::min(), path, given.single);
  for (std::size_t i = 0; i < given.steps.size(); ++i) {
    add(given.steps[i].from - scenario.clock.start, name_step(path, given.steps, i),
        given.steps[i].value);
  }
  return steps;
}

/// Adds the donor's pledges to the coalition, each split over the coalition's themes by weight.
void add_pledges(const Scenario& scenario, const Coalition& coalition,
                 const Table<ProgrammeIndex, ProgrammeModel>& programmes, Statics& statics,
                 DonorModel& donor) {
  std::vector<ProgrammeIndex> earmarked;
  double weights = 0;
  for (const Theme theme : all_themes) {
    if (std::ranges::find(coalition.themes, theme) == coalition.themes.end()) continue;
    earmarked.push_back(find_programme(programmes, {coalition.state, theme}));
    weights += programmes[earmarked.back()].weight;
  }
  for (const Pledge& pledge : coalition.pledges) {
    if (pledge.donor != donor.id) continue;
    const std::vector<PledgeModel::Step> steps =
        pledge.usd ? std::vector<PledgeModel::Step>()
                   : build_pledge_steps(scenario, coalition, pledge, statics);
    const bool is_nothing = pledge.usd
                                ? !(*pledge.usd > 0)
                                : std::ranges::none_of(steps, &PledgeModel::Step::is_positive);
    for (const ProgrammeIndex programme : earmarked) {
      const double weight = programmes[programme].weight;
      const double part =
          weights > 0 ? weight / weights : 1.0 / static_cast<double>(earmarked.size());
      if (is_nothing || !(part > 0)) continue;  // nothing is none
      if (pledge.usd) {
        const int month = *pledge.month - scenario.clock.start;
        if (month < 0 || month >= 12 * count_years(scenario.clock)) continue;  // nobody sees it
        donor.once.push_back({.programme = programme, .month = month, .usd = *pledge.usd * part});
      } else {
        PledgeModel added{.programme = programme,
                          .part = part,
                          .steps = steps,
                          .from = *coalition.from - scenario.clock.start,
                          .until = *coalition.until - scenario.clock.start};
        for (PledgeModel::Step& step : added.steps) {
          step.usd_per_month = step.usd_per_month * part / 12;
        }
        donor.pledges.push_back(std::move(added));
      }
    }
  }
}

/// Sets what the donor pledges in a stretch that begins in the month `first` from the start.
void set_pledges(const DonorModel& donor, int first, PaymentStretch& stretch) {
  bool is_uncertain = false;
  for (const PledgeModel& pledge : donor.pledges) {
    const PledgeModel::Step* const step = pledge.find(first);
    stretch.pledge_usd.push_back(step ? step->usd_per_month * stretch.count : 0.0);
    stretch.pledged_usd += stretch.pledge_usd.back();
    PaymentStretch::DrawnPledge drawn;
    if (step && step->column) drawn = {step->column, pledge.part / 12 * stretch.count};
    is_uncertain = is_uncertain || drawn.column;
    stretch.drawn_pledges.push_back(drawn);
  }
  if (!is_uncertain) stretch.drawn_pledges.clear();
}

/// Finds the months of the budget year in which the donor is active, in stretches in which the same
/// pledges run; a month in which it pays once is a stretch of its own. Before the first step of its
/// budget a donor has no money, as before it starts.
std::vector<PaymentStretch> find_stretches(const DonorModel& donor, ActiveMonths active, int year) {
  std::vector<PaymentStretch> stretches;
  const auto changes_at = [&](int month) {
    const bool pledge_changes = std::ranges::any_of(donor.pledges, [month](const PledgeModel& p) {
      return p.from == month || p.until + 1 == month ||
             std::ranges::any_of(p.steps, [month](const auto& step) { return step.from == month; });
    });
    const bool budget_changes = std::ranges::any_of(
        donor.budget_usd_per_year.steps, [month](const auto& step) { return step.from == month; });
    const bool pays_once = std::ranges::any_of(donor.once, [month](const OncePledgeModel& p) {
      return p.month == month || p.month + 1 == month;
    });
    return pledge_changes || pays_once || budget_changes;
  };
  for (int month = 12 * year; month < 12 * (year + 1); ++month) {
    if (!active.has(month) || !donor.budget_usd_per_year.find(month)) continue;
    if (stretches.empty() || changes_at(month)) stretches.push_back({.first = month - 12 * year});
    ++stretches.back().count;
  }
  for (PaymentStretch& stretch : stretches) {
    stretch.share_of_year = stretch.count / 12.0;
    const int first = 12 * year + stretch.first;
    if (donor.has_budget_steps) {
      stretch.budget_usd_per_year = *donor.budget_usd_per_year.find(first);
    }
    set_pledges(donor, first, stretch);
  }
  return stretches;
}

/// Adds the donor's budget years, when its pledges are known.
void add_years(const Scenario& scenario, const Donor& given, DonorModel& donor) {
  std::ranges::stable_sort(donor.once, {}, &OncePledgeModel::month);
  const ActiveMonths active = find_active_months(scenario, given);
  double growth = 1;
  int once = 0;
  for (int y = 0; y < count_years(scenario.clock); ++y) {
    PaymentYear year{
        .growth = growth, .stretches = find_stretches(donor, active, y), .first_once = once};
    for (const PaymentStretch& stretch : year.stretches) year.active_share += stretch.share_of_year;
    for (; once < std::ssize(donor.once); ++once) {
      const OncePledgeModel& pledge = donor.once[static_cast<std::size_t>(once)];
      if (pledge.month >= 12 * (y + 1)) break;
      year.once_usd += pledge.usd;
    }
    year.last_once = once;
    donor.years.push_back(std::move(year));
    growth *= 1 + given.growth_per_year;
  }
}

/// The variance of an autoregressive deviation in each budget year, from 0 before the first,
/// over 2.
Table<YearIndex, double> compute_half_variances(double volatility, double persistence, int years) {
  Table<YearIndex, double> half;
  double variance = 0;
  for (int year = 0; year < years; ++year) {
    variance = persistence * persistence * variance + volatility * volatility;
    half.push_back(variance / 2);
  }
  return half;
}

/// Adds the commitment to those that come and go; none where its share is the same every year.
std::optional<VaryingIndex> add_varying(const Scenario& scenario, const std::string& donor_path,
                                        const Commitment& given,
                                        Table<VaryingIndex, VaryingModel>& varying) {
  if (!(given.volatility > 0) && !(given.stops_per_year > 0)) return std::nullopt;
  return varying.push_back(
      {.volatility = given.volatility,
       .persistence = given.persistence,
       .half_variance =
           compute_half_variances(given.volatility, given.persistence, count_years(scenario.clock)),
       .stops_below = compute_word_bound(given.stops_per_year),
       .stream = Stream(scenario.simulation.seed,
                        donor_path + "committed/" + to_string(given.programme))});
}

bool allows(const Restriction& restriction, const ProgrammeId& id) {
  const auto names = [](const auto& list, const auto& item) {
    return !list || std::ranges::find(*list, item) != list->end();
  };
  return names(restriction.states, id.state) && names(restriction.themes, id.theme);
}

DonorModel build_donor(const Scenario& scenario, const Donor& given,
                       const Table<ProgrammeIndex, ProgrammeModel>& programmes, Statics& statics,
                       Table<VaryingIndex, VaryingModel>& varying) {
  const std::string path = "donor/" + given.id + "/";
  const std::uint64_t seed = scenario.simulation.seed;
  DonorModel model{.id = given.id,
                   .budget_usd_per_year = statics.add(path + "budget_usd_per_year",
                                                      given.budget_usd_per_year, BeforeSteps::zero),
                   .fills_pipeline = (!given.starts || *given.starts < scenario.clock.start) &&
                                     (!given.ends || *given.ends >= scenario.clock.start),
                   .volatility = given.volatility,
                   .persistence = given.persistence,
                   .half_variance = compute_half_variances(given.volatility, given.persistence,
                                                           count_years(scenario.clock)),
                   .shock = Stream(seed, path + "budget"),
                   .joins_probability = given.joins_probability,
                   .joins = Stream(seed, path + "joins"),
                   .pledges = {},
                   .once = {},
                   .commitments = {},
                   .years = {},
                   .allowed = {},
                   .allowed_by_theme = {},
                   .is_allowed = Table<ProgrammeIndex, char>(programmes.size()),
                   .is_allowed_by_theme = {}};
  model.is_allowed_by_theme.values.fill(model.is_allowed);
  std::vector<int> changes;
  model.budget_usd_per_year.append_changes(changes);
  model.has_budget_steps = !changes.empty();
  // Nobody gave before who has nothing in the first month.
  if (!model.budget_usd_per_year.find(0)) model.fills_pipeline = false;

  for (const Commitment& commitment : given.committed) {
    if (!(commitment.share > 0)) continue;  // a share of nothing is none
    model.commitments.push_back({.programme = find_programme(programmes, commitment.programme),
                                 .share = commitment.share,
                                 .varying = add_varying(scenario, path, commitment, varying)});
  }
  for (const ProgrammeIndex p : programmes.ids()) {
    const ProgrammeId& id = programmes[p].id;
    if (!allows(given.flexible, id)) continue;
    model.allowed.push_back(p);
    model.allowed_by_theme[id.theme].push_back(p);
    model.is_allowed[p] = 1;
    model.is_allowed_by_theme[id.theme][p] = 1;
  }
  return model;
}

}  // namespace

const PledgeModel::Step* PledgeModel::find(int month) const {
  const Step* found = nullptr;
  if (month < from || month > until) return found;
  for (const Step& step : steps) {
    if (step.from <= month) found = &step;
  }
  return found;
}

bool PledgeModel::is_paid_within(int months) const {
  for (int month = std::max(from, 0); month <= std::min(until, months - 1); ++month) {
    const Step* const step = find(month);
    if (step && step->is_positive) return true;
  }
  return false;
}

Table<DonorIndex, DonorModel> build_donors(const Scenario& scenario,
                                           const Table<ProgrammeIndex, ProgrammeModel>& programmes,
                                           Statics& statics,
                                           Table<VaryingIndex, VaryingModel>& varying) {
  std::map<std::string, const Coalition*> coalitions;
  for (const Coalition& coalition : scenario.coalitions) coalitions[coalition.id] = &coalition;
  std::map<std::string, const Donor*> donors;
  for (const Donor& donor : scenario.donors) donors[donor.id] = &donor;

  Table<DonorIndex, DonorModel> models;
  for (const auto& [id, donor] : donors) {
    models.push_back(build_donor(scenario, *donor, programmes, statics, varying));
    for (const auto& [coalition_id, coalition] : coalitions) {
      add_pledges(scenario, *coalition, programmes, statics, models.back());
    }
    add_years(scenario, *donor, models.back());
  }
  return models;
}

Table<YearIndex, char> find_even_years(const Table<DonorIndex, DonorModel>& donors, int years) {
  Table<YearIndex, char> even(years);
  for (const YearIndex y : even.ids()) {
    even[y] = std::ranges::all_of(donors, [y](const DonorModel& donor) {
      const PaymentYear& year = donor.years[y];
      const bool is_alike = year.stretches.empty() || year.stretches.front().count == 12;
      return is_alike && year.first_once == year.last_once;
    });
  }
  return even;
}

}  // namespace art6
