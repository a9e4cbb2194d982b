"""What holds for every test: how hard properties are tried, which clock the machine has, and no network."""

import os
import sys
import time

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from tests.effort import QUICK, THOROUGH

settings.register_profile(
    "quick",
    max_examples=QUICK,
    # How long an example takes says more about the machine than about the code.
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # The same commit has the same outcome for everybody, and nobody's earlier runs have a say in it.
    derandomize=True,
    database=None,
    print_blob=True,
)
# New examples at every run; `make slow` chooses the seed and prints it. What is found becomes an ``@example``.
settings.register_profile(
    "thorough",
    settings.get_profile("quick"),
    max_examples=THOROUGH,
    derandomize=False,
    database=DirectoryBasedExampleDatabase(".hypothesis/examples"),
)
# Tracing doubles the time of a run, so `make coverage` tries few examples of each property: enough to reach the lines.
settings.register_profile("reach", settings.get_profile("quick"), max_examples=5)
settings.load_profile("quick")

# The machine's own zone must not matter, so it is one in which nobody races: 12:45 or 13:45 ahead of UTC.
os.environ["TZ"] = "Pacific/Chatham"
time.tzset()

# Nor how wide somebody's terminal is: tests that are about it say so. Programs that load readline are told a width.
os.environ.pop("COLUMNS", None)


def _stay_on_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Nothing that is tested may reach beyond the loopback interface."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and not str(address[0]).startswith(("127.", "::1", "localhost")):
        raise AssertionError(f"a test tried to connect to {address[0]}")


sys.addaudithook(_stay_on_this_machine)


@pytest.fixture(scope="session")
def mutation_seed(pytestconfig: pytest.Config) -> int:
    """Where the tests look that damage files themselves: what ``--hypothesis-seed`` says, else always the same."""
    said = pytestconfig.getoption("--hypothesis-seed", None)
    return int(said) if said is not None and str(said).isdigit() else 0
