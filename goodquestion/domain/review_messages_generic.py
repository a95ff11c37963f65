"""The words that any thank-you is made of: a message of these alone names nothing that was said.

Folded: small letters, no accents. A word counts as one of them when it stands in a list or begins with a stem. Everyday
words are told apart, since a fact can be made of them.
"""

_ENGLISH = """
able about above absolutely accept acceptance accorded across actually advice advices after afternoon again
against ago ahead all almost alone along already also although always amazing among amount and angel another
any anybody anyone anything anyway apart applied apply applying april are area around ask asked asking
assist assistance atmosphere attention august available away awesome back became because become been before
beg began beginning behind being besides best bests better between big bit bless blessed blessing both
bottom brave breakfast brilliant bring brother brought buddy built busy but bye call called calling came can
can't cannot care cares caring certain certainly chance change changed characterised chat chatting cheers
choice choices choose choosing chose circumstances clarified clarify clarity class clear clearer clearly
clever close coffee colleague colleagues come comes comfortable coming complete completely concerning
connect connected contact convey conveyed cool coolest could couldn't couple courage course curious
currently dad daily daughter day days dear december decide decided decision dedicate dedicated dedicating
dedication deep deeply definitely detail detailed details develop development did didn't difference
different difficult dinner direction does doesn't doing don't done dont doubt doubts down dream drop dropped
dude due during each eager early easily easy effort efforts else email end endless endlessly energy english
enormous enormously enough entire entirely environment especially esteem esteemed eternal eternally even
evening ever every everybody everyday everyone everything everything's everytime exactly example excellent
expect expected expert expertise explanation explanations express expression extent eye eyes fact faithfully
family fantastic far favor favour favoured february feel feeling feels felt few field fields finally find
fine finished first focus for forever forget forgot form forward found fresh friday friend friendly friends
from fruit full fullest fully fun funny further furthermore future gave gem general generous genuinely get
getting gift give given giving glad gladly goal goals god goes going gone good got gracious grant granted
granting gratitude great greatest greatly greeting greetings guess guys had haha half hand hanging happily
happiness happy hard hardly has hasn't have having hear heard hearing heart heartfelt heartwarming held
hello her here hereby hero hers hesitate hey highly him his home honor honored hope hoped hopefully hopes
hoping hour hours how however hug huge hugs humble humility husband i'd i'll i'm i've idea ideas imagine
immense immensely impart implemented important importantly incredible incredibly indeed industries industry
infinite infinitely inform information informative informed instant instead intelligent interview into
invaluable invitation invite invited isn't it's item its itself january job journey joy july june just keep
keeps kind kinda kinder kindest kindheartedness kindly kindness knew know knowing known last late lately
later laugh laughed laughs least leave left legend less let letter life light like liked likely line lines
linkedin little lives living loads lol long longer look looked looking looks lot lots love loved lovely luck
lucky lunch ma'am madam made make makes making man many march matter may maybe mean means meant meantime
medium meet meeting meets memorable memory message met might milestone million mind mine minute minutes
model moment moments monday month months more moreover morning most mother moved moving mrs much mum must
myself name near need needed needs nervous network never new next nice nicely nicest night nobody none nor
normal not note notes nothing november now number obviously occasion october off offer offered office often
okay old omg once one ones only open opened openness opinion order other others otherwise our out
outstanding over overall own pal parents part particular particularly past path paths patience patient
patiently people perfect perhaps permit person personal personally perspective perspectives phone picture
place plan planning plans play plus point pointers positive positively practicable practical precious
prepared present pretty prevailing privilege privileged probably process professor proud proudly provide
provided put question questions quick quickly quite rather reach reached read ready real realistic reality
realize realized really reason receive received receiving recently reference reflect reflecting reflection
reflections regard regarding regards remain remarkable remember reminded reply respect respectfully respond
response rest result results right road role said same saturday saw say saying says schedule second sector
see seeing seem seemed seems seen sense sent september serious seriously several share shared sharing she
short should show showed showing shown shy simply since sincere sincerely sir sister situation skill skills
small smart smile smiled smiling smoothly some somebody someday someone something sometime sometimes son
soon sorry sorta spare spared sparing speak speaking special spend spending spent spoke star start started
starting stay stayed stays steadily steady step steps still stop stories story stuff subject such suggest
suggested suggestion suggestions sunday super sure surely surprised sweet sweetest take takeaway takeaways
taken takes taking talk talked talking talks tea teach teaching team tears tell telling ten testimony text
than that that's the their them then there therefore therein these they thing things think thinking this
those though thought thoughtful thoughts thousand three through thursday time times tip tips today together
told tomorrow ton tonight tons too took topic totally touch toward towards track treat treated tremendous
tremendously tried trouble true truly trust try trying tuesday twice two under understood until update upon
use used useful usually very video view views visit visited visiting voice wait walk want wanted warm warmly
warmth was wasn't way ways wednesday week weekend weeks welcome welcoming well went were what whatever when
whenever where whether which while who whole whom whose why wide wife will willing wisdom wise wish wishes
wishing with within without woman won't word words work worked working works world worth worthy would wow
write writing wrote xoxo yeah year years yep yes yesterday yet you young your yours yourself yup zoom
"""
_ENGLISH_STEMS = """
achiev admir advis answer apolog appreciat attach believ career challeng compan confiden congratul consider
conversat delight discuss encourag enjoy enlighten enrich enthusias excit experienc explain extreme fascinat
follow gain generos grate guid help honest honour hospitab illuminat impress improv insight inspir interest
knowledg learn listen mentor motiv motivat opportun passion pleas possib profession profound progress
recommend resume reward satisf success support thank understand vacan valu wonder
"""
_SPANISH = """
abierta abierto abrazo abrazos abri abril abrio abriste aceptar aceptarlo acerca actividad acuerdo adelante
ademas adios afecto afectuoso afortunada afortunado agosto agradable agradezco ahi ahora algo alguien algun
alguna algunas alguno algunos alla alli amable amablemente amena ameno amiga amigo amigos amor anima
animarme animaste anime animo animos ano anoche anos ante anterior antes aplique apoyo aquel aquella aquello
aqui area asi asunto atencion atenta atentamente aun aunque avance avances ayer bacano bastante bastantes
bella bello bendiga bien bonita bonito breve breves buen buena buenas buenisima buenisimo buenisimos bueno
buenos busca cabo cada cafe calor cambio cambios camino campo cara carino casa casi caso cerca chao chevere
cielo ciertamente cierto clara claramente claras claridad clarisima clarisimo claro colega colegas
comentarios como companera companero completo comunicar comunicarle con concederme concedido concedio
conforme conmigo consideracion contando contar contarle contarme contarte contaste contenta contento contigo
conto contra corazon correo cortesia cosa cosas crecer creo cual cuales cualquier cualquiera cuan cuando
cuanta cuantas cuanto cuantos cuenta cuento cuidate cumpleme cumplo cuyo daba dado dar darle darme darte
debo decir decirle decirte deferencia deja dejar dejo del deleite demas demasiado dentro desde despues
detalle detalles detenidamente dia dias dice dicho dichosa dichoso diciembre dieron dificil diga digo
dijiste dijo dio dios directa dispensado dispensar dispensarme dispuesta dispuesto diste distinguida
distinguido distinta distinto doctor doctora domingo don dona donde dos doy durante ella ellas ello ellos
empatia empujon encuentro energia enero enfoque ensenanza ensenanzas enserio entonces entre entrevista
entusiasmo era eran eres esa esas escribir escribo ese eso esos espacio esta estaba estado estamos estan
estar estas este estima estimada estimado esto estos estoy estudio estupenda estupendamente estupendo estuvo
etc exito exitos expreso extraordinaria extraordinario facil favor febrero felicidades feliz fin final fondo
forma formacion formularme franqueza frente fue fueron fuerza fuerzas fui ganas genial gente gentil
gentileza gozo gran grande grandes grata gratitud grato guia guiarme guio haber habia habido habiendo habria
hace hacer hacerle hacia haciendo hago han has hasta hay haya hecho hermana hermano hermosa hermoso hice
hija hijo hizo hoja hola hondo hora horas hoy hubiera hubieras humana humano humildad humilde iba idea ideas
ido igual igualmente iluminada imagen impulso inapreciable increible increibles indeleble indicaciones
informacion ingeniera ingeniero instructiva instructivo intentar invaluable ire jaja jamas jueves julio
junio justo labor lado lagrimas las lee lejos les libros licenciada licenciado linda lindas lindisimo lindo
linea lineas llamada llamar llego llena lleno lleve llevo los lucha luego lugar lunes luz madre magnifica
magnifico mal manana manera mano marcha martes marzo mas mayo mayor medio memoria menos mensaje mente mes
meses meta metas mientras miercoles mil millon minutos mis misma mismo modo momento momentos monton montones
mucha muchas muchisima muchisimas muchisimo muchisimos mucho muchos mundo muy nada nadie ninguna ninguno
noche noches nombre nos nosotros noticias noto novedad novedades noviembre nuestra nuestras nuestro nuestros
nueva nuevas nuevo nuevos nunca objeto obtenido ocasion octubre ocupada ocupado ojala olvidar olvidare
opinion otra otras otro otros paciente padre padres padrisimo palabra palabras para parece parecio parte
participarle pasada pasado pasar pase paso pasos paz pedir pena pensado pensando pensar pequeno perdura
perdurara perfecta perfectamente perfecto pero persona personal personalmente personas pesar pese pie placer
plan planes pocas poco pocos poder podido podre podria poner por porque practica practico preciosa precioso
pregunta preguntas preparada presente prestado prestarme primer primera primero principio profe profesion
profesor profesora progresando progreso pronto propia propio provecho provechosa provechoso pude pudo puede
puedo pues puesto punto que queda quedamos quede quedo queria querida querido quien quiera quiere quiero
quisiera quiza quizas rapida rapido rato real realidad realista realmente reconocimiento recordare recuerdo
redundado redundara regalarme regalaste regalo renglones requete respuesta respuestas resto resultado
resultados resulto rica rico rumbo sabado sabe saber sabia sabiduria salen salgo sali salido salio saliste
salu salud sea segun segundo semana semanas sencilla sencillamente sencillez senor senora senorita
septiembre ser sera seran seria serian serio servicio servido servidor servira sido siempre siento siga sigo
sigue simplemente sin sino siquiera sirva sirvase sirve sirvio situacion sobre sola solamente solo soy sueno
suenos suerte suficiente sugerencia sugerencias sumamente sumo super supo sus suyo tal tambien tampoco tan
tanta tantas tantisimas tantisimo tanto tantos tarde tardes tema temas tendre tener tenerme tengas tengo
tenia testimonio tiempo tiene tienes toda todas todavia todo todos tomar tomarse tomaste tomo trabajar
trabajo trabajos tras trato traves tres tus tuviera tuvo ultima ultimo una unas unica unico uno unos usted
ustedes van vas vaya veces ver verdad verdadera verdaderamente verla verlo verte vez vida videollamada
viernes vista vive vivencias vivido vivir vocacion voy vuelta vuelto yendo
"""
_SPANISH_STEMS = """
aclar acompan aconsej adjunt agenda agradec alegr amabil amist aplic apreci aprend apretad atend atien avanz
ayud bendic brind calid carrera cercan charl compart comprend confian conoc consej contact convers cordial
curricul decid decis dedic desarroll dese disfrut dispon disposi dud emocion emprend empres encant enorm
enriquec entend entiend escuch esfuerz especial esper excel experien explic famil fantastic felicit futur
generos gracia gust habl honest honor ilusion import impresion infinit inmens inolvid inspir interes logr
maravill mejor motiv nervios objetiv oportun orgull orient pacienc permit perspectiv platic posib
profesional profund proxim recib recomend reflexion respet respond reun saludo satisf segui segur sigamos
sigui simpati sincer tranquil transpar util vacan valios valor vision
"""

# A fact can be made of these: "Night work is hard, but the team helps."
_EVERYDAY_ENGLISH = """
busy class daily different difficult early enough form fresh fruit half hard hours item late light line
lines night notes parents people phone process quickly short skill skills slowly small team weekend
"""
_EVERYDAY_SPANISH = """
campo casa dificil equipo facil formacion gente hora horas libros lucha meses noche noches padres pequeno
personas pesa rapido temprano
"""
_EVERYDAY = {"en": frozenset(_EVERYDAY_ENGLISH.split()), "es": frozenset(_EVERYDAY_SPANISH.split())}
# Pictures and big words of thanks that stand in no list above.
_WARM_ENGLISH = """
aims anecdotes anxiety anxious applies assure assured attitude authentic autumn becomes belief believing
benefit benefited benefits benefitted beyond big bigger blown boost boosted bravery bright brighter broaden
broadened broader calm calmer chances changes changing chapter charisma charismatic charm charming cherish
cherished childhood cleared clearing closer comfort comforting compass contacted counsel counselling
counsels countless crossroads debt decisions deeper depths developing devoted discouraged dispelled door
doors dreams ease energetic energised energized erased everyone's exceptional excited fan fans fear fears
filled finish fire folks forwarded found frankly free freely fruits fuel funniest genius genuine gifted
giver gold golden greater growing grown growth hands happier head heap heaps hint hints home hopeful horizon
horizons house humbled humor humour ideas implementing indebted invest invested jewel joyful joyous kick
lecture legend lesson lessons life's lifesaver lifetime lifted lighter load lost loves loving magic magical
manifold manner massive mate mindblowing minds missing model models mood mountain moves named news nudge
occasions office opened opening openly outcome outcomes overwhelmed overwhelming owe owed own pathway payoff
phenomenal piece pieces pile place places plenty pointer priceless professional pursue pursued pursuing push
pushed puzzle reassured reassuring relaxed relief relieved repay respected respects return richer roads rock
rocking rocks rockstar role sacrifice sacrificed self selfless shall shape shaped shaping shoulders side
sign skilled sleep sleepless smarter soul spark sparked speechless spirit spirits splendid spoken spring
storyteller strength strengthened stronger struck stunning succeeded success summer superb surer talent
talented talents targets teller terrific thrilled touched touching track treasure treasured treasures
trusting tunnel turn turned turning uncertain updates uplifted uplifting vanished various vast vibe vibes
warmhearted wealth weather welcomed well-being wings winter wisdoms wiser wisest world's worried worries
worry yesterdays youngster youth
"""
_WARM_SPANISH = """
abrio abriste abrumado actitud admirada admirado admiro adoro alentado aliviada alivio alma amplio ansioso
atesorar atesoro barbaro bendecida bendecido beneficio beneficios besos bien brujula brutal buenisimo
cambiado caminos capitulo capo carino carisma caso chispa comienzo conmovida conmovido conmovio contagiaste
contagio contagioso contarle contarles crack creciendo deciden decidi desinteres desinteresada despejaste
despejo deuda devolver devolvio devolviste diaria diario disipo ejemplo encrucijada esplendido esta estare
estrellas excepcional fascinada fascino fenomenal fruto frutos fue fuerte funcionando funcionaron funciono
ganas genia genio grande haberla haberlo haberme habernos haberte hablamos hombros horizonte horizontes
huella humor implementado incertidumbre incontables inicio invertir invierno invirtio joya leccion leyenda
ligera llegar lugar lujo luna magica magico marca marcada marcado miedo miedos montanas multiplique oficina
ojala ojos otono oyente padre panorama pasion pensado pensando permitido pila pistas pongo primavera puerta
puertas puse quedar reafirmo reconfortante regalo repleto rumbo sabes sabio senda sendero senti sentir seras
sintiendo sitio sol sos talento talentos temor temores tesoro transmitio transmitir transmitiste trayectoria
valentia valiente varios vasto veo verano viaje vibra vibras volver volvi vuelvo
"""
_WARM = {"en": frozenset(_WARM_ENGLISH.split()), "es": frozenset(_WARM_SPANISH.split())}
_ABSTRACT = {
    "en": (
        "tion",
        "tions",
        "sion",
        "ment",
        "ments",
        "ness",
        "ity",
        "ities",
        "ance",
        "ence",
        "ences",
        "ful",
        "ous",
        "able",
        "ible",
        "ably",
        "ibly",
        "ly",
        "ship",
        "ive",
        "ary",
    ),
    "es": (
        "cion",
        "ciones",
        "sion",
        "miento",
        "mientos",
        "dad",
        "dades",
        "encia",
        "encias",
        "ancia",
        "mente",
        "oso",
        "osa",
        "osos",
        "osas",
        "ivo",
        "iva",
        "able",
        "ible",
        "isimo",
        "isima",
        "isimos",
        "isimas",
        "azo",
    ),
}
_LONG = 8

_WORDS = {"en": frozenset(_ENGLISH.split()), "es": frozenset(_SPANISH.split())}
_STEMS = {"en": tuple(_ENGLISH_STEMS.split()), "es": tuple(_SPANISH_STEMS.split())}


def is_generic(word: str, language: str) -> bool:
    """Whether a folded word could stand in any thank-you; ``language`` is "en" or "es"."""
    return (
        len(word) < 3
        or word in _WORDS[language]
        or word in _WARM[language]
        or word.startswith(_STEMS[language])
    )


def is_everyday(word: str, language: str) -> bool:
    """Whether a folded word is everyday: alone it says nothing, two of them can make a fact."""
    return word in _EVERYDAY[language]


def is_abstract(word: str, language: str) -> bool:
    """Whether a folded word is long and ends like an abstract one ("usefulness")."""
    return len(word) >= _LONG and word.endswith(_ABSTRACT[language])
