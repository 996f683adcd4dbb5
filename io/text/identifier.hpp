// The alphabet of the ids that scenarios give to donors, coalitions and strategies.
#pragma once

#include <cstddef>
#include <string_view>

namespace art6 {

/// Has the text one to `longest` characters, all of them letters of ASCII, digits, - or _?
constexpr bool is_identifier(std::string_view text, std::size_t longest) {
  constexpr std::string_view allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return !text.empty() && text.size() <= longest &&
         text.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace art6
