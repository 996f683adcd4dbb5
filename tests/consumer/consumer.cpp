#include <iostream>

#include "io/reader/scenario_reader.hpp"
#include "study/forecasts/forecast.hpp"

int main(int, char** arguments) {
  const art6::Scenario scenario = art6::read_scenario(arguments[1]).scenario;
  for (const auto& obligation : art6::forecast(scenario, art6::Runner{}).obligations)
    std::cout << art6::to_string(obligation.id) << ' ' << obligation.probability_met << '\n';
}
