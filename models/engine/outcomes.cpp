#include "models/engine/outcomes.hpp"

namespace art6 {

std::vector<int> obligations_of(const Portfolio& portfolio) {
  std::vector<int> numbers;
  for (int p = 0; p < static_cast<int>(portfolio.programmes.size()); ++p) {
    if (portfolio.programmes[static_cast<std::size_t>(p)].deadline) numbers.push_back(p);
  }
  return numbers;
}

void Outcomes::reset(const Portfolio& portfolio, int alternative_count,
                     std::int64_t replication_count) {
  alternatives = alternative_count;
  replications = replication_count;
  obligations = static_cast<int>(obligations_of(portfolio).size());
  declared.assign(row(alternatives, 0), unfinished);
  for (std::vector<double>* column : {&casualties, &contaminated_area_years, &unmet_need_years,
                                      &flexible_usd, &placed_usd, &spent_usd}) {
    column->assign(row(alternatives), 0);
  }
}

}  // namespace art6
