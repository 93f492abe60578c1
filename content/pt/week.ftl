# The week: the text of /summary, the caption under its picture, and the words in the picture.
#
# This text reports, it does not judge. Do not say why something happened, do not compare
# weeks, and do not praise or blame. "Lower" and "higher" are not "better" and "worse".

# $first, $last: days such as "1 Jun".
week-dates = { $first } – { $last }
# $dates: the line above.
week-title = Sua semana, { $dates }

week-empty = Nenhum check-in nesta semana. Nada para pôr em dia.
# $day: when the next check-in comes, such as "tomorrow at 8:30 PM".
week-empty-next = Nenhum check-in nesta semana. Nada para pôr em dia. O próximo é { $day }, se você quiser.

## On one or two days there is only a list, one line for each check-in.

# $day: a short weekday. $value: how strong, 0 to 10.
week-entry = { $day } { $value }
# $after: how strong about two minutes after the prompt.
week-entry-after = { $day } { $value }, depois { $after }
# $entry: one of the two above.
week-entry-started = { $entry } (iniciado por você)
# $entry: one of the three above. $trigger: what set it off.
week-entry-trigger = { $entry }: { $trigger }
week-entry-earlier =
    { $count ->
        [one] E { $count } anterior.
       *[other] E { $count } anteriores.
    }

## On three days and more there are numbers.

week-range = { $checkins } check-ins: mínimo { $lowest }, máximo { $highest }. São poucos para ver uma direção.
week-middle = { $checkins } check-ins: valor do meio { $middle }, mínimo { $lowest }, máximo { $highest }.
# For people who are asked more than once a day: the first answer of each day counts.
week-range-first = { $checkins } check-ins em { $days } dias. O primeiro de cada dia: mínimo { $lowest }, máximo { $highest }. São poucos para ver uma direção.
week-middle-first = { $checkins } check-ins em { $days } dias. O primeiro de cada dia: valor do meio { $middle }, mínimo { $lowest }, máximo { $highest }.
week-started =
    { $count ->
        [one] Você iniciou mais { $count }. Conta à parte.
       *[other] Você iniciou mais { $count }. Contam à parte.
    }
# $lower, $same, $higher: how many ratings after a prompt were lower, about the same, higher.
week-changes =
    Depois de um exercício: mais baixo { $lower ->
        [one] { $lower } vez
       *[other] { $lower } vezes
    }, igual { $same }, mais alto { $higher }. O que se sente muitas vezes cede por si, então isto não mostra o que fez diferença.
# $counts: what set it off and how often, such as "“Slow to answer” 3, “Plan left open” 1".
week-triggers = O que disparou: { $counts }.
week-trigger = “{ $trigger }” { $count }
# The last item of that list: how many check-ins had other triggers.
week-trigger-others = outros { $count }
week-most-often = Mais frequente: “{ $trigger }”.

# $urges: how many urges to check, ask, leave or go along. $acted: how many were acted on.
# $unknown: of how many nobody said. $waited: in how many of those told they first waited;
# $late: how many of these were acted on then.
week-urges =
    { $urges ->
        [one] { $urges } impulso
       *[other] { $urges } impulsos
    }, você agiu em { $acted }{ $unknown ->
        [0] {""}
       *[other] , { $unknown } sem resposta
    }{ $waited ->
        [0] .
       *[other] ; depois de esperar: { $late } de { $waited }.
    }

## Predictions: what the alarm said would happen. In counts only, and never a score.

# $count: how many were closed. $outcomes: some of the four below, such as
# "2 didn't happen, 1 partly".
week-predictions =
    { $count ->
        [one] { $count } previsão encerrada: { $outcomes }.
       *[other] { $count } previsões encerradas: { $outcomes }.
    }
week-predictions-no =
    { $count ->
        [one] { $count } não aconteceu
       *[other] { $count } não aconteceram
    }
week-predictions-partly = { $count } em parte
week-predictions-yes =
    { $count ->
        [one] { $count } aconteceu
       *[other] { $count } aconteceram
    }
week-predictions-unknown = { $count } não se sabe
# How many are still open; where some were closed, and where none were.
week-predictions-open = { $count } em aberto.
week-predictions-only-open =
    { $count ->
        [one] { $count } previsão em aberto.
       *[other] { $count } previsões em aberto.
    }
# $count: how many happened. Never say that this was good to learn from.
week-predictions-happened =
    { $count ->
        [one] A que aconteceu era real, e notar fez sentido.
       *[other] As que aconteceram eram reais, e notar fez sentido.
    }
# In place of the line above, when most came true.
week-predictions-most = Várias se confirmaram. Isso importa. Pode valer a pena conversar com alguém de confiança.

week-gaps = Dias em branco ficam em branco. Não contam como bons nem como ruins.
week-heavy = Esta semana foi pesada. Profissionais de saúde ou alguém de confiança podem fazer mais do que eu. Se os check-ins pesam, /pause interrompe por um tempo.

## What the picture shows, in words, for people who can't see it.

# $days: one item for each day, such as "Mon 5, Tue no entry, Wed 7".
week-described = Dia a dia: { $days }.
week-described-day = { $day } { $value }
week-described-blank = { $day } em branco
# $dots: one item for each check-in, such as "Mon 4, Sun 6".
week-described-later = Mais tarde no mesmo dia: { $dots }.
week-described-started = Iniciados por você: { $dots }.
week-described-more = mais { $count }
# $pairs: one item for each check-in, such as "Mon 7 to 4".
week-described-pairs = Antes e depois de um exercício: { $pairs }.
week-described-pair = { $day } de { $before } para { $after }

## Words in the picture. Keep them short.

week-picture-title = Sua semana
week-picture-dots = Força, de 0 a 10
week-picture-daily = check-in do dia
week-picture-later = mais tarde no dia
week-picture-started = iniciado por você
week-picture-pairs = Antes e depois de um exercício
# When there are too many to draw. $count: how many are drawn.
week-picture-pairs-last = Antes e depois de um exercício, últimos { $count }
week-picture-before = antes
week-picture-after = depois
week-picture-triggers = O que disparou
week-picture-others = outros
