"""What is wrong in a content file, and where: told to people who edit text, not code."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend, at a line that exists."""

    file: str
    line: int
    rule: str
    message: str
    mend: str

    def __str__(self) -> str:
        """Return `file:line: rule: message Mend: how`, which editors can jump to."""
        return f"{self.file}:{self.line}: {self.rule}: {self.message} Mend: {self.mend}"


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        """Return `file:line`."""
        return f"{self.file}:{self.line}"

    def finding(self, rule: str, message: str, mend: str) -> Finding:
        """Return a finding at this place."""
        return Finding(self.file, self.line, rule, message, mend)


class ContentError(Exception):
    """The content cannot be used as it stands; `findings` holds everything that is wrong."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep the findings in file order; the message lists them, one a line."""
        self.findings = tuple(sorted(findings))
        super().__init__("\n".join(str(finding) for finding in self.findings))
