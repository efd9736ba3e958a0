"""The loopback server of the benchmarks, in a process of its own: every answer takes 100 ms.

Prints its address, and at each line on its standard input how many requests it has counted and what processor time it
has used.
"""

import asyncio
import json
import sys
import time
from functools import partial
from pathlib import Path

from tests.core.fleet import FleetServer
from tests.core.servers import serving

ANSWERS_AFTER = 0.1


async def main(folder: Path) -> None:
    """Serve until standard input ends."""
    fleet = FleetServer(wait=partial(asyncio.sleep, ANSWERS_AFTER))
    async with serving(fleet.answer, folder) as server:
        print(json.dumps({"address": server.address, "ca_file": str(server.ca_file)}), flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            print(json.dumps({"requests": fleet.requests.total(), "cpu": time.process_time()}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
