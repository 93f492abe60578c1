## Botones y palabras cortas que salen en varios sitios

yes = Sí
no = No
done = Hecho
skip = Saltar
back = Atrás
more = Más
today-at = hoy a las { $time }
tomorrow-at = mañana a las { $time }
day-at = el { $day } a las { $time }
stale = Eso ya estaba cerrado. No cambió nada.
not-understood =
    No sé bien qué hacer con eso, así que no lo he guardado.
    Si algo activó la alarma, empieza un registro y dilo ahí. En /help está lo demás que puedo hacer, y gente con quien hablar.
unknown-command = No conozco esa orden y no la he guardado. En /help está lo que puedo hacer.
try-again = Algo falló de mi lado. Nada de lo que enviaste se pierde del todo: por favor, envíalo otra vez.
private-bot = Este bot es privado. Quien lo administra decide quién puede usarlo.
words-only = Solo puedo leer palabras y botones. Escríbelo, por favor.
hosted-by = Lo administra: { $contact }
flood = Es mucho de una vez. Lo guardo todo, en orden. Vuelvo a contestar cuando baje el ritmo.
edited-ignored = No puedo leer mensajes editados. Si es importante, envíalo como mensaje nuevo.

## El comienzo

consent =
    Soy un bot de autoayuda para mayores de 18. No soy terapeuta, consulta médica ni servicio de crisis. Ninguna persona lee esto y se me pueden pasar cosas. En peligro, llama al número de emergencias de tu zona. Guardo tus registros para mostrarte tu semana; los chats con bots no van cifrados de extremo a extremo. /export y /delete sirven siempre. Toca Acepto si tienes 18+ y aceptas que guarde esto.
consent-agree = Acepto
consent-decline = No, gracias
consent-agreed = Aceptaste el { $day }. En /privacy está lo que se guarda; /delete lo borra.
consent-declined = De acuerdo. No he guardado nada sobre ti. Si cambias de idea, /start trae esto de vuelta.
consent-first = Antes de nada, lee esto y elige, por favor.

under-18 =
    Gracias por decírmelo. Soy solo para personas adultas, así que paro aquí y no guardo nada.
    Puedes hablar con una persona que está ahí para gente joven: en findahelpline.com hay líneas de tu país. En peligro, llama al número de emergencias de tu zona.
under-18-ask = Soy solo para personas adultas. ¿Tienes menos de 18? Si es así, paro y borro lo que tengo.
under-18-no = Gracias. Entonces seguimos como antes.

welcome-back = Hola otra vez. Tu próximo registro es { $when }. Con /checkin empiezas uno ahora.
welcome-back-idle = Hola otra vez. No hay ningún registro previsto. /resume activa los avisos; con /checkin empiezas uno ahora.
welcome-resumed = Hola otra vez. Los avisos vuelven a estar activos. El próximo registro es { $when }.

zone-ask =
    ¿Dónde estás? Así puedo preguntar a tu hora.
    Elige una región, escribe tu ciudad o comparte una ubicación. No guardo la ubicación, solo su zona horaria.
region-europe = Europa
region-north-america = América del Norte
region-south-america = América del Sur
region-africa = África
region-middle-east = Oriente Medio
region-asia = Asia
region-australia-pacific = Australia y Pacífico
zone-ask-city = ¿Qué ciudad tiene tu misma hora? También puedes escribir otra.
zone-unknown = No conozco ese lugar. Prueba con una ciudad más grande que esté cerca, o con un nombre como Europe/Madrid.
zone-which = ¿A cuál te refieres?
zone-confirm = { $place }. Allí son las { $time }. ¿Es correcto?
zone-confirm-yes = Sí, esa es mi hora
zone-confirm-no = No, otro lugar
zone-set = Zona horaria: { $place }. Allí son las { $time }.

time-ask =
    ¿A qué hora te pregunto, una vez al día?
    Toca una o escríbela, por ejemplo 20:30.
time-unreadable = No logro leer esa hora. Prueba con 20:30 o 8:30 pm.
time-too-many = Tres veces al día es lo máximo. Menos también está bien.
time-set =
    { $count ->
        [one] Voy a preguntar una vez al día, a las { $times }.
       *[other] Voy a preguntar { $count } veces al día: { $times }.
    }

statements-ask =
    ¿En cuáles te reconoces últimamente? Toca las que quieras.
    Solo sirve para poner primero tus botones más probables. Puedes saltarlo.
statements-saved = Guardado. Solo cambia el orden de tus botones.

ready =
    Ya está todo. Tu primer registro es { $when }.
    Con /checkin empiezas uno ahora, /summary muestra tu semana, y /pause y /stop funcionan siempre.
ready-idle = Ya está todo. Los avisos están apagados; /resume los activa. Con /checkin empiezas un registro ahora.

next-check-in = El próximo registro es { $when }.

## El registro

check-in-ask = Hora del registro. ¿Qué activó la alarma?
check-in-ask-late = Este registro llega tarde: no estuve disponible. ¿Qué activó la alarma?
check-in-ask-self = ¿Qué activó la alarma?
check-in-own = Con mis palabras
check-in-nothing = Hoy nada
check-in-write = Escríbelo con tus palabras. Una línea basta.
check-in-trigger-own = Con mis palabras
check-in-how-strong =
    ¿Con qué fuerza suena ahora, de 0 a 10?
    0 nada, 1-3 un tirón, 4-6 vuelve una y otra vez, 7-8 quiero actuar ya, 9-10 lo llena todo.
check-in-like = ¿A qué se parece más?
check-in-like-scanner = Buscar una señal
check-in-like-reassurance = Querer oírlo otra vez
check-in-like-withdrawer = Querer irme lejos
check-in-like-merger = Perderme de vista
check-in-like-unsure = No lo sé
check-in-headline = { $trigger } · { $intensity }
check-in-sounds-like = Suena a: { $trigger }, { $intensity }. ¿Es así?
check-in-sounds-like-unrated = Suena a: { $trigger }. ¿Es así?
check-in-not-that = No es eso
check-in-zero = El cero cuenta. No hay nada que hacer.
check-in-late-answer = Este se cerró { $when }. Tu respuesta cuenta como tardía, y está bien así.
check-in-intensity-noted = { $intensity }, anotado. ¿Qué activó la alarma?
check-in-number = He guardado tus palabras. Ahora basta un número de 0 a 10, con un toque o escrito.
check-in-something-else = Otra cosa
check-in-something-else-typed = otra cosa, otro, otro ejercicio, dame otro, no me ayudó, no ayudó, no me ayuda, no ayuda, no me sirvió, no sirvió, no me sirve, no sirve, eso no me ayudó, eso no ayuda, eso no me sirve, no funciona, no funcionó, este no, no puedo hacer eso
check-in-no-more = Ahora no tengo otro que ofrecerte. Quédate con este, o déjalo.
check-in-begin = Empezar un registro
check-in-noted = Guardado con tu registro.

after-ask = ¿Y ahora, de 0 a 10? Igual o más también vale.
after-lower = { $before }, después { $after }. Anotado.
after-same = { $before }, después { $after }. Más o menos igual. Anotado.
after-higher = { $before }, después { $after }. Gracias por decirlo.
after-higher-ask = { $before }, después { $after }. Gracias por decirlo. ¿Otro, o lo dejamos aquí?
after-another = Otro
after-stop = Dejarlo aquí
after-stopped = { $before }, después { $after }. Lo dejamos aquí. En /help hay gente con quien hablar.
after-closed = Ese registro ya se cerró, así que no incluí este número.
# Ways to type how it changed without a number, parted by commas. “Same” counts as the number before.
after-same-typed = igual, sigue igual, lo mismo, el mismo, la misma, más o menos igual, igual que antes, sin cambios, no cambió, no cambió nada, está igual, sigo igual
after-changed-typed = peor, un poco peor, mucho peor, está peor, empeoró, me siento peor, más alto, más alta, más, más fuerte, más bajo, más baja, menos, un poco menos, más débil, mejor, un poco mejor, mucho mejor, estoy mejor, me siento mejor, me siento un poco mejor, más tranquilo, más tranquila, más calma, estoy más tranquila, estoy más tranquilo, me ayudó, ayudó, ayudó un poco, me ayudó un poco, bajó, bajó un poco, subió, sigue fuerte, sigue ahí, sigo temblando

## Avisos

paused-open = En pausa hasta que envíes /resume. Todo lo demás sigue funcionando.
paused-until = En pausa hasta el { $day }. Todo lo demás sigue funcionando.
pause-day = 1 día
pause-days = { $count } días
pause-week = 1 semana
pause-unreadable = No entiendo hasta cuándo. Prueba con “3 días” o una fecha como { $example }.
pause-too-far = Una pausa puede durar un año como máximo.
pause-past = Ese día ya pasó. Prueba con “3 días” o una fecha como { $example }.
resumed = Los avisos están activos. El próximo registro es { $when }.
resumed-no-time = Los avisos están activos. Antes del primero necesito saber dónde estás y a qué hora preguntar: /start sigue desde ahí.
reminders-off = Los avisos están apagados. /resume los activa.
stopped = Listo: no habrá más avisos. Todo lo demás sigue funcionando, y /resume los activa otra vez.
resume = Reanudar

## Ajustes

settings =
    Registro: { $times }
    Cada cuánto: { $often }
    Zona horaria: { $zone }
    Resumen semanal: { $summary }
    Avisos: { $state }
    Ejercicios con agua fresca: { $cool }
    Idioma: { $language }
    País: { $country }
settings-none = sin elegir
settings-summary-off = no
settings-state-active = sí, el próximo { $when }
settings-state-active-none = sí
settings-state-paused = en pausa hasta /resume
settings-state-paused-until = en pausa hasta el { $day }
settings-state-stopped = apagados
settings-state-blocked = apagados
settings-cool-on = sí
settings-cool-off = no
settings-time = Cambiar la hora
settings-often = Cada cuánto
settings-zone = Cambiar zona horaria
settings-summary = Resumen semanal
settings-order = Orden de los botones
settings-language = Idioma
settings-country = País
settings-pause = Pausa
settings-resume = Reanudar
settings-cool-turn-on = Activar agua fresca
settings-cool-turn-off = Quitar agua fresca
settings-cool-ask =
    Algunos ejercicios usan agua fresca en las muñecas o en la cara.
    No los actives con problemas de corazón, pulso lento, betabloqueantes, un trastorno alimentario, enfermedad de Raynaud, alergia al frío, o si tienes dudas, por ejemplo en un embarazo.
settings-cool-confirm = Activar
settings-cool-is-on = Los ejercicios con agua fresca están activos. Pueden salir cuando la alarma está alta.
settings-cool-is-off = Los ejercicios con agua fresca están desactivados.
settings-summary-ask = ¿Qué día quieres recibir tu semana? Llega a las { $time }. También puedes escribir un día, una hora o “no”.
settings-summary-set = Tu semana llega cada { $day } a las { $time }.
settings-summary-set-off = Tu semana no llegará por su cuenta. /summary la muestra cuando quieras.
settings-summary-turn-off = No enviar
settings-summary-unreadable = No logro leer eso. Prueba con domingo, domingo 18:00 o no.

language-ask = ¿En qué idioma te hablo?
language-set = De ahora en adelante te hablo en español.
language-unknown = Ese todavía no lo hablo. En /language están los que conozco.

## Privacidad

privacy =
    Lo que guardo: tus registros (qué activó la alarma, con qué fuerza, tus palabras), lo que la alarma dijo que pasaría y lo que pasó después, lo que elegiste en /settings y qué días te pregunté.
    Lo que cuentas va cifrado en el disco con una clave solo tuya. Tu id de Telegram, tus horas y tu zona horaria no van cifrados.
    Ninguna persona lee lo que escribes. Pero los chats con bots no van cifrados de extremo a extremo: Telegram y quien me administra podrían verlos, técnicamente.
    /export te envía todo. /delete lo borra todo y destruye tu clave.
export-ready =
    Aquí está todo lo que tengo sobre ti.
    Un archivo para programas y otro para hojas de cálculo. No van cifrados: guárdalos donde nadie más los vea.
export-csv = Los mismos registros, en una tabla.
delete-ask = ¿Borro todo lo que tengo sobre ti? No se puede deshacer. Si quieres una copia, primero /export.
delete-confirm = Borrar todo
delete-keep = No borrar
delete-kept = No se borró nada.
delete-done =
    Hecho. Aquí se borró todo lo tuyo, y tu clave también. Si quien administra el bot hizo antes una copia de seguridad, puede que ahí quede algo hasta que se descarte.
    Para vaciar también este chat: abre el menú del chat y elige “Vaciar historial” o “Eliminar chat”.
delete-none = No tengo nada guardado sobre ti.

## Ayuda

help =
    Una vez al día pregunto qué activó la alarma y con qué fuerza, y contesto con una cosa corta que hacer. Puedes tocar botones o escribir.

    /checkin  empezar un registro ahora
    /now  la alarma suena: algo para hacer ya
    /summary  tu semana
    /pause  un descanso, por ejemplo /pause 3
    /resume  avisos otra vez
    /stop  no más avisos
    /time  cambiar la hora, por ejemplo /time 20:30
    /timezone  cambiar dónde estás
    /language  cambiar el idioma
    /country  ver ayuda cerca de ti
    /settings  todos los ajustes
    /privacy  lo que se guarda
    /export  recibir tus datos
    /delete  borrarlo todo

    No soy un servicio de crisis.

## Lo que muestra Telegram

bot-description =
    Un registro corto al día, a tu hora, para los momentos en que una relación activa una alarma. Para personas adultas. No es terapeuta ni servicio de crisis.
bot-short-description = Un registro corto al día, a tu hora. Para personas adultas. No es un servicio de crisis.
command-start = Empezar, o empezar de nuevo
command-checkin = Empezar un registro ahora
command-now = Algo para hacer ya mismo
command-summary = Ver tu semana
command-pause = Descansar de los avisos
command-resume = Activar otra vez los avisos
command-stop = No más avisos
command-settings = Ver y cambiar los ajustes
command-time = Cambiar la hora
command-timezone = Cambiar la zona horaria
command-language = Cambiar el idioma
command-country = Ver ayuda cerca de ti
command-privacy = Lo que se guarda
command-export = Recibir una copia de tus datos
command-delete = Borrarlo todo
command-help = Cómo funciona, y a quién llamar
