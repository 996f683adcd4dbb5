// naive_r N SEED: runs the naive program of R and prints its summary as JSON.
#include <charconv>
#include <cstdint>
#include <iostream>
#include <string_view>
#include <system_error>

#include <nlohmann/json.hpp>

#include "bench/peers/naive.hpp"

namespace {

template <class Whole>
bool read(std::string_view text, Whole& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

int main(int count, char** arguments) {
  std::int64_t replications = 0;
  std::uint64_t seed = 0;
  if (count != 3 || !read(arguments[1], replications) || !read(arguments[2], seed) ||
      replications < 1) {
    std::cerr << "usage: naive_r REPLICATIONS SEED (whole numbers, REPLICATIONS >= 1)\n";
    return 2;
  }
  nlohmann::ordered_json summary{{"replications", replications}, {"seed", seed}};
  for (const naive::ProgrammeResults& programme : naive::naive_r(replications, seed)) {
    summary["programmes"].push_back(
        {{"deadline_months", programme.deadline_months},
         {"probability_met", naive::probability_met(programme)},
         {"mean_completion_month", naive::mean_completion_month(programme)},
         {"spent_usd_mean", naive::mean_spent_usd(programme)}});
  }
  std::cout << summary.dump(1) << '\n';
}
