# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = Validation en deux étapes : activée
panel-heading-off = Validation en deux étapes : désactivée
panel-heading-required = Validation en deux étapes : exigée par votre organisation
panel-heading-unknown = Validation en deux étapes : état encore inconnu
panel-heading-elsewhere = Validation en deux étapes : gérée ailleurs
panel-person = Compte ouvert : { $person }
panel-sign-out = Se déconnecter
panel-sign-out-busy = Déconnexion…
# The present one stays signed in.
panel-switch = Utiliser un autre compte
panel-boxes = Deuxième étape
panel-boxes-lead = Cochez les moyens que vous voulez utiliser. Rien ne change tant que vous n’enregistrez pas.
panel-boxes-linked = Ces choix valent quand vous vous connectez avec votre mot de passe. Votre compte d’entreprise ou de réseau social demande ses propres étapes.
panel-save = Enregistrer les changements
panel-save-busy = Enregistrement…
panel-save-checking = Vérification…
panel-save-checking-why = Aucune réponse n’est arrivée. Nous vérifions si votre changement est enregistré.
panel-elsewhere = Vos étapes de connexion sont gérées par { $organisation }.
panel-elsewhere-why = Vous entrez avec un compte d’entreprise ou de réseau social. Ce compte demande ses propres étapes, il n’y a donc rien à cocher ici.
panel-others = Votre compte utilise aussi { $others }. Cette version ne peut pas changer cela.
panel-read-again = Vérifier de nouveau
panel-read-again-busy = Vérification…
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] Nous ne savons pas encore si votre dernier changement est enregistré. Nous continuons à vérifier.
       *[no] Nous ne savons pas encore si votre dernier changement est enregistré. Nous continuons à vérifier. Vous pouvez fermer l’application ; nous vérifierons à votre retour.
    }

earlier-ask = Vos étapes de connexion ont changé entre-temps : vos choix précédents ne sont donc pas encore enregistrés. Ils sont affichés plus bas. Relisez-les, puis enregistrez.
earlier-someoneElse = Vous avez ouvert le compte de quelqu’un d’autre. Le changement précédent n’a pas été fait.
earlier-wasSaved = Nous avons vérifié : votre changement précédent est enregistré.
earlier-wasNotSaved = Nous avons vérifié : votre changement précédent n’est pas enregistré. Vos choix sont plus bas. Enregistrez pour réessayer.
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] Vos autres choix sont affichés plus bas. Ils ne sont pas encore enregistrés.
       *[all] Vos choix sont affichés plus bas. Ils ne sont pas encore enregistrés.
    }

about-sms =
    { $destination ->
        [none] Nous envoyons un code par SMS à votre numéro de mobile
       *[other] Nous envoyons un code par SMS au { $destination }
    }
about-softwareToken = Une application sur votre téléphone affiche un code à 6 chiffres, même sans réseau
about-email =
    { $destination ->
        [none] Nous envoyons un code à votre adresse e-mail
       *[other] Nous envoyons un code par e-mail à { $destination }
    }
about-webAuthn = Connectez-vous avec votre clé d’accès au lieu du mot de passe et du code. Possible seulement si votre organisation le propose
box-not-offered = { $organisation } ne propose pas ce moyen

state-on = Activé
state-off = Désactivé
state-off-then-on = Désactivé, activé après l’enregistrement
state-on-then-off = Activé, désactivé après l’enregistrement
state-unknown = État encore inconnu

missing-authenticator = Il faut une application d’authentification.
missing-mobileNumber = Il faut un numéro de mobile.
missing-confirmedMobileNumber = Il faut un numéro de mobile confirmé. Personne n’a encore confirmé le { $destination }.
missing-emailAddress = Il faut une adresse e-mail.
missing-confirmedEmailAddress = Il faut une adresse e-mail confirmée. Personne n’a encore confirmé { $destination }.
missing-passkey = Il faut une clé d’accès. Créez-en une là où vous vous connectez à { $organisation } dans votre navigateur.
missing-add = Ajouter maintenant
missing-confirm = Confirmer maintenant

passkeys-add = Ajouter une clé d’accès dans le navigateur
panel-lent = Vous modifiez le compte d’une autre personne : { $name }.
panel-lent-why = Quelqu’un vous a donné accès pour peu de temps. Cela prend fin tout seul.
passkey-goes-too = La clé d’accès sera désactivée aussi. Elle ne peut pas rester activée seule.

ask-legend = À la connexion, me demander
ask-each-time = Me laisser choisir à chaque fois
ask-each-time-about = Conseillé. Si vous perdez un moyen, vous pouvez utiliser l’autre.
ask-only-one = Un seul moyen est activé, c’est donc celui que nous demanderons.
ask-moved = « { $name } » n’est plus coché. Nous vous laisserons choisir à chaque fois.
# The names at the end are one or several, so no verb may depend on them.
ask-lost-phone = Nous demanderons seulement votre téléphone. Si vous le perdez, nous ne proposerons pas : { $others }.
ask-lost-app = Nous demanderons seulement votre application d’authentification. Si vous la perdez, nous ne proposerons pas : { $others }.
ask-lost-email = Nous demanderons seulement votre e-mail. Si vous ne pouvez pas l’ouvrir, nous ne proposerons pas : { $others }.

next-title = À votre prochaine connexion
next-now = Maintenant
next-after = Après l’enregistrement
# A step is a line of its own or stands after a colon.
next-certain = À votre prochaine connexion sur un ordinateur qui n’est pas mémorisé, voici ce qu’il faudra : { $step }.
next-depends = Cela dépend de votre organisation : à votre prochaine connexion sur un ordinateur qui n’est pas mémorisé, ce sera l’une de ces possibilités.
step-passwordOnly = votre mot de passe seulement
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] votre mot de passe, puis un code par SMS
           *[other] votre mot de passe, puis un code envoyé par SMS au { $destination }
        }
        [softwareToken] votre mot de passe, puis un code de votre application d’authentification
        [webAuthn] votre clé d’accès
       *[email] { $destination ->
            [none] votre mot de passe, puis un code par e-mail
           *[other] votre mot de passe, puis un code envoyé par e-mail à { $destination }
        }
    }
step-choice = votre mot de passe, puis un code par le moyen que vous choisissez : { $factors }
step-setUp = votre mot de passe, puis la mise en place d’une deuxième étape
step-withoutPassword = pas de mot de passe, mais l’un de ces moyens, si votre organisation le propose : { $factors }
step-elsewhere = ce que demande votre compte d’entreprise ou de réseau social
step-noWayIn = rien : vous ne pourriez pas entrer, car { $why }
next-refused = À votre prochaine connexion sur un ordinateur qui n’est pas mémorisé, vous ne pourriez pas entrer, car { $why }.
# After "car".
dead-end-gone = un moyen activé a perdu son numéro, son adresse ou son application
dead-end-nothingToSetUp = une deuxième étape est exigée et votre compte n’en a aucune qui fonctionne ici
dead-end-noPassword = il faut d’abord un mot de passe et votre compte n’en a pas

first-on = Il vous faudra désormais votre mot de passe. Un code seul ou une clé d’accès seule ne suffiront peut-être plus.
no-password = Il vous faudra désormais un mot de passe, et votre compte n’en a pas.
last-off = Cela désactive la validation en deux étapes. Laissez une case cochée si vous le pouvez.
reset-risk-sms = Si vous oubliez votre mot de passe, un SMS à ce numéro ne permettra peut-être plus d’en choisir un nouveau.
reset-moves-sms = Si vous oubliez votre mot de passe, un SMS à ce numéro ne permettra peut-être plus d’en choisir un nouveau. Un e-mail le permettra peut-être, si votre organisation l’autorise.
reset-moves-email = Si vous oubliez votre mot de passe, un e-mail à cette adresse ne permettra peut-être plus d’en choisir un nouveau. Un SMS le permettra peut-être, si votre organisation l’autorise.
reset-risk-email = Si vous oubliez votre mot de passe, un e-mail à cette adresse ne permettra peut-être plus d’en choisir un nouveau.

interruption-lastOff-title = Désactiver la validation en deux étapes ?
interruption-lastOff =
    { $destination ->
        [none] Votre mot de passe seul suffira peut-être alors pour entrer. Laissez une case cochée si vous le pouvez.
       *[other] Votre organisation enverra peut-être encore un code à { $destination }. Laissez une case cochée si vous ne vous en servez plus.
    }
interruption-refused = Vous ne pourriez peut-être plus entrer, car { $why }.
interruption-keep-on = La garder activée
interruption-turn-off = La désactiver
interruption-noPassword-title = Votre compte n’a pas de mot de passe
interruption-noPassword = { no-password } Vous pourriez perdre l’accès à votre compte.
interruption-set-password = Choisir d’abord un mot de passe
interruption-resetAtRisk-title = Vous pourriez perdre l’accès à votre compte
interruption-resetAtRisk = Si vous oubliez votre mot de passe, un code envoyé à { $destination } ne permettra peut-être plus d’en choisir un nouveau, et vous pourriez perdre l’accès à votre compte.
interruption-authenticator = Plutôt une application d’authentification
interruption-several = Avant d’enregistrer
interruption-go-back = Revenir
interruption-turn-on = Activer quand même
set-password-first = Choisissez un mot de passe là où vous vous connectez à { $organisation }. Revenez ensuite ici et enregistrez. Rien n’est encore enregistré.

if-lost-title = Si vous perdez quelque chose
# A way stands after "avec".
if-lost-phone =
    { $known ->
        [yes] Si vous perdez votre téléphone, vous pourrez encore entrer avec { $ways }.
        [perhaps] Si vous perdez votre téléphone, cela dépend de votre organisation. Vous pourrez peut-être entrer avec { $ways }.
       *[no] Si vous perdez votre téléphone, vous ne pourrez pas entrer sans aide. Il faudra demander de l’aide à { $organisation }.
    }
if-lost-mailbox =
    { $known ->
        [yes] Si vous ne pouvez plus ouvrir votre boîte mail, vous pourrez encore entrer avec { $ways }.
        [perhaps] Si vous ne pouvez plus ouvrir votre boîte mail, cela dépend de votre organisation. Vous pourrez peut-être entrer avec { $ways }.
       *[no] Si vous ne pouvez plus ouvrir votre boîte mail, vous ne pourrez pas entrer sans aide. Il faudra demander de l’aide à { $organisation }.
    }
if-lost-computer =
    { $known ->
        [yes] Si vous perdez cet ordinateur, vous pourrez encore entrer depuis un autre avec { $ways }.
        [perhaps] Si vous perdez cet ordinateur, cela dépend de votre organisation. Vous pourrez peut-être entrer depuis un autre avec { $ways }.
       *[no] Si vous perdez cet ordinateur, vous ne pourrez pas entrer sans aide. Il faudra demander de l’aide à { $organisation }.
    }
way-passwordOnly = votre mot de passe seul
way-code =
    { $factor ->
        [sms] votre mot de passe et un code par SMS
        [softwareToken] votre mot de passe et un code de votre application d’authentification
        [webAuthn] votre clé d’accès
       *[email] votre mot de passe et un code par e-mail
    }
way-setUp = votre mot de passe et la mise en place d’une nouvelle deuxième étape
way-withoutPassword =
    { $factor ->
        [sms] un code par SMS
        [webAuthn] votre clé d’accès
       *[email] un code par e-mail
    }
way-elsewhere = votre compte d’entreprise ou de réseau social

saved-nothing = Rien à enregistrer. Tout est déjà comme affiché.
saved-on = Enregistré. La validation en deux étapes est activée. Vous n’avez plus rien à faire.
saved-off = Enregistré. La validation en deux étapes est désactivée.
saved-required = Enregistré. Votre organisation exige la validation en deux étapes. Vous n’avez plus rien à faire.
saved-unknown = Enregistré.
saved-waits = Enregistré. Vos autres choix ne sont pas encore enregistrés. Enregistrez de nouveau quand vous voudrez.
saved-differs = Enregistré, mais tout ne s’est pas fait comme vous l’avez demandé. Regardez à côté de la case.
saved-already = Tout était déjà comme vous l’avez demandé.
saved-practice = C’était un entraînement. Votre vrai compte n’a pas changé.
saved-for-real = Le faire pour de vrai

difference-stillOff = { $name } : enregistré, mais le service indique encore « désactivé ». Les règles de votre organisation ne le permettent peut-être pas.
difference-stillOn = { $name } : enregistré, mais le service indique encore « activé ». Les règles de votre organisation le demandent toujours.
difference-notPreferred = { $name } : enregistré, mais le service ne commencera pas par ce moyen. Les règles de votre organisation en décident peut-être.
difference-stillPreferred = { $name } : enregistré, mais le service commence encore par ce moyen. Les règles de votre organisation en décident peut-être.

# The sheet for the drawer, on paper.
sheet-print = Imprimer une fiche pour votre tiroir
sheet-title = Comment je me connecte à { $organisation }
sheet-account = Compte
sheet-date = Date
sheet-on = Ce qui est activé
sheet-phone-title = Si le téléphone est perdu ou volé
sheet-phone-block = Demandez à votre opérateur de bloquer le numéro.
sheet-phone-tell = Prévenez { $organisation } tout de suite.
sheet-phone-new = Connectez-vous par un autre moyen, puis associez le nouveau téléphone dans Second Step.
sheet-keep = Gardez cette fiche là où vous seul la trouvez. Elle ne contient ni mot de passe ni code.
