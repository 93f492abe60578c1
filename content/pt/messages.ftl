## Buttons and short words used in several places

yes = Sim
no = Não
done = Feito
skip = Pular
back = Voltar
more = Mais
today-at = hoje às { $time }
tomorrow-at = amanhã às { $time }
day-at = { $day } às { $time }
stale = Essa já foi. Nada mudou.
not-understood =
    Não sei bem o que fazer com isso, então não guardei.
    Se algo disparou o alarme, comece um check-in e conte lá. Em /help está o que mais eu faço, e pessoas com quem conversar.
unknown-command = Não conheço esse comando e não guardei nada. Em /help está o que eu faço.
try-again = Algo falhou do meu lado. Nada do que você enviou se perde de vez: por favor, envie outra vez.
private-bot = Este bot é privado. Quem o mantém decide quem pode usar.
words-only = Só consigo ler palavras e toques. Escreva, por favor.
hosted-by = Mantido por: { $contact }
flood = É muita coisa de uma vez. Guardo tudo, em ordem. Volto a responder quando o ritmo baixar.
edited-ignored = Não consigo ler mensagens editadas. Se for importante, envie como mensagem nova.

## Onboarding

consent =
    Sou um bot de autoajuda para maiores de 18 anos. Não sou terapeuta, médico nem serviço de crise. Nenhuma pessoa acompanha, e posso deixar passar coisas. Em perigo, ligue para a emergência local. Guardo os seus check-ins para mostrar a sua semana; conversas com bots não têm criptografia de ponta a ponta. /export e /delete funcionam sempre. Toque em Concordo se tem 18+ e aceita que eu guarde isso.
consent-agree = Concordo
consent-decline = Não quero
consent-agreed = Você concordou ({ $day }). /privacy diz o que fica guardado, /delete apaga.
consent-declined = Certo. Não guardei nada sobre você. Se mudar de ideia, /start traz isto de volta.
consent-first = Antes de tudo, leia isto e escolha, por favor.

under-18 =
    Obrigado por contar. Sou só para pessoas adultas, então paro aqui e não guardo nada.
    Você pode falar com uma pessoa que está lá para gente jovem: em findahelpline.com há linhas do seu país. Em perigo, ligue para o número de emergência local.
under-18-ask = Sou só para pessoas adultas. Você tem menos de 18 anos? Se sim, paro e apago o que tenho.
under-18-no = Obrigado. Então seguimos como antes.

welcome-back = Olá de novo. O próximo check-in é { $when }. Com /checkin começa um agora.
welcome-back-idle = Olá de novo. Nenhum check-in marcado. /resume liga os lembretes, /checkin começa um agora.
welcome-resumed = Olá de novo. Os lembretes estão ligados outra vez. O próximo check-in é { $when }.

zone-ask =
    Onde você está? Assim posso perguntar no seu horário.
    Escolha uma região, escreva a cidade ou envie uma localização. Não guardo a localização, só o fuso horário.
region-europe = Europa
region-north-america = América do Norte
region-south-america = América do Sul
region-africa = África
region-middle-east = Oriente Médio
region-asia = Ásia
region-australia-pacific = Austrália e Pacífico
zone-ask-city = Que cidade tem a mesma hora que você? Também dá para escrever.
zone-unknown = Não conheço esse lugar. Tente uma cidade maior por perto, ou um nome como America/Sao_Paulo.
zone-which = De qual você fala?
zone-confirm = { $place }. Lá são { $time } agora. Está certo?
zone-confirm-yes = Sim, é a minha hora
zone-confirm-no = Não, outro lugar
zone-set = Fuso horário: { $place }. Lá são { $time } agora.

time-ask =
    A que horas devo perguntar, uma vez por dia?
    Toque numa, ou escreva, como 20h30.
time-unreadable = Não consigo ler isso como hora. Tente 20:30 ou 20h30.
time-too-many = O máximo é três vezes por dia. Menos também serve.
time-set =
    { $count ->
        [one] Vou perguntar uma vez por dia, às { $times }.
       *[other] Vou perguntar { $count } vezes por dia: { $times }.
    }

statements-ask =
    Quais destas têm a ver com você ultimamente? Toque nas que servirem.
    Isso só põe na frente os botões mais prováveis. Dá para pular.
statements-saved = Guardado. Só muda a ordem dos seus botões.

ready =
    Tudo pronto. O seu primeiro check-in é { $when }.
    /checkin começa um agora, /summary mostra a sua semana, /pause e /stop funcionam sempre.
ready-idle = Tudo pronto. Os lembretes estão desligados, e /resume liga. /checkin começa um check-in agora.

next-check-in = O próximo check-in é { $when }.

## Check-in

check-in-ask = Hora do check-in. O que disparou o alarme?
check-in-ask-late = Este check-in vem atrasado: eu estava fora do ar. O que disparou o alarme?
check-in-ask-self = O que disparou o alarme?
check-in-own = Com as minhas palavras
check-in-nothing = Nada hoje
check-in-write = Escreva com as suas palavras. Uma linha já basta.
check-in-trigger-own = Minhas palavras
check-in-how-strong =
    Com que força agora, de 0 a 10?
    0 nada, 1-3 um puxão leve, 4-6 volta sempre, 7-8 quero agir já, 9-10 ocupa tudo.
check-in-like = Com o que se parece mais?
check-in-like-scanner = Procurar um sinal
check-in-like-reassurance = Querer ouvir de novo
check-in-like-withdrawer = Querer ir embora
check-in-like-merger = Me perder de mim
check-in-like-unsure = Não sei dizer
check-in-headline = { $trigger } · { $intensity }
check-in-sounds-like = Parece: { $trigger }, { $intensity }. Certo?
check-in-sounds-like-unrated = Parece: { $trigger }. Certo?
check-in-not-that = Não é isso
check-in-zero = Zero conta. Nada a fazer.
check-in-late-answer = Este fechou { $when }. A sua resposta conta como tardia, e pode ser assim.
check-in-intensity-noted = { $intensity }, anotado. O que disparou o alarme?
check-in-number = Guardei as suas palavras. Agora basta um número de 0 a 10, tocado ou escrito.
check-in-something-else = Outra coisa
check-in-something-else-typed = outra coisa, outro, outra, outro exercício, me dá outro, não ajudou, não me ajudou, não ajuda, não me ajuda, isso não ajudou, isso não ajuda, não adiantou, não adianta, isso não adianta, não funcionou, não funciona, esse não, não consigo fazer isso
check-in-no-more = Não há outro para oferecer agora. Fique com este, ou deixe.
check-in-begin = Começar um check-in
check-in-noted = Guardado com o seu check-in.

after-ask = E agora, de 0 a 10? Igual ou mais alto também vale.
after-lower = { $before }, depois { $after }. Anotado.
after-same = { $before }, depois { $after }. Mais ou menos igual. Anotado.
after-higher = { $before }, depois { $after }. Obrigado por contar.
after-higher-ask = { $before }, depois { $after }. Obrigado por contar. Mais um, ou paramos aqui?
after-another = Mais um
after-stop = Parar aqui
after-stopped = { $before }, depois { $after }. Paramos aqui. Em /help há pessoas com quem conversar.
after-closed = Aquele check-in já fechou, então deixei este número de fora.
# Ways to type how it changed without a number, parted by commas. “Same” counts as the number before.
after-same-typed = igual, continua igual, a mesma coisa, o mesmo, a mesma, mais ou menos igual, igual antes, como antes, sem mudança, não mudou, não mudou nada, está igual, tá igual, nada mudou
after-changed-typed = pior, um pouco pior, muito pior, está pior, tá pior, piorou, mais alto, mais forte, mais, mais baixo, menos, um pouco menos, mais fraco, melhor, um pouco melhor, muito melhor, estou melhor, tô melhor, me sinto melhor, sinto-me melhor, mais calmo, mais calma, estou mais calma, estou mais calmo, ajudou, me ajudou, ajudou um pouco, baixou, diminuiu, subiu, aumentou, continua forte, ainda está aí, ainda estou tremendo, ainda tô tremendo

## Reminders

paused-open = Em pausa até você enviar /resume. O resto continua funcionando.
paused-until = Lembretes em pausa até { $day }, e o resto continua funcionando.
pause-day = 1 dia
pause-days = { $count } dias
pause-week = 1 semana
pause-unreadable = Não entendi até quando. Tente "3 dias", ou uma data ({ $example }).
pause-too-far = Uma pausa pode durar no máximo um ano.
pause-past = Esse dia já passou. Tente "3 dias", ou uma data ({ $example }).
resumed = Os lembretes estão ligados. O próximo check-in é { $when }.
resumed-no-time = Os lembretes estão ligados. Antes do primeiro, preciso saber onde você está e a que horas perguntar: /start continua daí.
reminders-off = Os lembretes estão desligados. /resume liga de novo.
stopped = Parei: sem mais lembretes. O resto continua funcionando, e /resume liga tudo outra vez.
resume = Retomar

## Settings

settings =
    Check-in: { $times }
    Frequência: { $often }
    Fuso horário: { $zone }
    Resumo da semana: { $summary }
    Lembretes: { $state }
    Exercícios com água fresca: { $cool }
    Idioma: { $language }
    País: { $country }
settings-none = não definido
settings-summary-off = desligado
settings-state-active = ligados, o próximo { $when }
settings-state-active-none = ligados
settings-state-paused = em pausa até /resume
settings-state-paused-until = em pausa até { $day }
settings-state-stopped = desligados
settings-state-blocked = desligados
settings-cool-on = sim
settings-cool-off = não
settings-time = Mudar a hora
settings-often = Frequência
settings-zone = Mudar o fuso horário
settings-summary = Resumo da semana
settings-order = Ordem dos botões
settings-language = Idioma
settings-country = País
settings-pause = Pausar
settings-resume = Retomar
settings-cool-turn-on = Incluir água fresca
settings-cool-turn-off = Tirar água fresca
settings-cool-ask =
    Alguns exercícios usam água fresca nos pulsos ou no rosto.
    Deixe de fora se há problema no coração, pulso lento, betabloqueadores, transtorno alimentar, síndrome de Raynaud, alergia ao frio, ou se você tem dúvida, por exemplo na gravidez.
settings-cool-confirm = Incluir
settings-cool-is-on = Os exercícios com água fresca estão incluídos. Podem vir quando o alarme estiver alto.
settings-cool-is-off = Os exercícios com água fresca ficam de fora.
settings-summary-ask = Em que dia deve chegar o resumo da semana? Vem às { $time }. Também dá para escrever um dia, uma hora ou "desligado".
settings-summary-set = O resumo da semana chega em: { $day }, às { $time }.
settings-summary-set-off = O resumo não chega mais por conta própria. /summary mostra quando você quiser.
settings-summary-turn-off = Desligado
settings-summary-unreadable = Não consigo ler isso. Tente domingo, domingo 18:00 ou desligado.

language-ask = Que idioma devo falar?
language-set = De agora em diante, falo português com você.
language-unknown = Esse ainda não falo. Em /language estão os que conheço.

## Privacy

privacy =
    O que guardo: os seus check-ins (o que disparou o alarme, com que força, as suas palavras), o que o alarme disse que ia acontecer e no que deu, o que você escolheu em /settings e em que dias perguntei.
    O que você diz fica cifrado em disco com uma chave só sua. O seu id do Telegram, os seus horários e o seu fuso horário, não.
    Nenhuma pessoa acompanha. Mas conversas com bots não têm criptografia de ponta a ponta: o Telegram, e quem me mantém, poderiam tecnicamente ver.
    /export envia tudo a você. /delete apaga tudo e destrói a sua chave.
export-ready =
    Aqui está tudo o que tenho sobre você.
    Um arquivo para programas, outro para planilha. Não estão cifrados: guarde onde só você veja.
export-csv = Os mesmos check-ins em tabela.
delete-ask = Apagar tudo o que tenho sobre você? Não dá para desfazer. Antes, /export, se quiser uma cópia.
delete-confirm = Apagar tudo
delete-keep = Manter
delete-kept = Nada foi apagado.
delete-done =
    Pronto. Tudo sobre você foi apagado aqui, e a sua chave também. Uma cópia de segurança feita antes por quem mantém o bot pode conservar isso até ser descartada.
    Para limpar também esta conversa: abra o menu do chat e escolha "Limpar histórico" ou "Apagar chat".
delete-none = Não tenho nada guardado sobre você.

## Help

help =
    Uma vez por dia pergunto o que disparou o alarme e com que força, e respondo com uma coisa curta para fazer. Dá para tocar ou escrever.

    /checkin  começar um check-in agora
    /now  o alarme está tocando: algo para fazer já
    /summary  a sua semana
    /pause  dar uma pausa, como /pause 3
    /resume  lembretes outra vez
    /stop  sem mais lembretes
    /time  mudar a hora, como /time 20:30
    /timezone  mudar onde você está
    /language  mudar o idioma
    /country  ver ajuda perto de você
    /settings  todas as opções
    /privacy  o que fica guardado
    /export  receber os seus dados
    /delete  apagar tudo

    Não sou um serviço de crise.

## What Telegram shows

bot-description =
    Um check-in curto por dia, no seu horário, para quando uma relação dispara um alarme. Para pessoas adultas. Não é terapeuta nem serviço de crise.
bot-short-description = Um check-in curto por dia, no seu horário. Para pessoas adultas. Não é serviço de crise.
command-start = Começar, ou recomeçar
command-checkin = Começar um check-in agora
command-now = Algo para fazer já
command-summary = Ver a sua semana
command-pause = Dar uma pausa nos lembretes
command-resume = Ligar os lembretes outra vez
command-stop = Sem mais lembretes
command-settings = Ver e mudar as opções
command-time = Mudar a hora
command-timezone = Mudar o fuso horário
command-language = Mudar o idioma
command-country = Ver ajuda perto de você
command-privacy = O que fica guardado
command-export = Receber uma cópia dos seus dados
command-delete = Apagar tudo
command-help = Como funciona, e para quem ligar
