# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = Connecter un nouveau téléphone
replace-title = Remplacer votre application d’authentification ?
replace-warning = Votre ancienne application cessera peut-être aussitôt de fonctionner. Gardez le nouveau téléphone en main.
replace-only-one = Aucun autre moyen de recevoir un code n’est activé. Avec un moyen de plus, vous pourrez entrer même si quelque chose se passe mal.
replace-first =
    { $factor ->
        [email] Activer d’abord l’e-mail
       *[sms] Activer d’abord le SMS
    }
replace-begin = Afficher le nouveau code QR
replace-cancel = Garder l’ancienne application
replace-save-first = Enregistrez pour activer « { $name } ». Connectez ensuite votre nouveau téléphone.
replace-then = Ensuite, votre nouvelle application prendra la place de l’ancienne.
replace-done = Votre nouvelle application est connectée.
replace-delete-old = Vous pouvez supprimer l’ancienne entrée { $organisation } dans votre ancienne application.

unfinished-code =
    { $replaces ->
        [yes] Vous avez commencé à connecter une application d’authentification, sans terminer. Votre ancienne application ne fonctionne peut-être plus.
       *[no] Vous avez commencé à connecter une application d’authentification, sans terminer. Aucune application n’est encore connectée.
    }
unfinished-turnOn = Votre application d’authentification est connectée, mais pas activée.
unfinished-again = Recommencer
unfinished-drop =
    { $replaces ->
        [yes] Laisser ainsi
       *[no] Ne pas en connecter
    }
unfinished-turn-on = L’activer
unfinished-leave-off = La laisser désactivée
unfinished-delete-earlier =
    { $replaces ->
        [yes] Sur votre nouveau téléphone, supprimez l’ancienne entrée { $organisation } de l’application. Ce code QR en crée une nouvelle.
       *[no] Supprimez l’ancienne entrée { $organisation } de votre application. Ce code QR en crée une nouvelle.
    }
