## Wenn der Bot selbst zum Nachsehen wird

# Vom 4. Check-in in 24 Stunden an, oder vom 3. in 2 Stunden. Die letzte Übung steht darunter.
quiet = Du warst heute schon ein paar Mal hier. Noch mal fragen kann guttun und lässt dann wieder nach, auch bei mir. Mach deine letzte Übung, dann lass mich eine Stunde liegen. In Gefahr: /help.
# Dasselbe, ohne Übung darunter.
quiet-alone = Du warst heute schon ein paar Mal hier. Noch mal fragen kann guttun und lässt dann wieder nach, auch bei mir. Lass mich eine Stunde liegen, wenn es geht. In Gefahr: /help.

## Wie oft

# Mitten im Satz.
often-daily = jeden Tag
often-second-day = jeden zweiten Tag
often-weekly = einmal pro Woche
# Dasselbe als Knöpfe.
often-daily-button = Jeden Tag
often-second-day-button = Jeden zweiten Tag
often-weekly-button = Einmal pro Woche
# Was man sonst dafür tippen kann, mit Kommas.
often-daily-typed = täglich, tgl, einmal am tag, jeden abend, alle tage
often-second-day-typed = alle zwei tage, alle 2 tage, jeden 2. tag, jeden anderen tag, einen tag ja einen tag nein
often-weekly-typed = wöchentlich, jede woche, einmal die woche, einmal in der woche, 1x pro woche, alle sieben tage, alle 7 tage

often-ask = Wie oft soll ich fragen? Du kannst es auch tippen.
# $often: eines der ersten drei oben.
often-set = Ab jetzt frage ich { $often }.
often-back = Ändern geht jederzeit in /settings.
# $times: etwa "20:00". $often: wie oben, nie "jeden Tag".
often-time-set = Ich frage um { $times } Uhr, { $often }.

# Unter der Woche, höchstens alle vier Wochen: nie sagen, warum, nie loben.
# $often: "jeden zweiten Tag" oder "einmal pro Woche".
fading-offer = Wenn du magst, frage ich ab jetzt seltener: { $often }. Ohne dein Ja ändert sich nichts.
fading-keep = So lassen, wie es ist
fading-kept = Es bleibt, wie es ist. Ändern geht jederzeit in /settings.

## „Liebt er mich noch?“ (care.yaml sagt, wie man danach fragt)

asking-cannot-know = Das kann ich nicht wissen, und eine Antwort von mir würde nicht lange halten. Magst du eine Übung, solange die Frage offen ist?
asking-prompt = Ja, eine Übung
asking-no-prompt = In Ordnung. /now ist da, wenn du eine möchtest.
