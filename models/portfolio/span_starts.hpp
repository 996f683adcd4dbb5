// The months at which a programme's budget year is divided into spans.
#pragma once

#include <vector>

namespace art6 {

/// Adds months from the start to the ascending `starts` (`ProgrammeModel::span_starts`): each stays
/// once; months before the start, and the first months of budget years, which start a span anyway,
/// are left out.
void add_span_starts(std::vector<int>& starts, const std::vector<int>& months);

}  // namespace art6
