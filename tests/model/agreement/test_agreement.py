"""What organisations promise each other."""

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    OperatingAgreement,
    PartyRole,
    Resolution,
)


def test_label() -> None:
    """An agreement and a resolution are called by their words, else by their ids."""
    assert "joint" == OperatingAgreement(id="joint").label
    assert (
        "Joint Operating Agreement" == OperatingAgreement(id="joint", name="Joint Operating Agreement").label
    )
    assert "white-flag" == Resolution(id="white-flag").label
    assert "The white flag" == Resolution(id="white-flag", subject="The white flag").label


def test_who_makes_rules() -> None:
    """The sanctioning bodies among the parties have rule books; where no roles are known, each party may have one."""
    imsa = AgreementParty(organisation="imsa", roles=[PartyRole.SANCTIONING_BODY])
    owner = AgreementParty(organisation="panoz", roles=[PartyRole.SERIES_OWNER])
    assert ("imsa",) == OperatingAgreement(id="joint", parties=[owner, imsa]).rule_makers
    unknown = [AgreementParty(organisation=one) for one in ("scca", "imsa")]
    assert ("imsa", "scca") == OperatingAgreement(id="joint", parties=unknown).rule_makers
