from ._internal.project.history import (
    History as History,
)
from ._internal.project.journal import (
    Journal as Journal,
    JournalEntry as JournalEntry,
)
from ._internal.project.project import (
    Project as Project,
)
from ._internal.project.settings import (
    ProjectError as ProjectError,
    Settings as Settings,
)
from ._internal.project.undoing import (
    Undone as Undone,
    UndoRefused as UndoRefused,
    undo as undo,
)
