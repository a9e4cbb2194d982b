"""Whatever bytes a document is, it is read or refused: nothing else comes out."""

import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import loads, read
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import DocumentError
from tests.documents.mutations import mutated
from tests.effort import share

LONGEST_S = 5.0
"""So long may one answer take, in time of the processor."""
ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "tests/data/documents/whole.json", *ROOT.glob("examples/*.json")])
TOKENS = (
    *(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"',
        "\\",
        "\\u",
        "\\ud83c",
        "\n",
        "\x00",
        "\x7f",
        "\u2028",
        "\ufeff",
        "é",
        "e\u0301",
    ),
    *(
        "null",
        "true",
        "NaN",
        "-Infinity",
        "1e999",
        "-0",
        "9" * 5_000,
        "[" * 200,
        "roadracing",
        '"kind":',
        "{}",
    ),
)


def survives(data: bytes) -> bool:
    """Whether bytes are a season; if not, the refusal has to be one that can be shown and written."""
    try:
        season = loads(data, name="season.json")
    except DocumentError as error:
        assert error.diagnostics
        str(error).encode()
        json.dumps([found.to_json() for found in error.diagnostics], ensure_ascii=False).encode()
        for found in error.diagnostics:
            assert found.place is not None
            assert found.place.file == "season.json"
            assert found.message.isprintable()
        return False
    assert season == loads(dumps(season))
    return True


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """A document after a few accidents with its bytes."""
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        at, end = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
        near = min(len(data), at + chance.randrange(12))
        match chance.randrange(7):
            case 0:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[near:]
            case 2:
                token = chance.choice(TOKENS).encode("utf-8", "surrogatepass")
                data = data[:at] + token + data[chance.choice((at, near)) :]
            case 3:
                data = data[:at] + data[at:near] * 2 + data[near:]
            case 4:
                data = data[:at] if chance.random() < 0.2 else data
            case 5:
                piece = data[at : at + chance.randrange(200)]
                data = data[:end] + piece + data[end:]
            case _:
                data = bytes(
                    byte ^ (1 << chance.randrange(8)) if chance.random() < 0.0005 else byte for byte in data
                )
    return data


def accepted(path: Path, times: int, seed: int | str) -> int:
    """How many of so many spoilt copies of a document are seasons all the same."""
    whole, chance = path.read_bytes(), random.Random(seed)  # noqa: S311 - accidents, not secrets
    parsed = json.loads(whole)
    count = 0
    for number in range(times):
        text = json.dumps(mutated(parsed, chance)[0]).encode() if number % 4 == 3 else whole
        began = time.process_time()
        count += survives(spoilt(text, chance))
        assert time.process_time() - began < LONGEST_S
    return count


class TestFuzz:
    """Documents that were spoilt."""

    @pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
    def test_a_few(self, path: Path) -> None:
        """A hundred spoilt copies are read or refused."""
        assert accepted(path, 100, 1) < 100

    @pytest.mark.fuzz
    @pytest.mark.parametrize("seed", range(8))
    def test_many(self, seed: int, mutation_seed: int) -> None:
        """More than ten thousand spoilt copies in all are read or refused, and some of both."""
        times = share(200)
        counts = [accepted(path, times, f"{path.stem} {seed} {mutation_seed}") for path in DOCUMENTS]
        assert 0 < sum(counts) < times * len(DOCUMENTS)

    @given(st.binary())
    def test_any_bytes(self, data: bytes) -> None:
        """Any bytes are refused."""
        assert not survives(data)

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        """Any text is refused, half characters included."""
        with pytest.raises(DocumentError):
            loads(text)

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(
                    st.sampled_from(("sessions", "id", "kind", "venues", "restrictions", "extra", "start"))
                    | st.text(),
                    inner,
                )
            ),
        )
    )
    def test_any_json(self, value: object) -> None:
        """Any JSON under the keys of a season is read or refused."""
        content = value if isinstance(value, dict) else {"sessions": value}
        data = json.dumps({"roadracing": 1, "namespace": "a.example", **content}).encode()
        document = read(data)

        assert document.usable
        assert (document.season is None) is bool(document.diagnostics)
