// libFuzzer's entry: any bytes to `art6 check` and a small run.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  art6::fuzz::try_check({reinterpret_cast<const char*>(data), size});
  return 0;
}
