# %% before
import roadracing as rr
from roadracing import project

season = rr.load("examples/2004-alms.json")
rr.dump(season, "season.json")

# %% Project, Settings
mine = project.Project.begin(".", project.Settings(document="season.json", issuer="imsa"))
print(mine.settings.text())

# %% Journal, JournalEntry, History
race = season.sessions[0]
mine.save(season.without(race), operation="change", over=mine.version())
history = mine.history()
for id_ in history.in_order():
    print(history.entries[id_].operation, mine.journal.knows(history.entries[id_].document))

# %% undo, Undone
undone = project.undo(mine)
print(undone.entry.operation, undone.told, undone.after == season)

# %% ProjectError, UndoRefused
try:
    project.undo(mine)
except project.UndoRefused as refused:
    print(refused.conflicts)
except project.ProjectError as error:
    print(error)
