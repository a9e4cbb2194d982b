"""Which organisations and which series are at a weekend, and what to call an organisation."""

from roadracing._internal.rules.engine.case import Case
from roadracing._internal.words.naming import label_of


def organisation_label(case: Case, name: str) -> str:
    """What to call an organisation in a message."""
    return label_of(case.index.organisations, name)


def series_at(case: Case, weekend: str) -> frozenset[str]:
    """The series that run at a weekend; what was cancelled does not count."""
    return frozenset(
        series
        for session in case.index.sessions_of(weekend)
        if not session.is_cancelled
        for series in session.series
    )


def organisations_at(case: Case, weekend: str) -> frozenset[str]:
    """The organisations that list a weekend, and those that own or sanction a series that runs there."""
    held = case.index.weekends.get(weekend)
    found = {listing.organisation for listing in held.listings} if held is not None else set[str]()
    for name in series_at(case, weekend):
        series = case.index.series.get(name)
        if series is not None:
            found.update(o for o in (series.owner, series.sanctioned_by) if o is not None)
    return frozenset(found)
