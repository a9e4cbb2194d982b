"""Credentials: the levels that organisations issue, and to whom how many of them went."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, set_of
from roadracing._internal.model.kernel.leaves import (
    Count,
    CredentialLevelRef,
    OrganisationRef,
    SeriesRef,
    Slug,
    TeamRef,
    Text,
)
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class CredentialLevel:
    """A level of credential opens the same gates for everybody who holds one.

    Attributes:
        id: its id.
        level: the word by which its issuer and reciprocities know it at every weekend, such as ``hot-pit``; its
            id unless stated.
        name: what is printed on it.
        organisation: who issues it.
        minimum_age: how old its holders are at least, in years.
        maximum: how many there may be at this weekend.
        source: where these facts are from.
    """

    id: Slug
    level: Slug | None = None
    name: Text | None = None
    organisation: OrganisationRef | None = None
    minimum_age: Count | None = None
    maximum: Count | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: its name, or its id."""
        return self.name or self.id

    @property
    def word(self) -> str:
        """The word by which reciprocities know it."""
        return self.level or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class CredentialIssue:
    """So many credentials of a level went to a team, an organisation or a series, or to people by name.

    Attributes:
        id: its id.
        level: the level.
        team: the team they went to.
        organisation: the organisation they went to.
        series: the series for whose sessions they are.
        holders: the names of those who hold them, where they are for nobody else.
        count: how many.
        maximum: how many that holder may have.
        under_16: how many of their holders are under sixteen years old.
        source: where these facts are from.
    """

    id: Slug
    level: CredentialLevelRef
    team: TeamRef | None = None
    organisation: OrganisationRef | None = None
    series: SeriesRef | None = None
    holders: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())
    count: Count | None = None
    maximum: Count | None = None
    under_16: Count | None = None
    source: Text | None = None
