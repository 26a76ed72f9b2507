# SPDX-License-Identifier: GPL-3.0-or-later
"""Many clients post distinct runs; every answer has to be that of the command line.

    python3 Tests/Workbench/load.py TOOL [--clients 100] [--seconds 60] [--interval 0.1]

Memory has to stay flat. Status 1 where anything is wrong.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from served import REGION, Workbench

BATCH = 250


def document(number):
    """The body of a run; no two are the same."""
    return json.dumps({
        "schema": "rollcast/1", "name": f"run {number}", "extends": "resolution-48.yaml",
        "parameters": {"skills.loss": 0.01 + number * 1e-7, "growth.ict": 0.05 + number % 97 * 1e-4},
        "investments": [{"layer": "skills", "years": [2024 + number % 7],
                         "amount": 10 + number % 1009 / 7, "share": "need"}]})


class Client:
    """A connection that posts a run, waits for its answer, and posts the next at its time."""

    def __init__(self, workbench, due):
        self.socket = socket.create_connection(("127.0.0.1", workbench.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.head = (
            f"POST /api/run HTTP/1.1\r\nHost: {workbench.host}\r\n"
            f"X-Rollcast-Token: {workbench.token}\r\nContent-Length: ")
        self.due = due
        self.number = None
        self.received = b""
        self.length = None

    def post(self, number, now):
        body = document(number)
        self.socket.sendall(f"{self.head}{len(body)}\r\n\r\n{body}".encode())
        self.number, self.start, self.received, self.length = number, now, [], None
        self.size = 0

    def read(self):
        """Takes what has come; the body of the answer once it is whole."""
        data = self.socket.recv(1 << 18)
        if not data:
            raise ConnectionError("the server closed a connection")
        self.received.append(data)
        self.size += len(data)
        if self.length is None:
            start = b"".join(self.received)
            end = start.find(b"\r\n\r\n")
            if end < 0:
                return None
            head = start[:end].decode()
            if not head.startswith("HTTP/1.1 200"):
                raise ConnectionError(head.split("\r\n")[0])
            length = next(
                line.split(":")[1] for line in head.split("\r\n")
                if line.lower().startswith("content-length"))
            self.length = int(length)
            self.received, self.size = [start[end + 4:]], len(start) - end - 4
        return b"".join(self.received) if self.size >= self.length else None


def load(workbench, options):
    """Posts runs for a while; a digest for each number, latencies and memory by second."""
    start = time.monotonic()
    clients = [
        Client(workbench, start + options.interval * i / options.clients)
        for i in range(options.clients)]
    selector = selectors.DefaultSelector()
    for client in clients:
        selector.register(client.socket, selectors.EVENT_READ, client)
    digests, latencies, memory = {}, [], []
    number = 0
    while True:
        now = time.monotonic()
        if now >= start + options.seconds and not any(c.number is not None for c in clients):
            break
        for client in clients:
            if client.number is None and client.due <= now < start + options.seconds:
                client.post(number, now)
                number += 1
        if now - start >= len(memory):
            memory.append(workbench.memory())
        for key, _ in selector.select(0.002):
            body = key.data.read()
            if body is not None:
                client = key.data
                done = time.monotonic()
                digests[client.number] = hashlib.sha256(body).digest()
                latencies.append(done - client.start)
                client.due = max(client.due + options.interval, done - options.interval)
                client.number = None
    for client in clients:
        client.socket.close()
    return digests, latencies, memory, time.monotonic() - start


def command_line(tool, folder, numbers):
    """The digests of what `rollcast run --format json` prints for documents."""
    names = [f"{number}.yaml" for number in numbers]
    for name, number in zip(names, numbers):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(document(number))
    output = subprocess.run(
        [tool, "run", *names, "--format", "json"], cwd=folder, check=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    for name in names:
        os.remove(f"{folder}/{name}")
    digests, lines = [], []
    # An array has each result one step further in.
    for line in output.split(b"\n")[1:-2]:
        lines.append(line[1:])
        if line in (b" }", b" },"):
            lines[-1] = b"}"
            digests.append(hashlib.sha256(b"\n".join(lines) + b"\n").digest())
            lines = []
    return digests


def check(tool, digests):
    """How many answers are not those of the command line."""
    with tempfile.TemporaryDirectory() as top:
        folder = f"{top}/region"
        shutil.copytree(REGION, folder)
        numbers = sorted(digests)
        batches = [numbers[i:i + BATCH] for i in range(0, len(numbers), BATCH)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = pool.map(lambda batch: command_line(tool, folder, batch), batches)
            return sum(
                digests[number] != digest
                for batch, result in zip(batches, results)
                for number, digest in zip(batch, result, strict=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool")
    parser.add_argument("--clients", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--interval", type=float, default=0.1)
    options = parser.parse_args()
    with Workbench(options.tool) as workbench:
        load(workbench, argparse.Namespace(**{**vars(options), "seconds": 2}))
        digests, latencies, memory, seconds = load(workbench, options)
        tool = workbench.tool
    print(f"{len(digests)} runs of {options.clients} clients in {seconds:.0f} s: "
          f"{len(digests) / seconds:.0f} a second")
    quantiles = statistics.quantiles(latencies, n=100)
    print(f"latency: median {quantiles[49] * 1e3:.1f} ms, 99 % {quantiles[98] * 1e3:.1f} ms")
    third = max(1, len(memory) // 3)
    early, late = statistics.median(memory[:third]), statistics.median(memory[-third:])
    print(f"memory: {early:.0f} MB in the first third, {late:.0f} MB in the last")
    wrong = check(tool, digests)
    print(f"answers that are not those of the command line: {wrong}")
    return 1 if wrong or late > early * 1.1 + 4 else 0


if __name__ == "__main__":
    sys.exit(main())
