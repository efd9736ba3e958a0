"""The table of remedies: every code of Microsoft's that a technician meets is explained, and nothing is swallowed."""

import string
from datetime import UTC, datetime

import pytest

from app.core.authentication_status.entra_pages import Blade, EntraPage
from app.core.authentication_status.model import Act, AuthenticationStatus, NewInvitationHelps, Observed, Who
from app.core.authentication_status.remedies import Remedy, explain, remedies

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PLACEHOLDERS = {"tenant", "admin", "account", "code", "description"}
Status = AuthenticationStatus

# Microsoft's reference of error codes, and whether a new invitation helps (the judgement of the project's facts).
FACTS = [
    ([70008, 700082], "yes", Status.EXPIRED),
    ([50173], "yes", Status.EXPIRED),
    ([50132, 50133], "yes", Status.EXPIRED),
    ([50089], "yes", Status.EXPIRED),
    ([70000], "yes", Status.EXPIRED),
    ([70043], "yes", Status.EXPIRED),
    ([50074, 50076, 50078], "yes", Status.EXPIRED),
    ([50072, 50079], "yes", Status.EXPIRED),
    ([53004, 53010], "no", Status.BLOCKED),
    ([50158], "maybe", Status.EXPIRED),
    ([50055, 50144], "after", Status.EXPIRED),
    ([50053], "after", Status.BLOCKED),
    ([50057], "after", Status.BLOCKED),
    ([16000, 50014, 50020, 50034, 51004, 90072], "yes", Status.EXPIRED),
    ([50105], "after", Status.BLOCKED),
    ([65001], "maybe", Status.CONSENT_REQUIRED),
    ([65004], "yes", Status.CONSENT_REQUIRED),
    ([90094, 90095], "after", Status.CONSENT_REQUIRED),
    ([650056], "maybe", Status.CONSENT_REQUIRED),
    ([700016, 700011], "yes", Status.CONSENT_REQUIRED),
    ([90099], "after", Status.CONSENT_REQUIRED),
    ([70001, 7000112], "no", Status.BLOCKED),
    ([500011, 650052], "no", Status.BLOCKED),
    ([65002], "no", Status.BLOCKED),
    ([7000218], "no", Status.BLOCKED),
    ([53003, 530032, 530035], "no", Status.BLOCKED),
    ([53000, 53001, 53002, 50005, 50097], "no", Status.BLOCKED),
    ([53011, 530034], "no", Status.BLOCKED),
    ([500021, 500022, 500212, 500213], "no", Status.BLOCKED),
    ([90002], "no", Status.BLOCKED),
    ([90038, 900440], "no", Status.BLOCKED),
    ([70016], "no", Status.EXPIRED),
    ([70018, 70019, 70020, 90119, 90120, 50134], "yes", Status.EXPIRED),
    ([50196], "no", Status.UNREACHABLE),
    ([90055, 90033, 90006, 90024, 50033], "no", Status.UNREACHABLE),
]
CODES = [(code, helps, status) for codes, helps, status in FACTS for code in codes]
ROWS = list(
    {
        id(row): row
        for table in (remedies().by_code, remedies().by_error, remedies().by_suberror)
        for row in table.values()
    }.values()
)


def explained(error, *codes, suberror=None, description="", account=None, page=lambda _: None):
    observed = Observed(error, NOW, codes=codes, suberror=suberror, description=description)
    return explain(observed, tenant="Contoso Ltd", admin="admin@contoso.example", account=account, page=page)


@pytest.mark.parametrize(("code", "helps", "status"), CODES)
def test_every_code_has_its_row(code, helps, status):
    failure = explained("invalid_grant", code)
    assert failure.new_invitation_helps is NewInvitationHelps(helps)
    assert failure.status is status
    assert failure.code == f"AADSTS{code}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.title)
class TestRows:
    def test_the_texts_are_whole_sentences(self, row: Remedy):
        assert not row.title.endswith(".")
        assert row.message.endswith((".", "{description}"))
        assert row.next_step.endswith(".")
        assert len(row.title) <= 60
        assert len(row.next_step) <= 220

    def test_only_known_placeholders_are_used(self, row: Remedy):
        for text in (row.title, row.message, row.next_step):
            assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= PLACEHOLDERS
        assert "{" not in row.title

    def test_the_words_do_not_blame_or_beg(self, row: Remedy):
        words = f"{row.title} {row.message} {row.next_step}".lower()
        assert not [word for word in ("please", "error occurred", "oops", "sorry", "you failed") if word in words]

    def test_the_code_is_named_only_where_there_is_one(self, row: Remedy):
        if row.errors or row.suberrors:
            assert "{code}" not in row.title
            assert "{code}" not in row.message or row.suberrors == ("user_password_expired",)

    def test_there_is_a_page_where_one_is_to_be_opened(self, row: Remedy):
        assert row.act is not Act.ENTRA or row.page is not None

    def test_what_a_browser_does_is_said_to_help(self, row: Remedy):
        assert row.act is not Act.BROWSER or row.browser_sign_in_helps

    def test_browser_sign_in_is_offered_only_where_an_invitation_does_not_simply_help(self, row: Remedy):
        assert not (row.browser_sign_in_helps and row.new_invitation_helps is NewInvitationHelps.YES)


def test_no_code_or_word_is_in_two_rows():
    assert sum(len(row.codes) for row in ROWS) == len(remedies().by_code)
    assert sum(len(row.errors) for row in ROWS) == len(remedies().by_error)
    assert sum(len(row.suberrors) for row in ROWS) == len(remedies().by_suberror)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        ("code_expired", Status.EXPIRED),
        ("declined", Status.EXPIRED),
        ("cancelled", Status.EXPIRED),
        ("timed_out", Status.EXPIRED),
        ("wrong_account", Status.EXPIRED),
        ("wrong_tenant", Status.EXPIRED),
        ("invalid_id_token", Status.BLOCKED),
        ("clock_wrong", Status.EXPIRED),
        ("not_set_up", Status.NOT_SET_UP),
        ("no_tokens", Status.EXPIRED),
        ("no_refresh_token", Status.BLOCKED),
        ("unused_too_long", Status.EXPIRED),
        ("unreachable", Status.UNREACHABLE),
        ("throttled", Status.UNREACHABLE),
        ("invalid_answer", Status.UNREACHABLE),
        ("device_flow_unsupported", Status.BLOCKED),
        ("graph_unauthorized", Status.EXPIRED),
        ("graph_denied", Status.CONSENT_REQUIRED),
        ("graph_failed", Status.UNREACHABLE),
        ("invalid_grant", Status.EXPIRED),
        ("interaction_required", Status.EXPIRED),
        ("consent_required", Status.CONSENT_REQUIRED),
        ("access_denied", Status.BLOCKED),
        ("invalid_client", Status.BLOCKED),
        ("invalid_tenant", Status.BLOCKED),
        ("bad_verification_code", Status.EXPIRED),
        ("temporarily_unavailable", Status.UNREACHABLE),
        ("server_error", Status.UNREACHABLE),
    ],
)
def test_every_word_of_ours_and_of_oauth_has_its_row(error, status):
    failure = explained(error, description="Something was said.")
    assert failure.status is status
    assert failure.title != remedies().by_error["*"].title
    assert failure.code is None


def test_the_right_people_are_named():
    failure = explained("invalid_grant", 50173, account="bob@contoso.example")
    assert "bob@contoso.example" in failure.message
    assert "AADSTS50173" in failure.message
    assert "admin@contoso.example" in failure.next_step


@pytest.mark.parametrize(
    ("code", "who"),
    [(700082, Who.USER), (53003, Who.ADMINISTRATOR), (65002, Who.TECHNICIAN), (70043, Who.ADMINISTRATOR)],
)
def test_it_is_said_who_has_to_act(code, who):
    assert explained("invalid_grant", code).who is who


def page_of(blade):
    return EntraPage(blade, f"https://entra.example/{blade}")


class TestTheNextStep:
    @pytest.mark.parametrize(
        ("code", "act"),
        [
            (700082, Act.INVITE),
            (70019, Act.NEW_CODE),
            (53003, Act.BROWSER),
            (65001, Act.CONSENT),
            (53011, Act.ENTRA),
            (65002, Act.SETTINGS),
            (90002, Act.TENANT),
            (90033, Act.CHECK),
            (70016, Act.NONE),
        ],
    )
    def test_it_is_something_to_press(self, code, act):
        assert explained("invalid_grant", code, page=page_of).act is act

    def test_it_opens_the_right_page(self):
        failure = explained("invalid_grant", 53011, page=page_of)
        assert failure.entra_page == EntraPage(Blade.RISKY_USERS, "https://entra.example/risky users")

    def test_a_page_may_help_beside_it(self):
        failure = explained("access_denied", 53003, page=page_of)
        assert (failure.act, failure.entra_page.blade) == (Act.BROWSER, Blade.POLICIES)

    def test_where_there_is_no_such_page_the_customer_is_told(self):
        assert explained("invalid_grant", 53011).act is Act.NONE

    def test_where_there_is_no_such_page_a_technician_has_the_settings(self):
        assert explained("invalid_client", 7000218).act is Act.SETTINGS


def test_without_a_known_account_it_is_the_administrators():
    assert "admin@contoso.example" in explained("invalid_grant", 50173).message


def test_the_wrong_account_is_told_with_both_names():
    said = "bob@contoso.example signed in, but admin@contoso.example was expected."
    failure = explained("wrong_account", description=said)
    assert failure.message == f"{said} Nothing was stored."


def test_the_first_known_code_explains():
    assert explained("invalid_grant", 1, 50057).title == "Account disabled"


def test_an_unknown_code_falls_back_on_the_error():
    failure = explained("invalid_grant", 999999, description="AADSTS999999: The moon is in the way.")
    assert failure.status is Status.EXPIRED
    assert "The moon is in the way" in failure.message
    assert failure.code == "AADSTS999999"


def test_an_unknown_error_is_shown_as_it_came():
    failure = explained("lunar_eclipse", description="The moon is in the way.")
    assert failure.message == "Microsoft said: The moon is in the way."
    assert failure.error == "lunar_eclipse"
    assert "lunar_eclipse" in explained("lunar_eclipse").message


def test_words_with_braces_are_only_words():
    assert "{tenant} {0} {" in explained("lunar_eclipse", description="{tenant} {0} {").message


class TestWhatDecides:
    def test_the_suberror_settles_the_status_and_the_code_explains(self):
        failure = explained("invalid_grant", 50173, suberror="consent_required")
        assert failure.status is Status.CONSENT_REQUIRED
        assert failure.title == "Access was revoked"

    def test_an_outage_is_no_verdict_whatever_code_comes_with_it(self):
        assert explained("temporarily_unavailable", 50057).status is Status.UNREACHABLE
        assert explained("throttled", 700082).status is Status.UNREACHABLE

    def test_the_suberror_says_what_is_in_the_way(self):
        assert (
            "cloud.ca_bundle" in explained("unreachable", suberror="certificate", description="Not trusted.").next_step
        )
        assert "proxy" in explained("unreachable", suberror="proxy", description="No.").next_step
        assert explained("unreachable", suberror="network", description="No.").title == "Microsoft cannot be reached"

    def test_where_the_code_is_blocked_the_browser_is_offered(self):
        assert explained("access_denied", 53003).browser_sign_in_helps
        assert not explained("invalid_grant", 700082).browser_sign_in_helps
