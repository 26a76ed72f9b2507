# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that are wrong in one way or another, drawn from a random generator."""

import json

DOCUMENT = {"schema": "rollcast/1", "name": "n", "extends": "baseline.yaml"}
CALLS = ["run", "view", "band", "scenario", "report", "compare", "save", "jobs"]


def head(host, token, path="/api/run", method="POST", length=None, more=()):
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", f"X-Rollcast-Token: {token}"]
    if length is not None:
        lines.append(f"Content-Length: {length}")
    return ("\r\n".join([*lines, *more]) + "\r\n\r\n").encode("utf-8", "surrogateescape")


def post(host, token, body, path="/api/run"):
    if isinstance(body, str):
        body = body.encode()
    return head(host, token, path, length=len(body)) + body


def garbage(r, most=400):
    return bytes(r.randrange(256) for _ in range(r.randrange(1, most)))


# Each way takes a generator, the host and the token, and gives bytes to be sent, and whether the
# sender stops sending after them, as where a text is cut off.


def noise(r, host, token):
    kinds = [garbage(r), b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + garbage(r),
             b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\r\n" * r.randrange(1, 50), b"\x00" * 100]
    return r.choice(kinds), True


def request_line(r, host, token):
    method = r.choice(["BREW", "GET\t", "", "get", "P\x00ST", "PUT", "PATCH", "OPTIONS", "TRACE",
                       "CONNECT", "HEAD", "POST POST", "ÖÄ", "A" * 5000])
    path = r.choice(["/api/run", "/", "api/run", "*", "http://evil.example/", "/api/run HTTP/9",
                     "/%zz", "/\x01", "/" + "a" * r.randrange(1, 20_000), ""])
    version = r.choice(["HTTP/1.1", "HTTP/0.9", "HTTP/2", "HTTP", "", "ICY"])
    # A request that may well be right is none of these.
    path = "/api/nothing" if method in ("GET", "POST", "DELETE") else path
    line = f"{method} {path} {version}\r\nHost: {host}\r\nX-Rollcast-Token: {token}\r\n\r\n"
    return line.encode("utf-8", "surrogateescape"), True


def headers(r, host, token):
    more = r.choice([
        ["X: " + "y" * r.randrange(1, 300_000)], [f"X{i}: y" for i in range(r.randrange(1, 5000))],
        [": no name"], ["no colon"], ["X" * 10_000], ["X: \x00\x01\x7f"], ["\x00"],
        ["Transfer-Encoding: gzip"], ["Transfer-Encoding: chunked, gzip"], ["Expect: nonsense"],
    ])
    return head(host, token, "/api/nothing", r.choice(["GET", "POST"]), more=more), True


def access(r, host, token):
    port = host.split(":")[1]
    bad_host = r.choice(["evil.example", f"evil.example:{port}", "127.0.0.1", "", f"[::1]:{port}",
                         f"127.0.0.2.evil.example:{port}", f"{host}:1", "localhost:1"])
    bad_token = r.choice(["", "0" * 48, token[:-1], token + "0", token[::-1] + "x", "é" * 24])
    body = json.dumps(DOCUMENT).encode()
    way = r.randrange(4)
    if way == 0:
        return head(bad_host, token, length=len(body)) + body, False
    if way == 1:
        return head(host, bad_token, length=len(body)) + body, False
    if way == 2:
        origin = r.choice(["http://evil.example", "null", "https://" + host, "http://" + host + "0"])
        return head(host, token, length=len(body), more=[f"Origin: {origin}"]) + body, False
    path = r.choice(["/", "/api/files", "/assets/main.js", "/api/jobs/0", "/?token=" + bad_token[:9]])
    return f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode(), False


def lengths(r, host, token):
    body = json.dumps(DOCUMENT).encode()
    length = r.choice([len(body) + r.randrange(1, 10_000), "-1", "1e3", "0x10", "١٢", " ", "9" * 30,
                       str(5 << 20), str(1 << 62), "4 4", "+5x"])
    more = ["Transfer-Encoding: chunked"] if r.random() < 0.2 else []
    return head(host, token, length=length, more=more) + body, True


def chunks(r, host, token):
    body = json.dumps(DOCUMENT).encode()
    size = f"{len(body):x}".encode()
    parts = r.choice([
        size + b"\r\n" + body[:-r.randrange(1, 20)],
        b"zz\r\n" + body + b"\r\n0\r\n\r\n",
        b"-5\r\n" + body + b"\r\n0\r\n\r\n",
        b"f" * 16 + b"\r\n" + body,
        b"7fffffffffffffff\r\n" + body,
        size + b"\r\n" + body + b"XX0\r\n\r\n",
        size + b"\r\n" + body + b"\r\n",
        f"{len(body) - 3:x}".encode() + b"\r\n" + body + b"\r\n0\r\n\r\n",
        b"100000\r\n" + b" " * 0x100000 + b"\r\n",
        b"\r\n", b"0", b"5;" + b"x" * 10_000,
    ])
    if r.random() < 0.02:
        # More than the server takes, without saying so.
        parts = (b"100000\r\n" + b" " * 0x100000 + b"\r\n") * 5
    return head(host, token, more=["Transfer-Encoding: chunked"]) + parts, True


def cut(r, host, token):
    whole = post(host, token, json.dumps(DOCUMENT))
    return whole[:r.randrange(1, len(whole) - 1)], True


def texts(r, host, token):
    whole = json.dumps({**DOCUMENT, "parameters": {"skills.loss": 0.02}}).encode()
    place = r.randrange(1, len(whole))
    body = r.choice([
        whole[:place], whole[:-1] + b"\xff\xfe" + whole[-1:], whole + b"}", b"\xef\xbb\xbf", b"",
        b"\x00" * r.randrange(1, 100), whole[:-1] + b", \"na\xc3me\": 1}", whole * 2, b"--- a\n--- b\n",
        whole.replace(b"rollcast/1", b"rollcast/2"), b"schema: rollcast/1\n\tname: x\n",
        b"\xd8\x00" + "schema".encode("utf-16"), b"- " * r.randrange(1, 3000), b"? ? ? ? :",
        whole.replace(b"{", b"[", 1), b"%YAML 9.9\n---\n" + garbage(r), b"\"\\ud800\"",
    ])
    return post(host, token, body, "/api/" + r.choice(["run", "view", "band", "scenario"])), False


def nesting(r, host, token):
    depth = r.choice([30, 1000, 20_000, 100_000])
    sign, end = r.choice([("[", "]"), ("{\"a\":", "}"), ("- ", ""), ("a: {", ""), ("? ", ""), ("[{a: ", "")])
    text = sign * depth
    if sign in ("[", "{\"a\":") and r.random() < 0.5:
        text += "1" + end * depth
    if r.random() < 0.5:
        text = json.dumps(DOCUMENT)[:-1] + ", \"parameters\": " + text
    return post(host, token, text), False


def aliases(r, host, token):
    levels = r.randrange(3, 30)
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 9) + "]" for i in range(1, levels)]
    text = r.choice([
        "\n".join(lines), "schema: rollcast/1\nname: &a [*a]\n", "&a [*a]", "a: &x\n  *x : *x\n",
        "schema: rollcast/1\n<<: *nothing\n", "? *a\n: &a b\n", "&a &b c", "!!python/object:os.system x",
        "*a : 1\n*a : 2\n", "a: &" + "x" * 5000 + " 1",
    ])
    return post(host, token, text), False


def numbers(r, host, token):
    number = r.choice(["1e400", "-1e400", ".nan", ".inf", "NaN", "9" * 400, "1e-400x", "0x1p3", "١٢",
                       "--1", "1:30", "1_000", "1e999 %", "1 furlong", "- 5", "{}", "[]", "-1"])
    key = r.choice(["skills.cost_per_person", "fibre.cost_per_home", "cloud.renewal"])
    way = r.randrange(4)
    if way == 0:
        body = f"schema: rollcast/1\nname: n\nextends: baseline.yaml\nparameters: {{{key}: {number}}}\n"
    elif way == 1:
        body = ("schema: rollcast/1\nname: n\nextends: baseline.yaml\n"
                f"{r.choice(['start', 'end', 'steps_per_year'])}: {r.choice([number, '99999', '0', '2024.5'])}\n")
    elif way == 2:
        body = ("schema: rollcast/1\nname: n\nextends: baseline.yaml\ninvestments:\n"
                f"  - {{layer: fibre, years: {r.choice(['2024-99999', '1-2', number])}, amount: 5}}\n")
    else:
        body = ("schema: rollcast/1\nname: n\nextends: baseline.yaml\nanchors:\n  - {name: a, "
                f"district: son-duong, year: 2025, value_added: {r.choice(['1e300', number])}, ramp: 1e-400}}\n")
    return post(host, token, body), False


def kinds_of_values(r, host, token):
    value = r.choice([None, True, 5, "x", [], {}, [[]], [None], {"a": {}}, "\u0000", "😀" * 100])
    key = r.choice(["schema", "extends", "districts", "parameters", "investments", "anchors", "goals",
                    "also", "history", "nonsense", "end"])
    document = {**DOCUMENT, key: value}
    if value in ([], {}) and key in ("investments", "anchors", "goals", "parameters", "also"):
        document["nonsense"] = 1  # An empty list is right.
    return post(host, token, json.dumps(document)), False


def paths(r, host, token):
    path = r.choice(["../../etc/passwd", "/etc/passwd", "..", ".", "/", "/proc/self/mem", "/dev/zero",
                     "baseline.yaml/x", "\u0000", "x" * 5000, "~/.ssh/id", "districts-2023.csv",
                     "a/" * 500 + "b", "..\\..\\x", "file:///etc/passwd", "baseline.yaml\u0000.csv"])
    key = r.choice(["extends", "districts", "history"])
    if path == "districts-2023.csv":
        key = "extends"
    return post(host, token, json.dumps({**DOCUMENT, key: path})), False


def queries(r, host, token):
    query = r.choice(["language=de", "size=huge", "figures=nonsense", "figures=share:huge", "band=1",
                      "band=99999999999999999999", "band=-5", "folder=../..", "folder=%00",
                      "folder=" + "a" * 3000, "tables=perhaps", "language=%ff%fe",
                      "figures=" + ",".join(["x"] * 3000)])
    return post(host, token, json.dumps(DOCUMENT), "/api/view?" + query), False


def calls(r, host, token):
    method = r.choice(["GET", "POST", "DELETE", "PUT"])
    path = r.choice(["/api", "/api/", "/api/nothing", "/api/jobs/../../x", "/assets/../../etc/passwd",
                     "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/api/jobs/" + "f" * 16,
                     "/api/jobs/x/events", "/api/run/x", "//", "/assets/", "/assets/nothing.js",
                     "/api/scenario?file=/etc/passwd", "/api/scenario?file=../x.yaml", "/favicon.ico",
                     "/api/scenario?file=no.yaml", "/api/scenario?file=districts-2023.csv"])
    if path.startswith("/api/scenario") and method == "POST":
        method = "GET"
    return head(host, token, path, method, length=0), False


def saving(r, host, token):
    name = r.choice(["../x.yaml", "/x.yaml", "x.txt", ".x.yaml", "", "x.yaml/", "no/x.yaml",
                     "baseline.yaml", "baseline.yaml/x.yaml", "%00.yaml", "x%0a.yaml", "x" * 300 + ".yaml",
                     "..%2fx.yaml", "plan-120.yaml", "resolution-48.yaml&overwrite=maybe"])
    return post(host, token, json.dumps(DOCUMENT), "/api/save?file=" + name), False


def plans(r, host, token):
    plan = {"schema": "rollcast-plan/1", "scenario": "baseline.yaml", "years": "2024-2030", "budget": 120,
            "maximise": "digital_share@2030"}
    key = r.choice(["schema", "scenario", "years", "budget", "maximise"])
    plan[key] = r.choice([None, -1, "nonsense", [], [{}], "1e400", {**DOCUMENT, "end": 1}, "../x.yaml"])
    kind = r.choice(["optimise", "optimise", "target", "nonsense", "optimise&seconds=0", "target&seconds=x"])
    return post(host, token, json.dumps(plan), "/api/jobs?kind=" + kind), False


def lists(r, host, token):
    body = r.choice([
        {}, {"scenarios": []}, {"scenarios": {}}, {"scenarios": [DOCUMENT]}, {"scenarios": [1, 2]},
        {"scenarios": [DOCUMENT] * 9}, {"scenarios": [DOCUMENT, {**DOCUMENT, "definition": "other"}]},
        {"scenarios": [DOCUMENT, {**DOCUMENT, "extends": "no.yaml"}]}, DOCUMENT,
        {"scenarios": None}, [DOCUMENT, DOCUMENT],
    ])
    year = r.choice(["", "?year=1900", "?year=x", "?year=99999"])
    return post(host, token, json.dumps(body), "/api/compare" + year), False


WAYS = [noise, request_line, headers, access, lengths, chunks, cut, texts, nesting, aliases, numbers,
        kinds_of_values, paths, queries, calls, saving, plans, lists]


def request(r, host, token):
    """The kind of a malformed request, its bytes, and whether its sender stops sending."""
    way = r.choice(WAYS)
    return (way.__name__, *way(r, host, token))
