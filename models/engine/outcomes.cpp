#include "models/engine/outcomes.hpp"

namespace art6 {

Table<ObligationIndex, ProgrammeIndex> find_obligations(const Portfolio& portfolio) {
  Table<ObligationIndex, ProgrammeIndex> obligations;
  for (const ProgrammeIndex p : portfolio.programmes.ids()) {
    if (portfolio.programmes[p].deadline) obligations.push_back(p);
  }
  return obligations;
}

void Outcomes::reset(const Portfolio& portfolio, int alternative_count,
                     std::int64_t replication_count) {
  alternatives = alternative_count;
  replications = replication_count;
  obligations = find_obligations(portfolio).size();
  declared.assign(row(alternatives, ObligationIndex(0)), unfinished);
  for (std::vector<double>* column : {&casualties, &contaminated_area_years, &unmet_need_years,
                                      &flexible_usd, &placed_usd, &spent_usd}) {
    column->assign(row(alternatives), 0);
  }
}

}  // namespace art6
