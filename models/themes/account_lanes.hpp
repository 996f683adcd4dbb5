// Lane header: a programme's account (design 4.1) and the months in which it is used.

namespace art6 {
namespace ART6_LANES {

/// What was drawn for a quantity of the scenario.
FN Lane value(const Lane* statics, const StaticColumn& quantity) { return statics[quantity.column]; }

/// A planner's view of a programme at the start of a budget year (design 4.3).
struct Outlook {
  Lane remaining_cost, capacity_per_year, months_at_full_size;
  double allowance;
};

/// What a programme has and has done, whatever its theme.
struct Account {
  Lane own_per_month;      ///< this year's own funding, while the account is open
  Lane reserve;            ///< donors' money not spent yet
  Lane taken_up;           ///< this year's pledges and commitments, as far as there was room
  Lane gap;                ///< room that is still open this year
  Lane placed;             ///< flexible money placed this year
  Lane earlier, later;     ///< donors' money arriving in a month before and after the switch
  Lane completed;          ///< month of completion, or of the milestone; `never` before
  Lane closed;             ///< month in which the account closed; `never` before
  Lane planning_deadline;  ///< last month that counts
  Lane requests;           ///< extension requests so far
  Lane left_at_deadline;   ///< work left after the deadline's last month
  Lane spent, own_spent;   ///< so far
};

/// One budget year's progress of a programme.
struct Progress {
  Lane left, received, spent, team_months, cancelled, reduced, cleared;
};

/// The account in use during a budget year.
struct Purse {
  Account& account;
  int switch_month;    ///< in the year: from here on this year's decision arrives
  bool has_own_money;  ///< a parameter: else `own` is zero in every lane
  Lane own, earlier, later, reserve, spent, own_spent;
  Trace trace;

  FN Purse(Account& opened, const ProgrammeModel& model, int delay_months, Trace told)
      : account(opened),
        switch_month(delay_months % 12),
        has_own_money(model.own_funding_usd_per_year.is_positive),
        own(opened.own_per_month),
        earlier(opened.earlier),
        later(opened.later),
        reserve(opened.reserve),
        spent(0.0),
        own_spent(0.0),
        trace(told) {}

  FN Lane arrived(int month) const { return month < switch_month ? earlier : later; }

  /// What may be spent in the month.
  FN Lane budget(int month) const {
    const Lane from_donors = arrived(month) + reserve * (1.0 / 6);
    return has_own_money ? own + from_donors : from_donors;
  }

  /// `spending` at most the budget, 0 where the account is closed.
  FN void pay(int month, Mask open, Lane spending) {
    Lane from_donors = spending;
    if (has_own_money) {
      from_donors = max(spending - own, 0.0);
      own_spent += min(own, spending);
    }
    // Rounding must not leave a debt of the last bit.
    reserve = select(open, max(reserve + arrived(month) - from_donors, 0.0), reserve);
    spent += spending;
    trace(month, ReplayColumn::own_usd, has_own_money ? select(open, own, 0.0) : Lane(0.0));
    trace(month, ReplayColumn::donors_usd, select(open, arrived(month), 0.0));
    trace(month, ReplayColumn::spent_usd, spending);
    trace(month, ReplayColumn::reserve_usd, reserve);
  }

  /// Ends the year; returns the donors' money that arrived while the account was open.
  FN Lane put_back() {
    const Lane received = max(reserve - account.reserve + (spent - own_spent), 0.0);
    account.reserve = reserve;
    account.spent += spent;
    account.own_spent += own_spent;
    return received;
  }
};

}  // namespace ART6_LANES
}  // namespace art6
