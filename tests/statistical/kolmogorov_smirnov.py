"""Two samples compared by their whole distribution, and many such comparisons at once."""

import math

import numpy


def distance(one: numpy.ndarray, other: numpy.ndarray, same: float = 1e-5) -> float:
    """The largest difference between the two shares of values up to x, over all x.

    Values closer than `same` count as equal: a share of people that one side holds in single and
    the other in double precision is one value, not two beside each other.
    """
    x = numpy.concatenate([one, other]) + same
    shares = [numpy.searchsorted(numpy.sort(s), x, side="right") / len(s) for s in (one, other)]
    return float(abs(shares[0] - shares[1]).max())


def probability(d: float, n: int, m: int) -> float:
    """Of a distance of at least d between samples of one distribution, for large n and m.

    Q(z) = 2 sum over k >= 1 of (-1)^(k - 1) exp(-2 k^2 z^2), z = d sqrt(n m / (n + m)): Smirnov
    1948, Annals of Mathematical Statistics 19(2), 279-281, doi 10.1214/aoms/1177730256. With ties
    the true probability is smaller, so a comparison of shares of people errs towards agreement.
    """
    z = d * math.sqrt(n * m / (n + m))
    if z < 0.2:  # 1 to 12 digits, and the series converges slowly
        return 1.0
    terms = [(-1) ** (k - 1) * math.exp(-2 * k * k * z * z) for k in range(1, 101)]
    return min(1.0, 2 * sum(terms))


def holm(p: list[float]) -> list[float]:
    """Adjusted p-values: rejecting those up to a level errs in any of them at most that often.

    Whatever the dependence between comparisons: Holm 1979, Scandinavian Journal of Statistics 6(2),
    65-70.
    """
    adjusted, most = [0.0] * len(p), 0.0
    for rank, i in enumerate(sorted(range(len(p)), key=p.__getitem__)):
        most = max(most, min(1.0, (len(p) - rank) * p[i]))
        adjusted[i] = most
    return adjusted
