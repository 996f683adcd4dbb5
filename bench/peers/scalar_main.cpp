// scalar_r naive|xoshiro REPLICATIONS SEED: runs that program of R and prints its summary as JSON.
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
  const std::string_view program = count == 4 ? arguments[1] : "";
  if ((program != "naive" && program != "xoshiro") || !read(arguments[2], replications) ||
      !read(arguments[3], seed) || replications < 1) {
    std::cerr << "usage: scalar_r naive|xoshiro REPLICATIONS SEED (whole numbers, "
                 "REPLICATIONS >= 1)\n";
    return 2;
  }
  const auto run = program == "naive" ? naive::naive_r : naive::xoshiro_r;
  nlohmann::ordered_json summary{{"replications", replications}, {"seed", seed}};
  for (const naive::ProgrammeResults& programme : run(replications, seed, {})) {
    summary["programmes"].push_back(
        {{"deadline_months", programme.deadline_months},
         {"probability_met", naive::probability_met(programme)},
         {"mean_completion_month", naive::mean_completion_month(programme)},
         {"spent_usd_mean", naive::mean_spent_usd(programme)},
         {"spent_usd_variance", naive::variance_of_spent_usd(programme)}});
  }
  std::cout << summary.dump(1) << '\n';
}
