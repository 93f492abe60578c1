# Was man statt eines Befehls tippt. Schlüssel mit -typed am Ende nennen Arten, eine Sache zu
# sagen, mit Kommas; Groß und klein, Satzzeichen und Umlautpunkte zählen nicht. Es gilt nur, wenn
# sonst nichts getippt wird: „Hilfe“ steht hier, „Hilfe beim Umzug“ nicht.

## Jederzeit. Was offen war, bleibt offen.

words-help-typed =
    hilfe, hilf mir, bitte hilf mir, hilf mir bitte, bitte hilfe, hilfe bitte, ich brauche hilfe, ich brauch hilfe, brauche hilfe, brauch hilfe, ich brauche jetzt hilfe, ich brauche bitte hilfe, kannst du mir helfen, kann mir jemand helfen, kann mir wer helfen, helft mir, help,
    ich muss mit jemandem reden, ich muss mit jemand reden, ich will mit jemandem reden, ich will mit jemand reden, ich möchte mit jemandem reden, ich möchte mit jemandem sprechen, ich muss mit jemandem sprechen, ich will mit einem menschen reden, ich möchte mit einem menschen reden, ich brauche einen menschen, ich brauche jemanden zum reden, ich brauch wen zum reden, mit wem kann ich reden, mit wem kann ich sprechen, wen kann ich anrufen, wo kann ich anrufen
words-help-answer = Ich bin ein Programm. Solange der Alarm läuft, hat /now etwas, das du gleich tun kannst. /help zeigt, was ich sonst kann.

words-program-typed =
    wer bist du, was bist du, bist du echt, bist du ein bot, bist du ein roboter, bist du eine ki, bist du ein mensch, bist du ein echter mensch, rede ich mit einem menschen, schreibe ich mit einem menschen, ist da jemand, ist da wer, bist du da,
    wer liest das, wer liest das hier, wer liest mit, liest jemand mit, liest da jemand mit, liest das jemand, wer sieht das, wer kann das lesen, wer kann das sehen, ist das privat, ist das hier privat, ist das sicher, ist das anonym, ist das vertraulich
words-program-answer = Ich bin ein Programm, und kein Mensch liest mit. In /privacy steht, was gespeichert ist und wer es sehen könnte. In /help stehen Menschen zum Reden.

## Wo keine Frage offen ist, die es anders meinen könnte

words-stop-typed =
    stop, stopp, bitte stop, bitte stopp, stop bitte, stopp bitte, aufhören, bitte aufhören, hör auf, hör auf zu fragen, hör auf zu schreiben, abmelden, abbestellen, keine nachrichten mehr, keine erinnerungen mehr, keine fragen mehr, schreib mir nicht mehr, frag mich nicht mehr, erinnerungen aus, mach die erinnerungen aus
words-stop-which = Diesen hier kannst du so lassen. /stop schaltet die Erinnerungen ab, /pause macht Pause damit.
words-pause-typed = pause, pause bitte, bitte pause, pausieren, mach pause, eine pause bitte, ich brauche eine pause davon
words-resume-typed = fortsetzen, erinnerungen an, erinnerungen wieder an, mach die erinnerungen an
words-week-typed = zusammenfassung, meine zusammenfassung, meine woche, zeig mir meine woche, zeig meine woche, wie war meine woche, wochenübersicht, übersicht
words-settings-typed = einstellungen, meine einstellungen, einstellungen ändern
words-thanks-typed = danke, danke schön, danke dir, vielen dank, tausend dank, besten dank, lieben dank, ok danke, alles klar danke, danke bot, merci, thx
words-thanks-answer = Gern.
words-hello-typed = hallo, hi, hey, hej, servus, moin, grüezi, grüß dich, guten morgen, guten tag, guten abend, hallo du
words-hello-answer = Hallo.
words-hello-begin = Hallo. Wenn etwas den Alarm ausgelöst hat, tipp auf einen Knopf, oder sag es einfach.
# Auf ein Ja oder Nein, das nichts beantwortet.
words-nothing-open = In Ordnung. Gerade ist keine Frage offen. /help zeigt, was ich kann.
