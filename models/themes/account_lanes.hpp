// Lane header: a programme's account, and its months in a budget year (model.md 7.3).

namespace art6 {
namespace ART6_LANES {

/// The value drawn for a static quantity of the scenario.
FN Lane get_static(DrawnStatics statics, const StaticColumn& quantity) {
  return statics[quantity.column];
}

/// What a planner computes of a programme's known work at the start of a budget year
/// (model.md 7.7).
struct Outlook {
  Lane remaining_cost_usd, capacity_usd_per_year, months_at_full_size;
  double allowance_usd;  ///< keeps work open when little seems to be left (model.md 7.2)
};

/// A programme's money, dates and requests.
struct Account {
  Lane own_usd_per_month;  ///< this year's own funding, while the account is open
  Lane reserve_usd;        ///< donors' money not spent yet
  Lane taken_up_usd;       ///< this year's pledges and commitments, as far as there was room
  Lane gap_usd;            ///< room that is still open this year
  Lane placed_usd;         ///< flexible money placed this year
  /// Donors' USD a month: from last year's decision until the switch month, from this year's
  /// decision from then on.
  Lane usd_per_month_before_switch, usd_per_month_after_switch;
  Lane completed_month;    ///< of completion, or of the milestone; `never` before
  Lane closed_month;       ///< in which the account closed; `never` before
  Lane planning_deadline;  ///< last month that counts
  Lane requests;           ///< extension requests so far
  Lane left_at_deadline;   ///< work left after the last month that counts for the file's date
  Lane spent_usd, own_spent_usd;  ///< so far
};

/// True if the account has no reserve, no own funding and no donors' money that arrives this year,
/// so that months without spending change nothing in it.
FN bool is_settled(const Account& account) {
  return !any((account.reserve_usd > 0.0) | (account.own_usd_per_month > 0.0) |
              (account.usd_per_month_before_switch > 0.0) |
              (account.usd_per_month_after_switch > 0.0));
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
///     budget_t = own_t + arrived_t + reserve / 6
///
/// with the reserve as it stood before this month's arrival.
struct YearAccount {
  Account& account;
  int switch_month;    ///< of the year: from here on this year's decision arrives
  bool has_own_money;  ///< a parameter: else own funding is zero in every lane
  Lane own_usd_per_month, usd_per_month_before_switch, usd_per_month_after_switch;
  Lane reserve_usd, spent_usd, own_spent_usd;
  Trace trace;

  FN YearAccount(Account& opened, const ProgrammeModel& model, int delay_months, Trace trace_of_it)
      : account(opened),
        switch_month(delay_months % 12),
        has_own_money(model.own_funding_usd_per_year.is_positive),
        own_usd_per_month(opened.own_usd_per_month),
        usd_per_month_before_switch(opened.usd_per_month_before_switch),
        usd_per_month_after_switch(opened.usd_per_month_after_switch),
        reserve_usd(opened.reserve_usd),
        spent_usd(0.0),
        own_spent_usd(0.0),
        trace(trace_of_it) {
    // Without own funding in the scenario its terms are left out, which must change nothing.
    assert(has_own_money || !any(own_usd_per_month > 0.0));
  }

  /// Donors' money that arrives in the month.
  FN Lane get_arrived_usd(int month) const {
    return month < switch_month ? usd_per_month_before_switch : usd_per_month_after_switch;
  }

  /// What may be spent in the month: budget_t above.
  FN Lane get_budget_usd(int month) const {
    const Lane from_donors = get_arrived_usd(month) + reserve_usd * (1.0 / 6);
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
    reserve_usd =
        select(open, max(reserve_usd + get_arrived_usd(month) - from_donors, 0.0), reserve_usd);
    spent_usd += spending;
    trace(month, ReplayColumn::own_usd,
          has_own_money ? select(open, own_usd_per_month, 0.0) : Lane(0.0));
    trace(month, ReplayColumn::donors_usd, select(open, get_arrived_usd(month), 0.0));
    trace(month, ReplayColumn::spent_usd, spending);
    trace(month, ReplayColumn::reserve_usd, reserve_usd);
  }

  /// Ends the year; returns the donors' money that arrived while the account was open:
  ///
  ///     received = reserve at the end - reserve at the start + spent - own money spent
  FN Lane close_year() {
    const Lane received = max(reserve_usd - account.reserve_usd + (spent_usd - own_spent_usd), 0.0);
    account.reserve_usd = reserve_usd;
    account.spent_usd += spent_usd;
    account.own_spent_usd += own_spent_usd;
    return received;
  }
};

}  // namespace ART6_LANES
}  // namespace art6
