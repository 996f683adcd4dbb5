// The lane headers, in order: all that `engine_targets.cpp` and `engine_plain.cpp` compile after
// their own `Lane`. What else a new theme takes: docs/extending.md.
#include "sim/lane_math.hpp"
//
#include "sim/lane_philox.hpp"
//
#include "models/sampler_lanes.hpp"
//
#include "models/statics_lanes.hpp"
//
#include "models/trace_lanes.hpp"
//
#include "models/draws_lanes.hpp"
//
#include "models/shared_draws_lanes.hpp"
//
#include "models/account_lanes.hpp"
//
#include "models/clearance_lanes.hpp"
//
#include "models/stockpile_lanes.hpp"
//
#include "models/victim_assistance_lanes.hpp"
//
#include "models/risk_education_lanes.hpp"
//
#include "models/donors_lanes.hpp"
//
#include "models/score_lanes.hpp"
//
#include "models/placing_lanes.hpp"
//
#include "models/world_lanes.hpp"
//
#include "models/money_lanes.hpp"
//
#include "models/tally_lanes.hpp"
//
#include "models/outcomes_lanes.hpp"
//
#include "models/engine_lanes.hpp"
