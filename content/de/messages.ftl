## Knöpfe und kurze Wörter, die an mehreren Stellen stehen

yes = Ja
no = Nein
done = Fertig
skip = Überspringen
back = Zurück
more = Mehr
today-at = heute um { $time }
tomorrow-at = morgen um { $time }
day-at = { $day } um { $time }
stale = Das ist schon erledigt. Es hat sich nichts geändert.
not-understood =
    Ich weiß nicht, was ich damit tun soll, also habe ich es nicht gespeichert.
    Wenn etwas den Alarm ausgelöst hat, starte einen Check-in und sag es dort. /help zeigt, was ich sonst kann, und Menschen zum Reden.
unknown-command = Diesen Befehl kenne ich nicht, und ich habe ihn nicht gespeichert. /help zeigt, was ich kann.
try-again = Bei mir ist etwas schiefgegangen. Was du geschickt hast, ist nicht verloren: Schick es bitte noch einmal.
private-bot = Dieser Bot ist privat. Wer ihn betreibt, entscheidet, wer ihn benutzen darf.
words-only = Ich kann nur Worte und Knöpfe lesen. Bitte tipp es.
hosted-by = Betrieben von: { $contact }
flood = Das ist viel auf einmal. Ich behalte alles, der Reihe nach. Wenn es langsamer wird, antworte ich wieder.
edited-ignored = Änderungen an Nachrichten kann ich nicht lesen. Wenn es wichtig ist, schick es bitte neu.

## Am Anfang

consent =
    Ich bin ein Selbsthilfe-Bot für Erwachsene (ab 18), kein Ersatz für Therapie, Arztpraxis oder Krisendienst. Kein Mensch liest mit, und ich übersehe manches. In Gefahr ruf den Notruf an deinem Ort an. Ich speichere Check-ins für deine Woche; Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt. /export und /delete gehen immer. Tipp auf Zustimmen, wenn du ab 18 bist und das Speichern okay ist.
consent-agree = Zustimmen
consent-decline = Nein, danke
consent-agreed = Du hast am { $day } zugestimmt. /privacy sagt, was gespeichert ist, /delete löscht es.
consent-declined = In Ordnung. Ich habe nichts über dich gespeichert. Mit /start kommst du hierher zurück.
consent-first = Lies das bitte zuerst und wähle dann.

under-18 =
    Danke, dass du es sagst. Ich bin nur für Erwachsene, deshalb höre ich hier auf und behalte nichts.
    Reden kannst du mit Menschen, die für junge Leute da sind: findahelpline.com nennt Stellen in deinem Land. In Gefahr ruf die Notrufnummer an deinem Ort an.
under-18-ask = Ich bin nur für Erwachsene. Bist du unter 18? Dann höre ich auf und lösche, was ich habe.
under-18-no = Danke. Dann geht es weiter wie vorher.

welcome-back = Hallo. Dein nächster Check-in ist { $when }. /checkin startet jetzt einen.
welcome-back-idle = Hallo. Es ist kein Check-in geplant. /resume startet Erinnerungen, /checkin startet jetzt einen.
welcome-resumed = Hallo. Erinnerungen sind wieder an. Der nächste Check-in ist { $when }.

zone-ask =
    Wo bist du? Dann kann ich zu deiner eigenen Zeit fragen.
    Wähl eine Region, schreib deine Stadt, oder teile einen Standort. Den Standort behalte ich nicht, nur seine Zeitzone.
region-europe = Europa
region-north-america = Nordamerika
region-south-america = Südamerika
region-africa = Afrika
region-middle-east = Naher Osten
region-asia = Asien
region-australia-pacific = Australien und Pazifik
zone-ask-city = Welche Stadt hat deine Uhrzeit? Du kannst auch eine schreiben.
zone-unknown = Diesen Ort kenne ich nicht. Versuch eine größere Stadt in der Nähe oder einen Namen wie Europe/Berlin.
zone-which = Welcher Ort ist gemeint?
zone-confirm = { $place }. Dort ist es jetzt { $time } Uhr. Stimmt das?
zone-confirm-yes = Ja, das ist meine Zeit
zone-confirm-no = Nein, ein anderer Ort
zone-set = Zeitzone: { $place }. Dort ist es jetzt { $time } Uhr.

time-ask =
    Um wie viel Uhr soll ich dich fragen, einmal am Tag?
    Tipp auf eine Zeit, oder schreib sie, etwa 20:30.
time-unreadable = Das kann ich nicht als Uhrzeit lesen. Versuch 20:30 oder 8.30.
time-too-many = Dreimal am Tag ist das meiste. Weniger ist in Ordnung.
time-set =
    { $count ->
        [one] Ich frage einmal am Tag, um { $times } Uhr.
       *[other] Ich frage { $count }-mal am Tag: { $times } Uhr.
    }

statements-ask =
    Was davon klingt in letzter Zeit nach dir? Tipp alles an, was passt.
    Es ordnet nur deine Knöpfe. Du kannst es überspringen.
statements-saved = Gespeichert. Es ändert nur die Reihenfolge deiner Knöpfe.

ready =
    Das war's. Dein erster Check-in ist { $when }.
    /checkin startet jetzt einen, /summary zeigt deine Woche, /pause und /stop gehen immer.
ready-idle = Das war's. Erinnerungen sind aus, /resume schaltet sie an. /checkin startet jetzt einen Check-in.

next-check-in = Der nächste Check-in ist { $when }.

## Check-in

check-in-ask = Zeit für einen Check-in. Was hat den Alarm ausgelöst?
check-in-ask-late = Dieser Check-in kommt spät: Ich war weg. Was hat den Alarm ausgelöst?
check-in-ask-self = Was hat den Alarm ausgelöst?
check-in-own = Eigene Worte
check-in-nothing = Heute nichts
check-in-write = Schreib es in deinen eigenen Worten. Eine Zeile reicht.
check-in-trigger-own = Eigene Worte
check-in-how-strong =
    Wie stark ist es gerade, 0 bis 10?
    0 nichts, 1-3 ein Zupfen, 4-6 zieht mich immer wieder hin, 7-8 ich will jetzt handeln, 9-10 füllt alles aus.
check-in-like = Was kommt dem am nächsten?
check-in-like-scanner = Auf Zeichen achten
check-in-like-reassurance = Es noch mal hören wollen
check-in-like-withdrawer = Weg wollen
check-in-like-merger = Mich selbst verlieren
check-in-like-unsure = Kann ich nicht sagen
check-in-headline = { $trigger } · { $intensity }
check-in-sounds-like = Klingt nach: { $trigger }, { $intensity }. Stimmt das?
check-in-sounds-like-unrated = Klingt nach: { $trigger }. Stimmt das?
check-in-not-that = Das nicht
check-in-zero = Auch null zählt. Nichts zu tun.
check-in-late-answer = Dieser Check-in endete { $when }. Deine Antwort gilt als späte, und das ist okay.
check-in-intensity-noted = { $intensity }, notiert. Was hat den Alarm ausgelöst?
check-in-number = Deine Worte habe ich. Jetzt reicht eine Zahl von 0 bis 10, getippt oder als Knopf.
check-in-something-else = Etwas anderes
check-in-something-else-typed = was anderes, etwas anderes, eine andere, andere übung, eine andere übung, noch eine, noch eine übung, hilft nicht, das hilft nicht, es hilft nicht, hat nicht geholfen, das hat nicht geholfen, hilft mir nicht, das hilft mir nicht, bringt nichts, das bringt nichts, hat nichts gebracht, die nicht, das kann ich nicht
check-in-no-more = Mehr kann ich gerade nicht anbieten. Bleib bei dieser Übung, oder lass sie.
check-in-begin = Check-in starten
check-in-noted = Gespeichert bei deinem Check-in.

after-ask = Und jetzt, 0 bis 10? Gleich oder höher ist okay.
after-lower = { $before }, dann { $after }. Notiert.
after-same = { $before }, dann { $after }. Etwa gleich. Notiert.
after-higher = { $before }, dann { $after }. Danke, dass du es sagst.
after-higher-ask = { $before }, dann { $after }. Danke, dass du es sagst. Noch eine, oder hier aufhören?
after-another = Noch eine
after-stop = Hier aufhören
after-stopped = { $before }, dann { $after }. Hier machen wir Schluss. In /help stehen Menschen zum Reden.
after-closed = Dieser Check-in ist zu, deshalb habe ich die Zahl weggelassen.
# Ways to type how it changed without a number, parted by commas. “Same” counts as the number before.
after-same-typed = gleich, das gleiche, das selbe, dasselbe, immer noch gleich, gleich geblieben, etwa gleich, genauso, genau so, unverändert, wie vorher, wie vorhin, keine änderung, hat sich nichts geändert, nichts hat sich geändert
after-changed-typed = schlimmer, schlechter, etwas schlimmer, viel schlimmer, es ist schlimmer, es wurde schlimmer, höher, mehr, stärker, lauter, niedriger, tiefer, weniger, etwas weniger, ein bisschen weniger, schwächer, leiser, besser, etwas besser, ein bisschen besser, bisschen besser, viel besser, mir geht es besser, mir gehts besser, es geht besser, es geht mir besser, ruhiger, etwas ruhiger, bin ruhiger, ich bin ruhiger, hat geholfen, das hat geholfen, es hat geholfen, hat etwas geholfen, immer noch stark, immer noch da, ich zittere noch, zittere noch

## Erinnerungen

paused-open = Pause, bis du /resume schickst. Alles andere geht weiter.
paused-until = Bis { $day } ist Pause. Alles andere geht weiter.
pause-day = 1 Tag
pause-days = { $count } Tage
pause-week = 1 Woche
pause-unreadable = Ich kann nicht lesen, bis wann. Versuch „3 Tage“ oder ein Datum wie { $example }.
pause-too-far = Eine Pause endet spätestens in einem Jahr.
pause-past = Dieser Tag liegt nicht in der Zukunft. Versuch „3 Tage“ oder ein Datum wie { $example }.
resumed = Erinnerungen sind an. Der nächste Check-in ist { $when }.
resumed-no-time = Erinnerungen sind an. Vor der ersten muss ich wissen, wo du bist und wann ich fragen soll: Mit /start geht es dort weiter.
reminders-off = Erinnerungen sind aus. /resume schaltet sie an.
stopped = Gestoppt: keine Erinnerungen mehr. Alles andere geht weiter, und /resume schaltet sie wieder an.
resume = Wieder anschalten

## Einstellungen

settings =
    Check-in: { $times }
    Wie oft: { $often }
    Zeitzone: { $zone }
    Wochenblick: { $summary }
    Erinnerungen: { $state }
    Übungen mit kühlem Wasser: { $cool }
    Sprache: { $language }
    Land: { $country }
settings-none = nicht gewählt
settings-summary-off = aus
settings-state-active = an, nächste { $when }
settings-state-active-none = an
settings-state-paused = Pause bis /resume
settings-state-paused-until = Pause bis { $day }
settings-state-stopped = aus
settings-state-blocked = aus
settings-cool-on = an
settings-cool-off = aus
settings-time = Uhrzeit ändern
settings-often = Wie oft
settings-zone = Zeitzone ändern
settings-summary = Wochenblick
settings-order = Reihenfolge der Knöpfe
settings-language = Sprache
settings-country = Land
settings-pause = Pause
settings-resume = Wieder anschalten
settings-cool-turn-on = Kühles Wasser an
settings-cool-turn-off = Kühles Wasser aus
settings-cool-ask =
    Manche Übungen nehmen kühles Wasser für Handgelenke oder Gesicht.
    Lass das aus bei Herzproblemen, langsamem Puls, Betablockern, einer Essstörung, Raynaud, Kälteallergie, oder wenn du unsicher bist, zum Beispiel in einer Schwangerschaft.
settings-cool-confirm = Anschalten
settings-cool-is-on = Übungen mit kühlem Wasser sind an. Sie können kommen, wenn der Alarm stark ist.
settings-cool-is-off = Übungen mit kühlem Wasser sind aus.
settings-summary-ask = An welchem Tag soll deine Woche kommen? Sie kommt um { $time } Uhr. Du kannst auch einen Tag, eine Uhrzeit oder „aus“ tippen.
settings-summary-set = Deine Woche kommt am { $day } um { $time } Uhr.
settings-summary-set-off = Deine Woche kommt nicht mehr von selbst. /summary zeigt sie jederzeit.
settings-summary-turn-off = Aus
settings-summary-unreadable = Das kann ich nicht lesen. Versuch Sonntag, Sonntag 18:00 oder aus.

language-ask = Welche Sprache soll ich sprechen?
language-set = Ab jetzt spreche ich Deutsch mit dir.
language-unknown = Die spreche ich noch nicht. /language zeigt alle, die ich kann.

## Was gespeichert wird

privacy =
    Was ich speichere: deine Check-ins (Auslöser, wie stark, deine Worte), was laut Alarm passieren würde und was daraus wurde, was du in /settings gewählt hast, und an welchen Tagen ich gefragt habe.
    Was du sagst, liegt verschlüsselt auf der Festplatte, mit einem eigenen Schlüssel für dich. Deine Telegram-Nummer (ID), deine Uhrzeiten und deine Zeitzone liegen offen.
    Kein Mensch liest mit. Aber Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt: Telegram und wer mich betreibt, könnten sie technisch sehen.
    /export schickt dir alles. /delete löscht alles und vernichtet deinen Schlüssel.
export-ready =
    Das ist alles, was ich über dich habe.
    Eine Datei für Programme, eine für Tabellen. Sie sind nicht verschlüsselt: Bewahr sie so auf, dass nur du sie siehst.
export-csv = Dieselben Check-ins als Tabelle.
delete-ask = Alles löschen, was ich über dich habe? Das lässt sich nicht rückgängig machen. Für eine Kopie erst /export.
delete-confirm = Alles löschen
delete-keep = Behalten
delete-kept = Es wurde nichts gelöscht.
delete-done =
    Erledigt. Alles über dich ist hier gelöscht, und dein Schlüssel auch. In einer Sicherung, die vorher gemacht wurde, kann noch eine Kopie liegen, bis sie weggeworfen wird.
    Um auch diesen Chat zu leeren: Öffne das Menü des Chats und wähl „Verlauf löschen“ oder „Chat löschen“.
delete-none = Ich habe nichts über dich gespeichert.

## Hilfe

help =
    Einmal am Tag frage ich, was den Alarm ausgelöst hat und wie stark er ist, und antworte mit einer kurzen Übung. Du kannst tippen oder Knöpfe nehmen.

    /checkin  jetzt einen Check-in starten
    /now  der Alarm ist an: sofort etwas tun
    /summary  deine Woche
    /pause  Pause machen, etwa /pause 3
    /resume  Erinnerungen wieder an
    /stop  keine Erinnerungen mehr
    /time  Uhrzeit ändern, etwa /time 20:30
    /timezone  ändern, wo du bist
    /language  Sprache ändern
    /country  Hilfe in deiner Nähe
    /settings  alle Einstellungen
    /privacy  was gespeichert ist
    /export  deine Daten bekommen
    /delete  alles löschen

    Ich bin kein Krisendienst.

## Was Telegram zeigt

bot-description =
    Einmal am Tag ein kurzer Check-in, zu deiner eigenen Zeit, für Momente, in denen eine Beziehung Alarm auslöst. Für Erwachsene. Kein Ersatz für Therapie oder Krisendienst.
bot-short-description = Ein kurzer Check-in am Tag, zu deiner Zeit. Für Erwachsene. Kein Krisendienst.
command-start = Anfangen, oder neu anfangen
command-checkin = Jetzt einen Check-in starten
command-now = Sofort etwas tun
command-summary = Deine Woche sehen
command-pause = Pause von den Erinnerungen
command-resume = Erinnerungen wieder anschalten
command-stop = Keine Erinnerungen mehr
command-settings = Einstellungen sehen und ändern
command-time = Uhrzeit ändern
command-timezone = Zeitzone ändern
command-language = Sprache ändern
command-country = Hilfe in deiner Nähe
command-privacy = Was gespeichert ist
command-export = Eine Kopie deiner Daten
command-delete = Alles löschen
command-help = Wie es geht, und wen du anrufen kannst
