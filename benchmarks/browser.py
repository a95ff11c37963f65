"""A tab of a browser, as the server sees it: it speaks Streamlit's own protocol over the WebSocket."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60.0  # seconds for one run
_TEXTS = ("text_input", "text_area", "time_input")
_CHOICES = ("selectbox", "radio")


class WrongPageError(Exception):
    """The server did not show what was asked for: a figure for it would mean nothing."""


@dataclass(frozen=True, kw_only=True)
class Address:
    """A page: its name in the address, its query, and words that stand on it."""

    name: str = ""
    query: str = ""
    says: str = ""


@dataclass
class _Run:
    """What came back from one run of the script."""

    widgets: list[WidgetState] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    has_exception: bool = False


class Tab:
    """One session. Like a browser it sends every widget's value with each rerun, and keeps large elements."""

    def __init__(self, connection: ClientConnection, address: Address, host: str) -> None:
        self._connection = connection
        self._address = address
        self._query = address.query
        self._page = ""  # the hash of the page's script, once the server has told it
        self._widgets: list[WidgetState] = []
        self._kept: dict[str, Element] = {}
        self.fragment = ""  # the part of the page that asks for a run by itself, such as a clock
        self._context = ContextInfo(
            timezone="Europe/Madrid", locale="en", url=f"http://{host}/{address.name}", color_scheme="light"
        )

    async def run(self) -> float:
        """Seconds from the request until the script has finished. Raises WrongPageError."""
        seconds, messages = await self._request("")
        self._read(messages)
        return seconds

    async def tick(self) -> float:
        """The same for the part of the page that runs by itself. Raises WrongPageError when there is none."""
        if not self.fragment:
            raise WrongPageError(f"nothing on /{self._address.name} runs by itself")
        seconds, messages = await self._request(self.fragment)
        if any(m.delta.new_element.WhichOneof("type") == "exception" for m in messages):
            raise WrongPageError(f"the part of /{self._address.name} that runs by itself failed")
        return seconds

    async def _request(self, fragment: str) -> tuple[float, list[ForwardMsg]]:
        state = ClientState(
            fragment_id=fragment,
            is_auto_rerun=bool(fragment),
            query_string=self._query,
            page_name="" if self._page else self._address.name,
            page_script_hash=self._page,
            widget_states=WidgetStates(widgets=self._widgets),
            cached_message_hashes=list(self._kept),
            context_info=self._context,
        )
        request = BackMsg(rerun_script=state).SerializeToString()
        begin = perf_counter()
        await self._connection.send(request)
        async with asyncio.timeout(PATIENCE):
            messages = await self._until_finished()
        return perf_counter() - begin, messages

    async def _until_finished(self) -> list[ForwardMsg]:
        messages = []
        while True:
            data = await self._connection.recv()
            message = ForwardMsg()
            message.ParseFromString(data if isinstance(data, bytes) else data.encode())
            messages.append(message)
            early = ForwardMsg.FINISHED_EARLY_FOR_RERUN
            if message.WhichOneof("type") == "script_finished" and message.script_finished != early:
                return messages

    def _read(self, messages: list[ForwardMsg]) -> None:
        run = _Run()
        for message in messages:
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._page, run = message.new_session.page_script_hash, _Run()
            elif kind == "navigation":
                self._page = message.navigation.page_script_hash
            elif kind == "auto_rerun":
                self.fragment = message.auto_rerun.fragment_id
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "ref_hash":
                self._show(self._kept[message.ref_hash], run)
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                element = message.delta.new_element
                if message.metadata.cacheable:
                    self._kept[message.hash] = element
                self._show(element, run)
        self._widgets = run.widgets
        said = "\n".join(run.words)
        if run.has_exception or self._address.says not in said:
            raise WrongPageError(f"/{self._address.name} does not say {self._address.says!r} but:\n{said}")

    def _show(self, element: Element, run: _Run) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            run.has_exception = True
        elif kind == "heading":
            run.words.append(element.heading.body)
        elif kind == "markdown":
            run.words.append(element.markdown.body)
        state = _state(kind or "", element)
        if state is not None:
            run.widgets.append(state)


def _state(kind: str, element: Element) -> WidgetState | None:
    """What a browser sends for a widget that nobody has touched; None for buttons and what is no widget."""
    widget = getattr(element, kind) if kind else None
    if widget is None:
        return None
    if kind in _TEXTS:
        return WidgetState(id=widget.id, string_value=widget.value if widget.set_value else widget.default)
    if kind in _CHOICES:
        chosen = widget.options[widget.default] if widget.HasField("default") and widget.options else None
        chosen = widget.raw_value if widget.set_value else chosen
        return None if chosen is None else WidgetState(id=widget.id, string_value=chosen)
    if kind == "checkbox":
        return WidgetState(id=widget.id, bool_value=widget.value if widget.set_value else widget.default)
    if kind == "number_input":
        return _number(element)
    if kind == "date_input":
        days = list(widget.value if widget.set_value else widget.default)
        return WidgetState(id=widget.id, string_array_value=StringArray(data=days))
    if kind == "button_group":
        chosen = list(widget.raw_values) if widget.set_value else _chosen_in_group(element)
        return WidgetState(id=widget.id, string_array_value=StringArray(data=chosen))
    return None


def _number(element: Element) -> WidgetState | None:
    widget = element.number_input
    if not widget.HasField("default") and not widget.set_value:
        return None
    return WidgetState(id=widget.id, double_value=widget.value if widget.set_value else widget.default)


def _chosen_in_group(element: Element) -> list[str]:
    group = element.button_group
    return [group.options[index].content for index in group.default]


@asynccontextmanager
async def open_tab(host: str, address: Address, token: str = "") -> AsyncIterator[Tab]:
    """A tab on ``host`` (name and port), with the workspace cookie of ``token``; nothing has run yet."""
    headers = {"Accept-Language": "en"} | ({"Cookie": f"gq_workspace={token}"} if token else {})
    async with connect(
        f"ws://{host}/_stcore/stream",
        origin=f"http://{host}",  # type: ignore[arg-type]  # a NewType of str
        subprotocols=[Subprotocol("streamlit")],
        additional_headers=headers,
        compression=None,
        proxy=None,
        max_size=None,
        max_queue=None,
    ) as connection:
        yield Tab(connection, address, host)
