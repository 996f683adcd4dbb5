// What is packed comes out again by zlib and OpenSSL, which browsers do not use.
#include "report/packed.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <zlib.h>

#include <random>

namespace art6 {
namespace {

std::string unpacked(const std::string& text) {
  std::string small(text.size() / 4 * 3, '\0');
  EVP_DecodeBlock(reinterpret_cast<unsigned char*>(small.data()),
                  reinterpret_cast<const unsigned char*>(text.data()),
                  static_cast<int>(text.size()));
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 16 + MAX_WBITS), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(small.data());
  stream.avail_in = static_cast<uInt>(small.size());
  std::string bytes;
  int state = Z_OK;
  while (state == Z_OK) {
    char part[4096];
    stream.next_out = reinterpret_cast<Bytef*>(part);
    stream.avail_out = sizeof part;
    state = inflate(&stream, Z_NO_FLUSH);
    bytes.append(part, sizeof part - stream.avail_out);
  }
  EXPECT_EQ(state, Z_STREAM_END);
  inflateEnd(&stream);
  return bytes;
}

TEST(Packed, comes_out_again) {
  std::mt19937_64 random(6);
  std::string noise(100001, '\0');
  for (char& c : noise) c = static_cast<char>(random());
  for (const std::string& bytes : {std::string(), std::string("a"), std::string("<>&\"'\n\0x", 8),
                                   std::string(1000000, 'z'), noise}) {
    EXPECT_TRUE(unpacked(pack_bytes(bytes)) == bytes) << bytes.size();
  }
}

TEST(Packed, has_no_character_that_html_knows_and_is_always_the_same) {
  const std::string text = pack_bytes("obligations");
  EXPECT_EQ(
      text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="),
      std::string::npos);
  EXPECT_EQ(text, pack_bytes("obligations"));
  EXPECT_EQ(text.substr(0, 13), "H4sIAAAAAAACA");  // gzip, without a time, compressed most
}

}  // namespace
}  // namespace art6
