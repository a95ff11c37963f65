"""What an English message had better not hold: a request for a job, an attachment, stiff words.

The rules read folded text. Definitions and figures: docs/decisions/0012-a-check-before-it-goes.md.
"""

import re

from goodquestion.domain.review_english_rules import ASKS_FOR_JOB
from goodquestion.domain.review_message_text import Message, first_that_stands
from goodquestion.domain.review_text import Sentence, compiled, whole_word

# --- asks for a job -----------------------------------------------------------------------------------------

_POST = (
    r"(?:job|jobs|position|positions|opening|openings|vacancy|vacancies|internship|internships"
    r"|apprenticeship|placement"
    r"|traineeship|work|employment|role|post|spot|shift|shifts|place|opportunity|opportunities|interview"
    r"|contract|trial\ day)"
)
_BOSS = (
    r"(?:boss|chief|manager|managers|supervisor|hr|human\ resources|personnel|recruiters?|hiring\ \w+"
    r"|owner|director|head|team\ leader|employer"
    r"|department|foreman|superiors?|company|team|right\ (?:person|people))"
)
_CV = (
    r"(?:resumes?|cv|c\.v\.|c\.v|curriculum\ vitae|curriculum|vitae|biodata|application\ papers"
    r"|certificates|references)"
)
_HIRER = (
    r"(?:boss|chief|manager|managers|supervisor|hr|human\ resources|personnel|recruiters?|hiring|owner"
    r"|director|head"
    r"|employer|foreman|(?:person|people|one|woman|man|lady|whoever)\ (?:who\ |that\ )?(?:decides?|hires?"
    r"|employs?|recruits?))"
)
_NOT_A_PERSON = (
    r"(?!\ ?to\ (?:one\ more|a\ (?:second|third)|more|someone|somebody|anyone|anybody|another|one\ of"
    r"|other|people|(?:an?|your)\ (?:\w+\ )?(?:colleague|friend|person"
    r"|contact|expert|coworker|co-worker)|the\ right))"
)
JOB = compiled(
    rf"""(?:
    \b(?:if|whether|know\ (?:of|about)|tell\ me\ about|hear\ of|about)\ (?:\w+\ ){{0,3}}?(?:there\ (?:is|are
      |may\ be|might\ be|would\ be|will\ be)|you\ (?:have|had|know|got|offer|need)
      |(?:your|the|they)\ ?\w*\ (?:has|have|needs?|offers?))\ (?:\w+\ ){{0,3}}?(?:openings?|vacanc\w+
      |free\ (?:position|place|job|spot)|jobs?\ (?:open|available|free|for)|job|positions?\ (?:for|open|free
      |available|in|at|with)
      |positions?|internships?|work\ for|place\ for\ me|something\ for\ me|room\ for\ me|apprenticeships?
      |placements?)\b
    |\b(?:any|some|an?|open|current|possible|available|the)\ (?:\w+\ )?(?:job\ )?(?:openings?|vacanc\w+
      |(?:open|free|available|suitable)\ (?:position|job|role|place)s?)\ (?:in|at|with|within|for
      |on)\ (?:your|you|me\b|someone\ like|a\b)
    |\b(?:if|whether|that|because|when)\ (?:you|they|your\ (?:\w+\ ){{1,2}})\ ?(?:are|is
      |were)\ (?:\w+\ ){{0,2}}?(?:hiring|recruiting|looking\ for\ (?:people|staff|workers|someone|somebody
      |an?\b|new))
    |^(?:\w+\ ){{0,3}}?are\ you\ (?:guys\ )?(?:\w+\ )?hiring\b|\bask(?:ing)?\ (?:you\ )?(?:for
      |about)\ (?:an?\ |any\ |some\ )?(?:(?!your|the|this|my|his|her|night|how)\w+\ )?(?:job|work|position
      |internship|vacanc\w+|openings?|employment|apprenticeship)\b(?!\ (?:of|like|is|itself|as|with
      |in\ (?:the|a)\ \w+\ (?:works?|looks?)))
    |\bthink\ of\ me\b|\bkeep\ me\ in\ (?:mind|your)|\bconsider\ me\b(?!\ for\ (?:a
      |this)\ (?:\w+\ )?(?:talk|call|chat|conversation))|\bconsider(?:ed|ing)?\ (?:me[ ]
      |my\ \w+\ )?for\ (?:an?|any|the|this|future)\ (?:\w+\ ){{0,3}}?(?:{_POST}|employment)
    |\b(?:refer\ me|recommend\ me\ (?=to|for|at|in|as))\b{_NOT_A_PERSON}|\breferral\ (?:for|to|from\ you)
      |\b(?:give|get
      |write|provide|need|with|for|as)\ (?:me\ )?(?:a|your|the)\ (?:referral|job\ reference
      |letter\ of\ recommendation|recommendation\ letter|reference\ letter)\b
    |\b(?:give|write|provide|get|make|send)\ (?:me\ )?(?:an?\ |your\ )?(?:\w+\ )?(?:recommendation
      |reference)\b(?!\ (?:of|on|for\ (?:a\ )?(?:book|course|film|school)))
    |\bput\ in\ (?:a|some)\ (?:good\ )?words?\b|\b(?:good|nice|kind)\ word\ (?:for\ me|about\ me|to\ your
      |with\ your|in)|\bspeak\ (?:\w+\ )?(?:for\ me|on\ my\ behalf)
    |\bhelp\ me\ (?:to\ )?(?:get|find|secure|obtain|land|with)\ (?:an?|the|any|some
      |my)?\ ?(?:\w+\ ){{0,2}}?(?:job|work|position|internship|employment|placement|apprenticeship|interview
      |in\b)
    |\b(?:take|hire|employ|accept|recruit|engage)\ me\b(?!\ (?:\d|to\b|only|about|less|there|home|by\b
      |for\ (?:a|this)\ (?:\w+\ )?(?:talk|call|chat)|through|around|along|back|for\ a|to\ (?:see
      |the\ (?:site|field|roof|back)|your\ next)|with\ you|a\ while|long|\w+\ (?:hours|months|years
      |minutes)))|\bhired\ (?:by\ you|in\ your|at\ your)|\bget\ hired\ (?:by|at|in)\ your
    |\b(?:give|offer|find|get|grant|have)\ (?:to\ )?me\ (?:an?|the|some|any|this
      |one)?\ ?(?:\w+\ )?(?:chance\ to\ (?:work|prove|join)|job|work\b|position|internship|placement
      |employment|apprenticeship|trial|shifts?|(?:job\ )?interview\ (?:with|at|for|in)\ (?:your|the|a))
    |\b(?:place|job|position|spot|vacancy|opening|room|work)\ for\ an?\ (?:\w+\ )?(?:intern|apprentice
      |trainee|helper|assistant|beginner|junior|student|graduate)\ (?:\w+\ )?(?:in|at|with|on)\ (?:your
      |you)\b
    |\bif\ (?:(?:something|anything)\ (?:\w+\ )?opens|an?\ (?:\w+\ )?(?:place|position|job|vacancy
      |spot)\ (?:\w+\ )?(?:opens|comes\ up|becomes|turns\ up|is\ (?:free|open|available)))\b|\b(?:you
      |your\ \w+)\ (?:have|has|had|got)\ (?:\w+\ )?(?:something|anything)\ for\ me\b
    |\blook(?:ing)?\ for\ (?:an?\ |some\ )?(?:new\ )?(?:job|work|position
      |employment)\b[^.!?\n]{{0,30}}\byou\b[^.!?\n]{{0,15}}\bhelp|\b(?:do|does|if|would)\ (?:you
      |your\ \w+)\ (?:\w+\ )?need\ (?:somebody|someone|people|staff|workers?|(?:an?
      |another)\ (?:\w+\ )?(?:worker|helper|assistant|intern|apprentice|trainee|hand))\b
    |\bchances?\ (?:\w+\ ){{0,2}}?(?:of|for|at)\ (?:an?\ |any\ |some\ )?(?:job|work|position
      |internship)\ (?:with\ you|in\ your|at\ your|for\ me)
    |\b(?:is|are)\ (?:you|your\ \w+)\ (?:\w+\ )?looking\ for\ (?:new\ |more\ |any\ )?(?:assistants?|people
      |staff|workers?|employees|interns?|apprentices?|helpers?|drivers?|cooks?|nurses?|trainees?
      |an?\ (?:\w+\ )?(?:assistant|worker|intern|apprentice|helper|trainee|employee))
    |\boffer\ me\ something\b|\b(?:job|work|position|vacancy|opening|internship)\ for\ me\b(?!\ to\b)
      |\bif\ you\ (?:\w+\ )?(?:hear|know|see|find|learn|come\ across|get\ to\ know)\ (?:of\ |about[ ]
      |from\ )?(?:anything|something|any\b|an?\ (?:\w+\ )?(?:job|opening|vacancy
      |position))[^.!?\n]{{0,40}}\b(?:me\b|$)|\b(?:have|had|got|find|has|is|be
      |there's)\ (?:\w+\ ){{0,3}}?(?:place|job|position|work|spot|vacancy|opening|room|space|role|shift
      |shifts)\ (?:\w+\ )?for\ (?:me\b|someone\ like\ me|a\ person\ like\ me|someone\ with\ my)
    |\bfree\ (?:position|place|job|spot|post)\ (?:for\ me|in\ your|at\ your|with\ you)
    |\bi\ (?:really\ |urgently\ |badly\ |just\ |also\ |do\ |still\ |desperately\ )*need\ (?:an?\ |this[ ]
      |any\ |some\ |the\ )?(?:new\ |stable\ |steady\ |full-time\ |part-time\ )?(?:job|work
      |employment)\b(?!\ (?:that|where|i\b|with\ (?:more|less)|which|to\ (?:be|feel)))
    |\bwhat\ i\ (?:\w+\ )?(?:need|want|look\ for|am\ looking\ for)\ is\ (?:an?\ |some\ )?(?:job|work
      |position)
    |\b(?:like|want|love|wish|hope|happy|glad|ready|interested|keen|able|eager|able|apply)\ (?:\w+\ )?(?:to
      |in)\ (?:\w+\ ){{0,2}}?(?:apply(?:ing)?\ (?:for|at|to|as|with|in)|join(?:ing)?\ (?:you\b|your
      |the\ team)|work(?:ing)?\ (?:\w+\ )?(?:for\ you\b|for\ your|with\ you\b|at\ your|in\ your|under\ you)
      |be\ part\ of\ your|becom\w+\ (?:a\ )?(?:part|member)\ of\ your|be\ hired|start\ (?:working\ )?(?:with
      |at|in)\ your)
    |\b(?:apply|applying|application)\ (?:for|to|at|in|with|as)\ (?:an?\ |any\ |the\ |your[ ]
      |this\ )?(?:\w+\ ){{0,2}}?(?:job|position|vacancy|internship|opening|role|post|work)\ (?:\w+\ )?(?:in
      |at|with|on|of)\ (?:your|you\b)
    |\bi\ (?:hereby\ |would\ like\ to\ |want\ to\ |am\ writing\ to\ |wish\ to\ )?apply\ (?:for|as)\ (?:an?
      |the|any)\b(?!\ (?:course|school|scholarship|visa|programme|program|licen[cs]e|university|college
      |degree|\w+\ (?:course|school|programme|program|degree)))
    |\b(?:pass|passing|forward|give|hand|show|send|bring|put|present|submit|get)\ (?:(?:it|this|them
      |that)(?=[^.!?\n]*\b{_HIRER})|my\ (?:\w+\ )?(?:name|details|letter)(?=[^.!?\n]*\b{_HIRER})
      |(?:my|the)\ (?:\w+\ )?(?:{_CV}|profile|application))\ (?:\w+\ )?(?:to|on|along
      |in\ front\ of)\b(?:\ (?:to\ )?(?:\w+\ ){{0,3}}?(?:{_BOSS}|{_HIRER})\b|(?=[^\w]*$)
      |\ to\ (?:whoever|whom|anyone|someone|somebody|the\ right))
    |\bmy\ (?:\w+\ )?{_CV}\ (?:on\ |along\ |over\ |forward\ )?to\ (?:\w+\ ){{0,3}}?{_BOSS}\b
    |\b(?:get|arrange|set\ up|schedule|offer|give|organi[sz]e|have)\ (?:me\ |for\ me\ )?(?:an?
      |the)\ (?:job\ )?interview\ (?:with\ (?:your|the)|for\ (?:a|the|an|any|this)\ (?:\w+\ )?(?:job
      |position|role|post|opening|vacancy|internship)|at\ your|in\ your|for\ me)
    |\b(?:tell|mention|give)\ (?:\w+\ ){{0,2}}?(?:{_BOSS}|{_HIRER})\ (?:\w+\ )?(?:my\ name|about\ me)\b
      |\b(?:mention|give)\ my\ name\ (?:to|at|in)\ (?:\w+\ ){{0,2}}?(?:{_BOSS}|{_HIRER})\b
        |\bmention\ me\ to\b
      |\bmy\ name\ to\ (?:\w+\ ){{0,2}}?{_BOSS}
    |\b(?:tell|ask|talk\ to|speak\ to|speak\ with|talk\ with)\ (?:your[ ]
      |the\ )(?:\w+\ )?{_BOSS}\ (?:\w+\ ){{0,2}}?(?:about\ (?:me|a\ (?:job|position))|for\ me|if\ (?:they
      |there|he|she)|that\ i)
    |\b(?:could|can|may)\ i\ (?:\w+\ )?(?:work|intern|start(?!\ with))\ (?:\w+\ )?(?:for|with|at|in
      |under)\ (?:you\b
      |your)(?!\ for\ a\ (?:day|morning|week))
    |\bi\ (?:can|could|am\ able\ to|am\ ready\ to|would|will)\ (?:also\ )?(?:start|begin)\ (?:work[ ]
      |working\ )?(?:immediately|right\ away|at\ once|tomorrow|next\ (?:week|month)|any\ time|anytime
      |on\ \w+day|from)\b
    |\b(?:job|internship|position|work|vacancy|opening|openings|employment)\ (?:opportunit\w+\ )?(?:in|at
      |with|within)\ your\ (?!town|country|area|field|experience|opinion|time|life|city|region|profession
      |industry|(?:\w+\ )?(?:like|is|was))\w+
    |\blooking\ for\ (?:an?\ |any\ |some\ )?(?:new\ |full-time\ |part-time\ |summer\ )?(?:job|work|position
      |internship|employment)\ (?:\w+\ )?(?:in|at|with)\ (?:your|you)\b
    |\b(?:is|are)\ there\ (?:\w+\ ){{0,2}}?(?:vacanc\w+|openings?|job\ openings?|free\ positions?
      |open\ positions?)\b|\bdo\ you\ (?:\w+\ )?have\ (?:any\ |an?\ |some\ )?(?:\w+\ )?(?:vacanc\w+
      |openings?|open\ positions?|internships?|jobs?\b|work\ for)
    |\b(?:you|your\ \w+)\ (?:\w+\ )?(?:need|needs|are\ looking\ for|is\ looking\ for|require
      |could\ use)\ (?:\w+\ ){{0,2}}?(?:people|staff|somebody|someone|workers?|an?\ (?:\w+\ )?(?:helper
      |assistant|trainee|intern|apprentice)|help|hands|extra\ hands|employees?)\b[^.?!]{{0,60}}\b(?:me|i)\b
    |\b(?:seeking|looking\ for|open\ to|search\ of|interested\ in)\ (?:any\ |a\ |new\ |job\ |career[ ]
      |work[ ]
      |professional\ |other\ |an\ |exciting\ )*(?:opportunity|opportunities)\b(?!\ (?:(?:to|for
        |of)\ (?:\w+\ ){{0,3}}?(?:talk|speak|call|chat|conversation|discuss\w*|interview\w*|meeting
          |exchange|learn\w*)|to\ (?:learn|talk
      |speak|meet|grow|hear|listen|ask)|for\ (?:learning|a\ (?:talk|chat))))
    |\bconsider\ my\ (?:profile|candida\w+)|\bmy\ (?:profile|skills|experience)\ (?:\w+\ )?(?:match|fit|suit
      |is\ suitable|are\ suitable)\w*\ (?:your|for\ (?:your|any|a)|any|the)
    |\b(?:let\ me\ know|tell\ me|inform\ me|contact\ me|call\ me|write\ me
      |write\ to\ me)\ (?:\w+\ )?(?:(?:if|when)\ (?:\w+\ ){{0,6}}?(?:open|opens|vacan\w+|openings?|position
      |job|hiring|opportunit\w+|needed|something\ (?:opens|comes\ up))|about\ (?:any[ ]
      |the\ )?(?:\w+\ )?(?:openings?|vacanc\w+|job\ opportunities|open\ positions?))\b
    |\bi\ (?:\w+\ )?(?:am|'m|would\ be|could\ be)\ (?:\w+\ )?available\ for\ (?:work|hire|employment
      |any\ (?:job|position))|\bfor\ any\ (?:suitable\ )?(?:job|position|role|vacancy)\b
    |\b(?:if|should|when|whenever|in\ case)\b(?![^.!?\n]{{0,40}}\b(?:calendar|schedule|diary|week|time|slot
      |appointment|table))[^.!?,\n]{{0,40}}\b(?:(?:place|desk|spot|position|job|chair|seat|post|vacancy|role
      |shift)\b[^.!?,\n]{{0,25}}\b(?:free|empty|opens?|vacant|available|(?:comes?|turns?)\ up)
      |(?:something|anything)\ (?:\w+\ )?(?:free|opens?|vacant))\b
    |\b(?:if|whether|do|does|would|could|might|perhaps|maybe)\b[^.!?\n]{{0,30}}\b(?:you|they
      |your\ \w+)\ (?:\w+\ )?(?:needs?|takes?\ on|(?:are\ |is\ )?(?:taking\ on|short\ of|in\ need\ of)
        |lacks?
      |could\ use)\ (?:\w+\ ){{0,3}}?(?:hands?|people|staff|workers?|helpers?|help\b(?!\ with)|someone
        |somebody
      |drivers?|cooks?|nurses?|painters?|girl|boy|assistants?|apprentices?|trainees?
        |employees)\b(?!\ (?:who|with|to
      |in\ (?:this|your|the)\ (?:job|work|field|profession)))
    |\b(?:if|whether)\ (?:anybody|anyone|somebody|someone)\ (?:\w+\ )?(?:needs|wants|hires
      |takes)\b(?!\ (?:to|more\ than))
    |\bwork\ for\ me\ (?:at|in|with)\ your\b|\b(?:meet|see|interview)\ me\ (?:for|about)\ (?:an?
      |the)\ (?:\w+\ )?(?:position|job|post|place|opening|vacancy)\b
    )"""
)
_SHORT_OF_PEOPLE = re.compile(
    r"\b(?:you|they|your \w+)(?: are| is|'re)? (?:looks? for|looking for|needs?|search(?:ing)? for|wants?"
    r"|has too much work"
    r"|have too much work|has too few|have too few) ?(?:\w+ )?(?:people|workers?|staff|help|hands|someone"
    r"|somebody|work"
    r"|this \w+)?\b"
)
_NEARBY = 80  # characters; the offer may stand in the next sentence
_OFFERS_WORK = re.compile(
    r"\bi (?:can|could|would|will)(?: also)? (?:come|start|begin|show|work|help|do (?:nights|shifts))\b"
    r"|\bi have (?:two |good |strong )+hands\b"
    r"|\bi(?:'m| am) (?:free|available|ready)(?: to (?:start|work|begin))\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:not|no|never|without|nor|neither|isn't|don't|dont|won't|wont|didn't|doesn't|can't|instead of"
    r"|rather than|aren't"
    r"|wasn't|wouldn't|nothing|none)\b(?!,| only)"
)
_TURNED_DOWN = re.compile(
    r"\b(?:not (?:one of|why|what|about|my|the reason|for that|this|that|asking)|isn't (?:one|why|what"
    r"|about)|don't (?:worry|want that))\b"
)
_CLAUSE = re.compile(
    r",? (?:but|and|so|because)(?: that)? |; |: | [-–—] |, (?=i\b|could|can|would|maybe|perhaps|please)"
)
_OF_YOU = re.compile(
    r"\b(?:can|could|would|will) you\b|\bplease\b|\bif you\b|\bkindly\b|\blet me\b|\bhope\b|\bwant\b"
    r"|\bneed\b"
)
_NO_JOB = re.compile(
    r"\bwork through\b|^(?:here|attached|keep my)|\b(?:grant|give|offer|arrange|have"
    r"|get) me an? (?:\w+ )?interview$"
    r"|^(?:send|sending|sent|share|sharing|email\w*)(?: \w+)* my (?:\w+ )?(?:cv|resume)(?! to (?!you))"
)
_IS_TOPIC = re.compile(
    r"\b(?:they (?:need|are)|people (?:find|get|ask)|how (?:do|does|did|can) (?:people|someone|somebody"
    r"|you|one|they|your company|your team)"
    r"|what (?:do|does|did) (?:you|your|a|they)|when you (?:were|applied|got|hire|interview)|how you"
    r"|(?:you|your (?:team|company|boss)) (?:look|looks|looked) for"
    r"|you (?:mentioned|said|told me|wrote)|class|course|learn about|i read|i saw|so that you know|i got"
    r"|i (?:have )?(?:already )?(?:found|started|applied|took|accepted))\b"
)


def asks_for_job(message: Message) -> tuple[int, int] | None:
    """Where a job, an interview for one, a word with the boss is asked for; saying that it is not about one is fine."""
    return first_that_stands(message, _job, _TURNED_DOWN)


def _job(folded: str, sentence: Sentence) -> tuple[int, int] | None:
    part = folded[sentence.start : sentence.end]
    asks = sentence.asked or _OF_YOU.search(part)
    for pattern in (JOB, ASKS_FOR_JOB) if asks else (JOB,):
        for found in pattern.finditer(part):
            clause = max((join.end() for join in _CLAUSE.finditer(part, 0, found.start())), default=0)
            before = part[clause : found.start()]
            if not (
                _NOT_ASKED.search(before)
                or _NOT_ASKED.match(found[0])
                or _NO_JOB.search(found[0])
                or _IS_TOPIC.search(before)
            ):
                return sentence.start + found.start(), whole_word(folded, sentence.start + found.end())
    short = _SHORT_OF_PEOPLE.search(folded, sentence.start, sentence.end)
    if short is not None and _OFFERS_WORK.search(folded, sentence.start, sentence.end + _NEARBY):
        return short.span()
    return None


SAYS_NOT_A_JOB = compiled(
    r"""(?:\b(?:not|no|never|isn't|don't|dont|won't|wont|without|nor|neither|aren't)\b[^.!?\n]{0,40}\b(?:job
      |jobs|work|position|employment|hiring|hire|hunting|vacancy|openings?|internship|applying|apply
      |application|recruit\w*|your\ place)\b
    |\balready\ have\ (?:an?\ )?(?:job|work)\b|\bnot\ after\ (?:yours|your|a)\b|\bonly\ (?:to\ learn
      |to\ listen|advice|information|learning)\b|\bjob\b[^\n]{0,60}\bthis\ is\ not\ (?:one|that|it))"""
)

# --- attachment ---------------------------------------------------------------------------------------------

_PAPER = (
    rf"(?:{_CV}|cover\ letter|portfolio|transcripts?|certificates?|diplomas?|school\ reports?|documents?"
    rf"|files?|application|references?"
    r"|photo|photos|pictures?|drawings?|scan|pdf|questions|list|letter|report|profile)"
)
ATTACHMENT = compiled(
    rf"""(?:
    \b(?:i\ (?:\w+\ )?|i'm\ |i've\ |also\ |we\ |and\ |have\ |am\ |will\ |'ll\ )(?:also\ |just\ |herewith[ ]
      |hereby\ |already\ |therefore\ )*(?:attach|attached|attaching|enclose|enclosed|enclosing|annex
      |annexed)\b(?!\ (?:to\ (?:the|this|my|your)\ (?!e-?mail|message|letter|mail|note)|no\b|nothing
      |importance|great|much))
    |\b(?:attaching|enclosing)\ (?:my|the|a|some|here|also|for)\b|\b(?:attached|enclosed
      |annexed)\ (?:to\ this\ (?:e-?mail|message|letter|mail|note)|please|you(?:'ll|\ will|\ can)?\ find
      |is\b|are\b|herewith|here\b|also|find|below|in\ this|with\ this|my|the\ {_PAPER}|a\ copy|for\ your)
    |\b(?:find|see|have|kindly\ find|check|consult)\ (?:\w+\ ){{0,4}}?(?:attached|enclosed
      |in\ (?:the\ )?attach\w+)\b|\b(?:see|open|read|in|with|find)\ (?:\w+\ )?(?:the|my|this|an|as
      |as\ an)?\ ?attach?ments?\b(?!\ (?:in|between|of|to|theory|styles?|disorder))
    |\b(?:{_PAPER})\ (?:\w+\ ){{0,3}}?(?:is|are|as|in|was)?\ ?(?:also\ |now\ |here\ |an\ |the\ )*(?:attached
      |enclosed|in\ (?:the\ )?attachment|attachment)\b
    |^(?:attached|enclosed)\b
    |\b(?:sending|send|sent|forward|forwarding|mailing|emailing|e-mailing|share|sharing|include|including
      |included|add|adding|added|leave|leaving|submit|submitting|put|upload\w*|give|giving
      |bring\ along)\ (?:\w+\ ){{0,3}}?my\ (?:\w+\ ){{0,2}}?{_CV}\b(?!\ (?:to|for)\ (?!you|have|your|see
      |that|this|look|read|review|know|info))
    |\b(?:here\ is|here's|here\ you\ (?:have|find)|this\ is|below\ is
      |link\ to)\ (?:\w+\ ){{0,2}}?my\ (?:\w+\ )?{_CV}\b|\bmy\ (?:\w+\ )?{_CV}\ (?:is\ )?(?:below|is\ here
      |comes\ with|goes\ with|(?:is\ )?in\ the\ link|follows)
    |\b(?:with|along\ with|together\ with)\ my\ (?:\w+\ )?{_CV}\ (?:attached|enclosed|with\ all)
    )"""
)
_OFFERS = re.compile(
    r"\b(?:if you (?:want|like|need|wish)|can send|could send|would you like|shall i|should i|do you want"
    r"|happy to send|may i send|can i send"
    r"|could i send|i sent|have sent (?!you)|told me to|suggested|advised|you (?:said|told)"
    r"|to the (?:school|company|academy)|before i|when i|changed|rewrote)\b"
)
_NO_PAPER = re.compile(
    r"\b(?:not|no|never|without|nothing|don't|dont|won't|didn't|haven't|neither|nor|instead of|isn't"
    r"|rather than)\b"
)
_SENT_TO_YOU = re.compile(r"\b(?:sent|send|sending|sends?) you\b")


def attachment(message: Message) -> tuple[int, int] | None:
    """Where something is said to be attached, or a résumé sent along. "I attach nothing" and an offer are fine."""
    folded = message.folded.text
    for sentence in message.folded.sentences:
        part = folded[sentence.start : sentence.end]
        for found in ATTACHMENT.finditer(part):
            if _NO_PAPER.search(part, max(0, found.start() - 30), found.end() + 12):
                continue
            if _OFFERS.search(part, 0, found.end()) and not _SENT_TO_YOU.search(part):
                continue
            return sentence.start + found.start(), whole_word(folded, sentence.start + found.end())
    return None


# --- stiff language -----------------------------------------------------------------------------------------

STIFF = compiled(
    r"""\b(?:herewith|hereby|hereto|heretofore|hitherto|undersigned|esteemed|good\ self|pursuant|ultimo|ult
      |instant|inst|notwithstanding|aforementioned|aforesaid
    |abovementioned|above-mentioned|in\ view\ of\ the\ fact|with\ (?:reference|regard)\ to
      |with\ regard\ to\ which|further\ to|be\ (?:informed|advised)\ that|i\ beg\ to|beg\ to
      |enquire\ whether|solicit\w*
    |deemed|expedient|humbly|thereof|therein|thereto|wherein|whereby|whereof|incumbent|apprise|apprising
      |endeavou?rs?|cognisance|cognizance|forthcoming|perus\w+|permit\ me|venture\ to|take\ the\ liberty
      |matriculation
    |vicissitudes|conveyed?|exposition|requisite|aforethought|in\ accordance\ with
      |at\ your\ earliest\ convenience|henceforth|commenc\w+|ascertain|obedien\w+|remain,?\ (?:dear|yours)
      |favou?r\ of\ (?:a|an|your)
    |duly|utili[sz]e\w*|facilitat\w+|avail\ (?:myself|of)|kindly\ (?:be|revert)|revert\ back
      |do\ the\ needful|the\ same\ shall|subsequent\ to|prior\ to\ the|in\ respect\ of
      |respectfully\ (?:request|submit|draw)|gracious(?:ly)?|grant\ me|bestow\w*|impart\w*
      |privileged?\ of)\b"""
)
STRONG = compiled(
    r"\b(?:good\ self|the\ undersigned|do\ the\ needful|beg\ to\ (?:inform|advise|state)|herewith"
    r"|of\ the\ \d+\w*\ (?:ult|inst)\w*|hitherto|notwithstanding|deemed\ (?:\w+\ )?(?:expedient"
    r"|convenient)|cognisance|cognizance)\b"
)

STIFF_ENOUGH = 3
