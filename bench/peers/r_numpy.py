#!/usr/bin/env python3
"""`r_numpy.py REPLICATIONS SEED`: R with NumPy, vectorised over replications as its user would: arrays
[programme][replication], a loop over months alone. Prints the summary of naive_r."""

import json
import sys

import numpy as np

import r_parameters as r


def share(money, scores, gaps):
    """Splits each replication's money in proportion to the scores, never beyond a gap, what is left over
    the rest again. Returns what was placed and the money that found no place."""
    placed = np.zeros_like(gaps)
    money = money.copy()
    while True:
        weights = np.where(placed < gaps, scores, 0.0)
        total = weights.sum(axis=0)
        goes_on = (money > 0) & (total > 0)
        if not goes_on.any():
            return placed, money
        part = weights * np.divide(money, total, out=np.zeros_like(money), where=goes_on)
        room = gaps - placed
        is_filled = (part >= room) & (weights > 0) & goes_on
        taken = np.where(is_filled, room, part)
        placed = np.where(is_filled, gaps, placed + part)
        # Where no gap binds all of it went in proportion; only rounding is left.
        left = np.where(is_filled.any(axis=0), money - taken.sum(axis=0), 0.0)
        money = np.where(goes_on, left, money)


def run(n, seed):
    random = np.random.Generator(np.random.PCG64(seed))
    shape = (r.PROGRAMMES, n)
    at_start = r.MEDIAN_CONFIRMED_KM2 * np.exp(r.CONFIRMED_SIGMA * random.standard_normal(shape))
    productivity = np.exp(r.PRODUCTIVITY_SIGMA * random.standard_normal(shape))
    confirmed = at_start.copy()
    is_open = np.ones(shape, dtype=bool)
    is_complete = np.zeros(shape, dtype=bool)
    completed = np.full(shape, r.MONTHS + 1)
    planning_deadline = np.tile(np.array(r.DEADLINES, dtype=float)[:, None], (1, n))
    income, reserve, spent = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    log_budget, variance = np.zeros(n), 0.0
    carried, pool = np.zeros(n), np.zeros(n)

    for month in range(r.MONTHS):
        if month % 12 == 0:
            log_budget = r.PERSISTENCE * log_budget + r.VOLATILITY * random.standard_normal(n)
            variance = r.PERSISTENCE**2 * variance + r.VOLATILITY**2
            budget = r.BUDGET_USD_PER_YEAR * np.exp(log_budget - variance / 2)
            late = ~is_complete & (planning_deadline <= month)
            while late.any():
                planning_deadline[late] += r.EXTENSION_MONTHS
                late = ~is_complete & (planning_deadline <= month)
            remaining = confirmed * r.PLANNED_COST_PER_KM2
            scores = np.where(is_complete, 0.0, remaining / np.maximum(planning_deadline - month, 1))
            gaps = (1 + r.CONTINGENCY) * remaining + r.ALLOWANCE_USD - reserve
            gaps = np.where(is_complete, 0.0, np.maximum(gaps, 0.0))
            placed, carried = share(budget + carried + pool, scores, gaps)
            pool = np.zeros(n)
            income = placed / 12
        working = ~is_complete
        uniforms = random.random(shape)
        is_open = np.where(
            is_open, uniforms >= 1 / r.MEAN_OPEN_MONTHS, uniforms < 1 / r.MEAN_CLOSED_MONTHS
        )
        noise = np.exp(r.OUTPUT_NOISE * random.standard_normal(shape) - r.OUTPUT_NOISE**2 / 2)
        spending = np.where(working, income + reserve / 6, 0.0)
        reserve += np.where(working, income, 0.0) - spending
        spent += spending
        effort = spending / r.TEAM_COST_USD_PER_MONTH * is_open * productivity * noise
        confirmed = np.maximum(confirmed - effort * r.KM2_PER_TEAM_MONTH, 0.0)
        finished = working & (confirmed <= r.DONE_SHARE * at_start)
        if finished.any():
            is_complete |= finished
            completed[finished] = month + 1
            back = np.where(finished, reserve + (11 - month % 12) * income, 0.0)
            pool += back.sum(axis=0)
            reserve[finished] = 0
    return completed, spent


if __name__ == "__main__":
    replications, first_seed = int(sys.argv[1]), int(sys.argv[2])
    json.dump(r.summary(replications, first_seed, *run(replications, first_seed)), sys.stdout, indent=1)
