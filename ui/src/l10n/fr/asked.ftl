# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] Votre organisation a demandé un code par SMS aujourd’hui.
        [softwareToken] Votre organisation a demandé votre application d’authentification aujourd’hui.
        [webAuthn] Votre organisation a demandé votre clé d’accès aujourd’hui.
       *[email] Votre organisation a demandé un code par e-mail aujourd’hui.
    }
asked-unchosen-why = Ce n’est pas vous qui l’avez choisi. Si vous l’activez ici, ce choix reste, quoi que demande votre organisation.
asked-turn-on = Activer
asked-unexpected = Cette connexion a demandé autre chose que ce que nous avions annoncé : { $step }.
asked-unexpected-why = Les règles de votre organisation ont peut-être changé, ou quelqu’un a modifié votre compte. Ce que vous voyez plus bas est la situation actuelle.

passkeys-show = Voir mes clés d’accès
passkeys-show-busy = Recherche…
passkeys-title = Vos clés d’accès
passkeys-none = Il n’y en a plus.
passkeys-unnamed = Clé d’accès
passkeys-added = ajoutée le { $date }
passkeys-remove = Supprimer { $name }
passkeys-ask = Supprimer { $name } ? Vous ne pourrez plus vous connecter avec elle.
passkeys-ask-last = Supprimer { $name } ? C’est votre dernière clé. L’option « Clé d’accès » sera donc désactivée aussi.
passkeys-keep = La garder
passkeys-remove-sure = La supprimer
passkeys-remove-busy = Suppression…
passkeys-removed = Supprimée.
