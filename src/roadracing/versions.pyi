from ._internal.versions.change_headings import (
    Heading as Heading,
)
from ._internal.versions.changes import (
    FactChange as FactChange,
)
from ._internal.versions.conflicts import (
    Claim as Claim,
    Conflict as Conflict,
)
