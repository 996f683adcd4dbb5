#include "sim/sums/members.hpp"

#include <cstdint>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "sim/sums/fixed_sum.hpp"
#include "sim/sums/value_histogram.hpp"
#include "sim/tables/table.hpp"

namespace art6 {
namespace {

using Well = Index<struct MembersTestWellTag>;

struct Part {
  std::int64_t count = 0;
  FixedSum<10> amount;

  static auto members(auto& sums) { return std::tie(sums.count, sums.amount); }
  Part& operator+=(const Part& other) { return add_members(*this, other); }
  friend bool operator==(const Part&, const Part&) = default;
};

struct Whole {
  double real = 0;
  std::vector<Part> parts;
  std::vector<std::vector<std::int64_t>> rows;
  Table<Well, Part> wells;
  ValueHistogram values;

  static auto members(auto& sums) {
    return std::tie(sums.real, sums.parts, sums.rows, sums.wells, sums.values);
  }
  Whole& operator+=(const Whole& other) { return add_members(*this, other); }
  friend bool operator==(const Whole&, const Whole&) = default;
};

Part part(std::int64_t count, double amount) {
  Part result{.count = count, .amount = {}};
  result.amount.add(amount);
  return result;
}

Whole whole(double real, std::vector<Part> parts, std::vector<std::vector<std::int64_t>> rows,
            Table<Well, Part> wells, const std::vector<double>& values) {
  Whole result{real, std::move(parts), std::move(rows), std::move(wells), {}};
  result.values.add(values);
  return result;
}

TEST(Members, of_all_kinds_are_added_one_by_one) {
  Whole sum = whole(1.5, {part(1, 2), part(3, 4)}, {{1, 2}, {3}}, {part(5, 0.5)}, {1, 8});
  sum += whole(0.25, {part(10, 20), part(30, 40)}, {{10, 20}, {30}}, {part(50, 0.25)}, {0});
  EXPECT_EQ(sum, whole(1.75, {part(11, 22), part(33, 44)}, {{11, 22}, {33}}, {part(55, 0.75)},
                       {1, 8, 0}));
}

TEST(Members, of_a_constant_object_are_only_to_be_read) {
  using Read = decltype(Part::members(std::declval<const Part&>()));
  static_assert(std::is_same_v<Read, std::tuple<const std::int64_t&, const FixedSum<10>&>>);
  using Written = decltype(Part::members(std::declval<Part&>()));
  static_assert(std::is_same_v<Written, std::tuple<std::int64_t&, FixedSum<10>&>>);
  const Part one = part(7, 1);
  EXPECT_EQ(&std::get<0>(Part::members(one)), &one.count);
}

}  // namespace
}  // namespace art6
