#!/usr/bin/env python3
"""Prints the polynomials of sim/lanes/lane_math.hpp and the error of each fit (needs python3-mpmath).

Interpolation at Chebyshev nodes in 60 digits, which is within a small factor of the minimax
polynomial; coefficients highest power first. The tests hold the functions' errors, not these.
"""
from mpmath import mp, mpf, cos, pi, exp, log, sqrt, matrix, lu_solve

mp.dps = 60


def fit(name, f, low, high, degree, weight=lambda x: mpf(1)):
    nodes = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * degree + 2))
             for k in range(degree + 1)]
    powers = matrix([[x ** j for j in range(degree + 1)] for x in nodes])
    c = lu_solve(powers, matrix([f(x) for x in nodes]))
    xs = [low + (high - low) * mpf(k) / 1000 for k in range(1001)]
    error = max(abs(sum(c[j] * x ** j for j in range(degree + 1)) - f(x)) * weight(x) for x in xs)
    print(f"// {name}: degree {degree}, largest error {mp.nstr(error, 3)}")
    print(", ".join(mp.nstr(c[j], 18) for j in reversed(range(degree + 1))))


def off_zero(f, limit):
    return lambda x: limit if abs(x) < mpf(10) ** -15 else f(x)


half_ln2 = log(2) / 2
exp_tail = off_zero(lambda r: (exp(r) - 1 - r) / r ** 2, mpf(1) / 2)
fit("exp, double: (e^r - 1 - r) / r^2", exp_tail, -half_ln2, half_ln2, 9, lambda r: r ** 2)
fit("exp, float", exp_tail, -half_ln2, half_ln2, 4, lambda r: r ** 2)

s_max = (sqrt(2) - 1) / (sqrt(2) + 1)
log_tail = off_zero(lambda z: (log((1 + sqrt(z)) / (1 - sqrt(z))) / sqrt(z) - 2) / z, mpf(2) / 3)
fit("log, double: (log((1+s)/(1-s)) / s - 2) / s^2 over s^2", log_tail, mpf(0), s_max ** 2, 6,
    lambda z: z)
log1p_tail = off_zero(lambda f: (log(1 + f) - f + f ** 2 / 2) / f ** 3, mpf(1) / 3)
fit("log, float: (log(1+f) - f + f^2/2) / f^3", log1p_tail, sqrt(mpf(1) / 2) - 1, sqrt(2) - 1, 6,
    lambda f: abs(f ** 3))
