"""What can be wrong with a GeoJSON file that is to be a paddock plan."""

from collections.abc import Mapping
from typing import Final

from roadracing._internal.documents.text import Fault, Pointer
from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.findings.refusal import Refusal


def fault_at(
    code: Code,
    message: str,
    pointer: Pointer,
    hint: str | None = None,
    *,
    context: Mapping[str, Plain] | None = None,
    at_key: bool = False,
) -> Fault:
    """Something is wrong at a place of the file, or worth knowing."""
    return Fault(pointer, Refusal(code, message, hint, context, at_key=at_key))


NOT_GEOJSON: Final = Code.doc(
    401,
    "not-geojson",
    "A paddock plan in GeoJSON is a FeatureCollection of Features.",
    "GeoJSON (RFC 7946) has other types of object too, and many JSON files are no GeoJSON at all. Export the layers "
    "of the plan as one FeatureCollection.",
)
OTHER_CRS: Final = Code.doc(
    402,
    "other-reference-system",
    "GeoJSON is in degrees of longitude and latitude on WGS 84.",
    "Before RFC 7946 a file could name another coordinate reference system under `crs`; such a file cannot be read "
    "without a library of all systems. Choose *EPSG:4326 - WGS 84* when you export it.",
)
WHAT_IT_IS: Final = Code.doc(
    403,
    "feature-of-no-kind",
    "Every feature says what it is in the paddock.",
    "Its property `roadracing` is `area`, `spot`, `fire-lane`, `gate`, `obstacle` or `extinguisher`. A feature without "
    "it may be anything.",
)
FEATURE_ID: Final = Code.doc(
    404,
    "feature-id",
    "Every feature has an id, and each id is one object of its kind.",
    "The id stands beside the type of the feature, or among its properties as `id`: lower-case letters, digits and "
    "single hyphens. It is what the rest of the document calls the object by, and outlives every edit.",
)
GEOMETRY: Final = Code.doc(
    405,
    "geometry-of-another-type",
    "A feature has the type of geometry that it needs.",
    "An area and a spot are a Polygon of one ring, a fire lane is a LineString, a gate and an extinguisher are a "
    "Point; an obstacle may be any of the three. A Multi… of one part is taken as that part. Several parts, and rings "
    "with holes, are refused: give each part a feature of its own, and draw what is in a hole as an obstacle.",
)
POSITION: Final = Code.doc(
    406,
    "position-out-of-range",
    "A position is longitude and latitude in degrees, in this order.",
    "Longitude is from -180 to 180, latitude from -90 to 90. Programs that write the latitude first are wrong, and "
    "common. A third number, the height, is not kept.",
)
RING: Final = Code.doc(
    407,
    "faulty-ring",
    "A ring is closed, has three corners or more, and does not cross itself.",
    "The last position of a ring repeats the first. A ring that crosses itself encloses nothing that anybody "
    "could name: draw the corners in the order in which one walks round.",
)
FAR_AWAY: Final = Code.doc(
    408,
    "far-from-the-plan",
    "All of a paddock is near its origin.",
    "A plan is flat, and reaches at most 100 km from its origin. What is further away is probably another circuit, or "
    "has its two numbers in the wrong order.",
)
PROPERTY: Final = Code.doc(
    409,
    "faulty-property",
    "A property has a value that its fact can have.",
    "The properties of a feature are the facts of the object, under the names and in the forms that a document has "
    "them in. What they may be is in the JSON Schema.",
)
NOT_READ: Final = Code.doc(
    410,
    "property-not-read",
    "Properties are facts that paddocks have.",
    "Drawing programs add properties of their own. These are left out, because a fact under a name that nobody "
    "knows is lost anyhow. If one was meant as a fact, rename it.",
    Severity.INFO,
)
NO_GEOREFERENCE: Final = Code.doc(
    411,
    "plan-without-georeference",
    "A plan that meets GeoJSON says where on the earth it lies.",
    "The plan has points in metres, and no georeference: the latitude and longitude of its origin, and the bearing of "
    "its y axis. Without it nobody can say where its points are. Add `georeference` to the plan.",
)
ORIGIN: Final = Code.doc(
    412,
    "origin-chosen",
    "A plan has an origin.",
    "The file does not say where the plan's origin is, and the document has no plan yet. The corner in the "
    "south-west was taken, with the y axis to the north. This is no error: any point will do, as long as it stays.",
    Severity.INFO,
)
