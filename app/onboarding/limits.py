"""How often something may be done: token buckets by key, in a bounded amount of memory."""

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

MOST_KEYS = 10_000
"""Buckets kept at once. The one unused for longest goes first: it is the fullest, and tells least."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, and one more every `seconds`."""

    burst: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Rates:
    """What the page allows. `address` is requests by one visitor's address, of which a link that opens nothing costs
    `miss`; `link` is requests about one link; `code` is new codes for one link.
    """

    address: Rate = Rate(120, 0.5)
    miss: int = 10
    link: Rate = Rate(60, 1.0)
    code: Rate = Rate(5, 60.0)


@dataclass(slots=True)
class _Bucket:
    tokens: float
    filled_at: datetime


class Limit:
    """One rate for many keys."""

    def __init__(self, rate: Rate, now: Callable[[], datetime]) -> None:
        self._rate = rate
        self._now = now
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, key: Hashable, cost: int = 1) -> int:
        """Count one act by `key`: 0 if it is within the rate, else the whole seconds to wait before the next."""
        bucket = self._bucket(key)
        if bucket.tokens < cost:
            return max(1, math.ceil((cost - bucket.tokens) * self._rate.seconds))
        bucket.tokens -= cost
        return 0

    def charge(self, key: Hashable, cost: int) -> None:
        """Count what has been done already, whether or not it was within the rate."""
        bucket = self._bucket(key)
        bucket.tokens = max(0.0, bucket.tokens - cost)

    def _bucket(self, key: Hashable) -> _Bucket:
        now = self._now()
        bucket = self._buckets.pop(key, None)
        if bucket is None:
            if len(self._buckets) >= MOST_KEYS:
                self._buckets.popitem(last=False)
            bucket = _Bucket(self._rate.burst, now)
        self._refill(bucket, now)
        self._buckets[key] = bucket
        return bucket

    def _refill(self, bucket: _Bucket, now: datetime) -> None:
        gained = max(0.0, (now - bucket.filled_at).total_seconds()) / self._rate.seconds
        bucket.tokens = min(float(self._rate.burst), bucket.tokens + gained)
        bucket.filled_at = now
