// The names that a benchmark has for its scenario files.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace art6 {

/// A name for each file: that of the file without extension. Where two would have the same name,
/// as many of their folders stand before it as tell them apart, `a/x` and `b/x`; the extension
/// stays where files of one folder differ in it alone. Standard input is `standard-input`. Throws
/// `WrongUsage` for a file that is given twice.
std::vector<std::string> name_instances(std::span<const std::filesystem::path> files);

}  // namespace art6
