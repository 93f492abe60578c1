# Die Woche: der Text von /summary, die Zeile unter dem Bild und die Wörter im Bild.
#
# Dieser Text berichtet, er urteilt nicht. Nicht sagen, warum etwas war, keine Wochen vergleichen,
# weder loben noch tadeln. „Niedriger“ und „höher“ sind nicht „gut“ und „schlecht“.

# $first, $last: Tage wie "1. Juni".
week-dates = { $first } – { $last }
# $dates: die Zeile oben.
week-title = Deine Woche, { $dates }

week-empty = Keine Check-ins in dieser Woche. Nachzuholen gibt es nichts.
# $day: wann der nächste Check-in kommt, etwa "morgen um 20:30".
week-empty-next = Keine Check-ins in dieser Woche. Nachzuholen gibt es nichts. Der nächste ist { $day }, wenn du ihn magst.

## An ein oder zwei Tagen steht hier nur eine Liste, eine Zeile je Check-in.

# $day: ein kurzer Wochentag. $value: wie stark, 0 bis 10.
week-entry = { $day } { $value }
# $after: wie stark etwa zwei Minuten nach der Übung.
week-entry-after = { $day } { $value }, danach { $after }
# $entry: eine der zwei Zeilen oben.
week-entry-started = { $entry } (von dir gestartet)
# $entry: eine der drei oben. $trigger: der Auslöser.
week-entry-trigger = { $entry }: { $trigger }
week-entry-earlier =
    { $count ->
        [one] Und 1 früherer.
       *[other] Und { $count } frühere.
    }

## Ab drei Tagen gibt es Zahlen.

week-range = { $checkins } Check-ins: niedrigster Wert { $lowest }, höchster { $highest }. Zu wenige, um eine Richtung zu sehen.
week-middle = { $checkins } Check-ins: Mitte { $middle }, niedrigster Wert { $lowest }, höchster { $highest }.
# Für Menschen, die öfter als einmal am Tag gefragt werden: die erste Antwort des Tages zählt.
week-range-first = { $checkins } Check-ins an { $days } Tagen. Der erste jedes Tages: niedrigster Wert { $lowest }, höchster { $highest }. Zu wenige, um eine Richtung zu sehen.
week-middle-first = { $checkins } Check-ins an { $days } Tagen. Der erste jedes Tages: Mitte { $middle }, niedrigster Wert { $lowest }, höchster { $highest }.
week-started =
    { $count ->
        [one] Dazu 1 von dir gestarteter. Er zählt für sich.
       *[other] Dazu { $count } von dir gestartete. Sie zählen für sich.
    }
# $lower, $same, $higher: wie viele Werte nach einer Übung niedriger, etwa gleich, höher waren.
week-changes =
    Nach einer Übung: { $lower ->
        [one] 1-mal niedriger
       *[other] { $lower }-mal niedriger
    }, gleich { $same }, höher { $higher }. Gefühle lassen oft von selbst nach, also zeigt das nicht, woran es lag.
# $counts: Auslöser und wie oft, etwa "„Die Antwort dauert“ 3, „Verabredung noch offen“ 1".
week-triggers = Auslöser: { $counts }.
week-trigger = „{ $trigger }“ { $count }
# Das letzte in dieser Liste: wie viele Check-ins andere Auslöser hatten.
week-trigger-others = andere { $count }
week-most-often = Am häufigsten: „{ $trigger }“.

# $urges: wie oft es zum Nachsehen, Fragen, Weggehen oder Mitmachen drängte. $acted: wie oft dem
# gefolgt wurde. $unknown: von wie vielen es niemand sagte. $waited: wie oft von den gesagten erst
# gewartet wurde; $late: wie oft danach doch gefolgt wurde.
week-urges =
    { $urges ->
        [one] 1 Drang
       *[other] { $urges }-mal Drang
    }, { $acted }-mal gefolgt{ $unknown ->
        [0] {""}
       *[other] , { $unknown } nicht bekannt
    }{ $waited ->
        [0] .
       *[other] ; nach dem Warten: { $late } von { $waited }.
    }

## Vorhersagen: was laut Alarm passieren würde. In Zahlen, und nie als Note.

# $count: wie viele abgeschlossen wurden. $outcomes: einige der vier unten, etwa
# "2 nicht passiert, 1 zum Teil".
week-predictions =
    { $count ->
        [one] 1 Vorhersage abgeschlossen: { $outcomes }.
       *[other] { $count } Vorhersagen abgeschlossen: { $outcomes }.
    }
week-predictions-no = { $count } nicht passiert
week-predictions-partly = { $count } zum Teil
week-predictions-yes = { $count } passiert
week-predictions-unknown = { $count } nicht bekannt
# Wie viele noch offen sind; wo welche abgeschlossen wurden, und wo keine.
week-predictions-open = { $count } offen.
week-predictions-only-open =
    { $count ->
        [one] 1 Vorhersage ist offen.
       *[other] { $count } Vorhersagen sind offen.
    }
# $count: wie viele eintraten. Nie sagen, dass man daraus lernen konnte.
week-predictions-happened =
    { $count ->
        [one] Die eine, die eintraf, war echt, und sie zu bemerken war verständlich.
       *[other] Die eingetroffenen waren echt, und sie zu bemerken war verständlich.
    }
# Statt der Zeile oben, wenn das meiste eintrat.
week-predictions-most = Mehrere sind eingetroffen. Das zählt. Vielleicht magst du mit jemandem darüber reden, dem du vertraust.

week-gaps = Leere Tage bleiben leer. Sie zählen weder als gut noch als schlecht.
week-heavy = Das war eine schwere Woche. In einer Praxis, einer Beratung oder bei jemandem, dem du vertraust, gibt es mehr Hilfe, als ich geben kann. Wenn dich die Check-ins belasten: /pause setzt sie eine Weile aus.

## Was das Bild zeigt, in Worten, für Menschen, die es nicht sehen.

# $days: ein Stück je Tag, etwa "Mo 5, Di kein Eintrag, Mi 7".
week-described = Tag für Tag: { $days }.
week-described-day = { $day } { $value }
week-described-blank = { $day } kein Eintrag
# $dots: ein Stück je Check-in, etwa "Mo 4, So 6".
week-described-later = Später am selben Tag: { $dots }.
week-described-started = Von dir gestartet: { $dots }.
week-described-more = { $count } weitere
# $pairs: ein Stück je Check-in, etwa "Mo 7 auf 4".
week-described-pairs = Vor und nach einer Übung: { $pairs }.
week-described-pair = { $day } { $before } auf { $after }

## Wörter im Bild. Kurz halten.

week-picture-title = Deine Woche
week-picture-dots = Wie stark, 0 bis 10
week-picture-daily = täglicher Check-in
week-picture-later = später am Tag
week-picture-started = von dir gestartet
week-picture-pairs = Vor und nach einer Übung
# Wenn es zu viele zum Zeichnen sind. $count: wie viele gezeichnet sind.
week-picture-pairs-last = Vor und nach einer Übung, die letzten { $count }
week-picture-before = vorher
week-picture-after = nachher
week-picture-triggers = Auslöser
week-picture-others = andere
