// Lane header: draws that do not depend on how money is placed. Alternatives that are compared in
// the same futures share them: the first alternative that needs a budget year draws it.

namespace art6 {
namespace ART6_LANES {

/// Words of a State's casualties, one for each month of a budget year.
struct CasualtiesWords {
  Word words[12];
};

/// Budget years of one kind of draw, by item (the index of a programme, a region, a State, a donor
/// or a commitment). Where nothing is kept there is one year for all, or one for each item, which
/// is drawn anew each time.
template <class Item, class Year>
struct KeptYears {
  Year* years;
  unsigned char* is_drawn;  ///< a mark for each year; null where nothing is kept
  int years_per_item;
  bool is_one_for_all;  ///< where nothing is kept

  FN Year& get(Item item, int year) const {
    if (is_drawn) return years[item.value() * years_per_item + year];
    return years[is_one_for_all ? 0 : item.value()];
  }
  /// Marks the year as drawn; true where the caller has to draw it now.
  FN bool claim(Item item, int year) const {
    if (!is_drawn) return true;
    unsigned char& mark = is_drawn[item.value() * years_per_item + year];
    const bool is_due = mark == 0;
    mark = 1;
    return is_due;
  }
};

/// All draws in time of the lane's replications.
struct SharedDraws {
  KeptYears<ClearanceIndex, OutputYear> clearance_output;
  KeptYears<RegionIndex, OutputYear> region_output;  ///< of regions with access of their own
  KeptYears<StockpileIndex, OutputYear> stockpile_output;
  KeptYears<ClearanceIndex, ContaminationYear> contamination;
  KeptYears<StateIndex, CasualtiesWords> casualties;
  KeptYears<DonorIndex, Lane> rates;                 ///< USD
  KeptYears<VaryingIndex, Lane> commitment_factors;  ///< on shares of budgets
  unsigned char* marks;                              ///< of all of them; null where nothing is kept
  std::size_t mark_count;

  /// Makes all years due again, for new replications.
  FN void forget() {
    if (marks) std::memset(marks, 0, mark_count);
  }
};

/// The most bytes of years that a worker keeps. Above that it draws anew for each alternative,
/// because the years would no longer stay in the processor's caches.
constexpr std::size_t most_kept_bytes = std::size_t{64} << 20;

/// Allocates the years of one kind of draw; takes their marks from the front of `marks`. Without
/// marks there is one year, or one for each item where a State needs those of several at once.
template <class Year, class Item>
FN KeptYears<Item, Year> allocate_kept_years(Memory& memory, IndexRange<Item> items, int years,
                                             unsigned char*& marks, bool is_one_for_all = true) {
  const auto count = static_cast<std::size_t>(items.size() * years);
  const std::size_t unkept = is_one_for_all ? 1 : static_cast<std::size_t>(items.size());
  KeptYears<Item, Year> kept{memory.take<Year>(marks ? count : unkept), marks, years,
                             is_one_for_all};
  if (marks) marks += count;
  return kept;
}

/// Allocates all draws in time; they are kept where several alternatives share them and there is
/// room for it.
FN_LARGE SharedDraws allocate_shared_draws(const Portfolio& portfolio, bool is_shared,
                                           Memory& memory) {
  const auto clearances = portfolio.clearances.ids();
  const auto regions = portfolio.regions.ids();
  const auto stockpiles = portfolio.stockpiles.ids();
  const auto states = portfolio.states.ids();
  const auto donors = portfolio.donors.ids();
  const auto varying = portfolio.varying.ids();
  const auto count_years = [&portfolio](auto items) {
    return static_cast<std::size_t>(items.size() * portfolio.years);
  };
  const std::size_t marks = 2 * count_years(clearances) + count_years(regions) +
                            count_years(stockpiles) + count_years(states) + count_years(donors) +
                            count_years(varying);
  const std::size_t bytes =
      (count_years(clearances) + count_years(regions) + count_years(stockpiles)) *
          sizeof(OutputYear) +
      count_years(clearances) * sizeof(ContaminationYear) +
      count_years(states) * sizeof(CasualtiesWords) +
      (count_years(donors) + count_years(varying)) * sizeof(Lane);
  const bool keeps = is_shared && bytes <= most_kept_bytes;
  unsigned char* const first = keeps ? memory.take<unsigned char>(marks) : nullptr;
  unsigned char* next = first;
  const int each = portfolio.years;
  // In braces, so that marks are taken in the order of the members.
  return {allocate_kept_years<OutputYear>(memory, clearances, each, next),
          allocate_kept_years<OutputYear>(memory, regions, each, next, false),
          allocate_kept_years<OutputYear>(memory, stockpiles, each, next),
          allocate_kept_years<ContaminationYear>(memory, clearances, each, next),
          allocate_kept_years<CasualtiesWords>(memory, states, each, next),
          allocate_kept_years<Lane>(memory, donors, each, next, false),
          allocate_kept_years<Lane>(memory, varying, each, next),
          first,
          keeps ? marks : 0};
}

}  // namespace ART6_LANES
}  // namespace art6
