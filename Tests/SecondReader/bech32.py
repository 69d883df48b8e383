"""32 bytes as text: 52 characters of five bits each, and 6 that check them (BIP 173), as age writes secret keys."""

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def remainder(prefix, values):
    """1 if the last six values are those that check the others."""
    result = 1
    for value in [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix), *values]:
        top, result = result >> 25, (result & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(GENERATORS):
            result ^= generator if top >> bit & 1 else 0
    return result


def encoded(prefix, data):
    number = int.from_bytes(data, "big") << 4
    values = [number >> shift & 31 for shift in range(255, -1, -5)]
    check = remainder(prefix.lower(), [*values, *bytes(6)]) ^ 1
    values += [check >> shift & 31 for shift in range(25, -1, -5)]
    return prefix.upper() + "1" + "".join(ALPHABET[value] for value in values).upper()


def decoded(line, prefix):
    number = 0
    for character in line[len(prefix) + 1 :].lower()[:52]:
        number = number << 5 | max(ALPHABET.find(character), 0)
    data = (number >> 4).to_bytes(33, "big")[1:]
    if encoded(prefix, data) != line:
        raise ValueError("not 32 bytes in Bech32, or with a mistake in it")
    return data
