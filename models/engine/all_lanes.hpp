// The engine's table of contents: its lane headers in order, each of which may use those above it.
// `engine_targets.cpp` compiles the list once for each instruction set, `engine_plain.cpp` in plain
// double, each after its own `Lane`. What else a new theme takes: docs/extending.md.

// Functions of numbers, and random words.
#include "sim/lanes/lane_math.hpp"
//
#include "sim/lanes/lane_philox.hpp"

// Static quantities: from a uniform number to a law's value; all of a portfolio's.
#include "models/sampling/sampler_lanes.hpp"
//
#include "models/portfolio/statics_lanes.hpp"

// What a replay records of each month.
#include "models/engine/trace_lanes.hpp"

// Draws in time: noise, chains and monthly words; kept for alternatives that share futures.
#include "models/themes/draws_lanes.hpp"
//
#include "models/engine/shared_draws_lanes.hpp"

// A programme's account, and its months in a budget year; what its pauses leave of them.
#include "models/themes/account_lanes.hpp"
//
#include "models/themes/pauses_lanes.hpp"

// A budget year of each theme: clearance, of a
// whole programme or in regions, stockpile destruction, victim assistance, risk education.
#include "models/themes/land_lanes.hpp"
//
#include "models/themes/clearance_lanes.hpp"
//
#include "models/themes/regions_lanes.hpp"
//
#include "models/themes/stockpile_lanes.hpp"
//
#include "models/themes/victim_assistance_lanes.hpp"
//
#include "models/themes/risk_education_lanes.hpp"

// A budget year of a State's casualties.
#include "models/themes/casualties_lanes.hpp"

// A donor's budget year: budget, pledges, commitments, flexible money, the pool.
#include "models/themes/donors_lanes.hpp"

// Strategies: a score's expression; the rules by which flexible money is placed.
#include "models/strategies/score_lanes.hpp"
//
#include "models/strategies/placing_lanes.hpp"

// All columns of a lane's replications, how they are allocated and how futures start.
#include "models/engine/world_lanes.hpp"

// The first month of a budget year: deadlines move, planners look, the strategy places; how donors
// pay in the year's months; accounts are funded.
#include "models/engine/deadlines_lanes.hpp"
//
#include "models/engine/outlooks_lanes.hpp"
//
#include "models/engine/planner_view_lanes.hpp"
//
#include "models/engine/strategy_lanes.hpp"
//
#include "models/engine/payments_lanes.hpp"
//
#include "models/engine/funding_lanes.hpp"

// Milestones; what chance brings to a State's budget year; its months, theme by theme.
#include "models/engine/milestones_lanes.hpp"
//
#include "models/engine/state_draws_lanes.hpp"
//
#include "models/engine/state_year_lanes.hpp"

// What a future adds to the tally, to a record, and to the outcomes of a comparison.
#include "models/engine/tally_lanes.hpp"
//
#include "models/engine/outcomes_lanes.hpp"

// Futures, budget year by budget year; a range of replications under each alternative.
#include "models/engine/engine_lanes.hpp"
