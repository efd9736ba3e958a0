"""The sample tenants: invented customers, one for every condition a technician meets, each with its story."""

import uuid
from dataclasses import dataclass

from app.practice.conditions import Condition
from app.practice.resources import read_toml

PASSWORD = "practice"  # noqa: S105 public on purpose: every practice account has it
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "practice.keyturn.example")


@dataclass(frozen=True, slots=True)
class SampleTenant:
    """One invented customer. Staging puts it into ``condition`` and makes its tokens ``last_used_days_ago`` old."""

    name: str
    domain: str
    directory_id: str
    admin: str
    condition: Condition
    story: str
    last_used_days_ago: int = 0

    @property
    def set_up(self) -> bool:
        """Whether somebody has signed in before the story begins."""
        return self.condition is not Condition.NEVER_SIGNED_IN


def fixed_id(*names: str) -> str:
    """The same made-up GUID for the same names, on every machine."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(names)))


def _sample(row: dict[str, str | int]) -> SampleTenant:
    domain = str(row["domain"])
    return SampleTenant(
        name=str(row["name"]),
        domain=domain,
        directory_id=fixed_id(domain),
        admin=f"admin@{domain}",
        condition=Condition(str(row["condition"])),
        story=str(row["story"]),
        last_used_days_ago=int(row.get("last_used_days_ago", 0)),
    )


SAMPLES: tuple[SampleTenant, ...] = tuple(_sample(row) for row in read_toml("samples.toml")["tenant"])
