# Was gesagt wird, wenn jemand in Gefahr sein kann, und die Stellen, die helfen.
#
# Kurz und schlicht. Kein Rat zur Ruhe, kein Versprechen, keine Einzelheit, wie man jemanden
# verletzen kann. Nichts hier stellt eine Frage, die vor der Hilfe beantwortet werden müsste.

## Nummern. Was in Klammern steht, kommt aus helplines.yaml für das Land der Person.

# $first, $second: zwei Nummern für dasselbe.
safety-either = { $first } oder { $second }
safety-police-ambulance = { $police } (Polizei) oder { $ambulance } (Rettungsdienst)
# Wenn das Land nicht bekannt ist; es steht nach „Notruf:“.
safety-emergency-unknown = die Notrufnummer an deinem Ort

# $name: der Name der Stelle. $ways: einer oder mehrere der Wege unten.
safety-line = { $name }: { $ways }
safety-line-for = { $name } ({ $whom }): { $ways }
safety-call = Anruf { $number }
safety-call-press = Anruf { $number }, dann Taste { $press }
safety-text = SMS an { $number }
safety-text-word = SMS mit { $word } an { $number }
safety-whatsapp = WhatsApp { $number }
safety-day-and-night = Tag und Nacht
safety-women = für Frauen
safety-men = für Männer
safety-own-behaviour = wenn du fürchtest, jemanden zu verletzen
safety-area-england = in England
safety-area-scotland = in Schottland
safety-area-wales = in Wales
safety-area-flanders = in Flandern
safety-area-bogota = in Bogotá
safety-area-lagos-state = nur im Bundesstaat Lagos
# Für alle anderen Länder. $url: ein Verzeichnis mit Stellen in vielen Ländern.
safety-directory = { $url } nennt Stellen in vielen Ländern.
safety-what-happens = Wenn du anrufst oder schreibst, antwortet ein Mensch und hört zu. Was du erzählst, bestimmst du.

## Ein Text für jede Art von Gefahr. $emergency, $crisis und $abuse entstehen aus den Zeilen oben.

safety-medical = Das kann ein Notfall sein. Ich kann das nicht beurteilen. Ruf jetzt an: { $emergency }. Warte nicht auf mich.
safety-suicide =
    Ich halte den Check-in an. Es klingt, als denkst du vielleicht daran, dein Leben zu beenden. Ich bin ein Programm und kann dich nicht schützen. Wenn du es tun könntest, ruf jetzt an: { $emergency }.
    Um mit einem Menschen zu reden:
    { $crisis }
safety-harm-others =
    Jemand könnte verletzt werden. Wenn du kannst, geh jetzt weg von der Person. Wenn es bald passieren könnte, ruf an: { $emergency }.
    Um mit einem Menschen zu reden:
    { $crisis }
safety-self-harm =
    Danke, dass du es mir sagst. Das gehört zu einem Menschen, nicht zu einem Bot. Wenn du jetzt verletzt bist, ruf an: { $emergency }.
    Um mit einem Menschen zu reden:
    { $crisis }
safety-abuse =
    Verletzt oder kontrolliert zu werden ist nicht deine Schuld, und deine Angst kann recht haben. Ich bitte dich nicht, sie kleinzumachen. In Gefahr ruf an: { $emergency }.
    Geschulte Hilfe:
    { $abuse }
    Wenn jemand dein Handy sieht, nimm ein sichereres Gerät, falls du kannst. /delete löscht, was ich habe; leere danach auch diesen Chat.
safety-unsure = Vielleicht habe ich dich falsch verstanden. Ich frage lieber, als es zu übersehen.
safety-not-safe =
    Gut, dass du es gesagt hast. Ich bin ein Programm und kann dich nicht schützen. Wenn du jetzt in Gefahr bist, ruf an: { $emergency }.
    Um mit einem Menschen zu reden:
    { $crisis }

# Wo mehr als eine Art zu hören war: was es noch gibt.
safety-also-crisis =
    Um mit einem Menschen zu reden:
    { $crisis }
safety-also-abuse =
    Wenn dich jemand verletzt oder kontrolliert:
    { $abuse }

## Knöpfe, und was danach kommt

safety-button-not-safe = Ich bin nicht sicher
safety-button-not-safe-typed = ich bin nicht in Sicherheit, nicht in Sicherheit, ich fühle mich nicht sicher, ich bin in Gefahr
safety-button-hurt = Jemand verletzt mich
safety-button-hurt-typed = jemand tut mir weh, man tut mir weh, mir wird wehgetan
safety-button-misread = Falsch verstanden, weiter
safety-button-misread-typed = falsch verstanden, du hast mich falsch verstanden, das hast du falsch verstanden, weiter, du hast das falsch verstanden, das war ein missverständnis, missverständnis, so war das nicht gemeint, so meinte ich das nicht, so hab ich das nicht gemeint, das meinte ich nicht, das war nicht so gemeint, nicht so gemeint, war nur spaß, das war nur spaß, das war ein witz, war ein witz, war ein scherz, das war ein scherz, nur ein scherz, fehlalarm
safety-button-country = Stellen in meinem Land
safety-button-country-typed = Stellen, Nummern, Hilfe in meinem Land
safety-misread = In Ordnung. Von diesen Worten habe ich nichts behalten. Sag es anders, oder tipp auf einen Knopf.
safety-misread-guarded = In Ordnung. Von diesen Worten habe ich nichts behalten. Manche Übungen bleiben jetzt aus, bis du sie in /settings anschaltest.
safety-stays = Das habe ich gelesen, und ich frage jetzt nichts. Ein Mensch kann mehr tun als ich. /help zeigt diese Stellen jederzeit.
# Unter den Stellen, für Leute, die noch nicht gesagt haben, wo sie sind und wann ich fragen soll.
safety-stays-joining = Wenn du mit dem Einrichten weitermachen willst: /start.
safety-country = Land: { $country }.
# Einen Tag später, ohne Ton. Vielleicht sieht es jemand anderes.
safety-next-day = Ein leiser Gruß. Du musst nicht antworten. In /help stehen jederzeit Menschen zum Reden.

## In /help

safety-help =
    In Gefahr ruf an: { $emergency }.
    Um mit einem Menschen zu reden:
    { $crisis }
    Wenn dich jemand verletzt oder kontrolliert:
    { $abuse }

# Wo nur das Verzeichnis bekannt ist.
safety-help-anyone =
    In Gefahr ruf an: { $emergency }.
    Menschen zum Reden, auch wenn dich jemand verletzt oder kontrolliert:
    { $lines }

## Das Land

country-ask = In welchem Land bist du? Ich brauche es für eins: um Hilfe in deiner Nähe zu zeigen. Tipp darauf, oder schreib den Namen.
country-set = Land: { $country }. /help zeigt die Stellen dort.
country-unlisted = Land: { $country }. Dort kenne ich noch keine Stellen; /help zeigt ein Verzeichnis.
country-none = Kein Land gewählt. /country ändert das jederzeit.
country-unknown = Das Land kenne ich nicht. Versuch es mit dem englischen Namen oder zwei Buchstaben wie DE.
country-leads = in, in der, in den, die, der, ich bin in, ich bin in der, ich bin in den, bin in, bin in der, ich lebe in, ich lebe in der, ich wohne in, ich wohne in der, wohne in, wohne in der, ich komme aus, ich komme aus der, aus, aus der
country-leave = Offen lassen
country-ready = Wenn du magst, sag mir dein Land. Dann zeigt /help Stellen in deiner Nähe.
country-button = Mein Land wählen

## Nach einer Antwort zu Gewalt: Übungen kommen nicht von selbst

guarded-steady = Etwas, das mir Halt gibt
guarded-steady-typed = etwas, ich brauche etwas, gib mir etwas, Halt, eine Übung, gib mir eine Übung
settings-guarded = Manche Übungen: aus
settings-guarded-turn-on = Alle Übungen anschalten
settings-guarded-is-on = Alle Übungen sind wieder an.
