// The kinds of victim assistance.
#pragma once

namespace art6 {

enum class PillarKind { medical_care, rehabilitation, psychosocial, inclusion };
inline constexpr int pillar_count = 4;

/// The name of the pillar in scenario and result files, such as `medical_care`.
const char* to_string(PillarKind pillar);

}  // namespace art6
