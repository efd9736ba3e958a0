"""The sample tenants: one for each condition, the same on every machine."""

import uuid

from app.practice import SAMPLES
from app.practice.conditions import Condition


def test_every_condition_has_its_story() -> None:
    assert {sample.condition for sample in SAMPLES} == set(Condition)
    assert all(sample.story.endswith(".") for sample in SAMPLES)
    assert len(SAMPLES) >= 24


def test_names_domains_and_ids_are_never_shared() -> None:
    for values in zip(*((s.name, s.domain, s.directory_id, s.admin) for s in SAMPLES), strict=True):
        assert len(set(values)) == len(SAMPLES)
    assert all(str(uuid.UUID(sample.directory_id)) == sample.directory_id for sample in SAMPLES)


def test_ids_never_change() -> None:
    assert SAMPLES[0].domain == "contoso.example"
    assert SAMPLES[0].directory_id == "e19f598f-c3a4-594c-8817-5c5eab8c9689"


def test_a_new_customer_is_not_set_up() -> None:
    assert [s.name for s in SAMPLES if not s.set_up] == ["Woodgrove Bank"]
