#include "io/format/uncertain_quantities.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "io/format/description.hpp"
#include "io/format/scenario_format.hpp"

namespace art6 {

namespace {

/// A visitor of the format that collects the uncertain quantities among a struct's members.
template <class Struct>
class Collector : public EveryKey<Collector<Struct>> {
 public:
  Collector(std::vector<NamedQuantity>& found, std::string prefix, const Struct& part)
      : found_(found), prefix_(std::move(prefix)), part_(part) {}

  template <class Member, class Rule>
  void visit(std::string_view key, const Member& member, const Rule&) {
    add(key, get_member(part_, member));
  }

 private:
  void add(std::string_view key, const Quantity& quantity) {
    if (quantity.is_uncertain()) found_.push_back({prefix_ + std::string(key), &quantity});
  }
  void add(std::string_view key, const QuantityOverTime& quantity) {
    if (!quantity.has_steps()) add(key, quantity.single);
    for (std::size_t i = 0; i < quantity.steps.size(); ++i) {
      add(name_step(std::string(key), quantity.steps, i), quantity.steps[i].value);
    }
  }
  template <class Value>
  void add(std::string_view key, const std::optional<Value>& value) {
    if (value) add(key, *value);
  }
  template <class Other>
  void add(std::string_view, const Other&) {}

  std::vector<NamedQuantity>& found_;
  std::string prefix_;
  const Struct& part_;
};

template <class Struct>
void collect(std::vector<NamedQuantity>& found, const std::string& prefix, const Struct& part) {
  Collector<Struct> collector(found, prefix + "/", part);
  describe(collector, Of<Struct>{});
}

template <class Struct>
void collect(std::vector<NamedQuantity>& found, const std::string& prefix,
             const std::optional<Struct>& part) {
  if (part) collect(found, prefix, *part);
}

}  // namespace

std::vector<NamedQuantity> find_uncertain_quantities(const Scenario& scenario) {
  std::vector<NamedQuantity> found;
  for (const Donor& donor : scenario.donors) collect(found, "donor/" + donor.id, donor);
  for (const Coalition& coalition : scenario.coalitions) {
    for (const Pledge& pledge : coalition.pledges) {
      if (!pledge.usd) collect(found, "coalition/" + coalition.id + "/" + pledge.donor, pledge);
    }
  }
  for (const State& state : scenario.states) {
    const auto prefix = [&](Theme theme) { return to_string(ProgrammeId{state.id, theme}); };
    if (state.clearance) collect(found, state.id + "/casualties", state.casualties);
    collect(found, prefix(Theme::clearance), state.clearance);
    if (state.clearance) {
      for (const Region& region : state.clearance->regions) {
        collect(found, prefix(Theme::clearance) + "/regions/" + region.id, region);
      }
    }
    collect(found, prefix(Theme::stockpile), state.stockpile);
    collect(found, prefix(Theme::victim_assistance), state.victim_assistance);
    if (state.victim_assistance) {
      for (const Pillar& pillar : state.victim_assistance->pillars) {
        collect(found, prefix(Theme::victim_assistance) + "/" + to_string(pillar.id), pillar);
      }
    }
    collect(found, prefix(Theme::risk_education), state.risk_education);
  }
  return found;
}

}  // namespace art6
