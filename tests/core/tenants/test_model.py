"""What a person may type for a tenant, and what is refused with which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.tenants.model import InvalidTenant, NewTenant, printable

GUID = "0d4f2f4e-0f3c-4b6f-9f0e-0123456789ab"


def of(
    name: str = "Contoso",
    directory: str = "contoso.example",
    admin: str = "admin@contoso.example",
    email: str | None = None,
    tags: tuple[str, ...] = (),
) -> NewTenant:
    return NewTenant.of(name, directory, admin, email, tags)


def test_what_was_typed_is_tidied():
    tenant = of("  Contoso \t Ltd ", f" {{{GUID.upper()}}} ", " Admin@Contoso.example ", "  ", (" b  x", "A", "a", ""))
    assert (tenant.name, tenant.directory) == ("Contoso Ltd", GUID)
    assert (tenant.admin_username, tenant.email) == ("Admin@Contoso.example", None)
    assert set(tenant.tags) == {"A", "a", "b x"}


@pytest.mark.parametrize("directory", [GUID, "contoso.com", "a.b.c.example", "xn--bcher-kva.example", "1.example"])
def test_a_directory_is_an_id_or_a_domain(directory: str):
    assert of(directory=directory).directory == directory


@pytest.mark.parametrize(
    "directory",
    [
        "contoso",
        "a b.com",
        "-a.com",
        "a..com",
        GUID[:-1],
        "https://contoso.com",
        "contoso.com/x",
        "a.com\nb.com",
        "é.com",
    ],
)
def test_anything_else_is_not(directory: str):
    with pytest.raises(InvalidTenant, match="is not a directory id or a domain") as refused:
        of(directory=directory)
    assert refused.value.field == "tenant"


def test_a_directory_that_was_not_entered_is_missing():
    with pytest.raises(InvalidTenant, match="is missing"):
        of(directory="  ")


@pytest.mark.parametrize(
    ("field", "arguments"),
    [
        ("name", {"name": "  "}),
        ("name", {"name": "x" * 201}),
        ("name", {"name": "evil\u202etxt"}),
        ("name", {"name": "nul\0"}),
        ("admin_username", {"admin": "admin"}),
        ("admin_username", {"admin": ""}),
        ("admin_username", {"admin": "a b@contoso.example"}),
        ("admin_username", {"admin": "a@b@contoso.example"}),
        ("email", {"email": "somewhere"}),
        ("tags", {"tags": ("x" * 41,)}),
    ],
)
def test_the_refused_field_is_named(field: str, arguments: dict[str, object]):
    with pytest.raises(InvalidTenant) as refused:
        of(**arguments)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert refused.value.happened.isprintable()


@given(st.text())
def test_foreign_text_is_safe_to_show_on_one_line(text: str):
    shown = printable(text)
    assert len(shown) <= 80
    assert not any(sign in shown for sign in "\n\r\0\x1b\u2028\u202e\u2066")
