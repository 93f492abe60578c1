# O que as pessoas escrevem em vez de um comando. As chaves que terminam em -typed têm maneiras
# de dizer uma só coisa, separadas por vírgulas; maiúsculas, sinais e acentos não contam. Só vale para
# quem não escreve mais nada: “ajuda” está aqui, “ajuda a mãe dele” não.

## A qualquer momento. O que estava aberto continua aberto.

words-help-typed =
    ajuda, me ajuda, me ajude, ajuda-me, ajude-me, me ajuda por favor, me ajude por favor, ajuda por favor, por favor me ajuda, por favor me ajude, por favor ajuda, socorro, sos, preciso de ajuda, preciso de ajuda agora, preciso de ajuda por favor, preciso ajuda, você pode me ajudar, vc pode me ajudar, pode me ajudar, podes ajudar-me, alguém me ajuda, alguém me ajude, help,
    preciso falar com alguém, preciso de falar com alguém, quero falar com alguém, queria falar com alguém, preciso conversar com alguém, quero conversar com alguém, quero falar com uma pessoa, quero falar com uma pessoa de verdade, quero falar com um humano, preciso de uma pessoa, preciso de alguém para conversar, preciso de alguém pra conversar, com quem posso falar, com quem eu posso falar, com quem posso conversar, pra quem posso ligar, para quem posso ligar, a quem posso ligar
words-help-answer = Sou um programa. Enquanto o alarme toca, em /now há algo para fazer agora mesmo. Em /help está o que mais eu faço.

words-program-typed =
    quem é você, quem é vc, quem és tu, o que é você, o que és, você é real, você é um bot, vc é um bot, és um bot, você é um robô, vc é um robô, és um robô, você é uma ia, você é humano, você é uma pessoa, você é uma pessoa de verdade, és uma pessoa, estou falando com uma pessoa, tô falando com uma pessoa, estou a falar com uma pessoa, tem alguém aí, há alguém aí, você está aí, estás aí,
    quem lê isso, quem lê isto, quem pode ler isso, quem pode ler isto, quem vê isso, quem vê isto, alguém lê isso, alguém lê isto, alguém está lendo isso, isso é privado, isto é privado, é privado, isso é seguro, isto é seguro, isso é confidencial, isso é anônimo, isto é anónimo, é anônimo
words-program-answer = Sou um programa, e nenhuma pessoa acompanha. Em /privacy está o que fica guardado e quem poderia ver. Em /help há pessoas com quem conversar.

## Onde não há pergunta aberta que possa querer dizer outra coisa

words-stop-typed =
    stop, para, pare, para por favor, pare por favor, por favor pare, cancelar inscrição, descadastrar, sem mais mensagens, sem mais lembretes, não quero mais mensagens, não quero mais lembretes, não me mande mais mensagens, não me mandes mais mensagens, para de me mandar mensagem, pare de me mandar mensagem, para de me perguntar, pare de me perguntar, desliga os lembretes, desligar lembretes
words-stop-which = Este pode ficar como está. /stop desliga os lembretes, /pause faz uma pausa.
words-pause-typed = pausa, pausar, pausa por favor, uma pausa, dar uma pausa, fazer uma pausa, quero uma pausa, preciso de uma pausa disso
words-resume-typed = retomar, ligar lembretes, liga os lembretes, ligar os lembretes
words-week-typed = resumo, meu resumo, o meu resumo, ver resumo, ver meu resumo, minha semana, a minha semana, ver minha semana, mostra minha semana, mostre minha semana, mostra a minha semana, como foi minha semana, resumo da semana
words-settings-typed = configurações, ajustes, minhas configurações, definições, mudar configurações
words-thanks-typed = obrigado, obrigada, muito obrigado, muito obrigada, brigado, brigada, obg, obgd, vlw, valeu, ok obrigado, ok obrigada, grato, grata
words-thanks-answer = De nada.
words-hello-typed = oi, olá, oie, oi tudo bem, olá tudo bem, ola, bom dia, boa tarde, boa noite, opa, e aí
words-hello-answer = Olá.
words-hello-begin = Olá. Se algo disparou o alarme, toque num botão, ou conte sem mais.
# A um sim ou não que não responde a nada.
words-nothing-open = Certo. Agora não há pergunta aberta. Em /help está o que eu faço.
