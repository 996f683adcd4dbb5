// deadline_scheduling: prints the comparison of docs/benchmark.md, "A published case".
#include <iostream>

#include "bench/deadline_scheduling/policy_comparison.hpp"

int main() { std::cout << deadline_scheduling::benchmark_text(); }
