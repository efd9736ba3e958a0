"""A report holds all tenants, or those that were asked for."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.tenants.model import NewTenant


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    async with open_services(DataFolder(tmp_path / "data")) as services:
        yield services


async def test_only_some_tenants_are_exported(services: Services, tmp_path: Path):
    contoso, fabrikam, _ = [
        await services.tenants.add(NewTenant.of(name, f"{name}.example", f"admin@{name}.example"))
        for name in ("contoso", "fabrikam", "tailspin")
    ]
    file = tmp_path / "some.json"
    assert await services.reports.export_status(file, [fabrikam.id, contoso.id]) == 2
    assert [line["name"] for line in json.loads(file.read_text("utf-8"))["tenants"]] == ["contoso", "fabrikam"]
    assert await services.reports.export_status(file, []) == 0
    assert await services.reports.export_status(file) == 3
