"""GeoJSON becomes a paddock plan: strictly, all faults in one run, each with its place."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from cattrs.errors import BaseValidationError

from roadracing._internal.documents.diagnosing import faults_in
from roadracing._internal.documents.encoding import decoded, look
from roadracing._internal.documents.positions import Positions
from roadracing._internal.documents.structure import converter
from roadracing._internal.documents.text import Fault, parsed
from roadracing._internal.findings.bounds import TOO_LONG, within_limits
from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, bytes_of, encoded, name_of
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.findings.what_was_read import Reading
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import with_article
from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.words.printed import printed

from . import geojson_faults as faults
from .geojson_faults import fault_at
from .geojson_features import Feature, FeatureReader
from .geojson_form import KINDS, MEMBER
from .geojson_positions import positions_in, spot_on_earth
from .projection import Projection

_WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326")
_DECIMALS = 6


@printed
@attrs.frozen(kw_only=True)
class GeoJsonReading(Reading):
    """What became of GeoJSON.

    Attributes:
        plan: the plan, if nothing is wrong with the file.
        new: the objects that the plan did not have before, as ``spot a1``.
        matched: those that it had.
        missing: those that it had and the file does not; they are kept as they were.
    """

    plan: PaddockPlan | None = None
    new: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def document(self) -> PaddockPlan | None:
        """What was read: the plan."""
        return self.plan

    def required(self) -> PaddockPlan:
        """The plan, if all of the file could be read.

        Raises:
            DocumentError: something in it cannot be read; everything that cannot is listed.
        """
        self.raise_for_errors()
        assert self.plan is not None  # noqa: S101 - otherwise it has just raised
        return self.plan


def read_geojson(
    source: Source,
    *,
    weekend: str | RaceWeekend | None = None,
    plan: str | PaddockPlan | None = None,
    into: PaddockPlan | None = None,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> GeoJsonReading:
    """A FeatureCollection is read as a paddock plan; bad data is reported, never raised.

    Features are matched by kind and id with the objects of a plan. What a feature does not say of an object stays as it
    was, and so does an object that the file does not have.

    Args:
        source: a path, or the content in bytes. Text goes through :func:`read_geojson_text`.
        weekend: the weekend the plan is for, or its id, where neither the file nor ``into`` says so.
        plan: the plan that it is, or its id, likewise.
        into: the plan that is changed; a new one is made unless given.
        name: what to call the file in places; its path unless given.
        limits: how much is read, and how many faults are listed.

    Raises:
        UnknownReference: what was given for the weekend or the plan is another kind of object.
    """
    of = id_of(weekend, RaceWeekend) if weekend is not None else None
    called = id_of(plan, PaddockPlan) if plan is not None else None
    name = name_of(source, name)
    text, content = None, source if isinstance(source, bytes) else b""
    try:
        content = bytes_of(source, limits, look=look)
        text = decoded(content)
        data, odd = parsed(text, content, limits)
    except Refusal as refusal:
        place = Place(file=name)
        if refusal.offset is not None:
            place = Positions(text or content.decode("utf-8", "replace"), name).at(refusal.offset)
        return GeoJsonReading(name=name, diagnostics=(refusal.diagnostic(place),), usable=False)
    reader = _Reader(data, Positions(text, name), limits, name)
    for fault in odd:
        reader.fault(fault)
    return attrs.evolve(reader.read(of, called, into), name=name)


def read_geojson_text(text: str, **options: Any) -> GeoJsonReading:
    """GeoJSON that is a text is read like that in a file.

    Args:
        text: the GeoJSON itself.
        options: those of :func:`read_geojson`.
    """
    return read_geojson(encoded(text), **options)


class _Reader:
    """The reading of one file, with the wrong met so far."""

    def __init__(self, data: Any, positions: Positions, limits: Limits, file: str | None) -> None:
        self._data = data
        self._limits = limits
        self._file = file
        self._positions = positions
        self._found: list[Diagnostic] = []

    def fault(self, fault: Fault) -> None:
        """Note what is wrong, or worth knowing."""
        refusal = fault.refusal
        self._found.append(
            Diagnostic.of(
                refusal.code,
                refusal.reason,
                place=self._positions.of(fault.pointer, key=refusal.at_key),
                hint=refusal.hint,
                context=refusal.context,
            )
        )

    def read(self, weekend: str | None, plan: str | None, into: PaddockPlan | None) -> GeoJsonReading:
        """The plan, or everything for which there is none."""
        raw = list(self._features())
        rest, wrong = _rest_of(self._data, into, weekend=weekend, plan=plan)
        for fault in wrong:
            self.fault(fault)
        projection = self._projection(rest, raw, into)
        features: list[Feature] = []
        reader = FeatureReader(projection, into) if projection is not None else None
        if reader is not None:
            for position, data in raw:
                feature, wrong = reader.read(data, position)
                for fault in wrong:
                    self.fault(fault)
                if feature is not None:
                    features.append(feature)
        self._repeated(features)
        for (word, key), positions in sorted(reader.unread.items() if reader is not None else ()):
            times = "once" if len(positions) == 1 else f"{len(positions)} times"
            self.fault(
                fault_at(
                    faults.NOT_READ,
                    f"the property {quote(key)} of {with_article(word)} is not read ({times})",
                    ("features", positions[0], "properties", key),
                    f"the facts of {with_article(word)} are {', '.join(_facts(word))}",
                    context={"property": key, "of": word, "times": len(positions)},
                    at_key=True,
                )
            )
        diagnostics = within_limits(self._found, self._limits, self._file)
        if rest is None or any(d.severity.value == "error" for d in diagnostics):
            return GeoJsonReading(diagnostics=diagnostics)
        return _merged(rest, features, diagnostics)

    def _features(self) -> Iterator[tuple[int, dict[str, Any]]]:
        data = self._data
        if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
            what = data.get("type") if isinstance(data, dict) else None
            is_ = f"it is a {what}" if isinstance(what, str) and what else "it is not"
            self.fault(
                fault_at(faults.NOT_GEOJSON, f"the file has to be a FeatureCollection; {is_[:80]}", ())
            )
            return
        if (crs := data.get("crs")) is not None and not _is_wgs84(crs):
            message = "the file names a coordinate reference system other than WGS 84"
            self.fault(fault_at(faults.OTHER_CRS, message, ("crs",), "export it again as EPSG:4326 - WGS 84"))
        features = data.get("features")
        if not isinstance(features, list):
            message = f'"features" has to be a list; it is {describe(features)}'
            self.fault(fault_at(faults.NOT_GEOJSON, message, ("features",)))
            return
        for position, feature in enumerate(features):
            if isinstance(feature, dict) and feature.get("type") == "Feature":
                if (count := positions_in(feature, self._limits.points)) > self._limits.points:
                    most = f"at most {self._limits.points:,} are read"
                    message = f"feature {position + 1} has {count:,} positions or more; {most}"
                    self.fault(fault_at(TOO_LONG, message, ("features", position, "geometry")))
                else:
                    yield position, feature
            else:
                message = f'feature {position + 1} has to be an object whose "type" is "Feature"'
                self.fault(fault_at(faults.NOT_GEOJSON, message, ("features", position)))

    def _projection(
        self, rest: PaddockPlan | None, raw: list[tuple[int, dict[str, Any]]], into: PaddockPlan | None
    ) -> Projection | None:
        """Where the plan lies: as the document says, else the file, else where its features begin."""
        for known in (into, rest):
            if known is not None and known.georeference is not None:
                return Projection(at=known.georeference)
        if into is not None and any(
            kind.points(each) for kind in KINDS.values() for each in getattr(into, kind.field)
        ):
            message = f"the plan {into.label!r} has points in metres and no georeference: features cannot be put on it"
            self.fault(
                fault_at(faults.NO_GEOREFERENCE, message, (), 'add its "georeference" to the document first')
            )
            return None
        places = [place for _, feature in raw for place in spot_on_earth(feature)]
        if not places:
            return Projection(at=Georeference(latitude_deg=0, longitude_deg=0))
        west, south = min(p[0] for p in places), min(p[1] for p in places)
        at = Georeference(latitude_deg=round(south, _DECIMALS), longitude_deg=round(west, _DECIMALS))
        message = (
            f"the origin of the plan was put at {at.latitude_deg}, {at.longitude_deg} (latitude, longitude)"
        )
        self.fault(fault_at(faults.ORIGIN, message, (), None))
        return Projection(at=at)

    def _repeated(self, features: list[Feature]) -> None:
        first: dict[tuple[str, str], int] = {}
        for feature in features:
            key = (feature.kind.field, feature.id)
            if key in first:
                message = (
                    f"feature {feature.position + 1} is the {feature.kind.word} {feature.id!r} once more: feature "
                    f"{first[key] + 1} is it already"
                )
                pointer = ("features", feature.position, "id")
                self.fault(fault_at(faults.FEATURE_ID, message, pointer, "give one of them another id"))
            first.setdefault(key, feature.position)


def _merged(
    rest: PaddockPlan,
    features: list[Feature],
    diagnostics: tuple[Diagnostic, ...],
) -> GeoJsonReading:
    held: dict[str, dict[str, Any]] = {
        kind.field: {each.id: each for each in getattr(rest, kind.field)} for kind in KINDS.values()
    }
    before = {(field, name) for field, those in held.items() for name in those}
    named: dict[tuple[str, str], str] = {}
    georeference = rest.georeference
    for feature in features:
        held[feature.kind.field][feature.id] = feature.noun
        named[feature.kind.field, feature.id] = f"{feature.kind.word} {feature.id}"
        georeference = georeference or feature.projection.at
    collections: dict[str, Any] = {field: tuple(those.values()) for field, those in held.items()}
    plan = attrs.evolve(rest, georeference=georeference, **collections)
    words: Mapping[str, str] = {kind.field: kind.word for kind in KINDS.values()}
    return GeoJsonReading(
        plan=plan,
        diagnostics=diagnostics,
        new=tuple(label for key, label in named.items() if key not in before),
        matched=tuple(label for key, label in named.items() if key in before),
        missing=tuple(f"{words[field]} {name}" for field, name in sorted(before - set(named))),
    )


def _rest_of(
    data: Any, into: PaddockPlan | None, *, weekend: str | None, plan: str | None
) -> tuple[PaddockPlan | None, list[Fault]]:
    """What the collection itself says of the plan, on top of the plan that is changed."""
    said = data.get(MEMBER) if isinstance(data, dict) else None
    if said is None:
        said = {}
    if not isinstance(said, dict):
        message = f'"{MEMBER}" has to be an object; it is {describe(said)}'
        return None, [fault_at(faults.PROPERTY, message, (MEMBER,))]
    facts = {key: value for key, value in said.items() if value is not None}
    drawn = {kind.field for kind in KINDS.values()}
    known: dict[str, Any] = {}
    if into is not None:
        known = {"id": into.id, "weekend": into.weekend}
    if plan is not None:
        known["id"] = plan
    if weekend is not None:
        known["weekend"] = weekend
    facts |= known
    wrong = [
        fault_at(
            faults.PROPERTY, f"{key!r} are features, and not a part of {MEMBER!r}", (MEMBER, key), at_key=True
        )
        for key in sorted(drawn & set(facts))
    ]
    for key in drawn:
        facts.pop(key, None)
    try:
        found: PaddockPlan = converter().structure(facts, PaddockPlan)
    except BaseValidationError as error:
        found_ = [
            fault_at(
                faults.PROPERTY,
                f"the plan: {quote(str(fault.pointer[-1])) if fault.pointer else 'it'} {fault.refusal.reason}",
                (MEMBER, *fault.pointer),
                fault.refusal.hint,
            )
            for fault in faults_in(error)
        ]
        return None, [*wrong, *found_]
    if into is None:
        return found, wrong
    changes = {key: getattr(found, key) for key in facts if key != "georeference"}
    if into.georeference is None:
        changes["georeference"] = found.georeference
    return attrs.evolve(into, **changes), wrong


def _is_wgs84(crs: Any) -> bool:
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return isinstance(name, str) and name.endswith(_WGS84)


def _facts(word: str) -> list[str]:
    kind = KINDS[word]
    return [a.name for a in attrs.fields(kind.noun) if a.name not in ("id", kind.shape)]


FAULTS: tuple[Code, ...] = tuple(each for each in vars(faults).values() if isinstance(each, Code))
"""Every kind of fault that reading GeoJSON finds, beside those of JSON itself."""
