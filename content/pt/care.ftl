## When the bot becomes the check

# From the 4th check-in in 24 hours, or the 3rd in 2 hours. The last prompt stands below it.
quiet = Você já fez alguns check-ins hoje. Perguntar de novo pode aliviar e logo perder o efeito, e isso vale para mim também. Tente o seu último exercício e depois me deixe por uma hora. Em perigo: /help.
# The same without a prompt below it.
quiet-alone = Você já fez alguns check-ins hoje. Perguntar de novo pode aliviar e logo perder o efeito, e isso vale para mim também. Se puder, me deixe por uma hora. Em perigo: /help.

## How often

# In the middle of a sentence.
often-daily = todos os dias
often-second-day = dia sim, dia não
often-weekly = uma vez por semana
# The same as buttons.
often-daily-button = Todos os dias
often-second-day-button = Dia sim, dia não
often-weekly-button = Uma vez por semana
# Other ways to type it, parted by commas.
often-daily-typed = todo dia, todo o dia, diário, diariamente, cada dia, uma vez por dia, 1 vez por dia
often-second-day-typed = a cada dois dias, a cada 2 dias, de dois em dois dias, de 2 em 2 dias, um dia sim um dia não, dia sim dia não
often-weekly-typed = semanal, semanalmente, toda semana, todas as semanas, por semana, 1 vez por semana, a cada 7 dias, de 7 em 7 dias

often-ask = Com que frequência devo perguntar? Também dá para escrever.
# $often: one of the first three above.
often-set = De agora em diante, pergunto { $often }.
often-back = Dá para mudar a qualquer momento em /settings.
# $times: such as "20:00". $often: as above, never "every day".
often-time-set = Vou perguntar às { $times }, { $often }.

# Under the week, at most once every four weeks: never say why, never praise.
# $often: "every second day" or "once a week".
fading-offer = Se quiser, posso perguntar menos daqui em diante: { $often }. Nada muda se você não disser.
fading-keep = Deixar como está
fading-kept = Fica como está. Dá para mudar a qualquer momento em /settings.

## “Do they love me?” (care.yaml says how it is asked)

asking-cannot-know = Não tenho como saber, e uma resposta minha não duraria. Quer um exercício enquanto a pergunta fica aberta?
asking-prompt = Sim, um exercício
asking-no-prompt = Certo. /now está aqui quando você quiser.
