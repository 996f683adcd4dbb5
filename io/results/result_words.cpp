#include "io/results/result_words.hpp"

#include <fmt/format.h>

#include <array>

#include "io/results/figures.hpp"

namespace art6 {
namespace {

constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

template <class Calendar>
std::string write_date(Calendar date, DateStyle style) {
  return style == DateStyle::iso ? to_string(date) : to_words(date);
}

}  // namespace

const char* to_words(Theme theme) {
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

const char* to_words(Risk risk) {
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

std::string to_words(Month month) {
  const auto index = static_cast<std::size_t>(month.month_of_year() - 1);
  return fmt::format("{} {}", month_names[index], month.year());
}

std::string to_words(Date date) {
  return fmt::format("{} {}", date.day, to_words(Month::of(date.year, date.month)));
}

std::string describe_risk(Risk risk, double confidence) {
  switch (risk) {
    case Risk::on_track:
      return fmt::format("chance of {} and more", format_share(confidence));
    case Risk::at_risk:
      return fmt::format("chance of 50 to {}", format_share(confidence));
    case Risk::unlikely:
      return "chance of 20 to 50 %";
    case Risk::will_miss:
      return "chance below 20 %";
  }
  return {};
}

const char* name_class(const std::optional<Risk>& risk) {
  return risk ? to_string(*risk) : beyond_horizon_class;
}

const char* describe_class(const std::optional<Risk>& risk) {
  return risk ? to_words(*risk) : "beyond the clock";
}

std::string format_chance(double probability_met, bool beyond_horizon, double confidence) {
  return beyond_horizon ? format_percent_at_least(probability_met)
                        : format_percent_met(probability_met, confidence);
}

std::string format_share(double share) { return fmt::format("{:.4g} %", 100 * share); }

std::string format_count(std::int64_t count, const std::string& one, const std::string& more) {
  return fmt::format("{} {}", group_digits(count), count == 1 ? one : more);
}

std::string format_moves(int count, DeadlineKind kind) {
  return kind == DeadlineKind::target_date
             ? format_count(count, "move of the target", "moves of the target")
             : format_count(count, "extension request", "extension requests");
}

std::string describe_month(const std::optional<Month>& month, DateStyle style) {
  return month ? write_date(*month, style) : "later";
}

std::string describe_file_by(const ObligationForecast& obligation, DateStyle style) {
  if (obligation.file_by) return write_date(*obligation.file_by, style);
  return obligation.deadline_kind == DeadlineKind::target_date ? "–" : "passed";
}

std::string describe_requests(const ObligationForecast& obligation) {
  if (obligation.deadline_kind == DeadlineKind::target_date) {
    return fmt::format("{:.1f}", obligation.extension.mean_requests);
  }
  return obligation.extension.requests ? fmt::format("{}", *obligation.extension.requests) : "–";
}

}  // namespace art6
