#include "study/checks/money_by_theme.hpp"

#include <algorithm>
#include <cstddef>

#include "models/portfolio/plan.hpp"

namespace art6 {

namespace {

double cost_to_finish(const Portfolio& portfolio, const ClearanceModel& model) {
  return estimate_team_months(portfolio, model, first_outlook_month) *
         build_plan(model, first_outlook_month).usd_per_team_month;
}

double cost_to_finish(const Portfolio&, const StockpileModel& model) {
  return model.setup_cost_usd.median +
         model.munitions.median * model.cost_usd_per_munition.get_median(first_outlook_month);
}

/// The cost of reaching the target once. Needs that return cost more every year.
double cost_to_finish(const Portfolio&, const VictimAssistanceModel& model) {
  double cost = 0;
  for (const PillarModel& pillar : model.pillars) {
    const double share = std::max(pillar.unmet_share.median - (1 - model.coverage_target), 0.0);
    cost += share * model.survivors.median * pillar.cost_usd_per_person.median;
  }
  return cost;
}

/// Adds up money by theme.
class Adder {
 public:
  explicit Adder(const Portfolio& portfolio) : portfolio_(portfolio) {}

  MoneyByTheme add_all() {
    for (const ProgrammeModel& programme : portfolio_.programmes) {
      ThemeMoney& theme = theme_of(programme);
      ++theme.programmes;
      theme.own += programme.own_funding_usd_per_year.average_medians(0);
    }
    for (const ClearanceModel& model : portfolio_.clearances) add_cost(model);
    for (const StockpileModel& model : portfolio_.stockpiles) add_cost(model);
    for (const VictimAssistanceModel& model : portfolio_.victim_assistances) add_cost(model);
    for (const DonorModel& donor : portfolio_.donors) add(donor);
    return money_;
  }

 private:
  ThemeMoney& theme_of(const ProgrammeModel& programme) {
    return money_.themes[programme.id.theme];
  }
  ThemeMoney& theme_of(ProgrammeIndex programme) {
    return theme_of(portfolio_.programmes[programme]);
  }

  template <class Model>
  void add_cost(const Model& model) {
    auto& cost = theme_of(model.programme).cost_to_finish;
    cost = cost.value_or(0) + cost_to_finish(portfolio_, model);
  }

  void add(const DonorModel& donor) {
    const DonorYear year = estimate_first_year(donor);
    for (const PledgedAmount& pledged : year.pledged) {
      theme_of(pledged.programme).pledged += pledged.usd;
    }
    for (std::size_t i = 0; i < year.committed.size(); ++i) {
      theme_of(donor.commitments[i].programme).committed += year.committed[i];
    }
    money_.flexible += year.flexible;
    for (const Theme theme : all_themes) {
      if (donor.allowed_by_theme[theme].empty()) continue;
      money_.themes[theme].flexible_at_most += year.flexible;
    }
  }

  const Portfolio& portfolio_;
  MoneyByTheme money_;
};

}  // namespace

double sum_pledged_usd(const DonorModel& donor, YearIndex year) {
  double sum = donor.years[year].once_usd;
  for (const PaymentStretch& stretch : donor.years[year].stretches) sum += stretch.pledged_usd;
  return sum;
}

MoneyByTheme sum_money_by_theme(const Portfolio& portfolio) { return Adder(portfolio).add_all(); }

}  // namespace art6
