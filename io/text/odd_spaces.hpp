// Characters that look like a space or like nothing, and are neither a space nor a line's end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace art6 {

/// Is it a space other than U+0020 and the tab, or a character without width? Editors, word
/// processors and web pages put them where a space was meant.
bool is_odd_space(char32_t code);

/// Names an odd space: `a no-break space (U+00A0)`.
std::string name_odd_space(char32_t code);

/// Writes the odd spaces of a text in the form `\u00a0`, so that a message shows them.
std::string show_odd_spaces(std::string_view text);

/// An odd space in a text.
struct OddSpace {
  std::size_t offset = 0;      ///< of its first byte
  std::size_t characters = 0;  ///< before it
  char32_t code = 0;
};

/// Finds the first odd space of a text in UTF-8.
std::optional<OddSpace> find_odd_space(std::string_view text);

/// Finds an odd space with which the text begins or ends.
std::optional<OddSpace> find_odd_space_at_ends(std::string_view text);

/// Finds the first odd space among the characters that lay out a line of YAML: in its indentation,
/// dashes of lists included, or after the colon of its first key.
std::optional<OddSpace> find_odd_space_of_layout(std::string_view line);

}  // namespace art6
