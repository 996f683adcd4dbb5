"""The factors that the benchmark varies."""

from dataclasses import dataclass
from decimal import Decimal

D = Decimal
THEMES = ("clearance", "stockpile", "victim_assistance", "risk_education")


@dataclass(frozen=True)
class Setting:
    """A level of every factor; the defaults are the base point."""

    programmes: int = 32
    themes: tuple = THEMES
    sizes: Decimal = D(1)  # exponent of the ratio between large programmes and small ones
    tightness: Decimal = D("0.8")  # money over what finishing everything by its date would take
    deadlines: tuple = (3, 12)  # years after the start, first and last
    uncertainty: Decimal = D(1)  # times the spread of the base point
    ramp_up: Decimal = D("0.3")  # from no team to all, in times to the deadline
    committed: Decimal = D("0.2")  # mean share of a donor's budget
    restricted: Decimal = D("0.25")  # share of donors whose flexible money is tied to States or themes
    coalitions: int = 1
    volatility: Decimal = D("0.2")
    persistence: Decimal = D("0.7")
    common_shock: Decimal = D("0.2")
