"""What is wrong with an entry, and with what a log leaves open."""

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.control.log_entry import Scope
from roadracing._internal.model.control.track_status import SectorCondition
from tests.control.lines import K, T, line, went


def test_what_is_never_cleared() -> None:
    """A yellow that a log never takes back is said once, at its last line; one that was cleared is not."""
    shown = line(2, 10, K.SECTOR_CONDITION, sector="7", condition=SectorCondition.YELLOW, scope=Scope.SECTOR)
    (problem,) = replay([went(1, 0, T.GREEN), shown]).problems
    assert (ProblemKind.NEVER_CLEARED, "line-2") == (problem.kind, problem.entry)
    assert "7 (" in problem.message
    clear = line(3, 20, K.SECTOR_CONDITION, sector="7", condition=SectorCondition.CLEAR, scope=Scope.SECTOR)
    assert () == tuple(replay([went(1, 0, T.GREEN), shown, clear]).problems)


def test_what_an_entry_lacks_is_found_where_it_stands() -> None:
    """An entry without what its kind is about is found when its line is replayed."""
    (problem,) = replay([went(1, 0, T.GREEN), line(2, 10, K.OCCUPANCY)]).problems
    assert (ProblemKind.LACKS, "line-2") == (problem.kind, problem.entry)
