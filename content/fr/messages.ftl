## Boutons et mots courts qui servent à plusieurs endroits

yes = Oui
no = Non
done = C'est bon
skip = Passer
back = Retour
more = Plus
today-at = aujourd'hui à { $time }
tomorrow-at = demain à { $time }
day-at = { $day } à { $time }
stale = C'était déjà fait. Rien n'a changé.
not-understood =
    Je ne sais pas quoi faire de ça, alors je ne l'ai pas gardé.
    Si quelque chose a déclenché l'alarme, commence un point et dis-le là. /help montre ce que je sais faire d'autre, et des gens à qui parler.
unknown-command = Je ne connais pas cette commande, et je n'ai rien gardé. /help montre ce que je sais faire.
try-again = Il y a eu un souci de mon côté. Rien n'est perdu pour de bon : envoie-le encore une fois, s'il te plaît.
private-bot = Ce bot est privé. La personne qui l'héberge décide qui peut s'en servir.
words-only = Je ne lis que les mots et les boutons. Écris-le, s'il te plaît.
hosted-by = Hébergé par : { $contact }
flood = Ça fait beaucoup d'un coup. Je garde tout, dans l'ordre. Je réponds dès que ça ralentit.
edited-ignored = Je ne vois pas les messages modifiés. Si c'est important, envoie-le à nouveau, s'il te plaît.

## Premiers pas

consent =
    Je suis un bot d'entraide pour adultes (18+), ni thérapeute, ni médecin, ni service d'urgence. Personne ne lit, et je peux rater des choses. En danger, appelle les secours de ton pays. Je garde tes points pour montrer ta semaine ; un chat avec un bot n'est pas chiffré de bout en bout. /export et /delete marchent toujours. Touche « J'accepte » si tu as 18 ans ou plus et que ça te va.
consent-agree = J'accepte
consent-decline = Non merci
consent-agreed = Tu as accepté : { $day }. /privacy dit ce qui est gardé, /delete efface tout.
consent-declined = D'accord. Je n'ai rien gardé sur toi. Si tu changes d'avis, /start ramène cette question.
consent-first = Avant tout le reste, lis ceci et choisis, s'il te plaît.

under-18 =
    Merci de me le dire. Je suis réservé aux adultes, alors je m'arrête ici et je ne garde rien.
    Tu peux parler à quelqu'un qui est là pour les jeunes : findahelpline.com liste les lignes de ton pays. En danger, appelle le numéro d'urgence de ton pays.
under-18-ask = Je suis réservé aux adultes. As-tu moins de 18 ans ? Si oui, j'arrête et j'efface ce que j'ai.
under-18-no = Merci. Alors on continue comme avant.

welcome-back = Re-bonjour. Prochain point : { $when }. /checkin en commence un maintenant.
welcome-back-idle = Re-bonjour. Aucun point n'est prévu. /resume relance les rappels, /checkin commence un point maintenant.
welcome-resumed = Te revoilà. Les rappels sont de retour. Prochain point : { $when }.

zone-ask =
    Où es-tu ? Comme ça, je demande à ton heure.
    Choisis une région, écris ta ville, ou partage ta position. Je ne garde pas le lieu, seulement son fuseau horaire.
region-europe = Europe
region-north-america = Amérique du Nord
region-south-america = Amérique du Sud
region-africa = Afrique
region-middle-east = Moyen-Orient
region-asia = Asie
region-australia-pacific = Australie et Pacifique
zone-ask-city = Quelle ville a la même heure que toi ? Tu peux aussi en écrire une.
zone-unknown = Je ne connais pas cet endroit. Essaie une plus grande ville proche, ou un nom comme Europe/Paris.
zone-which = C'est lequel ?
zone-confirm = { $place }. Là-bas, il est { $time }. C'est bien ça ?
zone-confirm-yes = Oui, c'est mon heure
zone-confirm-no = Non, un autre lieu
zone-set = Fuseau horaire : { $place }. Il y est { $time }.

time-ask =
    À quelle heure veux-tu que je demande, une fois par jour ?
    Touche une heure, ou écris-la, comme 20h30.
time-unreadable = Je n'arrive pas à lire l'heure. Essaie 20:30 ou 20h30.
time-too-many = Trois fois par jour, c'est le maximum. Moins, c'est bien aussi.
time-set =
    { $count ->
        [one] Je demanderai une fois par jour, à { $times }.
       *[other] Je demanderai { $count } fois par jour : { $times }.
    }

statements-ask =
    Qu'est-ce qui te ressemble en ce moment ? Touche tout ce qui va.
    Ça sert seulement à montrer d'abord les boutons probables. Tu peux passer.
statements-saved = C'est gardé. Ça change seulement l'ordre de tes boutons.

ready =
    Tout est en place. Ton premier point : { $when }.
    /checkin en commence un maintenant, /summary montre ta semaine, /pause et /stop marchent toujours.
ready-idle = Tout est en place. Les rappels sont coupés, /resume les remet. /checkin commence un point maintenant.

next-check-in = Prochain point : { $when }.

## Le point

check-in-ask = C'est l'heure du point. Qu'est-ce qui a déclenché l'alarme ?
check-in-ask-late = Ce point arrive en retard : je n'étais pas là. Qu'est-ce qui a déclenché l'alarme ?
check-in-ask-self = Qu'est-ce qui a déclenché l'alarme ?
check-in-own = Avec mes mots
check-in-nothing = Rien aujourd'hui
check-in-write = Écris-le avec tes mots. Une ligne suffit.
check-in-trigger-own = Mes mots
check-in-how-strong =
    C'est fort comment, là, de 0 à 10 ?
    0 rien, 1-3 ça tiraille, 4-6 ça revient sans cesse, 7-8 je veux agir tout de suite, 9-10 ça prend toute la place.
check-in-like = Ça ressemble le plus à quoi ?
check-in-like-scanner = Guetter un signe
check-in-like-reassurance = Vouloir l'entendre encore
check-in-like-withdrawer = Vouloir m'éloigner
check-in-like-merger = Me perdre dans l'autre
check-in-like-unsure = Je ne sais pas
check-in-headline = { $trigger } · { $intensity }
check-in-sounds-like = On dirait : { $trigger }, { $intensity }. C'est ça ?
check-in-sounds-like-unrated = On dirait : { $trigger }. C'est ça ?
check-in-not-that = Pas ça
check-in-zero = Zéro, ça compte. Rien à faire.
check-in-late-answer = Ce point était fermé : { $when }. Ta réponse compte comme tardive, et c'est bien ainsi.
check-in-intensity-noted = { $intensity }, c'est noté. Qu'est-ce qui a déclenché l'alarme ?
check-in-number = J'ai gardé tes mots. Il manque un nombre de 0 à 10, touché ou écrit.
check-in-something-else = Autre chose
check-in-something-else-typed = autre chose, un autre, un autre exercice, une autre, ça n'aide pas, ça aide pas, ça ne m'aide pas, ça m'aide pas, ça n'a pas aidé, ça a pas aidé, ça ne m'a pas aidé, ça m'a pas aidé, ça marche pas, ça ne marche pas, ça n'a pas marché, ça a pas marché, pas celui-là, je ne peux pas faire ça
check-in-no-more = Je n'en ai pas d'autre pour l'instant. Garde celui-ci, ou laisse-le.
check-in-begin = Commencer un point
check-in-noted = C'est gardé avec ton point.

after-ask = Et maintenant, de 0 à 10 ? Pareil ou plus haut, ça va aussi.
after-lower = { $before }, puis { $after }. C'est noté.
after-same = { $before }, puis { $after }. À peu près pareil. C'est noté.
after-higher = { $before }, puis { $after }. Merci de le dire.
after-higher-ask = { $before }, puis { $after }. Merci de le dire. Un autre, ou on s'arrête là ?
after-another = Un autre
after-stop = On s'arrête là
after-stopped = { $before }, puis { $after }. On s'arrête là. /help donne des gens à qui parler.
after-closed = Ce point est fermé, alors je n'ai pas pris ce nombre.
# Ways to type how it changed without a number, parted by commas. “Same” counts as the number before.
after-same-typed = pareil, la même chose, le même, toujours pareil, c'est pareil, à peu près pareil, comme avant, pas de changement, aucun changement, rien n'a changé, inchangé, idem
after-changed-typed = pire, un peu pire, bien pire, c'est pire, plus haut, plus fort, plus, plus bas, moins, un peu moins, moins fort, plus faible, mieux, un peu mieux, beaucoup mieux, ça va mieux, ça va un peu mieux, je me sens mieux, je me sens un peu mieux, plus calme, un peu plus calme, je suis plus calme, ça m'a aidé, ça a aidé, ça a aidé un peu, ça m'a aidé un peu, c'est descendu, ça a baissé, c'est monté, ça a monté, toujours fort, toujours là, je tremble encore

## Rappels

paused-open = En pause jusqu'à ton /resume. Tout le reste marche encore.
paused-until = En pause jusqu'au { $day }. Tout le reste marche encore.
pause-day = 1 jour
pause-days = { $count } jours
pause-week = 1 semaine
pause-unreadable = Je ne comprends pas jusqu'à quand. Essaie « 3 », ou une date comme { $example }.
pause-too-far = Une pause peut durer un an au plus.
pause-past = Ce jour est déjà passé. Essaie « 3 », ou une date comme { $example }.
resumed = Les rappels sont actifs. Prochain point : { $when }.
resumed-no-time = Les rappels sont actifs. Avant le premier, il me faut ton lieu et ton heure : /start reprend là.
reminders-off = Les rappels sont coupés. /resume les remet.
stopped = C'est arrêté : plus de rappels. Tout le reste marche encore, et /resume les remet.
resume = Reprendre

## Réglages

settings =
    Heure du point : { $times }
    Rythme : { $often }
    Fuseau horaire : { $zone }
    Résumé de la semaine : { $summary }
    Rappels : { $state }
    Exercices d'eau fraîche : { $cool }
    Langue : { $language }
    Pays : { $country }
settings-none = non réglé
settings-summary-off = non
settings-state-active = oui, le prochain { $when }
settings-state-active-none = oui
settings-state-paused = en pause jusqu'à /resume
settings-state-paused-until = en pause jusqu'au { $day }
settings-state-stopped = arrêtés
settings-state-blocked = arrêtés
settings-cool-on = oui
settings-cool-off = non
settings-time = Changer l'heure
settings-often = Rythme
settings-zone = Changer le fuseau
settings-summary = Résumé de la semaine
settings-order = Ordre des boutons
settings-language = Langue
settings-country = Pays
settings-pause = Pause
settings-resume = Reprendre
settings-cool-turn-on = Activer l'eau fraîche
settings-cool-turn-off = Couper l'eau fraîche
settings-cool-ask =
    Certains exercices utilisent de l'eau fraîche sur les poignets ou le visage.
    Laisse ça coupé en cas de problème de cœur, de pouls lent, de bêtabloquants, de trouble alimentaire, de maladie de Raynaud, d'allergie au froid, ou en cas de doute, par exemple pendant une grossesse.
settings-cool-confirm = Activer
settings-cool-is-on = Les exercices d'eau fraîche sont actifs. Ils peuvent venir quand l'alarme est forte.
settings-cool-is-off = Les exercices d'eau fraîche sont coupés.
settings-summary-ask = Quel jour veux-tu recevoir ta semaine ? Elle vient à { $time }. Tu peux aussi écrire un jour, une heure, ou « non ».
settings-summary-set = Ta semaine viendra le { $day } à { $time }.
settings-summary-set-off = Ta semaine ne viendra plus toute seule. /summary la montre quand tu veux.
settings-summary-turn-off = Non
settings-summary-unreadable = Je n'arrive pas à lire ça. Essaie dimanche, dimanche 18:00, ou non.

language-ask = Quelle langue veux-tu que je parle ?
language-set = À partir de maintenant, je te parle français.
language-unknown = Je ne parle pas encore cette langue. /language montre celles que je connais.

## Vie privée

privacy =
    Ce que je garde : tes points (ce qui a déclenché l'alarme, si c'était fort, tes mots), ce que l'alarme annonçait et ce qu'il en a été, tes choix dans /settings, et les jours où je t'ai demandé.
    Ce que tu dis est chiffré sur le disque avec une clé à toi. Ton identifiant Telegram, tes heures et ton fuseau ne le sont pas.
    Personne ne lit. Mais les conversations avec un bot ne sont pas chiffrées de bout en bout : Telegram, et qui m'héberge, pourraient techniquement les voir.
    /export t'envoie tout. /delete efface tout et détruit ta clé.
export-ready =
    Voici tout ce que j'ai sur toi.
    Un fichier pour les programmes, un pour un tableur. Ils ne sont pas chiffrés : garde-les là où personne d'autre ne peut les voir.
export-csv = Les mêmes points, en tableau.
delete-ask = Effacer tout ce que j'ai sur toi ? On ne peut pas revenir en arrière. Fais d'abord /export si tu veux une copie.
delete-confirm = Tout effacer
delete-keep = Tout garder
delete-kept = Rien n'a été effacé.
delete-done =
    C'est fait. Tout ce qui te concerne est effacé ici, et ta clé avec. Une sauvegarde faite avant par l'hébergeur peut en garder une copie jusqu'à sa suppression.
    Pour vider aussi cette conversation : ouvre son menu et choisis « Vider l'historique » ou « Supprimer l'échange ».
delete-none = Je n'ai rien gardé sur toi.

## Aide

help =
    Une fois par jour, je demande ce qui a déclenché l'alarme et à quel point c'est fort, et je réponds par une petite chose à faire. Tu peux toucher ou écrire.

    /checkin  faire le point maintenant
    /now  l'alarme sonne : une chose à faire tout de suite
    /summary  ta semaine
    /pause  faire une pause, comme /pause 3
    /resume  remettre les rappels
    /stop  plus de rappels
    /time  changer l'heure, comme /time 20:30
    /timezone  changer de lieu
    /language  changer de langue
    /country  voir l'aide près de toi
    /settings  tous les réglages
    /privacy  ce qui est gardé
    /export  recevoir tes données
    /delete  tout effacer

    Je ne suis pas un service d'urgence.

## Ce que montre Telegram

bot-description =
    Un petit point par jour, à ton heure, pour les moments où une relation déclenche une alarme. Pour adultes. Ni thérapeute, ni service d'urgence.
bot-short-description = Un petit point par jour, à ton heure. Pour adultes. Pas un service d'urgence.
command-start = Commencer, ou recommencer
command-checkin = Faire le point maintenant
command-now = Une chose à faire tout de suite
command-summary = Voir ta semaine
command-pause = Faire une pause de rappels
command-resume = Remettre les rappels
command-stop = Plus de rappels
command-settings = Voir et changer les réglages
command-time = Changer l'heure
command-timezone = Changer de fuseau horaire
command-language = Changer de langue
command-country = Voir l'aide près de toi
command-privacy = Ce qui est gardé
command-export = Recevoir une copie de tes données
command-delete = Tout effacer
command-help = Comment ça marche, et qui appeler
