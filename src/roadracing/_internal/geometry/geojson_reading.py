"""GeoJSON becomes a paddock plan: strictly, all faults in one run, each with its place."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from roadracing._internal.documents.encoding import decoded
from roadracing._internal.documents.opening import bytes_of
from roadracing._internal.documents.positions import Positions
from roadracing._internal.documents.refusals import Refusal
from roadracing._internal.documents.text import parsed
from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.paddock.plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference
from roadracing._internal.text.content_or_path import is_content
from roadracing._internal.text.control_characters import printable
from roadracing._internal.text.lists import with_article
from roadracing._internal.text.quoting import describe, quote

from . import geojson_faults as faults
from .geojson_faults import Trouble
from .geojson_features import Feature, FeatureReader
from .geojson_form import KINDS
from .geojson_positions import spot_on_earth
from .geojson_rest import rest_of
from .projection import Projection

_WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326")
_DECIMALS = 6


@attrs.frozen(kw_only=True)
class GeoJsonReading:
    """What came of reading GeoJSON.

    Attributes:
        plan: the plan, if nothing is wrong with the file.
        diagnostics: everything that is wrong with it, or worth knowing, in the order of the text.
        usable: whether it is JSON at all, however faulty.
        new: the objects that the plan did not have before, as ``spot a1``.
        matched: those that it had.
        missing: those that it had and the file does not; they are kept as they were.
    """

    plan: PaddockPlan | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    usable: bool = True
    new: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def read_geojson(
    source: bytes | str | os.PathLike[str],
    *,
    weekend: str | None = None,
    plan: str | None = None,
    into: PaddockPlan | None = None,
    name: str | None = None,
) -> GeoJsonReading:
    """A FeatureCollection is read as a paddock plan; bad data is reported, never raised.

    Features are matched by kind and id with the objects of a plan. What a feature does not say of an object stays as it
    was, and so does an object that the file does not have.

    Args:
        source: bytes, a path, or text that is GeoJSON or the path of some.
        weekend: the weekend the plan is for, where neither the file nor ``into`` says so.
        plan: the id of the plan, likewise.
        into: the plan that is changed; a new one is made unless given.
        name: what to call the file in places; its path unless given.
    """
    text, content = None, b""
    try:
        if isinstance(source, str) and is_content(source):
            # Half of a pair of surrogates is no character: what reads bytes says so, with its place.
            content = source.encode("utf-8", "surrogatepass")
        elif isinstance(source, bytes):
            content = source
        else:
            name = printable(os.fsdecode(source)) if name is None else name
            content = bytes_of(source)
        text = decoded(content)
        data, odd = parsed(text, content)
    except Refusal as refusal:
        place = Place(file=name)
        if refusal.offset is not None:
            place = Positions(text or content.decode("utf-8", "replace"), name).at(refusal.offset)
        found = Diagnostic.of(refusal.code, refusal.reason, place=place, hint=refusal.hint)
        return GeoJsonReading(diagnostics=(found,), usable=False)
    reader = _Reader(data, Positions(text, name))
    for pointer, fault in odd:
        reader.trouble(Trouble(fault.code, fault.reason, pointer, fault.hint))
    return reader.read(weekend, plan, into)


class _Reader:
    """The reading of one file, with the troubles met so far."""

    def __init__(self, data: Any, positions: Positions) -> None:
        self._data = data
        self._positions = positions
        self._found: list[Diagnostic] = []

    def trouble(self, trouble: Trouble) -> None:
        """Note what is wrong, or worth knowing."""
        self._found.append(
            Diagnostic.of(
                trouble.code,
                trouble.message,
                place=self._positions.of(trouble.pointer, key=trouble.at_key),
                hint=trouble.hint,
                context=trouble.context,
                path=(),
            )
        )

    def read(self, weekend: str | None, plan: str | None, into: PaddockPlan | None) -> GeoJsonReading:
        """The plan, or everything for which there is none."""
        raw = list(self._features())
        rest, troubles = rest_of(self._data, into, weekend=weekend, plan=plan)
        for trouble in troubles:
            self.trouble(trouble)
        projection = self._projection(rest, raw, into)
        features: list[Feature] = []
        reader = FeatureReader(projection, into) if projection is not None else None
        if reader is not None:
            for position, data in raw:
                feature, troubles = reader.read(data, position)
                for trouble in troubles:
                    self.trouble(trouble)
                if feature is not None:
                    features.append(feature)
        self._repeated(features)
        for (word, key), positions in sorted(reader.unread.items() if reader is not None else ()):
            times = "once" if len(positions) == 1 else f"{len(positions)} times"
            self.trouble(
                Trouble(
                    faults.NOT_READ,
                    f"the property {quote(key)} of {with_article(word)} is not read ({times})",
                    ("features", positions[0], "properties", key),
                    f"the facts of {with_article(word)} are {', '.join(_facts(word))}",
                    context={"property": key, "of": word, "times": len(positions)},
                    at_key=True,
                )
            )
        diagnostics = tuple(sorted(self._found, key=lambda found: found.order))
        if rest is None or any(d.severity.value == "error" for d in diagnostics):
            return GeoJsonReading(diagnostics=diagnostics)
        return _merged(rest, features, diagnostics)

    def _features(self) -> Iterator[tuple[int, dict[str, Any]]]:
        data = self._data
        if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
            what = data.get("type") if isinstance(data, dict) else None
            is_ = f"it is a {what}" if isinstance(what, str) and what else "it is not"
            self.trouble(
                Trouble(faults.NOT_GEOJSON, f"the file has to be a FeatureCollection; {is_[:80]}", ())
            )
            return
        if (crs := data.get("crs")) is not None and not _is_wgs84(crs):
            message = "the file names a coordinate reference system other than WGS 84"
            self.trouble(
                Trouble(faults.OTHER_CRS, message, ("crs",), "export it again as EPSG:4326 - WGS 84")
            )
        features = data.get("features")
        if not isinstance(features, list):
            message = f'"features" has to be a list; it is {describe(features)}'
            self.trouble(Trouble(faults.NOT_GEOJSON, message, ("features",)))
            return
        for position, feature in enumerate(features):
            if isinstance(feature, dict) and feature.get("type") == "Feature":
                yield position, feature
            else:
                message = f'feature {position + 1} has to be an object whose "type" is "Feature"'
                self.trouble(Trouble(faults.NOT_GEOJSON, message, ("features", position)))

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
            self.trouble(
                Trouble(faults.NO_GEOREFERENCE, message, (), 'add its "georeference" to the document first')
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
        self.trouble(Trouble(faults.ORIGIN, message, (), None))
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
                self.trouble(Trouble(faults.FEATURE_ID, message, pointer, "give one of them another id"))
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


def _is_wgs84(crs: Any) -> bool:
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return isinstance(name, str) and name.endswith(_WGS84)


def _facts(word: str) -> list[str]:
    kind = KINDS[word]
    return [a.name for a in attrs.fields(kind.noun) if a.name not in ("id", kind.shape)]


FAULTS: tuple[Code, ...] = tuple(each for each in vars(faults).values() if isinstance(each, Code))
"""Every kind of fault that reading GeoJSON finds, beside those of JSON itself."""
