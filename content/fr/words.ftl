# Ce qu'on écrit au lieu d'une commande. Les clés en -typed contiennent des façons
# de dire une seule chose, séparées par des virgules ; majuscules, signes et accents ne comptent pas.
# Cela ne vaut que si rien d'autre n'est écrit : « aide-moi » est ici, « aide-moi à choisir » non.

## À tout moment. Ce qui était ouvert le reste.

words-help-typed =
    aide, aidez-moi, aide-moi, aide moi stp, aide-moi s'il te plaît, aidez-moi s'il vous plaît, à l'aide, au secours, sos, besoin d'aide, j'ai besoin d'aide, j'ai besoin d'aide maintenant, j'ai besoin d'aide stp, tu peux m'aider, peux-tu m'aider, est-ce que tu peux m'aider, quelqu'un peut m'aider, help,
    j'ai besoin de parler à quelqu'un, j'ai besoin de parler, je veux parler à quelqu'un, je voudrais parler à quelqu'un, je veux parler à une vraie personne, je veux parler à une personne, j'ai besoin de quelqu'un à qui parler, j'ai besoin de quelqu'un, j'ai besoin d'un humain, à qui je peux parler, à qui parler, à qui puis-je parler, qui je peux appeler, qui puis-je appeler, qui appeler
words-help-answer = Je suis un programme. Tant que l'alarme sonne, /now propose quelque chose à faire tout de suite. /help montre ce que je sais faire d'autre.

words-program-typed =
    qui es-tu, tu es qui, t qui, t'es qui, tu es quoi, t'es quoi, tu es réel, t'es un bot, tu es un bot, es-tu un bot, tu es un robot, t'es un robot, tu es une ia, t'es une ia, tu es humain, es-tu humain, tu es une vraie personne, t'es une vraie personne, es-tu une vraie personne, je parle à une personne, je parle à un bot, il y a quelqu'un, y a quelqu'un, tu es là, t'es là,
    qui lit ça, qui lit ceci, qui peut lire ça, qui voit ça, qui peut voir ça, quelqu'un lit ça, est-ce que quelqu'un lit ça, quelqu'un lit, c'est privé, est-ce que c'est privé, c'est confidentiel, est-ce que c'est confidentiel, c'est anonyme, est-ce que c'est anonyme, c'est sûr ici
words-program-answer = Je suis un programme, et personne ne lit. /privacy dit ce qui est gardé et qui pourrait le voir. /help donne des gens à qui parler.

## Là où aucune question ouverte ne pourrait vouloir dire autre chose

words-stop-typed =
    stop, stop stp, arrête, arrêtez, arrête stp, arrête s'il te plaît, me désinscrire, désinscription, désabonner, me désabonner, plus de messages, plus de rappels, plus de questions, ne m'écris plus, m'écris plus, arrête de m'écrire, arrête de me demander, arrête les messages, arrête les rappels, coupe les rappels
words-stop-which = Tu peux laisser celui-ci comme il est. /stop arrête les rappels, /pause les met en pause.
words-pause-typed = pause, pause stp, une pause, faire une pause, fais une pause, je veux une pause, j'ai besoin d'une pause de tout ça
words-resume-typed = reprendre, remets les rappels, remettre les rappels, reprendre les rappels
words-week-typed = résumé, mon résumé, le résumé, bilan, mon bilan, ma semaine, montre ma semaine, montre-moi ma semaine, voir ma semaine, comment était ma semaine, résumé de la semaine
words-settings-typed = réglages, mes réglages, paramètres, mes paramètres, changer les réglages
words-thanks-typed = merci, merci beaucoup, mille mercis, un grand merci, merci bien, merci à toi, ok merci, d'accord merci, mrc, mci, merci bot
words-thanks-answer = De rien.
words-hello-typed = salut, bonjour, coucou, hello, bonsoir, bjr, slt, cc, salut toi, hey
words-hello-answer = Bonjour.
words-hello-begin = Bonjour. Si quelque chose a déclenché l'alarme, touche un bouton, ou dis-le simplement.
# À un oui ou un non qui ne répond à rien.
words-nothing-open = D'accord. Aucune question n'est ouverte en ce moment. /help montre ce que je sais faire.
