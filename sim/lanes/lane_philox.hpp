// Lane header: Philox4x32-10 for the replications of a lane, and draws made of its words.

namespace art6 {
namespace ART6_LANES {

/// Four words for every replication of a lane, high halves zero.
struct Block {
  Word w[4];
};

/// The random words of counter {replication, block, slot, 0}, the same that `Stream::word` gives
/// for months 4 block to 4 block + 3.
FN Block random_block(const Stream& stream, Word replications, std::uint32_t block,
                      std::uint32_t slot = 0) {
  std::uint32_t k0 = stream.key()[0];
  std::uint32_t k1 = stream.key()[1];
  // The first two rounds multiply the words that are equal in all lanes once for all.
  const std::uint64_t b1 = std::uint64_t{0xCD9E8D57} * slot;
  const std::uint32_t u0 = static_cast<std::uint32_t>(b1 >> 32) ^ block ^ k0;
  const auto u1 = static_cast<std::uint32_t>(b1);
  const Word a1 = product(replications, 0xD2511F53);
  Word c2 = a1.right<32>() ^ Word(k1);
  Word c3 = a1;
  k0 += 0x9E3779B9;
  k1 += 0xBB67AE85;
  const std::uint64_t a2 = std::uint64_t{0xD2511F53} * u0;
  const Word b2 = product(c2, 0xCD9E8D57);
  Word c0 = b2.right<32>() ^ Word(u1 ^ k0);
  Word c1 = b2;
  c2 = c3 ^ Word(static_cast<std::uint32_t>(a2 >> 32) ^ k1);
  c3 = Word(static_cast<std::uint32_t>(a2));
  for (int round = 2; round < 10; ++round) {  // high halves carry rubbish that no product reads
    k0 += 0x9E3779B9;
    k1 += 0xBB67AE85;
    const Word a = product(c0, 0xD2511F53);
    const Word b = product(c2, 0xCD9E8D57);
    c0 = b.right<32>() ^ c1 ^ Word(k0);
    c1 = b;
    c2 = a.right<32>() ^ c3 ^ Word(k1);
    c3 = a;
  }
  const Word low = Word(0xFFFFFFFF);
  return {{c0 & low, c1 & low, c2 & low, c3 & low}};
}

/// `Stream::static_uniform` for lanes.
FN Lane static_uniform(const Stream& stream, Word replications) {
  const Block block = random_block(stream, replications, 0);
  const Word low_bits = block.w[1].left<20>() | block.w[0].right<12>();
  return ((from_bits(low_bits | Word(0x4330000000000000)) - 0x1p52) + 0.5) * 0x1p-52;
}

}  // namespace ART6_LANES
}  // namespace art6
