# %% before
from roadracing import promotion

# %% Partner
partner = promotion.Partner(id="tyres", organisation="tyre-maker", category="tyres")

# %% Activation, Placement
board = promotion.Placement(partner="tyres", quantity=4)
hour = promotion.Activation(id="autographs", session="autographs-sunday", placements=(board,))
