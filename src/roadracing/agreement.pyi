from ._internal.model.agreement.agreement import (
    AgreementParty as AgreementParty,
    Amendment as Amendment,
    AreaLead as AreaLead,
    OperatingAgreement as OperatingAgreement,
    PartyRole as PartyRole,
    Resolution as Resolution,
    ScheduleException as ScheduleException,
    Strategy as Strategy,
)
from ._internal.model.agreement.agreement_area import (
    Area as Area,
)
from ._internal.model.agreement.organisation import (
    RuleBook as RuleBook,
)
from ._internal.model.agreement.reciprocity import (
    HonouredKind as HonouredKind,
    HonouredLevel as HonouredLevel,
    Reciprocity as Reciprocity,
)
from ._internal.model.agreement.resource import (
    Booking as Booking,
    Resource as Resource,
)
from ._internal.reports.agreement_year import (
    AgreementYear as AgreementYear,
    agreement_year as agreement_year,
)
