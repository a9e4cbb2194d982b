# %% before
import roadracing as rr
from roadracing import pictures

season = rr.load("examples/mid-ohio-2004.json")

# %% timetable, Picture, TimetableForm
picture = pictures.timetable(season, form="tall")
assert picture.svg.startswith("<svg")

# %% paddock, PaddockForm
picture = pictures.paddock(season, form="print")

# %% safety, SafetyForm
with_plan = rr.load("examples/safety/mid-ohio-2004.json")
picture = pictures.safety(with_plan)

# %% paper_list, PaperName
rota = pictures.paper_list(season, "rota", paper="letter")
print(rota.title, len(rota.sheets))

# %% PictureError
try:
    pictures.safety(rr.Season(namespace="a.example"))
except pictures.PictureError as error:
    print(error)

# %% paints, Paint, PALETTE
paint = pictures.paints(season)["alms"]
print(paint.colour, paint.pattern)

# %% contrast
assert pictures.contrast("#000000", "#ffffff") == 21

# %% KINDS, Kind, SVG
print(sorted(pictures.KINDS))

# %% register_notebook
pictures.register_notebook()
