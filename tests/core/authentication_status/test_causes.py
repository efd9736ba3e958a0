"""Failures with the same remedy are one cause, whatever code they came with; the most frequent comes first."""

from app.core.authentication_status.causes import causes
from app.core.authentication_status.model import AuthenticationStatus, NewInvitationHelps, Observed, Who
from tests.core.reports.conftest import NOW, overview

DISABLED, PASSWORD, PASSWORD_TOO, REVOKED = 7000112, 50132, 50133, 50173


def failing(name: str, code: int):
    return overview(name, Observed("invalid_grant", NOW, codes=(code,)))


def test_tenants_with_one_cause_are_one_group():
    found = causes(
        [
            failing("Tailspin", REVOKED),
            failing("Fabrikam", DISABLED),
            failing("contoso", DISABLED),
            overview("Adventure Works"),
        ]
    )
    assert [(cause.title, len(cause.tenant_ids)) for cause in found] == [
        ("The application is disabled", 2),
        ("Access was revoked", 1),
    ]
    assert found[0].who is Who.ADMINISTRATOR
    assert found[0].new_invitation_helps is NewInvitationHelps.NO
    assert found[0].status is AuthenticationStatus.BLOCKED
    assert found[1].new_invitation_helps is NewInvitationHelps.YES


def test_the_tenants_of_a_cause_are_in_the_order_of_their_names():
    second, first = failing("Fabrikam", DISABLED), failing("contoso", DISABLED)
    assert causes([second, first])[0].tenant_ids == (first.tenant.id, second.tenant.id)


def test_codes_that_mean_the_same_are_one_cause():
    assert len(causes([failing("Contoso", PASSWORD), failing("Fabrikam", PASSWORD_TOO)])) == 1


def test_causes_as_frequent_as_each_other_are_in_the_order_of_urgency():
    found = causes([failing("Contoso", DISABLED), failing("Fabrikam", REVOKED)])
    assert [cause.status for cause in found] == [AuthenticationStatus.EXPIRED, AuthenticationStatus.BLOCKED]


def test_who_works_has_no_cause():
    assert causes([overview(), overview(used_days_ago=80)]) == []
