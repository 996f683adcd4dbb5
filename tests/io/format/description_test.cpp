#include "io/format/description.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <type_traits>

#include "io/format/scenario_format.hpp"

namespace art6 {

namespace {

using testing::Eq;
using testing::IsEmpty;
using testing::Optional;

const MapEntry<StrategyDefinition> lookahead{&StrategyDefinition::parameters, "lookahead"};

/// Counts the keys of a description, without an object.
class KeyCounter : public EveryKey<KeyCounter> {
 public:
  template <class Member, class Rule>
  void visit(std::string_view, const Member&, const Rule&) {
    ++count;
  }
  int count = 0;
};

}  // namespace

TEST(MapEntry, of_a_const_object_is_absent_without_its_key_and_adds_none) {
  const StrategyDefinition strategy;
  EXPECT_THAT(get_member(strategy, lookahead), Eq(std::nullopt));
  EXPECT_THAT(strategy.parameters, IsEmpty());
}

TEST(MapEntry, of_an_object_that_may_change_is_that_of_its_map) {
  StrategyDefinition strategy;
  get_member(strategy, lookahead) = 5;
  EXPECT_THAT(strategy.parameters.at("lookahead"), Optional(5.0));
  EXPECT_THAT(get_member(std::as_const(strategy), lookahead), Optional(5.0));
}

TEST(Member, has_the_type_of_its_value_optional_or_not) {
  static_assert(std::is_same_v<OfMember<Clearance, decltype(&Clearance::teams)>,
                               Of<decltype(Clearance::teams)>>);
  static_assert(std::is_same_v<OfMember<State, decltype(&State::joined)>, Of<Date>>);
  static_assert(
      std::is_same_v<OfMember<StrategyDefinition, MapEntry<StrategyDefinition>>, Of<double>>);
}

TEST(Description, is_visited_without_an_object) {
  KeyCounter clock, pillar;
  describe(clock, Of<Clock>{});
  describe(pillar, Of<Pillar>{});
  EXPECT_EQ(clock.count, 2);   // start, end
  EXPECT_EQ(pillar.count, 7);  // id, unmet_share, ..., returns_after_months
}

}  // namespace art6
