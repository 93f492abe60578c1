# Ce que l'alarme annonce, et plus tard ce qu'il en a été.
#
# Ne jamais dire que l'alarme avait raison ou tort, ni que quelqu'un a bien fait face. Ce qui n'est
# pas arrivé est dit comme un fait, et ce qui est arrivé peut faire mal. « Je ne sais pas » est une
# réponse comme les autres.
#
# Les clés en -typed contiennent ce qu'on peut écrire au lieu du bouton, séparé par des virgules.

## En noter une. Le bouton est sous un exercice.

prediction-begin = Noter ce que dit l'alarme
prediction-ask = D'après l'alarme, que va-t-il se passer ? Une ligne suffit : quelque chose qu'on pourrait voir.
prediction-asked = J'ai demandé plus bas. Tu peux l'écrire là.
prediction-leave = Laisser
prediction-leave-typed = rien, je ne sais pas, je sais pas, jsp, chais pas, aucune idée, j'en sais rien, pas sûr, pas sûre, je peux pas dire, stop, oublie, laisse tomber, annuler, retour, tant pis
prediction-left = D'accord. On laisse.
prediction-there = Il y en a déjà une avec ce point.
# Pendant que certains exercices sont coupés, pour la sécurité de quelqu'un.
prediction-rests = Ça reste en attente tant que certains exercices sont coupés. /settings les remet.

# $text : ce que la personne a écrit.
prediction-by = « { $text } »
    Ce serait pour quand ?
prediction-by-tonight = Ce soir
prediction-by-tonight-typed = aujourd'hui, d'ici ce soir, dans la soirée, cette nuit, tout à l'heure, maintenant, bientôt, d'une minute à l'autre
prediction-by-tomorrow = Demain
prediction-by-tomorrow-typed = d'ici demain, demain matin, demain soir, demain midi
prediction-by-3-days = Dans 3 jours
prediction-by-week = Dans une semaine
prediction-by-week-typed = une semaine, 1 semaine, dans 1 semaine, d'ici une semaine, dans la semaine, la semaine prochaine, 7 jours, dans 7 jours
prediction-by-again = J'ai gardé tes mots. Pour le jour, touche un bouton ou écris-le, comme « vendredi ».

prediction-sure = Ça paraît sûr à quel point ?
prediction-sure-again = J'ai gardé tes mots. Ça paraît sûr à quel point ?
prediction-maybe = Peut-être
prediction-maybe-typed = possible, c'est possible, pas trop, un peu, pas sûr, pas sûre, pas très sûr, pas vraiment, j'en sais rien
prediction-likely = Probable
prediction-likely-typed = probablement, sûrement, sans doute, assez sûr, assez sûre, je pense, je crois, très probable, presque sûr, presque sûre, plutôt oui
prediction-certain = Certain
prediction-certain-typed = sûr, sûre, très sûr, très sûre, sûr et certain, certaine, 100%, à 100%, absolument, totalement, c'est sûr, j'en suis sûr, j'en suis sûre

# Aux deux questions ci-dessus.
prediction-skip-typed = je ne sais pas, je sais pas, jsp, chais pas, aucune idée, je peux pas dire, n'importe quand, pas de date, stop, oublie, laisse tomber, tant pis

# $when : par exemple « demain à 19:00 ».
prediction-kept = C'est gardé. Je demanderai : { $when }.
prediction-kept-idle = C'est gardé. Les rappels sont coupés. Je demanderai quand /resume les aura remis.

## Ce qu'il en a été. D'autres peuvent voir la première ligne sur l'écran verrouillé : elle ne dit rien.

question-waiting = Une question attend.
question-show = La voir
question-next = La suivante
question-none = Aucune question n'attend.

# $text : ce que la personne a écrit.
outcome-ask = L'alarme disait : « { $text } ». C'est arrivé ?
outcome-ask-again = J'ai gardé tes mots. C'est arrivé ?
outcome-yes = Oui
outcome-yes-typed = c'est arrivé, arrivé, oui c'est arrivé, ça s'est passé, oui ça s'est passé, c'est le cas, oui c'est bien arrivé, c'est bien arrivé, malheureusement oui, hélas oui, oui malheureusement, ça s'est réalisé, exactement ça
outcome-partly = En partie
outcome-partly-typed = un peu, à moitié, une partie, plus ou moins, oui et non, en quelque sorte, partiellement, pas tout
outcome-no = Non
outcome-no-typed = ce n'est pas arrivé, c'est pas arrivé, pas arrivé, non pas du tout, pas du tout, non c'est pas arrivé, non ce n'est pas arrivé, rien du tout, ça s'est pas passé, ça n'est pas arrivé, ça ne s'est pas passé, non ça s'est pas passé, non ça ne s'est pas passé, rien ne s'est passé, il ne s'est rien passé, il s'est rien passé, jamais arrivé, ça ne s'est pas réalisé, rien de tout ça, finalement non
outcome-unknown = Pas encore clair
outcome-unknown-typed = je ne sais pas, je sais pas, jsp, chais pas, aucune idée, pas encore, trop tôt, pas clair, je sais pas encore, je ne sais pas encore, inconnu, difficile à dire, je ne sais pas trop, je sais pas trop, j'en sais rien, je n'en sais rien, je n'en sais rien encore, trop tôt pour dire, trop tôt pour le dire, c'est trop tôt, je peux pas dire, je ne peux pas dire, j'attends encore, on verra, qui sait, à voir
outcome-never = Ne plus demander
outcome-never-typed = ne demande plus, demande plus, laisse tomber, arrête de demander, ne me demande plus, passer, laisse, stop, plus de questions, je ne veux pas le dire, je préfère ne pas dire, je ne veux pas en parler, je veux pas en parler

outcome-said-no = Cette fois, ce n'est pas arrivé. Qu'est-ce qui s'est passé à la place ?
outcome-said-partly = Une partie est arrivée. Laquelle ?
outcome-said-yes = C'est arrivé, et ça fait peut-être mal. L'alarme avait senti quelque chose de réel. Un exercice, ou on s'arrête là ?
outcome-prompt = Un exercice
outcome-prompt-typed = exercice, donne-moi un exercice, oui
outcome-stop = On s'arrête là
outcome-stop-typed = stop, ça suffit, non, arrêter, arrête, fini
outcome-told = C'est gardé, avec tes mots.
outcome-told-yes = C'est gardé, avec tes mots. Un exercice, ou on s'arrête là ?
outcome-skipped = D'accord. C'est gardé comme ça.
outcome-stopped = On s'arrête là. /help donne des gens à qui parler.
# $when : par exemple « demain à 19:00 ».
outcome-once-more = D'accord. Je redemanderai une fois : { $when }.
outcome-once-more-idle = D'accord. Je redemanderai une fois, quand /resume aura remis les rappels.
outcome-left-open = D'accord. Ça reste inconnu, et je ne demanderai plus.
outcome-not-asked = D'accord. Je ne demanderai rien sur celle-ci.
