# /now: solange der Alarm schrillt. Das liest jemand, der sehr aufgewühlt sein kann, und manches
# auch, wer auf den Bildschirm schaut. Kurz, schlicht, und kein Wort darüber, worum es geht.
#
# Schlüssel mit -typed am Ende sagen, was man statt des Knopfs tippen kann, mit Kommas.

live-begin = Der Alarm ist gerade an

## Wie lange eine Übung dauert, darunter. Der Bot sagt, wann die Zeit um ist.

# $seconds: 20 bis 50.
live-takes-seconds = Es dauert etwa { $seconds } Sekunden. Ich schreibe, wenn die Zeit um ist.
live-takes-minute = Es dauert etwa eine Minute. Ich schreibe, wenn die Zeit um ist.
live-takes-longer = Es dauert etwa anderthalb Minuten. Ich schreibe, wenn die Zeit um ist.

live-time-up = Die Zeit ist um. Und jetzt, 0 bis 10? Gleich oder höher ist okay.
# Nach einer zweiten Übung, vor einer weiteren Frage oder als Schluss.
live-time-up-then = Die Zeit ist um.
live-time-up-end = Die Zeit ist um. Hier machen wir Schluss. In /help stehen Menschen zum Reden.

## Was der Alarm will

live-urge = Wozu drängt dich der Alarm?
live-urge-check = Nachsehen
live-urge-check-typed = nachschauen, schauen, checken, kontrollieren, gucken, nochmal schauen, prüfen, scrollen
live-urge-ask = Fragen
live-urge-ask-typed = nachfragen, nochmal fragen, ihn fragen, sie fragen, schreiben, ihm schreiben, ihr schreiben, eine nachricht schreiben, anrufen, ihn anrufen, sie anrufen, texten, mich melden, mich bei ihm melden, mich bei ihr melden
live-urge-leave = Weggehen
live-urge-leave-typed = gehen, weg, abhauen, weglaufen, raus, rückzug, mich zurückziehen, flüchten, verstecken, dichtmachen
live-urge-go-along = Mitmachen
live-urge-go-along-typed = nachgeben, ja sagen, zustimmen, mich anpassen, anpassen, es recht machen, einlenken, es wiedergutmachen
live-urge-other = Etwas anderes
live-urge-none = Kein Drang
live-urge-none-typed = keiner, nichts, gar nichts, zu nichts, kein, überspringen
# Was davor stehen kann, wenn ein Drang getippt wird, wie in „Ich will nachsehen“.
live-urge-before-typed = ich will, ich will nur, ich will einfach, ich möchte, ich muss, ich würde am liebsten, will, möchte, muss, am liebsten, zum
# $urge: einer der Knöpfe oben.
live-urge-noted = { $urge }. Notiert.

## Warten, bevor es geschieht. Nie verbieten.

live-delay = Möchtest du eine Weile warten, bevor du dem Drang folgst? Danach geht es immer noch.
live-delay-minutes = { $minutes } Minuten
live-delay-none = Nicht warten
live-delay-none-typed = keine, nichts, gar nicht, jetzt nicht, ich warte nicht, ich will nicht warten, kann nicht warten, ich kann nicht warten, ohne warten, sofort, überspringen, nein ich warte nicht, nein ich will nicht warten, will nicht warten, warte nicht, jetzt gleich, jetzt sofort
# $minutes: wie lange jemand warten will.
live-delay-set = { $minutes } Minuten. Dann liegt es bei dir, und ich frage einmal nach, ohne Ton.
live-delay-not = Ohne Warten. Wenn du magst, sag mir hier, ob du dem Drang gefolgt bist. Beides ist okay.

live-acted = Bist du dem Drang gefolgt? Beides ist okay.
live-acted-yes = Ja, bin ich
live-acted-yes-typed = hab ich, habe ich, ja hab ich, gemacht, ja gemacht, ich habs gemacht, ich hab es gemacht, getan, bin ich
live-acted-no = Nein, bin ich nicht
live-acted-no-typed = hab ich nicht, habe ich nicht, nein hab ich nicht, nicht gemacht, ich habs nicht gemacht, bin ich nicht, noch nicht, nein noch nicht, nicht getan
live-acted-noted-yes = Du bist ihm gefolgt. Notiert. Danke, dass du es sagst.
live-acted-noted-no = Du bist ihm nicht gefolgt. Notiert.
