"""One line of a benchmark's result: what was found, what it should be, and whether it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A row of docs/performance.md. `at_least` turns the target around."""

    number: str
    what: str
    found: float
    target: float
    at_least: bool = False
    beside: str = ""

    @property
    def is_met(self) -> bool:
        return self.found >= self.target if self.at_least else self.found <= self.target

    def __str__(self) -> str:
        sign, met = (">=" if self.at_least else "<="), ("met" if self.is_met else "NOT met")
        beside = f"   ({self.beside})" if self.beside else ""
        return f"{self.number:3} {self.what:46} {self.found:7.2f}   target {sign} {self.target:<5g} {met}{beside}"
