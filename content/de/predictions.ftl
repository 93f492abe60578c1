# Was der Alarm kommen sieht, und später, was daraus wurde.
#
# Nie sagen, dass der Alarm recht oder unrecht hatte, auch nicht, dass jemand es geschafft hat. Was
# nicht eintrat, wird als Tatsache gesagt, und was eintrat, darf wehtun. „Weiß ich noch nicht“ ist
# eine Antwort wie die anderen.
#
# Schlüssel mit -typed am Ende sagen, was man statt des Knopfs tippen kann, mit Kommas.

## Eine machen. Der Knopf steht unter einer Übung.

prediction-begin = Notieren: Was kommt?
prediction-ask = Was wird laut Alarm passieren? Eine Zeile reicht: etwas, das man sehen könnte.
prediction-asked = Ich habe unten gefragt. Dort kannst du es tippen.
prediction-leave = Lieber nicht
prediction-leave-typed = nichts, weiß nicht, weiß ich nicht, ich weiß nicht, ich weiß es nicht, keine ahnung, bin nicht sicher, kann ich nicht sagen, stop, stopp, vergiss es, egal, abbrechen, zurück, keine
prediction-left = In Ordnung. Wir lassen es.
prediction-there = Zu diesem Check-in ist schon etwas notiert.
# Solange manche Übungen zu jemandes Sicherheit aus sind.
prediction-rests = Das ruht, solange manche Übungen aus sind. In /settings schaltest du sie wieder an.

# $text: was getippt wurde.
prediction-by = „{ $text }“
    Bis wann wäre das?
prediction-by-tonight = Heute Abend
prediction-by-tonight-typed = heute, heut, heute noch, bis heute abend, heut abend, heute nacht, jetzt, gleich, jeden moment
prediction-by-tomorrow = Morgen
prediction-by-tomorrow-typed = bis morgen, morgen früh, morgen abend, mrgn
prediction-by-3-days = In 3 Tagen
prediction-by-week = In einer Woche
prediction-by-week-typed = eine woche, 1 woche, in 1 woche, innerhalb einer woche, in ner woche, bis in einer woche
prediction-by-again = Deine Worte habe ich. Für den Tag tipp auf einen Knopf oder schreib ihn, etwa „Freitag“ oder „in 2 Tagen“.

prediction-sure = Wie sicher fühlt es sich an?
prediction-sure-again = Deine Worte habe ich. Wie sicher fühlt es sich an?
prediction-maybe = Vielleicht
prediction-maybe-typed = eventuell, evtl, möglicherweise, möglich, könnte sein, kann sein, unsicher, nicht sicher, ein bisschen, nicht sehr, weiß nicht
prediction-likely = Wahrscheinlich
prediction-likely-typed = vermutlich, ziemlich sicher, recht sicher, sehr wahrscheinlich, glaub schon, ich glaube schon, denke schon, wohl schon
prediction-certain = Ganz sicher
prediction-certain-typed = sicher, sehr sicher, total sicher, 100 sicher, 100%, hundertpro, hundertprozentig, absolut, auf jeden fall, definitiv, safe, todsicher

# Bei beiden Fragen hier oben.
prediction-skip-typed = weiß ich nicht, ich weiß nicht, ich weiß es nicht, keine ahnung, kann ich nicht sagen, irgendwann, kein datum, stop, stopp, vergiss es, egal, lass es

# $when: etwa "morgen um 19:00".
prediction-kept = Notiert. Ich frage { $when }.
prediction-kept-idle = Notiert. Erinnerungen sind gerade aus. Ich frage, sobald /resume sie anschaltet.

## Was daraus wurde. Die erste Zeile steht vielleicht auf einem gesperrten Bildschirm: sie sagt nichts.

question-waiting = Eine Frage wartet.
question-show = Zeigen
question-next = Nächste
question-none = Es wartet keine Frage.

# $text: was getippt wurde.
outcome-ask = Der Alarm sagte: „{ $text }“. Ist es passiert?
outcome-ask-again = Deine Worte habe ich. Ist es passiert?
outcome-yes = Ja
outcome-yes-typed = ist es, ist passiert, es ist passiert, passiert, ja ist es, ja ist passiert, leider ja, ist so passiert, ist so gekommen, es kam so, kam so, ist eingetreten, es ist eingetreten, ist wahr geworden, ja leider, ist wirklich passiert, genau so
outcome-partly = Zum Teil
outcome-partly-typed = teilweise, teils, teils teils, ein teil, ein bisschen, bisschen, halb, jein, ja und nein, etwas, so halb, in teilen
outcome-no = Nein
outcome-no-typed = ist nicht passiert, nicht passiert, ist es nicht, nein ist es nicht, gar nicht, überhaupt nicht, kam nicht so, es ist nicht passiert, nein es ist nicht passiert, nein ist nicht passiert, nichts passiert, es ist nichts passiert, ist nie passiert, nicht eingetreten, ist nicht eingetreten, es kam nicht so, nichts davon, kam anders, es kam anders
outcome-unknown = Weiß ich noch nicht
outcome-unknown-typed = weiß nicht, weiß ich nicht, keine ahnung, ka, kp, kein plan, unklar, unsicher, nicht sicher, noch nicht, zu früh, noch unklar, unbekannt, kann ich nicht sagen, weiß ich noch nicht, weiß noch nicht, ich weiß es nicht, ich weiß es noch nicht, ich weiß nicht, noch zu früh, zu früh um das zu sagen, kann ich noch nicht sagen, mal sehen, abwarten, noch offen, ich warte noch, wer weiß
outcome-never = Nicht fragen
outcome-never-typed = frag nicht, frag mich nicht, nicht mehr fragen, frag nicht mehr, lass es, hör auf zu fragen, überspringen, stop, stopp, keine fragen mehr, will ich nicht sagen, möchte ich nicht sagen, ich will nicht darüber reden, ich möchte nicht darüber reden

outcome-said-no = Diesmal ist es nicht passiert. Was war stattdessen?
outcome-said-partly = Ein Teil ist passiert. Welcher?
outcome-said-yes = Es ist passiert, und das kann wehtun. Der Alarm hat etwas Echtes bemerkt. Übung, oder hier aufhören?
outcome-prompt = Übung
outcome-prompt-typed = eine übung, gib mir eine übung, ja eine übung, ja
outcome-stop = Hier aufhören
outcome-stop-typed = aufhören, stopp, stop, schluss, genug, reicht, nein
outcome-told = Notiert, in deinen Worten.
outcome-told-yes = Notiert, in deinen Worten. Übung, oder hier aufhören?
outcome-skipped = In Ordnung. Bleibt so notiert.
outcome-stopped = Hier machen wir Schluss. In /help stehen Menschen zum Reden.
# $when: etwa "morgen um 19:00".
outcome-once-more = In Ordnung. Ich frage noch einmal: { $when }.
outcome-once-more-idle = In Ordnung. Ich frage noch einmal, sobald /resume die Erinnerungen anschaltet.
outcome-left-open = In Ordnung. Es bleibt offen, und ich frage nicht mehr.
outcome-not-asked = In Ordnung. Danach frage ich nicht.
