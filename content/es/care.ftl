## Cuando el bot se vuelve la comprobación

# Desde el 4.º registro en 24 horas, o el 3.º en 2 horas. Debajo va el último ejercicio.
quiet = Hoy ya hiciste varios registros. Preguntar otra vez puede aliviar y luego gastarse, y conmigo también pasa. Haz tu último ejercicio y después déjame una hora. En peligro: /help.
# Lo mismo, sin ejercicio debajo.
quiet-alone = Hoy ya hiciste varios registros. Preguntar otra vez puede aliviar y luego gastarse, y conmigo también pasa. Déjame una hora, si puedes. En peligro: /help.

## Cada cuánto

# En medio de una frase.
often-daily = cada día
often-second-day = cada dos días
often-weekly = una vez por semana
# Lo mismo, como botones.
often-daily-button = Cada día
often-second-day-button = Cada dos días
often-weekly-button = Una vez por semana
# Otras maneras de escribirlo, separadas por comas.
often-daily-typed = diario, a diario, diariamente, todos los días, una vez al día, cada dia
often-second-day-typed = un día sí y otro no, día por medio, día de por medio, un día sí un día no, cada 2 días, cada segundo día
often-weekly-typed = semanal, semanalmente, cada semana, todas las semanas, una vez a la semana, cada siete días, cada 7 días, 1 vez por semana

often-ask = ¿Cada cuánto te pregunto? También puedes escribirlo.
# $often: uno de los tres primeros de arriba.
often-set = Desde ahora pregunto { $often }.
often-back = Puedes cambiarlo cuando quieras en /settings.
# $times: por ejemplo "20:00". $often: como arriba, nunca "cada día".
often-time-set = Voy a preguntar a las { $times }, { $often }.

# Bajo la semana, una vez cada cuatro semanas como mucho: sin decir por qué, sin elogios.
# $often: "cada dos días" o "una vez por semana".
fading-offer = Si quieres, desde ahora puedo preguntar menos: { $often }. Nada cambia si no lo dices.
fading-keep = Dejarlo como está
fading-kept = Queda como está. Puedes cambiarlo cuando quieras en /settings.

## “¿Me quiere?” (care.yaml dice cómo se pregunta)

asking-cannot-know = No puedo saberlo, y una respuesta mía no te duraría. ¿Quieres un ejercicio mientras la pregunta sigue abierta?
asking-prompt = Sí, un ejercicio
asking-no-prompt = De acuerdo. /now está ahí cuando quieras uno.
