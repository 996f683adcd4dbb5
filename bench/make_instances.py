#!/usr/bin/env python3
"""Writes the instances of the benchmark.

From one base point every factor is varied alone; mixtures take a level of every factor at random.
bench/instances/README.md tells what there is.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from fictitious.draws import D, Draws, significant
from fictitious.flow_yaml import document, overlay
from fictitious.programmes import START_YEAR
from fictitious.scenario import scenario
from fictitious.setting import THEMES, Setting

SEED = 6
BASE = Setting()
FAMILIES = {
    "programmes": {str(count): {"programmes": count} for count in (4, 12, 80, 200)},
    "sizes": {"alike": {"sizes": D("0.2")}, "wide": {"sizes": D("1.5")}},
    "tightness": {level: {"tightness": D(level)} for level in ("0.6", "1.0", "1.3", "1.6")},
    "deadlines": {
        "same-year": {"deadlines": (8, 9)},
        "6-to-9-years": {"deadlines": (6, 9)},
        "1-to-15-years": {"deadlines": (1, 15)},
    },
    "uncertainty": {
        "none": {"uncertainty": D(0)},
        "low": {"uncertainty": D("0.4")},
        "wide": {"uncertainty": D(2)},
    },
    "ramp-up": {
        "none": {"ramp_up": D(0)},
        "slow": {"ramp_up": D("0.7")},
        "tight": {"ramp_up": D("1.1")},
    },
    "earmarking": {
        "none": {"committed": D(0), "restricted": D(0), "coalitions": 0},
        "restricted": {"committed": D(0), "restricted": D(1), "coalitions": 0},
        "most": {"committed": D("0.6"), "restricted": D(1), "coalitions": 4},
    },
    "shocks": {
        "none": {"volatility": D(0)},
        "strong": {"volatility": D("0.5"), "persistence": D("0.3")},
        "lasting": {"volatility": D("0.25"), "persistence": D("0.9")},
    },
    "common-shock": {level: {"common_shock": D(level)} for level in ("0", "0.5", "0.9")},
    "themes": {
        "clearance": {"themes": THEMES[:1]},
        "stockpile": {"themes": THEMES[1:2]},
        "clearance-stockpile": {"themes": THEMES[:2]},
        "victim-assistance": {"themes": THEMES[2:3]},
    },
}
AROUND = {"common-shock": FAMILIES["shocks"]["lasting"]}  # where it matters; the others vary around the base
PARENTS = {"programmes-200": "programmes-80"}  # what an instance is an overlay on, if not on base
MIXTURES = 8


def described(setting):
    """Every factor's level, in words."""
    themes = "all themes" if setting.themes == THEMES else " and ".join(setting.themes).replace("_", " ")
    first, last = setting.deadlines
    words = {
        "programmes": f"{setting.programmes} programmes",
        "themes": f"work on {themes}",
        "sizes": f"sizes {times(setting.sizes, ' as far apart')} as in the base",
        "tightness": f"money {setting.tightness} times what finishing all by the dates would take",
        "deadlines": f"all dates in {START_YEAR + first}" if last - first == 1
                     else f"dates {first} to {last} years after the start",
        "uncertainty": f"uncertainty {times(setting.uncertainty)} as in the base" if setting.uncertainty
                       else "no uncertainty but that of the budgets",
        "ramp_up": f"growth to full size over {part(setting.ramp_up)} of the time to the date"
                   if setting.ramp_up else "growth to full size at once",
        "committed": f"{part(setting.committed)} of the money committed",
        "restricted": f"{part(setting.restricted)} of the donors restricted",
        "coalitions": f"{setting.coalitions} coalition{'' if setting.coalitions == 1 else 's'}",
        "volatility": "the same budgets every year",
    }
    if setting.volatility:
        words |= {"volatility": f"donors' volatility {setting.volatility}",
                  "persistence": f"persistence {setting.persistence}",
                  "common_shock": f"common shock {setting.common_shock}"}
    return words


def times(factor, more=" as much"):
    return "the same" if factor == 1 else f"{factor} times{more}"


def part(share):
    return {0: "none", 1: "all"}.get(share, f"{int(share * 100)} %")


def settings(seed):
    """Name -> setting, draws, description. Instances that share their draws differ in their factors alone."""
    note = "Fictitious: no real State or donor is meant."
    shared = Draws(seed, "base")
    words = [word for word in described(BASE).values() if "the base" not in word]
    found = {"base": (BASE, shared, f"{note} The base point: {', '.join(words)}.")}
    for family, levels in FAMILIES.items():
        for level, changes in levels.items():
            changes = AROUND.get(family, {}) | changes
            setting = replace(BASE, **changes)
            varied = ", ".join(described(setting)[factor] for factor in changes)
            found[f"{family}-{level}"] = (setting, shared, f"{note} As base.yaml, but {varied}.")
    for name, setting in mixtures(Draws(seed, "mixtures")).items():
        words = ", ".join(described(setting).values())
        found[name] = (setting, Draws(seed, name), f"{note} A mixture: {words}.")
    return found


def mixtures(draws):
    """A level of every factor at random, that of the base among them, each level about as often."""
    found = {}
    for number in range(MIXTURES):
        name, setting = f"mixture-{number + 1}", BASE
        for family, levels in FAMILIES.items():
            turn, place = divmod(number, 1 + len(levels))
            order = draws.in_random_order(f"{family}/{turn}", ["base", *levels])
            setting = replace(setting, **levels.get(order[place], {}))
        found[name] = replace(
            setting, programmes=int(draws.geometric(f"{name}/programmes", 8, 80)),
            tightness=significant(draws.uniform(f"{name}/tightness", D("0.5"), D("1.2")), 2))
    return found


def texts(seed, whole):
    """Name -> text of every instance."""
    every = settings(seed)
    made = {name: scenario(setting, draws, f"Benchmark instance {name}", description)
            for name, (setting, draws, description) in every.items()}
    found = {}
    for name, instance in made.items():
        parent = PARENTS.get(name, "base")
        has_parent = name != parent and every[name][1] is every[parent][1]
        if has_parent and not whole:
            found[name] = overlay(parent, made[parent], instance)
        else:
            found[name] = document(instance)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent / "instances",
                        help="its files *.yaml are replaced; default bench/instances")
    parser.add_argument("--seed", type=int, default=SEED, help=f"default {SEED}, that of bench/instances")
    parser.add_argument("--whole", action="store_true", help="each instance in full, none as an overlay")
    arguments = parser.parse_args()
    made = texts(arguments.seed, arguments.whole)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for old in arguments.folder.glob("*.yaml"):
        old.unlink()
    for name, text in made.items():
        (arguments.folder / f"{name}.yaml").write_bytes(text.encode())


if __name__ == "__main__":
    main()
