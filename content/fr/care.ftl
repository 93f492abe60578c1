## Quand le bot devient la vérification

# Dès le 4e point en 24 heures, ou le 3e en 2 heures. Le dernier exercice est en dessous.
quiet = Tu as déjà fait le point plusieurs fois aujourd'hui. Redemander peut apaiser, puis l'effet passe, et avec moi aussi. Reprends ton dernier exercice, puis laisse-moi une heure. En danger : /help.
# La même chose sans exercice en dessous.
quiet-alone = Tu as déjà fait le point plusieurs fois aujourd'hui. Redemander peut apaiser, puis l'effet passe, et avec moi aussi. Laisse-moi une heure, si tu peux. En danger : /help.

## À quel rythme

# Au milieu d'une phrase.
often-daily = tous les jours
often-second-day = un jour sur deux
often-weekly = une fois par semaine
# Les mêmes, en boutons.
often-daily-button = Tous les jours
often-second-day-button = Un jour sur deux
often-weekly-button = Une fois par semaine
# D'autres façons de l'écrire, séparées par des virgules.
often-daily-typed = chaque jour, quotidien, quotidiennement, une fois par jour, 1 fois par jour, par jour
often-second-day-typed = tous les deux jours, tous les 2 jours, 1 jour sur 2, un jour sur 2, 1 jour sur deux
often-weekly-typed = chaque semaine, toutes les semaines, 1 fois par semaine, hebdo, hebdomadaire, tous les sept jours, tous les 7 jours, par semaine

often-ask = À quel rythme veux-tu que je demande ? Tu peux aussi l'écrire.
# $often : un des trois premiers ci-dessus.
often-set = Désormais, je demande { $often }.
often-back = Tu peux changer ça quand tu veux dans /settings.
# $times : par exemple « 20:00 ». $often : comme ci-dessus, jamais « tous les jours ».
often-time-set = Je demanderai à { $times }, { $often }.

# Sous la semaine, au plus une fois toutes les quatre semaines : ne jamais dire pourquoi, ne jamais féliciter.
# $often : « un jour sur deux » ou « une fois par semaine ».
fading-offer = Si tu veux, je peux demander moins souvent : { $often }. Rien ne change sans ton accord.
fading-keep = Ne rien changer
fading-kept = Rien ne change. Tu peux y revenir quand tu veux dans /settings.

## « Est-ce qu'on m'aime ? » (care.yaml dit comment ça se demande)

asking-cannot-know = Je ne peux pas le savoir, et une réponse de moi ne tiendrait pas longtemps. Tu veux un exercice, pendant que la question reste ouverte ?
asking-prompt = Oui, un exercice
asking-no-prompt = D'accord. /now est là si tu en veux un.
