from ._internal.model.entry.access_plan import (
    AccessGrant as AccessGrant,
    AccessPlan as AccessPlan,
    AccessZone as AccessZone,
    ZoneKind as ZoneKind,
)
from ._internal.model.entry.credential import (
    CredentialIssue as CredentialIssue,
    CredentialLevel as CredentialLevel,
)
from ._internal.model.entry.entry import (
    Driver as Driver,
    Entry as Entry,
    Team as Team,
)
