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


def due_in_a_month(placed, reserve, remaining, unplaced):
    """Placed money comes in twelfths; where all its money covers the work to its end, faster, as far as the
    donor has unplaced money in the month."""
    due = placed / 12
    is_covered = reserve + placed >= (1 + r.CONTINGENCY) * r.NEARLY_ALL * remaining
    faster = np.where(is_covered & (placed > 0), np.maximum(r.MOST_USD_PER_MONTH - due, 0.0), 0.0)
    wanted = faster.sum(axis=0)
    part = np.divide(unplaced / 12, wanted, out=np.zeros_like(wanted), where=wanted > 0)
    return due + np.minimum(part, 1.0) * faster


def released(reserve, at_new_year, remaining):
    part = np.minimum(reserve, np.maximum(reserve / 6, at_new_year / 12))
    return np.where(reserve >= remaining * r.NEARLY_ALL, reserve, part)


def run(n, seed):
    random = np.random.Generator(np.random.PCG64(seed))
    shape = (r.PROGRAMMES, n)
    at_start = r.MEDIAN_CONFIRMED_KM2 * np.exp(r.CONFIRMED_SIGMA * random.standard_normal(shape))
    productivity = np.exp(r.PRODUCTIVITY_SIGMA * random.standard_normal(shape))
    cost_per_km2 = r.MEDIAN_COST_PER_KM2 / productivity
    confirmed = at_start.copy()
    is_open = np.ones(shape, dtype=bool)
    is_complete = np.zeros(shape, dtype=bool)
    completed = np.full(shape, r.MONTHS + 1)
    planning_deadline = np.tile(np.array(r.DEADLINES, dtype=float)[:, None], (1, n))
    months_of_work = np.zeros(shape, dtype=np.int16)
    reserve, spent = np.zeros(shape), np.zeros(shape)
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
            believed = confirmed * np.where(months_of_work < 12, r.MEDIAN_COST_PER_KM2, cost_per_km2)
            scores = np.where(is_complete, 0.0, believed / np.maximum(planning_deadline - month, 1))
            remaining = confirmed * cost_per_km2
            needed = (1 + r.CONTINGENCY) * remaining + r.ALLOWANCE_USD
            gaps = np.minimum(needed, 12 * r.MOST_USD_PER_MONTH) - reserve
            gaps = np.where(is_complete, 0.0, np.maximum(gaps, 0.0))
            placed, carried = share(budget + carried + pool, scores, gaps)
            pool = np.zeros(n)
            due = due_in_a_month(placed, reserve, remaining, carried)
            rounding = placed * r.ROUNDING
            on_its_way = placed
            at_new_year = reserve.copy()
        working = ~is_complete
        uniforms = random.random(shape)
        is_open = np.where(
            is_open, uniforms >= 1 / r.MEAN_OPEN_MONTHS, uniforms < 1 / r.MEAN_CLOSED_MONTHS
        )
        noise = np.exp(r.OUTPUT_NOISE * random.standard_normal(shape) - r.OUTPUT_NOISE**2 / 2)
        # What rounding leaves comes with the last of it.
        income = np.where(on_its_way - due <= rounding, on_its_way, due)
        on_its_way = on_its_way - income
        available = income
        if reserve.any():
            available = income + released(reserve, at_new_year, confirmed * cost_per_km2)
        spending = np.minimum(available, r.MOST_USD_PER_MONTH)
        reserve += income - spending
        spent += spending
        months_of_work += spending >= r.LEAST_SPENDING_USD
        effort = spending / r.TEAM_COST_USD_PER_MONTH * is_open * productivity * noise
        confirmed = np.maximum(confirmed - effort * r.KM2_PER_TEAM_MONTH, 0.0)
        finished = working & (confirmed <= r.DONE_SHARE * at_start)
        if finished.any():
            is_complete |= finished
            completed[finished] = month + 1
            pool += np.where(finished, reserve + on_its_way, 0.0).sum(axis=0)
            reserve[finished] = 0
            on_its_way[finished] = 0
    return completed, spent


if __name__ == "__main__":
    replications, first_seed = int(sys.argv[1]), int(sys.argv[2])
    json.dump(r.summary(replications, first_seed, *run(replications, first_seed)), sys.stdout, indent=1)
