#!/usr/bin/env python3
"""`r_simpy.py REPLICATIONS SEED`: R with SimPy as its user would: a process for each programme and one for the
donor. Prints the summary of naive_r. For SimPy 2, which Debian 12 has."""

import json
import random
import sys
from math import exp

from SimPy.Simulation import Process, Simulation, hold

import r_parameters as r

# Within a month the donor places first.
A_MOMENT = 1e-6


class Programme(Process):
    def __init__(self, world, deadline):
        super().__init__(sim=world.simulation)
        self.world = world
        self.at_start = r.MEDIAN_CONFIRMED_KM2 * exp(r.CONFIRMED_SIGMA * world.dice.gauss(0, 1))
        self.productivity = exp(r.PRODUCTIVITY_SIGMA * world.dice.gauss(0, 1))
        self.confirmed = self.at_start
        self.is_open, self.is_complete = True, False
        self.completed = r.MONTHS + 1
        self.planning_deadline = deadline
        self.cost_per_km2 = r.MEDIAN_COST_PER_KM2 / self.productivity
        self.months_of_work = 0
        self.placed = self.due = self.on_its_way = 0.0
        self.reserve = self.reserve_at_new_year = self.spent = 0.0

    def remaining_cost(self):
        return self.confirmed * self.cost_per_km2

    def believed_cost(self):
        if self.months_of_work < 12:
            return self.confirmed * r.MEDIAN_COST_PER_KM2
        return self.remaining_cost()

    def faster(self):
        """USD a month beyond the twelfths, where all its money covers the work to its end."""
        to_the_end = (1 + r.CONTINGENCY) * self.remaining_cost() * r.NEARLY_ALL
        if self.placed <= 0 or self.reserve + self.placed < to_the_end:
            return 0.0
        return max(r.MOST_USD_PER_MONTH - self.placed / 12, 0.0)

    def receive(self):
        # What rounding leaves comes with the last of it.
        is_last = self.on_its_way - self.due <= self.placed * r.ROUNDING
        income = self.on_its_way if is_last else self.due
        self.on_its_way -= income
        return income

    def released(self):
        if self.reserve <= 0 or self.reserve >= self.remaining_cost() * r.NEARLY_ALL:
            return self.reserve
        return min(self.reserve, max(self.reserve / 6, self.reserve_at_new_year / 12))

    def work(self):
        dice = self.world.dice
        yield hold, self, A_MOMENT
        for month in range(r.MONTHS):
            if self.is_open:
                self.is_open = dice.random() >= 1 / r.MEAN_OPEN_MONTHS
            else:
                self.is_open = dice.random() < 1 / r.MEAN_CLOSED_MONTHS
            income = self.receive()
            spending = min(income + self.released(), r.MOST_USD_PER_MONTH)
            self.reserve += income - spending
            self.spent += spending
            if spending >= r.LEAST_SPENDING_USD:
                self.months_of_work += 1
            noise = exp(r.OUTPUT_NOISE * dice.gauss(0, 1) - r.OUTPUT_NOISE**2 / 2)
            if self.is_open:
                effort = spending / r.TEAM_COST_USD_PER_MONTH * self.productivity * noise
                self.confirmed -= min(self.confirmed, effort * r.KM2_PER_TEAM_MONTH)
            if self.confirmed <= r.DONE_SHARE * self.at_start:
                self.is_complete, self.completed = True, month + 1
                self.world.donor.pool += self.reserve + self.on_its_way
                self.reserve = self.on_its_way = 0.0
                return
            yield hold, self, 1


class Donor(Process):
    def __init__(self, world):
        super().__init__(sim=world.simulation)
        self.world = world
        self.log_budget = self.variance = self.carried = self.pool = 0.0

    def give(self):
        for month in range(0, r.MONTHS, 12):
            shock = r.VOLATILITY * self.world.dice.gauss(0, 1)
            self.log_budget = r.PERSISTENCE * self.log_budget + shock
            self.variance = r.PERSISTENCE**2 * self.variance + r.VOLATILITY**2
            budget = r.BUDGET_USD_PER_YEAR * exp(self.log_budget - self.variance / 2)
            self.place(budget + self.carried + self.pool, month)
            yield hold, self, 12

    def place(self, money, month):
        self.pool = 0.0
        claims = []
        for programme in self.world.programmes:
            if programme.is_complete:
                continue
            while programme.planning_deadline <= month:
                programme.planning_deadline += r.EXTENSION_MONTHS
            needed = (1 + r.CONTINGENCY) * programme.remaining_cost() + r.ALLOWANCE_USD
            gap = min(needed, 12 * r.MOST_USD_PER_MONTH) - programme.reserve
            score = programme.believed_cost() / (programme.planning_deadline - month)
            claims.append([score, max(gap, 0.0), 0.0, programme])
        a_gap_was_filled = True
        while a_gap_was_filled and money > 0:
            total = sum(score for score, gap, placed, _ in claims if placed < gap)
            if total <= 0:
                break
            a_gap_was_filled = False
            usd_per_score = money / total
            for claim in claims:
                score, gap, placed, _ = claim
                if placed >= gap:
                    continue
                if score * usd_per_score < gap - placed:
                    claim[2] += score * usd_per_score
                    money -= score * usd_per_score
                else:
                    claim[2] = gap
                    money -= gap - placed
                    a_gap_was_filled = True
            if not a_gap_was_filled:
                money = 0.0
        self.carried = money
        self.pay([(placed, programme) for _, _, placed, programme in claims])

    def pay(self, payments):
        for placed, programme in payments:
            programme.placed = programme.on_its_way = placed
            programme.reserve_at_new_year = programme.reserve
        faster = [programme.faster() for _, programme in payments]
        wanted = sum(faster)
        part = min(self.carried / 12 / wanted, 1.0) if wanted > 0 else 0.0
        for (placed, programme), more in zip(payments, faster):
            programme.due = placed / 12 + part * more


class World:
    def __init__(self, dice):
        self.dice = dice
        self.simulation = Simulation()
        self.simulation.initialize()
        self.programmes = [Programme(self, deadline) for deadline in r.DEADLINES]
        self.donor = Donor(self)
        self.simulation.activate(self.donor, self.donor.give())
        for programme in self.programmes:
            self.simulation.activate(programme, programme.work())

    def run(self):
        self.simulation.simulate(until=r.MONTHS)


def run(replications, seed):
    dice = random.Random(seed)
    completed = [[] for _ in r.DEADLINES]
    spent = [[] for _ in r.DEADLINES]
    for _ in range(replications):
        world = World(dice)
        world.run()
        for p, programme in enumerate(world.programmes):
            completed[p].append(programme.completed)
            spent[p].append(programme.spent)
    return completed, spent


if __name__ == "__main__":
    count, first_seed = int(sys.argv[1]), int(sys.argv[2])
    json.dump(r.summary(count, first_seed, *run(count, first_seed)), sys.stdout, indent=1)
