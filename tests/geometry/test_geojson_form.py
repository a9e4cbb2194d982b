"""The form of GeoJSON."""

from roadracing._internal.geometry.geojson_reading import read_geojson


def test_what_is_not_json() -> None:
    """It is not usable, and the reason is the one that documents give."""
    for data, code in ((b"", "DOC002"), (b"{", "DOC004"), (b"\xff\xfe{", "DOC003")):
        reading = read_geojson(data, name="x")
        assert not reading.usable
        assert code[:4] == reading.diagnostics[0].code[:4]
