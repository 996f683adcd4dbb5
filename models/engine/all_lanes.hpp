// The lane headers, in order: all that `engine_targets.cpp` and `engine_plain.cpp` compile after
// their own `Lane`. What else a new theme takes: docs/extending.md.
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"
//
#include "models/sampling/sampler_lanes.hpp"
//
#include "models/portfolio/statics_lanes.hpp"
//
#include "models/engine/trace_lanes.hpp"
//
#include "models/themes/draws_lanes.hpp"
//
#include "models/engine/shared_draws_lanes.hpp"
//
#include "models/themes/account_lanes.hpp"
//
#include "models/themes/clearance_lanes.hpp"
//
#include "models/themes/stockpile_lanes.hpp"
//
#include "models/themes/victim_assistance_lanes.hpp"
//
#include "models/themes/risk_education_lanes.hpp"
//
#include "models/themes/donors_lanes.hpp"
//
#include "models/strategies/score_lanes.hpp"
//
#include "models/strategies/placing_lanes.hpp"
//
#include "models/engine/world_lanes.hpp"
//
#include "models/engine/money_lanes.hpp"
//
#include "models/engine/tally_lanes.hpp"
//
#include "models/engine/outcomes_lanes.hpp"
//
#include "models/engine/engine_lanes.hpp"
