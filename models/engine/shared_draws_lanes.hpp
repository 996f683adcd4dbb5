// Lane header: what is drawn for a lane's replications whatever the money. Futures that differ only
// in how money is placed share it: each is drawn once, by the first that needs it.

namespace art6 {
namespace ART6_LANES {

/// New contamination, km2 in each month of a budget year.
struct ContaminationYear {
  Lane km2[12];
};
struct CasualtiesWords {
  Word words[12];
};

/// The years of one kind of draw, by item (a programme, a State, a donor). Where nothing is kept
/// there is one year for all, drawn anew at every call.
template <class Year>
struct KeptYears {
  Year* years;
  unsigned char* is_drawn;  ///< marks beside the years; none where nothing is kept
  int years_each;

  FN Year& of(int item, int year) const {
    return is_drawn ? years[item * years_each + year] : years[0];
  }
  /// True where the caller has to draw the year now.
  FN bool is_due(int item, int year) const {
    if (!is_drawn) return true;
    unsigned char& mark = is_drawn[item * years_each + year];
    const bool is_due = mark == 0;
    mark = 1;
    return is_due;
  }
};

struct SharedDraws {
  KeptYears<OutputYear> clearance_output, stockpile_output;
  KeptYears<ContaminationYear> contamination;
  KeptYears<CasualtiesWords> casualties;
  KeptYears<Lane> budgets;
  unsigned char* marks;  ///< of all of them
  std::size_t mark_count;

  FN void forget() {
    if (marks) std::memset(marks, 0, mark_count);
  }
};

/// Above this a worker draws anew for every alternative: the years would leave the caches.
constexpr std::size_t most_kept_bytes = std::size_t{64} << 20;

template <class Year>
FN KeptYears<Year> kept_years(Memory& memory, std::size_t items, int years, unsigned char*& marks) {
  const std::size_t count = items * static_cast<std::size_t>(years);
  KeptYears<Year> kept{memory.take<Year>(marks ? count : 1), marks, years};
  if (marks) marks += count;
  return kept;
}

FN_LARGE SharedDraws shared_draws(const Portfolio& portfolio, bool is_shared, Memory& memory) {
  const auto years = static_cast<std::size_t>(portfolio.years);
  const std::size_t clearances = portfolio.clearances.size();
  const std::size_t stockpiles = portfolio.stockpiles.size();
  const std::size_t states = portfolio.states.size();
  const std::size_t donors = portfolio.donors.size();
  const std::size_t marks = (2 * clearances + stockpiles + states + donors) * years;
  const std::size_t bytes = years * ((clearances + stockpiles) * sizeof(OutputYear) +
                                     clearances * sizeof(ContaminationYear) +
                                     states * sizeof(CasualtiesWords) + donors * sizeof(Lane));
  const bool keeps = is_shared && bytes <= most_kept_bytes;
  unsigned char* const first = keeps ? memory.take<unsigned char>(marks) : nullptr;
  unsigned char* next = first;
  const int each = portfolio.years;
  // In braces: taken in the order of the members.
  return {kept_years<OutputYear>(memory, clearances, each, next),
          kept_years<OutputYear>(memory, stockpiles, each, next),
          kept_years<ContaminationYear>(memory, clearances, each, next),
          kept_years<CasualtiesWords>(memory, states, each, next),
          kept_years<Lane>(memory, donors, each, next),
          first,
          keeps ? marks : 0};
}

}  // namespace ART6_LANES
}  // namespace art6
