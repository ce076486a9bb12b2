"""Ties of the peer model (peer_numpy.py) that leave the unit: steps 2, 3 of sim/population."""
from bisect import bisect
from itertools import accumulate

from peer_plans import P

SITES = 4
TRIES = 8


def tie(i, j, colleagues):
    colleagues[i].add(j)
    colleagues[j].add(i)


def gather(a, place, profession):
    """People of each place, and those of one profession there, with their sociability summed up."""
    people = {}
    for i, (where, kind) in enumerate(zip(place, profession)):
        for group in ((where, None), (where, kind)):
            people.setdefault(group, []).append(i)
    return {group: (those, list(accumulate(a[i] for i in those)))
            for group, those in people.items()}


def find(rng, groups, where, kind, reached):
    """Somebody in reach, in proportion to sociability; None where eight tries find nobody.

    The tries are among all people of the place, or all of one profession, also those out of reach.
    """
    people, summed = groups[where, kind if rng.random() < P.network_same_profession else None]
    for _ in range(TRIES):
        j = people[min(bisect(summed, rng.random() * summed[-1]), len(people) - 1)]
        if reached(j):
            return j
    return None


def introduce(rng, i, colleagues, reached):
    """A colleague's colleague in reach; None where the one who is asked knows nobody there."""
    if not colleagues[i]:
        return None
    theirs = [k for k in colleagues[rng.choice(colleagues[i])] if reached(k)]
    return int(rng.choice(theirs)) if theirs else None


def search(rng, sought, introduced, colleagues, groups, where, kind, in_reach):
    """Everybody looks for as many people as drawn, through colleagues or not.

    "What is tied by now" is what was before anybody asked: then clustering (.43) and ties within
    unit or profession (.94) are those of the documentation's table, else .44 and .93.
    """
    before = [sorted(those) for those in colleagues] if introduced else None
    for i in [i for i, count in enumerate(sought) for _ in range(count)]:
        def reached(j):
            return in_reach(i, j)
        j = introduce(rng, i, before, reached) if introduced else None
        j = find(rng, groups, where[i], kind[i], reached) if j is None else j
        if j is not None:
            tie(i, j, colleagues)


def tie_across_units(rng, a, profession, units, colleagues):
    """First in the site, then elsewhere; each time first oneself, then over what is tied by now."""
    size, kind = len(a) // units, profession.tolist()
    unit = [i // size for i in range(len(a))]
    site = [u * SITES // units for u in unit]
    organisation = [0] * len(a)
    for rate, where, in_reach in (
            (P.network_ties_in_site, site, lambda i, j: site[i] == site[j] and unit[i] != unit[j]),
            (P.network_ties_elsewhere, organisation, lambda i, j: site[i] != site[j])):
        groups = gather(a.tolist(), where, kind)
        for introduced, share in ((False, 1 - P.network_closure), (True, P.network_closure)):
            sought = rng.poisson(share * rate / 2 * a).tolist()
            search(rng, sought, introduced, colleagues, groups, where, kind, in_reach)
