"""Who signed in: the claims that prove it, and whether it is who was asked."""

from datetime import UTC, datetime

import pytest

from app.core.authentication_status.model import Observed
from app.core.sign_in import identity
from app.core.sign_in.discovery import Discovery
from app.core.sign_in.model import Account, Target
from tests.core.directory import sample

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CONTOSO_ID = "e19f598f-c3a4-594c-8817-5c5eab8c9689"
OTHER_ID = "11111111-2222-3333-4444-555555555555"
ISSUER = f"https://login.example/{CONTOSO_ID}/v2.0"
TARGET = Target("https://login.example", "https://graph.example", "contoso.example", "our-app", ())


def claims(**changed):
    """An id token's claims as Entra gives them, with changes; None takes one away."""
    entra = {
        "iss": ISSUER,
        "aud": "our-app",
        "exp": NOW.timestamp() + 3600,
        "sub": "pairwise",
        "oid": "1234",
        "tid": CONTOSO_ID,
        "preferred_username": "admin@contoso.example",
    }
    return {name: value for name, value in (entra | changed).items() if value is not None}


def verified(changed=None, issuer=ISSUER):
    return identity.verified(claims(**(changed or {})), Discovery(issuer, "", ""), TARGET, NOW)


class TestVerifying:
    def test_entras_id_token(self):
        assert verified() == Account("admin@contoso.example", CONTOSO_ID, "1234")

    @pytest.mark.parametrize("audience", [["our-app"], ["other", "our-app"]])
    def test_several_audiences_with_us_among_them(self, audience):
        assert isinstance(verified({"aud": audience}), Account)

    @pytest.mark.parametrize("audience", ["other", ["other"], "OUR-APP", None, 5, {"our-app": 1}])
    def test_a_token_for_another_application(self, audience):
        found = verified({"aud": audience})
        assert isinstance(found, Observed)
        assert found.error == "invalid_id_token"

    @pytest.mark.parametrize(
        "issuer",
        [
            f"https://login.elsewhere.example/{CONTOSO_ID}/v2.0",
            f"https://login.example/{OTHER_ID}/v2.0",  # while tid says Contoso
            ISSUER + "/more",
            "",
            None,
            7,
        ],
    )
    def test_a_token_of_another_issuer(self, issuer):
        found = verified({"iss": issuer})
        assert isinstance(found, Observed)
        assert found.error == "invalid_id_token"

    def test_another_tenant_of_the_same_authority_is_let_through_to_be_named(self):
        found = verified({"iss": f"https://login.example/{OTHER_ID}/v2.0", "tid": OTHER_ID})
        assert isinstance(found, Account)
        assert found.tenant_id == OTHER_ID

    def test_an_issuer_for_all_tenants_is_filled_in(self):
        assert isinstance(verified(issuer="https://login.example/{tenantid}/v2.0"), Account)

    @pytest.mark.parametrize("expires", [NOW.timestamp() - 301, 0, None, "tomorrow", [1]])
    def test_a_token_that_has_ended(self, expires):
        found = verified({"exp": expires})
        assert isinstance(found, Observed)
        assert found.error == "clock_wrong"

    def test_a_clock_that_is_a_little_ahead_does_no_harm(self):
        assert isinstance(verified({"exp": NOW.timestamp() - 299}), Account)

    @pytest.mark.parametrize("token", [None, {}, "text", [1], {"sub": 5}])
    def test_no_id_token_at_all(self, token):
        found = identity.verified(token, Discovery(ISSUER, "", ""), TARGET, NOW)
        assert isinstance(found, Observed)
        assert found.error == "invalid_id_token"


class TestDescribing:
    @pytest.mark.parametrize("claim", ["preferred_username", "upn", "email", "unique_name"])
    def test_the_user_name_is_where_the_server_keeps_it(self, claim):
        found = identity.account_of({"sub": "1", claim: "a@b.example"}, "contoso.example")
        assert found.username == "a@b.example"

    def test_the_tenant_of_the_issuer_stands_in_for_tid(self):
        assert identity.account_of(claims(tid=None), "contoso.example").tenant_id == CONTOSO_ID

    def test_a_server_without_directory_ids_has_the_tenant_that_was_asked_for(self):
        found = identity.account_of({"sub": "1", "iss": "https://login.example/realm"}, "contoso.example")
        assert found.tenant_id == "contoso.example"

    def test_the_subject_stands_in_for_the_object_id(self):
        assert identity.account_of(claims(oid=None), "contoso.example").object_id == "pairwise"

    def test_a_name_that_would_garble_the_screen_is_made_plain(self):
        found = identity.account_of({"sub": "1", "preferred_username": "a\u202eb\n@c.example"}, "x.example")
        assert found.username.isprintable()


class TestChecking:
    ADMIN = Account("Admin@Contoso.example", CONTOSO_ID, "1234")

    def check(self, account, *, username="admin@contoso.example", resolved=CONTOSO_ID):
        return identity.check(
            account,
            expected_username=username,
            expected_tenant="contoso.example",
            resolved_tenant_id=resolved,
            now=NOW,
        )

    def test_the_right_account_in_any_spelling(self):
        assert self.check(self.ADMIN) is None
        assert self.check(self.ADMIN, username="ADMIN@CONTOSO.EXAMPLE", resolved=CONTOSO_ID.upper()) is None

    def test_the_wrong_account_names_both(self):
        found = self.check(self.ADMIN, username="boss@contoso.example")
        assert found is not None
        assert found.error == "wrong_account"
        assert found.description == "Admin@Contoso.example signed in, but boss@contoso.example was expected."

    def test_the_wrong_tenant_names_both(self):
        found = self.check(Account("admin@contoso.example", OTHER_ID, "1"))
        assert found is not None
        assert found.error == "wrong_tenant"
        assert OTHER_ID in found.description
        assert "contoso.example was expected" in found.description

    def test_an_account_without_a_name_is_not_the_right_one(self):
        found = self.check(Account("", CONTOSO_ID, "1"))
        assert found is not None
        assert found.description.startswith("An account without a name")

    def test_where_there_are_no_directory_ids_the_issuer_has_proved_the_tenant(self):
        account = Account("admin@contoso.example", "contoso.example", "1")
        assert self.check(account, resolved="contoso.example") is None


class TestResolving:
    async def test_a_domain_becomes_its_directory_id(self, directory):
        contoso = sample("contoso.example")
        found = await identity.resolve_tenant(directory.target("contoso.example"), directory.http, directory.clock)
        assert found == contoso.directory_id

    async def test_a_tenant_that_is_not_there(self, directory):
        found = await identity.resolve_tenant(directory.target("nowhere.example"), directory.http, directory.clock)
        assert isinstance(found, Observed)
        assert found.codes == (90002,)

    async def test_without_a_network_nothing_is_known(self, directory):
        await directory.control.fault("outage", endpoint="discovery", count=1, status=503)
        found = await identity.resolve_tenant(directory.target("contoso.example"), directory.http, directory.clock)
        assert isinstance(found, Observed)
        assert found.error == "unreachable"
        again = await identity.resolve_tenant(directory.target("contoso.example"), directory.http, directory.clock)
        assert isinstance(again, str)
