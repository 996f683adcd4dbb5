#include "io/results/comparison_result.hpp"

namespace art6 {

const char* to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::better:
      return "better";
    case Verdict::worse:
      return "worse";
    case Verdict::not_told_apart:
      return "not-told-apart";
    case Verdict::same:
      return "same";
  }
  return "";
}

}  // namespace art6
