// Lane header: a programme's account, and its months in a budget year (model.md 7.3).

namespace art6 {
namespace ART6_LANES {

/// The value drawn for a static quantity of the scenario.
FN Lane get_static(DrawnStatics statics, const StaticColumn& quantity) {
  return statics[quantity.column];
}

/// The value that a quantity over time has in the month, from the clock's start.
FN Lane get_static(DrawnStatics statics, const ColumnsOverTime& quantity, int month) {
  const StaticColumn* const value = quantity.find(month);
  return value ? statics[value->column] : Lane(0.0);
}

/// The same, or where that is 0 the first value above 0 that holds later; 0 if there is none.
FN Lane find_positive_static(DrawnStatics statics, const ColumnsOverTime& quantity, int month) {
  Lane value = get_static(statics, quantity, month);
  for (const ColumnsOverTime::Column& step : quantity.steps) {
    if (step.from > month) value = select(value > 0.0, value, statics[step.value.column]);
  }
  return value;
}

/// The known work of a programme at the start of a budget year: by what the programme pays and does
/// in this future, or by what a planner believes (model.md 7.7).
struct Outlook {
  Lane remaining_cost_usd, capacity_usd_per_year, months_at_full_size;
  Lane recurring_usd_per_year;  ///< part of the remaining cost that comes anew every year
  Lane allowance_usd;           ///< keeps work open when little seems to be left (model.md 7.2)
  Lane cost_to_end_usd;  ///< remaining cost; infinite where the end of the work is not in sight
};

/// The cost of work whose end is not in sight, so that no money covers it.
constexpr double endless_usd = std::numeric_limits<double>::infinity();

/// A programme's money, dates and requests.
struct Account {
  Lane own_usd_per_month;  ///< of the budget year's first month, while the account is open
  Lane own_usd_per_year;   ///< the sum over the year's months
  Lane reserve_usd;        ///< donors' money not spent yet
  Lane held_usd;           ///< reserve and money on its way, at the start of the year
  Lane least_release_usd;  ///< of the reserve, in each month of the year
  Lane taken_up_usd;       ///< this year's pledges and commitments, as far as there was room
  Lane gap_usd;            ///< room that is still open this year
  Lane placed_usd;         ///< flexible money placed this year
  Lane months_of_work;     ///< so far: months in which it spent money; exact up to a year
  Lane completed_month;    ///< of completion, or of the milestone; `never` before
  Lane closed_month;       ///< in which the account closed; `never` before
  Lane planning_deadline;  ///< last month that counts
  Lane requests;           ///< extension requests so far
  Lane left_at_deadline;   ///< work left after the last month that counts for the file's date
  Lane spent_usd, own_spent_usd;  ///< so far
};

/// What a month of work spends at least; less is what rounding leaves.
constexpr double least_spending_usd = 0.01;

/// Money that falls short of a cost by rounding covers it: a gap that is filled often comes to the
/// cost exactly.
constexpr double nearly_all = 1 - 1e-9;

/// The money of donors that arrives in each month of a budget year: until the month `shift` what
/// was decided a year earlier than what arrives from then on. Each is twelve months of the year in
/// which it was decided, of which a stride of 0 makes one that holds for all.
struct Arrivals {
  const Lane* before;
  const Lane* after;
  int shift, before_stride, after_stride;

  FN const Lane& operator[](int month) const {
    return month < shift ? before[(month - shift + 12) * before_stride]
                         : after[(month - shift) * after_stride];
  }
};

/// True if the account has no reserve, no own funding and no donors' money that arrives this year,
/// so that months without spending change nothing in it.
FN bool is_settled(const Account& account, Arrivals arrivals) {
  Mask moves = (account.reserve_usd > 0.0) | (account.own_usd_per_month > 0.0);
  for (int month = 0; month < 12; ++month) moves = moves | (arrivals[month] > 0.0);
  return !any(moves);
}

/// Months of a budget year, the last one not included, in which what the scenario says of a
/// programme does not change.
struct MonthSpan {
  int first, end;
};

/// Calls `simulate` for each span of the programme's budget year, of which `months` are simulated;
/// `first_month` is its first, from the run's start.
template <class Simulate>
FN void for_each_span(const ProgrammeModel& model, int first_month, int months, Simulate simulate) {
  int first = 0;
  for (const int start : model.span_starts) {
    const int end = start - first_month;
    if (end <= first || end >= months) continue;
    simulate(MonthSpan{first, end});
    first = end;
  }
  simulate(MonthSpan{first, months});
}

/// Sums over the spans of a whole budget year what a programme could do in a year by the values of
/// each span (model.md 7.7): months of the span / 12 x `compute(first month of the span)`.
template <class Compute>
FN Lane sum_over_spans(const ProgrammeModel& model, int year, Compute compute) {
  Lane sum = 0.0;
  for_each_span(model, 12 * year, 12, [&](MonthSpan span) {
    sum += compute(12 * year + span.first) * ((span.end - span.first) / 12.0);
  });
  return sum;
}

/// What a programme did in one budget year.
struct Progress {
  Lane left;          ///< work at the year's end: km2, munitions or people
  Lane received_usd;  ///< donors' money that arrived in the account
  Lane spent_usd;
  Lane team_months, cancelled_km2, reduced_km2, cleared_km2;  ///< of clearance
};

/// The account open during a budget year, month by month (model.md 7.3.3):
///
///     budget_t = own_t + arrived_t + released_t
///     released_t = reserve                                        where it covers the cost to the
///     end
///                  min(reserve, max(reserve / 6, reserve of the year's start / 12)) elsewhere
///
/// with the reserve as it stood before this month's arrival, and the twelfth where flexible money
/// was placed this year, because its gap counted the reserve as money of the year.
struct YearAccount {
  Account& account;
  const ProgrammeModel& programme;
  int first_month;  ///< of the budget year, from the run's start
  Arrivals arrivals;
  bool has_own_money;      ///< a parameter: else own funding is zero in every lane
  bool counts_experience;  ///< false once every lane has worked for a year
  Lane own_usd_per_month, least_release_usd;
  Lane reserve_usd, spent_usd, own_spent_usd, months_of_work;
  Trace trace;

  FN YearAccount(Account& opened, const ProgrammeModel& model, int first, Arrivals arriving,
                 Trace trace_of_it)
      : account(opened),
        programme(model),
        first_month(first),
        arrivals(arriving),
        has_own_money(model.own_funding_usd_per_year.is_positive),
        counts_experience(any(opened.months_of_work < 12.0)),
        own_usd_per_month(opened.own_usd_per_month),
        least_release_usd(opened.least_release_usd),
        reserve_usd(opened.reserve_usd),
        spent_usd(0.0),
        own_spent_usd(0.0),
        months_of_work(opened.months_of_work),
        trace(trace_of_it) {
    // Without own funding in the scenario its terms are left out, which must change nothing.
    assert(has_own_money || !any(own_usd_per_month > 0.0));
  }

  /// What may be spent in the month: budget_t above; `cost_to_end_usd` as in Outlook.
  FN Lane get_budget_usd(int month, Lane cost_to_end_usd) const {
    const Lane part = min(max(reserve_usd * (1.0 / 6), least_release_usd), reserve_usd);
    const Lane from_donors =
        arrivals[month] + select(reserve_usd >= cost_to_end_usd * nearly_all, reserve_usd, part);
    return has_own_money ? own_usd_per_month + from_donors : from_donors;
  }

  /// Books the month's arrival and spending, own money first; own money that is left lapses.
  ///
  ///     reserve <- reserve + arrived_t - max(spending - own_t, 0)
  ///
  /// `spending` is at most the budget, and 0 where the account is closed; there nothing arrives.
  FN void pay(int month, Mask open, Lane spending) {
    Lane from_donors = spending;
    if (has_own_money) {
      from_donors = max(spending - own_usd_per_month, 0.0);
      own_spent_usd += min(own_usd_per_month, spending);
    }
    // Rounding must not leave a debt of the last bit.
    reserve_usd = select(open, max(reserve_usd + arrivals[month] - from_donors, 0.0), reserve_usd);
    spent_usd += spending;
    if (counts_experience) months_of_work += select(spending >= least_spending_usd, 1.0, 0.0);
    trace(month, ReplayColumn::own_usd,
          has_own_money ? select(open, own_usd_per_month, 0.0) : Lane(0.0));
    trace(month, ReplayColumn::donors_usd, select(open, arrivals[month], 0.0));
    trace(month, ReplayColumn::spent_usd, spending);
    trace(month, ReplayColumn::reserve_usd, reserve_usd);
  }

  /// True if the month, of the year, is the last that counts for the file's date.
  FN bool is_deadline(int month) const { return programme.deadline == first_month + month; }

  /// Ends the year with `left` of the work; `progress` receives what the year brought, to which
  /// clearance adds what it did. Received is the donors' money that arrived while the account was
  /// open:
  ///
  ///     received = reserve at the end - reserve at the start + spent - own money spent
  FN void close_year(Lane left, Progress& progress) {
    const Lane received = max(reserve_usd - account.reserve_usd + (spent_usd - own_spent_usd), 0.0);
    account.reserve_usd = reserve_usd;
    account.spent_usd += spent_usd;
    account.own_spent_usd += own_spent_usd;
    account.months_of_work = months_of_work;
    progress.left = left;
    progress.received_usd = received;
    progress.spent_usd = spent_usd;
    progress.team_months = progress.cancelled_km2 = progress.reduced_km2 = progress.cleared_km2 =
        0.0;
  }
};

}  // namespace ART6_LANES
}  // namespace art6
