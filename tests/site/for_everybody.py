"""Publishing a timetable for everybody, work sessions included, which is what most tests look at."""

from functools import partial
from typing import Final

from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.site import publishing

publish: Final = partial(publishing.publish, audience=Audience.OPERATIONS)
