"""A list that was pasted: what each of its lines means, and what is said of one that means nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.tenants.csv_import import Entry, RowRefused
from app.core.tenants.model import NewTenant
from app.core.tenants.pasted import read_list


def only(text: str) -> NewTenant:
    (row,) = read_list(text).rows
    assert isinstance(row, Entry), row
    return row.tenant


def test_a_domain_alone_is_a_tenant_with_the_usual_administrator():
    assert only("Contoso.com") == NewTenant.of("Contoso.com", "contoso.com", "admin@Contoso.com")


@pytest.mark.parametrize(
    "line",
    [
        "Contoso Ltd, contoso.com, it@contoso.com",
        "it@contoso.com; Contoso Ltd; contoso.com",
        "contoso.com\tContoso Ltd\tit@contoso.com",
        ' "Contoso Ltd" ,contoso.com,, it@contoso.com ,',
    ],
)
def test_the_parts_of_a_line_may_come_in_any_order(line):
    assert only(line) == NewTenant.of("Contoso Ltd", "contoso.com", "it@contoso.com")


def test_an_account_alone_tells_the_domain():
    assert only("it@contoso.com") == NewTenant.of("contoso.com", "contoso.com", "it@contoso.com")


def test_who_administrates_a_domain_alone_can_be_said():
    (row,) = read_list("contoso.com", "office365").rows
    assert isinstance(row, Entry)
    assert row.tenant.admin_username == "office365@contoso.com"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Contoso", "'Contoso' is not a directory id or a domain."),
        ("a, b, contoso.com", "more than a name, a domain and an account"),
        ("contoso.com, fabrikam.com", "more than a name, a domain and an account"),
        ("0d4f2f4e-0f3c-4b6f-9f0e-0123456789ab", "is not an M365 admin username"),
        ("Contoso, contoso.com, it@", "is not an M365 admin username"),
    ],
)
def test_a_line_that_will_not_do_is_refused_with_the_reason(line, reason):
    (row,) = read_list(line).rows
    assert isinstance(row, RowRefused)
    assert reason in row.reason


def test_lines_keep_their_numbers_and_doubles_are_refused():
    rows = read_list("\ncontoso.com\n\n  \nCONTOSO.COM\nfabrikam.com").rows
    assert [row.line for row in rows] == [2, 5, 6]
    assert rows[1] == RowRefused(5, "contoso.com is in row 2 already.")


@given(st.text(max_size=300))
def test_whatever_is_pasted_every_line_that_is_not_blank_is_a_tenant_or_refused(text):
    rows = read_list(text).rows
    assert len({row.line for row in rows}) == len(rows)
