// Sums as whole numbers in a row, for another process or a file.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "sim/sums/fixed_sum.hpp"

namespace art6 {

using Words = std::vector<std::int64_t>;

/// Words that are not those of an object of the reader's shape.
struct WordsError : std::runtime_error {
  WordsError() : std::runtime_error("expected sums of another shape") {}
};

/// One walk over an object's members serves both ways, so that what is written is what is read. A
/// class takes part with `template <class Pass> void pass(Pass& pass) { pass(a_, b_, ...); }`.
/// Members are integers, doubles (by their bits), sums, other such classes, and vectors of these,
/// whose length is part of the shape: reading takes an object made with the same arguments.
template <class Direction, bool reads>
class WordPass {
 public:
  static constexpr bool is_reading = reads;

  template <class... Members>
  void operator()(Members&... members) {
    (one(members), ...);
  }

  /// A number from 0 to `most` that is no part of the shape, such as a length that may change.
  void number(std::size_t& value, std::size_t most) {
    auto word = static_cast<std::int64_t>(value);
    direction().word(word);
    if (word < 0 || static_cast<std::uint64_t>(word) > most) throw WordsError();
    value = static_cast<std::size_t>(word);
  }

 private:
  Direction& direction() { return static_cast<Direction&>(*this); }

  template <class Member>
  void one(Member& member) {
    if constexpr (requires { member.pass(direction()); }) {
      member.pass(direction());
    } else {
      value(member);
    }
  }
  template <class Item>
  void one(std::vector<Item>& items) {
    for (Item& item : items) one(item);
  }

  template <std::integral Integer>
  void value(Integer& member) {
    auto word = static_cast<std::int64_t>(member);
    direction().word(word);
    if (!std::in_range<Integer>(word)) throw WordsError();
    member = static_cast<Integer>(word);
  }
  void value(double& member) {
    auto word = std::bit_cast<std::int64_t>(member);
    direction().word(word);
    member = std::bit_cast<double>(word);
  }
  void value(Int128& member) {
    auto high = static_cast<std::int64_t>(member >> 64);
    auto low = static_cast<std::int64_t>(static_cast<std::uint64_t>(member));
    direction().word(high);
    direction().word(low);
    member = Int128{high} * (Int128{1} << 64) + static_cast<std::uint64_t>(low);
  }
};

class WordCounter : public WordPass<WordCounter, false> {
 public:
  void word(std::int64_t& /*word*/) { ++count_; }
  std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

/// Appends the members' words.
class WordWriter : public WordPass<WordWriter, false> {
 public:
  explicit WordWriter(std::size_t expected) { words_.reserve(expected); }

  void word(std::int64_t& word) { words_.push_back(word); }
  Words take() { return std::move(words_); }

 private:
  Words words_;
};

/// Gives members their words, in order. Throws WordsError where there are not enough.
class WordReader : public WordPass<WordReader, true> {
 public:
  explicit WordReader(const Words& words) : next_(words.begin()), end_(words.end()) {}

  void word(std::int64_t& word) {
    if (next_ == end_) throw WordsError();
    word = *next_++;
  }
  bool is_at_end() const { return next_ == end_; }

 private:
  Words::const_iterator next_, end_;
};

template <class Sums>
Words words_of(Sums sums) {
  WordCounter counter;
  counter(sums);
  WordWriter writer(counter.count());
  writer(sums);
  return writer.take();
}

/// The sums of these words; `empty` has their shape. Throws WordsError.
template <class Sums>
Sums from_words(const Words& words, const Sums& empty) {
  Sums sums = empty;
  WordReader reader(words);
  reader(sums);
  if (!reader.is_at_end()) throw WordsError();
  return sums;
}

}  // namespace art6
