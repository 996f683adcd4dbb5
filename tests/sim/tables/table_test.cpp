#include "sim/tables/table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include "sim/lanes/memory.hpp"

namespace art6 {
namespace {

using Well = Index<struct WellTag>;
using Road = Index<struct RoadTag>;

// What must not compile, and beside it what must, so that a refusal is not another mistake's.
template <class List, class Number>
concept is_indexed_by = requires(List list, Number number) {
  list[number];
};
template <class A, class B>
concept are_comparable = requires(A a, B b) {
  a == b;
};
template <class A, class B>
concept are_ordered = requires(A a, B b) {
  a < b;
};
template <class A, class B>
concept can_be_added = requires(A a, B b) {
  a + b;
};

template <class List>
constexpr bool takes_wells_only = is_indexed_by<List, Well> && !is_indexed_by<List, Road> &&
                                  !is_indexed_by<List, int> && !is_indexed_by<List, std::size_t>;
static_assert(takes_wells_only<Table<Well, std::string>>);
static_assert(takes_wells_only<const Table<Well, std::string>>);
static_assert(takes_wells_only<TableView<Well, double>>);

static_assert(are_comparable<Well, Well> && !are_comparable<Well, Road>);
static_assert(!are_comparable<Well, int> && !are_comparable<Well, std::size_t>);
static_assert(are_ordered<Well, Well> && !are_ordered<Well, Road> && !are_ordered<Well, int>);
static_assert(can_be_added<int, int> && !can_be_added<Well, int> && !can_be_added<Well, Well>);

static_assert(std::is_constructible_v<Well, int> && std::is_constructible_v<Well, std::size_t>);
static_assert(!std::is_convertible_v<int, Well> && !std::is_convertible_v<Well, int>);
static_assert(!std::is_constructible_v<Well, Road> && !std::is_assignable_v<Well&, Road>);
static_assert(!std::is_constructible_v<Well, bool> && !std::is_constructible_v<Well, double>);
static_assert(!std::is_constructible_v<int, Well> && !std::is_constructible_v<bool, Well>);

// As cheap as an int, and of the trivial types that `Memory` gives room for.
static_assert(sizeof(Well) == sizeof(int) && std::is_trivially_copyable_v<Well>);
static_assert(std::is_trivially_copyable_v<TableView<Well, double>>);

TEST(Index, counts_from_0_and_keeps_its_order) {
  Well well;
  EXPECT_EQ(well.value(), 0);
  EXPECT_EQ((++well).value(), 1);
  EXPECT_EQ((well++).value(), 1);
  EXPECT_EQ(well.value(), 2);
  EXPECT_EQ(well, Well(2));
  EXPECT_NE(well, Well(3));
  EXPECT_LT(well, Well(3));
  EXPECT_GT(well, Well(1));
}

TEST(Index, of_all_things_are_the_numbers_up_to_their_count) {
  std::vector<int> numbers;
  for (const Well well : indices<Well>(3)) numbers.push_back(well.value());
  EXPECT_EQ(numbers, (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(indices<Well>(0).begin(), indices<Well>(0).end());
  EXPECT_EQ(indices<Well>(3).size(), 3);

  const auto ids = indices<Well>(5);
  EXPECT_EQ(*std::find(ids.begin(), ids.end(), Well(4)), Well(4));
}

TEST(Table, gives_a_new_item_the_next_number) {
  Table<Well, std::string> names;
  EXPECT_TRUE(names.empty());
  EXPECT_EQ(names.push_back("first"), Well(0));
  EXPECT_EQ(names.push_back("second"), Well(1));
  EXPECT_EQ(names.size(), 2);
  EXPECT_EQ(names[Well(0)], "first");
  EXPECT_EQ(names[Well(1)], "second");
  EXPECT_EQ(names.back(), "second");
}

TEST(Table, is_filled_with_one_item_or_with_many) {
  EXPECT_EQ((Table<Well, int>(2)), (Table<Well, int>{0, 0}));
  EXPECT_EQ((Table<Well, int>(2, 7)), (Table<Well, int>{7, 7}));
  EXPECT_EQ((Table<Well, int>(std::vector<int>{5, 6})), (Table<Well, int>{5, 6}));
  EXPECT_NE((Table<Well, int>{5, 6}), (Table<Well, int>{5, 7}));
  Table<Well, int> table{1, 2, 3};
  table.assign(2, 9);
  EXPECT_EQ(table, (Table<Well, int>{9, 9}));
}

TEST(Table, visits_items_and_numbers_in_the_same_order) {
  Table<Well, int> depths{30, 10, 20};
  for (int& depth : depths) depth += 1;
  std::vector<int> by_number;
  for (const Well well : depths.ids()) by_number.push_back(depths[well]);
  EXPECT_EQ(by_number, (std::vector<int>{31, 11, 21}));
  EXPECT_EQ(std::vector<int>(depths.begin(), depths.end()), by_number);
  EXPECT_EQ(std::vector<int>(depths.data(), depths.data() + 3), by_number);
}

TEST(TableView, of_taken_memory_has_an_item_for_each_number) {
  const Table<Well, std::string> names{"a", "b", "c"};
  Memory memory;
  const TableView<Well, double> depths = memory.take<double>(names.ids());
  ASSERT_EQ(depths.size(), 3);
  for (const Well well : depths.ids()) depths[well] += 10.0 * (1 + well.value());
  EXPECT_EQ(std::vector<double>(depths.begin(), depths.end()), (std::vector<double>{10, 20, 30}));

  const TableView<Well, double> same = depths;
  same[Well(1)] = 5;
  EXPECT_EQ(depths[Well(1)], 5);
  EXPECT_EQ(depths.data() + 1, &depths[Well(1)]);
}

static_assert(std::is_convertible_v<TableView<Well, double>, TableView<Well, const double>>);
static_assert(std::is_convertible_v<const Table<Well, double>&, TableView<Well, const double>>);
static_assert(!std::is_convertible_v<TableView<Well, const double>, TableView<Well, double>>);
static_assert(!std::is_convertible_v<Table<Well, double>&, TableView<Well, double>>);
static_assert(!std::is_convertible_v<TableView<Road, double>, TableView<Well, const double>>);

TEST(TableView, to_read_only_has_the_items_of_a_table_or_of_a_view) {
  Table<Well, int> depths{3, 1};
  const TableView<Well, const int> of_table = depths;
  const TableView<Well, const int> of_view = TableView<Well, int>(depths.data(), depths.size());
  depths[Well(1)] = 7;
  for (const auto view : {of_table, of_view}) {
    EXPECT_EQ(std::vector<int>(view.begin(), view.end()), (std::vector<int>{3, 7}));
  }
  EXPECT_EQ(depths.front(), 3);
}

#ifndef NDEBUG
TEST(TableDeathTest, ends_the_program_at_a_number_beyond_the_last) {
  Table<Well, int> table{1, 2};
  const TableView<Well, int> view(table.data(), 2);
  EXPECT_DEATH(static_cast<void>(table[Well(2)]), "size");
  EXPECT_DEATH(static_cast<void>(view[Well(2)]), "size");
  EXPECT_DEATH(Well(-1), "value_ >= 0");
  EXPECT_DEATH(Well(std::int64_t{1} << 32), "in_range");
}
#endif

}  // namespace
}  // namespace art6
