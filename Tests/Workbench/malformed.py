# SPDX-License-Identifier: GPL-3.0-or-later
"""Malformed requests, each with a valid one after it.

    python3 Tests/Workbench/malformed.py TOOL [--count 50000] [--seed 1]

Each has to end in a status from 400 to 499 or a closed connection, and the valid run after it has
to give the bytes that the first one gave. At the end some connections are left hanging, which the
server has to end. Status 1 where anything is wrong.
"""

import argparse
import collections
import json
import os
import random
import socket
import struct
import sys
import time

import mutations
from served import REGION, Workbench

# Longer than the server lets a request take.
PATIENCE = 40


def end(connection):
    """Closes without a rest, so that ports come free at once."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def outcome(workbench, data, half_closes):
    """What a request leads to: a status, `closed`, or `hangs`."""
    connection = socket.create_connection(("127.0.0.1", workbench.port), timeout=PATIENCE)
    try:
        try:
            connection.sendall(data)
            if half_closes:
                connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # Refused before all was sent; an answer may be there all the same.
        received = b""
        while b"\r\n" not in received:
            part = connection.recv(4096)
            if not part:
                break
            received += part
        return received.split(b" ")[1].decode() if received.startswith(b"HTTP/1.1 ") else "closed"
    except TimeoutError:
        return "hangs"
    except OSError:
        return "closed"
    finally:
        end(connection)


def is_good(status):
    return status == "closed" or status.isdigit() and 400 <= int(status) < 500


def hanging(workbench):
    """How many connections that never finish a request the server leaves open for too long."""
    starts = [b"", b"P", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nX-",
              workbench_head(workbench, 100) + b"{"]
    connections = []
    for start in starts * 4:
        connection = socket.create_connection(("127.0.0.1", workbench.port))
        connection.sendall(start)
        connections.append(connection)
    left = connections
    for _ in range(PATIENCE):
        time.sleep(1)
        left = [connection for connection in left if not is_over(connection)]
    for connection in connections:
        end(connection)
    return len(left)


def workbench_head(workbench, length):
    return (f"POST /api/run HTTP/1.1\r\nHost: {workbench.host}\r\nX-Rollcast-Token: "
            f"{workbench.token}\r\nContent-Length: {length}\r\n\r\n").encode()


def is_over(connection):
    """Whether the other side has ended a connection; what it sent before is read."""
    connection.setblocking(False)
    try:
        while True:
            if not connection.recv(4096):
                return True
    except BlockingIOError:
        return False
    except OSError:
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    valid = json.dumps(
        {"schema": "rollcast/1", "name": "valid", "extends": "resolution-48.yaml"}).encode()
    files = set(os.listdir(REGION))
    outcomes = collections.defaultdict(collections.Counter)
    failures = []
    with Workbench(options.tool) as workbench:
        status, expected = workbench.ask("POST", "/api/run", valid)
        assert status == 200, expected
        before = None
        for number in range(options.count):
            kind, data, half_closes = mutations.request(
                random.Random(f"{options.seed}/{number}"), workbench.host, workbench.token)
            result = outcome(workbench, data, half_closes)
            outcomes[kind][result] += 1
            if not is_good(result):
                failures.append(f"{number} ({kind}): {result}: {data[:200]!r}")
            if workbench.ask("POST", "/api/run", valid) != (200, expected):
                failures.append(f"{number} ({kind}): the next valid run failed")
            if number == options.count // 10:
                before = workbench.memory()
            if len(failures) > 20:
                break
        after = workbench.memory()
        left = hanging(workbench)
        descriptors = workbench.descriptors()
        is_serving = workbench.ask("POST", "/api/run", valid) == (200, expected)
    for kind in sorted(outcomes):
        print(f"{kind:12} " + ", ".join(f"{k}: {n}" for k, n in sorted(outcomes[kind].items())))
    print(f"memory: {before:.0f} MB after a tenth, {after:.0f} MB at the end")
    print(f"connections left hanging: {left}; open files and connections: {descriptors}")
    if set(os.listdir(REGION)) != files:
        failures.append("files have come or gone")
    # Room for what threads and caches take once; a kilobyte kept of each request would be more.
    if left or not is_serving or after > before * 1.25 + 16:
        failures.append("the server did not get over it")
    print("\n".join(failures) or f"{sum(sum(c.values()) for c in outcomes.values())} requests: all right")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
