"""What the docstrings of the nouns say stands on its own."""

import json

from roadracing._internal.documents.schema import json_schema


def test_descriptions() -> None:
    """Explanations are plain sentences, without the marks of the documentation's own language."""
    text = json.dumps(json_schema(), ensure_ascii=False)

    assert "``" not in text
    assert ":class:" not in text
    assert "Attributes:" not in text
