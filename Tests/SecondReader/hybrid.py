"""age files to post-quantum keys (C2SP age.md, mlkem768x25519): the file key by HPKE, then the payload."""

import hashlib
import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from refusals import Damaged

KIND, PREFIX, INFO = b"mlkem768x25519", "AGE-SECRET-KEY-PQ-", b"age-encryption.org/mlkem768x25519"
NONCE, SEALED_CHUNK = 16, 65_536 + 16
SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def private_key(seed):
    """Both keys from one seed (C2SP hpke-hybrids.md, expandKey)."""
    expanded = hashlib.shake_256(seed).digest(96)
    return MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])
    )


def file_key(header, seeds):
    """What the first of the seeds opens, or None."""
    for key in map(private_key, seeds):
        for encapsulated, body in header.of_kind(KIND):
            try:
                return SUITE.decrypt(encapsulated + body, key, INFO)
            except InvalidTag:
                continue
    return None


def derived(key, salt, info):
    return HKDF(SHA256(), 32, salt, info).derive(key)


def decrypted(header, payload, key):
    if not hmac.compare_digest(hmac.digest(derived(key, b"", b"header"), header.signed, "sha256"), header.code):
        raise Damaged("age header: it was altered")
    cipher = ChaCha20Poly1305(derived(key, payload[:NONCE], b"payload"))
    chunks = [payload[start : start + SEALED_CHUNK] for start in range(NONCE, len(payload), SEALED_CHUNK)]
    try:
        plain = [
            cipher.decrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, None)
            for number, chunk in enumerate(chunks)
        ]
    except InvalidTag:
        raise Damaged("age: a chunk was altered or is missing") from None
    if not plain or not plain[-1] and len(plain) > 1:
        raise Damaged("age: the last chunk is missing or empty")
    return b"".join(plain)
