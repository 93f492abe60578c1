# /now: while the alarm rings. Each of these is read by somebody who may be very upset, and some
# by whoever sees the screen. Short, plain, and never a word about what the alarm is about.
#
# Keys that end in -typed hold what people may type for a button besides its label, with commas.

live-begin = O alarme está tocando

## How long a prompt takes, under it. The bot tells when the time is up.

# $seconds: 20 to 50.
live-takes-seconds = Leva uns { $seconds } segundos. Escrevo quando o tempo acabar.
live-takes-minute = Leva mais ou menos um minuto. Escrevo quando o tempo acabar.
live-takes-longer = Leva mais ou menos um minuto e meio. Escrevo quando o tempo acabar.

live-time-up = O tempo acabou. E agora, de 0 a 10? Igual ou mais alto também vale.
# After a second prompt, before one more question, or as the end.
live-time-up-then = O tempo acabou.
live-time-up-end = O tempo acabou. Paramos aqui. Em /help há pessoas com quem conversar.

## What the alarm wants

live-urge = O que o alarme quer que você faça?
live-urge-check = Olhar
live-urge-check-typed = ver, verificar, conferir, checar, olhar de novo, espiar, ver o perfil, ver o telefone, ver o celular, ver o telemóvel
live-urge-ask = Perguntar
live-urge-ask-typed = perguntar de novo, pedir, cobrar, escrever, mandar mensagem, mandar msg, ligar, telefonar, falar
live-urge-leave = Ir embora
live-urge-leave-typed = sair, fugir, me afastar, afastar-me, terminar, me esconder, esconder-me
live-urge-go-along = Ceder
live-urge-go-along-typed = agradar, dizer sim, dizer que sim, aceitar, concordar, deixar, consertar, resolver, pedir desculpa, pedir desculpas
live-urge-other = Outra coisa
live-urge-none = Nenhum impulso
live-urge-none-typed = nenhum, sem impulso, nada, nenhuma, nenhuma vontade, sem vontade, não sei, pular, saltar
# What may stand before an urge that is typed, as in “I want to check”.
live-urge-before-typed = quero, queria, eu quero, eu queria, só quero, eu só quero, preciso, eu preciso, preciso de, tenho que, tenho de, vontade de, estou com vontade de, tô com vontade de, dá vontade de, apetece-me, quer, quer que eu
# $urge: one of the buttons above.
live-urge-noted = { $urge }. Anotado.

## Waiting before it is done. Never forbid it.

live-delay = Antes de fazer o que o alarme quer, você quer esperar um pouco? Depois ainda pode fazer.
live-delay-minutes = { $minutes } minutos
live-delay-none = Sem espera
live-delay-none-typed = nada, nenhuma, não quero esperar, não vou esperar, não consigo esperar, não dá, agora não, pular, saltar, não não vou esperar, não vou esperar não, não quero esperar não, agora mesmo, já já
# $minutes: how long they chose to wait.
live-delay-set = { $minutes } minutos. Depois você decide, e eu pergunto uma vez, sem som.
live-delay-not = Sem espera. Se quiser, conte aqui se você fez. As duas respostas valem.

live-acted = Você fez o que o alarme queria? As duas respostas valem.
live-acted-yes = Fiz
live-acted-yes-typed = sim fiz, eu fiz, fiz sim, já fiz, acabei fazendo, acabei por fazer
live-acted-no = Não fiz
live-acted-no-typed = eu não fiz, não fiz não, ainda não, não não fiz, acabei não fazendo, acabei por não fazer
live-acted-noted-yes = Você fez. Anotado. Obrigado por contar.
live-acted-noted-no = Você não fez. Anotado. Obrigado por contar.
