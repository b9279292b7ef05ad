# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = Il vous faut un client d’application sans secret.
by-hand-name = Nom de l’organisation
by-hand-name-hint = Tel que vos utilisateurs le connaissent
by-hand-region = Région
by-hand-region-hint = Par exemple eu-central-1
by-hand-userPoolId = ID du groupe d’utilisateurs (User pool ID)
by-hand-userPoolId-hint = Par exemple eu-central-1_AbC123xyz
by-hand-clientId = ID du client d’application
by-hand-clientId-hint = Par exemple 1example23456789
by-hand-submit = Établir la connexion
by-hand-busy = Connexion en cours…

by-hand-problem =
    { $expected ->
        [present] { $label } : remplissez ce champ
       *[other] { $label } : vérifiez cette valeur
    }
    .why =
        { $expected ->
            [present] Le champ est vide, et l’application en a besoin.
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] Remplissez-le, puis établissez la connexion.
           *[other] Corrigez-la, puis établissez la connexion.
        }
    .now = Rien n’a changé. Ce que vous avez saisi est toujours là.
