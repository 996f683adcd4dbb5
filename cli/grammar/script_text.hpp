// Pieces of text that the scripts for both shells are made of.
#pragma once

#include <string>

namespace art6 {

/// The word in single quotes, which a shell reads back unchanged.
std::string quoted(const std::string& word);

/// Replaces each PROGRAM in the script by the program's name.
std::string insert_name(std::string script, const std::string& program);

}  // namespace art6
