"""An invented course for the tests: lessons with checks of all kinds, a unit, and a rehearsal with three endings."""

from goodquestion.curriculum.models import (
    AnyCheck,
    Check,
    Choice,
    Ending,
    EstimateCheck,
    EstimateFeedback,
    Lesson,
    Mark,
    MatchCheck,
    Option,
    OptionWords,
    OrderCheck,
    PairWords,
    Prose,
    Said,
    Scenario,
    Scene,
    Unit,
)


def check(name: str) -> Check:
    options = (
        Option(id="right", text="You.", feedback="Yes.", correct=True),
        Option(id="wrong", text="They.", feedback="Not this time."),
        Option(id="other", text="Nobody.", feedback="Somebody does."),
    )
    return Check(id=name, prompt="Who asks?", options=options)


def lesson(slug: str, *checks: AnyCheck, recalls: tuple[Check, ...] = ()) -> Lesson:
    return Lesson(
        slug=slug,
        language="en",
        title=slug.title(),
        minutes=4,
        objectives=("Know it.",),
        key_points=("You ask.",),
        do_now="Write down one person.",
        do_now_page="contacts",
        sources=(),
        blocks=(Prose(markdown="You ask.", teaches=("A1.2",)), *checks),
        recalls=recalls,
    )


def with_recalls(slug: str) -> Lesson:
    return lesson(slug, check("who"), check("why"), recalls=(check(f"{slug}-first"), check(f"{slug}-second")))


FIRST, SECOND, THIRD = (with_recalls(slug) for slug in ("first", "second", "third"))
UNIT = Unit(id="all-of-it", title="All of it", about="Everything.", slugs=("first", "second", "third"))

SPOT = check("spot").model_copy(update={"kind": "spot"})
ORDER = OrderCheck(
    id="order",
    kind="order",
    prompt="In which order?",
    items=tuple(OptionWords(id=each, text=each, feedback=f"{each} stands here.") for each in ("a", "b", "c")),
    feedback="That is the order.",
)
MATCH = MatchCheck(
    id="match",
    kind="match",
    prompt="Who helps with what?",
    pairs=tuple(
        PairWords(id=each, text=each, match=each.upper(), feedback=f"{each} and {each.upper()}.")
        for each in ("a", "b", "c")
    ),
    feedback="All right.",
)
ESTIMATE = EstimateCheck(
    id="estimate",
    kind="estimate",
    prompt="How long?",
    unit="minutes",
    low=15,
    high=30,
    feedback=EstimateFeedback(under="More.", right="Yes.", over="Less."),
)
ALL_KINDS = lesson("all-kinds", check("choose"), SPOT, ORDER, MATCH, ESTIMATE)


def choice(name: str, goto: str, remember: str | None = None) -> Choice:
    return Choice(id=name, text=f"{name}.", feedback=f"You chose {name}.", goto=goto, remember=remember)


def ending(name: str, *, good: bool) -> Ending:
    return Ending(id=name, title=name.title(), good=good)


CALL = Scenario(
    slug="call",
    language="en",
    title="You call an office",
    about="A call.",
    minutes=4,
    lesson="first",
    tool="contacts",
    do_now="Write down one office.",
    you="You are Dana.",
    example=tuple(Said(who="you", says=f"Line {n}.") for n in range(4)),
    marks={
        "gave-name": Mark(good=True, text="You said who you are."),
        "asked-for-job": Mark(good=False, text="You asked for a job."),
    },
    start="ring",
    scenes={
        "ring": Scene(
            text="It rings.\n",
            choices=(
                choice("say-name", "desk", "gave-name"),
                choice("ask-for-job", "desk", "asked-for-job"),
                choice("wait", "ring"),
                choice("hang-up", "end-early"),
            ),
        ),
        "desk": Scene(
            text="“One moment.”\n",
            later={"asked-for-job": "Her voice is cooler now.\n", "gave-name": "She says your name."},
            choices=(choice("thank", "end-met"), choice("insist", "end-no")),
        ),
        "end-early": Scene(text="Silence.", ending=ending("early", good=False)),
        "end-met": Scene(text="You have a date.", ending=ending("met", good=True)),
        "end-no": Scene(text="Not today.", ending=ending("no", good=False)),
    },
)


def without(scenario: Scenario, *scenes: str, start: str | None = None, **changed: Scene) -> Scenario:
    """The scenario as its authors may change it one day: without these scenes, and with others."""
    kept = {name: scene for name, scene in scenario.scenes.items() if name not in scenes}
    return scenario.model_copy(update={"scenes": kept | changed, "start": start or scenario.start})
