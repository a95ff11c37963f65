"""Messages: the right words for the next step, checked before they go, and told once they went."""

import streamlit as st

from goodquestion.services.messages import Letters
from goodquestion.ui import frame, messages, people, shell

page = shell.page("messages")
was_saved = messages.keep_typed(page)
contact_id = st.query_params.get("contact", "")
found = messages.letters(page, contact_id, anew=was_saved)


def nobody_yet() -> None:
    st.title(page.t("messages.title"), anchor=False)
    page.say()
    if contact_id:
        st.info(page.t("contact.not_here"), icon=":material/person_off:")
    st.markdown(page.t("messages.what"))
    if page.overview().people:
        messages.choose_person(page)
    elif st.button(page.t("contacts.add"), key="message_add", type="primary", icon=":material/person_add:"):
        page.open("contacts")


def write_to(letters: Letters) -> None:
    contact = letters.known.contact
    st.title(page.t("messages.write_to", name=contact.shown_name), anchor=False)
    if people.subtitle(contact):
        st.markdown(page.t("contacts.row_work", work=people.subtitle(contact)))
    page.say()
    if contact.do_not_contact:
        st.warning(page.t("messages.do_not", name=contact.shown_name), icon=":material/block:")
        return
    kind = messages.kind_of(page, page.overview().find(contact.id), st.query_params.get("kind", ""))
    messages.about_you_once(page, contact, kind)
    messages.choose_kind(page, contact, kind)
    template = page.library.message(kind, page.words.language)
    if template is not None:
        st.markdown(page.t("messages.about", about=template.about))
    text = messages.write(page, letters, kind)
    messages.look(page, kind, text)
    messages.frames(page, kind, text)
    messages.send(page, letters, kind, text)
    messages.versions(page, letters, kind)


if found is None:
    frame.top(page, back="home")
    nobody_yet()
else:
    frame.top(page, back="contact", back_label="messages.back", contact=contact_id)
    write_to(found)
frame.bottom(page)
