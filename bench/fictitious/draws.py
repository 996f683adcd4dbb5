"""Random numbers by name, in decimal arithmetic.

Every number is a pure function of the seed and of the name of what it stands for, as in
`6/base/XAB/clearance/max_teams`: adding a State changes no number of another. Decimal arithmetic gives the
same digits on every machine and in every version of Python.
"""

import hashlib
from decimal import ROUND_HALF_EVEN, Context, Decimal, setcontext

setcontext(Context(prec=28, rounding=ROUND_HALF_EVEN))

D = Decimal


def significant(value, digits):
    """Rounded to so many significant digits."""
    value = D(value)
    return value if value == 0 else round(value, digits - 1 - value.adjusted())


class Draws:
    """Uniform numbers and what is made of them, each from its name in one world of the seed."""

    def __init__(self, seed, world):
        self.root = f"{seed}/{world}"

    def uniform(self, name, low=0, high=1):
        digest = hashlib.sha256(f"{self.root}/{name}".encode()).digest()
        share = (D(int.from_bytes(digest[:6], "big")) + D("0.5")) / 2**48
        return D(low) + (D(high) - D(low)) * share

    def geometric(self, name, low, high):
        """Uniform in the logarithm."""
        return D(low) * ((D(high) / D(low)).ln() * self.uniform(name)).exp()

    def chance(self, name, probability):
        return self.uniform(name) < D(probability)

    def one_of(self, name, items):
        return items[int(self.uniform(name) * len(items))]

    def in_random_order(self, name, items):
        return sorted(items, key=lambda item: self.uniform(f"{name}/{item}"))
