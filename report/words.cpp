#include "report/words.hpp"

#include <fmt/format.h>

#include <array>

#include "io/results/figures.hpp"

namespace art6 {
namespace {

constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

const char* in_words(Theme theme) {
  switch (theme) {
    case Theme::clearance:
      return "clearance";
    case Theme::stockpile:
      return "stockpile destruction";
    case Theme::victim_assistance:
      return "victim assistance";
    case Theme::risk_education:
      return "risk education";
  }
  return "";
}

const char* in_words(Risk risk) {
  switch (risk) {
    case Risk::on_track:
      return "on track";
    case Risk::at_risk:
      return "at risk";
    case Risk::unlikely:
      return "unlikely";
    case Risk::will_miss:
      return "will miss";
  }
  return "";
}

std::string meaning(Risk risk, double confidence) {
  switch (risk) {
    case Risk::on_track:
      return fmt::format("chance of {} and more", in_percent(confidence));
    case Risk::at_risk:
      return fmt::format("chance of 50 to {}", in_percent(confidence));
    case Risk::unlikely:
      return "chance of 20 to 50 %";
    case Risk::will_miss:
      return "chance below 20 %";
  }
  return {};
}

std::string in_words(Month month) {
  const auto index = static_cast<std::size_t>(month.month_of_year() - 1);
  return fmt::format("{} {}", month_names[index], month.year());
}

std::string in_words(Date date) {
  return fmt::format("{} {}", date.day, in_words(Month::of(date.year, date.month)));
}

std::string in_percent(double share) { return fmt::format("{:.4g} %", 100 * share); }

}  // namespace art6
