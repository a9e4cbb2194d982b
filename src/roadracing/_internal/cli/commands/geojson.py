"""Paddock plans as GeoJSON, on the command line."""

from collections.abc import Sequence

import attrs
import click

from roadracing._internal.cli.inputs import UnusableInput, content_of
from roadracing._internal.cli.meant import known_thing
from roadracing._internal.cli.outputs import deliver
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import err, plain
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.report import Report
from roadracing._internal.geometry.geojson_reading import GeoJsonReading, read_geojson
from roadracing._internal.geometry.geojson_writing import NoGeoreference, geojson
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.control_characters import safe

ENDING = ".geojson"
"""How the name of such a file ends."""


def export_geojson(season: Season, weekend: str, plan: str | None, output: str | None) -> int:
    """Write a weekend's paddock plan.

    Raises:
        click.UsageError: there is none, or several.
        click.ClickException: it does not say where on the earth it lies.
    """
    held = [p for p in season.paddock_plans if p.weekend == weekend]
    chosen = _chosen(held, plan, weekend)
    if chosen is None:
        raise click.UsageError(f"the weekend {weekend!r} has no paddock plan")
    try:
        deliver(geojson(chosen), output)
    except NoGeoreference as error:
        raise click.ClickException(safe(str(error))) from None
    return 0


def import_geojson(
    file: str, season: Season, *, weekend: str | None, plan: str | None, output: str | None
) -> int:
    """Read GeoJSON into a document: into the weekend's paddock plan, or as a new one.

    Raises:
        click.UsageError: it is not clear into which plan.
        click.ClickException: the file is no JSON.
    """
    weekend = known_thing("weekend", weekend, {each.id: each for each in season.weekends})
    plans = {p.id: p for p in season.paddock_plans}
    held = [p for p in plans.values() if weekend is None or p.weekend == weekend]
    into = plans.get(plan) if plan is not None else _chosen(held, None, weekend)
    if into is not None and weekend is not None and into.weekend != weekend:
        raise click.UsageError(f"the plan {into.id!r} is of the weekend {into.weekend!r}")
    reading = _read(file, weekend, plan, into)
    report = Report.of(reading.diagnostics)
    text(report, err(), label=file)
    if reading.plan is None:
        err().print(plain("nothing was written"))
        return 1
    if into is None and reading.plan.id in plans:
        raise click.UsageError(
            f"the document has a plan {reading.plan.id!r} already; say --plan {reading.plan.id}"
        )
    for word, those in (
        ("matched", reading.matched),
        ("new", reading.new),
        ("missing in the file, kept as it was", reading.missing),
    ):
        names = f" ({', '.join(those)})" if those and word != "matched" else ""
        err().print(plain(f"{word}: {len(those)}{names}"))
    plans[reading.plan.id] = reading.plan
    deliver(dumps(attrs.evolve(season, paddock_plans=tuple(plans.values()))), output)
    return 0


def _read(file: str, weekend: str | None, plan: str | None, into: PaddockPlan | None) -> GeoJsonReading:
    try:
        source, _ = content_of(file)
    except UnusableInput as error:
        raise click.ClickException(f"{safe(file)}: {error}") from None
    name = "<stdin>" if file == "-" else file
    reading = read_geojson(source, weekend=weekend, plan=plan, into=into, name=name)
    if not reading.usable:
        reason = reading.diagnostics[0].message if reading.diagnostics else "cannot be read"
        raise click.ClickException(f"{safe(file)}: {safe(reason)}")
    return reading


def _chosen(held: Sequence[PaddockPlan], plan: str | None, weekend: str | None) -> PaddockPlan | None:
    """The plan that is meant: the one named, else the only one."""
    known = ", ".join(p.id for p in held) or "none"
    if plan is not None:
        found = next((p for p in held if p.id == plan), None)
        if found is None:
            raise click.UsageError(f"there is no paddock plan {plan!r}; there are: {known}")
        return found
    if len(held) > 1:
        at = f" of {weekend}" if weekend is not None else ""
        raise click.UsageError(f"say which paddock plan{at} with --plan; there are: {known}")
    return held[0] if held else None
