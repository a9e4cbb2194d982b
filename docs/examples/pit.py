# %% before
from roadracing import pit

# %% PitEquipment
rig = pit.PitEquipment(id="rig", kind=pit.PitEquipmentKind.FUEL_RIG, box="box-1")

# %% PitWaiver
waiver = pit.PitWaiver(id="waiver", team="a-team", reason="invented for this example")
