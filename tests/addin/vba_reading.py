"""VBA projects as oletools, which mail gateways use, reads them."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it calls pyparsing by names that are being given up
    from oletools.mraptor import MacroRaptor
    from oletools.olevba import decompress_stream

__all__ = ("MacroRaptor", "decompressed")


def decompressed(data: bytes) -> bytes:
    return bytes(decompress_stream(bytearray(data)))
