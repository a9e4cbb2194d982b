from ._internal.model.promotion.programme import (
    Activation as Activation,
    LinkStatus as LinkStatus,
    MagazineSection as MagazineSection,
    MarketingProgramme as MarketingProgramme,
    Partner as Partner,
    Placement as Placement,
    WebLink as WebLink,
)
