"""What to look for in a Spanish question, said with usted, tú or vos, with or without accents and opening marks.

The rules read folded text: small letters without accents, ñ as n. The definitions of the findings, and how well these
rules find them: docs/decisions/0010-a-second-pair-of-eyes.md.
"""

import re
from collections.abc import Iterator

from goodquestion.domain import review_spanish_rules as rules
from goodquestion.domain.review_text import (
    Folded,
    Hit,
    Sentence,
    Sort,
    Unit,
    compiled,
    first_upper,
    whole_word,
)

USUAL_PAY = "¿Cuál es un rango de pago normal en este campo?"


def find(text: Folded) -> Iterator[tuple[str, Hit]]:
    """Every finding of a Spanish text but length and jargon: its code and where it shows."""
    units = list(_units(text))
    for code, hit in (
        ("closed", _closed(text, units)),
        ("double", _double(text, units)),
        ("leading", _leading(text)),
        ("asks_for_job", _asks_for_job(text)),
        ("own_pay", _own_pay(text)),
        ("on_their_website", _on_their_website(text)),
    ):
        if hit is not None:
            yield code, hit


def last_question(text: Folded) -> str:
    """The question at the end of a long text, alone, or ""."""
    units = [unit for unit in _units(text) if unit.sort != Sort.neither]
    if len(units) != 1 or not units[0].start:
        return ""
    return _asked(text, units[0])


# --- the questions of a text ------------------------------------------------------------------------------


def _units(text: Folded) -> Iterator[Unit]:
    before: Sentence | None = None
    for sentence in text.sentences:
        part = text.text[sentence.start : sentence.end]
        if (sentence.opened or sentence.asked) and rules.TAG.match(part):
            if before is not None and not before.asked and not _holds_wh(text, before.start, before.end):
                yield Unit(sentence.start, sentence.end, Sort.closed, yes_no=True)
            before = sentence
            continue
        heads = list(_heads(text, sentence))
        ends = [*(start for start, _ in heads[1:]), sentence.end]
        for (start, embedded), end in zip(heads, ends, strict=False):
            if end < sentence.end:
                end = start + len(_TRAILING_JOIN.sub("", text.text[start:end]))
            yield _unit(text, start, end, sentence, embedded=embedded)
        before = sentence


_TRAILING_JOIN = re.compile(r"[\s,:;–—-]*(?:\b(?:y|e|pero|o|ademas|tambien|asi que|entonces)\b[\s,]*)*$")


def _wh(text: Folded, at: int, end: int, *, start: bool) -> bool:
    """Whether a word that asks stands here: with its accent, or without one where it can hardly be another."""
    found = rules.WH_AT.match(text.text, at, end)
    if found is None:
        return False
    if text.accented(found.start(), found.end()):
        return True
    if not start:
        return not text.accents and bool(rules.ASKS_UNACCENTED.match(text.text, at, end))
    return not text.accents or not rules.ONLY_A_LINK.match(text.text, at, end)


def _inner_wh(text: Folded, start: int, end: int) -> int | None:
    """Where the first accented word that asks stands after the start, or None."""
    for found in _ANY_WH.finditer(text.text, start, end):
        if text.accented(found.start(), found.end()):
            return found.start()
    return None


_ANY_WH = compiled(rf"\b{rules.WH}")
_KNOWING = re.compile(
    r"\b(?:saber|sabe|sabes|decir\w*|explicar\w*|contar\w*|entender|de|imagina\w*|recuerda\w*|acuerda\w*) ?$"
)


def _holds_wh(text: Folded, start: int, end: int) -> bool:
    return _wh(text, start, end, start=True) or _inner_wh(text, start, end) is not None


def _heads(text: Folded, sentence: Sentence) -> Iterator[tuple[int, bool]]:
    folded, end = text.text, sentence.end
    asked = sentence.asked or sentence.opened
    lead = rules.LEAD.match(folded, sentence.start, end)
    start = lead.end() if lead and lead.end() < end else sentence.start
    found = False
    if not asked and (rules.TELL.match(folded, start, end) or rules.WISH.match(folded, start, end)):
        if _inner_wh(text, start, end) is not None or not text.accents:
            yield start, True
            found = True
        else:
            return
    elif _wh(text, start, end, start=True) and (
        asked
        or text.accented(start, start + 9)
        or not rules.ONLY_A_LINK.match(folded, start, end)
        or _PLAIN_START.match(folded, start)
    ):
        if not (not text.accents and _links_to_a_later_one(text, start, end)):
            yield start, False
            found = True
    elif asked and not any(
        _wh(text, join.end(), end, start=False) for join in rules.JOIN.finditer(folded, start, end)
    ):
        inner = _inner_wh(text, start, end)
        if inner is None or rules.FAVOUR.match(folded, start, end) or _KNOWING.search(folded, start, inner):
            yield start, False
        elif folded[max(0, inner - 1)] == " ":
            yield inner, False
        found = True
    for join in rules.JOIN.finditer(folded, start, end):
        at = join.end()
        if start < at < end and _wh(text, at, end, start=False):
            if not found and not asked and join[0].strip() in ("y", "e"):
                continue
            yield at, False
            found = True


_PLAIN_START = re.compile(r"(?:como|que) ")


def _links_to_a_later_one(text: Folded, start: int, end: int) -> bool:
    """ "Cuando era nino, que queria ser": the first word only leads in."""
    if not rules.ONLY_A_LINK.match(text.text, start, end):
        return False
    comma = text.text.find(",", start, end)
    return comma > 0 and rules.WH_AT.match(text.text, comma + 2, end) is not None


def _unit(text: Folded, start: int, end: int, sentence: Sentence, *, embedded: bool) -> Unit:
    part = text.text[start:end]
    rest = text.text[start : sentence.end]
    if embedded:
        return Unit(start, end, Sort.open, embedded=True)
    favour = rules.FAVOUR.match(part)
    if favour is not None:
        return Unit(start, end, Sort.neither if rules.COURTESY.match(part) else Sort.open, yes_no=True)
    if _wh(text, start, end, start=True) or _wh(text, start, end, start=False):
        closed = (
            rules.WH_CLOSED.match(part) and not rules.FIELD_PAY.match(part) and not rules.INVITES.search(rest)
        )
        return Unit(start, end, Sort.closed if closed else Sort.open)
    if rules.STORY.match(part) or rules.INVITES.search(rest):
        return Unit(start, end, Sort.open, yes_no=True)
    return Unit(start, end, Sort.closed, yes_no=True)


def _length(text: str) -> int:
    return len(rules.WORD.findall(text))


def _asked(text: Folded, unit: Unit) -> str:
    words = text.words(unit.start, unit.end).strip(" ,;:–—-¿?")
    if not words:
        return ""
    return first_upper(words) + "." if unit.embedded else f"¿{first_upper(words)}?"


# --- the findings -----------------------------------------------------------------------------------------


def _closed(text: Folded, units: list[Unit]) -> Hit | None:
    if any(unit.sort == Sort.open for unit in units):
        return None
    first = next((unit for unit in units if unit.sort == Sort.closed), None)
    if first is None or (text.accents and rules.INVITES.search(text.text) and _CUENTE.search(text.text)):
        return None
    part = text.text[first.start : first.end]
    words = list(rules.WORD.finditer(part))[:3]
    better = _opened(text, first) if sum(unit.sort == Sort.closed for unit in units) == 1 else ""
    return Hit(first.start, first.start + (words[-1].end() if words else len(part)), better)


_CUENTE = re.compile(r"\b(?:cuent[ea]me|contame|platiqueme|platicame|expliqueme|explicame)\b")
_FELT = (
    r"(?:muy\ |tan\ )?(?:dificil|dura?|duro|facil|complicado|cansado|aburrido|peligroso|divertido"
    r"|estresante)\ (?=\w+(?:ar|er|ir|rse)\b)"
)
_OPENINGS = tuple(
    (compiled(pattern), opening)
    for pattern, opening in (
        (r"(te|le)\ (gusta|gustan|gusto|gustaba)\ ", "¿Qué {0} gusta de {rest}?"),
        (rf"es\ {_FELT}", "¿Cómo es {rest}?"),
        (rf"fue\ {_FELT}", "¿Cómo fue {rest}?"),
        (r"(te|le)\ da\ miedo\ ", "¿Cómo {1} el miedo a {rest}?"),
        (r"(volverias|volveria)\ (?:usted\ )?a\ ", "¿Qué {2} volver a {rest}?"),
    )
)


def _opened(text: Folded, unit: Unit) -> str:
    part = text.text[unit.start : unit.end]
    for pattern, opening in _OPENINGS:
        found = pattern.match(part)
        if found is None:
            continue
        rest = text.words(unit.start + found.end(), unit.end)
        if not rest or _length(rest) >= 20:
            return ""
        first = found[1] if found.groups() else ""
        copes = "manejas" if first == "te" else "maneja"
        makes = "te haría" if first == "volverias" else "le haría"
        made = opening.format(first, copes, makes, rest=rest)
        return made.replace(" de el ", " del ").replace(" a el ", " al ")
    return ""


def _double(text: Folded, units: list[Unit]) -> Hit | None:
    real = [unit for unit in units if unit.sort != Sort.neither]
    for place, second in enumerate(real):
        for first in real[:place]:
            if _two(text, first, second):
                return Hit(second.start, second.end, _asked(text, first))
    for unit in real:
        if unit.embedded:
            hit = _embedded_double(text, unit)
            if hit is not None:
                return hit
    return None


def _two(text: Folded, first: Unit, second: Unit) -> bool:
    """Whether the second question asks for something else than the first one."""
    one, two = text.text[first.start : first.end], text.text[second.start : second.end]
    if second.embedded and _inner_wh(text, second.start, second.end) is None:
        return False
    if first.embedded and _inner_wh(text, first.start, first.end) is None:
        return False
    both_closed = first.yes_no and second.yes_no and first.sort == second.sort == Sort.closed
    if (
        (second.yes_no and not both_closed)
        or _length(one) < 2
        or _length(rules.WH_AT.sub("", two, count=1)) < 2
    ):
        return False
    if rules.POINTS_BACK.search(two) or (rules.SAME_STORY.match(two) and _length(two) <= 6):
        return False
    apart = "?" in text.text[first.end : second.start] or "." in text.text[first.end : second.start]
    if first.yes_no and apart and not both_closed:
        return False
    asks = rules.WH_AT.match(two)
    if asks is not None and not apart:
        if re.match(r" \w+(?:ar|er|ir)\b", two[asks.end() :]):
            return False  # "qué decir y qué callar"
        word = rules.WORD.findall(asks[0])[-1]
        asked_first = rules.WH_AT.match(one)
        rest = one[asked_first.end() :] if asked_first else one
        if not first.embedded and any(
            rules.WORD.findall(other[0])[-1] == word
            and text.accented(
                first.start + len(one) - len(rest) + other.start(),
                first.start + len(one) - len(rest) + other.end(),
            )
            for other in _ANY_WH.finditer(rest)
        ):
            return False
    return not _pair(one, two)


def _pair(one: str, two: str) -> bool:
    """The two sides of one question: "en qué se parece y en qué se diferencia"."""
    first, second = rules.WORD.findall(one), rules.WORD.findall(two)
    if first[:2] != second[:2]:
        return first[:1] == second[:1] and len(first) <= 3
    return (
        len(first) <= 5
        or first[:3] == second[:3]
        or bool(rules.CONTRAST.search(one) and rules.CONTRAST.search(two))
    )


def _embedded_double(text: Folded, unit: Unit) -> Hit | None:
    """ "Quisiera saber cómo ..., y qué ..., y por qué ...": three, or two after a comma that are both long."""
    asked = [
        found
        for found in _ANY_WH.finditer(text.text, unit.start, unit.end)
        if text.accented(found.start(), found.end())
    ]
    joined = [found for found in asked if _JOINED.search(text.text, unit.start, found.start())]
    if not joined or len(asked) < 2 or joined[-1] is asked[0]:
        return None
    last = joined[-1]
    two = text.text[last.start() : unit.end]
    if len(joined) >= 2 and len(asked) >= 3:
        return Hit(joined[0].start(), unit.end)
    comma = "," in text.text[max(unit.start, last.start() - 4) : last.start()]
    if (
        comma
        and not rules.POINTS_BACK.search(two)
        and _length(two) >= 4
        and last.start() - asked[0].start() >= 20
    ):
        return Hit(last.start(), unit.end)
    return None


_JOINED = re.compile(r"(?:,|\by) *(?:y )?$")


def _leading(text: Folded) -> Hit | None:
    folded = text.text
    for sentence in text.sentences:
        if rules.ASKS_BACK.search(folded, sentence.start, sentence.end):
            return None
    before: Sentence | None = None
    for sentence in text.sentences:
        hit = _leading_sentence(text, sentence, before)
        if hit is not None:
            return hit
        before = sentence
    return None


def _leading_sentence(text: Folded, sentence: Sentence, before: Sentence | None) -> Hit | None:
    folded, end = text.text, sentence.end
    asked = sentence.opened or sentence.asked
    lead = rules.LEAD.match(folded, sentence.start, end)
    starts = [sentence.start, *([lead.end()] if lead and lead.end() < end else [])]
    if asked and rules.TAG.match(folded, sentence.start, end):
        if before is not None and not before.asked and not _holds_wh(text, before.start, before.end):
            return Hit(sentence.start, end)
        return None
    for start in starts:
        if asked and rules.NO_START.match(folded, start, end) and not _holds_wh(text, start, end):
            first_comma = folded.find(",", start, end)
            if sentence.opened or first_comma < 0:
                return Hit(start, whole_word(folded, min(start + 6, end)))
    for start in [
        *starts,
        *(join.end() for join in rules.JOIN.finditer(folded, sentence.start, end) if join.end() < end),
    ]:
        found = rules.LEADING_START.match(folded, start, end) if asked or start in starts else None
        found = found or rules.LEADING_CLAUSE.match(folded, start, end)
        if found is not None:
            return Hit(found.start(), whole_word(folded, found.end()))
    tag = rules.TAG_END.search(folded, sentence.start, end) if sentence.asked else None
    if tag is not None and not _holds_wh(text, sentence.start, tag.start()):
        return Hit(tag.start() + 2, end)
    found = rules.LEADING_ANY.search(folded, sentence.start, end)
    return Hit(found.start(), whole_word(folded, found.end())) if found is not None else None


_YOURS = re.compile(
    r"\b(?:el jefe|la jefa|el director|la directora|el gerente|el encargado|la encargada|su|tu|usted"
    r"|ustedes|aqui|le|te|contigo)\b"
)


def _asks_for_job(text: Folded) -> Hit | None:
    found = rules.ASKS_FOR_JOB.search(text.text)
    if found is None:
        return None
    if "para que me" in found[0] and not _YOURS.search(text.text):
        return None  # "¿Qué debo estudiar para que me contraten?" asks about the field
    if re.search(rf"\bmis? {rules.CV}\b", text.text, re.VERBOSE) and rules.FEEDBACK.search(text.text):
        return None
    return Hit(found.start(), whole_word(text.text, found.end()))


def _own_pay(text: Folded) -> Hit | None:
    for sentence in text.sentences:
        found = rules.OWN_PAY.search(text.text, sentence.start, sentence.end)
        if found is None or rules.NOT_THE_AMOUNT.search(text.text, sentence.start, sentence.end):
            continue
        theirs = found[0].startswith("su") and rules.THEIR_PAY.match(text.text[sentence.start : sentence.end])
        if (
            rules.THEIR_PAY.search(text.text, sentence.start, found.start() + 3) and found[0].startswith("su")
        ) or theirs:
            continue
        return Hit(found.start(), whole_word(text.text, found.end()), USUAL_PAY)
    return None


def _on_their_website(text: Folded) -> Hit | None:
    if rules.ONLY_THEY_KNOW.search(text.text):
        return None
    for sentence in text.sentences:
        lead = rules.LEAD.match(text.text, sentence.start, sentence.end)
        starts = [sentence.start, *([lead.end()] if lead and lead.end() < sentence.end else [])]
        starts += [join.end() for join in rules.JOIN.finditer(text.text, sentence.start, sentence.end)]
        for start in starts:
            found = rules.ON_THEIR_WEBSITE.match(text.text, start, sentence.end)
            if found is not None:
                return Hit(found.start(), whole_word(text.text, found.end()))
    return None
