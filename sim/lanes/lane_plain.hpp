// Lane header (docs/decisions/0002): the names of `lane_simd.hpp` for one replication in plain
// double, for tests, for replay, and for machines without SSE4.

namespace art6 {
namespace ART6_LANES {

template <class T>
struct UnsignedOf;
template <>
struct UnsignedOf<double> {
  using Type = std::uint64_t;
};
template <>
struct UnsignedOf<float> {
  using Type = std::uint32_t;
};

template <class T, int n>
struct Masks {
  bool m[n];

  FN friend Masks operator&(Masks a, Masks b) {
    for (int i = 0; i < n; ++i) a.m[i] = a.m[i] && b.m[i];
    return a;
  }
  FN friend Masks operator|(Masks a, Masks b) {
    for (int i = 0; i < n; ++i) a.m[i] = a.m[i] || b.m[i];
    return a;
  }
  FN friend Masks operator^(Masks a, Masks b) {
    for (int i = 0; i < n; ++i) a.m[i] = a.m[i] != b.m[i];
    return a;
  }
  FN friend Masks operator!(Masks a) {
    for (int i = 0; i < n; ++i) a.m[i] = !a.m[i];
    return a;
  }
};

template <class T, int n>
struct Value {
  T v[n];

  Value() = default;
  FN Value(T x) {
    for (int i = 0; i < n; ++i) v[i] = x;
  }

  FN friend Value operator+(Value a, Value b) {
    for (int i = 0; i < n; ++i) a.v[i] = a.v[i] + b.v[i];
    return a;
  }
  FN friend Value operator-(Value a, Value b) {
    for (int i = 0; i < n; ++i) a.v[i] = a.v[i] - b.v[i];
    return a;
  }
  FN friend Value operator*(Value a, Value b) {
    for (int i = 0; i < n; ++i) a.v[i] = a.v[i] * b.v[i];
    return a;
  }
  FN friend Value operator/(Value a, Value b) {
    for (int i = 0; i < n; ++i) a.v[i] = a.v[i] / b.v[i];
    return a;
  }
  FN friend Value operator-(Value a) {
    for (int i = 0; i < n; ++i) a.v[i] = -a.v[i];
    return a;
  }
  FN Value& operator+=(Value b) { return *this = *this + b; }
  FN Value& operator-=(Value b) { return *this = *this - b; }
  FN Value& operator*=(Value b) { return *this = *this * b; }

  // The second operand where the comparison is false, as the instructions minpd and maxpd choose.
  FN friend Value min(Value a, Value b) {
    for (int i = 0; i < n; ++i) a.v[i] = a.v[i] < b.v[i] ? a.v[i] : b.v[i];
    return a;
  }
  FN friend Value max(Value a, Value b) {
    for (int i = 0; i < n; ++i) a.v[i] = a.v[i] > b.v[i] ? a.v[i] : b.v[i];
    return a;
  }
  FN friend Value sqrt(Value a) {
    for (int i = 0; i < n; ++i) a.v[i] = std::sqrt(a.v[i]);
    return a;
  }
  FN friend Value floor(Value a) {
    for (int i = 0; i < n; ++i) a.v[i] = std::floor(a.v[i]);
    return a;
  }

  FN friend Masks<T, n> operator<(Value a, Value b) {
    Masks<T, n> r;
    for (int i = 0; i < n; ++i) r.m[i] = a.v[i] < b.v[i];
    return r;
  }
  FN friend Masks<T, n> operator<=(Value a, Value b) {
    Masks<T, n> r;
    for (int i = 0; i < n; ++i) r.m[i] = a.v[i] <= b.v[i];
    return r;
  }
  FN friend Masks<T, n> operator>(Value a, Value b) { return b < a; }
  FN friend Masks<T, n> operator>=(Value a, Value b) { return b <= a; }
};

template <class T, int n>
struct Bits {
  using Unsigned = typename UnsignedOf<T>::Type;
  Unsigned v[n];

  Bits() = default;
  FN Bits(Unsigned x) {
    for (int i = 0; i < n; ++i) v[i] = x;
  }

  FN friend Bits operator+(Bits a, Bits b) {
    for (int i = 0; i < n; ++i) a.v[i] += b.v[i];
    return a;
  }
  FN friend Bits operator-(Bits a, Bits b) {
    for (int i = 0; i < n; ++i) a.v[i] -= b.v[i];
    return a;
  }
  FN friend Bits operator&(Bits a, Bits b) {
    for (int i = 0; i < n; ++i) a.v[i] &= b.v[i];
    return a;
  }
  FN friend Bits operator|(Bits a, Bits b) {
    for (int i = 0; i < n; ++i) a.v[i] |= b.v[i];
    return a;
  }
  FN friend Bits operator^(Bits a, Bits b) {
    for (int i = 0; i < n; ++i) a.v[i] ^= b.v[i];
    return a;
  }
  template <int s>
  FN Bits left() const {
    Bits r;
    for (int i = 0; i < n; ++i) r.v[i] = v[i] << s;
    return r;
  }
  template <int s>
  FN Bits right() const {
    Bits r;
    for (int i = 0; i < n; ++i) r.v[i] = v[i] >> s;
    return r;
  }
  template <int s>
  FN Bits right_signed() const {
    using Signed = std::make_signed_t<Unsigned>;
    Bits r;
    for (int i = 0; i < n; ++i) {
      r.v[i] = static_cast<Unsigned>(static_cast<Signed>(v[i]) >> s);
    }
    return r;
  }
};

using Lane = Value<double, 1>;
using Mask = Masks<double, 1>;
using Word = Bits<double, 1>;
using Floats = Value<float, 4>;
using FloatBits = Bits<float, 4>;

constexpr int max_lanes = 1;
FN int lanes() { return 1; }

template <class T, int n>
FN Value<T, n> select(Masks<T, n> m, Value<T, n> a, Value<T, n> b) {
  for (int i = 0; i < n; ++i) a.v[i] = m.m[i] ? a.v[i] : b.v[i];
  return a;
}
FN Lane select(Mask m, Lane a, double b) { return select(m, a, Lane(b)); }
FN Lane select(Mask m, double a, Lane b) { return select(m, Lane(a), b); }
FN Lane select(Mask m, double a, double b) { return select(m, Lane(a), Lane(b)); }

FN bool any(Mask m) { return m.m[0]; }
FN Mask all_lanes_true() { return Mask{{true}}; }

template <class T, int n>
FN Bits<T, n> bits(Value<T, n> a) {
  Bits<T, n> r;
  std::memcpy(r.v, a.v, sizeof a.v);
  return r;
}
template <class T, int n>
FN Value<T, n> from_bits(Bits<T, n> a) {
  Value<T, n> r;
  std::memcpy(r.v, a.v, sizeof a.v);
  return r;
}

FN Lane load(const double* p) { return *p; }
FN void store(Lane a, double* p) { *p = a.v[0]; }

FN Word consecutive_words(std::uint32_t first) { return Word(first); }
FN Word product(Word a, std::uint32_t b) { return Word((a.v[0] & 0xFFFFFFFF) * b); }
FN Mask below(Word a, std::uint64_t bound) { return Mask{{a.v[0] < bound}}; }
FN Mask below(Word a, Mask m, std::uint64_t bound, std::uint64_t other) {
  return below(a, m.m[0] ? bound : other);
}

FN FloatBits packed(const Word (&words)[4]) {
  FloatBits r;
  for (int i = 0; i < 4; ++i) r.v[i] = static_cast<std::uint32_t>(words[i].v[0]);
  return r;
}
template <int first>
FN Word two_of(FloatBits a) {
  return Word(a.v[first] | std::uint64_t{a.v[first + 1]} << 32);
}

FN Floats to_float(FloatBits a) {
  Floats r;
  for (int i = 0; i < 4; ++i) r.v[i] = static_cast<float>(static_cast<std::int32_t>(a.v[i]));
  return r;
}

FN std::int64_t sum_of_integers(Word a) { return static_cast<std::int64_t>(a.v[0]); }

}  // namespace ART6_LANES
}  // namespace art6
