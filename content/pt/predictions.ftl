# What the alarm says will happen, and later what came of it.
#
# Never say that the alarm was right or wrong, nor that somebody coped. What did not happen is
# told as a fact, and what did happen may hurt. "Can't tell" is an answer like the others.
#
# Keys that end in -typed hold what people may type for a button besides its label, with commas.

## Making one. The button stands under a prompt.

prediction-begin = Anotar o que o alarme diz
prediction-ask = O que o alarme diz que vai acontecer? Uma linha basta: algo que daria para ver.
prediction-asked = A pergunta está logo abaixo. Escreva ali.
prediction-leave = Deixar
prediction-leave-typed = nada, não sei, sei lá, não faço ideia, não tenho certeza, não dá para dizer, não dá pra dizer, stop, parar, esquece, esqueça, deixa, deixa pra lá, tanto faz, cancelar, voltar, nenhuma
prediction-left = Certo. Deixamos isso.
prediction-there = Já há uma guardada com este check-in.
# While some prompts are off for somebody's safety.
prediction-rests = Isto fica em pausa enquanto alguns exercícios estão fora. Em /settings dá para os incluir de novo.

# $text: what the person typed.
prediction-by = “{ $text }”
    Até quando seria?
prediction-by-tonight = Hoje à noite
prediction-by-tonight-typed = hoje, esta noite, até hoje à noite, hoje mais tarde, agora, já, a qualquer momento, daqui a pouco
prediction-by-tomorrow = Amanhã
prediction-by-tomorrow-typed = até amanhã, amanhã cedo, amanhã de manhã, amanhã à noite
prediction-by-3-days = Em 3 dias
prediction-by-week = Em uma semana
prediction-by-week-typed = numa semana, uma semana, 1 semana, em 1 semana, em 7 dias, até semana que vem, semana que vem, daqui a uma semana
prediction-by-again = Guardei as suas palavras. Para o dia, toque num botão ou escreva, como “sexta” ou “em 2 dias”.

prediction-sure = O quanto parece certo?
prediction-sure-again = Guardei as suas palavras. O quanto parece certo?
prediction-maybe = Talvez
prediction-maybe-typed = pode ser, quem sabe, é possível, não sei, um pouco, pouco, sei lá
prediction-likely = Provável
prediction-likely-typed = provavelmente, bem provável, muito provável, acho que sim, quase certo, quase certa, quase certeza, quase tenho certeza, tenho quase certeza, é provável
prediction-certain = Certeza
prediction-certain-typed = certo, certa, com certeza, certeza absoluta, tenho certeza, tenho a certeza, absoluta, 100%, sem dúvida, vai acontecer

# Nas duas perguntas acima.
prediction-skip-typed = não faço ideia, não dá para dizer, não dá pra dizer, quando for, sem data, stop, parar, esquece, esqueça, deixa pra lá, tanto faz

# $when: such as "tomorrow at 19:00".
prediction-kept = Guardado. Pergunto { $when }.
prediction-kept-idle = Guardado. Os lembretes estão desligados. Pergunto depois que /resume os ligar.

## What came of it. Others may see the first line on a locked screen, so it says nothing.

question-waiting = Há uma pergunta à espera.
question-show = Mostrar
question-next = A próxima
question-none = Não há perguntas à espera.

# $text: what the person typed.
outcome-ask = O alarme disse: “{ $text }”. Aconteceu?
outcome-ask-again = Guardei as suas palavras. Aconteceu?
outcome-yes = Sim
outcome-yes-typed = aconteceu, aconteceu sim, sim aconteceu, foi, aconteceu mesmo, aconteceu mesmo sim, infelizmente sim, sim infelizmente, se realizou, realizou-se, foi isso mesmo, foi exatamente isso, aconteceu de verdade
outcome-partly = Em parte
outcome-partly-typed = mais ou menos, um pouco, uma parte, parte, meio, metade, parcialmente, sim e não, quase
outcome-no = Não
outcome-no-typed = não aconteceu, não foi, não aconteceu não, de jeito nenhum, nada disso, que nada, não aconteceu nada, nada aconteceu, nunca aconteceu, não se realizou, não foi assim, não rolou, no fim não, no fim não aconteceu, não não aconteceu
outcome-unknown = Ainda não sei
outcome-unknown-typed = não sei, não sei ainda, não dá para saber, não dá pra saber, sei lá, ainda não, é cedo, muito cedo, cedo demais, não tenho certeza, ainda não sei, não sei dizer, não sei dizer ainda, não sei bem, cedo demais para dizer, é cedo demais, ainda é cedo, não dá para dizer, não dá pra dizer, ainda estou esperando, quem sabe, vamos ver, a ver
outcome-never = Não pergunte
outcome-never-typed = não me pergunte, não perguntes, não pergunte mais, deixa, deixa isso, deixe isso, para de perguntar, pare de perguntar, pular, saltar, stop, chega, sem mais perguntas, não quero dizer, prefiro não dizer, não quero falar disso, não quero falar sobre isso

outcome-said-no = Desta vez não aconteceu. O que aconteceu em vez disso?
outcome-said-partly = Uma parte aconteceu. Qual?
outcome-said-yes = Aconteceu, e isso pode doer. O alarme captou algo real. Um exercício, ou paramos aqui?
outcome-prompt = Um exercício
outcome-prompt-typed = exercício, quero um exercício, quero, sim
outcome-stop = Parar aqui
outcome-stop-typed = parar, chega, paramos aqui, não
outcome-told = Guardado, nas suas palavras.
outcome-told-yes = Guardado, nas suas palavras. Um exercício, ou paramos aqui?
outcome-skipped = Certo. Fica guardado assim.
outcome-stopped = Paramos aqui. Em /help há pessoas com quem conversar.
# $when: such as "tomorrow at 19:00".
outcome-once-more = Certo. Pergunto mais uma vez { $when }.
outcome-once-more-idle = Certo. Pergunto mais uma vez depois que /resume ligar os lembretes.
outcome-left-open = Certo. Fica em aberto, e não pergunto de novo.
outcome-not-asked = Certo. Sobre esta não pergunto mais.
