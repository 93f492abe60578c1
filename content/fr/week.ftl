# La semaine : le texte de /summary, la légende sous l'image, et les mots dans l'image.
#
# Ce texte rapporte, il ne juge pas. Ne pas dire pourquoi, ne pas comparer les semaines, ne pas
# féliciter ni reprocher. « Plus bas » et « plus haut » ne sont ni bien ni mal.

# $first, $last : des jours comme « 1 juin ».
week-dates = { $first } – { $last }
# $dates : la ligne ci-dessus.
week-title = Ta semaine, { $dates }

week-empty = Aucun point cette semaine. Rien à rattraper.
# $day : quand vient le prochain point, comme « demain à 20:30 ».
week-empty-next = Aucun point cette semaine. Rien à rattraper. Le prochain : { $day }, si tu veux.

## Sur un ou deux jours, il n'y a qu'une liste, une ligne par réponse.

# $day : un jour court. $value : la force, de 0 à 10.
week-entry = { $day } { $value }
# $after : la force environ deux minutes après l'exercice.
week-entry-after = { $day } { $value }, puis { $after }
# $entry : une des deux lignes ci-dessus.
week-entry-started = { $entry } (commencé par toi)
# $entry : une des trois lignes ci-dessus. $trigger : ce qui a déclenché l'alarme.
week-entry-trigger = { $entry } : { $trigger }
week-entry-earlier =
    { $count ->
        [one] Et { $count } plus ancienne.
       *[other] Et { $count } plus anciennes.
    }

## À partir de trois jours, il y a des nombres.

week-range = { $checkins } réponses : au plus bas { $lowest }, au plus haut { $highest }. Trop peu pour voir une direction.
week-middle = { $checkins } réponses : au milieu { $middle }, au plus bas { $lowest }, au plus haut { $highest }.
# Pour qui est interrogé plusieurs fois par jour : la première réponse de chaque jour compte.
week-range-first = { $checkins } réponses sur { $days } jours. La première de chaque jour : au plus bas { $lowest }, au plus haut { $highest }. Trop peu pour voir une direction.
week-middle-first = { $checkins } réponses sur { $days } jours. La première de chaque jour : au milieu { $middle }, au plus bas { $lowest }, au plus haut { $highest }.
week-started =
    { $count ->
        [one] Tu en as commencé { $count } de plus de ton côté. Elle est comptée à part.
       *[other] Tu en as commencé { $count } de plus de ton côté. Elles sont comptées à part.
    }
# $lower, $same, $higher : combien de fois, après un exercice, c'était plus bas, pareil, plus haut.
week-changes = Après un exercice : plus bas { $lower } fois, pareil { $same }, plus haut { $higher }. Les émotions baissent souvent d'elles-mêmes : ça ne montre donc pas ce qui a joué.
# $counts : les déclencheurs et leurs nombres, comme « « Réponse qui tarde » 3, « Vu » 1 ».
week-triggers = Ce qui a déclenché l'alarme : { $counts }.
week-trigger = « { $trigger } » { $count }
# La fin de cette liste : combien de réponses avaient d'autres déclencheurs.
week-trigger-others = autres { $count }
week-most-often = Le plus souvent : « { $trigger } ».

# $urges : combien d'envies de vérifier, demander, partir ou s'adapter. $acted : combien suivies.
# $unknown : pour combien personne ne l'a dit. $waited : pour combien il y a d'abord eu une attente ;
# $late : combien de celles-ci ont ensuite été suivies.
week-urges =
    { $urges ->
        [one] { $urges } envie
       *[other] { $urges } envies
    }, { $acted ->
        [one] { $acted } suivie
       *[other] { $acted } suivies
    }{ $unknown ->
        [0] {""}
       *[other] , { $unknown } sans réponse
    }{ $waited ->
        [0] .
       *[other] {" "}; après une attente : { $late } sur { $waited }.
    }

## Prédictions : ce que l'alarme annonçait. En nombres seulement, jamais comme une note.

# $count : combien sont closes. $outcomes : certaines des quatre lignes ci-dessous, comme
# « 2 non arrivées, 1 en partie ».
week-predictions =
    { $count ->
        [one] { $count } prédiction close : { $outcomes }.
       *[other] { $count } prédictions closes : { $outcomes }.
    }
week-predictions-no =
    { $count ->
        [one] { $count } non arrivée
       *[other] { $count } non arrivées
    }
week-predictions-partly = { $count } en partie
week-predictions-yes =
    { $count ->
        [one] { $count } arrivée
       *[other] { $count } arrivées
    }
week-predictions-unknown =
    { $count ->
        [one] { $count } inconnue
       *[other] { $count } inconnues
    }
# Combien restent ouvertes ; quand d'autres sont closes, et quand aucune ne l'est.
week-predictions-open =
    { $count ->
        [one] { $count } ouverte.
       *[other] { $count } ouvertes.
    }
week-predictions-only-open =
    { $count ->
        [one] { $count } prédiction est ouverte.
       *[other] { $count } prédictions sont ouvertes.
    }
# $count : combien sont arrivées. Ne jamais dire que c'était bon à apprendre.
week-predictions-happened =
    { $count ->
        [one] Celle qui est arrivée était réelle, et la remarquer avait du sens.
       *[other] Celles qui sont arrivées étaient réelles, et les remarquer avait du sens.
    }
# À la place de la ligne ci-dessus, quand la plupart se sont réalisées.
week-predictions-most = Plusieurs se sont réalisées. C'est important. Ça vaut peut-être la peine d'en parler avec quelqu'un de confiance.

week-gaps = Les jours vides restent vides. Ils ne comptent ni en bien ni en mal.
week-heavy = La semaine a été lourde. Un médecin, un psy ou quelqu'un de confiance peut faire plus que moi. Si faire le point te pèse, /pause arrête tout un moment.

## Ce que montre l'image, en mots, pour qui ne la voit pas.

# $days : un élément par jour, comme « lun. 5, mar. vide, mer. 7 ».
week-described = Jour par jour : { $days }.
week-described-day = { $day } { $value }
week-described-blank = { $day } vide
# $dots : un élément par réponse, comme « lun. 4, dim. 6 ».
week-described-later = Plus tard le même jour : { $dots }.
week-described-started = Commencés par toi : { $dots }.
week-described-more = { $count } de plus
# $pairs : un élément par réponse, comme « lun. 7 à 4 ».
week-described-pairs = Avant et après un exercice : { $pairs }.
week-described-pair = { $day } { $before } à { $after }

## Les mots de l'image. À garder courts.

week-picture-title = Ta semaine
week-picture-dots = Force, de 0 à 10
week-picture-daily = point du jour
week-picture-later = plus tard ce jour
week-picture-started = commencé par toi
week-picture-pairs = Avant et après un exercice
# Quand il y en a trop à dessiner. $count : combien sont dessinés.
week-picture-pairs-last = Avant et après un exercice, { $count } derniers
week-picture-before = avant
week-picture-after = après
week-picture-triggers = Ce qui a déclenché l'alarme
week-picture-others = autres
