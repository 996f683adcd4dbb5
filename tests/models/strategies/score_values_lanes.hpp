// Lane header: a score of many replications.

namespace art6 {
namespace ART6_LANES {

struct VariableLanes {
  const Lane (&lanes)[variable_count];
  FN Lane operator()(Variable variable) const { return lanes[static_cast<int>(variable)]; }
};

FN_LARGE std::vector<double> values_of(const Score& score,
                                       const std::vector<VariableValues>& replications) {
  std::vector<double> values;
  for (std::size_t first = 0; first < replications.size();
       first += static_cast<std::size_t>(lanes())) {
    const auto count = std::min(replications.size() - first, static_cast<std::size_t>(lanes()));
    alignas(64) double buffer[max_lanes] = {};
    Lane variables[variable_count];
    for (std::size_t v = 0; v < variable_count; ++v) {
      for (std::size_t i = 0; i < count; ++i) buffer[i] = replications[first + i][v];
      variables[v] = load(buffer);
    }
    store(evaluate(score, VariableLanes{variables}), buffer);
    values.insert(values.end(), buffer, buffer + count);
  }
  return values;
}

}  // namespace ART6_LANES
}  // namespace art6
