"""The units in which people write what a tab measures, and the countries as their entry lists abbreviate them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_IN_METRES: Final = {
    "m": 1.0,
    "metres": 1.0,
    "meters": 1.0,
    "ft": 0.3048,
    "feet": 0.3048,
    "foot": 0.3048,
    "'": 0.3048,
    "yd": 0.9144,
    "yds": 0.9144,
    "yards": 0.9144,
    "in": 0.0254,
    "cm": 0.01,
    "km": 1000.0,
    "mi": 1609.344,
    "mile": 1609.344,
    "miles": 1609.344,
}
_IN_MINUTES: Final = {"min": 1.0, "mins": 1.0, "minutes": 1.0, "h": 60.0, "hours": 60.0, "s": 1 / 60}
FACTORS: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        "m": _IN_METRES,
        "km": {unit: factor / 1000 for unit, factor in _IN_METRES.items()},
        "mi": {unit: factor / 1609.344 for unit, factor in _IN_METRES.items()},
        "kg": {"kg": 1.0, "lb": 0.45359237, "lbs": 0.45359237},
        "km/h": {"km/h": 1.0, "kph": 1.0, "kmh": 1.0, "mph": 1.609344},
        "min": _IN_MINUTES,
        "h": {unit: factor / 60 for unit, factor in _IN_MINUTES.items()},
        "A": {"a": 1.0, "amps": 1.0, "amp": 1.0},
        "V": {"v": 1.0, "volts": 1.0, "volt": 1.0},
        "MHz": {"mhz": 1.0, "khz": 0.001, "ghz": 1000.0},
        "dB": {"db": 1.0, "dba": 1.0, "db(a)": 1.0},
    }
)
"""By what a number is multiplied to be in a unit, by that unit and by the one it is written in."""
LENGTHS: Final[Mapping[str, str]] = MappingProxyType(
    {"s": "s", "sec": "s", "min": "min", "mins": "min", "h": "h"}
)
"""The units that a heading may name for lengths of time."""
_LISTED: Final = """
USA:US CAN:CA MEX:MX BRA:BR ARG:AR COL:CO CHI:CL PER:PE VEN:VE PUR:PR GBR:GB UK:GB ENG:GB SCO:GB IRL:IE FRA:FR GER:DE
DEU:DE ITA:IT ESP:ES POR:PT PRT:PT NED:NL NLD:NL BEL:BE LUX:LU SUI:CH CHE:CH AUT:AT DEN:DK DNK:DK SWE:SE NOR:NO FIN:FI
POL:PL CZE:CZ HUN:HU ROU:RO GRE:GR TUR:TR RUS:RU UKR:UA MON:MC MCO:MC LIE:LI EST:EE LAT:LV LTU:LT AUS:AU NZL:NZ JPN:JP
CHN:CN PRC:CN HKG:HK TPE:TW KOR:KR IND:IN THA:TH MAS:MY SGP:SG INA:ID PHI:PH UAE:AE ARE:AE QAT:QA BHR:BH KSA:SA SAU:SA
ISR:IL RSA:ZA ZAF:ZA
"""
COUNTRIES: Final[Mapping[str, str]] = MappingProxyType(
    {long: short for pair in _LISTED.split() for long, _, short in (pair.partition(":"),)}
)
"""Countries as entry lists write them, by what a document writes."""
