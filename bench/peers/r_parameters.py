"""What R says (bench/R.yaml), for the programs in Python: the numbers of bench/peers/naive.hpp."""

PROGRAMMES = 32
MONTHS = 240
DEADLINES = [round(60 + 140 * i / (PROGRAMMES - 1)) for i in range(PROGRAMMES)]  # months that count
EXTENSION_MONTHS = 60

BUDGET_USD_PER_YEAR = 384e6  # of the one donor
PERSISTENCE, VOLATILITY = 0.7, 0.15
CONTINGENCY = 0.25

MEDIAN_CONFIRMED_KM2, CONFIRMED_SIGMA = 100, 0.4
PRODUCTIVITY_SIGMA = 0.3  # median 1
OUTPUT_NOISE = 0.25
KM2_PER_TEAM_MONTH = 0.01  # 500 m2 on each of 20 days
TEAM_COST_USD_PER_MONTH = 12000
MAX_TEAMS = 100000  # which may all be hired at once

MEAN_OPEN_MONTHS, MEAN_CLOSED_MONTHS = 1 / 0.03, 4
DONE_SHARE = 1e-9  # of the work at the start
NEARLY_ALL = 1 - 1e-9  # of a cost covers it
ROUNDING = 1e-12  # of placed money is no money
LEAST_SPENDING_USD = 0.01  # of a month of work

OPEN_SHARE = MEAN_OPEN_MONTHS / (MEAN_OPEN_MONTHS + MEAN_CLOSED_MONTHS)
MEDIAN_COST_PER_KM2 = TEAM_COST_USD_PER_MONTH / (KM2_PER_TEAM_MONTH * OPEN_SHARE)
ALLOWANCE_USD = 12 * TEAM_COST_USD_PER_MONTH
MOST_USD_PER_MONTH = MAX_TEAMS * TEAM_COST_USD_PER_MONTH


def summary(replications, seed, completed, spent):
    """The summary as JSON takes it. `completed` [programme][replication]: months to completion, counted
    from 1, MONTHS + 1 where unfinished; `spent` [programme][replication] in USD."""

    def mean(values):
        return float(sum(values)) / replications

    def of_programme(deadline, months, usd):
        spent_mean = mean(usd)
        return {
            "deadline_months": deadline,
            "probability_met": mean(month <= deadline for month in months),
            "mean_completion_month": mean(months),
            "spent_usd_mean": spent_mean,
            "spent_usd_variance": mean((one - spent_mean) ** 2 for one in usd),
        }

    return {
        "replications": replications,
        "seed": seed,
        "programmes": [of_programme(*programme) for programme in zip(DEADLINES, completed, spent)],
    }
