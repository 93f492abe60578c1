"""A process that draws: ``python -m bot.pictures.worker``, asked through its pipes.

A question is SVG, an answer is whether that went well (one byte) and PNG or an error's words.
Both have their length before them, in four bytes. It ends when nobody can ask any more.
"""

import sys
from typing import BinaryIO

from bot.pictures.draw import draw

LENGTH = 4


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until there are no more questions."""
    while length := questions.read(LENGTH):
        svg = questions.read(int.from_bytes(length)).decode()
        answers.write(_answer(svg))
        answers.flush()


def framed(content: bytes) -> bytes:
    """Return content with its length before it."""
    return len(content).to_bytes(LENGTH) + content


def _answer(svg: str) -> bytes:
    try:
        return b"\1" + framed(draw(svg))
    except ValueError as error:
        return b"\0" + framed(str(error).encode())


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
