from ._internal.pictures.notebook import (
    register_notebook as register_notebook,
)
from ._internal.pictures.paddock.paddock_picture import (
    PaddockForm as PaddockForm,
    paddock as paddock,
)
from ._internal.pictures.paper.weekend_lists import (
    PaperName as PaperName,
    paper_list as paper_list,
)
from ._internal.pictures.pen.colours import (
    PALETTE as PALETTE,
    Paint as Paint,
    contrast as contrast,
    paints as paints,
)
from ._internal.pictures.pen.picture import (
    SVG as SVG,
    Picture as Picture,
    PictureError as PictureError,
)
from ._internal.pictures.picture_kinds import (
    KINDS as KINDS,
    Kind as Kind,
)
from ._internal.pictures.safety.safety_picture import (
    SafetyForm as SafetyForm,
    safety as safety,
)
from ._internal.pictures.timetable.timetable_picture import (
    TimetableForm as TimetableForm,
    timetable as timetable,
)
