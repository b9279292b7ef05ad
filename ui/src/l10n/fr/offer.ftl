# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = Ajouter cette organisation ?
offer-problem = Impossible d’ouvrir cela
offer-lead = Un fichier ou un lien veut ajouter ceci à Second Step. Acceptez seulement si votre organisation vous l’a envoyé.
offer-name = Le nom qu’elle se donne
offer-host = Où va ce que vous saisissez
offer-region = Région
offer-pool = Où se trouvent ses comptes
offer-foreign = Ce que vous saisissez irait à { $host } et non à Amazon, où se trouvent d’habitude ces comptes. Demandez à votre organisation si c’est normal.
offer-replaces = Vous avez déjà cette organisation, sous le nom { $name }. L’ajouter change la façon dont l’application la joint.
offer-same = Vous avez déjà cette organisation, sous le nom { $name }. Rien ne changerait.
offer-placed = Votre organisation l’a déjà configurée sur cet ordinateur, sous le nom { $name }. Il n’y a rien à ajouter.
offer-decline = Ne pas l’ajouter
offer-accept = L’ajouter
offer-accept-replace = La changer
offer-close = Fermer
