"""Opens a sealed referral from its description alone, with nothing but Python's standard library.

    python3 -I open-referral.py PACKAGE.html < passphrase

Prints the JSON inside, or ends with 1. AES after FIPS 197, GCM after NIST SP 800-38D; slow and plain on
purpose, so that it shares nothing with the program that sealed the package.
"""
import base64
import hashlib
import hmac
import json
import re
import sys


def times2(byte):
    return (byte << 1) ^ (0x11B if byte & 0x80 else 0)


def boxes():
    """The S-box of FIPS 197 §5.1.1: the inverse in GF(2^8), then the affine map."""
    exp, log, x = [0] * 255, [0] * 256, 1
    for power in range(255):
        exp[power], log[x] = x, power
        x ^= times2(x)
    box = []
    for value in range(256):
        inverse = exp[-log[value] % 255] if value else 0
        out = 0x63
        for turn in range(5):
            out ^= ((inverse << turn) | (inverse >> (8 - turn))) & 0xFF
        box.append(out)
    return box


SBOX = boxes()


def expand(key):
    """FIPS 197 §5.2 for 256 bits."""
    words, round_constant = [list(key[i:i + 4]) for i in range(0, 32, 4)], 1
    for index in range(8, 60):
        word = list(words[-1])
        if index % 8 == 0:
            word = [SBOX[b] for b in word[1:] + word[:1]]
            word[0] ^= round_constant
            round_constant = times2(round_constant)
        elif index % 8 == 4:
            word = [SBOX[b] for b in word]
        words.append([a ^ b for a, b in zip(words[index - 8], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 60, 4)]


def encrypt(keys, block):
    state = [a ^ b for a, b in zip(block, keys[0])]
    for number in range(1, 15):
        state = [SBOX[b] for b in state]
        state = [state[(i + 4 * (i % 4)) % 16] for i in range(16)]
        if number < 14:
            mixed = []
            for column in range(0, 16, 4):
                a = state[column:column + 4]
                every = a[0] ^ a[1] ^ a[2] ^ a[3]
                mixed += [a[i] ^ every ^ times2(a[i] ^ a[(i + 1) % 4]) for i in range(4)]
            state = mixed
        state = [a ^ b for a, b in zip(state, keys[number])]
    return bytes(state)


def product(x, y):
    """SP 800-38D §6.3."""
    z = 0
    for bit in range(127, -1, -1):
        if y >> bit & 1:
            z ^= x
        x = (x >> 1) ^ (0xE1 << 120 if x & 1 else 0)
    return z


def padded(data):
    return data + bytes(-len(data) % 16)


def open_gcm(key, nonce, sealed, associated):
    keys = expand(key)
    text, tag = sealed[:-16], sealed[-16:]
    h = int.from_bytes(encrypt(keys, bytes(16)), "big")
    lengths = (8 * len(associated)).to_bytes(8, "big") + (8 * len(text)).to_bytes(8, "big")
    data, y = padded(associated) + padded(text) + lengths, 0
    for start in range(0, len(data), 16):
        y = product(y ^ int.from_bytes(data[start:start + 16], "big"), h)
    mask = encrypt(keys, nonce + (1).to_bytes(4, "big"))
    if not hmac.compare_digest(bytes(a ^ b for a, b in zip(y.to_bytes(16, "big"), mask)), tag):
        sys.exit(1)
    plain = bytearray()
    for number, start in enumerate(range(0, len(text), 16), 2):
        stream = encrypt(keys, nonce + number.to_bytes(4, "big"))
        plain += bytes(a ^ b for a, b in zip(text[start:start + 16], stream))
    return bytes(plain)


with open(sys.argv[1], encoding="utf-8") as file:
    found = re.search(r'<script id="package" type="application/json">(.*?)</script>', file.read(), re.S)
package = json.loads(found.group(1))
part = {name: base64.b64decode(package[name]) for name in ("salt", "nonce", "sealed")}
letters = sys.stdin.read().strip().replace("-", "")
secret = hashlib.pbkdf2_hmac("sha256", letters.encode(), part["salt"], package["iterations"])
print(open_gcm(secret, part["nonce"], part["sealed"], package["format"].encode()).decode())
