// The names in a score's expression, and which of them scores do not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace art6 {

/// What a name in an expression stands for: what has a parenthesis after it is a function.
enum class ScoreNameKind { variable, function };

/// A name in an expression, with what its place says that it is.
struct ScoreName {
  std::string name;
  ScoreNameKind kind = ScoreNameKind::variable;
  friend bool operator==(const ScoreName&, const ScoreName&) = default;
};

/// The names of an expression that are no variable and no function of scores, each once, in their
/// order. The rest of the expression need not be well formed.
std::vector<ScoreName> find_unknown_names(std::string_view expression);

/// The names of all variables, or of all functions.
std::vector<std::string> list_score_names(ScoreNameKind kind);

}  // namespace art6
