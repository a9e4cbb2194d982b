from ._internal.versions.change_headings import (
    Heading as Heading,
)
from ._internal.versions.changes import (
    FactChange as FactChange,
)
from ._internal.versions.conflicts import (
    Conflict as Conflict,
    DocumentClaim as DocumentClaim,
)
from ._internal.versions.make_one import (
    NotOne as NotOne,
    make_one as make_one,
)
