# %% before
from roadracing import entry

# %% Driver
driver = entry.Driver(id="a-driver", name="A. Driver")
