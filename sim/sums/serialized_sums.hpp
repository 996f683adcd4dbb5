// Serialises sums to a vector of 64-bit integers, for another process or a shard file.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <tuple>
#include <utility>
#include <vector>

#include "sim/sums/int128.hpp"
#include "sim/sums/members.hpp"

namespace art6 {

/// The members of a class of sums in the order of its list (sim/sums/members.hpp): an integer is
/// one number, a double its bits, an Int128 its high and its low half, a list its items. Lengths
/// of lists are not written, so that reading takes an object made with the same arguments.
using SerializedSums = std::vector<std::int64_t>;

/// Numbers that are not those of an object of the reader's shape.
struct SerializedSumsError : std::runtime_error {
  SerializedSumsError() : std::runtime_error("expected sums of another shape") {}
};

/// A class whose lists change their length writes the length first. `length()` returns it;
/// `set_length` makes the lists that long, or throws SerializedSumsError for an impossible length;
/// `check_read` is called after the members were read.
template <class Sums>
concept has_own_length = requires(Sums& sums, const Sums& written) {
  { written.length() } -> std::same_as<std::int64_t>;
  sums.set_length(std::int64_t{});
  sums.check_read();
};

/// Hands each number of a member to `take`, in order.
template <class Member, class Take>
void write_member(const Member& member, Take& take) {
  if constexpr (has_members<const Member>) {
    if constexpr (has_own_length<Member>) take(member.length());
    std::apply([&](const auto&... members) { (write_member(members, take), ...); },
               Member::members(member));
  } else if constexpr (is_list<Member>) {
    for (const auto& item : member) write_member(item, take);
  } else if constexpr (std::same_as<Member, Int128>) {
    take(static_cast<std::int64_t>(member >> 64));
    take(static_cast<std::int64_t>(static_cast<std::uint64_t>(member)));
  } else if constexpr (std::same_as<Member, double>) {
    take(std::bit_cast<std::int64_t>(member));
  } else {
    static_assert(std::integral<Member>);
    take(static_cast<std::int64_t>(member));
  }
}

template <class Sums>
SerializedSums serialize(const Sums& sums) {
  std::size_t count = 0;
  const auto count_one = [&](std::int64_t /*number*/) { ++count; };
  write_member(sums, count_one);
  SerializedSums numbers;
  numbers.reserve(count);  // those of a large run are many megabytes
  const auto append = [&](std::int64_t number) { numbers.push_back(number); };
  write_member(sums, append);
  return numbers;
}

/// Gives members their numbers, in order. Throws SerializedSumsError where there are not enough.
class SumReader {
 public:
  explicit SumReader(const SerializedSums& numbers) : next_(numbers.begin()), end_(numbers.end()) {}

  bool is_at_end() const { return next_ == end_; }

  template <class Member>
  void read(Member& member) {
    if constexpr (has_members<Member>) {
      if constexpr (has_own_length<Member>) member.set_length(take());
      std::apply([&](auto&... members) { (read(members), ...); }, Member::members(member));
      if constexpr (has_own_length<Member>) member.check_read();
    } else if constexpr (is_list<Member>) {
      for (auto& item : member) read(item);
    } else if constexpr (std::same_as<Member, Int128>) {
      const std::int64_t high = take();
      const auto low = static_cast<std::uint64_t>(take());
      member = Int128{high} * (Int128{1} << 64) + low;
    } else if constexpr (std::same_as<Member, double>) {
      member = std::bit_cast<double>(take());
    } else {
      static_assert(std::integral<Member>);
      const std::int64_t number = take();
      if (!std::in_range<Member>(number)) throw SerializedSumsError();
      member = static_cast<Member>(number);
    }
  }

 private:
  std::int64_t take() {
    if (next_ == end_) throw SerializedSumsError();
    return *next_++;
  }

  SerializedSums::const_iterator next_, end_;
};

/// The sums of these numbers; `empty` has their shape. Throws SerializedSumsError.
template <class Sums>
Sums deserialize(const SerializedSums& numbers, const Sums& empty) {
  Sums sums = empty;
  SumReader reader(numbers);
  reader.read(sums);
  if (!reader.is_at_end()) throw SerializedSumsError();
  return sums;
}

}  // namespace art6
