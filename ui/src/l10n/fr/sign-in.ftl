# First screen, sign-in, consent, the choice of a way and the code.
first-heading = Voir et choisir comment vous vous connectez
first-lead = La validation en deux étapes protège votre compte même si quelqu’un apprend votre mot de passe. Voyez ce qui est activé, et changez-le.
first-open-lead = Ouvrez le fichier envoyé par votre organisation
first-open = Ouvrir un fichier de connexion
first-open-busy = Ouverture…
# Accounts that stay signed in on this computer.
first-accounts = Continuer avec le compte
first-account-sign-out = Déconnecter { $name }
first-account-sign-out-busy = Déconnexion…
first-known = Continuer avec
first-known-too = Se connecter avec un autre compte
first-placed = Configuré par votre organisation
first-remove = Retirer { $name }
remove-title = Retirer { $name } de cet ordinateur ?
remove-what = Votre compte y reste tel qu’il est. Les sessions gardées ici sont fermées. Pour revenir, il vous faudra à nouveau son fichier ou son lien.
remove-no = Garder
remove-yes = Retirer
remove-busy = Retrait…
first-unusable = Un fichier de votre organisation est inutilisable
first-unusable-why = Il est sur cet ordinateur pour configurer l’application, et quelque chose y est à corriger.
first-unusable-next = Envoyez la note ci-dessous à votre service informatique. Vous pouvez quand même ouvrir un autre fichier.
first-by-hand = Configurer à la main (pour l’informatique)
first-practice-lead = Juste pour voir ?
first-practice = Essayer avec un compte d’entraînement
first-practice-busy = Démarrage du compte d’entraînement…
first-practice-off = Le compte d’entraînement est désactivé. C’est un choix de votre organisation.

sign-in-heading = Se connecter à { $organisation }
sign-in-heading-practice = Se connecter au compte d’entraînement
sign-in-username = Adresse e-mail ou nom d’utilisateur
sign-in-password = Mot de passe
sign-in-submit = Se connecter
sign-in-busy = Connexion…
sign-in-stay = Garder ma session ouverte sur cet ordinateur
sign-in-stay-about = Votre session sera encore ouverte la prochaine fois que vous ouvrirez l’application. Cochez seulement si personne d’autre n’utilise l’ordinateur.
sign-in-stay-off = Rester connecté est désactivé. C’est un choix de votre organisation.
sign-in-forgot = Mot de passe oublié ?
sign-in-forgot-busy = Demande d’un code…
sign-in-without = Se connecter sans mot de passe
sign-in-name-first = Saisissez d’abord ici votre adresse e-mail ou votre nom d’utilisateur. Appuyez ensuite de nouveau sur « { $button } ».
browser-sign-out-about = Votre session est peut-être encore ouverte dans le navigateur. Si d’autres utilisent cet ordinateur, fermez-la aussi.
browser-sign-out = Se déconnecter aussi du navigateur
returning-heading = Bon retour
returning-lead = Nous ouvrons votre compte chez { $organisation }.
returning-instead = Se connecter à la place
browser-door = Se connecter avec le navigateur
browser-door-busy = Ouverture du navigateur…
browser-door-also = Vous connectez-vous avec un compte d’entreprise ou de réseau social ? Utilisez alors votre navigateur.
browser-door-alone = Pour { $organisation }, vous vous connectez dans votre navigateur. Cette application ne demande jamais ce mot de passe.
sign-in-other = Utiliser une autre organisation
sign-in-remove = Retirer cette organisation
sign-in-leave-practice = Quitter l’entraînement
sign-in-practice-hint = Le mot de passe d’entraînement est { $password }

note-signedOut = Votre session est fermée.
note-signedOutHereOnly = Votre session est fermée sur cet ordinateur. Nous n’avons pas pu prévenir le service : il se souviendra peut-être de vous pendant une heure au plus.
note-sessionEnded = Par sécurité, votre session a été fermée. Connectez-vous, et votre changement reprend.
note-sessionOver = Par sécurité, votre session a été fermée. Connectez-vous de nouveau pour continuer.
note-signedOutEverywhere = Vos sessions sont fermées partout.
note-signedOutOfBrowserToo = Votre session est fermée, aussi dans votre navigateur.
note-locked = Personne n’a utilisé l’application depuis un moment, votre session a donc été fermée. Connectez-vous pour continuer.
note-dataRemoved = Tout ce que l’application gardait sur cet ordinateur est effacé. Votre compte n’a pas changé.
note-organisationRemoved = L’organisation est retirée de cet ordinateur. Votre compte y est tel qu’il était.
note-notKnownYet = Nous ne savons pas encore si votre dernier changement est enregistré. Connectez-vous, et nous vérifierons.

consent-heading = Votre mot de passe va au service lui-même
consent-question = La connexion de cette organisation reçoit votre mot de passe lui-même. Continuer ?
consent-why = La plupart des services reçoivent seulement la preuve que vous connaissez votre mot de passe. Celui-ci veut le mot de passe. Il est envoyé par une connexion protégée, à { $organisation } et à personne d’autre.
consent-now = Rien n’a encore été envoyé.
consent-agree = Continuer
consent-cancel = Ne pas l’envoyer

choose-heading = Comment voulez-vous montrer que c’est bien vous ?
choose-lead = { $organisation } propose ces moyens.

code-heading-sms = Saisissez le code reçu par SMS
code-heading-softwareToken = Saisissez le code de votre application d’authentification
code-heading-email = Saisissez le code reçu par e-mail
code-heading-webAuthn = Utilisez votre clé d’accès
code-lead-sms =
    { $destination ->
        [none] Nous avons envoyé un code par SMS à votre numéro de mobile.
       *[other] Nous avons envoyé un code par SMS au { $destination }.
    }
code-lead-softwareToken = Ouvrez l’application sur votre téléphone. Elle affiche 6 chiffres qui changent toutes les 30 secondes.
code-lead-email =
    { $destination ->
        [none] Nous avons envoyé un code à votre adresse e-mail.
       *[other] Nous avons envoyé un code par e-mail à { $destination }.
    }
code-lead-webAuthn = Cette version ne peut pas utiliser de clé d’accès ici. Recommencez, et choisissez un autre moyen.
code-label = Code
code-submit = Continuer
code-busy = Vérification…
code-again = Recommencer
code-new = Envoyer un nouveau code
code-new-busy = Demande d’un nouveau code…
code-another-way = Utiliser un autre moyen
code-began-anew =
    { $factor ->
        [softwareToken] Cela a duré plus longtemps que le service n’attend. Nous avons recommencé. Saisissez le code que votre application affiche maintenant.
       *[sms] Cela a duré plus longtemps que le service n’attend. Nous avons recommencé ; un ancien code ne marche plus. Un nouveau est en route.
    }
code-runs-out = Temps restant : { $time }
code-runs-out-soon = Il reste moins d’une minute. Le service attend ce code encore { $time }.
code-runs-out-label =
    { $minutes ->
        [one] Le service attend en général le code environ une minute. Si cela dure plus longtemps, nous recommençons pour vous.
       *[other] Le service attend en général le code environ { $minutes } minutes. Si cela dure plus longtemps, nous recommençons pour vous.
    }
code-ran-out = Le service n’attend peut-être plus. Vous pouvez quand même envoyer le code : s’il est trop tard, nous recommençons pour vous.
code-sent-again = Nous avons envoyé un nouveau code. Les anciens codes ne marchent plus.
code-late = Le code n’est pas arrivé ?
code-late-check =
    { $destination ->
        [none] Vérifiez que votre téléphone a du réseau, ou regardez dans le dossier spam.
       *[other] { $factor ->
            [sms] Vérifiez le { $destination } et que votre téléphone a du réseau.
           *[other] Vérifiez { $destination } et le dossier spam.
        }
    }
code-wait = En général, il arrive d’ici { $time }
code-wait-label = Les codes arrivent en général en moins de trente secondes.

no-code = Je ne reçois pas de code
noCode-sms = Les codes arrivent en général en moins de trente secondes. Vérifiez que votre téléphone est allumé et a du réseau. Si le numéro n’est plus le vôtre, demandez de l’aide.
noCode-email = Les codes arrivent en général en moins de trente secondes. Regardez aussi dans le dossier spam. Si l’adresse n’est plus la vôtre, demandez de l’aide.
noCode-softwareToken = Nouveau téléphone ? Votre ancienne application a peut-être une sauvegarde. Connectez-vous à la même application sur le nouveau téléphone, et les codes reviennent. Sinon, cela ne peut être réinitialisé que par { $organisation }.
noCode-webAuthn = Recommencez, et choisissez un autre moyen. S’il n’y en a pas, demandez de l’aide.
noCode-other-way = Si votre compte a un autre moyen, recommencez et choisissez-le.
noCode-use-other-way = Votre compte a un autre moyen : choisissez « Utiliser un autre moyen » sur cette page.
noCode-note-title = Une note pour la personne qui vous aide
noCode-note-softwareToken = Je ne peux plus obtenir de codes avec mon application d’authentification, je ne peux donc pas me connecter à { $organisation }. Pourriez-vous la réinitialiser ? (AdminDeleteSoftwareToken ; je pourrai ensuite me connecter avec mon mot de passe et connecter une nouvelle application. D’ici là, mon compte a une étape de moins.)
noCode-note-sms = Mon code de connexion par SMS au { $destination } n’arrive pas, je ne peux donc pas me connecter à { $organisation }. Pourriez-vous vérifier mon numéro et que les SMS sont bien envoyés ?
noCode-note-email = Mon code de connexion par e-mail à { $destination } n’arrive pas, je ne peux donc pas me connecter à { $organisation }. Pourriez-vous vérifier mon adresse et que les e-mails sont bien envoyés ?
noCode-note-webAuthn = Je ne peux pas utiliser ma clé d’accès, je ne peux donc pas me connecter à { $organisation }. Pourriez-vous me proposer un autre moyen ?
