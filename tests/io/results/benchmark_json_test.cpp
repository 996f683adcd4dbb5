#include "io/results/benchmark_json.hpp"

#include <gtest/gtest.h>

#include "tests/io/results/benchmark_example.hpp"

namespace art6 {
namespace {

const Manifest manifest{.version = "0.1.0",
                        .compiler = "GNU 12.2.0",
                        .instruction_set = "avx2",
                        .started = "2026-01-02T03:04:05Z",
                        .duration_seconds = 1.5};

TEST(BenchmarkJson, has_every_strategy_and_every_instance_with_null_for_what_is_unknown) {
  EXPECT_EQ(write_benchmark_json(example_benchmark(), manifest),
            R"({"art6_benchmark": 1,
 "objective": "obligations-met",
 "program": {"version":"0.1.0","compiler":"GNU 12.2.0","instruction_set":"avx2","started":"2026-01-02T03:04:05Z","duration_seconds":1.5},
 "strategies": [
  {"id":"need","description":"By need.","mean_gap":0.2,"mean_gap_ci95":[0.125,0.25],"wins":1,"worst_gap":0.2,"worst_instance":"small"},
  {"id":"equal","description":"Alike.","mean_gap":0.5,"mean_gap_ci95":[0.375,0.625],"wins":0,"worst_gap":0.5,"worst_instance":"small"}],
 "instances": [
  {"id":"small","scenario":{"name":"A \"small\" one","sha256":"ab"},"replications":200,"seed":7,"programmes":4,"obligations":3,"bound":2.5,"bound_ci95":[2.25,2.75],"best":"need","strategies":[{"id":"need","mean":2.0,"gap":0.2,"gap_ci95":[0.125,0.25],"is_among_best":true},{"id":"equal","mean":1.25,"gap":0.5,"gap_ci95":[0.375,0.625],"is_among_best":false}]},
  {"id":"hopeless","scenario":{"name":"Hopeless","sha256":"cd"},"replications":1,"seed":18446744073709551615,"programmes":1,"obligations":1,"bound":0.0,"bound_ci95":null,"best":"need","strategies":[{"id":"need","mean":0.0,"gap":null,"gap_ci95":null,"is_among_best":true},{"id":"equal","mean":0.0,"gap":null,"gap_ci95":null,"is_among_best":true}]}]}
)");
}

TEST(BenchmarkJson, says_how_long_each_strategy_took_where_that_was_asked) {
  const std::string json = write_benchmark_json(hopeless_benchmark(), manifest);
  EXPECT_NE(json.find(R"({"id":"equal","description":"Alike.","mean_gap":null,)"
                      R"("mean_gap_ci95":null,"wins":0,"worst_gap":null,"worst_instance":null,)"
                      R"("duration_seconds":0.25}])"),
            std::string::npos)
      << json;
}

}  // namespace
}  // namespace art6
