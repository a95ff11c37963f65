"""What to look for in an English question. The rules read folded text: small letters, straight apostrophes.

The definitions of the findings, and how well these rules find them: docs/decisions/0010-a-second-pair-of-eyes.md.
"""

import re
from collections.abc import Iterator

from goodquestion.domain import review_english_rules as rules
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

USUAL_PAY = "What is a usual pay range in this field?"


def find(text: Folded) -> Iterator[tuple[str, Hit]]:
    """Every finding of an English text but length and jargon: its code and where it shows."""
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
    for sentence in text.sentences:
        heads = list(_heads(text, sentence))
        ends = [*(start for start, _ in heads[1:]), sentence.end]
        for (start, embedded), end in zip(heads, ends, strict=False):
            if end < sentence.end:
                end = _before_the_join(text.text, start, end)
            yield _unit(text.text, start, end, sentence, embedded=embedded)


def _heads(text: Folded, sentence: Sentence) -> Iterator[tuple[int, bool]]:
    """Where questions begin in a sentence, and whether they hang on "tell me", "I want to know"."""
    folded, end = text.text, sentence.end
    lead = rules.LEAD.match(folded, sentence.start, end)
    start = lead.end() if lead else sentence.start
    found = False
    if rules.IMPERATIVE.match(folded, start, end):
        yield start, True
        found = True
    elif _starts(folded, start, end, asked=sentence.asked):
        yield start, False
        found = True
    if not found:
        wish = rules.WISH.search(folded, sentence.start, end)
        if wish is not None and rules.ASKS_SOMETHING.search(folded, wish.start(), end):
            yield wish.start(), True
            found, start = True, wish.end()
    for join in rules.JOIN.finditer(folded, start, end):
        at = join.end()
        if at >= end or at == start:
            continue
        if (
            rules.AUX_SUBJECT_AT.match(folded, at, end)
            or rules.WH_MAIN.match(folded, at, end)
            or (not found and "and" not in join[0] and _leads_to(folded, join, end))
        ):
            yield at, False
            found = True
        elif not found and sentence.asked and rules.IMPERATIVE.match(folded, at, end):
            yield at, True
            found = True
    if not found and sentence.asked:
        yield start, False


def _leads_to(folded: str, join: re.Match[str], end: int) -> bool:
    """Whether the question itself begins here: ", what would you", " so what"."""
    at = join.end()
    if not rules.WH_AT.match(folded, at, end) or rules.WHEN_LEAD.match(folded, at, end):
        return False
    return "," in join[0] or "so" in join[0] or ":" in join[0]


def _starts(folded: str, at: int, end: int, *, asked: bool) -> bool:
    if rules.WHEN_LEAD.match(folded, at, end):
        return False
    if rules.WH_AT.match(folded, at, end):
        return True
    return bool((rules.AUX_AT if asked else rules.AUX_SUBJECT_AT).match(folded, at, end))


def _before_the_join(folded: str, start: int, end: int) -> int:
    part = folded[start:end]
    cut = re.sub(r"[\s,:–—-]*(?:\b(?:and|but|so|then|or|also|plus|because|please)\s*)*$", "", part)
    return start + len(cut)


def _unit(folded: str, start: int, end: int, sentence: Sentence, *, embedded: bool) -> Unit:
    part = folded[start:end]
    rest = folded[start : sentence.end]
    if embedded:
        return Unit(start, end, Sort.open, embedded=True)
    if rules.FAVOUR.match(part):
        helps = not _GREETING.match(part)
        return Unit(start, end, Sort.open if helps and not rules.PERMISSION.match(part) else Sort.neither)
    if rules.WH_AT.match(part):
        closed = (
            rules.WH_CLOSED.match(part) and not rules.FIELD_PAY.match(part) and not rules.INVITES.search(rest)
        )
        return Unit(start, end, Sort.closed if closed else Sort.open)
    if rules.STORY.match(part):
        return Unit(start, end, Sort.open, yes_no=True)
    if not rules.AUX_AT.match(part) and not rules.TAG.search(part) and not _declared(part):
        return Unit(start, end, Sort.neither)
    return Unit(start, end, Sort.open if rules.INVITES.search(rest) else Sort.closed, yes_no=True)


_GREETING = re.compile(r"how |do you (?:know|have|understand)|(?:is|are) (?:this|now|there|you)|does that")


def _declared(part: str) -> bool:
    """A question in the form of a statement: "You work on weekends?"."""
    return bool(
        re.match(
            r"(?:(?:so|and|always|sometimes|usually|normally|still|also|never) )?(?:you|your|it|they|there"
            r"|this|the|people)\b",
            part,
        )
    ) and not re.search(r"\b(?:what|how|why|who|where|which)\b", part)


def _length(text: str) -> int:
    return len(rules.WORD.findall(text))


def _asked(text: Folded, unit: Unit) -> str:
    words = text.words(unit.start, unit.end).strip(" ,;:–—-")
    told = unit.embedded and not re.match(r"(?:can|could|would|will) ", text.text[unit.start : unit.end])
    return first_upper(words) + ("." if told else "?") if words else ""


# --- the findings -----------------------------------------------------------------------------------------


def _closed(text: Folded, units: list[Unit]) -> Hit | None:
    if any(unit.sort == Sort.open for unit in units):
        return None
    first = next((unit for unit in units if unit.sort == Sort.closed), None)
    if first is None:
        return None
    part = text.text[first.start : first.end]
    words = list(rules.WORD.finditer(part))[:3]
    better = _opened(text, first) if sum(unit.sort == Sort.closed for unit in units) == 1 else ""
    return Hit(first.start, first.start + (words[-1].end() if words else len(part)), better)


_FELT = (
    r"(?:\w+ly\ |so\ |very\ |too\ )?"
    r"(?!normal|possible|necessary|legal|common|ok|true|important|enough|better|required|allowed|worth)\w+"
)
_OPENINGS = tuple(
    (compiled(pattern), opening)
    for pattern, opening in (
        (
            r"(?:do|did)\ you\ (?:really\ |still\ |also\ |even\ )?(like|love|enjoy|hate)\ (?:that\ you\ )?(?!to\b)",
            "What do you {0} about {rest}?",
        ),
        (
            r"(?:do|did)\ you\ (?:really\ |still\ |also\ )?(like|love|enjoy|hate)\ to\ ",
            "What do you {0} about how you {rest}?",
        ),
        (
            rf"(?:is|isn't|isnt)\ it\ {_FELT}\ (?:for\ you\ )?to\ ",
            "What is it like to {rest}?",
        ),
        (
            rf"(?:was|wasn't|wasnt)\ it\ {_FELT}\ (?:for\ you\ )?to\ ",
            "What was it like to {rest}?",
        ),
        (
            r"are\ you\ (?:really\ |still\ )?(?:happy|satisfied|content|pleased|comfortable)\ (?:with|about"
            r"|in|at)\ ",
            "How do you feel about {rest}?",
        ),
        (r"are\ you\ (?:ever\ |still\ )?(?:afraid|scared)\ of\ ", "How do you deal with {rest}?"),
        (
            r"would\ you\ (?:ever\ |still\ )?(?=(?:choose|do|recommend|pick|study|become|go|change|start"
            r"|take|advise|want|stay|leave)\ )",
            "What would make you {rest}?",
        ),
        (r"do\ you\ (?:ever\ |still\ )?have\ to\ ", "What is it like to {rest}?"),
        (r"do\ you\ get\ along\ with\ ", "How do you get along with {rest}?"),
    )
)
_CALM = (
    (
        compiled(rf"how\ (?:\w+\ )?(?:{rules.LOADED}|much\ fun)\ is\ it\ (?:for\ you\ )?to\ "),
        "What is it like to {rest}?",
    ),
    (
        compiled(rf"how\ (?:\w+\ )?(?:{rules.LOADED}|much\ fun)\ was\ it\ (?:for\ you\ )?to\ "),
        "What was it like to {rest}?",
    ),
    *(opening for opening in _OPENINGS if "it like" in opening[1] and "it\\ " in opening[0].pattern),
)


def _opened(text: Folded, unit: Unit) -> str:
    part = text.text[unit.start : unit.end]
    for pattern, opening in _OPENINGS:
        found = pattern.match(part)
        if found is not None:
            rest = text.words(unit.start + found.end(), unit.end)
            rest = re.sub(r"[,\s]+(?:right|no|correct)$", "", rest)
            return (
                opening.format(*found.groups(), rest=rest)
                if len(rules.WORD.findall(rest)) < 20 and rest
                else ""
            )
    return ""


def _double(text: Folded, units: list[Unit]) -> Hit | None:
    folded = text.text
    real = [unit for unit in units if unit.sort != Sort.neither]
    for place, second in enumerate(real):
        for first in real[:place]:
            if _two(folded, first, second):
                return Hit(second.start, second.end, _asked(text, first))
    for unit in units:
        if unit.embedded or rules.FAVOUR.match(folded, unit.start, unit.end):
            hit = _embedded_double(folded, unit)
            if hit is not None:
                return hit
    twice = rules.KNOW_TWICE.search(folded)
    return Hit(twice.start(), twice.end()) if twice else None


def _two(folded: str, first: Unit, second: Unit) -> bool:
    """Whether the second question asks for something else than the first one."""
    one, two = folded[first.start : first.end], folded[second.start : second.end]
    if second.embedded and not re.search(r"\b(?:what|how|why|who|where|which)\b", two):
        return False
    if first.embedded and not re.search(r"\b(?:what|how|why|who|where|which)\b(?:\ [\w']+){3}", one):
        return False
    if not _short_of_nothing(one, two):
        return False
    if (
        first.yes_no
        and not second.yes_no
        and first.sort == Sort.closed
        and "?" in folded[first.end : second.start]
    ):
        return False
    if rules.PERMISSION.match(two) or (rules.SAME_STORY.match(two) and _length(two) <= 7):
        return False
    pointing = rules.POINTS_NOWHERE.sub(" ", two)
    if rules.POINTS_BACK.search(pointing) and not rules.TRAINING.match(two):
        return False
    inner = rules.WORD.findall(one)[1:]
    if (
        not first.embedded
        and rules.WORD.findall(two)[0] in inner
        and "?" not in folded[first.end : second.start]
    ):
        return False  # "somebody who ... and who ..."
    return not _pair(one, two)


def _short_of_nothing(one: str, two: str) -> bool:
    """Both are whole questions: "how and where did you" is one."""
    return _length(one) >= 3 and _length(two) >= 4


def _pair(one: str, two: str) -> bool:
    """The two sides of one question: "what do you like most and what do you like least"."""
    first, second = rules.WORD.findall(one), rules.WORD.findall(two)
    if first[:2] != second[:2]:
        return False
    if len(first) <= 4 or (first[0] in ("in", "for", "at", "to") and first[:3] == second[:3]):
        return True
    return first[:4] == second[:4] or bool(rules.CONTRAST.search(one) and rules.CONTRAST.search(two))


def _embedded_double(folded: str, unit: Unit) -> Hit | None:
    """ "Tell me how ..., and what ..., and why ...": three, or two after a comma that are both long."""
    part = folded[unit.start : unit.end]
    asked = list(rules.EMBEDDED_WH.finditer(part))
    joined = [one for one in asked if one["join"]]
    if not asked or not joined:
        return None
    first, last = asked[0], joined[-1]
    two = part[last.start("wh") :]
    if (
        last is first
        or rules.POINTS_BACK.search(rules.POINTS_NOWHERE.sub(" ", two))
        or (first["wh"] == last["wh"] and len(asked) == 2)
    ):
        return None
    if len(joined) >= 2 and len(asked) >= 3:
        return Hit(unit.start + joined[0].start("wh"), unit.end)
    if "," in last["join"] and _length(two) >= 5 and last.start() - first.start() >= 20:
        return Hit(unit.start + last.start("wh"), unit.end)
    return None


def _clauses(text: Folded) -> Iterator[tuple[int, int, bool]]:
    """Where a sentence or a part of it begins, the end of the sentence, and whether it begins the sentence."""
    for sentence in text.sentences:
        lead = rules.LEAD.match(text.text, sentence.start, sentence.end)
        yield sentence.start, sentence.end, True
        if lead:
            yield lead.end(), sentence.end, True
        for join in rules.JOIN.finditer(text.text, sentence.start, sentence.end):
            if join.end() < sentence.end:
                yield join.end(), sentence.end, False


_SINCE = re.compile(r"(?:since|because|as|given that|now that|if|although|and|but|so) +")


def _leading(text: Folded) -> Hit | None:
    folded = text.text
    if rules.ASKS_BACK.search(folded):
        return None
    for start, end, _first in _clauses(text):
        found = rules.LEADING_START.match(folded, start, end)
        if found is None:
            since = _SINCE.match(folded, start, end)
            found = rules.LEADING_CLAUSE.match(folded, start, end)
            if found is None and since is not None:
                found = rules.LEADING_CLAUSE.match(folded, since.end(), end)
        if found is not None:
            return Hit(found.start(), whole_word(folded, found.end()), _calm(text, start, end))
    for sentence in text.sentences:
        if sentence.asked or len(text.sentences) == 1:
            tag = rules.TAG.search(folded, sentence.start, sentence.end)
            if (
                tag is not None
                and ("," in tag[0] or len(tag[0].split()) > 1)
                and _declared_tag(folded, sentence, tag.start())
            ):
                return Hit(tag.start() + len(tag[0]) - len(tag[0].lstrip(" ,")), tag.end())
        found = rules.LEADING_ANY.search(folded, sentence.start, sentence.end)
        if found is not None:
            return Hit(found.start(), whole_word(folded, found.end()))
    return None


def _declared_tag(folded: str, sentence: Sentence, end: int) -> bool:
    part = folded[sentence.start : end]
    return (
        not rules.WH_AT.match(part)
        and not rules.AUX_AT.match(part)
        and not re.search(r"\b(?:can|could|would|will|may) (?:you|i)\b|\b(?:and|or)$", part)
    )


def _calm(text: Folded, start: int, end: int) -> str:
    part = text.text[start:end]
    for pattern, opening in _CALM:
        found = pattern.match(part)
        if found is not None:
            rest = re.sub(r"[,\s]+(?:right|no|correct)$", "", text.words(start + found.end(), end))
            return opening.format(rest=rest) if rest else ""
    return ""


def _asks_for_job(text: Folded) -> Hit | None:
    folded = text.text
    found = rules.ASKS_FOR_JOB.search(folded)
    if found is None and rules.MY_CV.search(folded):
        found = rules.SHOW_IT.search(folded)
    if found is None:
        found = rules.ACTS_FOR_ME.search(folded)
        if found is not None and (not rules.TAKES_ME.search(folded) or rules.ONLY_ADVICE.search(folded)):
            return None
    if found is None:
        return None
    if rules.OTHERS_HIRE.search(folded, 0, found.end()) and "your" not in folded[: found.end()].split():
        return None  # "Why would a company hire me?" asks about the field
    if rules.MY_CV.search(folded) and rules.FEEDBACK.search(folded) and not rules.SURE_JOB.search(folded):
        return None
    return Hit(found.start(), whole_word(folded, found.end()))


def _own_pay(text: Folded) -> Hit | None:
    for sentence in text.sentences:
        found = rules.OWN_PAY.search(text.text, sentence.start, sentence.end)
        if found is not None and not rules.NOT_THE_AMOUNT.search(text.text, sentence.start, sentence.end):
            return Hit(found.start(), whole_word(text.text, found.end()), USUAL_PAY)
    return None


def _on_their_website(text: Folded) -> Hit | None:
    if rules.ONLY_THEY_KNOW.search(text.text):
        return None
    for start, end, _first in _clauses(text):
        found = rules.ON_THEIR_WEBSITE.match(text.text, start, end)
        if found is not None:
            return Hit(found.start(), whole_word(text.text, found.end()))
    return None
