// Placing flexible money replication by replication, by rules that sort or plan and so cannot be
// computed in lanes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "models/portfolio/portfolio.hpp"
#include "models/strategies/placing_model.hpp"

namespace art6 {

/// Columns of `lanes` replications each: [programme][lane], for the money [donor][lane].
struct PlacementColumns {
  int lanes = 0;
  int year = 0;              ///< budget year from 0
  double* gaps = nullptr;    ///< open room; reduced by what is placed
  double* placed = nullptr;  ///< increased by what is placed
  double* placed_by_donor =
      nullptr;              ///< [donor][programme][lane]; increased like `placed`; may be null
  double* money = nullptr;  ///< each donor's flexible money; reduced by what is placed
  ProgrammeIndex* order = nullptr;  ///< room to sort all programmes in
  double* room = nullptr;           ///< memory of `Placement::column`
  const double* values = nullptr;   ///< [variable][programme][lane]; null for rule `fill`
  double* kept = nullptr;           ///< [donor][programme][lane]; null for rule `fill`
};

/// The decision of one budget year in one future: flexible money to place, and what a planner knows
/// then. A strategy written in C++ works on it. Programmes and donors are numbered in the order of
/// their ids. Money is only placed where the donor allows it, never beyond a gap.
class Placement {
 public:
  Placement(const Portfolio& portfolio, const PlacingModel& placing, const PlacementColumns& rows,
            int lane);

  int year() const { return rows_.year; }  ///< budget year from 0
  IndexRange<StateIndex> states() const { return portfolio_.states.ids(); }
  IndexRange<ProgrammeIndex> programmes() const { return portfolio_.programmes.ids(); }
  IndexRange<DonorIndex> donors() const { return portfolio_.donors.ids(); }
  const ProgrammeModel& programme(ProgrammeIndex p) const { return portfolio_.programmes[p]; }
  const DonorModel& donor(DonorIndex d) const { return portfolio_.donors[d]; }

  /// The value of a variable of scores (models/strategies/score.hpp) at the start of the budget
  /// year.
  double operator()(Variable variable, ProgrammeIndex p) const;

  /// A parameter of the strategy, by its place in `Strategy::parameters`.
  double parameter(std::size_t i) const { return placing_.strategy.parameters[i].value; }

  /// USD of room still open; 0 where no donor with flexible money may fund the programme.
  double gap(ProgrammeIndex p) const { return rows_.gaps[at(p)]; }
  double money(DonorIndex d) const { return rows_.money[at(d)]; }  ///< flexible USD not yet placed
  double money() const;                                            ///< of all donors
  bool allows(DonorIndex d, ProgrammeIndex p) const { return donor(d).is_allowed[p] != 0; }

  /// Memory for one number a programme, 0 <= i < most_columns; holds the numbers last written
  /// there.
  static constexpr int most_columns = 4;
  TableView<ProgrammeIndex, double> column(int i) const;

  /// A number that the strategy may keep from year to year of the same future; 0 at the start.
  double& kept(DonorIndex d, ProgrammeIndex p) {
    return rows_.kept[at(d.value() * programmes().size() + p.value())];
  }

  /// The donors in the order in which they place: those with the fewest allowed programmes first.
  std::span<const DonorIndex> placing_order() const { return portfolio_.placing_order; }

  /// Places at most `usd` of the donor's money on the programme; returns the USD placed.
  double place(DonorIndex d, ProgrammeIndex p, double usd);

  /// Places all money that finds room, donor by donor, on the programme with the highest score
  /// first; of equal scores (`differ_by_rounding`) the earlier programme comes first. Where the
  /// strategy divides money by theme, each theme's share is placed first.
  void fill(TableView<ProgrammeIndex, const double> scores);

  /// Places the donor's money in proportion to the weights >= 0, never beyond a gap. What is beyond
  /// the gaps is shared again in the same way, until the money is placed or no programme with a gap
  /// has a weight.
  void share(DonorIndex d, TableView<ProgrammeIndex, const double> weights);

 private:
  std::size_t at(int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(rows_.lanes) +
           static_cast<std::size_t>(lane_);
  }
  std::size_t at(ProgrammeIndex p) const { return at(p.value()); }
  std::size_t at(DonorIndex d) const { return at(d.value()); }
  double place_in_order(DonorIndex d, std::span<const ProgrammeIndex> order,
                        const Table<ProgrammeIndex, char>& is_allowed, double money);
  double place_on(DonorIndex d, ProgrammeIndex p, double usd);

  const Portfolio& portfolio_;
  const PlacingModel& placing_;
  const PlacementColumns& rows_;
  int lane_;
};

/// Places money by rule `fill`; scores are [programme][lane].
void place_by_fill(const Portfolio& portfolio, const PlacingModel& placing, const double* scores,
                   const PlacementColumns& columns);

/// Places money by the strategy's own code, in the first `count` lanes.
void place_by_code(const Portfolio& portfolio, const PlacingModel& placing,
                   const PlacementColumns& columns, int count);

}  // namespace art6
