# Ce qui est dit quand quelqu'un est peut-être en danger, et les lignes qui peuvent aider.
#
# Court et simple. Aucun conseil de retrouver son calme, aucune promesse, aucun détail sur la façon
# de se faire ou de faire du mal. Rien ici ne pose une question à laquelle il faudrait répondre
# avant que l'aide soit montrée.

## Numéros. Ce qui est entre accolades vient de helplines.yaml, pour le pays de la personne.

# $first, $second : deux numéros pour la même chose. Ils viennent après « appelle le ».
safety-either = { $first } ou le { $second }
safety-police-ambulance = { $police } (police) ou le { $ambulance } (ambulance)
# Quand le pays n'est pas connu ; vient après « appelle le ».
safety-emergency-unknown = numéro d'urgence de ton pays

# $name : le nom de la ligne. $ways : un ou plusieurs des moyens ci-dessous.
safety-line = { $name } : { $ways }
safety-line-for = { $name } ({ $whom }) : { $ways }
safety-call = appelle le { $number }
safety-call-press = appelle le { $number }, puis tape { $press }
safety-text = SMS au { $number }
safety-text-word = SMS « { $word } » au { $number }
safety-whatsapp = WhatsApp { $number }
safety-day-and-night = jour et nuit
safety-women = pour les femmes
safety-men = pour les hommes
safety-own-behaviour = si tu crains de faire du mal à quelqu'un
safety-area-england = en Angleterre
safety-area-scotland = en Écosse
safety-area-wales = au pays de Galles
safety-area-flanders = en Flandre
safety-area-bogota = à Bogotá
safety-area-lagos-state = seulement dans l'État de Lagos
# Pour tous les autres pays. $url : un annuaire de lignes de nombreux pays.
safety-directory = { $url } liste les lignes de nombreux pays.
safety-what-happens = Quand tu appelles ou écris, une personne répond et écoute. C'est toi qui choisis quoi dire.

## Un texte pour chaque danger. $emergency, $crisis et $abuse sont faits des lignes ci-dessus.

safety-medical = C'est peut-être une urgence. Je ne peux pas en juger. Appelle le { $emergency } maintenant. Ne m'attends pas.
safety-suicide =
    J'arrête le point ici. On dirait que tu penses peut-être à mettre fin à tes jours. Je suis un programme, je ne peux pas te protéger. Si tu risques de passer à l'acte, appelle le { $emergency } maintenant.
    Pour parler à quelqu'un :
    { $crisis }
safety-harm-others =
    Quelqu'un pourrait être blessé. Si tu le peux, éloigne-toi de cette personne maintenant. Si ça risque d'arriver bientôt, appelle le { $emergency }.
    Pour parler à quelqu'un :
    { $crisis }
safety-self-harm =
    Merci de me le dire. Ça mérite une personne, pas un bot. Si tu as une blessure en ce moment, appelle le { $emergency }.
    Pour parler à quelqu'un :
    { $crisis }
safety-abuse =
    Si on te fait du mal ou si on te contrôle, ce n'est pas ta faute, et ta peur a peut-être raison. Je ne te demanderai pas de la faire taire. En danger, appelle le { $emergency }.
    De l'aide, avec des gens formés :
    { $abuse }
    Si quelqu'un regarde ton téléphone, sers-toi d'un appareil plus sûr si tu peux. /delete efface ce que j'ai ; vide ensuite aussi cette conversation.
safety-unsure = J'ai peut-être mal compris. Je préfère demander que passer à côté.
safety-not-safe =
    Tu as bien fait de le dire. Je suis un programme, je ne peux pas te protéger. En danger maintenant, appelle le { $emergency }.
    Pour parler à quelqu'un :
    { $crisis }

# Quand plus d'une chose a été entendue : ce qu'il y a encore.
safety-also-crisis =
    Pour parler à quelqu'un :
    { $crisis }
safety-also-abuse =
    Si quelqu'un te fait du mal ou te contrôle :
    { $abuse }

## Boutons, et ce qui les suit

safety-button-not-safe = Je ne suis pas en sécurité
safety-button-not-safe-typed = pas en sécurité, je ne me sens pas en sécurité, je me sens en danger, je suis en danger
safety-button-hurt = On me fait du mal
safety-button-hurt-typed = quelqu'un me fait du mal, on me fait mal, quelqu'un me fait mal
safety-button-misread = Mal compris, on continue
safety-button-misread-typed = mal compris, tu as mal compris, tu m'as mal compris, on continue, tu m'as mal comprise, t'as mal compris, tu as mal lu, ce n'est pas ce que je voulais dire, c'est pas ce que je voulais dire, je ne voulais pas dire ça, je voulais pas dire ça, c'était une blague, c'est une blague, je blague, je rigole, je plaisantais, je plaisante, fausse alerte, continue, continuer
safety-button-country = Lignes de mon pays
safety-button-country-typed = lignes, numéros, aide dans mon pays
safety-misread = D'accord. Je n'ai gardé aucun de ces mots. Dis-le autrement, ou touche un bouton.
safety-misread-guarded = D'accord. Je n'ai gardé aucun de ces mots. Certains exercices restent coupés, jusqu'à ce que tu les remettes dans /settings.
safety-stays = J'ai lu, et je ne te demande rien maintenant. Une personne peut faire plus que moi. /help montre ces lignes à tout moment.
# Sous les lignes, pour qui n'a pas encore dit où il est ni quand demander.
safety-stays-joining = Quand tu veux continuer les premiers pas : /start.
safety-country = Pays : { $country }.
# Un jour plus tard, sans bruit. Quelqu'un d'autre peut le voir.
safety-next-day = Un petit bonjour, sans bruit. Rien à répondre. /help donne des gens à qui parler, à toute heure.

## Dans /help

safety-help =
    En danger, appelle le { $emergency }.
    Pour parler à quelqu'un :
    { $crisis }
    Si quelqu'un te fait du mal ou te contrôle :
    { $abuse }

# Quand seul l'annuaire est connu.
safety-help-anyone =
    En danger, appelle le { $emergency }.
    Des gens à qui parler, aussi si quelqu'un te fait du mal ou te contrôle :
    { $lines }

## Le pays

country-ask = Dans quel pays es-tu ? Ça me sert à une seule chose : montrer de l'aide près de toi. Touche-le, ou écris son nom.
country-set = Pays : { $country }. /help montre ses lignes.
country-unlisted = Pays : { $country }. Je n'y connais pas encore de ligne, alors /help montre un annuaire.
country-none = Aucun pays n'est réglé. /country change ça quand tu veux.
country-unknown = Je ne connais pas ce pays. Essaie son nom en français, ou deux lettres comme FR.
country-leads = en, au, aux, la, le, les, l', je suis en, je suis au, je suis aux, j'habite en, j'habite au, j'habite aux, je vis en, je vis au, je vis aux, je viens de, du, de
country-leave = Ne pas le dire
country-ready = Si tu veux, dis-moi ton pays. Alors /help montre des lignes près de toi.
country-button = Choisir mon pays

## Après une réponse sur des violences : les exercices ne viennent plus d'eux-mêmes

guarded-steady = Quelque chose pour tenir
guarded-steady-typed = quelque chose, j'ai besoin de quelque chose, donne-moi quelque chose, un exercice, donne-moi un exercice
settings-guarded = Certains exercices : coupés
settings-guarded-turn-on = Remettre tous les exercices
settings-guarded-is-on = Tous les exercices sont de retour.
