"""What things are known by outside calendars, for life."""

import uuid

from roadracing._internal.model.season.season import Season


def urn(season: Season, kind: str, id_: str = "") -> str:
    """A name for life, made of a namespace and an id in it, and of nothing that may change (RFC 9562, version 5).

    >>> urn(Season(namespace="example.org"), "session", "race")
    'urn:uuid:494cc34a-9405-593d-a7de-84778431785a'
    """
    space = uuid.uuid5(uuid.NAMESPACE_DNS, season.namespace)
    return uuid.uuid5(space, f"{kind}/{id_}").urn
