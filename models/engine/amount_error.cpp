#include "models/engine/amount_error.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace art6 {
namespace {

std::string to_message(const std::string& place, const std::string& quantity, double limit,
                       double amount, const std::string& when) {
  // The sign of a NaN says nothing.
  const std::string found = std::isnan(amount) ? "nan" : fmt::format("{:.6g}", amount);
  return fmt::format("{}: expected {} below {}, got {} in {}", place, quantity,
                     fmt::group_digits(static_cast<std::int64_t>(limit)), found, when);
}

std::string name_place(const Portfolio& portfolio, const AmountPlace& place) {
  if (place.programme) {
    const ProgrammeId& id = portfolio.programmes[*place.programme].id;
    return fmt::format("states[{}].{}", id.state, to_string(id.theme));
  }
  if (!place.donor) return "donors";
  return fmt::format("donors[{}]", portfolio.donors[*place.donor].id);
}

}  // namespace

AmountError::AmountError(std::string place_of_amount, std::string counted_quantity,
                         double exclusive_limit, double found_amount, const std::string& when)
    : std::runtime_error(
          to_message(place_of_amount, counted_quantity, exclusive_limit, found_amount, when)),
      place(std::move(place_of_amount)),
      quantity(std::move(counted_quantity)),
      limit(exclusive_limit),
      amount(found_amount) {}

AmountError::AmountError(const std::string& file, const AmountError& error)
    : std::runtime_error(file + ": " + error.what()),
      place(error.place),
      quantity(error.quantity),
      limit(error.limit),
      amount(error.amount) {}

void throw_amount_error(const Portfolio& portfolio, const AmountPlace& place, const char* quantity,
                        double limit, double amount, std::int64_t replication) {
  const std::string future = fmt::format("replication {}", replication);
  const std::string when =
      place.year ? fmt::format("{} of {}", (portfolio.start + 12 * *place.year).year(), future)
                 : future;
  throw AmountError(name_place(portfolio, place), quantity, limit, amount, when);
}

}  // namespace art6
