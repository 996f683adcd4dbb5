// Lane header (docs/decisions/0002): numbers of several replications side by side, in Highway
// vectors.
//
// A `Lane` is four vectors of doubles, so that the processor overlaps their chains of operations.
// `lane_plain.hpp` defines the same names for one double. Arithmetic is IEEE double without fused
// multiply-add, so that all instruction sets give the same bits.
// Over 300 lines: one class for each kind of number, each with every operation that lanes use.

#define EACH _Pragma("GCC unroll 8") for (int i = 0; i < n; ++i)

namespace art6 {
namespace ART6_LANES {

namespace hn = hwy::HWY_NAMESPACE;

template <class T, int n>
struct Masks {
  hn::Mask<hn::ScalableTag<T>> m[n];

  FN friend Masks operator&(Masks a, Masks b) {
    Masks r;
    EACH
    r.m[i] = hn::And(a.m[i], b.m[i]);
    return r;
  }
  FN friend Masks operator|(Masks a, Masks b) {
    Masks r;
    EACH
    r.m[i] = hn::Or(a.m[i], b.m[i]);
    return r;
  }
  FN friend Masks operator^(Masks a, Masks b) {
    Masks r;
    EACH
    r.m[i] = hn::Xor(a.m[i], b.m[i]);
    return r;
  }
  FN friend Masks operator!(Masks a) {
    Masks r;
    EACH
    r.m[i] = hn::Not(a.m[i]);
    return r;
  }
};

template <class T, int n>
struct Value {
  using Tag = hn::ScalableTag<T>;
  hn::Vec<Tag> v[n];

  Value() = default;
  FN Value(T x) {
    EACH
    v[i] = hn::Set(Tag(), x);
  }

  FN friend Value operator+(Value a, Value b) {
    EACH
    a.v[i] = hn::Add(a.v[i], b.v[i]);
    return a;
  }
  FN friend Value operator-(Value a, Value b) {
    EACH
    a.v[i] = hn::Sub(a.v[i], b.v[i]);
    return a;
  }
  FN friend Value operator*(Value a, Value b) {
    EACH
    a.v[i] = hn::Mul(a.v[i], b.v[i]);
    return a;
  }
  FN friend Value operator/(Value a, Value b) {
    EACH
    a.v[i] = hn::Div(a.v[i], b.v[i]);
    return a;
  }
  FN friend Value operator-(Value a) {
    EACH
    a.v[i] = hn::Neg(a.v[i]);
    return a;
  }
  FN Value& operator+=(Value b) { return *this = *this + b; }
  FN Value& operator-=(Value b) { return *this = *this - b; }
  FN Value& operator*=(Value b) { return *this = *this * b; }

  FN friend Value min(Value a, Value b) {
    EACH
    a.v[i] = hn::Min(a.v[i], b.v[i]);
    return a;
  }
  FN friend Value max(Value a, Value b) {
    EACH
    a.v[i] = hn::Max(a.v[i], b.v[i]);
    return a;
  }
  FN friend Value sqrt(Value a) {
    EACH
    a.v[i] = hn::Sqrt(a.v[i]);
    return a;
  }
  FN friend Value floor(Value a) {
    EACH
    a.v[i] = hn::Floor(a.v[i]);
    return a;
  }

  FN friend Masks<T, n> operator<(Value a, Value b) {
    Masks<T, n> r;
    EACH
    r.m[i] = hn::Lt(a.v[i], b.v[i]);
    return r;
  }
  FN friend Masks<T, n> operator<=(Value a, Value b) {
    Masks<T, n> r;
    EACH
    r.m[i] = hn::Le(a.v[i], b.v[i]);
    return r;
  }
  FN friend Masks<T, n> operator>(Value a, Value b) { return b < a; }
  FN friend Masks<T, n> operator>=(Value a, Value b) { return b <= a; }
};

/// The bits of a `Value<T, n>` as unsigned integers that are as wide as T.
template <class T, int n>
struct Bits {
  using Unsigned = hwy::MakeUnsigned<T>;
  using Tag = hn::ScalableTag<Unsigned>;
  hn::Vec<Tag> v[n];

  Bits() = default;
  FN Bits(Unsigned x) {
    EACH
    v[i] = hn::Set(Tag(), x);
  }

  FN friend Bits operator+(Bits a, Bits b) {
    EACH
    a.v[i] = hn::Add(a.v[i], b.v[i]);
    return a;
  }
  FN friend Bits operator-(Bits a, Bits b) {
    EACH
    a.v[i] = hn::Sub(a.v[i], b.v[i]);
    return a;
  }
  FN friend Bits operator&(Bits a, Bits b) {
    EACH
    a.v[i] = hn::And(a.v[i], b.v[i]);
    return a;
  }
  FN friend Bits operator|(Bits a, Bits b) {
    EACH
    a.v[i] = hn::Or(a.v[i], b.v[i]);
    return a;
  }
  FN friend Bits operator^(Bits a, Bits b) {
    EACH
    a.v[i] = hn::Xor(a.v[i], b.v[i]);
    return a;
  }
  template <int s>
  FN Bits left() const {
    Bits r;
    EACH
    r.v[i] = hn::ShiftLeft<s>(v[i]);
    return r;
  }
  template <int s>
  FN Bits right() const {
    Bits r;
    EACH
    r.v[i] = hn::ShiftRight<s>(v[i]);
    return r;
  }
  /// Shift right that copies the sign bit.
  template <int s>
  FN Bits right_signed() const {
    const hn::RebindToSigned<Tag> sign;
    Bits r;
    EACH
    r.v[i] = hn::BitCast(Tag(), hn::ShiftRight<s>(hn::BitCast(sign, v[i])));
    return r;
  }
};

using Lane = Value<double, 4>;
using Mask = Masks<double, 4>;
using Word = Bits<double, 4>;    ///< random 32-bit words, each in a 64-bit lane
using Floats = Value<float, 8>;  ///< four floats for every replication of a Lane
using FloatBits = Bits<float, 8>;

constexpr int max_lanes = 4 * static_cast<int>(hn::MaxLanes(Lane::Tag()));
FN int lanes() { return 4 * static_cast<int>(hn::Lanes(Lane::Tag())); }

template <class T, int n>
FN Value<T, n> select(Masks<T, n> m, Value<T, n> a, Value<T, n> b) {
  EACH
  a.v[i] = hn::IfThenElse(m.m[i], a.v[i], b.v[i]);
  return a;
}
FN Lane select(Mask m, Lane a, double b) { return select(m, a, Lane(b)); }
FN Lane select(Mask m, double a, Lane b) { return select(m, Lane(a), b); }
FN Lane select(Mask m, double a, double b) { return select(m, Lane(a), Lane(b)); }

FN bool any(Mask m) {
  auto some = m.m[0];
  for (int i = 1; i < 4; ++i) some = hn::Or(some, m.m[i]);
  return !hn::AllFalse(Lane::Tag(), some);
}

/// The mask that holds in every lane.
FN Mask all_lanes_true() { return Lane(0.0) < Lane(1.0); }

template <class T, int n>
FN Bits<T, n> bits(Value<T, n> a) {
  Bits<T, n> r;
  EACH
  r.v[i] = hn::BitCast(typename Bits<T, n>::Tag(), a.v[i]);
  return r;
}
template <class T, int n>
FN Value<T, n> from_bits(Bits<T, n> a) {
  Value<T, n> r;
  EACH
  r.v[i] = hn::BitCast(typename Value<T, n>::Tag(), a.v[i]);
  return r;
}

/// Loads a lane from lanes() doubles at `p`, aligned to 64 bytes.
FN Lane load(const double* p) {
  constexpr int n = 4;
  const Lane::Tag tag;
  Lane r;
  EACH
  r.v[i] = hn::Load(tag, p + static_cast<std::size_t>(i) * hn::Lanes(tag));
  return r;
}
FN void store(Lane a, double* p) {
  constexpr int n = 4;
  const Lane::Tag tag;
  EACH
  hn::Store(a.v[i], tag, p + static_cast<std::size_t>(i) * hn::Lanes(tag));
}

/// The words first, first + 1, ... modulo 2^32.
FN Word consecutive_words(std::uint32_t first) {
  constexpr int n = 4;
  const Word::Tag tag;
  Word r;
  EACH
  r.v[i] = hn::Iota(tag, first + static_cast<std::uint64_t>(i) * hn::Lanes(tag));
  return r & Word(0xFFFFFFFF);
}

/// The full products of the low 32 bits of each lane with `b`.
FN Word product(Word a, std::uint32_t b) {
  constexpr int n = 4;
  const hn::Repartition<std::uint32_t, Word::Tag> half;
  const auto factor = hn::BitCast(half, hn::Set(Word::Tag(), b));
  EACH
  a.v[i] = hn::MulEven(hn::BitCast(half, a.v[i]), factor);
  return a;
}

/// Are the words, whose high halves are zero, below `bound` <= 2^32?
FN Mask below(Word a, std::uint64_t bound) {
  constexpr int n = 4;
  const hn::RebindToSigned<Word::Tag> tag;
  const auto limit = hn::Set(tag, static_cast<std::int64_t>(bound));
  Mask r;
  EACH
  r.m[i] = hn::RebindMask(Lane::Tag(), hn::Lt(hn::BitCast(tag, a.v[i]), limit));
  return r;
}

/// Are the words below `bound` where `m` holds, and below `other` elsewhere?
FN Mask below(Word a, Mask m, std::uint64_t bound, std::uint64_t other) {
  constexpr int n = 4;
  const hn::RebindToSigned<Word::Tag> tag;
  const auto yes = hn::Set(tag, static_cast<std::int64_t>(bound));
  const auto no = hn::Set(tag, static_cast<std::int64_t>(other));
  Mask r;
  EACH
  r.m[i] = hn::RebindMask(
      Lane::Tag(),
      hn::Lt(hn::BitCast(tag, a.v[i]), hn::IfThenElse(hn::RebindMask(tag, m.m[i]), yes, no)));
  return r;
}

/// Packs the four words of every replication side by side: the first two into the first vectors.
FN FloatBits packed(const Word (&words)[4]) {
  constexpr int n = 4;
  const Word first = words[0] | words[1].left<32>(), second = words[2] | words[3].left<32>();
  FloatBits r;
  EACH
  r.v[i] = hn::BitCast(FloatBits::Tag(), first.v[i]);
  EACH
  r.v[n + i] = hn::BitCast(FloatBits::Tag(), second.v[i]);
  return r;
}
/// Unpacks words `first` (low half) and `first` + 1 of what `packed` returns.
template <int first>
FN Word two_of(FloatBits a) {
  static_assert(first == 0 || first == 2);
  constexpr int n = 4;
  Word r;
  EACH
  r.v[i] = hn::BitCast(Word::Tag(), a.v[2 * first + i]);
  return r;
}

/// Converts integers below 2^31 to floats, rounded to nearest.
FN Floats to_float(FloatBits a) {
  constexpr int n = 8;
  Floats r;
  const hn::RebindToSigned<FloatBits::Tag> sign;
  EACH
  r.v[i] = hn::ConvertTo(Floats::Tag(), hn::BitCast(sign, a.v[i]));
  return r;
}

/// The sum of all lanes, each taken as a signed integer.
FN std::int64_t sum_of_integers(Word a) {
  const hn::RebindToSigned<Word::Tag> tag;
  auto sum = hn::BitCast(tag, a.v[0]);
  for (int i = 1; i < 4; ++i) sum = hn::Add(sum, hn::BitCast(tag, a.v[i]));
  return hn::GetLane(hn::SumOfLanes(tag, sum));
}

}  // namespace ART6_LANES
}  // namespace art6

#undef EACH
