"""What to look for in an English message. The rules read folded text: small letters, straight apostrophes.

What something that is missing looks like when it is there (who I am, why you, how long, a request) is written widely,
since a false alarm is worse than a miss. Definitions and figures: docs/decisions/0012-a-check-before-it-goes.md.
"""

import re

from goodquestion.domain.review_message_text import Message
from goodquestion.domain.review_messages_ties import ENGLISH, is_tied, says_why
from goodquestion.domain.review_text import compiled

# --- who I am -----------------------------------------------------------------------------------------------

ROLE = (
    r"(?:student|pupil|grad|graduate|undergraduate|freshman|sophomore|junior|senior|alum|alumn\w+"
    r"|apprentice"
    r"|trainee|intern"
    r"|learner|beginner|newcomer|immigrant|refugee|veteran|retiree|mother|father|mom|mum|dad|parent"
    r"|grandmother"
    r"|grandfather|widow|teacher|nurse|driver|cook|chef|baker|clerk|cashier|cleaner|waiter|waitress|worker"
    r"|engineer"
    r"|programmer|developer|designer|accountant|bookkeeper|electrician|plumber|carpenter|welder|mechanic"
    r"|technician"
    r"|assistant|aide|carer|caregiver|nanny|farmer|gardener|florist|hairdresser|barber|tailor|seamstress"
    r"|painter"
    r"|plasterer|roofer|builder|bricklayer|mason|soldier|officer|guard|paramedic|emt|pharmacist|dentist"
    r"|doctor|vet"
    r"|librarian|bookseller|translator|interpreter|journalist|writer|editor|photographer|musician|singer"
    r"|artist|actor"
    r"|dancer|athlete|coach|trainer|teller|analyst|consultant|manager|supervisor|receptionist|secretary"
    r"|administrator"
    r"|salesman|saleswoman|salesperson|seller|shopkeeper|courier|postman|picker|packer|operator|machinist"
    r"|fisherman"
    r"|sailor|deckhand|pilot|conductor|scientist|researcher|chemist|biologist|physicist|mathematician"
    r"|economist"
    r"|lawyer|paralegal|psychologist|therapist|volunteer|tester|teenager|butcher|janitor|housekeeper"
    r"|housewife"
    r"|stay-at-home|immigrant|lifeguard|barista|bartender|host|hostess|tutor|lecturer|professor|postdoc"
    r"|phd|major"
    r"|freelancer|self-employed|unemployed|jobseeker|career\ changer|dropout|planner|surveyor|architect"
    r"|draftsman"
    r"|inspector|firefighter|midwife|physio|optician|potter|jeweller|jeweler|weaver|beekeeper|ranger"
    r"|forester)s?"
)
_NOT_WHO = (
    r"(?:writing|calling|contacting|reaching|sending|asking|just\b|only|hoping|able|available|interested"
    r"|curious|free"
    r"|sorry|happy|glad|sure|very|so\b|really|too|not\b|aware|grateful|thankful|fascinated|impressed"
    r"|excited|thrilled"
    r"|afraid|open|flexible|busy|confident|convinced|nervous|wondering|repeating|confirming|following"
    r"|attaching"
    r"|trying\ to\ reach|trying\ to\ call|getting\ in\ touch|looking\ forward|looking\ to|here|there|back"
    r"|home|certain|keen|eager|honou?red"
    r"|pleased|delighted|touched|inspired|amazed|surprised|motivated|ready|willing|using|getting"
    r"|going\ to\ be|going\ to"
    r"|speaking|talking|phoning|ringing|messaging|dropping|leaving|waiting|still\ waiting|inviting|selling"
    r"|offering|at\b"
    r"|in\b|on\b|with\b|from\b|under|of\b|to\b|enthusiastic|passionate|deeply|truly|extremely|quite|pretty"
    r"|well|good"
    r"|fine|ok|okay|great|also\ free|always|usually|mostly\ free|completely|totally|bad|shy|like|that\b"
    r"|the\ one\ who\ called"
    r"|admiring|reading|enjoying|watching|sincerely|respectfully|hereby|humbly|it\b|already"
    r"|one\ of\ (?:your|the)\ (?:many\ )?"
    r"(?:fans?|readers?|followers?|admirers?|listeners?)|an?\ (?:\w+\ ){0,2}(?:fan|admirer|reader|follower"
    r"|listener|lot|bit"
    r"|little|few|viewer|subscriber)\b|your\ (?:\w+\ )?(?:fan|admirer|reader|follower|listener)"
    r"|thinking\ of\ you|doing\ (?:my|some)"
    r"\ (?:research|homework)|asking|begging|requesting|attached|all\b|full\ of|much|more|less|as\b"
    r"|about\ to)"
)
_SELF_PRESENT = (
    r"(?!(?:am|was|were|will|would|can|could|may|might|must|shall|should|do|did|have|had|has|want|wish"
    r"|hope|like|love|know"
    r"|think|read|saw|see|heard|hear|write|wrote|call|called|ask|asked|need|look|believe|understand|admire"
    r"|follow|followed"
    r"|appreciate|thank|promise|guess|wonder|enjoy|find|found|got|get|come|came|noticed|notice|listened"
    r"|listen|watched|watch"
    r"|met|meet|send|sent|attach|enclose|say|said|tell|told|mean|mention|apologi[sz]e|assume|suppose|feel"
    r"|felt|remember"
    r"|imagine|expect|expected|try|tried|try|bring|keep|kept|wait|waited|request|beg|dare|venture|remain"
    r"|look|looked|loved"
    r"|liked|enjoyed|only|just|also|really|still|always|often|never|sometimes|even|already|very|so|and|or"
    r"|that|to|in|for"
    r"|please|then|now|first|once|recently|truly|honestly|would|prefer|respect|value|agree|care\ about"
    r"|visited|attended"
    r"|bought|buy|ate|eat|discovered|learned|learnt|learn|chose|picked|thought|put|add|accept|confirm"
    r"|repeat|ring|phone|phoned"
    r"|talk|talked|speak|spoke|realize|realise|realized|hesitate|decided|suggest|propose|show|showed"
    r"|leave\ (?:you|my|this)|reach"
    r"|reached|contact|contacted|seek|seem|use|used|take|took|pass|passed|stumbled|checked|searched"
    r"|googled|trust|sincerely"
    r"|respectfully|kindly|humbly|hereby|should|'m|'ve|'d|'ll|m|d|ve|ll|don't|didn't|can't|cannot|won't"
    r"|wouldn't|couldn't"
    r"|haven't|dont|didnt|cant|connect|give|gave|let|make|made|owe|plan|intend|start\ with|answer|adapt)\b)"
    r"(?!adore|marvel|dream|happen|doubt|cherish|recall|heard|\w+ly\b)[a-z]{3,}(?<!ed)"
)
_QUANTITY = (
    r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|many|some|several)"
)
INTRODUCES = compiled(
    rf"""(?:
    \bmy\ (?:full\ )?name(?:'s|\ is)\b|\bi(?:'m|\ am)\ called\b|\bname's\b
    |\b(?:this\ is|it's|it\ is|here\ is|here's)\W{{1,2}}(?:\[|<|{{|_|\(|your\ name|x{{3}})
    |\bi(?:'m|m|\ am)\ (?:(?:currently|now|also|still|originally|actually|presently|myself|both|at\ present
      |in\ fact)\ )*
      (?!{_NOT_WHO})(?:an?|the|your|one\ of|both\ an?|half|\d\d|\w+teen|twenty|thirty|forty|fifty|sixty
      |studying|working
      |training|learning|finishing|taking\ (?!the\ liberty)|attending|living|raising|retraining|starting
      |finishing|doing|changing|switching|considering
      |thinking|exploring|looking|preparing|planning|trying|new|between|retired|self|unemployed|employed
      |currently|about
      |enrolled|pursuing|getting\ ready|going\ back|coming\ from|returning|leaving\ (?:my|the)
      |(?:\w+\ ){{0,3}}{ROLE}\b)
    |\bi(?:'m|m|\ am)\ (?:(?:currently|now|also|still)\ )*(?:in\ (?:(?:my|the|a|an|his|your|her|our|last
      |first|second|third
      |final|middle|high|tenth|eleventh|ninth|\d+\w*)\ )+(?:\w+\ ){{0,3}}(?:year|semester|term|grade|class
      |course|school
      |program|programme|process|half|degree|job|seminar|apprenticeship|team\ at)|in\ (?:college|university
      |school|high\ school|training)
      |on\ (?:a|an|the|my)\ (?:\w+\ ){{0,2}}(?:course|program|programme|apprenticeship|scheme|placement)
      |(?:at|with)\ (?:the\ |a\ )?(?:[\w'-]+\ ){{0,3}}(?:university|college|school|sixth\ form|academy
      |institute|company|hospital)
      |back\ (?:at|in)\ (?:school|college|university)|home\ with|from\ (?:the|a)\b|with\ the\b
      |here\ (?:since|for)\b|already\ (?:\d\d|an?)\b)
    |\b(?:undersigned|myself|me)\W{{1,2}}(?:who\b|an?\ )
    |(?<!work\ )(?<!job\ )(?<!jobs\ )(?<!career\ )(?<!life\ )(?<!role\ )
      (?<!experience\ )(?<!days\ )(?<!started\ )(?<!began\ )(?<!works\ )(?<!worked\ )
      (?<!known\ )(?<!path\ )(?<!years\ )(?<!time\ )(?<!position\ )(?<!trained\ )
      (?<!train\ )\bas\ (?:an?
      |the|somebody|someone|your|your\ former)\ (?!(?:\w+\ )?(?:guide|clerk|result|way|matter|reply|favou?r
      |consequence|start|rule)\b)
      (?:\w+[\ -]){{0,4}}?(?:{ROLE}\b|who\b)
    |\b{ROLE}\b[^.!?\n]{{0,50}}\bhere\b
    |(?:^|[.!?:\n]\ ?|(?:hi|hello|hey|dear)\ [\w.\ '-]{{1,30}},\ )(?:(?:an?|fellow|current|recent|former|new
      |young|proud|retired|future|aspiring|part-time|full-time|\w+-year
      |(?:first|second|third|final|last)[ -]year|nursing|high[ -]school|university|college|graduate)\ )*
      {ROLE}\ (?:at|in|from|of|here|with|who|looking|interested|and|on|turned|writing|learning|trying
      |thinking|based|considering|exploring)\b
    |\b(?:current|present|last|old|previous|former|day|night)\ job\b
    |\bmy\ (?:own\ )?(?:job|degree|studies|course|apprenticeship|shift|shifts|diploma|thesis|bachelor\w*
      |master\w*|semester|major
      |knees|back\ (?:hurts|is)|accident|nursing|training|shop|bakery|workshop|classmates|final\ year
      |first\ year|last\ year
      |senior\ year|age)\b(?!\ (?:choice|search))
    |\bwe\ (?:once\ |briefly\ |already\ |both\ )?(?:met|spoke|talked|worked|studied|went\ to)\b
      |\bremember\ me\b|\byou\ (?:taught|trained|treated|helped|fixed)\ (?:me|us|my|our|the)\b
    |\byour\ (?:former|old|ex-?)\ ?(?:student|pupil|colleague|neighbou?r|patient|customer|client|apprentice
      |trainee)\b|[(\n]\ ?(?:the|that)\ (?:\w+\ )?(?:one|student|woman|man|girl|boy|guy|kid|trainee
      |apprentice
      |learner|{ROLE})\ (?:with|who|from|that|in|at)\b|,\ the\ (?:one|student|trainee|apprentice|learner|kid
      |girl|boy|guy)\ (?:with|from|who)\b
    |\bi\ (?:(?:also|currently|now|still|just|only|mostly|normally|usually|already|recently|really|have
      |first|once|both|myself|even
      |actually|always)\ )*(?:studied|worked|trained|graduated|finished|left|quit|lost|stopped|dropped
      |retired|served|spent
      |became|grew\ up|was\ (?:an?|the|laid|born|working|once|made|trained|always\ (?:an?|the))|used\ to
      |moved|arrived|immigrated|came\ (?:here|from|to\ this)|taught
      |started|began|turned|completed|earned|enrolled|changed|switched|drove|ran\ (?:a|my)|owned|raised
      |lived|cared)\b
    |\bi(?:'ve|\ have)\ (?:(?:just|also|already|recently|always|now)\ )*(?:been\ (?:an?\b|the\b|in\b|on\b
      |at\ home|working|studying|living|training|doing|teaching
      |cooking|driving|out\ of|laid|unemployed|learning|selling|cleaning|building|running)|worked|studied
      |lived|left|lost|finished|graduated
      |completed|spent|moved|started|trained|done|taught|raised|become)\b
    |\bi(?:'ve|\ have|\ hold|'ve\ got|\ got|\ have\ got)\ (?:only\ |already\ |just\ |about\ )?(?:an?|my|two
      |three|four|\d+|some|no|over|more\ than|almost|nearly|little|the|{_QUANTITY})\ (?:(?!questions?\b
      |time\b|ideas\b|doubts\b|things\b|minutes\b)[\w'-]+\ ){{0,4}}?
      (?:job|degree|diploma|certificates?|licen[cs]e|years?|experience|shop|business|stall|farm|kids
      |children|daughter|son|boys|girls
      |family|position|background|bachelor\w*|master\w*|apprenticeship|seasons?|training|qualification
      |garden|bakery)\b
    |\bi\ (?:(?:also|currently|now|still|mostly|normally|usually|already|myself|actually
      |sometimes)\ )*{_SELF_PRESENT}\b
    |\bi\ use\ to\ (?:be|work)\b|\bi(?:'m|\ am|\ come)\ (?:originally\ )?from\ (?!\d|mon|tues|wednes|thurs
      |fri|satur|sun)[a-z]|\bi\ go\ (?:back\ )?to\ (?:work|school|college|evening|night|university)
    |\bwe(?:'re|\ are)\ (?:\w+\ ){{0,3}}?{ROLE}\b|\bmy\ (?:daughters?|sons?|kids|children|baby|boys
      |girls)\ (?:is|are|was|were|go|goes|and|started|needs?)\b
    |(?:^|[.!?\n]\ ?)(?:retired|former|ex|current|recent|newly|unemployed|part-time|full-time|aspiring
      |self-taught)[ -](?:[\w-]+\ ){{0,2}}?{ROLE}\b|\bi\ do\ (?:the\ |some\ |my\ )?(?:nails|hair|flowers
      |accounts|books|nights?|shifts|deliveries|repairs|odd\ jobs|\w+ing)\b|\bi\ do\ \w+\ for\ a\ living\b
      |\bi\ make\ (?!sure|you|an?\ (?:request|suggestion|proposal|call)\b|mistakes)\w
      |\bundersigned\b
    |\bi(?:'d|\ would|'ve|\ have|)?\ (?:(?:really|also|always|very\ much)\ )*(?:want|wanted|like|love|hope
      |plan|dream|decided|hoping|would\ like|intend|wish|dreamed)\ (?:one\ day\ )?(?:to[ ]
      |of\ )(?:one\ day[ ]
      |also\ )?
      (?:become|becoming|be\ an?\b|train\b|retrain|study|studying|go\ into|move\ into|get\ into|switch
      |change\ (?!the)|work\ (?:as|in|with)|do\ something|start\ (?:a|my)|open\ (?:a|my)|return\ to|resume
      |enter\b)
    |\b(?:think|thinking|thought|thoughts|dream|dreaming)\ (?:of|about)\ (?:becoming|training|studying
      |retraining|changing|switching|going|doing|starting|an?\ (?:degree|career|switch|change)|leaving)
    |\bconsidering\ (?:an?|the|whether|becoming|training|studying|changing|switching|going|nursing)
    |\b{_QUANTITY}\ (?:long\ |good\ )?years\ (?:of|as|in|at|behind|with|on|driving|selling|cooking|teaching
      |cleaning|ago)\b|\bafter\ (?:\w+\ ){{1,3}}years\b|\bfor\ (?:\w+\ ){{1,3}}years\b
    |\byears\ old\b|\byear-old\b|\bat\ (?:the\ age\ of\ )?(?:3|4|5|6)\d\b|\bsince\ (?:my|i\ (?:was|left|lost
      |moved))\b
    )"""
)
_ALSO_NAMED = compiled(
    r"\b(?:this\ is|it's|it\ is|here's|here\ is|speaking\ is|i'm|i\ am|im)\ (?!mr|mrs|ms|dr|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may\b|june|july|august"
    r"|september|october"
    r"|november|december|i\b|english|linkedin)(?=[a-z])"
)
_APART = compiled(
    rf"""(?:(?<=[,.!?;:(\n-])|\A)\ ?(?:and\ )?(?!(?:your|you|the|our|my|his|her|their|another|which|dear
      |hi|hello|hey|good|greetings)\b)
      (?:[\w'-]+\ ){{0,3}}?(?:{ROLE}|\w+(?:maker|keeper|smith|ician|ologist|worker|woman|man|grapher)
      |ex-\w+|[\w-]*\d(?:st|nd|rd|th)?[ -]year[ -](?:\w+))\b
      (?!'|\ (?:told|said|says|in\ your|at\ your|gave|mentioned|showed|who\ (?:told|said|gave|works)
        |of\ yours
      |friend|thinks|knows|should|is\b|are\b|has\b|does\b|like\ you))
    |(?<=[,(])\ ?[2-7]\d(?=\ ?[,.)])
    |(?<=,)\ me\ (?:now|right\ now|next|since|still|this)\b|\bi,\ (?:an?|being|who|currently|presently
      |the)\b
    |\bi(?:'m|\ am)\ (?:still\ |now\ |also\ )?(?:in|at)\ (?:an?|the|my)\ (?!area|city|town|hope|process
      |habit|middle
      |moment|region|country|neighbou?rhood|same)"""
)
_HERE = re.compile(r"\b[a-z'-]+(?= here\b)")
_YOU_OR_ASK = re.compile(r"\b(?:you|your|become|becoming|being|be|about|as|for|like|to)\b")
_SIGNED_AS = compiled(rf"(?:^|[\n,])\ ?(?:[\w'-]+\ ){{0,3}}{ROLE}\b")


def introduces(message: Message) -> bool:
    """Whether something says who the writer is: name said, work, studies, situation, a role below the name."""
    folded = message.folded.text
    if INTRODUCES.search(folded):
        return True
    if any(message.capital(named.end()) for named in _ALSO_NAMED.finditer(folded)):
        return True
    if any(
        message.capital(here.start()) for here in _HERE.finditer(folded, message.opening, message.closing)
    ):
        return True
    for apart in _APART.finditer(folded, 0, message.closing):
        greets = apart.start() < message.opening and " " not in apart[0].strip()
        if not greets and not _YOU_OR_ASK.search(apart[0]):
            return True
    return bool(_SIGNED_AS.search(folded, message.closing))


# --- why this person ----------------------------------------------------------------------------------------

_MADE = (
    r"(?:posts?|articles?|lecture|speech|videos?|podcasts?|blogs?|interview|books?|papers?|presentation"
    r"|webinar|panel|photos?"
    r"|pictures?|exhibition|murals?|window|stall|booth|stand|sign|posters?|columns?|newsletter|letters?"
    r"|profile|research"
    r"|designs?|films?|plays?|paintings?|bread|cakes?|report|study|comments?|thread|channel"
    r"|story\ (?:about|of|in|made|on)|talks?"
    r"(?:\ (?:about|at|on|in|last))|radio|stamp|drawings?|sculptures?|songs?|concert|music|recipes?|essay"
    r"|thesis|tutorials?"
    r"|answers?|quote|tweet|appearance|career\ (?:change|switch|move)|move\ from|path\ from|switch\ from"
    r"|jump\ from|change\ from"
    r"|background\ in|name\ (?:came|was|is|comes|appears|stood|from|through|at|in|on)|number\ (?:from|is"
    r"|was)|work\ (?:on|restoring"
    r"|against|that|which|for\ the)|workshop\ (?:at|on|last|about)|class\ (?:at|on|last)|demonstration"
    r"|translation\ of|maps?"
    r"|garden|furniture|chairs?|tables?|lamps?|costumes?|wigs|pottery|boats?|bees|honey)"
)
_FOUND = (
    r"(?:read|saw|seen|heard|found|noticed|watched|listened|discovered|visited|attended|enjoyed|loved"
    r"|liked|learned|learnt|looked"
    r"|followed|bought|tried|ate|tasted|admired|came\ across|come\ across|knew|passed|walked|stumbled"
    r"|spotted|met|picked|chose"
    r"|was\ (?:impressed|struck|moved|touched|inspired|at|in)|impressed|inspired|went|borrowed|googled"
    r"|searched|cognisance|cognizance"
    r"|i\ (?:(?:really|also|often|always|still|truly|very\ much|much|just|do)\ )*(?:like|love|follow"
    r"|admire|know\ (?:of|your|you\ from)|see|walk|pass|drive|buy"
    r"|eat|use|watch|enjoy|remember|agree|read|hear|respect|appreciate)(?!\ to\b))"
)
REASON = compiled(
    rf"""(?:
    \b(?:been|i'm|i\ am|^|after|when|while)\ ?(?:reading|following|watching|visiting|buying|listening|seeing
      |hearing|admiring)\b[^.!?\n]{{0,80}}\b(?:you|your|yours)\b
    |\b(?:picture|photo|portrait|article|story|feature|piece|report|post|film)\ (?:of|about|with|by)\ you\b
      |\b(?:blog|website|page|site|newsletter|homepage|brochure|leaflet|poster|list|directory|magazine|paper
      |newspaper)\b[^.!?\n]{{0,40}}\b(?:you|your)\b
    |\b(?:our|my|a|the|mutual|common)\ (?:\w+\ ){{0,2}}(?:friend|colleague|acquaintance)\ (?!to\b)
    |\bfriends?\ of\ (?:yours|mine|my)\b|\bin\ common\b
    |\b(?:gave|given|got|get|found|have|had|with|passed|handed|wrote|sent|know|took|has)\ (?:me\ |us[ ]
      |down\ )?your\ (?:name|number|email|e-mail|contact\w*
      |details|card|address|profile|phone)\b
    |\byour\ (?:name|number|email|contact)\ (?:was|were|is|came|comes|has\ been)\b
    |\b(?:was|been|were)\ referred\b|\b\w+ed\ by\ you\b
    |\b(?:referred|recommended|suggested|introduced|sent|directed|pointed|advised|encouraged)\ (?:me\b|by\b
      |you\b|that\ i|i\ (?:write|contact|call|talk|speak)|writing|contacting|calling|talking|speaking)
    |\bon\ the\ (?:advice|recommendation|suggestion)\ of\b|\bat\ the\ (?:suggestion|recommendation)\ of\b
      |\brecommendation\ of\b
    |\b(?:told|said|says|say|tells|mentioned|suggested|thought|thinks|explained|swears|insisted|wrote|claims
      |praised|speaks|talks|raves|(?<!i\ )(?<!already\ )(?<!have\ )(?<!just\ )(?<!also\ )(?:spoke
      |talked))\b[^.!?\n]{{0,80}}\b(?:you|your|yours)\b(?!\ (?:job
      |profession|company)\b)
    |\b(?:said|told\ me|says|suggested|advised\ me|encouraged\ me)\ (?:to|i\ (?:should|could|can
      |must))\ (?:ask|call|write|contact|talk|speak|try|phone|message)
    |\b{_FOUND}\b[^.!?\n]{{0,110}}?\b(?:you|your|yours)\b
    |\b(?:you|your)\b[^.!?\n]{{0,60}},?\ (?:as\ )?i\ (?:just\ |recently\ )?(?:read|saw|heard|hear|see)\b
    |\byour\ (?:\w+[\ -]){{0,3}}?{_MADE}\b
    |\b(?:the|an?|that)\ (?:\w+\ )?(?:talk|lecture|presentation|speech|article|interview|video|post|chapter
      |workshop|class)\ (?:which\ |that\ )?you\b
    |\b(?:because|since)\ (?:of\ )?(?:you|your)\b(?!\ (?:are\ busy|have\ (?:no\ )?time|can\ (?:tell|help)
      |could))
    |\b(?:like|as)\ you\ (?:did|do|have|once|are|were)\b
    |\bwe\ (?:both|once\ met|briefly\ met|met|share|were\ both|went\ to\ the\ same|are\ both|talked|spoke
      |sat|worked)\b
    |\bsame\ (?:school|university|college|town|village|path|way|course|country|programme|program|place|class
      |road|teacher)\b
    |\balum\w*\b|\bfellow\b|\byou\ (?:are|'re)\ (?:the\ (?!right\ person)|one\ of|known|famous|an\ alum|also
      |both)
    |\bwhy\ i\ (?:am\ )?(?:writ|chos|ask|call|pick)\w+\ (?:to\ )?you\b|\bwhat\ (?:caught|drew|struck
      |impressed|interests?|fascinates?)\ me\b
    |\b(?:inspired|impressed|struck|touched|moved|fascinated|surprised|curious)\ (?:me\b|by\ (?:your
      |how\ you|the\ way)|at\ your|with\ your)
    |\byour\ (?:(?!other|many)\w+\ )?(?:colleague|customer|client|student|pupil|neighbou?r|sister|brother
      |cousin|friend|coworker
      |co-worker|teammate|daughter|son|mother|father|aunt|uncle|wife|husband|assistant|partner
      |patient)s?\b(?!,?\ (?:or|who\ (?:could|might|would))\b)
    |\bthrough\ (?:the|our|my|your|a)\ |\bthanks\ to\ (?:my|our|the)\b|\bpeople\ say\b|\b(?:is|are|was
      |were)\ (?:\w+\ )?yours\b|\bsaid\W{{1,3}}(?:ask|talk|write|call)\b|(?<!you\ )(?<!to\ )\b(?:told
      |sent)\ (?:me|us)\b
    |\b(?:speak|speaks
      |spoke|talk|talks|think|thinks)\ (?:\w+\ )?(?:well|highly)\ of\ you\b|\beverybody\ (?:says|knows)\b
    )"""
)
_YOU_DID = compiled(
    r"\byou\ (?:(?:also|both|once|first|even|just|really|had|have|'ve|'d|yourself|already|only|then)\ "
    r"|'ve\ )*"
    r"(?:went|wrote|said|spoke|made|built|started|began|left|moved|changed|switched|worked|studied|trained"
    r"|became|came"
    r"|gave|talked|taught|helped|designed|opened|founded|run|ran|lead|led|won|published|explained|told"
    r"|showed|fixed|used\ to"
    r"|posted|shared|graduated|organi[sz]ed|created|painted|piloted|restored|grew|learned|learnt|turned"
    r"|combined?"
    r"|speciali[sz]ed?|retired|served|train|teach|restore|design|repair|crossed|joined|did|grow|built"
    r"|write|wore|planted"
    r"|been|(?!need|want|decid)\w{3,}ed|invented|developed|translated|answered|drove|sailed|cooked|baked"
    r"|sang|played|coached|managed|presented)\b"
)
_ASKING = re.compile(
    r"\b(?:how|why|what|when|where|whether|if|which|before|until|ever|that|did|do|have)(?: \w+)? $"
)


def gives_reason(message: Message) -> bool:
    """Whether something says why this person: how they were found, who sent the writer, what draws."""
    return says_why(message, REASON, _YOU_DID, _ASKING) or is_tied(message, ENGLISH)


# --- how long -----------------------------------------------------------------------------------------------

_NUMBER = (
    r"(?:\d{1,3}|five|six|seven|eight|nine|ten|twelve|fifteen|fiveteen|fifthteen|twenty(?:[ -]?five)?"
    r"|twentyfive|thirty|forty|fourty"
    r"|forty[ -]five|forty-?five|fifty|sixty)"
)
_NOT_A_TALK = (
    r"(?!\ ?(?:away|before\b(?!\ (?:your|work|lunch|class))|early|earlier|late\b|later\ (?:than|i)|ago"
    r"|by\ (?:train|bus|car|foot|bike|tram|boat)|from\ (?:your|here|the|my|where)"
    r"|walk\b|drive\b|ride\b|on\ foot|to\ (?:get|reach|walk|your)|of\ (?:walking|driving|travel)|per\b"
    r"|a\ (?:day|week|night)"
    r"|every|each|in\ advance|long\ (?:video|film|talk)|(?:(?!by|on|via|over|per|for|in|with"
    r"|or)\w+\ )?(?:video(?!\ ?(?:call|chat|talk|meet))|film|commute)\b))"
)
TIME = compiled(
    rf"""(?:
    \b{_NUMBER}(?:\ ?(?:-|–|—|/|\bto\b|\bor\b|\bmaybe\b)\ ?{_NUMBER})?(?:\ ?-\ ?|\ )?(?:short\ |little[ ]
      |quick\ |precious\ |of\ your\ )?(?:minutes?|mins?|minuts?|minutos)\b'?{_NOT_A_TALK}
    |\b(?:a\ )?quarter[ -](?:of[ -])?(?:an?[ -])?hour{_NOT_A_TALK}
    |\b(?:half[ -](?:an?[ -])?hour|half[ -]hour){_NOT_A_TALK}
    |(?<!in\ )(?<!every\ )(?<!within\ )(?<!half\ )\b(?:an|one|1|a\ full|a\ single)[ -]?(?:hour|h\b
      |hr\b){_NOT_A_TALK}
    |\b\d{{1,2}}'(?!\w)|\bhour-long\b|\bminute\ or\ two\b|\bone\ minute\ or\b
    )"""
)
_GRANTED = compiled(
    rf"\b(?:have|spare|give\ me|grant\ me|get|find|for)\ (?:about\ |just\ |only\ "
    rf"|me\ ){{0,2}}{_NUMBER}\ ?min\w*\ before\b"
)
_WAITING = re.compile(
    r"\b(?:(?:waited|walk|walked|drove|drive|took me|takes(?: me)?|arrive|come|wait|your) (?:about |for )?"
    r"|(?:be (?:there|here|with you|back|ready|at \w+ \w+)|arrive|come|start|starts|begin|begins|leave"
    r"|leaves|call|ring|land"
    r"|phone|from now|there|again|back)\b[^.!?,\n]{0,20}\bin (?:about )?)$"
)


def names_time(message: Message) -> bool:
    """Whether the length of the talk is named in minutes or hours. "I live 30 minutes away" is none."""
    folded = message.folded.text
    return _GRANTED.search(folded) is not None or any(
        not _WAITING.search(folded[max(0, found.start() - 60) : found.start()])
        for found in TIME.finditer(folded)
    )


# --- a request for a talk -----------------------------------------------------------------------------------

_ASK = compiled(
    r"""\b(?:(?:can|could|may|might|would|will|shall|should|wud|cud)\ (?:we|i|you|u|it|there|half|an?|any
      |another|this|that|next|\d+|\w+teen|ten|five|twenty|thirty|some|one|sometime)
    |(?:is|would)\ (?:it|there|this|that|next|a|an|\w+\ minutes)|do\ you\ (?:\w+\ )?(?:have|mind|think|want
      |feel)|have\ you\ (?:got\ )?(?:time|\w+\ minutes)
    |are\ you\ (?:\w+\ )?(?:free|available|willing|open|able|up|around|ok|okay|in)|(?:how|what)\ about
      |when\ (?:can|could|is|are|would|do)|which\ day
    |i(?:'d|d|\ would|\ wud|\ should)\ (?:(?:very\ much|really|still|also|so|just|only|be|truly|like|love
      |kindly|most|greatly)\ )*(?:like|love|appreciate|be|grateful|enjoy|welcome|value|prefer|wish|ask
      |request|enquire|inquire)
    |i\ (?:(?:really|just|only|also|still|would|very\ much|kindly|humbly|respectfully|hereby
      |most)\ )*(?:want|wanted|wish|hope|hoped|hopes|ask|request|beg|need|like|appreciate|love|enquire
      |inquire|propose|suggest|seek|solicit)
    |i(?:'m|m|\ am)\ (?:\w+\ )?(?:hoping|wondering|asking|writing|calling|requesting|seeking|interested
      |looking\ for|looking\ to|eager|keen|contacting|reaching|grateful|happy|glad|open|curious)
    |would\ (?:really\ )?(?:love|like)\ to|happy\ to|wondering|please|pls|kindly|let\ me\ know|requests?
      |asks?\ for|petition|(?:want(?:ed)?|like)\ to|(?:would|could|will
      |can|might)\ (?:(?:still|really|also|very\ much|so)\ )?(?:be|suit|possible|work|easier|great|lovely
        |fit|help|make|do\b|mean|accord)
    |grateful|appreciate|permit\ me|allow\ me|tell\ me|give\ me|spare|petition|want(?:ed)?\ to|like\ to
      |looking\ forward|my\ (?:request
      |question|wish)|maybe\ we|perhaps\ we|perhaps\ you|maybe\ you
    |let's|lets\b|hoping|any\ chance|mind\ if|if\ (?:you|it|there|i)\b|opportunity|favou?r|calling\ to
      |writing\ to|in\ order\ to|to\ see\ if)\b"""
)
_TALK = compiled(
    r"""(?:\b(?:talk(?!ed)|talking|speak|speaking|chat|chatting|conversation|discussion|discuss|dialogue
      |meet|meeting|get\ together|sit\ down|coffee|tea\b
    |(?:a|the|our|short|quick|brief|phone|video|zoom|minute|\d\d-min|this|that|another)\ call|video[ -]?call
      |calls?\b|telephone|exchange|by\ phone|on\ the\ phone|over\ the\ phone|via\ phone|phone\ you
        |call\ you|ring\ you
      |give\ you\ a\ (?:call|ring)
    |zoom|teams|skype|facetime|minutes?|mins?\b|half\ hour|hour|moment\ of|of\ your\ time|have\ (?:some[ ]
      |a\ little\ |any\ |the\ )?time(?!\ to\ (?:read|look|see|check|answer|reply))|some\ time|spare
      |a\ moment
    |questions?|ask\ you(?!\ (?:for\ (?:a\ )?(?:job|work)|if\ (?:you\ (?:are|need|have)|there)|whether))
      |ask\ (?:about|how|what)|interview\ you|an?\ (?:\w+\ )?interview(?!\ (?:with\ (?:your|the)|for\ (?:a
      |the|your)\ (?:job|position|post)|at\ your))|your\ (?:answers|perspective)
    |hear\ (?:it|about|how|more|your\ (?!reply|answer)|what|some|directly|her|the|that|why|you\b)
      |listen\ to\ you|tell\ me(?!\ (?:if\ (?:you\ (?:got|received)|it\ arrived)))|tell\ us|visit
      |come\ (?:by|over|and|to\ (?:see|you|your|the))|stop\ by|drop\ by|pass\ by|pick\ your\ brain
      |borrow\ you
    |(?:can|could|may|shall|should|might)\ i\ (?:still\ |also\ |then\ |maybe\ )?(?:call|ring|phone|come
      |meet)\b|learn\ from\ you|explain|describe|share|show\ me|walk\ me|shadow|watch\ you|see\ you
      |see\ your|join\ you|answer\ (?:\w+\ ){0,3}?(?:questions?)|sit\ (?:with|on|next)
      |help\ me\ (?:to\ )?(?:understand|see|learn|decide)|connect\ (?:for|to\ (?:talk|discuss|hear))
      |interact|audience|appointment|get\ your\ (?:advice|view|opinion|perspective)|your\ advice|for\ advice
      |discussion)\b)"""
)
_NO_TALK = compiled(
    r"""\b(?:hear\ from\ you|thank\ you\ for\ (?:your\ )?(?:time|talking|speaking|meeting)
      |looking\ forward\ to\ (?:your\ (?:reply|answer|response)|hearing)
    |(?:get|got|receive[d]?|see|saw|read|seen)\ my\ (?:\w+\ )?(?:e-?mail|message|letter|note|request)[^.?!]*
      |my\ (?:\w+\ )?(?:e-?mail|message|letter|mail|note)\ (?:from|of|about|on)\ [^.?!]*
    |job\ interview|interview\ for\ (?:a|the)\ (?:\w+\ )?(?:job|position|post)|in\ the\ next\ message
      |call\ me\ back|(?:whom?|who)\ (?:do|should|can|must|shall)\ i\ [^.?!]*|please\ (?:phone|call|ring
        |telephone)\ me|i\ already\ (?:spoke|talked)[^.?!]*)"""
)
_OUTRIGHT = compiled(
    rf"""(?:\b(?:ask(?:ed|ing)?|request(?:ed|ing)?|hop(?:e|ed
      |ing))\ (?:you\ )?for\ (?:\w+\ ){{0,3}}?(?:minutes|talk|call|conversation|chat|meeting|interview
      |moment)
    |\b(?:request|question|wish)\ (?:for|to|is|about)\ (?:\w+\ ){{0,3}}?(?:talk|call|conversation|chat
      |meeting|minutes|speak|interview)
    |\b(?:would|do|could|will|might)\ {_NUMBER}\ min|\btell\ me\ (?:please\ |also\ )?(?:when|which\ day
      |what\ day|what\ time|where\ and\ when)
    |\bwhen\ (?:could|can|may|should)\ (?:we|i)\b|\bwhen\ are\ you\ free\b
      |\bwhen\ would\ be\ (?:a\ )?good\b)"""
)


def asks_for_a_talk(message: Message) -> bool:
    """Whether a sentence asks for a talk: wish or request and talk words stand in it together."""
    folded = message.folded.text
    for sentence in message.folded.sentences:
        part = folded[sentence.start : sentence.end]
        if _OUTRIGHT.search(part):
            return True
        part = _NO_TALK.sub(" ", part)
        if _TALK.search(part) and (_ASK.search(part) or (sentence.asked and not part.startswith("did you"))):
            return True
    return False


# --- two times ----------------------------------------------------------------------------------------------

_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|(?:january|february|march|april"
    r"|may|june|july|august|september|october"
    r"|november|december)\ \d{1,2}\w*|(?:the\ )?\d{1,2}(?:st|nd|rd|th)|mornings?|afternoons?|evenings?"
    r"|lunch\ ?time|noon|weekends?|next\ week|this\ week"
)
_CLOCK = (
    r"(?:at\ |after\ |before\ |around\ |from\ )?(?:\d{1,2}(?:[:.]\d\d)?\ ?(?:am|pm|a\.m\.?|p\.m\.?|o'clock"
    r"|h\b)|(?:at|after|before|around|from)\ (?:\d{1,2}(?:[:.]\d\d)?|\w+)\b)"
)
TWO_TIMES = compiled(
    rf"(?:\b(?:{_DAY})|\b{_CLOCK})(?:\ (?!to\b|through\b|until\b)[\w:.'-]+){{0,5}}?,?\ (?:or|and"
    rf"|,)\ (?:(?!after\ that)[\w'-]+\ ){{0,3}}?(?:\b(?:{_DAY})\b|\b{_CLOCK})"
)
