"""The patterns of what to look for in an English question; `review_english.py` says what they mean together.

They read folded text: small letters, no accents, straight apostrophes, and are written over several lines: a space that
counts is "\\ ". Each was written from the definitions in docs/decisions/0010-a-second-pair-of-eyes.md.
"""

import re

from goodquestion.domain.review_text import compiled

# --- how a question begins --------------------------------------------------------------------------------

WH = r"""(?:(?:in|at|on|for|from|with|to|by|of|about|during|through|under|since)\ )?
    (?:(?:what|how|why|who|whom|whose|where|when|which)(?:'[sd]|'re|'ll|'ve)?|whats|hows|whos|wheres)\b"""
AUX_PLAIN = (
    r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|may|might|must|shall)"
)
AUX_NOT = (
    r"(?:(?:do|does|did|is|are|was|were|have|has|had|could|would|should|wo|ca)n'?t|ain'?t|am\ i\ not|cannot)"
)
AUX = rf"(?:{AUX_NOT}|{AUX_PLAIN})\b"
PRONOUN = r"(?:you|u|i|we|he|she|it|they|there|this|that|these|those)"
DETERMINER = r"(?:the|a|an|my|your|our|his|her|its|their|any|some|most|many|all|both|every|each|no|other)"
SUBJECT = (
    rf"(?:{PRONOUN}|{DETERMINER}|people|any(?:one|body)|some(?:one|body)|every(?:one|body)|beginners?"
    rf"|students?)\b"
)
WH_AT = compiled(WH)
AUX_AT = compiled(rf"{AUX}\ +(?=\S)")
AUX_SUBJECT_AT = compiled(rf"{AUX}\ +(?:really\ |also\ |still\ |ever\ )?{SUBJECT}")
# "when you look back" leads in; "when did you" asks. "where" and "which" likewise.
WHEN_LEAD = compiled(rf"(?:(?:since|from|by|to)\ )?(?:when|where)(?:'s|'re)?\ +(?!{AUX})")
LEAD = compiled(
    r"""(?:(?:hi|hello|hey|excuse\ me|sorry|thanks|thank\ you|so|and|but|well|also|then|now|ok|okay|please|just
      |first|
    finally|lastly|next|maybe|honestly|overall|by\ the\ way|for\ me|(?:my|one)\ (?:more|next|first|last|other)?\ ?
    (?:thing|question)(?:\ for\ you)?(?:\ is)?|good\ (?:morning|afternoon|day)|(?:sir|madam|ma'am|teacher|doctor))
    \b[\ ,:!\-–—]*)+"""
)
IMPERATIVE = compiled(
    r"""(?:please\ |can\ you\ |could\ you\ )?(?:tell|explain|describe|share|walk\ (?:me|us)|talk|give|help|show
      |teach|list|
    name|think\ (?:of|about|back)|imagine|let\ me\ (?:ask|know))\b"""
)
WISH = compiled(
    r"""\b(?:i|we|my\ \w+|they)(?:'d|\ would|'m|\ am|\ was|\ really|\ just|\ also|\ have\ been|'ve\ been)*\ +
    (?:like|love|want|wants|wanted|hope|need|curious|wonder(?:ing|ed)?|interested|ask|asking)\b
    [^?]{0,60}?\b(?:know|hear|learn|understand|ask|about|see|wonder(?:ing|ed)?|curious|tell\ me)\b|
    \bi\ (?:was\ |am\ |have\ been\ )?(?:just\ )?wonder(?:ed|ing)?\b"""
)
ASKS_SOMETHING = re.compile(r"\b(?:what|how|why|who|where|which|when|whether|if|about)\b")
# Between two parts of a sentence: a comma, or and / but.
JOIN = compiled(
    r"""(?:[,:]|\ [-–—])\ *(?:(?:and|but|so|then|or|also|plus|because)\ +)*(?:(?:also|then|please|honestly
      |in\ your\ \w+,?)\ +)*
    |\ (?:and|but|plus|so|also)\ +(?:(?:also|then|please)\ +)*"""
)
WH_MAIN = compiled(
    rf"""{WH}(?:
      (?:\ +(?!{PRONOUN}\b|{DETERMINER}\b)[\w'-]+){{0,4}}?\ +{AUX}\ +\S
      |\ +(?:\w+ed|made|makes|keeps|kept|got|gets|gave|gives|brought|brings|drew|led|leads|taught|helps|trains
        |hires|
        decides|happens|changes|matters|works|counts|pays|motivates|inspires|surprises|frustrates|excites|worries|
        challenges|scares|comes|goes|takes|took|separates|runs|teaches|pushes|draws|stops|drives)\b
      |(?<=which)\ +\w+|(?<=what)\ +(?:kinds?|types?|sorts?)\ +of\b
      |(?<='s)\ +\S|(?<=whats)\ +\S|(?<=hows)\ +\S
    )"""
)


# --- closed: one word answers it --------------------------------------------------------------------------

PAY_VERB = (
    r"(?:make|making|earn|earning|charge|get|getting|take\ home|bring\ home|pay|paid|spend|owe|save|weigh)"
)
WH_CLOSED = compiled(
    rf"""(?:
    (?:for\ |since\ |in\ |of\ )?how\ many\b
    |how\ (?:old|long|often|tall|big|large|late|early|young)\ (?:is|are|am|was|were|do|does|did|have|has|had
      |will|would|
      can|until|ago|you|your)\b
    |how\ much\ (?:did|does|has|have|do)\ your\ (?:salary|pay|wages?|income|paycheck|rent|car|license|tuition
      |degree|course|equipment)\b
    |how\ much\ (?:an?|per)\ (?:hour|month|week|year|day|shift)\b|(?:what|which)\ (?:salary|wage|pay
      |income)\ (?:do|did|does|are|is|was)\b
    |what\ (?:do|did|are)\ you\ (?:earn|get\ paid|earning|getting\ paid)\b(?!.*\bcompar)
      |how\ much\ (?:of\ it\ )?do\ you\ keep\b|how\ much\ of\ your\ (?:pay|salary|income|paycheck)\b
    |how\ far\ (?:is|away|do\ you\ (?:live|drive|travel|commute))\b
    |how\ soon\b|since\ when\b
    |(?:what|which)\ (?:programming\ )?(?:language|software|app)\ do\ you\ use\b
    |what(?:'s|\ is|s)\ the\ (?:price|cost|tuition|(?:application|registration|enrollment)\ fee)\b
    |how\ much\ (?:exactly\ |approximately\ )?(?:money\ |cash\ |income\ |profit\ )?(?:is|was|are|were)\b
    |how\ much\ (?:money\ |cash\ |income\ |profit\ |exactly\ )?(?:do|did|are|will|can|were
      |have)\ you\b[^?]{{0,20}}?\b{PAY_VERB}\b
    |how\ much\ (?:money\ )?(?:you|your)\b[^?]{{0,20}}\b{PAY_VERB}
    |how\ much\ (?:do|does|did|will)\ (?:it|the|a|your|this|they|an)\b[^?]{{0,40}}?\b(?:cost|pay|charge|weigh
      |earn|make)\b
    |how\ much\ (?:time|money|experience|vacation|holiday|sleep|overtime)\ (?:do|does|did|is)\b
    |when(?:\ (?:was|were|is|are|will|did|does|do)|'s)\b(?!\ you\ (?:\w+\ )?(?:know|knew|feel|realize|realise
      |decide|notice|
      understand|see|think|like|enjoy|find|become|start\ to))
    |what\ (?:time|year|day|month|date)\ (?:is|was|are|were|do|does|did|will|can|you)\b
    |(?:at|in|on|from|since|until|by)\ (?:what|which)\ (?:time|age|year|day|month|date|city|town|country|state
      |school|hospital|floor|
      building|street|room|month)\b
    |(?:what|which)\ (?:age|school|college|university|city|town|company|shift|grade|degree|major|subject|department|
      unit|hospital|percentage|percent|brand|model|size|color|colour|license|licence|truck|floor|team|union)[ ]
      (?:do|did|does|is|was|are|were|have|of|you)\b
    |(?:what|which)\ is\ (?:it|she|he)\ called
    |what(?:'s|\ is|\ was|s)\ (?:the\ (?:exact\ |full\ )?name\ of
      |your\ (?:\w+\ )?(?:name|age|title|position|salary|wage|wages|income|pay|paycheck|major|shift|department|
        phone\ number|email|birthday|zip\ code|hourly\ rate|bonus)(?:\ (?!like\b|compared|structure|made|based)|$)
      |your\ favou?rite\ (?:tool|color|colour|food|subject|class|machine|language|dish|song|season|day|shift
        |book|animal|
        software|truck|car|knife|app|brand|hospital|room|city)\b
      |the\ name\b)
    |what\ (?:do|did|are)\ you\ (?:earn|make|earning|making|get\ paid)(?:\ (?:now|today|currently|here|an?\ \w+
      |per\ \w+|
      each\ \w+|every\ \w+|in\ a\ \w+|right\ now))*$
    |which\ (?:one\ )?(?:day|shift|month|season|year|school|college|university|city|town|company|software
      |hospital|room|
      language|programming\ language|brand)\ (?:of\ the\ \w+\ )?(?:is|was|do|did|does|are|you)\b
    |which\ (?:one\ )?(?:is|do\ you\ (?:like|prefer))\b[^?]{{0,60}}\bor\b
    |who\ (?:trained|hired|interviewed)\ you\b|who\ taught\ you\ (?:how\ )?to\b|what\ (?:do|does|did)\ (?:they
      |the\ \w+|your\ \w+)\ pay\ you\b
    |who(?:'s|\ is|\ was|\ are|s)\ (?:(?:your|the)\b(?!\ (?:people|person|ones?|most|best|kind)\b)|in\ charge
      |responsible)
    |who\ (?:founded|started|owns|owned|runs|created|built)\b
    |who\ do\ you\ (?:report|answer)\ to
    |whose\ (?:idea|decision)\b
    |where\ (?:did|do)\ you\ (?:\w+\ )?(?:study|go\ to|grow\ up|live|work|train|learn|come\ from|park|eat
      |graduate|attend)\b
    |where(?:'s|\ is|\ are|\ was|\ were)\ (?:your|the|you)\b
    |where\ (?:you|your)\ (?:study|studied|work|worked|live|from)\b
    )"""
)
# The pay of a field is a good thing to ask for, though a number answers it.
FIELD_PAY = compiled(
    r"""how\ much\ (?:money\ )?(?:do|does|can|could|would|might|should|will)\ (?!you\b|your\b|they\b)
    (?:\w+\ ){1,6}?(?:usually\ |normally\ |typically\ |often\ )?(?:earn|make|expect|get\ paid|be\ paid|start)\b|
    how\ much\ (?:can|could|might|would|should)\ (?:i|you|one)\ (?:expect|earn|make)\b"""
)
INVITES = compiled(
    r"""\b(?:and|or|but|if\ so|if\ not|if\ yes),?\ (?:why|how(?!\ (?:much|many|old|long|often))
      |what(?!\ (?:time|year))|which|in\ what\ way)\b|\bwhy\ (?:or\ )?(?:why\ )?not\b|\bhow\ so\b|
    ,\ (?:why|how)\b|\b(?:tell|explain|describe)\ (?:me|us|to\ me|how|why|what)\b|\bgive\ (?:me\ )?(?:an
      |some)\ example"""
)
ASK_VERB = r"""(?:tell|describe|explain|walk|share|talk|give|show|help|name|list|think\ (?:of|back)|teach|suggest|
    introduce|pass|forward|send|put|write|refer|speak|let\ (?:me|us)|go\ over|go\ through|compare|break|look
      |check|hand|paint|picture|
    spare|offer|lend|ask|connect|remember|recall|elaborate|expand|say\ (?:more|something|that\ again|it\ again)
      |point|guide|take\ (?:me|us|my)|
    get\ (?:me|us)|bring\ (?:me|us|my)|recommend|review|read|call|email|mention|sponsor|consider|keep|leave
      |drop|deliver|submit|
    outline|sketch|summari[sz]e|illustrate|clarify|shed|convince|vouch|hook|pull|add|advise|do\ me|find\ (?:me
      |us)|be\ (?:my|a\ ref))"""
FAVOUR = compiled(
    rf"""(?!would\ you\ recommend\ (?:this|the|your|it|that|studying|becoming|going|being|working|doing
      |a\ career|to))(?:can|could|would|will|won't|couldn't|can't)\ (?:you|u|we)\ (?:(?:please|maybe|possibly|also
      |just|kindly|perhaps|first|briefly|ever|at\ least)\ )*
      {ASK_VERB}\b
    |(?:can|could)\ you\ (?:\w+\ ){{0,3}}(?:me|my|us)\b
    |(?:can|could|may|might)\ (?:i|we)\ (?:(?:please|maybe|also|just|perhaps|possibly|still|then)\ )*(?:ask|use
      |say|leave|send|give|visit|shadow|watch|spend|observe|come|
      mention|call|contact|email|show|join|see|follow|reach|get|bring|talk|speak|record|take|quote|connect|meet
        |have|apply|be|tell|
      write|add|stay|text|put|drop|help|share|know|hear|trouble|introduce|name|borrow|pass)\b
    |(?:do|would)\ you\ (?:really\ )?mind\b|(?:does|would|did)\ it\ bother\ you\ (?:if|to\ (?:tell|answer|talk
      |share))\b
    |(?:would|will|are|is|were)\ (?:you|it|there)\ (?:\w+\ )?(?:be\ )?(?:so\ )?(?:willing|open|able|kind
      |comfortable|nice|generous|possible|ok|okay|alright|all\ right|fine)[ ]
      (?:to|enough|with|if|for|talking|sharing|telling|about)\b
    |do\ you\ have\ (?:\w+\ ){{0,2}}(?:time|minutes?|moment|second)(?:\ (?:now|today|to\ talk|for\ (?:me|us
      |a\ (?:quick|short|question|talk|chat|call|few))\b.*|right\ now))?$
    |is\ (?:this|now)\ a\ (?:good|bad)\ (?:time|moment)
    |how\ (?:are|r)\ (?:you|u)(?:\ (?:doing|today|sir|madam|my\ friend))*$
    |do\ you\ think\ you\ (?:could|can|would)\b|do\ you\ have\ (?:any\ )?(?:other\ )?questions\b
    |(?:do\ you\ know|is\ there|are\ there)\ (?:of\ )?(?:any|some)(?:one|body
      |\ (?:other\ )?people)\ (?:else\ )?(?:who|that|i|you|we)\b
    |(?:do\ you\ know|is\ there|are\ there)\ [^?]{{1,60}}?\b(?:who|whom|that)\ (?:might|could|can|would|may
      |i\ (?:could|can|might|should))\b
    |are\ you\ (?:ok|okay|fine|comfortable)\ with\ (?:me|my|us)\b
    |do\ you\ (?:know\ what\ i\ mean|understand\ (?:me|my))|does\ that\ make\ sense
    """
)
STORY = compiled(
    r"""(?:is|are|was|were|has|have)\ there\ (?:\w+\ ){0,14}?(?:tell|share|describe|talk\ about|explain)\b
    |(?:is|was)\ there\ (?:\w+\ )?(?:anything|something)\b
    |(?:can|do|could)\ you\ (?:still\ )?(?:remember|recall)\b
    |do\ you\ have\ (?:\w+\ ){0,2}(?:advice|tips?|suggestions?|recommendations?|stor(?:y|ies)|examples?
      |thoughts|words)\b
    |(?:do|did|can|could)\ (?:you|i|we|people)\ (?:\w+\ )?(?:know|tell|see|understand|learn|think\ about
      |explain|say|find\ out|imagine)[ ]
      (?:what|how|why|who|which|where|when)\b
    |[^?]{0,80}?\b(?:you|that)\ (?:could|can|would|might|would\ like\ to|want\ to)\ (?:please\ )?(?:share|tell
      |describe)\b
    |do\ you\ want\ to\ (?:share|tell|add)"""
)
TAG_WORDS = r"""isn'?t\ (?:it|that\ right|that\ so)|don'?t\ (?:you(?:\ (?:think|agree|feel))?|they)
  |aren'?t\ (?:you|they)|
    doesn'?t\ (?:it|he|she)|wouldn'?t\ you(?:\ (?:say|agree|think))?|didn'?t\ (?:you|it|they)|won'?t\ (?:it|you)|
    haven'?t\ you|can'?t\ you|wasn'?t\ (?:it|he|she)|weren'?t\ (?:you|they)|am\ i\ right|do\ you\ agree"""
TAG = compiled(
    rf"""(?:\ (?:{TAG_WORDS})|,\ (?:right|correct|no|yes|eh|huh|yeah|agree|you\ know|is\ that\ (?:not\ )?right|
    (?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|should)\ (?:you|it|they|he|she|there|we)))$"""
)

# --- leading: it pushes to an answer ----------------------------------------------------------------------

LOADED = r"""(?:great|amazing|exciting|wonderful|fantastic|awesome|incredible|terrible|awful|horrible|bad
  |boring|miserable|fun|rewarding|
    cool|lucky|annoying|frustrating|depressing|disgusting|unfair|toxic|rude|lazy|mean|nasty|useless|pointless
      |ridiculous|insane|
    painful|beautiful|cruel|greedy|corrupt|brutal|thrilling|satisfying|fulfilling|glamorous|perfect|sad|tedious
      |dull|lovely|magical|
    unhappy|stupid|dumb|gross|overworked|hateful|hopeless|overrated|underrated|overpaid|underpaid|soul-?\ ?crushing|
    ungrateful|arrogant|selfish|disorganized|incompetent|badly|poorly|cold-hearted|dreadful|disappointing
      |special\ and|
    delightful|marvell?ous|heartless|dishonest|unbearable|nightmarish|amazingly|dreamy|heartbreaking|thankless
      |impossible|inhuman|embarrassing|inspiring|priceless|fabulous|splendid|blessed|humiliating|degrading|ugly
        |underappreciated|undervalued|unappreciated|disrespected|mistreated)"""
HARSH = r"""(?:pointless|useless|worthless|stupid|idiotic|dumb|ridiculous|lazy|greedy|corrupt|overpaid
  |incompetent|senseless|
    meaningless|endless\ and|outdated\ and|ungrateful|brainless|mindless|soul-?\ ?crushing|silly|crazy|toxic
      |dreadful|horrible|terrible|awful)"""
LOVELY = (
    r"(?:amazing|wonderful|incredible|fantastic|awesome|perfect|beautiful|exciting|glamorous|dream|great"
    r"|noble|marvell?ous|terrible|horrible|awful|boring|miserable|underpaid|thankless)"
)
WORK = (
    r"(?:office|schedule|boss|hospital|lifestyle|job|jobs|career|careers|profession|professions|work|life"
    r"|field|industry|trade|company|place|school)"
)
LEADING_START = compiled(
    rf"""(?:is|are|was|were|does|did|would|wo|could|have|has|should|ca)n'?t\ +\w
    |(?:don'?t|do\ not)\ (?:you|they|we|people|the|most|many|your|all|some|these|those|teachers|nurses|workers
      |bosses)\b
    |don'?t\ (?:\w+\ )?(?!discuss|stress|miss|pass|guess|press|dismiss|address)\w{{3,}}s\ \w
    |(?:is|are|was|were|do|does|did|would|have|has)\ (?:you|it|they|we|this|that)\ not\b
    |do\ you\ (?:really|honestly|seriously)\ (?:think|believe)\b
    |am\ i\ right\ (?:to|that|in)\b|(?:would|is)\ it\ (?:be\ )?fair\ to\ say\b
    |why\ do\ you\ (?:love|hate|enjoy)\ (?:\w+\ ){1, 5}so\ much\b
    |why\ (?:is|are|do|does|did)\ (?!you\ )(?:\w+\ ){1, 6}?(?:ruin|ruining|destroy|destroying|killing|exploit
      |exploiting|cheat|cheating|wasting|mistreat)\b
    |(?:do|don't|would|wouldn't)\ you\ (?:not\ )?(?:also\ |just\ )?agree\b
    |do\ you\ also\ (?:think|believe|hate|feel|love|find)\b
    |(?:why|how)\ (?:would|should)\ any(?:one|body)\b|how\ \w+\ and\ (?:{LOADED}|thankless)\ (?:is|are|was)\b
      |why\ would\ someone\ (?:ever\ |even\ )?(?:waste|choose|want|bother)
    |why\ (?:should|would|do)\ (?:i|people|anyone)\ (?:even\ )?(?:bother|waste)
    |how\ (?:absolutely\ |incredibly\ |truly\ |really\ |very\ )?{LOADED}\ (?:is|are|was|were|does|do|did|it
      |must|has|have|will|would|can)\b
    |how\ (?:much|deeply|badly)\ (?:do|did|does)\ (?:you|it|they|nurses|people|workers)\ (?:really\ )?(?:love
      |hate|enjoy|regret|suffer|despise|adore|resent|hurt)\b
    |how\ (?:can|could)\ (?:you|any(?:one|body)|people)\ (?:even\ |possibly\ |ever\ )?(?:stand|bear
      |put\ up\ with|tolerate|like|enjoy|respect|defend)\b
    |why\ (?:do|does)\ (?!you\b|your\ )(?:\w+\ ){{1,4}}?(?:complain|whine|cheat|steal|lie)\b|why\ (?:do|does|is
      |are)\ (?:nobody|no\ one)\b
    |why\ (?:is|are)\ (?:\w+\ ){{1,6}}?the\ (?:best|worst|greatest)\b
    |what\ makes\ (?:\w+\ ){{1,5}}?the\ (?:best|worst|greatest)\ {WORK}\b
    |how\ much\ (?:better|worse|happier|nicer)\ (?:is|are|do|did)\b|how\ (?:badly|poorly)\ (?:paid|treated)\b
    |would\ you\ say\ (?:that\ )?(?:\w+\ ){{1,6}}?(?:is|are)\ (?:\w+\ )?{LOADED}\b
    |how\ much\ fun\b|what(?:'s|\ is)\ so\ (?:{LOADED}|special)\ about\b
    |how\ proud\ (?:are|were|do|did)\b
    |what\ makes\ (?:\w+\ ){{1,5}}?so\ (?:much\ )?(?:{LOADED}|better|worse)\b
    |what\ do\ you\ (?:love|hate|enjoy|like|dislike)\ so\ much\b
    |why\ (?:is|are|do|does|did|was|were|has|have)\ (?!you\ |your\ team
      |it\ important)(?:[\w']+\ ){{1,8}}?(?:never|always)\ (?!wanted|been|want|wear|wash|check|start|use)
    |why\ (?:is|are|was|were|do|does)\ (?:[\w']+\ ){{1,8}}?(?:so|such\ an?
      |too)\ (?:much\ |many\ |very\ )?(?:{LOADED}|better|worse|badly|little\ respect|low\ paid|disrespect)
    |why\ (?:is|are)\ (?:[\w']+\ ){{1,10}}?(?:much\ |far\ |so\ much\ |a\ lot\ )?(?:better|worse|superior
      |smarter|nicer)\b(?:\ [\w']+){{0,10}}?\ than\b
    |(?:isn't|is)\ it\ (?:just\ )?obvious\b"""
)
LEADING_CLAUSE = compiled(
    rf"""(?:surely|obviously|clearly|undoubtedly|admit\ it|let's\ be\ honest|let's\ face\ it|needless\ to\ say)\b
    |you\ (?:have\ to|must|will|would|can't\ but)\ (?:admit|agree)\b
    |(?:as\ )?(?:we\ all|everyone|everybody|the\ whole\ world|anyone)\ (?:already\ )?(?:knows?|says?|agrees?
      |can\ see|hates?|loves?|realizes?),?\ (?!about|how|what|when)\w
    |(?:nobody|no\ one)\ (?:really\ )?(?:likes|enjoys|respects|cares)\b
    |what\ an?\ {LOVELY}\ {WORK}\b
    |so\ you\ (?:must\ )?(?:agree|admit)\b
    |given\ that\ (?:\w+\ ){{1,6}}?(?:always|never|so)\b
    |with\ (?:such|all\ (?:that|those|this|these|the))\ (?:\w+\ )?(?:low|bad|long|terrible|horrible|awful
      |stupid)\ \w+
    |(?:it|this|that)(?:'s|\ is)\ (?:obviously|clearly|no\ secret|a\ fact|obvious|common\ knowledge|well\ known)\b
    |(?:i\ bet|i'm\ (?:pretty\ |quite\ )?sure|i\ am\ (?:pretty\ |quite\ )?sure|i\ assume|no\ doubt
      |for\ sure)\ (?:that\ )?you\ (?:must|really|also|all|just|often|secretly)?\ ?
      (?:hate|love|regret|miss|enjoy|suffer|agree|feel|dislike)\b
    |(?:you|it|that|this|they|your\ \w+|the\ \w+(?:\ \w+)?
      |being\ an?\ \w+)\ must\ (?:really\ |often\ |always\ |sometimes\ )?(?:be|feel|have\ been|get|find\ it)[ ]
      (?:so\ |very\ |really\ |such\ an?\ |an?\ |pretty\ |quite\ |extremely\ |absolutely\ |just\ )*(?:{LOADED}
        |tired|proud|happy|hard|tough|difficult|exhausted|bored|scary|stressed|scared|nice|good|frustrated|thrilled
        |angry|easy|fed\ up|sick|afraid|relieved|painful)\b
    |you\ must\ (?:really\ |often\ |just\ |absolutely\ )?(?:hate|love|miss|enjoy|regret|suffer|dislike|feel)\b
    |since\ (?:\w+\ ){{1,6}}?(?:is|are)\ (?:so|such|obviously|clearly|the\ (?:best|worst))\b"""
)
LEADING_ANY = compiled(
    rf"""\b(?:all\ )?(?:that|those|this|these|such|your|so\ much|of\ the)\ (?:\w+\ )?{HARSH}\ (?!day|mistake
      |question|accident|moment|night|shift|experience|thing|memory|idea)\w+
    |\b(?:with|by|from|for|of)\ (?:such\ |all\ |those\ |these\ )*(?:lazy|stupid|greedy|corrupt|horrible
      |terrible|disgusting|useless|ungrateful|awful)\ (?:\w+\ )?(?:people|kids|clients|customers|patients|coworkers
      |bosses|students|parents|managers|drivers|lawyers|politicians|tourists)\b
    |\b(?:is|are|were)\ (?:so|all|just|such)\ {HARSH}\b
    |\b(?:the|those|these|such)\ (?:\w+\ )?(?:terrible|horrible|awful|endless|stupid|disgusting|ridiculous
      |miserable)\ (?:\w+\ )?(?:hours|pay|boss|bosses|customers|clients|smell|traffic|paperwork|bureaucracy|
      management|rules|system|kids|coworkers|people|conditions|salary|salaries|money|politics|meetings|schedule
        |wages)\b
    |\b(?:this|such\ an?|that|your)\ (?:\w+ly\ )?{LOVELY}\ {WORK}\b
    |\bthe\ (?:best|greatest|most\ \w+|worst|finest|noblest)\ (?:job|career|profession|work|field
      |trade)\ (?:in\ the\ (?:whole\ )?world|there\ is|on\ earth|that\ exists|ever|of\ all)\b
    |\b(?:is|are|was|be|being
      |such)\ (?:just\ |only\ |really\ |nothing\ but\ |such\ )?a\ (?:complete\ |total\ |huge\ |big\ )?waste\ of\b
    |\bwaste\ (?:years|time|money|their\ \w+|four\ years)\b"""
)
# What takes the push away again: asked as an opinion that may be wrong.
ASKS_BACK = compiled(
    r"\b(?:is\ (?:it|that|this)\ (?:really\ )?true|how\ true|what\ do\ you\ think|how\ do\ you\ see"
    r"|what\ is\ your\ (?:view|opinion|experience))\b"
)

# --- asks for a job ---------------------------------------------------------------------------------------

CV = (
    r"(?:resume|resumes|cv|curriculum(?:\ vitae)?|application|job\ application|portfolio|work\ history"
    r"|cover\ letter|papers|qualifications)"
)
HAND_ON = (
    r"(?:give|pass|forward|show|hand|send|submit|deliver|take|put|drop|leave|share|bring|get|slip|present"
    r"|email|turn|upload|circulate|passing|forwarding|giving|sending|handing|showing|sharing|putting|taking"
    r"|submitting|leaving)"
)
WHO_HIRES = r"""(?:boss|bosses|manager|managers|hr|human\ resources|hiring|recruiters?|owner|owners|director
  |supervisor|foreman|chief|head|chef|employer|
    principal|company|team|office|department|captain|partners?|administrator|boss's|firm|lead|leader
      |coordinator|person\ (?:who|in\ charge)|people\ who|whoever|crew|staff|personnel)"""
POST = r"""(?:job|jobs|position|positions|opening|openings|vacancy|vacancies|internship|internships|placement
  |apprenticeship|traineeship|externship|
    residency|practicum|shift|shifts|employment|work|role|spot|place|slot|opportunity|job\ opportunity
      |interview|job\ interview|seat|chance|part-time\ job|summer\ job|job\ offer)"""
WORKPLACE = (
    r"(?:company|firm|lab|laboratory|clinic|hospital|shop|farm|school|restaurant|kitchen|office|team|crew"
    r"|department|organi[sz]ation|salon|bakery|garage|station|store|bank|agency|studio|business|workplace"
    r"|practice|place|staff|center|centre|unit|warehouse|factory|plant|site|university|workshop|library"
    r"|daycare|hotel|ambulance|fleet)"
)
YOURS = (
    rf"(?:(?:in|at|with|on|for|inside)\ (?:your|this|the\ same)\ (?:\w+\ )?{WORKPLACE}\b|with\ you\b"
    rf"|for\ you\b|under\ you\b|here\b(?!\ in\ (?:town|the|this|our|my)))"
)
ASKS_FOR_JOB = compiled(
    rf"""\b(?:
    {HAND_ON}\ (?:(?!on\b|with\b|in\b|of\b|about\b|for\b|from\b)\w+\ ){{0,3}}?(?:my
      |me)\ (?:\w+\ )?{CV}\ (?:\w+\ ){{0,2}}?(?:to|with|on|in|along|around|forward|for|at)\b
    |{HAND_ON}\ (?:to\ )?(?:\w+\ ){{0,4}}?{WHO_HIRES}\ (?:\w+\ )?my\ (?:\w+\ )?{CV}\b
    |(?:pass|hand|send|forward|give|turn)(?:ing)?\ (?:along|on|in|over|around)\ my\ (?:\w+\ )?{CV}\b
    |(?:can|could|may|might|should)\ i\ (?:please\ |just\ |also\ )?(?:send|give|leave|email|bring|hand
      |drop(?:\ off)?|submit|show)\ (?:\w+\ )?(?:you\ )?my\ (?:\w+\ )?{CV}\b
    |(?:can|could|would|will)\ you\ (?:please\ )?{HAND_ON}\ my\ (?:\w+\ )?{CV}\b(?!\ (?:a\ look|another|some
      |feedback))
    |(?:hire|hires|hiring|hired|employ|recruit|employs)\ me\b
    |(?:get|getting)\ me\ (?:hired|in\b|into|in\ at|onto|an?\ (?:\w+\ )?{POST}|the\ (?:\w+\ )?{POST}
      |some\ work|work)
    |(?:give|gives|giving|offer|offers|find|finds|arrange|grant|save|reserve|guarantee|promise)\ me\ (?:an?|the
      |some|any|that|this|my\ first)?\ ?(?:\w+\ ){{0,2}}?{POST}\b(?!\ (?:description|to\ (?:talk|ask|learn|watch
      |see)|at\ how))
    |(?:give|gives|giving|offer|offers|find|arrange|save|guarantee)\ me\ (?:work|employment)\b
    |help\ me\ (?:to\ )?(?:get|find|land|obtain|secure|score)\ (?:an?|the|some|any|my\ first
      |my)?\ ?(?:\w+\ ){{0,2}}?(?!info){POST}\b
    |help\ me\ (?:to\ )?(?:get\ (?:hired|in\b|into|accepted|on\b|my\ foot)|join|be\ hired|enter)\b
    |recommend\ me\b(?!\ (?!to\b|for\b|as\b|at\b|with\b|in\ your))
    |about\ me\ to\ (?:your|the)\ {WHO_HIRES}\b
    |hire\ (?:my|our)\ (?:brother|sister|son|daughter|friend|cousin|wife|husband)\b
    |(?:would|will|could|can|does|do)\ (?:your\ (?:\w+\ )?{WORKPLACE}|your\ boss|you)\ (?:\w+\ )?(?:hire|take
      |accept|need|want)\ (?:on\ )?(?:someone|somebody|a\ person|an?\ (?:\w+\ )?(?:intern|worker|student|beginner
      |helper|apprentice|assistant))\ like\ me\b
    |(?:how\ to|i|me)\ (?:\w+\ ){{0,3}}?get\ hired\ (?:by|at|in|with)\ your?\b
    |i\ (?:\w+\ ){{0,4}}?(?:be|become|start|begin|work)\ (?:as\ )?(?:an?|your)\ (?:\w+\ )?(?:intern|apprentice
      |assistant|helper|trainee|employee|worker|aide|volunteer\ worker|junior|cook|driver|waiter|waitress|dishwasher
      |receptionist|technician|cashier|clerk)\ (?:in|at|with|for)\ your?\b
    |(?:can|could|may|might)\ i\ (?:please\ )?(?:start|begin|work|come)\ as\ (?:an?|your)\b
    |(?:ask|asking|tell|approach|write\ to|call|talk\ to|talk\ with|speak\ to|speak\ with
      |contact)\ (?:\w+\ ){{0,3}}?{WHO_HIRES}\ (?:for|about)\ (?:an?|the|some)\ (?:\w+\ )?{POST}\b(?!\ description)
    |(?:so|for)\ (?:that\ )?(?:your\ (?:\w+\ )?{WORKPLACE}|your\ boss|your\ manager|you)\ (?:to\ )?(?:takes?
      |hires?|accepts?|calls?|considers?|wants?|chooses?|picks?)\ me\b
    |(?:hire|take|accept|employ|recruit)s?\ (?:him|her|my\ (?:son|daughter|brother|sister|friend|cousin|husband
      |wife))\ (?:in|at|on|as|for|to\ work)\b
    |put\ my\ name\ (?:on|in|down|forward)\b(?!\ the\ (?:wall|cake|door))|talk\ me\ up\b
    |(?:your\ (?:\w+\ )?(?:boss|manager|{WORKPLACE}|supervisor|employer))\ (?:\w+\ ){{0,3}}?(?:interested\ in
      |consider|hire|take|want|accept|need)\ (?:me\b|some(?:one|body)\ (?:like\ me|with\ my))
    |for\ (?:\w+\ ){{1,4}}?like\ me\ (?:in|at|on)\ your\ (?:\w+\ )?{WORKPLACE}\b
    |have\ an?\ (?:\w+\ )?(?:internship|job|position|opening|place|placement|apprenticeship
      |shift)\ for\ (?:\w+\ ){{1,4}}?like\ me\b
    |let\ me\ be\ (?:your|an?|the)\b
    |(?:is|are|does|do|would|could|can|will)\ (?:you|your\ (?:\w+\ )?(?:{WORKPLACE}|boss|manager
      |employer))\ (?:\w+\ )?(?:look(?:ing)?\ for|need|want|hire|take|use|accept
      |interested\ in)\ (?:\w+\ ){{0,5}}?like\ me\b
    |refer\ me(?=[.?!,]|$)|(?:need|want)\ (?:the|this|a|that)\ (?:job|work)\b[^?]{{0,40}}?\b(?:can|could|would
      |will)\ you\b(?!\ (?:tell|explain|describe|share|help\ me\ understand))
    |(?:can|could|would|will)\ you\ (?:please\ )?(?:refer|recommend)\ me\b(?=[^a-z]*(?:$|i\ |for|to\ (?:your|hr
      |the\ (?:boss|manager|owner|company))))
    |when\ (?:can|could|do|may|should)\ i\ (?:start|begin|come)\ (?:to\ )?(?:work|working)\b
      |when\ can\ i\ start\ (?:with|at|in)\ your?\b
    |who\ (?:in|at)\ your\ (?:\w+\ )?{WORKPLACE}\ (?:can|could|would|might|will)\ (?:\w+\ )?(?:give|hire|help
      |take|interview)\ me\b
    |{WHO_HIRES}\ so\ (?:that\ )?(?:he|she|they)\ (?:can\ |could\ |will\ |would\ )?(?:gives?|hires?|calls?
      |takes?|lets?|accepts?|interviews?|considers?)\ me\b
    |{HAND_ON}\ (?:this|the|a\ copy\ of\ my)\ {CV}\ to\b
    |i\ (?:sent|submitted|made|filled|left|have\ sent|already\ sent)\ (?:an?
      |my)\ (?:job\ )?{CV}\ (?:out\ )?(?:to|in|at|with|for)\ your\b
    |my\ application\ (?:\w+\ ){{0,3}}?(?:moving|approved|faster|top|accepted)\b
    |chances?\ (?:\w+\ ){{0,2}}?(?:to|of|for)\ (?:me\ to\ )?(?:work|working|join|joining|get\ hired
      |getting\ hired)\ (?:with|for|at|in|under)?\ ?your?\b
    |chances?\ (?:\w+\ ){{0,2}}?you\ (?:will\ |would\ )?(?:hire|take|accept)\ me\b
    |(?:take|accept|have|want|use)\ me\ as\b|accept\ me\ (?:in|at|for|to|into|on|with)\b
    |if\ you\ (?:ever\ )?need\ (?:an?|another|more|some|extra)?\ ?(?:help|hands?|workers?|people|someone
      |somebody|driver|cook|assistant|staff)\b[^?]{{0,40}}?\b(?:call|text|tell|remember|contact|think\ of|hire
      |let)\ me\b
    |(?:call|text|remember|contact|tell|hire|think\ of)\ me\b[^?]{{0,20}}?\bif\ (?:you|they
      |your\ \w+)\ (?:ever\ )?(?:need|needs)\b
    |i\ (?:\w+\ ){{0,3}}?to\ (?:work|intern|start)\ (?:\w+\ )?(?:for|with|at|in|under)\ (?:you\b
      |your\ (?:\w+\ )?{WORKPLACE}\b)[^?]{{0,50}}?(?:\b(?:can|could|would|will)\ you\b(?!\ (?:tell|describe|share
      |explain))|\bhow\ (?:can|do|could)\ i\ (?:get|start|do|apply|join)|\bwhat\ (?:do|must|should
      |can)\ i\ (?:have\ to\ |need\ to\ )?do\b|\bis\ there\b|\bdo\ you\ (?:have|need)\b)
    |(?:be|become)\ (?:a\ )?(?:part|member)\ of\ your\ (?:team|crew|company|staff|firm|lab)\b
    |who\ (?:should|can|do|could|must)\ i\ (?:talk|speak|write|go|send|give
      |contact)\ [^?]{{0,30}}?(?:about\ (?:a|the)\ (?:job|position|opening)|my\ {CV}|for\ (?:a|the)\ (?:job
      |position)\b)
    |know\ (?:of|about|if\ there\ (?:is|are))\ (?:any|an?|some)\ (?:\w+\ )?(?:openings?|vacanc\w+
      |open\ positions?|jobs?\ for\ me|positions?\ (?:open|available|for\ me))\b
    |keep\ my\ (?:\w+\ )?{CV}\b|here(?:'s|\ is)\ my\ (?:\w+\ )?{CV}\b|attached\ is\ my\ (?:\w+\ )?{CV}\b
    |(?:can|could|may)\ i\ (?:please\ )?(?:get|have)\ an?\ (?:job\ )?interview\b
    |my\ chances?\ (?:of|to|for)\ (?:get|getting|be|being)\ (?:hired|a\ job|an\ internship|accepted|employed
      |a\ position)\ (?:\w+\ ){{0,2}}?{YOURS}
    |(?:if|when|in\ case)\ (?:\w+\ ){{0,3}}?(?:job|position|opening|spot|place|vacancy)\ (?:opens|comes\ up
      |becomes|is\ (?:open|free|available))\b[^?]{{0,40}}?\b(?:call|tell|let|contact|remember|text|think\ of)\ me\b
    |(?:call|tell|let|contact|remember|text)\ me\b[^?]{{0,25}}?\b(?:if|when|in\ case)\ (?:\w+\ ){{0,3}}?(?:job
      |position|opening|spot|place|vacancy)\b
    |(?:tell|ask)\ (?:\w+\ ){{0,3}}?{WHO_HIRES}\ (?:that\ )?(?:about\ me|i\ (?:am|'m|want|need|would))
    |(?:looking\ for|need|want)\ (?:a\ |some\ )?(?:job|work)\b[^?]{{0,20}}?\b(?:can|could
      |would)\ you\ (?:please\ )?help\ me\b
    |(?:put|get|connect)\ me\ (?:in\ touch\ )?with\ (?:\w+\ ){{0,4}}?(?:hires|hiring|recruiters?)\b
    |(?:do|complete|make)\ my\ (?:\w+\ )?(?:internship|placement|practicum|externship|clinical\ (?:practice
      |rotation|hours)|practice\ hours|clinicals|residency|apprenticeship)\ (?:\w+\ ){{0,2}}?{YOURS}
    |(?:apply|applying)\ (?:for\ (?:a\ )?(?:job|work)\ )?(?:in|at|to
      |with)\ your\ (?:\w+\ )?{WORKPLACE}\b[^?]{{0,25}}?\bhelp\ me\b
    |^any\ (?:job\ )?(?:openings|vacancies|positions|jobs)\b
    |(?:put|say|putting)\ (?:in\ )?(?:a|some)\ good\ words?\b|good\ word\ for\ me\b
    |vouch\ for\ me\b|pull\ (?:some\ |a\ few\ )?strings|foot\ in\ the\ door\ (?:at|in|with|of)\ your
    |refer\ me\ (?:for|internally|to\ (?:hr|human|your\ (?:boss|manager|hr|company|employer|recruiter|hiring
      |supervisor)|the\ (?:hiring|recruiter|manager|boss|hr|job|position|owner|company)))\b
    |(?:be|use\ you\ as|put\ you\ (?:down\ )?as|list\ you\ as|have\ you\ as|name\ you\ as)\ (?:my
      |a)\ (?:job\ |work\ |professional\ )?reference\b
    |(?:write|give|provide|sign|get)\ (?:me\ )?(?:\w+\ )?(?:a\ |the\ )?(?:\w+\ )?(?:recommendation
      |reference)(?:\ letter)?\ (?:for\ me|so\b|to\ (?:get|help)|for\ (?:the|a|your|this)\ (?:job|position
      |internship))
    |(?:write|give|provide|sign|get)\ me\ (?:a\ |the\ )?(?:\w+\ )?(?:letter\ of\ (?:recommendation|reference)
      |(?:recommendation|reference)\ letter|job\ reference)
    |(?:write|sign)\ (?:a\ )?letter\ of\ (?:recommendation|reference)\ for\ me
    |(?:take|bring|let|get|have|want|accept)\ me\ (?:on\b(?!\ (?:a|an|one|the\ phone|your\ (?:next|route|rounds
      |tour|trip))\b)|onto|in\ as|as\ (?:an?|your|their|one)\b|on\ as|join|intern|work\ (?:for|with|at|here|in))
    |take\ me\ (?:to\ work|in\ your\ (?:team|crew|company|shop|staff|farm|lab))\b
    |add\ me\ to\ (?:your|the)\ (?:team|crew|staff|payroll)
    |(?:keep|have)\ me\ in\ mind\ (?:for|if|when)\b|(?:think\ of|call|contact|text)\ me\ (?:if
      |when)\ (?:\w+\ ){{0,6}}?{POST}\b
    |(?:consider|considering)\ (?:hiring\ )?me\ (?:for|as)\b|consider\ my\ application
    |let\ me\ know\ (?:if|when|about)\ (?:\w+\ ){{0,6}}?(?:opening|openings|vacancy|vacancies|position
      |positions|job\ opens|hiring)\b
    |(?:talk|speak|put\ a\ word|say\ something)\ (?:\w+\ ){{0,4}}?{WHO_HIRES}\ (?:\w+\ ){{0,3}}?(?:for|about)\ me\b
    |(?:talk|speak|ask|tell)\ (?:\w+\ ){{0,4}}?{WHO_HIRES}\ (?:about|on\ my\ behalf|to\ (?:hire|give|take
      |interview|consider|call|see)\ me)\b
    |introduce\ me\ to\ (?:\w+\ ){{0,3}}?(?:boss|hr|hiring|recruiters?|owner|employer)\b
    |(?:mention|give|pass|put)\ my\ name\ (?:\w+\ )?(?:to|in|on|forward)\ (?:to\ )?(?:\w+\ ){{0,3}}?{WHO_HIRES}\b
    |(?:there|you\ (?:still\ |maybe\ |currently\ )?(?:have|got)|(?:your\ (?:\w+\ )?{WORKPLACE}|boss)\ (?:have
      |has|need|needs)|find|make)\ (?:be\ )?(?:\w+\ ){{0,5}}?
      (?:job|jobs|position|opening|openings|vacancy|vacancies|internship|placement|apprenticeship|shift|shifts
        |work|role|spot|place|slot|room)\ (?:\w+\ ){{0,2}}?for\ (?:me\b|someone\ like\ me|somebody\ like\ me
        |a\ (?:person|student|beginner)\ like\ me)
    |(?:is|are)\ there\ (?:currently\ |still\ |now\ )?(?:any|an?|some)\ (?:\w+\ )?(?:position|positions|job
      |jobs|opening|openings|vacancy|vacancies)\ (?:open|available|free)\b
    |(?:is|are)\ there\ (?:currently\ |still\ |now\ )?(?:any|an?|some)?\ ?(?:\w+\ ){{0,2}}?(?:opening|openings
      |vacancy|vacancies|open\ positions?|job\ openings?|internships?|positions?)\ (?:\w+\ ){{0,3}}?{YOURS}
    |(?:do|does)\ (?:you|your\ \w+)\ (?:currently\ |still\ |now\ )?have\ (?:any|an?
      |some)?\ ?(?:\w+\ )?(?:job\ openings?|openings?|vacancy|vacancies|open\ positions?|internships?\ (?:available
      |open)|positions?\ (?:available|open)|jobs?\ (?:available|open))
    |(?:is|are)\ (?:you|your\ (?:\w+\ )?{WORKPLACE}|your\ boss|they)\ (?:still\ |currently\ |now\ )?(?:hiring
      |recruiting|looking\ for\ (?:new\ )?(?:workers|people|employees|interns|someone|staff))\b(?!\ (?:more|less
      |fewer|differently))
    |do\ you\ need\ (?:an?|another|more|any|some)\ (?:\w+\ )?(?:worker|workers|employee|employees|intern
      |interns|helper|assistant|apprentice|help\ in\ your)\b
    |(?:how|what)\ (?:\w+\ ){{0,4}}?i\ (?:\w+\ ){{0,4}}?(?:get|have|find|land|obtain|apply\ for
      |be\ considered\ for|do|start|join)\ (?:an?|the|my|your|some|this)?\ ?(?:\w+\ ){{0,3}}?(?:{POST}|hired|crew
      |team|staff)\ (?:\w+\ ){{0,3}}?{YOURS}
    |(?:how|what)\ (?:\w+\ ){{0,4}}?i\ (?:\w+\ ){{0,4}}?(?:join\ your\ (?:\w+\ )?(?:team|crew|company|staff|lab
      |firm)|get\ (?:hired|in|accepted|a\ job|into\ your)\ (?:\w+\ ){{0,2}}?(?:by\ you|{YOURS}|your\ {WORKPLACE}))
    |(?:can|could|may|might)\ i\ (?:please\ |maybe\ |just\ |also\ |come\ (?:and\ |to\ )?)?(?:work|intern|start
      |be\ (?:an?|your)\ (?:\w+\ )?(?:intern|apprentice|assistant|trainee|helper)|have\ (?:an?
      |the)\ (?:\w+\ )?{POST}|get\ (?:an?|the|some)\ (?:\w+\ )?{POST}|join\ your)\ ?(?:\w+\ ){{0,5}}?(?:{YOURS}
      |your\ {WORKPLACE}\b|(?:team|crew|company|staff|lab)\b)
    |can\ i\ (?:be|become)\ your\ (?:intern|apprentice|assistant|trainee|helper)
    |(?:so|and)\ (?:that\ )?i\ (?:can|could)\ (?:join|work|start|get\ hired
      |be\ hired)\ (?:\w+\ ){{0,3}}?(?:your|you|here|with\ you)\b
    |(?:for|so)\ you\ to\ (?:give|offer|get|hire|take)\ me\b
    |(?:need|want|looking\ for|look\ for|search(?:ing)?\ for|interested\ in|like)\ (?:an?
      |my)\ (?:\w+\ )?(?:internship|placement|apprenticeship|practicum|externship|traineeship
      |job)\ [^?]{{0,60}}?(?:\b(?:in|at|with)\ your\b|\bcan\ you\ help|\bcould\ you\ help|\bdo\ you\ have
        |\bis\ there
      |\byou\ have\ one)
    |sponsor\ (?:me\b|my\ visa)
    |(?:set|line|schedule|get)\ (?:me\ )?up\ (?:me\ )?(?:with\ )?(?:an?|the)\ (?:job\ )?interview\ (?:for\ me
      |with\ (?:your|the))
    )"""
)
OTHERS_HIRE = compiled(
    r"\b(?:compan(?:y|ies)|employers?|people|some(?:one|body)|any(?:one|body)|they|hospitals?|restaurants?"
    r"|schools?|firms?|owners?|labs?|nobody|places?|bosses|managers?|recruiters?"
    r"|chefs?)\ (?:\w+\ ){0,3}?(?:to\ )?(?:hires?|hiring|employ|accept|take|recruit)\ me\b"
)
SHOW_IT = compiled(rf"\b{HAND_ON}\ (?:it|that|this|them)\ (?:to|on|in|along|around|with|at)\b")
MY_CV = compiled(rf"\bmy\ (?:\w+\ )?{CV}\b")
FEEDBACK = compiled(
    r"\b(?:feedback|advice|opinion|comments?|improve|improvements|better|missing|mistakes"
    r"|what\ (?:do\ )?you\ think|look\ at\ my|have\ a\ look|review|correct\ my|proofread)\b"
)
SURE_JOB = compiled(r"\b(?:hire\ me|good\ word|give\ me\ a\ job)\b")
ACTS_FOR_ME = compiled(
    r"""\b(?:can|could|would|will|won't)\ you\ (?:(?:please|maybe|possibly|also|just|kindly|perhaps|ever)\ )*
    (?:get|find|offer|put|pass|forward|take|support|push|back|consider|ask|talk\ (?:to|with)|speak\ (?:to|with)
      |tell\ (?:your|the|them|him|her)\b|connect|introduce|refer|
    help\ me\ (?:to\ )?(?:get|find|enter|join|be\b|become|land|into|with\ my\ application|apply)
      |let\ me\ (?:work|join|start|be\b|in\b)|keep|bring|include|add|accept|arrange|set\ up|save|hold|sponsor|
    train\ me|write|sign|mention|say\ something|check|move|see\ if|find\ out\ if|send|drop|hand|deliver|submit
      |give)\b(?!\ (?:me\ )?(?:through|an?\ (?:example|idea|sense|tour|picture)|examples|advice|some\ advice
      |any\ advice|tips|out\ (?:how|what|why)))
    [^?]{0,90}?\b(?:(?:a|an|any|some|open|summer|part-time|full-time|the)\ (?:\w+\ )?job|position|opening
      |vacancy|internship|placement|apprenticeship|hiring|hire|apply|my\ application|my\ (?:\w+\ )?(?:resume|cv)
      |recruiter|intern|apprentice|interns)\b"""
)
TAKES_ME = re.compile(
    r"\b(?:me|my name|my application|my resume|my cv|for us|like me)\b|\byour (?:\w+ )?(?:boss|company"
    r"|manager|team|department|firm|hospital|school|restaurant|shop|lab|clinic|office|farm|crew)\b|\bthey\b"
)
ONLY_ADVICE = re.compile(
    r"\b(?:prepare|practi[cs]e|understand|what it|how (?:to|you|people|i)|why|websites?|which|where"
    r"|learn about|what (?:a|the|is|are|people)|ask (?:them|him|her|some) questions)\b"
)

# --- this person's own pay --------------------------------------------------------------------------------

PAY = (
    r"(?:salary|salaries|pay|wage|wages|income|incomes|pay\ ?check|pay\ ?checks|pay\ slip|pay\ stub"
    r"|earnings|compensation|take-home\ pay|hourly\ rate|pay\ rate|rate\ of\ pay|commissions?|bonus|bonuses"
    r"|remuneration|stipend|net\ worth|pay\ raise|overtime\ pay)"
)
OWN_PAY = compiled(
    rf"""\b(?:
    how\ much\ (?:money\ |cash\ |income\ |profit\ |exactly\ |approximately\ |roughly\ )*(?:do|did|are|were|will
      |have|had|is|was)?\ ?(?:you|u)\ (?:(?:\w+ly|now|usually|currently|guys|each|all|been|be|people|yourself
        |get\ to
      |actually)\ )*
      (?:make|making|made|earn|earning|earned|get\ paid|getting\ paid|paid|bring\ (?:home|in)|take\ home
        |taking\ home|took\ home|bringing\ home|pull\ in|net|clear|pocket|live\ on|
      get\ (?:for|an?\ (?:hour|month|week|year|day|shift)|per|each|every|from|in\ (?:tips|commission))|get$
        |gain|gained|win)\b(?!\ (?:use|sure|of\ (?:that|it)|from\ (?:learning|talking)|up\ your))
    |how\ much\ (?:money\ |cash\ )?(?:do|does|did|will|is|are)\ (?:they|it|he|she|the\ \w+(?:\ \w+)?
      |your\ \w+(?:\ \w+)?|this\ \w+|that\ \w+|\w+)\ (?:pay|paying|give|bring)\ you\b
    |how\ much\ (?:does|do|did)\ your\ (?:farm|shop|business|salon|restaurant|truck|practice|company|studio
      |store|bakery|channel)\ (?:make|earn|bring|bring\ in|net|clear)\b
    |how\ (?:much|well|good|badly|poorly)\ (?:are|were)\ you\ (?:\w+\ )?paid
    |how\ much\ (?:\w+\ ){{0,3}}?(?:is|was|are|were)\ (?:on\ |in\ )?your\ (?:\w+\ ){{0,3}}?{PAY}\b
    |what\ (?:do|did|are|were)\ you\ (?:\w+ly\ |now\ |usually\ )*(?:earn|earning|get\ paid|getting\ paid|paid
      |take\ home|bring\ home|taking\ home)\b
    |what\ (?:do|did|are)\ you\ (?:\w+ly\ )*(?:make|making)\ (?:an?\ |per\ |each\ |every\ |in\ an?\ )(?:hour
      |day|week|month|year|shift|trip|night)
    |what\ (?:\w+\ ){{0,2}}?(?:salary|wage|pay|income|money|paycheck|bonus|commission)\ (?:do|did|are|does|were
      |have)\ (?:you|they|he|she|your\ \w+)\ (?:\w+ly\ )?(?:have|get|make|earn|receive|pay\ you|give\ you|paid
      |offer\ you|offered|getting|making|take|bring)
    |what\ (?:do|does|did)\ (?:they|the\ \w+|your\ \w+|it)\ pay\ you\b
    |what\ (?:kind|sort|amount|type)\ of\ (?:money|income|salary|pay)\ (?:do|did|are|does)\ (?:you|they|your\ \w+)\b
    |(?:what|how\ much)\ you\ (?:\w+ly\ |now\ )*(?:earn|get\ paid|are\ paid|are\ earning|are\ making
      |make\ (?:per|an?|each|every|in\ a)\ \w+)\b
    |(?:how|what)\ (?:\w+\ ){{0,2}}(?:pay|paying|paid)\ you\b
    |(?:do|did|are|were|will)\ you\ (?:really\ |usually\ |currently\ |already\ |even\ |still\ )*(?:earn|earning
      |make|making|get\ paid|getting\ paid|paid|bring\ home|take\ home)\ (?:about\ |around\ |already\ )?
      (?:more\ (?:than|money)|less\ than|over\ |under\ |above|at\ least|well\b|enough|a\ lot|good\ (?:money|pay
        |salary)|decent|fairly|minimum\ wage|six\ figures|big\ money|much|as\ much|lots|fair|\$?\d|a\ (?:good|decent
        |high|big|fair)|between)
    |(?:is|are|was|were)\ (?:they|the\ \w+|your\ \w+)\ paying\ you
    |(?:do|does|did)\ (?:they|the\ \w+|your\ \w+|this\ \w+|it)\ pay\ you\b(?!\ for\ (?:overtime|training)
      |\ back|\ a\ visit|\ attention|\ respect)
    |(?:big|high|large|good|low)\ (?:is|was|are|were)\ (?:the|your)\ (?:\w+\ ){{0,2}}?(?:bonus|salary|pay
      |paycheck|raise|income|wage|commission)\b
    |the\ (?:bonus|salary|wage|pay|money|income|raise)\ (?:that\ )?you\ (?:get|got|make|made|earn|earned
      |receive|received|take|have)
    |(?:your|ur)\ (?:own\ |current\ |base\ |annual\ |yearly\ |monthly\ |weekly\ |hourly\ |starting[ ]
      |personal\ |last\ |first\ |average\ |total\ |exact\ |final\ |gross\ |net\ |actual\ |real\ |present[ ]
      |usual\ |year-end\ |holiday\ |first-year\ |old\ |new\ |take-home\ |entry[ ]
      |normal\ ){{0,3}}{PAY}\b(?!\ (?:tax
      |taxes|for\ (?:new|beginners?|your)\ |attention|off\b|it\b|bands?\ for|scale\ for))
    |your\ (?:\w+\ )?(?:hourly|daily|day)\ rate
    |how\ much\ (?:money\ )?(?:do|does|would|did)\ [\w\ ]{{1,40}}?\ like\ you\ (?:make|earn|get\ paid
      |take\ home|bring\ home)\b
    |what\ did\ you\ make\ (?:last|this|in\ your\ first)\ (?:year|month|week|job)\b
    |how\ much\ (?:did|does)\ (?:that|your\ first|your\ last|your\ old|your\ previous)\ job\ pay\b
    |you\ (?:really\ |already\ |actually\ |now\ )?earn(?:\ (?:more|less|over|under|at\ least|about|around
      |a\ lot|good|well|enough|as|per|each|every|an?\ (?:hour|month|year|week|day|good|decent)|now|in|for|there|here
      |\$?\d)|$)\b
    |how\ much\ (?:an?|per|each|every)\ (?:hour|month|week|year|day|shift|night)\ (?:do|did|are|were)\ you\b
      |how\ much\ (?:of\ (?:it|that)\ )?do\ you\ keep\b
    |(?:do|did|does)\ you\ (?:get|have|receive|make)\ (?:an?|any)\ (?:\w+\ )?(?:salary|wage|income|paycheck)\b
    |(?:salary|wage|income|paycheck|bonus|commission)\ (?:that\ )?you(?:'ve|\ have)?\ (?:ever\ )?(?:had|got
      |received|earned|made|have|get|earn|make|receive|take)\b
    |the\ most\ (?:that\ )?you(?:'ve|\ have)?\ (?:ever\ )?(?:made|earned)\b
      |you\ paid\b[^?]{{0,30}}?\bhow\ much\b|(?:what|how\ big\ an?)\ (?:\w+\ )?raise\ (?:did|do|was)\b
    |(?:do|did)\ you\ (?:get|receive)\ (?:an?|any)\ (?:\w+\ )?(?:bonus|raise|commission)\b
    |how\ much\ (?:\w+\ ){{0,5}}?(?:in|from|of)?\ ?tips\b|how\ much\ did\ you\ start\ (?:at|with|on|out)\b
    |(?:how\ much|what)\ (?:does|do)\ your\ (?:job|position|work|company|boss|hospital|school
      |employer)\ pay\b(?!\ (?:new|beginners|a\ |an\ |people|someone|entry|interns|starting|first|attention|for))
    |(?:on|with|from|off)\ what\ you\ (?:make|earn)\b|what\ you\ earn\b|what(?:'s|\ is)\ your\ (?:\w+\ )?profit\b
    |(?:commissions?|tips|bonus)\ (?:do|did)\ you\ (?:get|make|earn|take|receive)\b
    )"""
)
NOT_THE_AMOUNT = compiled(
    r"""\b(?:negotiat\w+|ask(?:ed|ing)?\ for\ (?:a\ )?(?:\w+\ )?(?:raise|pay)|talk(?:ing
      |ed)?\ (?:with\ \w+\ \w+\ |to\ \w+\ \w+\ )?about|discuss\w*|
    (?:what|how)\ did\ you\ (?:\w+\ )?(?:do|buy|spend|feel|celebrate|use)\ (?:\w+\ ){0,3}?(?:with|when|on|your)
      |what\ did\ it\ feel|tips\ for|(?:some|any|your|of\ your|more|best|top|two|three|few
      |other)\ (?:\w+\ )?tips\b(?!\ (?:do|did|at\ the\ end|you\ (?:get|make|earn))))\b"""
)

# --- what a website answers -------------------------------------------------------------------------------

ORG = (
    r"(?:company|companies|firm|school|college|university|hospital|clinic|restaurant|shop|store|bank"
    r"|business|organi[sz]ation|agency|institute|institution|farm|library|salon|bakery|center|centre|museum"
    r"|garage|hotel|academy|studio|lab|laboratory|factory|plant|station|office|headquarters|practice"
    r"|pharmacy|department|branch|charity|nonprofit|non-profit|union|program|programme|district|employer"
    r"|workshop|daycare|gym|brewery|winery|airline|startup|foundation|warehouse|cafe|church|corporation"
    r"|fire\ station|police\ department|nursing\ home|group|brand|market|zoo|dealership|theater|theatre"
    r"|newspaper|kindergarten|shelter|courthouse|vet|boutique|barbershop)"
)
BIG_ORG = (
    r"(?:company|companies|firm|school|college|university|hospital|restaurant|bank|business|organi[sz]ation"
    r"|agency|institute|factory|hotel|clinic|corporation|chain|district|union|academy|store|shop|library"
    r"|museum|nursing\ home|farm|startup)"
)
OFFERS = (
    r"(?:offer|offers|sell|sells|carry|carries|provide|provides|produce|produces|manufacture|manufactures"
    r"|make|makes|have|has|teach|teaches|serve|serves|stock|distribute|rent|build|grow|repair|publish|cover"
    r"|treat|do)"
)
ON_THEIR_WEBSITE = compiled(
    rf"""(?:^|\b)(?:
    (?:what|which|when|where)(?:'s|\ is|\ are|\ was|\ were)\ (?!.*\b(?:like|best|worst|most|hard\w*|favou?rite
      |proud\w*|biggest|worth|story|reason|you\ (?:like|love|use|wish|feel
      |think))\b)(?:the\ |your\ |on\ the\ |on\ your\ )?(?:[\w']+\ ){{0,5}}?
      (?:e-?mail|address|phone\ number|website|web\ ?page|price\ list|catalog(?:ue)?|brochure
        |names?\ of\ (?:the|your)\ (?:\w+\ )?(?:programs?|courses?|products?|services?|branches|departments?
          |partners
        |owners?|majors)|list\ of\ (?:\w+\ )?(?:services|products|programs|courses|classes|majors|prices)|
      (?:admissions?|registration|application|enrollment)\ (?:process|procedure|form|requirements|dates|fee
        |period)|(?:products|services|programs|majors|courses|branches|locations|specialties)\ (?:of|at|that|in
        |from)\ (?:the|your)\ (?:\w+\ ){{0,2}}?{ORG})\b
    |(?:what|which)\ (?:\w+\ )?(?:products?|services?|programs?|courses?|degrees?|majors?|classes
      |certificates?)\ (?:can|could)\ (?:i|people|students|one|you|we)\ (?:get|take|study|buy|order
        |choose)\ (?:at|in
      |from|with)\ (?:your|the)\b
    |(?:tell|give|send)\ me\ (?:the|your)\ (?:opening\ hours|business\ hours|address|phone\ number|price\ list
      |website|list\ of\ (?:services|courses|programs|products))\b
    |is\ there\ (?:an?\ |any\ )?(?:\w+\ )?(?:parking|website|cafeteria|wi-?fi|elevator|branch|scholarships?
      |online\ course|bus\ stop)\ (?:at|in|on|near|for)\ (?:the|your)\b
    |where(?:\ is|'s|\ are)\ (?:your|the)\ (?:\w+\ ){{0,2}}?(?:offices|stores|shops|branches|campuses|locations
      |clinics|restaurants|factories|schools|warehouses|labs)\b
    |(?:do|does|can)\ (?:you|your\ (?:\w+\ )?{ORG})\ (?:also\ )?(?:ship|deliver)\b(?!\ (?:bad|babies|a\ baby
      |the\ news|babys))
    |how\ much\ (?:is|are|does)\ [\w\ ]{{1,30}}?\ (?:cost\ )?(?:at|in)\ your\ (?:\w+\ )?{ORG}\b
    |(?:what|when)(?:\ is|\ does|\ do)\ (?:the\ )?(?:registration|enrollment|application\ period)\ (?:open
      |start|begin|close|end)\b
    |(?:what\ are\ the\ |the\ )?steps\ to\ (?:apply|enroll|register|get\ in)\b
      |what\ do\ you\ (?:sell|offer)$|what\ is\ the\ size\ of\ (?:your|the)\ (?:\w+\ )?{BIG_ORG}\b
        |when\ do(?:es)?\ (?:you|the\ \w+|your\ \w+)\ (?:open|close)$
    |(?:what(?:\ is|'s)\ the\ )?name\ of\ (?:the|your)\ (?:\w+\ )?(?:founder|ceo|president)\b
      |how\ much\ does\ it\ cost\ to\ (?:study|enroll|attend|register|take|get\ a\ (?:haircut|license))\b
    |(?:what|which)\ (?:\w+\ )?languages\ are\ (?:taught|offered)\b|(?:what|which)\ (?:courses|classes
      |subjects)\ (?:do\ i\ (?:have|need)\ to\ take|are\ (?:required|needed|mandatory))\b
    |(?:does|do)\ (?:the|your|this)\ (?:\w+\ ){{0,2}}?{ORG}\ have\ (?:an?\ |any\ )?(?:\w+\ ){{0,2}}?(?:ward
      |emergency\ room|er|unit|cafeteria|gym|app|pharmacy|dorm|playground|parking\ lot|intensive\ care)\b
    |(?:how\ long\ has\ (?:the|your)\ (?:\w+\ ){{0,2}}?{ORG}\ (?:existed|been\ (?:in\ business|open|around
      |operating)))\b
    |what\ is\ the\ history\ of\ (?:the|your)\ (?:\w+\ ){{0,2}}?{ORG}\b
    |what\ (?:gpa|grades?|score|test\ scores?|minimum\ age)\ (?:do|is|are|does)\ (?:\w+\ ){{0,5}}?(?:need
      |needed|required|require|get\ in|accept)\b
    |what\ is\ the\ (?:minimum\ age|age\ (?:limit|requirement)|minimum\ gpa|acceptance\ rate|zip\ code)\b
    |do\ you\ have\ (?:an?|any|other|another|more)\ (?:other\ )?(?:branch|branches|offices?|locations?
      |stores?)\ (?:in|at|near|here|downtown)\b
    |do\ you\ (?:guys\ )?deliver$|what(?:'s|\ is)\ on\ (?:the|your)\ menu\b
    |(?:what|which)\ (?:kinds?|types?|sorts?)\ of\ [\w\ ]{{3,25}}?\ (?:does|do)\ (?:your|the
      |this)\ (?:\w+\ ){{0,2}}?{ORG}\ (?:offer|sell|serve|make|carry|provide|have|produce|grow|rent|build|treat|take
      |handle|accept|admit|publish|teach|repair|import|export)\b
    |(?:when|what\ year|in\ (?:what|which)\ year|how\ long\ ago)\ (?:was|were|did)\ (?:the|your
      |this)\ (?:\w+\ ){{0,3}}?{ORG}\ (?:\w+\ ){{0,4}}?(?:founded|established|started|opened|created|built|begin
      |start|open|formed|incorporated|found|launched|launch)\b
    |who\ (?:founded|established|created|owns|started)\ (?:the|your|this)\ (?:\w+\ ){{0,3}}?{ORG}\b
    |who\ (?:is|was|are|were)\ the\ (?:original\ |current\ )?(?:founders?|ceo|president|dean|chief\ executive
      |chairman)\b
    |how\ old\ is\ (?:the|your|this)\ (?:\w+\ ){{0,2}}?{ORG}\b
    |how\ many\ (?:\w+\ ){{0,3}}?(?:employees|workers|people|staff|staff\ members|branches|locations|stores
      |offices|students|beds|restaurants|shops|campuses|departments|clinics|hospitals|countries|vehicles|trucks
        |rooms
      |schools|teachers|doctors|nurses|members|cities|products|programs|courses|buildings|acres|hectares|factories
      |plants|ambulances|books|customers|clients)[ ]
      (?:does|do|did|has|have|are|work|works|study)\ (?!you\ (?!have\ (?:employees|branches))
        |i\b)(?:there\ )?(?:\w+\ ){{0,5}}?(?:{BIG_ORG}|company's)\b
    |how\ many\ (?:\w+\ )?(?:employees|branches|locations|stores|campuses)\ (?:do|does|are)\ (?:you|there|they)\b
    |how\ (?:big|large)\ is\ (?:your|the)\ (?:company|firm|school|hospital|campus|farm|university|college
      |organi[sz]ation)\b
    |(?:what|which)\ (?:(?:kinds?|types?|sorts?|other|different|main|online|new|special|medical|evening|night
      |certificate|degree|training)\ (?:of\ )?)*(?:\w+\ )?(?:products?|services?|brands?|programs?|programmes?
      |courses?|degrees?|majors?|classes|certificates?|treatments|languages|models|goods|specialties|diplomas|items
      |insurance(?:\ plans|\ types|\ companies)?|insurances|software|machines|cakes|menu|dishes|crops|materials
        |tours
      |scholarships|sizes|departments|workshops|cars|payment\ methods|benefits\ packages)[ ]
      (?:of\ \w+\ )?(?:does|do|is|are)\ (?:(?:the|your|this|their)\ (?:\w+\ ){{0,3}}?{ORG}
        |you\ (?=(?:guys\ )?(?:offer|sell|carry|provide|manufacture|stock|distribute|accept)\b)|they
          |you\ have\ (?=at
        |in|on))\ ?(?:guys\ |currently\ |actually\ |mainly\ )?{OFFERS}?\b
    |(?:what|which)\ (?:\w+\ ){{0,2}}?(?:products|services|brands|programs|programmes|courses|degrees|majors
      |certificates|classes)\ (?:are|is)\ (?:offered|available|sold|provided|taught)\b|when\ are\ (?:the
      |your)\ classes\ (?:offered|held)\b
    |what\ (?:does|do)\ (?:your|the|this)\ (?:\w+\ ){{0,2}}?(?:company|firm|factory|business|organi[sz]ation
      |shop|store|agency|plant|nonprofit|foundation|employer|corporation|startup|brand)\ (?:\w+ly\ )?(?:make|sell|do
      |produce|manufacture|offer|provide)(?:\ (?:exactly|here|there|today|now))?$
    |what\ (?:do|does)\ (?:you|they)\ (?:sell|offer)\ (?:at|in|on)\ (?:your|the|this)\b
    |(?:can|could)\ you\ (?:please\ )?(?:list|name|send|give|tell)\ (?:me\ )?(?:all\ )?(?:of\ )?(?:the
      |your)\ (?:\w+\ ){{0,2}}?(?:courses|programs|programmes|products|services|prices|classes|opening\ hours
        |address
      |hours|majors|degrees|locations|branches|phone\ number|requirements)\b
    |(?:list|name)\ (?:all\ )?(?:of\ )?(?:the|your)\ (?:\w+\ ){{0,2}}?(?:courses|programs|programmes|products
      |services|prices|classes|majors|degrees|locations|branches)\b
    |(?:does|do|is|are)\ (?:the|your|this)\ (?:\w+\ ){{0,3}}?{ORG}\ (?:\w+ly\ |also\ )?(?:offer|sell|accept
      |give\ (?:financial\ aid|scholarships|discounts)|have\ (?:a\ |an\ |any\ )?(?:\w+\ )?(?:website|parking|online
      |evening\ (?:classes|courses)|night\ classes|scholarships?|financial\ aid|dorms?|branch|branches|online\ store
      |weekend\ (?:classes|courses)|delivery|wheelchair|programs?|courses?|locations?)|open|closed|accredited|public
      |private|located)\b(?!\ (?:to|about|with)\ )
    |(?:do|are)\ you\ (?:guys\ )?(?:offer(?!\ (?:advice|help))|sell(?!\ (?:more|less|a\ lot|much|well|many))
      |have\ (?:an?\ )?(?:online\ (?:store|shop|courses?|classes)|website|parking|gift\ cards|evening\ classes
      |home\ delivery|delivery)|open\ on|closed\ on|accept\ (?:credit|insurance|cards|new\ patients|walk-ins))\b
    |(?:is|are)\ (?:the|your|this)\ (?:\w+\ ){{0,3}}?{ORG}\ (?:also\ )?(?:open|closed)\b
    |(?:what|when)\ (?:are|is|were)\ (?:the|your|its)\ (?:\w+\ )?(?:opening\ hours|hours\ of\ operation
      |business\ hours|opening\ times|office\ hours|visiting\ hours|store\ hours|schedule\ of\ classes|prices
      |price\ list|menu|open\ hours)(?=$|\ (?:of|at|for|in|on|during|here|and|there)\b)
    |what\ (?:are|is)\ the\ hours\ of\b
    |(?:what|at\ what)\ time\ (?:do|does)\ (?:the|your|this|you)\ (?:(?:\w+\ ){{0,2}}?{ORG}\ )?(?:open
      |close)\b(?!\ (?:a|the|your)\ \w+\ (?:for|when))
    |(?:what|which)\ (?:days|hours)\ (?:are|is|do|does)\ (?:you|the|your)\ (?:\w+\ ){{0,3}}?(?:open|opens|close
      |closed)\b
    |(?:what|when)(?:\ is|'s|\ are|s)\ (?:the|your|its)\ (?:(?:exact|full|street|email|postal|correct|web|main
      |company's|company)\ )*(?:address|website|phone\ number|fax\ number|telephone|location|zip\ code
      |email\ address)\b
    |where(?:\ is|'s|\ are|s)\ (?:your|the|this)\ (?:\w+\ ){{0,3}}?{ORG}(?:\ located|\ based|\ exactly
      |\ situated)?$
    |where\ (?:are\ you|is\ it|are\ they)\ (?:guys\ )?located\b
    |(?:in\ )?(?:what|which)\ (?:city|town|street|country|neighbou?rhood|building)\ (?:is|are)\ (?:your|the
      |you)\ (?:\w+\ ){{0,4}}?(?:{ORG}|located|in|based|campus)\b
    |(?:in\ )?(?:what|which|how\ many)\ (?:countries|cities|states|markets|towns|regions)\ (?:does|do|is|are
      |has)?\ ?(?:your|the|this|you)\ (?:\w+\ ){{0,3}}?(?:sell|sells|operate|operates|work\ in|ship|ships|deliver
      |present|have|has|located|active|serve|serves|export|exports)\b
    |how\ much\ (?:is|are|does|do|was)\ (?:the|your|a|an|it\ cost\ to|this)\ ?(?:\w+\ ){{0,5}}?(?:tuition
      |program|programme|course|class|certificate|enrollment|registration|application\ fee|degree|haircut|ticket
      |membership|semester|training\ course|fee|fees|license\ exam|menu|admission|visit|consultation|cut|school
      |college|rent\ a|oil\ change)\b
    |(?:what|how\ much)\ (?:is|are|does)\ (?:the|your)\ (?:\w+\ ){{0,3}}?(?:tuition|tuition\ fees?
      |enrollment\ fee|registration\ fee|application\ fee|admission\ fee|course\ fees?|school\ fees?)\b
    |(?:what|how\ much)\ (?:does|do|is|are|would)\ (?:\w+\ ){{1,6}}?(?:program|programme|course|class|classes
      |certificate|degree|semester|tuition|enrollment|school|haircut|ticket)\ (?:\w+\ ){{0,3}}?cost\b
    |what\ (?:is|are)\ the\ (?:cost|price|prices|fee|fees)\ (?:of|for)\ (?:the|your|a|an|one)\b
    |(?:what|which|when)(?:\ are|\ is|'s)\ (?:the|your)\ (?:\w+\ ){{0,3}}?(?:admission|admissions|entry
      |entrance|enrollment|application|acceptance|registration)\ (?:requirements?|deadlines?|dates?|criteria|process
      |procedure|exam\ date)\b
    |(?:what|which|when)(?:\ is|\ are|'s)\ (?:the\ )?(?:requirements|deadline|deadlines|last\ day|due\ date
      |prerequisites)\ (?:to|for|of)\ (?:\w+\ ){{0,3}}?(?:enroll|apply|get\ into?|register|admission|join|enter
      |application|applications|applying|enrollment|enrolling|registration|program|course|school|degree|license
      |certificate|certification|classes)\b
    |(?:what|which)\ (?:documents?|papers?|forms?|paperwork)\ (?:do|does|are|should|must)\ (?:i|you|we|people
      |one|students?|someone)?\ ?(?:\w+\ ){{0,2}}?(?:need|needed|require|required|bring|submit|fill)\b
    |(?:what|when)\ (?:is|are|do|does
      |will)\ (?:the\ )?(?:dates?\ of\ )?(?:the\ |your\ )?(?:\w+\ ){{0,3}}?(?:semester|classes|term|courses?|program
      |registration|enrollment|applications?|school\ year)\ (?:start|starts|begin|begins|open|opens|end|due|dates?
      |close)\b
    |what\ (?:is|are)\ the\ (?:start\ |end\ |starting\ )?dates?\ (?:of|for)\ (?:the|your)\b
    |how\ (?:long|many\ (?:weeks|months|years|semesters|credits|hours))\ (?:is|are|does|do)\ (?:the
      |your)\ (?:\w+\ ){{0,4}}?(?:program|programme|course|degree|certificate|class|training\ program|apprenticeship
      |take|last|semester)(?:\ (?:take|last|program|run))?$
    |(?:what|which)\ (?:is|are|was)\ (?:the|your)\ (?:\w+\ ){{0,2}}?(?:mission|mission\ statement
      |vision\ statement|core\ values|slogan|motto|logo|annual\ revenue|revenue|stock\ price|market\ cap)\b
    |what\ (?:is|are)\ (?:the|your)\ (?:\w+\ ){{0,2}}?{ORG}(?:'s|s)\ (?:mission|vision|values|address|slogan
      |motto|website|phone|revenue|opening\ hours|hours|history|products|services)\b
    |how\ (?:do|can|could|should)\ (?:i|we|people|students|someone)\ (?:apply|register|enroll|sign\ up)\ (?:for
      |to|in|at)\ (?:the|your)\ (?:\w+\ ){{0,4}}?(?:program|programme|course|school|college|university|class|classes
      |certificate)\b
    |(?:is|are)\ (?:the|your|this)\ (?:\w+\ ){{0,3}}?(?:program|school|college|degree|course
      |university)\ (?:fully\ )?(?:accredited|online|full-time|part-time|certified|free)\b
    )"""
)
ONLY_THEY_KNOW = compiled(
    r"\b(?:what\ (?:do|did|would)\ you\ (?:think|feel|like|find)|your\ favou?rite|proud"
    r"|that\ you\ (?:worked|work|like|love|use)|not\ (?:on|in)\ (?:the|your)\ website|website\ (?:not"
    r"|does\ not|doesn't)|would\ you\ (?:recommend|take|choose)|do\ you\ recommend|should\ i\ take)\b"
)

# --- two questions in one ---------------------------------------------------------------------------------

POINTS_BACK = compiled(
    r"""\b(?:it|its|they|them|those|these|ones?|then|there|that\ way|so|he|she|him|her|same)\b(?!\ like\ to)
    |\bwhich\ (?:would|do|did|is|one|was|are)\b|\b(?:that|this)(?=\ *$|\ +(?:to|for|in|at|on|with|help|make
      |made|change|changed|affect|feel|felt|work|happen|mean|come|came|go|look|
      was|is|did|has|had|influence|shape|taught|teach|fit|start|prepare|end|turn)\b)
    |(?:'s|\bis)\ (?:that|this)(?=\ *$|\ so\b|\ important)"""
)
POINTS_NOWHERE = compiled(
    r"\b(?:is|was|will|would|does|did|be)\ +it\ +(?:like|feel|take|really\ like|hard|difficult|easy"
    r"|important|true|possible|mean\ to|be\ like)|\b(?:is|are|was|were)\ +there\b"
)
SAME_STORY = compiled(
    r"""how\ did\ (?:you|he|she|they)\ (?:\w+\ )?(?:react|respond|handle|feel|solve|fix|get\ through|overcome
      |deal|cope|manage|find\ out)\b
    |what\ did\ (?:you|he|she|they)\ (?:\w+\ )?(?:do|say|learn|think|feel|change|notice|take\ away)\b
    |what\ (?:helped|helps)(?:\ you)?(?:\ (?:the\ )?most)?$
    |what\ happened\b|what\ would\ you\ (?:\w+\ )?do\ (?:differently|instead)|what\ (?:did|do)\ you\ (?:learn
      |take\ away)\b|what\ (?:made|makes)\ (?:you\ (?:stay|say|feel|think|so)|it)\b|what\ else\b
    |what\ came\ (?:next|after)|how\ (?:come|so|exactly|long|often)\b|what\ (?:do|did)\ you\ mean"""
)
PERMISSION = compiled(
    r"(?:can|could|may|might)\ (?:i|we)\b|(?:is|would)\ (?:it|that)\ (?:be\ )?(?:ok|okay|all\ right|alright"
    r"|fine|possible)|(?:do|would)\ you\ mind"
)
CONTRAST = compiled(
    r"\b(?:most|least|best|worst|like|dislike|don't\ like|love|hate|easiest|hardest|good|bad|pros|cons"
    r"|enjoy|before|after|hard|easy|fun|boring|nice|difficult|right|wrong|first|last)\b"
)
TRAINING = compiled(
    r"(?:which|what)\ (?:\w+\ )?(?:schools?|courses?|programs?|programmes?|classes|colleges?|training|degrees?)\b"
)
KNOW_TWICE = compiled(
    r"""\b(?:know|ask|hear|understand|tell\ me|explain|learn)\ (?:you\ |about\ |to\ me\ )?(?:what|how|why|who
      |where|which)\b[^?]{12,}?\b(?:and|also)\ (?:\w+\ ){0,4}?(?:know|ask|hear|understand|learn|tell)[ ]
    (?:you\ |me\ |about\ )?(?:what|how|why|who|where|which)\ (?:\w+\ ){2,}"""
)
EMBEDDED_WH = compiled(
    r"(?:(?P<join>,\ *(?:and\ )?|\ and\ )|\ )(?P<wh>what|how|why|who|where|which)\ +(?!to\b)(?=\w+\ +\w+)"
)
WORD = re.compile(r"[\w'-]+")
