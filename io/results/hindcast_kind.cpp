#include "io/results/hindcast_kind.hpp"

namespace art6 {

std::string to_string(HindcastKind kind) {
  return kind == HindcastKind::rolling ? "rolling" : "vintage";
}

std::string to_string(HindcastTarget target) {
  switch (target) {
    case HindcastTarget::release:
      return "release";
    case HindcastTarget::left:
      return "left";
    case HindcastTarget::completion:
      return "completion";
  }
  return {};
}

}  // namespace art6
