# /now : pendant que l'alarme sonne. Chacun de ces textes est lu par quelqu'un qui va peut-être
# très mal, et certains par qui voit l'écran. Court, simple, et jamais un mot sur le sujet de l'alarme.
#
# Les clés en -typed contiennent ce qu'on peut écrire au lieu du bouton, séparé par des virgules.

live-begin = L'alarme sonne maintenant

## La durée d'un exercice, en dessous. Le bot prévient quand le temps est passé.

# $seconds : de 20 à 50.
live-takes-seconds = Ça prend environ { $seconds } secondes. Je t'écris quand c'est fini.
live-takes-minute = Ça prend environ une minute. Je t'écris quand c'est fini.
live-takes-longer = Ça prend environ une minute et demie. Je t'écris quand c'est fini.

live-time-up = C'est fini. Et maintenant, de 0 à 10 ? Pareil ou plus haut, ça va aussi.
# Après un deuxième exercice, avant une autre question, ou comme fin.
live-time-up-then = Le temps est passé.
live-time-up-end = Le temps est passé. On s'arrête là. /help donne des gens à qui parler.

## Ce que veut l'alarme

live-urge = Qu'est-ce que l'alarme te pousse à faire ?
live-urge-check = Vérifier
live-urge-check-typed = regarder, revérifier, verifier encore, regarder encore, scroller, checker, surveiller, fouiller, espionner
live-urge-ask = Demander
live-urge-ask-typed = redemander, poser la question, écrire, appeler, envoyer un message, lui demander, lui écrire, l'appeler, lui parler, relancer, l'appeler encore
live-urge-leave = Partir
live-urge-leave-typed = m'en aller, fuir, m'enfuir, me barrer, me casser, me tirer, couper, me cacher, m'éloigner, m'isoler, rompre, quitter
live-urge-go-along = M'adapter à l'autre
live-urge-go-along-typed = m'adapter, céder, dire oui, accepter, faire plaisir, tout accepter, m'excuser, arranger les choses, réparer, suivre, m'écraser
live-urge-other = Autre chose
live-urge-none = Aucune envie
live-urge-none-typed = aucune, rien, rien du tout, pas d'envie, pas envie, passer, aucun
# Ce qui peut précéder une envie écrite, comme dans « j'ai envie de vérifier ».
live-urge-before-typed = j'ai envie de, j'ai envie d, j ai trop envie de, j'ai très envie de, jai envie de, j'ai besoin de, je veux, je voudrais, je dois, je vais, il faut que je, envie de, envie d, besoin de, de
# $urge : un des boutons ci-dessus.
live-urge-noted = { $urge }. C'est noté.

## Attendre avant de le faire. Ne jamais l'interdire.

live-delay = Avant de suivre l'envie, tu veux attendre un peu ? Tu pourras toujours le faire après.
live-delay-minutes = { $minutes } minutes
live-delay-none = Sans attendre
live-delay-none-typed = aucune, rien, non, pas maintenant, pas d'attente, je ne peux pas attendre, je peux pas attendre, j'attends pas, je n'attends pas, tout de suite, maintenant, passer, zéro, non j'attends pas, non je n'attends pas, je ne veux pas attendre, je veux pas attendre
# $minutes : le temps choisi.
live-delay-set = { $minutes } minutes. Ensuite c'est toi qui vois, et je demanderai une fois, sans bruit.
live-delay-not = Sans attendre. Si tu veux, dis-moi ici si tu l'as fait. Oui ou non, ça va.

live-acted = Tu as suivi l'envie ? Oui ou non, ça va.
live-acted-yes = Je l'ai fait
live-acted-yes-typed = fait, c'est fait, oui je l'ai fait, oui fait, oui, j'ai cédé, j'ai craqué, je lai fait
live-acted-no = Je ne l'ai pas fait
live-acted-no-typed = pas fait, non pas fait, je l'ai pas fait, non je l'ai pas fait, non je ne l'ai pas fait, j'ai pas fait, pas encore, non pas encore, non, j'ai tenu, je lai pas fait
live-acted-noted-yes = Tu l'as fait. C'est noté. Merci de le dire.
live-acted-noted-no = Tu ne l'as pas fait. C'est noté. Merci de le dire.
