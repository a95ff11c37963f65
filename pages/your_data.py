"""Your data: take it along, bring it back, and what is kept."""

from collections.abc import Callable

import streamlit as st

from goodquestion.services import transfer
from goodquestion.ui import calendar, frame, sample_data, settings_fields, shell

page = shell.page("your_data")
frame.top(page, back="home")
st.title(page.t("your_data.title"), anchor=False)
page.say()


def take_out() -> None:
    st.header(page.t("your_data.take_out"), anchor=False)
    st.markdown(page.t("your_data.take_out_text"))
    with st.container(horizontal=True, gap="small"):
        download("contacts", transfer.export_csv, primary=True)
        download("events", transfer.export_events_csv, primary=False)


def download(kind: str, export: Callable[..., bytes], *, primary: bool) -> None:
    """A file of what there is when the button is pressed: an import may have come after this run."""
    st.download_button(
        page.t(f"your_data.{kind}_csv"),
        lambda: export(page.store, page.found_again(), now=page.now),
        file_name=transfer.file_name(kind, page.today),
        mime="text/csv",
        key=f"{kind}_export_csv",
        type="primary" if primary else "secondary",
        icon=":material/download:",
        on_click="ignore",
    )


def bring_in() -> None:
    st.header(page.t("your_data.bring_in"), anchor=False)
    st.markdown(page.t("your_data.bring_in_text"))
    contacts = st.file_uploader(
        page.t("your_data.contacts_file"), key="contacts_import_file", max_upload_size=1
    )
    events = st.file_uploader(page.t("your_data.events_file"), key="events_import_file", max_upload_size=5)
    pressed = st.button(page.t("your_data.import"), key="contacts_import_csv", icon=":material/upload:")
    if not pressed:
        return
    if contacts is None and events is None:
        st.error(page.t("your_data.no_file"), icon=":material/error:")
        return
    with st.spinner(page.t("your_data.importing")):
        outcome: list[transfer.Imported] = []
        problem = page.attempt(
            lambda: keep_outcome(
                outcome,
                transfer.import_files(
                    page.store,
                    page.workspace,
                    contacts=contacts.getvalue() if contacts else None,
                    events=events.getvalue() if events else None,
                    now=page.now,
                ),
            )
        )
    if problem is not None and problem.values.get("file") == "contacts":
        st.markdown(f"**{page.t('your_data.contacts_file')}**")
    if problem is not None and problem.values.get("file") == "events":
        st.markdown(f"**{page.t('your_data.events_file')}**")
    page.refuse(problem)
    if outcome:
        done = outcome[0]
        lines = [page.t("your_data.imported", people=done.added, events=done.events_added)]
        if done.already_there + done.kept:
            lines.append(page.t("your_data.already_there", count=done.already_there + done.kept))
        if done.brought_back:
            lines.append(page.t("your_data.brought_back", count=done.brought_back))
        if done.kept:
            lines.append(page.t("your_data.kept", count=done.kept))
        st.success("  \n".join(lines), icon=":material/check_circle:")
        page.link("contacts", page.t("nav.contacts"))


def keep_outcome(outcome: list[transfer.Imported], done: object) -> object:
    if isinstance(done, transfer.Imported):
        outcome.append(done)
    return done


def what_we_keep() -> None:
    st.header(page.t("your_data.what_we_keep"), anchor=False)
    st.markdown(page.t("your_data.what_we_keep_text"))


take_out()
bring_in()
settings_fields.show(page)
calendar.feed(page)
what_we_keep()
sample_data.offer(page)
with st.container(horizontal=True):
    page.link("contacts", page.t("nav.contacts"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
frame.bottom(page)
