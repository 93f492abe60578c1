# What is said when somebody may be in danger, and the lines that can help them.
#
# Short and plain. No advice to calm down, no promise, no detail of how anybody could be hurt.
# Nothing here asks a question that would have to be answered before help is shown.

## Numbers. What stands in braces comes from helplines.yaml for the person's own country.

# $first, $second: two numbers for the same.
safety-either = { $first } ou { $second }
safety-police-ambulance = { $police } (polícia) ou { $ambulance } (ambulância)
# Where the country is not known; it stands after "ligue para".
safety-emergency-unknown = o número de emergência do seu país

# $name: the line's own name. $ways: one or more of the ways below.
safety-line = { $name }: { $ways }
safety-line-for = { $name } ({ $whom }): { $ways }
safety-call = ligue { $number }
safety-call-press = ligue { $number } e tecle { $press }
safety-text = SMS { $number }
safety-text-word = envie { $word } por SMS para { $number }
safety-whatsapp = WhatsApp { $number }
safety-day-and-night = dia e noite
safety-women = para mulheres
safety-men = para homens
safety-own-behaviour = se você teme machucar alguém
safety-area-england = na Inglaterra
safety-area-scotland = na Escócia
safety-area-wales = no País de Gales
safety-area-flanders = em Flandres
safety-area-bogota = em Bogotá
safety-area-lagos-state = só no estado de Lagos
# For all other countries. $url: a directory of lines in many countries.
safety-directory = { $url } reúne linhas de apoio de muitos países.
safety-what-happens = Quando você liga ou escreve, uma pessoa atende e escuta. Você escolhe o que contar.

## One text for each kind of danger. $emergency, $crisis and $abuse are made of the lines above.

safety-medical = Isto pode ser uma emergência. Não tenho como avaliar. Ligue agora para { $emergency }. Não espere por mim.
safety-suicide =
    Vou interromper o check-in. Parece que você pode estar pensando em acabar com a sua vida. Sou um programa e não consigo proteger você. Se pode chegar a fazer isso, ligue agora para { $emergency }.
    Para falar com uma pessoa:
    { $crisis }
safety-harm-others =
    Alguém pode se machucar. Se puder, saia de perto agora. Se pode acontecer em breve, ligue para { $emergency }.
    Para falar com uma pessoa:
    { $crisis }
safety-self-harm =
    Obrigado por contar. Isto merece uma pessoa, não um bot. Se você tem um ferimento agora, ligue para { $emergency }.
    Para falar com uma pessoa:
    { $crisis }
safety-abuse =
    Sofrer violência ou controle não é culpa sua, e o seu medo pode ter razão. Não vou pedir que você o faça calar. Em perigo, ligue para { $emergency }.
    Ajuda especializada:
    { $abuse }
    Se alguém vê o seu telefone, use um aparelho mais seguro, se puder. /delete apaga o que tenho; depois, limpe também esta conversa.
safety-unsure = Posso ter entendido mal. Prefiro perguntar a deixar passar.
safety-not-safe =
    Que bom que você disse. Sou um programa e não consigo proteger você. Em perigo agora, ligue para { $emergency }.
    Para falar com uma pessoa:
    { $crisis }

# Where more than one kind was heard: what else there is.
safety-also-crisis =
    Para falar com uma pessoa:
    { $crisis }
safety-also-abuse =
    Se alguém machuca ou controla você:
    { $abuse }

## Buttons, and what comes after them

safety-button-not-safe = Estou em perigo
safety-button-not-safe-typed = não me sinto segura, não me sinto seguro, não estou em segurança, em perigo
safety-button-hurt = Alguém me machuca
safety-button-hurt-typed = alguém está me machucando, estão me machucando
safety-button-misread = Não era isso, continuar
safety-button-misread-typed = não era isso, você entendeu errado, você me entendeu errado, continuar, você entendeu mal, vc entendeu errado, vc me entendeu errado, entendeste mal, não foi isso que eu quis dizer, não quis dizer isso, não era isso que eu queria dizer, era brincadeira, foi brincadeira, é brincadeira, foi uma brincadeira, era uma brincadeira, tô brincando, estava brincando, alarme falso, continua
safety-button-country = Linhas no meu país
safety-button-country-typed = linhas, números, ajuda no meu país
safety-misread = Certo. Não guardei nenhuma dessas palavras. Diga de outro jeito, ou toque num botão.
safety-misread-guarded = Certo. Não guardei nenhuma dessas palavras. Alguns exercícios ficam fora agora, até você os incluir de novo em /settings.
safety-stays = Eu li, e agora não pergunto nada. Uma pessoa pode fazer mais do que eu. /help mostra estas linhas a qualquer hora.
# Abaixo das linhas, para quem ainda não disse onde está e quando perguntar.
safety-stays-joining = Quando quiser continuar com os primeiros passos: /start.
safety-country = País: { $country }.
# A day later, without a sound. Somebody else may see it.
safety-next-day = Um olá discreto. Não é preciso responder. Em /help há pessoas com quem conversar, a qualquer hora.

## In /help

safety-help =
    Em perigo, ligue para { $emergency }.
    Para falar com uma pessoa:
    { $crisis }
    Se alguém machuca ou controla você:
    { $abuse }

# Where only the directory is known.
safety-help-anyone =
    Em perigo, ligue para { $emergency }.
    Pessoas com quem falar, também se alguém machuca ou controla você:
    { $lines }

## The country

country-ask = Em que país você está? Uso isso só para uma coisa: mostrar ajuda perto de você. Toque, ou escreva o nome.
country-set = País: { $country }. Em /help estão as linhas de apoio.
country-unlisted = País: { $country }. Ainda não conheço linhas aí, então /help mostra um diretório.
country-none = Nenhum país definido. Com /country dá para mudar isso a qualquer momento.
country-unknown = Não conheço esse país. Tente o nome em português ou inglês, ou duas letras, como BR.
country-leads = no, na, nos, em, o, a, os, estou no, estou na, estou em, estou nos, to no, to na, to em, moro no, moro na, moro em, moro nos, vivo em, vivo no, vivo na, sou do, sou da, sou de
country-leave = Deixar em aberto
country-ready = Se quiser, diga o seu país. Assim /help mostra linhas perto de você.
country-button = Escolher o meu país

## After an abuse answer: prompts are not given by themselves

guarded-steady = Algo que me dê chão
guarded-steady-typed = algo, preciso de algo, me dê algo, um exercício, me dê um exercício
settings-guarded = Alguns exercícios: fora
settings-guarded-turn-on = Incluir todos os exercícios
settings-guarded-is-on = Todos os exercícios estão incluídos de novo.
