# La semana: el texto de /summary, el pie de su imagen y las palabras de la imagen.
#
# Este texto informa, no juzga. No decir por qué pasó algo, no comparar semanas, no elogiar ni
# culpar. "Más bajo" y "más alto" no son bueno y malo.

# $first, $last: días como "1 jun".
week-dates = { $first } – { $last }
# $dates: la línea de arriba.
week-title = Tu semana, { $dates }

week-empty = Esta semana no hay registros. No queda nada pendiente.
# $day: cuándo llega el próximo registro, por ejemplo "mañana a las 20:30".
week-empty-next = Esta semana no hay registros. No queda nada pendiente. El próximo es { $day }, si lo quieres.

## Con uno o dos días hay solo una lista, una línea por registro.

# $day: el día de la semana, abreviado. $value: con qué fuerza, de 0 a 10.
week-entry = { $day } { $value }
# $after: con qué fuerza unos dos minutos después del ejercicio.
week-entry-after = { $day } { $value }, después { $after }
# $entry: una de las dos de arriba.
week-entry-started = { $entry } (lo empezaste tú)
# $entry: una de las tres de arriba. $trigger: qué activó la alarma.
week-entry-trigger = { $entry }: { $trigger }
week-entry-earlier =
    { $count ->
        [one] Y 1 anterior.
       *[other] Y { $count } anteriores.
    }

## Con tres días o más hay números.

week-range = { $checkins } registros: el más bajo { $lowest }, el más alto { $highest }. Muy pocos para ver una dirección.
week-middle = { $checkins } registros: valor central { $middle }, el más bajo { $lowest }, el más alto { $highest }.
# Para quien recibe más de una pregunta al día: cuenta la primera respuesta de cada día.
week-range-first = { $checkins } registros en { $days } días. El primero de cada día: el más bajo { $lowest }, el más alto { $highest }. Muy pocos para ver una dirección.
week-middle-first = { $checkins } registros en { $days } días. El primero de cada día: valor central { $middle }, el más bajo { $lowest }, el más alto { $highest }.
week-started =
    { $count ->
        [one] Empezaste 1 más por tu cuenta. Se cuenta aparte.
       *[other] Empezaste { $count } más por tu cuenta. Se cuentan aparte.
    }
# $lower, $same, $higher: cuántos números fueron más bajos, parecidos o más altos tras un ejercicio.
week-changes =
    Después de un ejercicio: más bajo { $lower ->
        [one] 1 vez
       *[other] { $lower } veces
    }, igual { $same }, más alto { $higher }. Lo que se siente suele aflojar por sí mismo, así que esto no muestra qué lo hizo.
# $counts: qué activó la alarma y cuántas veces, como "“Tarda en responder” 3, “Estamos lejos” 1".
week-triggers = Lo que activó la alarma: { $counts }.
week-trigger = “{ $trigger }” { $count }
# Lo último de esa lista: cuántos registros tuvieron otros motivos.
week-trigger-others = otros { $count }
week-most-often = Lo más frecuente: “{ $trigger }”.

# $urges: cuántos impulsos de revisar, preguntar, irse o ceder. $acted: cuántos se siguieron.
# $unknown: de cuántos nadie dijo nada. $waited: en cuántos de los contados se esperó antes;
# $late: cuántos de esos se siguieron después.
week-urges =
    { $urges ->
        [one] 1 impulso
       *[other] { $urges } impulsos
    }, { $acted ->
        [one] 1 seguido
       *[other] { $acted } seguidos
    }{ $unknown ->
        [0] {""}
       *[other] , { $unknown } sin saber
    }{ $waited ->
        [0] .
       *[other] ; tras una espera: { $late } de { $waited }.
    }

## Predicciones: lo que la alarma dijo que pasaría. Solo cuentas, nunca una nota.

# $count: cuántas se cerraron. $outcomes: algunas de las cuatro de abajo, como
# "2 no pasaron, 1 en parte".
week-predictions =
    { $count ->
        [one] 1 predicción cerrada: { $outcomes }.
       *[other] { $count } predicciones cerradas: { $outcomes }.
    }
week-predictions-no =
    { $count ->
        [one] 1 no pasó
       *[other] { $count } no pasaron
    }
week-predictions-partly = { $count } en parte
week-predictions-yes =
    { $count ->
        [one] 1 pasó
       *[other] { $count } pasaron
    }
week-predictions-unknown = { $count } sin saber
# Cuántas siguen abiertas; donde se cerraron algunas, y donde ninguna.
week-predictions-open =
    { $count ->
        [one] 1 abierta.
       *[other] { $count } abiertas.
    }
week-predictions-only-open =
    { $count ->
        [one] 1 predicción sigue abierta.
       *[other] { $count } predicciones siguen abiertas.
    }
# $count: cuántas pasaron. Nunca decir que sirvieron para aprender.
week-predictions-happened =
    { $count ->
        [one] La que pasó era real, y notarla tenía sentido.
       *[other] Las que pasaron eran reales, y notarlas tenía sentido.
    }
# En lugar de la línea de arriba, cuando pasó la mayoría.
week-predictions-most = Pasaron varias. Eso importa. Puede valer la pena hablarlo con alguien de confianza.

week-gaps = Los días en blanco quedan en blanco. No cuentan como buenos ni como malos.
week-heavy = Ha sido una semana pesada. En una consulta médica o psicológica, o con alguien de confianza, puedes hallar más de lo que yo doy. Si los registros te pesan, /pause los detiene un tiempo.

## Lo que muestra la imagen, en palabras, para quien no puede verla.

# $days: un elemento por día, como "lun 5, mar sin registro, mié 7".
week-described = Día por día: { $days }.
week-described-day = { $day } { $value }
week-described-blank = { $day } sin registro
# $dots: un elemento por registro, como "lun 4, dom 6".
week-described-later = Más tarde el mismo día: { $dots }.
week-described-started = Los que empezaste tú: { $dots }.
week-described-more = { $count } más
# $pairs: un elemento por registro, como "lun de 7 a 4".
week-described-pairs = Antes y después de un ejercicio: { $pairs }.
week-described-pair = { $day } de { $before } a { $after }

## Palabras de la imagen. Que sean cortas.

week-picture-title = Tu semana
week-picture-dots = Con qué fuerza, de 0 a 10
week-picture-daily = registro diario
week-picture-later = más tarde ese día
week-picture-started = lo empezaste tú
week-picture-pairs = Antes y después de un ejercicio
# Cuando son demasiados para dibujarlos. $count: cuántos se dibujan.
week-picture-pairs-last = Antes y después de un ejercicio, últimos { $count }
week-picture-before = antes
week-picture-after = después
week-picture-triggers = Qué activó la alarma
week-picture-others = otros
