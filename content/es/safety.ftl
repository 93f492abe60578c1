# Lo que se dice cuando alguien puede estar en peligro, y las líneas que pueden ayudar.
#
# Corto y sencillo. Sin pedir calma, sin promesas, sin ningún detalle de cómo se hace daño. Aquí
# nada pregunta algo que haya que contestar antes de ver la ayuda.

## Números. Lo que va entre llaves sale de helplines.yaml, para el país de la persona.

# $first, $second: dos números para lo mismo.
safety-either = { $first } o al { $second }
safety-police-ambulance = { $police } (policía) o al { $ambulance } (ambulancia)
# Cuando no se sabe el país; va después de "llama al".
safety-emergency-unknown = número de emergencias de tu zona

# $name: el nombre de la línea. $ways: una o más de las maneras de abajo.
safety-line = { $name }: { $ways }
safety-line-for = { $name } ({ $whom }): { $ways }
safety-call = llama al { $number }
safety-call-press = llama al { $number } y marca { $press }
safety-text = envía un SMS al { $number }
safety-text-word = envía { $word } por SMS al { $number }
safety-whatsapp = WhatsApp { $number }
safety-day-and-night = día y noche
safety-women = para mujeres
safety-men = para hombres
safety-own-behaviour = si temes hacerle daño a alguien
safety-area-england = en Inglaterra
safety-area-scotland = en Escocia
safety-area-wales = en Gales
safety-area-flanders = en Flandes
safety-area-bogota = en Bogotá
safety-area-lagos-state = únicamente en el estado de Lagos
# Para los demás países. $url: un directorio de líneas de muchos países.
safety-directory = En { $url } hay líneas de muchos países.
safety-what-happens = Cuando llamas o escribes, una persona contesta y escucha. Tú eliges qué contar.

## Un texto para cada peligro. $emergency, $crisis y $abuse se hacen con las líneas de arriba.

safety-medical = Esto puede ser una emergencia. Yo no puedo valorarlo. Llama ya al { $emergency }. No me esperes.
safety-suicide =
    Detengo el registro. Parece que puedes estar pensando en quitarte la vida. Soy un programa y no puedo mantenerte a salvo. Si crees que podrías hacerlo, llama ya al { $emergency }.
    Para hablar con una persona:
    { $crisis }
safety-harm-others =
    Alguien podría sufrir daño. Si puedes, aléjate ahora de esa persona. Si puede pasar pronto, llama al { $emergency }.
    Para hablar con una persona:
    { $crisis }
safety-self-harm =
    Gracias por decírmelo. Esto merece a una persona, no a un bot. Si tienes heridas ahora, llama al { $emergency }.
    Para hablar con una persona:
    { $crisis }
safety-abuse =
    Que te hagan daño o te controlen no es culpa tuya, y puede que tu miedo tenga razón. No voy a pedirte que lo apagues. En peligro, llama al { $emergency }.
    Ayuda especializada:
    { $abuse }
    Si alguien mira tu teléfono, usa un aparato más seguro si puedes. /delete borra lo que tengo; después vacía también este chat.
safety-unsure = Puede que te haya entendido mal. Prefiero preguntar a pasarlo por alto.
safety-not-safe =
    Me alegra que lo digas. Soy un programa y no puedo mantenerte a salvo. Si estás en peligro ahora, llama al { $emergency }.
    Para hablar con una persona:
    { $crisis }

# Cuando se oyó más de un peligro: qué más hay.
safety-also-crisis =
    Para hablar con una persona:
    { $crisis }
safety-also-abuse =
    Si alguien te hace daño o te controla:
    { $abuse }

## Botones, y lo que viene después

safety-button-not-safe = No estoy a salvo
safety-button-not-safe-typed = no me siento a salvo, no me siento segura, no me siento seguro, estoy en peligro
safety-button-hurt = Alguien me hace daño
safety-button-hurt-typed = alguien me está haciendo daño, alguien me lastima
safety-button-misread = Entendiste mal, sigue
safety-button-misread-typed = entendiste mal, me entendiste mal, sigue, entendiste mal sigue, me has entendido mal, lo entendiste mal, no era eso, no es eso, no quise decir eso, no me refería a eso, no lo decía en serio, era broma, era una broma, es broma, es una broma, estaba bromeando, fue una broma, falsa alarma, continúa, sigamos
safety-button-country = Líneas de mi país
safety-button-country-typed = líneas, números, ayuda en mi país
safety-misread = De acuerdo. No guardé ninguna de esas palabras. Dilo de otra manera, o toca un botón.
safety-misread-guarded = De acuerdo. No guardé ninguna de esas palabras. Algunos ejercicios quedan apagados hasta que los actives en /settings.
safety-stays = Lo leí, y ahora no te pregunto nada. Una persona puede hacer más que yo. /help muestra estas líneas cuando quieras.
# Debajo de las líneas, para quien aún no dijo dónde está y a qué hora preguntar.
safety-stays-joining = Cuando quieras seguir con los primeros pasos: /start.
safety-country = País: { $country }.
# Un día después, sin sonido. Puede verlo otra persona.
safety-next-day = Un saludo breve. No hace falta contestar. En /help hay gente con quien hablar, a cualquier hora.

## En /help

safety-help =
    En peligro, llama al { $emergency }.
    Para hablar con una persona:
    { $crisis }
    Si alguien te hace daño o te controla:
    { $abuse }

# Donde solo se conoce el directorio.
safety-help-anyone =
    En peligro, llama al { $emergency }.
    Gente con quien hablar, también si alguien te hace daño o te controla:
    { $lines }

## El país

country-ask = ¿En qué país estás? Lo uso para una sola cosa: mostrarte ayuda cerca de ti. Tócalo o escribe su nombre.
country-set = País: { $country }. En /help están sus líneas.
country-unlisted = País: { $country }. Aún no conozco líneas allí, así que /help muestra un directorio.
country-none = No hay ningún país elegido. Con /country lo cambias cuando quieras.
country-unknown = No conozco ese país. Prueba con su nombre, o con dos letras como MX.
country-leads = en, en el, en la, el, la, los, estoy en, estoy en el, estoy en la, vivo en, vivo en el, vivo en la, soy de, de
country-leave = Dejarlo sin elegir
country-ready = Si quieres, dime tu país. Así /help muestra líneas cerca de ti.
country-button = Elegir mi país

## Tras una respuesta sobre maltrato: los ejercicios no llegan por su cuenta

guarded-steady = Algo que me sostenga
guarded-steady-typed = algo, necesito algo, dame algo, un ejercicio, dame un ejercicio
settings-guarded = Algunos ejercicios: apagados
settings-guarded-turn-on = Activar los ejercicios
settings-guarded-is-on = Todos los ejercicios están activos otra vez.
