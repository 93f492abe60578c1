# Lo que la alarma dice que va a pasar, y más tarde qué resultó.
#
# Nunca decir que la alarma tenía razón o no, ni que alguien lo supo llevar. Lo que no pasó se
# cuenta como un hecho, y lo que pasó puede doler. "No lo sé" es una respuesta como las otras.
#
# Las claves que acaban en -typed llevan lo que la gente puede escribir en vez del botón, con comas.

## Hacer una. El botón está debajo de un ejercicio.

prediction-begin = Anotar qué dice la alarma
prediction-ask = ¿Qué dice la alarma que va a pasar? Una línea basta: algo que se pueda ver.
prediction-asked = Lo pregunté abajo. Puedes escribirlo ahí.
prediction-leave = Dejarlo
prediction-leave-typed = nada, no sé, no lo sé, ni idea, no estoy segura, no estoy seguro, no sabría decir, no puedo decir, stop, para, olvídalo, olvidalo, da igual, cancelar, atrás, ninguna
prediction-left = De acuerdo. Lo dejamos.
prediction-there = Ya hay una guardada con este registro.
# Mientras algunos ejercicios están apagados por la seguridad de alguien.
prediction-rests = Esto descansa mientras algunos ejercicios están apagados. En /settings se activan otra vez.

# $text: lo que escribió la persona.
prediction-by = “{ $text }”
    ¿Para cuándo sería?
prediction-by-tonight = Esta noche
prediction-by-tonight-typed = hoy, hoy mismo, hoy en la noche, hoy por la noche, esta tarde, más tarde, ahora, en cualquier momento
prediction-by-tomorrow = Mañana
prediction-by-tomorrow-typed = para mañana, mañana temprano, mañana por la mañana, mañana en la mañana, mañana por la noche, mañana en la noche
prediction-by-3-days = En 3 días
prediction-by-week = En una semana
prediction-by-week-typed = una semana, 1 semana, en 1 semana, la semana que viene, la próxima semana, esta semana, en ocho días
prediction-by-again = He guardado tus palabras. Para el día, toca uno o escríbelo, como “viernes” o “en 2 días”.

prediction-sure = ¿Con cuánta seguridad lo dice?
prediction-sure-again = He guardado tus palabras. ¿Con cuánta seguridad lo dice?
prediction-maybe = Quizás
prediction-maybe-typed = quizá, tal vez, a lo mejor, puede ser, puede, es posible, posible, posiblemente, un poco, poco seguro, poco segura, no muy seguro, no muy segura, no sé
prediction-likely = Probable
prediction-likely-typed = probablemente, es probable, muy probable, bastante, bastante seguro, bastante segura, casi seguro, casi segura, creo que sí, yo creo que sí
prediction-certain = Seguro
prediction-certain-typed = segura, segurísimo, segurísima, muy seguro, muy segura, totalmente, totalmente seguro, totalmente segura, seguro que sí, es seguro, 100%, al 100, cien por cien, cien por ciento, sin duda

# En las dos preguntas de arriba.
prediction-skip-typed = no lo sé, ni idea, no sabría decir, no puedo decir, cuando sea, sin fecha, stop, para, olvídalo, da igual, déjalo

# $when: por ejemplo "mañana a las 19:00".
prediction-kept = Guardado. Te pregunto { $when }.
prediction-kept-idle = Guardado. Ahora los avisos están apagados. Te pregunto cuando /resume los active.

## Qué resultó. Otros pueden ver la primera línea con la pantalla bloqueada, así que no dice nada.

question-waiting = Hay una pregunta esperando.
question-show = Verla
question-next = La siguiente
question-none = No hay ninguna pregunta esperando.

# $text: lo que escribió la persona.
outcome-ask = La alarma decía: “{ $text }”. ¿Pasó?
outcome-ask-again = He guardado tus palabras. ¿Pasó?
outcome-yes = Sí
outcome-yes-typed = sí pasó, pasó, sí sucedió, sucedió, ocurrió, sí ocurrió, así fue, tal cual, ha pasado, sí ha pasado, ha sucedido, ha ocurrido, por desgracia sí, lamentablemente sí, se cumplió, sí se cumplió, sí que pasó
outcome-partly = En parte
outcome-partly-typed = una parte, algo, un poco, más o menos, a medias, medio, sí y no, en cierto modo
outcome-no = No
outcome-no-typed = no pasó, nada pasó, no sucedió, no ocurrió, no fue así, para nada, nada de eso, en absoluto, no ha pasado, no ha pasado nada, no pasó nada, no ha sucedido, no ha ocurrido, no se cumplió, nunca pasó, al final no, al final no pasó, no fue así para nada
outcome-unknown = Aún no lo sé
outcome-unknown-typed = no sé, no lo sé, ni idea, no estoy seguro, no estoy segura, todavía no, aún no, todavía no sé, es pronto, no está claro, nose, nc, no sabría decir, no sé todavía, todavía no lo sé, aún no sé, aún no lo sé, no sé aún, demasiado pronto, muy pronto para decir, es muy pronto, no puedo decir, sigo esperando, quién sabe, está por verse, ya veremos
outcome-never = No preguntes
outcome-never-typed = no me preguntes, no preguntes más, no quiero que preguntes, déjalo, deja de preguntar, saltar, stop, basta, no más preguntas, no quiero decirlo, prefiero no decirlo, no quiero hablar de eso

outcome-said-no = Esta vez no pasó. ¿Qué pasó en su lugar?
outcome-said-partly = Pasó en parte. ¿Qué parte fue?
outcome-said-yes = Pasó, y puede doler. La alarma captó algo real. ¿Un ejercicio, o lo dejamos aquí?
outcome-prompt = Un ejercicio
outcome-prompt-typed = ejercicio, dame un ejercicio, quiero un ejercicio, sí
outcome-stop = Dejarlo aquí
outcome-stop-typed = dejarlo, lo dejamos, parar, para, basta, no
outcome-told = Guardado, con tus palabras.
outcome-told-yes = Guardado, con tus palabras. ¿Un ejercicio, o lo dejamos aquí?
outcome-skipped = Guardado sin palabras.
outcome-stopped = Lo dejamos aquí. En /help hay gente con quien hablar.
# $when: por ejemplo "mañana a las 19:00".
outcome-once-more = De acuerdo. Te pregunto una vez más { $when }.
outcome-once-more-idle = De acuerdo. Te pregunto una vez más cuando /resume active los avisos.
outcome-left-open = De acuerdo. Queda sin saberse, y no vuelvo a preguntar.
outcome-not-asked = De acuerdo. Sobre esta no pregunto.
