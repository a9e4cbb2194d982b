"""What holds for every test: how hard properties are tried, which clock the machine has, and no network."""

import os
import sys
import time

from hypothesis import HealthCheck, settings

settings.register_profile(
    "quick",
    max_examples=50,
    # How long an example takes says more about the machine than about the code.
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # The same commit has the same outcome on a build server; everywhere else new examples are tried.
    derandomize=bool(os.environ.get("CI")),
    print_blob=True,
)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=300)
settings.load_profile("quick")

# The machine's own zone must not matter, so it is one in which nobody races: 12:45 or 13:45 ahead of UTC.
os.environ["TZ"] = "Pacific/Chatham"
time.tzset()


def _stay_on_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Nothing that is tested may reach beyond the loopback interface."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and not str(address[0]).startswith(("127.", "::1", "localhost")):
        raise AssertionError(f"a test tried to connect to {address[0]}")


sys.addaudithook(_stay_on_this_machine)
