"""`keyturn tenants`: adding, importing, listing and removing, with wrong input too."""

from pathlib import Path

from tests.commands.conftest import CONTOSO, Keyturn, Practice


async def add(keyturn: Keyturn, name: str, tenant: str, admin: str):
    return await keyturn("tenants", "add", "--name", name, "--tenant", tenant, "--admin", admin)


async def test_a_tenant_is_added_listed_and_removed(keyturn: Keyturn):
    added = await add(keyturn, "Contoso Ltd", "Contoso.Example", "admin@contoso.example")
    assert added.code == 0
    assert added.only("tenant_added") == {
        "event": "tenant_added",
        "tenant": CONTOSO,
        "name": "Contoso Ltd",
        "admin_username": "admin@contoso.example",
    }
    listed = (await keyturn("tenants", "list")).only("tenant")
    assert listed["status"] == "not set up"
    assert listed["checked_at"] is listed["last_refreshed_at"] is listed["estimated_expiry"] is None

    removed = await keyturn("tenants", "remove", "contoso ltd")
    assert removed.code == 0
    assert removed.only("tenant_removed")["tenant"] == CONTOSO
    assert (await keyturn("tenants", "list")).events == []


async def test_what_cannot_be_a_tenant_is_refused_in_words(keyturn: Keyturn):
    for name, tenant, admin, said in [
        ("Contoso", "contoso", "admin@contoso.example", "not a directory id or a domain"),
        ("", CONTOSO, "admin@contoso.example", "no name"),
        ("Contoso", CONTOSO, "admin", "not an M365 admin username"),
    ]:
        refused = await add(keyturn, name, tenant, admin)
        assert refused.code == 2
        assert said in refused.stderr
        assert refused.names == ["refused"]
    assert (await keyturn("tenants", "list")).events == []


async def test_a_name_that_two_tenants_share_names_neither(keyturn: Keyturn):
    await add(keyturn, "Contoso", "contoso.example", "admin@contoso.example")
    await add(keyturn, "contoso", "contoso-two.example", "admin@contoso-two.example")
    ambiguous = await keyturn("tenants", "remove", "Contoso")
    assert ambiguous.code == 2
    assert "contoso-two.example" in ambiguous.stderr
    unknown = await keyturn("tenants", "remove", "fabrikam")
    assert unknown.code == 2


async def test_an_import_takes_the_good_rows_and_names_the_bad_ones(keyturn: Keyturn, tmp_path: Path):
    await add(keyturn, "Contoso", "contoso.example", "admin@contoso.example")
    file = tmp_path / "customers.csv"
    file.write_text(
        "name,tenant,admin_username,email\n"
        "Contoso Ltd,contoso.example,boss@contoso.example,\n"
        "Fabrikam,fabrikam.example,admin@fabrikam.example,x@fabrikam.example\n"
        "Nobody,nowhere,admin@nowhere.example,\n",
        encoding="utf-8",
    )
    dry = await keyturn("tenants", "import", str(file), "--dry-run")
    assert dry.code == 2
    assert dry.only("summary") == {"event": "summary", "added": 1, "updated": 1, "refused": 1}
    assert len((await keyturn("tenants", "list")).events) == 1

    done = await keyturn("tenants", "import", str(file))
    assert done.code == 2
    refused = done.only("row_refused")
    assert refused["line"] == 4
    assert "nowhere" in refused["reason"]
    listed = {event["tenant"]: event for event in (await keyturn("tenants", "list")).events}
    assert listed.keys() == {"contoso.example", "fabrikam.example"}
    assert listed["contoso.example"]["admin_username"] == "boss@contoso.example"


async def test_a_file_that_is_no_list_of_tenants_changes_nothing(keyturn: Keyturn, tmp_path: Path):
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    for file in ["notes.csv", "missing.csv"]:
        ended = await keyturn("tenants", "import", str(tmp_path / file))
        assert ended.code == 2
        assert ended.names == ["refused"]
        assert "Traceback" not in ended.stderr


async def test_practice_has_its_own_tenants(contoso: Keyturn, practice: Practice):
    samples = await contoso("--practice", "tenants", "list")
    assert samples.code == 0
    assert len(samples.events) > 20
    assert len((await contoso("tenants", "list")).events) == 1
