"""A copy of the shipped content that a test may spoil."""

import re
from dataclasses import dataclass
from pathlib import Path

from content import Finding, check


@dataclass(frozen=True, slots=True)
class Copy:
    """A content folder of its own; `spoil` edits it as an author would."""

    folder: Path

    def spoil(self, file: str, old: str, new: str) -> int:
        """Replace the one place where `old` stands and return its line."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    def reword(self, prompt_id: str, text: str) -> int:
        """Give a prompt another text and return the line where it begins."""
        path = self.folder / "en" / "prompts" / f"{prompt_id.split('-', maxsplit=1)[0]}.yaml"
        entry = re.compile(rf"(- id: {prompt_id}\n +text: )>-\n(?: {{8}}.*\n)+")
        spoilt, count = entry.subn(rf'\g<1>"{text}"\n', path.read_text(encoding="utf-8"))
        assert count == 1, f"{prompt_id} was found {count} times"
        path.write_text(spoilt, encoding="utf-8")
        return spoilt[: spoilt.index(prompt_id)].count("\n") + 1

    def write(self, file: str, text: str) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def findings(self, rule: str) -> list[Finding]:
        return [finding for finding in check(self.folder) if finding.rule == rule]
