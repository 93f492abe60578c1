# Lo que la gente escribe en vez de una orden. Las claves que acaban en -typed llevan maneras de
# decir una sola cosa, separadas por comas; mayúsculas, signos y acentos no cuentan. Solo vale si no
# se escribe nada más: “ayuda” está aquí, “ayuda a su mamá” no.

## En cualquier momento. Lo que estaba abierto sigue abierto.

words-help-typed =
    ayuda, ayúdame, ayúdenme, ayudame por favor, ayuda por favor, por favor ayuda, por favor ayúdame, auxilio, socorro, necesito ayuda, necesito ayuda ya, necesito ayuda ahora, necesito ayuda por favor, me puedes ayudar, puedes ayudarme, alguien que me ayude, alguien me ayuda, me ayudas, help,
    necesito hablar con alguien, quiero hablar con alguien, necesito hablar con una persona, quiero hablar con una persona, quiero hablar con una persona real, necesito una persona, necesito a alguien con quien hablar, con quién puedo hablar, a quién puedo llamar, a quién llamo, a dónde puedo llamar, hay alguien con quien pueda hablar
words-help-answer = Soy un programa. Mientras suena la alarma, en /now hay algo que hacer ya mismo. En /help está lo demás que puedo hacer.

words-program-typed =
    quién eres, qué eres, eres real, eres un bot, eres un robot, eres una ia, eres humano, eres humana, eres una persona, eres una persona real, estoy hablando con una persona, estoy hablando con un bot, hablo con una persona, hay alguien, hay alguien ahí, estás ahí,
    quién lee esto, quién puede leer esto, quién ve esto, quién puede ver esto, alguien lee esto, alguien ve esto, esto es privado, es privado, esto es seguro, esto es confidencial, esto es anónimo, es anónimo
words-program-answer = Soy un programa, y ninguna persona lee esto. En /privacy está lo que se guarda y quién podría verlo. En /help hay gente con quien hablar.

## Donde no hay una pregunta abierta que pueda querer decir otra cosa

words-stop-typed =
    stop, para, para por favor, por favor para, detente, basta, baja, darme de baja, quiero darme de baja, no más avisos, no más mensajes, no más preguntas, no me escribas más, no me escribas, deja de escribirme, deja de preguntarme, ya no me preguntes, ya no me escribas, no quiero más mensajes, no quiero más avisos, quita los avisos, apaga los avisos
words-stop-which = Puedes dejar este como está. /stop quita los avisos, /pause los para un tiempo.
words-pause-typed = pausa, pausa por favor, pausar, una pausa, hacer una pausa, quiero una pausa, necesito una pausa de esto
words-resume-typed = reanudar, activar avisos, activa los avisos, enciende los avisos, vuelve a avisarme
words-week-typed = resumen, mi resumen, el resumen, ver resumen, ver mi resumen, mi semana, ver mi semana, muéstrame mi semana, enséñame mi semana, cómo fue mi semana, resumen semanal
words-settings-typed = ajustes, mis ajustes, configuración, cambiar ajustes
words-thanks-typed = gracias, muchas gracias, mil gracias, gracias bot, ok gracias, vale gracias, grax, grcs, te lo agradezco
words-thanks-answer = De nada.
words-hello-typed = hola, holi, hey, buenas, buenos días, buenas tardes, buenas noches, buen día, qué tal, hola qué tal
words-hello-answer = Hola.
words-hello-begin = Hola. Si algo activó la alarma, toca un botón, o cuéntamelo sin más.
# A un sí o un no que no contesta nada.
words-nothing-open = De acuerdo. Ahora no hay ninguna pregunta abierta. En /help está lo que puedo hacer.
