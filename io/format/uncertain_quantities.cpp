#include "io/format/uncertain_quantities.hpp"

#include <optional>
#include <string_view>

#include "io/format/scenario_format.hpp"

namespace art6 {

namespace {

/// A visitor of the format that collects a struct's own uncertain quantities.
class Collector {
 public:
  Collector(std::vector<NamedQuantity>& found, std::string prefix)
      : found_(found), prefix_(std::move(prefix)) {}

  template <class Member, class Rule>
  void required(std::string_view key, Member& member, const Rule& /*rule*/, const char* /*about*/) {
    add(key, member);
  }
  template <class Member, class Rule>
  void optional(std::string_view key, Member& member, const Rule& /*rule*/, const char* /*about*/) {
    add(key, member);
  }
  template <class Member, class Rule>
  void required_without(std::string_view key, Member& member, const Rule& /*rule*/,
                        std::string_view /*other_key*/, const char* /*about*/) {
    add(key, member);
  }
  template <class Member, class Rule>
  void needed_where(std::string_view key, Member& member, const Rule& /*rule*/,
                    std::string_view /*other_key*/, const Quantity& /*other*/,
                    const char* /*about*/) {
    add(key, member);
  }

 private:
  void add(std::string_view key, const Quantity& quantity) {
    if (quantity.is_uncertain()) found_.push_back({prefix_ + std::string(key), &quantity});
  }
  void add(std::string_view key, const std::optional<Quantity>& quantity) {
    if (quantity) add(key, *quantity);
  }
  template <class Other>
  void add(std::string_view /*key*/, const Other& /*member*/) {}

  std::vector<NamedQuantity>& found_;
  std::string prefix_;
};

template <class Struct>
void collect(std::vector<NamedQuantity>& found, const std::string& prefix, Struct& part) {
  Collector collector(found, prefix + "/");
  describe(collector, part);
}

template <class Struct>
void collect(std::vector<NamedQuantity>& found, const std::string& prefix,
             std::optional<Struct>& part) {
  if (part) collect(found, prefix, *part);
}

}  // namespace

std::vector<NamedQuantity> uncertain_quantities(Scenario& scenario) {
  std::vector<NamedQuantity> found;
  for (Donor& donor : scenario.donors) collect(found, "donor/" + donor.id, donor);
  for (State& state : scenario.states) {
    const auto prefix = [&](Theme theme) { return to_string(ProgrammeId{state.id, theme}); };
    if (state.clearance) collect(found, state.id + "/casualties", state.casualties);
    collect(found, prefix(Theme::clearance), state.clearance);
    collect(found, prefix(Theme::stockpile), state.stockpile);
    collect(found, prefix(Theme::victim_assistance), state.victim_assistance);
    if (state.victim_assistance) {
      for (Pillar& pillar : state.victim_assistance->pillars) {
        collect(found, prefix(Theme::victim_assistance) + "/" + to_string(pillar.id), pillar);
      }
    }
    collect(found, prefix(Theme::risk_education), state.risk_education);
  }
  return found;
}

}  // namespace art6
