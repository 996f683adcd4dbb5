// Reads the lanes' draws as plain doubles, one replication at a time.
// Over 300 lines: one future is followed through all themes, which share its helpers.
#include "models/engine/perfect_information.hpp"

#include "models/engine/engine_parts.hpp"
#include "sim/statistics/most_on_time.hpp"

#define FN inline
#define FN_LARGE [[maybe_unused]] static
#define ART6_LANES known_future
#include "sim/lanes/lane_plain.hpp"
//
#include "models/engine/all_lanes.hpp"

namespace art6 {

namespace {

using known_future::Lane;
using known_future::StateYear;
using known_future::VictimAssistanceState;
using known_future::World;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The share by which work is lowered and money raised, in favour of the obligation; the engine
/// counts 1e-9 of the work as none.
constexpr double slack = 2e-9;

double amount(Lane lane) { return lane.v[0]; }

/// A month of clearance with all the teams that it can have.
struct ClearanceMonth {
  double days, usd;  ///< team-days of normal output, and what they cost
};

/// Reads from one future after the other what obligations cost and which money arrives.
class FutureReader {
 public:
  FutureReader(const Portfolio& portfolio, Memory& memory)
      : portfolio_(portfolio),
        world_(known_future::allocate_world(portfolio, {}, memory)),
        arrived_(static_cast<std::size_t>(portfolio.months)) {}

  void read_future(std::int64_t replication) {
    known_future::draw_futures(world_, replication, replication + 1);
    known_future::start_futures(world_);
    count_money();
  }

  /// USD of all donors that have arrived by the end of the month.
  double get_arrived_usd(int month) const { return arrived_[static_cast<std::size_t>(month)]; }

  /// The least donor money of a programme that is to be complete by the month `last`.
  double compute_least_usd(ProgrammeIndex p, int last) {
    const ProgrammeModel& programme = portfolio_.programmes[p];
    return std::max(
        0.0, compute_least_cost(programme, last) * (1 - slack) - compute_own_usd(programme, last));
  }

 private:
  /// Counts the donors' money month by month: a donor pays a twelfth of its rate in each month in
  /// which it is active, and its pledges that are paid once, at most what it has in their year, in
  /// their months. The pipeline is full of the first month's money. Money that is placed after its
  /// year, or a second time, arrives later.
  void count_money() {
    std::vector<double> paid(static_cast<std::size_t>(12 * portfolio_.years));
    for (int year = 0; year < portfolio_.years; ++year) {
      Lane common = 0.0;
      if (portfolio_.common_shock > 0) {
        common = known_future::draw_yearly_normal(portfolio_.common_shock_stream,
                                                  world_.replications, year);
      }
      for (const DonorIndex d : portfolio_.donors.ids()) {
        const DonorModel& donor = portfolio_.donors[d];
        const double rate = amount(known_future::draw_rate(
            donor, portfolio_.common_shock, common, world_.replications, year, world_.donors[d]));
        count_payments(donor, donor.years[YearIndex(year)], rate, 12 * year, paid);
      }
    }
    const int delay = portfolio_.delay_months;
    double so_far = 0;
    for (int month = 0; month < portfolio_.months; ++month) {
      so_far += paid[static_cast<std::size_t>(std::max(0, month - delay))];
      arrived_[static_cast<std::size_t>(month)] = so_far * (1 + slack);
    }
  }

  /// Adds what a donor can pay in the months of a budget year.
  void count_payments(const DonorModel& donor, const PaymentYear& year, double rate,
                      int first_month, std::vector<double>& paid) const {
    for (const PaymentStretch& stretch : year.stretches) {
      const double usd = amount(known_future::get_rate(stretch, rate, world_.statics)) / 12;
      for (int i = 0; i < stretch.count; ++i) {
        paid[static_cast<std::size_t>(first_month + stretch.first + i)] += usd;
      }
    }
    const double budget = amount(known_future::compute_budget(donor, year, rate, world_.statics));
    double once = 0;
    for (int i = year.first_once; i < year.last_once; ++i) {
      const OncePledgeModel& pledge = donor.once[static_cast<std::size_t>(i)];
      const double usd = std::min(pledge.usd, budget - once);
      paid[static_cast<std::size_t>(pledge.month)] += usd;
      once += usd;
    }
  }

  double compute_own_usd(const ProgrammeModel& programme, int last) const {
    const StateModel& state = portfolio_.states[programme.state];
    const ColumnsOverTime& own = programme.own_funding_usd_per_year;
    double usd = 0, years = 0;
    for (int month = 0; month <= last; ++month) {
      years += state.own_growth[YearIndex(month / 12)] / 12;
      if (month < last && own.find(month) == own.find(month + 1)) continue;
      usd += get_value(own, month) * years;
      years = 0;
    }
    return usd;
  }

  /// The value that was drawn for what holds in the month.
  double get_value(const ColumnsOverTime& quantity, int month) const {
    return amount(known_future::get_static(world_.statics, quantity, month));
  }

  /// The least value of a month up to `last`.
  double find_least(const ColumnsOverTime& quantity, int last) const {
    double least = get_value(quantity, 0);
    for (int month = 1; month <= last; ++month) {
      least = std::min(least, get_value(quantity, month));
    }
    return least;
  }

  /// The most that there can be, in each month up to `last`, of what grows from `start` by
  /// `find_growth` a month up to `find_most`; both are asked for the first month alone where
  /// nothing changes.
  template <class FindMost, class FindGrowth>
  static std::vector<double> count_most(bool changes, double start, int last, FindMost find_most,
                                        FindGrowth find_growth) {
    std::vector<double> most;
    for (int month = 0; month <= last; ++month) {
      const double before = month == 0 ? start : most.back();
      most.push_back(changes ? std::min(find_most(month), before + find_growth(month))
                             : std::min(find_most(0), start + (month + 1) * find_growth(0)));
    }
    return most;
  }

  double compute_least_cost(const ProgrammeModel& programme, int last) {
    switch (programme.id.theme) {
      case Theme::clearance:
        return compute_clearance_cost(programme.state, last);
      case Theme::stockpile:
        return compute_stockpile_cost(programme.state, last);
      case Theme::victim_assistance:
        return compute_victim_assistance_cost(programme.state, last);
      case Theme::risk_education:
        break;
    }
    return infinity;  // no obligation
  }

  /// Reads what the programme's pauses leave of a budget year.
  void read_pauses(ProgrammeIndex programme, int year) {
    known_future::compute_pause_year(portfolio_.programmes[programme], world_.static_draws, year,
                                     known_future::Pauses::all, pauses_);
  }

  /// With regions the sum over them, each as if all teams worked for it alone: what the teams' time
  /// costs is the sum of what its parts cost, and no part costs less than in its cheapest months.
  double compute_clearance_cost(StateIndex index, int last) {
    const StateModel& state = portfolio_.states[index];
    const ClearanceModel& model = portfolio_.clearances[*state.clearance];
    if (model.regions.empty()) {
      const auto draw = [&](const StateYear& year) {
        return known_future::draw_clearance_output(world_, year, model, {});
      };
      return compute_land_cost(index, model, world_.clearances[*state.clearance], state.season,
                               true, draw, last);
    }
    double cost = 0;
    for (const RegionIndex r : model.regions) {
      const RegionModel& region = portfolio_.regions[r];
      const auto draw = [&](const StateYear& year) {
        if (!region.access) return known_future::draw_clearance_output(world_, year, model, {});
        return known_future::draw_region_output(world_, year, model, r, nullptr);
      };
      world_.access_open[index] = known_future::all_lanes_true();  // drawn from the start again
      cost += compute_land_cost(index, region, world_.regions[r], region.season,
                                r == model.regions.back(), draw, last);
    }
    return cost;
  }

  /// The least cost of the work of a programme or of a region; `draw` gives a budget year's output,
  /// `is_contaminated` is true where new contamination comes to it.
  template <class Land, class Draw>
  double compute_land_cost(StateIndex index, const Land& land, const known_future::LandState& start,
                           const std::array<double, 12>& season, bool is_contaminated, Draw draw,
                           int last) {
    const ClearanceModel& model = portfolio_.clearances[*portfolio_.states[index].clearance];
    // By the fastest rates up to `last`.
    Lane days_per_confirmed_km2 = start.clearance_days_per_km2;
    Lane survey_days = start.survey_days_per_km2;
    for (int month = 1; portfolio_.programmes[model.programme].has_steps && month <= last;
         ++month) {
      days_per_confirmed_km2 =
          min(days_per_confirmed_km2, start.compute_clearance_days(land, world_.statics, month));
      survey_days = min(survey_days, start.compute_survey_days(land, world_.statics, month));
    }
    const double days_per_confirmed = amount(days_per_confirmed_km2);
    const double days_per_suspected =
        land.suspected_km2.is_positive
            ? amount(survey_days + (1.0 - start.cancelled_share) * days_per_confirmed_km2)
            : 0.0;
    const double fixed_cost =
        amount(known_future::get_static(world_.statics, model.fixed_cost_usd_per_month));
    const std::vector<double> most_teams = count_most_teams(model, last);
    const double uncounted =
        slack * amount(start.area_at_start_km2) * std::max(days_per_confirmed, days_per_suspected);
    const double months_of_finding =
        amount(start.work.unrecorded_km2) > 0
            ? amount(start.work.unrecorded_km2 / start.found_km2_per_month) * (1 - slack)
            : 0.0;
    double work = amount(start.work.suspected_km2) * days_per_suspected +
                  amount(start.work.confirmed_km2 + start.work.unrecorded_km2) * days_per_confirmed;
    double possible = 0, needed = infinity;
    const Lane *output = nullptr, *new_km2 = nullptr;
    months_.clear();
    for (int month = 0; month <= last; ++month) {
      const auto in_year = static_cast<std::size_t>(month % 12);
      if (in_year == 0) {
        const StateYear year(portfolio_, index, month / 12);
        output = draw(year);
        new_km2 = is_contaminated ? known_future::draw_contamination(world_, year, model) : nullptr;
        read_pauses(model.programme, month / 12);
      }
      const double teams =
          most_teams[static_cast<std::size_t>(month)] * amount(pauses_.staff[in_year]);
      const double days = teams * amount(start.productive_days_per_month) * season[in_year] *
                          amount(output[in_year] * pauses_.output[in_year]);
      if (days > 0) {
        months_.push_back(
            {days, teams * get_value(model.team_cost_usd_per_month, month) + fixed_cost});
      }
      possible += days;
      if (new_km2) work += amount(new_km2[in_year]) * days_per_confirmed;
      const double left = work * (1 - slack) - uncounted;
      if (needed == infinity && possible >= left && month + 1 >= months_of_finding) {
        needed = std::max(left, 0.0);
      }
    }
    return needed < infinity ? compute_cost_in_cheapest_months(needed) : infinity;
  }

  /// The most teams that there can be in each month up to `last`.
  std::vector<double> count_most_teams(const ClearanceModel& model, int last) const {
    return count_most(
        portfolio_.programmes[model.programme].has_steps, model.teams, last,
        [&](int month) { return get_value(model.max_teams, month); },
        [&](int month) { return get_value(model.new_teams_per_month, month); });
  }

  /// The cost of team-days, at most those of all months together, in the months in which a day
  /// costs least.
  double compute_cost_in_cheapest_months(double days) {
    std::ranges::sort(months_, {}, [](const ClearanceMonth& m) { return m.usd / m.days; });
    double cost = 0;
    for (const ClearanceMonth& month : months_) {
      const double share = std::min(days / month.days, 1.0);
      cost += share * month.usd;
      days -= share * month.days;
      if (!(days > 0)) break;
    }
    return cost;
  }

  double compute_stockpile_cost(StateIndex index, int last) {
    const StateModel& state = portfolio_.states[index];
    const StockpileModel& model = portfolio_.stockpiles[*state.stockpile];
    const known_future::StockpileState& start = world_.stockpiles[*state.stockpile];
    const double needed = amount(start.munitions) * (1 - slack);
    if (!(needed > 0)) return 0;
    // Months of normal work until set-up is done; the next month destroys.
    double setup_left = amount(start.setup_left_months) * (1 - slack) - slack;
    double possible = 0;
    const Lane* output = nullptr;
    for (int month = 0; month <= last; ++month) {
      if (month % 12 == 0) {
        const StateYear year(portfolio_, index, month / 12);
        output = known_future::draw_stockpile_output(world_, year, model, {});
        read_pauses(model.programme, month / 12);
      }
      const Lane worked = pauses_.compute_worked(month % 12);
      if (setup_left > 0) {
        setup_left -= amount(worked);
      } else {
        const Lane munitions =
            Lane(get_value(model.munitions_per_month, month)) * start.productivity;
        possible += amount(munitions * output[month % 12] * worked);
      }
    }
    if (setup_left > 0 || possible < needed) return infinity;
    return amount(start.setup_cost_usd_per_month * start.setup_left_months +
                  start.munitions * find_least(model.cost_usd_per_munition, last));
  }

  /// The cost of the cheapest window in which every pillar can be at its target. Casualties depend
  /// on the money for clearance. Therefore the largest possible number of survivors raises the
  /// number of people whose needs may stay unmet, and none of them has needs.
  double compute_victim_assistance_cost(StateIndex index, int last) {
    const StateModel& state = portfolio_.states[index];
    const VictimAssistanceModel& model = portfolio_.victim_assistances[*state.victim_assistance];
    const VictimAssistanceState& start = world_.victim_assistances[*state.victim_assistance];
    const int window = std::max(1, static_cast<int>(std::ceil(model.sustained_months)));
    count_new_survivors(index, start, last);
    worked_.clear();
    for (int month = 0; month <= last; ++month) {
      if (month % 12 == 0) read_pauses(model.programme, month / 12);
      worked_.push_back(amount(pauses_.compute_worked(month % 12)));
    }
    count_most_served(model, last);
    find_covered_months(model, start, last);
    double least = infinity;
    VictimAssistanceState unserved = start;
    for (int first = 0; first + window - 1 <= last; ++first) {
      unserved.update_needs(model, 0.0);
      const auto begin = covered_.begin() + first;
      if (std::all_of(begin, begin + window, [](char covered) { return covered != 0; })) {
        least = std::min(least, compute_window_cost(model, unserved, first, window));
      }
    }
    return least;
  }

  /// Counts the people that each pillar can serve in each month up to `last`, at most.
  void count_most_served(const VictimAssistanceModel& model, int last) {
    most_served_.clear();
    for (const PillarModel& pillar : model.pillars) {
      const auto most = [&](int month) { return get_value(pillar.max_people_per_month, month); };
      const auto growth = [&](int month) {
        return pillar.new_capacity_per_month.value_or(most(month));
      };
      most_served_.push_back(count_most(portfolio_.programmes[model.programme].has_steps,
                                        pillar.people_per_month, last, most, growth));
    }
  }

  double get_most_served(std::size_t pillar, int month) const {
    return most_served_[pillar][static_cast<std::size_t>(month)] *
           worked_[static_cast<std::size_t>(month)];
  }

  /// People whose need may be unmet in the month.
  Lane allowed(const VictimAssistanceModel& model, const VictimAssistanceState& s,
               int month) const {
    return (s.survivors + new_survivors_[static_cast<std::size_t>(month)]) *
           (1 - model.coverage_target + slack);
  }

  /// Counts the survivors of casualties month by month, as they would be without clearance and risk
  /// education.
  void count_new_survivors(StateIndex index, const VictimAssistanceState& start, int last) {
    const StateModel& state = portfolio_.states[index];
    new_survivors_.assign(static_cast<std::size_t>(last) + 1, 0.0);
    if (!state.casualties || !state.clearance) return;
    const ClearanceModel& model = portfolio_.clearances[*state.clearance];
    Lane area = world_.clearances[*state.clearance].area_at_start_km2;
    double so_far = 0;
    for (int year = 0; 12 * year <= last; ++year) {
      const StateYear months(portfolio_, index, year);
      const Lane* const new_km2 = known_future::draw_contamination(world_, months, model);
      Lane area_before[12], coverage[12], survivors[12];
      for (int month = 0; month < 12; ++month) {
        area_before[month] = area;
        coverage[month] = 0.0;
        if (new_km2) area += new_km2[month];
      }
      known_future::simulate_casualties_year(
          *state.casualties, known_future::draw_casualties_words(world_, months), 12, area_before,
          coverage, world_.casualties[index], survivors, {});
      for (int month = 0; month < 12 && 12 * year + month <= last; ++month) {
        so_far = (so_far + amount(survivors[month])) * amount(1.0 - start.mortality_per_month);
        new_survivors_[static_cast<std::size_t>(12 * year + month)] = so_far;
      }
    }
  }

  /// Finds the months in which all pillars can be at their targets if they serve all that they can
  /// from the start.
  void find_covered_months(const VictimAssistanceModel& model, VictimAssistanceState s, int last) {
    covered_.clear();
    for (int month = 0; month <= last; ++month) {
      s.update_needs(model, 0.0);
      bool covered = true;
      for (std::size_t i = 0; i < model.pillars.size(); ++i) {
        Lane& unmet = s.pillars[i].unmet;
        unmet = max(unmet - get_most_served(i, month) * (1 + slack), 0.0);
        covered = covered && amount(unmet) <= amount(allowed(model, s, month));
      }
      covered_.push_back(covered ? 1 : 0);
    }
  }

  /// Computes the cost of reaching the targets in the month `first` and of keeping them. People are
  /// served in the latest months that can do it, because met needs return. `s`: the month `first`
  /// with nobody served so far.
  double compute_window_cost(const VictimAssistanceModel& model, VictimAssistanceState s, int first,
                             int window) const {
    double cost = 0;
    for (std::size_t i = 0; i < model.pillars.size(); ++i) {
      const PillarModel& pillar = model.pillars[i];
      const double kept = amount(1.0 - s.mortality_per_month) * (1 - pillar.returns_per_month);
      const double unit_cost = amount(s.pillars[i].cost_usd_per_person);
      double excess = amount(s.pillars[i].unmet - allowed(model, s, first)), worth = 1;
      for (int month = first; month >= 0 && excess > 0; --month) {
        const double served = std::min(get_most_served(i, month), excess / worth);
        cost += served * unit_cost;
        excess -= served * worth;
        worth *= kept;
      }
      s.pillars[i].unmet = min(s.pillars[i].unmet, allowed(model, s, first));
    }
    for (int month = 1; month < window; ++month) {
      s.update_needs(model, 0.0);
      for (std::size_t i = 0; i < model.pillars.size(); ++i) {
        const Lane served = max(s.pillars[i].unmet - allowed(model, s, first + month), 0.0);
        cost += amount(served * s.pillars[i].cost_usd_per_person);
        s.pillars[i].unmet -= served;
      }
    }
    return cost;
  }

  const Portfolio& portfolio_;
  World world_;
  std::vector<double> arrived_;         ///< USD by month, from the start
  std::vector<ClearanceMonth> months_;  ///< of the clearance that is read
  known_future::PauseYear pauses_;      ///< of the budget year that is read
  // By month, of the victim assistance that is read.
  std::vector<double> new_survivors_;  ///< alive
  std::vector<char> covered_;
  std::vector<double> worked_;                    ///< share of normal work that pauses leave
  std::vector<std::vector<double>> most_served_;  ///< people, by pillar and month
};

}  // namespace

PerfectInformation compute_perfect_information(const Portfolio& portfolio,
                                               const Table<ObligationIndex, int>& last_months,
                                               Range range, Memory& memory) {
  memory.reset();
  FutureReader reader(portfolio, memory);
  const Table<ObligationIndex, ProgrammeIndex> obligations = find_obligations(portfolio);
  const Table<ProgrammeIndex, char> reached = find_reached_by_donors(portfolio);
  const auto n = static_cast<std::size_t>(range.size());
  const std::size_t size = static_cast<std::size_t>(obligations.size()) * n;
  PerfectInformation seen{std::vector<double>(size, infinity), std::vector<double>(size, 0.0)};
  for (std::size_t r = 0; r < n; ++r) {
    reader.read_future(range.begin + static_cast<std::int64_t>(r));
    std::size_t at = r;
    for (const ObligationIndex o : obligations.ids()) {
      const int verification = portfolio.programmes[obligations[o]].verification_months;
      const int last = std::min(last_months[o], portfolio.months - 1) - verification;
      if (last >= 0) {
        seen.least_usd[at] = reader.compute_least_usd(obligations[o], last);
        if (reached[obligations[o]] != 0) seen.arrived_usd[at] = reader.get_arrived_usd(last);
      }
      at += n;
    }
  }
  return seen;
}

std::vector<double> count_most_obligations(const PerfectInformation& information,
                                           std::int64_t replications) {
  const auto n = static_cast<std::size_t>(replications);
  std::vector<double> most(n), costs, dues;
  for (std::size_t r = 0; r < n; ++r) {
    costs.clear();
    dues.clear();
    double all = 0;
    for (std::size_t i = r; i < information.least_usd.size(); i += n) {
      if (information.least_usd[i] > information.arrived_usd[i]) continue;
      costs.push_back(information.least_usd[i]);
      dues.push_back(information.arrived_usd[i]);
      all += costs.back();
    }
    const double rounding = 0x1p-52 * static_cast<double>(costs.size()) * all;
    for (double& due : dues) due += rounding;
    most[r] = static_cast<double>(select_most_on_time(costs, dues).size());
  }
  return most;
}

}  // namespace art6
