# SPDX-License-Identifier: GPL-3.0-or-later
"""The digest of a sweep from its exported runs on standard input.

SHA-256 over the SHA-256s of blocks of 4,096 runs; a block is, run by run, the values as
little-endian doubles, and NaN for what is empty.
"""

import csv
import hashlib
import math
import struct
import sys

rows = csv.reader(sys.stdin)
next(rows)
blocks = hashlib.sha256()
block = hashlib.sha256()
count = 0
for count, row in enumerate(rows, start=1):
    values = [float(text) if text else math.nan for text in row[1:]]
    assert int(row[0]) == count - 1, "a run is missing"
    block.update(struct.pack(f"<{len(values)}d", *values))
    if count % 4096 == 0:
        blocks.update(block.digest())
        block = hashlib.sha256()
if count % 4096:
    blocks.update(block.digest())
print(blocks.hexdigest())
