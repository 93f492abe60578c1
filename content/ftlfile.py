"""Messages in Fluent syntax, with the place of each, and what they could say."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content.findings import Finding, Place

RULE = "form"
TYPED = "-typed"
"""How keys end that hold what people may type, in their words: nobody is shown it."""

FUNCTIONS = frozenset({"NUMBER", "DATETIME"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or term of a language, with its place. A term's key begins with a dash."""

    key: str
    node: ast.Message | ast.Term
    place: Place

    def wordings(self) -> list[str]:
        """Return every text this entry can become, with `{name}` where something is filled in.

        A choice (`->`) gives one wording a variant; what other messages say stays a name.
        """
        return _wordings(self.node.value) if self.node.value else []


def read_ftl(path: Path, findings: list[Finding]) -> list[Entry]:
    """Return the entries of one file; what Fluent cannot read is a finding."""
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        message = f"a character cannot be read: {error}."
        findings.append(Finding(str(path), 1, RULE, message, "Save the file as UTF-8 text."))
        return []
    entries = []
    for node in FluentParser().parse(source).body:
        place = Place(str(path), _line(source, node))
        if isinstance(node, ast.Junk):
            findings.append(_junk(place, node))
        elif isinstance(node, ast.Message | ast.Term):
            dash = "-" if isinstance(node, ast.Term) else ""
            entries.append(Entry(dash + node.id.name, node, place))
    return entries


def check_entries(entries: list[Entry], findings: list[Finding]) -> None:
    """Note keys used twice, references to nothing, and text that could never be said."""
    places: dict[str, Place] = {}
    for entry in entries:
        if entry.key in places:
            message = f"{entry.key} stands here and at {places[entry.key]}."
            findings.append(entry.place.finding(RULE, message, "Keep one, or rename one."))
        places.setdefault(entry.key, entry.place)
    for entry in entries:
        findings.extend(_unknown_references(entry, places.keys()))
        findings.extend(_unreachable(entry))


def _junk(place: Place, node: ast.Junk) -> Finding:
    problem = node.annotations[0].message if node.annotations else "unreadable"
    first = (node.content or "").strip().splitlines()[0]
    message = f"“{first}” is not a message: {problem}."
    return place.finding(RULE, message, "Write “key = text”; indent the lines that follow.")


def _unreachable(entry: Entry) -> Iterator[Finding]:
    if isinstance(entry.node, ast.Message) and (entry.node.attributes or not entry.node.value):
        message = f"{entry.key} has lines that begin with a dot; the bot never says those."
        yield entry.place.finding(RULE, message, "Give each its own key.")


def _unknown_references(entry: Entry, known: Collection[str]) -> Iterator[Finding]:
    for name in _references(entry.node):
        if name not in FUNCTIONS and name not in known:
            message = f"{entry.key} uses {{ {name} }}, which does not exist."
            yield entry.place.finding(RULE, message, "Correct the name; variables begin with $.")


class _References(Visitor):
    """Collects the names of the messages, terms and functions a text refers to."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.names.append(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.names.append(node.id.name)
        self.generic_visit(node)


class _Variables(Visitor):
    """Collects the names of what is filled in."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def variables(entry: Entry) -> frozenset[str]:
    """Return the names of what is filled into an entry, in any of its wordings."""
    visitor = _Variables()
    visitor.visit(entry.node)
    return frozenset(visitor.names)


def _references(node: ast.Message | ast.Term) -> list[str]:
    visitor = _References()
    visitor.visit(node)
    return visitor.names


def _line(source: str, node: ast.SyntaxNode) -> int:
    start = node.span.start if node.span else 0
    return source.count("\n", 0, start) + 1


def _wordings(pattern: ast.Pattern) -> list[str]:
    pieces = [_piece(element) for element in pattern.elements]
    return ["".join(chosen) for chosen in product(*pieces)]


def _piece(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    inside = element.expression
    if isinstance(inside, ast.SelectExpression):
        return [text for variant in inside.variants for text in _wordings(variant.value)]
    if isinstance(inside, ast.StringLiteral):
        return [str(inside.parse()["value"])]
    if isinstance(inside, ast.Placeable):
        return _piece(inside)
    return [f"{{{_name(inside)}}}"]


def _name(expression: ast.InlineExpression) -> str:
    identifier = getattr(expression, "id", None)
    return identifier.name if isinstance(identifier, ast.Identifier) else "value"
