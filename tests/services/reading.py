"""A page as a browser would find it, for the tests."""

from html.parser import HTMLParser

MARKUP = "<script>alert(1)</script><img src=x onerror=y>\"'&amp;{name}%s"


class Read(HTMLParser):
    """What a browser would find: elements with their attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.values: dict[str, str] = {}
        self.lines: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.values.update((f"{tag} {name}", value or "") for name, value in attrs)

    def handle_data(self, data: str) -> None:
        self.lines.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)
