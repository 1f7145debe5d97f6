#!/usr/bin/env python3
"""Checks an evidence pack of Guvoh, or the pack behind a published figure. Needs Python 3.8 or later and nothing else, and no network.

    python3 verify.py PACK.zip [--key KEYLINE]

Exit 0 when every item holds, 1 when one does not, 2 when the pack cannot be read.

With --key, the pack must be signed by that key: take it from paper, not from the pack. Without it, the
key inside the pack is used, which shows that the pack agrees with itself and no more.

    python3 verify.py PACK.zip --figure figure.json

With --figure, the pack of an auditor is held against the figure that was published: as many sealed records,
of the same set, under the same signed checkpoint. Nothing of what is in the records is needed or shown.

What is computed, for each item:
  commitment = SHA-256(blind || SHA-256(file))                          the file is the one committed to
  leaf       = SHA-256(0x00 || facts of the entry with commitment)      RFC 6962, section 2.1
  root       = leaf joined with the hashes of the proof                 RFC 9162, section 2.1.3.2
  signature  = Ed25519 over the checkpoint with that root               C2SP signed-note, RFC 8032
"""
import base64
import hashlib
import json
import sys
import zipfile

# Ed25519, as the reference in RFC 8032, section 6, writes it down. Only verification.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * I % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return (w * x % P, y * z % P, x * y % P, w * z % P)


def multiply(s, point):
    result = (0, 1, 1, 0)
    while s > 0:
        if s & 1:
            result = add(result, point)
        point = add(point, point)
        s >>= 1
    return result


def decompress(data):
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def ed25519_verify(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = multiply(s, BASE), add(r, multiply(h, a))
    return (
        (left[0] * right[2] - right[0] * left[2]) % P == 0
        and (left[1] * right[2] - right[1] * left[2]) % P == 0
    )


def sha256(data):
    return hashlib.sha256(data).digest()


class Refused(Exception):
    pass


def read_key(line):
    name, given, key = line.strip().split("+", 2)
    raw = base64.b64decode(key, validate=True)
    number = sha256(name.encode() + b"\n" + raw)[:4]
    if raw[:1] != b"\x01" or number.hex() != given:
        raise Refused("the key line is malformed")
    return name, number, raw[1:]


def read_checkpoint(note, key):
    """The origin, size and root of a checkpoint, its signature checked."""
    name, number, public = key
    split = note.rfind("\n\n")
    text, signatures = note[: split + 1], note[split + 2 :]
    good = False
    for line in signatures.splitlines():
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014":
            raise Refused("a signature line is malformed")
        raw = base64.b64decode(parts[2], validate=True)
        if parts[1] == name and raw[:4] == number:
            if not ed25519_verify(public, text.encode(), raw[4:]):
                raise Refused("the signature of the checkpoint does not hold")
            good = True
    if not good:
        raise Refused("the checkpoint is not signed by this key")
    origin, size, root = text.split("\n")[:3]
    return origin, int(size), base64.b64decode(root, validate=True)


def check_inclusion(leaf, index, size, path, root):
    if not 0 <= index < size:
        raise Refused("the place lies outside the tree")
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            raise Refused("the proof is too long")
        if fn & 1 or fn == sn:
            r = sha256(b"\x01" + p + r)
            while fn & 1 == 0 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha256(b"\x01" + r + p)
        fn, sn = fn >> 1, sn >> 1
    if sn != 0:
        raise Refused("the proof is too short")
    if r != root:
        raise Refused("the proof leads to another root")


def check_item(pack, index, item, key):
    digest = hashlib.sha256()
    with pack.open(item["file"]) as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    commitment = sha256(bytes.fromhex(item["blind"]) + digest.digest())
    if commitment.hex() != item["commitment"]:
        raise Refused("the file is not the one that was recorded")
    leaf = sha256(
        b"\x00guvoh/1 leaf"
        + bytes.fromhex(index["document"])
        + item["version"].to_bytes(4, "big")
        + bytes.fromhex(item["team"])
        + bytes.fromhex(item["ciphertext_sha256"])
        + commitment
        + bytes.fromhex(item["source_key_sha256"])
    )
    proof = pack.read(item["proof"]).decode()
    head, note = proof.split("\n\n", 1)
    lines = head.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("index "):
        raise Refused("the proof is malformed")
    path = [base64.b64decode(line, validate=True) for line in lines[2:]]
    origin, size, root = read_checkpoint(note, key)
    check_inclusion(leaf, int(lines[1][6:]), size, path, root)
    return origin, int(lines[1][6:]), size, digest.hexdigest()


def sealed_leaf(item):
    """The leaf of a record that stays sealed: its commitment says nothing without its blind."""
    return sha256(
        b"\x00guvoh/1 leaf"
        + bytes.fromhex(item["document"])
        + item["version"].to_bytes(4, "big")
        + bytes.fromhex(item["team"])
        + bytes.fromhex(item["ciphertext_sha256"])
        + bytes.fromhex(item["commitment"])
        + bytes.fromhex(item["source_key_sha256"])
    )


def check_figure(pack, index, key, published):
    """Sealed records stand behind a figure: each once, each in the ledger, all of one set."""
    note = pack.read("checkpoint.txt").decode()
    origin, size, root = read_checkpoint(note, key)
    documents, leaves = set(), []
    with pack.open("items.jsonl") as lines:
        for number, line in enumerate(lines, 1):
            item = json.loads(line)
            leaf = sealed_leaf(item)
            path = [base64.b64decode(step, validate=True) for step in item["path"]]
            try:
                check_inclusion(leaf, item["index"], size, path, root)
            except Refused as error:
                raise Refused(f"record {number}: {error}")
            if item["document"] in documents:
                raise Refused(f"record {number} is counted twice")
            documents.add(item["document"])
            leaves.append(leaf)
    if len(leaves) != index["records"]:
        raise Refused(f"{len(leaves)} records, and {index['records']} are claimed")
    told = hashlib.sha256(b"".join(sorted(leaves))).hexdigest()
    if told != index["set"]:
        raise Refused("the records are not those of the set")
    for name in ("records", "set") if published else ():
        if published[name] != index[name]:
            raise Refused(f"the published figure has another {name}")
    if published and published["checkpoint"] != note:
        raise Refused("the published figure stands under another checkpoint")
    print(f"holds: {len(leaves)} sealed records, each once, in the ledger {origin} of {size} entries")
    print(f"       set {told}")


def main(arguments):
    line = None
    published = None
    if "--figure" in arguments:
        place = arguments.index("--figure")
        try:
            with open(arguments[place + 1], encoding="utf-8") as file:
                published = json.load(file)
        except (OSError, IndexError, ValueError) as error:
            print("The figure cannot be read:", error)
            return 2
        del arguments[place : place + 2]
    if "--key" in arguments:
        place = arguments.index("--key")
        line = arguments[place + 1] if place + 1 < len(arguments) else ""
        del arguments[place : place + 2]
    if len(arguments) != 1:
        print(__doc__)
        return 2
    try:
        pack = zipfile.ZipFile(arguments[0])
        index = json.loads(pack.read("pack.json"))
        key = read_key(line if line is not None else index["key"])
        items = index.get("items", [])
    except (OSError, KeyError, ValueError, IndexError, zipfile.BadZipFile, Refused) as error:
        print("The pack cannot be read:", error)
        return 2
    if index.get("exercise"):
        print("EXERCISE: this pack comes from a vault for training. It is evidence of nothing.")
    is_figure = index.get("schema") == "guvoh.figure/1"
    failed = not items and not is_figure
    if is_figure:
        try:
            check_figure(pack, index, key, published)
        except (Refused, KeyError, ValueError, IndexError, zipfile.BadZipFile) as error:
            print("DOES NOT HOLD:", error)
            failed = True
    for item in items:
        try:
            origin, place, size, digest = check_item(pack, index, item, key)
            print(f"holds: {item['file']}  SHA-256 {digest}")
            print(f"       entry {place + 1} of {size} in the ledger {origin}")
        except (Refused, KeyError, ValueError, IndexError, zipfile.BadZipFile) as error:
            print(f"DOES NOT HOLD: {item.get('file')}: {error}")
            failed = True
    if line is None:
        print("The key was taken from the pack itself. Compare it with one kept elsewhere:")
        print("  " + index["key"])
    print("At least one item does not hold." if failed else "Every item holds.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
