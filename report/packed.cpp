#include "report/packed.hpp"

#include <openssl/evp.h>
#define ZLIB_CONST
#include <zlib.h>

#include <new>

namespace art6 {
namespace {

std::string compress(std::string_view bytes) {
  z_stream stream{};
  constexpr int gzip = 16 + MAX_WBITS, memory = 9;
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip, memory, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::bad_alloc();
  }
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);  // cannot fail: there is room for all of it
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

std::string pack_bytes(std::string_view bytes) {
  const std::string small = compress(bytes);
  std::string text((small.size() + 2) / 3 * 4 + 1, '\0');  // and a final zero
  const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     reinterpret_cast<const unsigned char*>(small.data()),
                                     static_cast<int>(small.size()));
  text.resize(static_cast<std::size_t>(length));
  return text;
}

}  // namespace art6
