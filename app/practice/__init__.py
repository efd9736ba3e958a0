"""The practice directory: a small stand-in for Microsoft Entra and Graph on loopback, with sample tenants.

It is how a newcomer tries Keyturn without a customer, and what most tests run against, over real HTTP.
"""

from app.practice.control import Control
from app.practice.customer import Outcome
from app.practice.samples import SAMPLES, SampleTenant
from app.practice.server import Addresses, PracticeDirectory, PracticeError

__all__ = ["SAMPLES", "Addresses", "Control", "Outcome", "PracticeDirectory", "PracticeError", "SampleTenant"]
