"""Bytes in memory, read in their order and within their bounds."""

from refusals import Damaged


class Cursor:
    def __init__(self, data, where):
        self.data, self.at, self.where = data, 0, where

    def refuse(self, what):
        raise Damaged(f"{self.where}, at byte {self.at}: {what}")

    def take(self, count):
        if count > len(self.data) - self.at:
            self.refuse("it ends too early")
        self.at += count
        return self.data[self.at - count : self.at]

    def integer(self, size):
        return int.from_bytes(self.take(size), "little")

    def varint(self, most=2**64 - 1):
        value = shift = 0
        while True:
            byte = self.integer(1)
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
            shift += 7
        if byte == 0 and shift:
            self.refuse("a number that is not in its shortest form")
        if value > most:
            self.refuse(f"{value}, where at most {most} is allowed")
        return value

    def string(self, most):
        data = self.take(self.varint(most))
        try:
            return data.decode()
        except UnicodeDecodeError:
            self.refuse("a text that is not UTF-8")

    def end(self):
        if self.at != len(self.data):
            self.refuse(f"{len(self.data) - self.at} bytes too many")
