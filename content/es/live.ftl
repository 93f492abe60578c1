# /now: mientras suena la alarma. Lo lee alguien que puede estar pasándolo muy mal, y a veces quien
# mira la pantalla. Corto, sencillo, y ni una palabra sobre el motivo de la alarma.
#
# Las claves que acaban en -typed llevan lo que la gente puede escribir en vez del botón, con comas.

live-begin = La alarma suena ahora

## Cuánto dura un ejercicio, debajo de su texto. El bot avisa cuando termina el tiempo.

# $seconds: de 20 a 50.
live-takes-seconds = Dura unos { $seconds } segundos. Te escribo cuando termine el tiempo.
live-takes-minute = Dura más o menos un minuto. Te escribo cuando termine el tiempo.
live-takes-longer = Dura más o menos un minuto y medio. Te escribo cuando termine el tiempo.

live-time-up = Terminó el tiempo. ¿Y ahora, de 0 a 10? Igual o más también vale.
# Después de un segundo ejercicio, antes de otra pregunta, o como final.
live-time-up-then = Terminó el tiempo.
live-time-up-end = Terminó el tiempo. Lo dejamos aquí. En /help hay gente con quien hablar.

## Lo que pide la alarma

live-urge = ¿Qué te pide hacer la alarma?
live-urge-check = Revisar
live-urge-check-typed = mirar, mirar otra vez, volver a mirar, comprobar, chequear, checar, ver si está en línea, ver su perfil, espiar
live-urge-ask = Preguntar
live-urge-ask-typed = preguntarle, volver a preguntar, preguntar otra vez, escribir, escribirle, llamar, llamarle, llamarla, llamarlo, mandar un mensaje, mandarle un mensaje
live-urge-leave = Irme
live-urge-leave-typed = ir, alejarme, apartarme, salir, salir corriendo, huir, escapar, esconderme, encerrarme, poner distancia, cancelar
live-urge-go-along = Ceder
live-urge-go-along-typed = decir que sí, aceptar, complacer, agradar, seguir la corriente, pedir perdón, disculparme, arreglarlo, callarme
live-urge-other = Otra cosa
live-urge-none = Ningún impulso
live-urge-none-typed = ninguno, ninguna, nada, sin impulso, sin ganas, saltar
# Lo que puede ir delante de un impulso escrito, como en “quiero revisar”.
live-urge-before-typed = solo quiero, quiero, necesito, tengo que, tengo ganas de, me dan ganas de, me muero de ganas de, ganas de, quisiera, me pide, a
# $urge: uno de los botones de arriba.
live-urge-noted = { $urge }. Anotado.

## Esperar antes de hacerlo. Nunca se prohíbe.

live-delay = Antes de seguir el impulso, ¿quieres esperar un rato? Después aún puedes hacerlo.
live-delay-minutes = { $minutes } minutos
live-delay-none = No esperar
live-delay-none-typed = sin esperar, ninguno, nada, ahora no, no espero, no puedo esperar, no quiero esperar, no voy a esperar, saltar, no no espero, no no quiero esperar, ahora mismo, ya mismo
# $minutes: cuánto han elegido esperar.
live-delay-set = { $minutes } minutos. Después tú decides, y te pregunto una vez, sin sonido.
live-delay-not = Sin esperar. Si quieres, cuéntame aquí si lo hiciste. Las dos cosas valen.

live-acted = ¿Lo hiciste? Las dos cosas valen.
live-acted-yes = Lo hice
live-acted-yes-typed = sí, sí lo hice, la hice, hice, ya lo hice, sí ya, al final sí
live-acted-no = No lo hice
live-acted-no-typed = no, no hice nada, no la hice, todavía no, aún no, no todavía, al final no
live-acted-noted-yes = Lo hiciste. Anotado. Gracias por decirlo.
live-acted-noted-no = No lo hiciste. Anotado. Gracias por decirlo.
