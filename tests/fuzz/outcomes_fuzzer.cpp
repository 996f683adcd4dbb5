// libFuzzer's entry: any bytes to the reader of outcomes.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  art6::fuzz::try_outcomes({reinterpret_cast<const char*>(data), size});
  return 0;
}
