"""Practices for the tests of rules."""

from typing import Any

from roadracing._internal.model.agreement.best_practice import (
    Adoption,
    BestPractice,
    ParameterSetting,
    PracticeStatus,
)


def setting(key: str, value: float | str, **facts: Any) -> ParameterSetting:
    """A setting of a number or a meaning."""
    held = {"meaning": value} if isinstance(value, str) else {"number": value}
    return ParameterSetting(parameter=key, **held, **facts)


def adopted(name: str, organisation: str, *settings: ParameterSetting, **facts: Any) -> BestPractice:
    """A practice that an organisation adopted."""
    return BestPractice(
        id=name,
        adopters=(Adoption(organisation=organisation),),
        sets=settings,
        **{"status": PracticeStatus.ADOPTED, **facts},
    )
