"""peer.py UPTAKE: the program and its peer in NumPy agree in distribution.

The peer (bench/peer_numpy.py) was written from the documentation alone, so agreement says that the
documentation and the program describe one model. Two samples of 400 organisations, of different
seeds, are compared by Kolmogorov and Smirnov for each number of each plan. At the level below, two
programs of one model would fail in at most 1 of 10,000 choices of seeds; the seeds stand still, so
what passes keeps passing until numbers change. And the test shows that it can fail: the peer with
an intercept of (18) that is .15 off must be told apart.
"""

import importlib
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "bench"))
try:
    h5py = importlib.import_module("h5py")
    peer = importlib.import_module("peer_numpy")  # before numpy: it sees to one thread
    numpy = importlib.import_module("numpy")
except ImportError as error:
    print("skipped:", error)
    sys.exit(77)

from kolmogorov_smirnov import distance, holm, probability  # noqa: E402

SCENARIO = HERE / "peer.toml"
PEOPLE, REPLICATIONS, PEERS_SEED = 384, 400, 2
LEVEL = 1e-4  # of all comparisons of a test together
SHIFT = 0.15
SERIES = {
    "use": "use_share",
    "regular": "regular_users",
    "attitude": "attitude",
    "know_how": "know_how",
}

Sample = dict[str, Any]  # a value of each replication for each of peer.NUMBERS


def run_program() -> dict[str, Sample]:
    with tempfile.TemporaryDirectory(prefix="uptake-peer-") as folder:
        file = Path(folder) / "run.h5"
        command = [Path(sys.argv[1]).resolve(), "run", SCENARIO, "-o", file]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with h5py.File(file) as results:
            plans = results["strategy"].attrs["flag_meanings"].decode().split()
            return {plan: sample_of(results, i) for i, plan in enumerate(plans)}


def sample_of(results: Any, plan: int) -> Sample:
    """Of weekly series the mean of five weeks, as a value at a week is defined; of hours the sum."""
    found = {"hours": results["paid_hours"][plan, 0].astype(float).sum(axis=-1) / PEOPLE}
    for name in (name for name in peer.NUMBERS if name != "hours"):
        series, week = name.rsplit("_", 1)
        near = abs(results["week"][()] - int(week)) <= 2
        found[name] = results[SERIES[series]][plan, 0][:, near].astype(float).mean(axis=-1)
    return found


def run_peer(organisations: Any, plan: str) -> Sample:
    seed = [PEERS_SEED, list(peer.PLANS).index(plan)]
    return peer.run_plan(peer.PLANS[plan], organisations, seed)[0]


def compare(pairs: dict[str, tuple[Sample, Sample]]) -> float:
    """The smallest adjusted p-value of all numbers of these plans; prints a line for each."""
    rows = []
    for plan, (ours, peers) in pairs.items():
        for name in peer.NUMBERS:
            d = distance(ours[name], peers[name])
            p = probability(d, len(ours[name]), len(peers[name]))
            rows.append((plan, name, ours[name].mean(), peers[name].mean(), d, p))
    adjusted = holm([row[-1] for row in rows])
    for row, p in zip(rows, adjusted):
        print("{} {:12} {:9.4f} {:9.4f}  D {:.3f}  p {:.2g}".format(*row), f" adjusted {p:.2g}")
    return min(adjusted)


class Peer(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.program = run_program()
        rng = numpy.random.default_rng(PEERS_SEED)
        units = PEOPLE // peer.UNIT_SIZE
        cls.organisations = peer.draw_organisations(rng, units, REPLICATIONS)

    def test_same_distributions(self) -> None:
        self.assertEqual(list(self.program), list(peer.PLANS))
        peers = {plan: run_peer(self.organisations, plan) for plan in peer.PLANS}
        smallest = compare({plan: (self.program[plan], peers[plan]) for plan in peer.PLANS})
        self.assertGreaterEqual(smallest, LEVEL)

    def test_a_shifted_intercept_is_noticed(self) -> None:
        b0 = peer.P.b0
        self.addCleanup(setattr, peer.P, "b0", b0)
        peer.P.b0 = b0 + SHIFT
        shifted = run_peer(self.organisations, "s2")
        self.assertLess(compare({"s2": (self.program["s2"], shifted)}), LEVEL)

    def test_probabilities_are_those_of_the_published_table(self) -> None:
        for z, p in ((0.5, 0.963945), (1.0, 0.270000), (1.36, 0.049486), (2.0, 0.000671)):
            self.assertAlmostEqual(probability(z, 2, 2), p, places=6)
        self.assertEqual(holm([0.03, 0.01, 0.6]), [0.06, 0.03, 0.6])


if __name__ == "__main__":
    unittest.main(module="__main__", argv=[sys.argv[0], *sys.argv[2:]])
