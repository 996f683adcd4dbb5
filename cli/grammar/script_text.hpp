// Pieces of text that the scripts for both shells are made of.
#pragma once

#include <string>

namespace art6 {

/// The word in single quotes, as a shell reads it back whatever it holds.
std::string quoted(const std::string& word);

/// The script with the program's name wherever it says PROGRAM.
std::string insert_name(std::string script, const std::string& program);

}  // namespace art6
