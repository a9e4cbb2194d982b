"""Documents are judged by a cluster; the cluster itself is tried by ``make readers``."""

import pytest

from roadracing import MissingExtra
from roadracing._internal.cli import cluster
from roadracing._internal.intake.received import Hints


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has to be installed is said."""
    monkeypatch.setattr(cluster, "find_spec", lambda _name: None)
    with pytest.raises(MissingExtra, match=r"roadracing\[archive\]"):
        next(cluster.answers_of_cluster("tcp://127.0.0.1:1", iter(()), Hints(), {}))
