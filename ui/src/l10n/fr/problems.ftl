# What went wrong, by failure code. Four parts, in this order, read one after the other; en/problems.ftl says what they and
# the variables are. $organisation may be "votre organisation", so it stands only where that is right.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] Rien n’est enregistré. Vos choix sont toujours là.
        [setUp] { $factor ->
            [sms] Votre numéro n’est pas encore confirmé. Vos choix sont toujours là.
            [email] Votre adresse n’est pas encore confirmée. Vos choix sont toujours là.
           *[other] Votre téléphone n’est pas encore connecté. Rien d’autre n’a changé.
        }
        [replace] Pas encore connecté. Votre ancienne application ne fonctionne peut-être plus.
        [giveUp] { $factor ->
            [softwareToken] Rien n’a changé.
            [email] La nouvelle adresse est toujours là, mais pas confirmée.
           *[other] Le nouveau numéro est toujours là, mais pas confirmé.
        }
        [read] Rien n’a changé. Ce que vous voyez ici est peut-être ancien.
        [open] Rien n’a changé.
        [newPassword] Votre nouveau mot de passe n’est pas encore enregistré.
        [reset] Votre nouveau mot de passe n’est pas encore enregistré.
        [connect] Votre téléphone n’est pas encore connecté, et votre session n’est pas ouverte.
        [changePassword] Votre mot de passe est toujours l’ancien.
        [aside] Rien n’a changé.
        [leave] Votre session est peut-être encore ouverte.
       *[signIn] Votre session n’est pas encore ouverte.
    }
# What is true of one box.
now-box =
    { $state ->
        [on] L’option « { $name } » est toujours activée. Rien d’autre n’a changé.
        [unknown] Nous ne savons pas encore si l’option « { $name } » est activée.
       *[off] L’option « { $name } » est toujours désactivée. Rien d’autre n’a changé.
    }


## The connection file

problem-connectionFileNotFound = Nous ne pouvons pas ouvrir ce fichier
    .why = Il a peut-être été déplacé ou supprimé, ou vous n’y avez pas accès.
    .next = Enregistrez de nouveau le fichier depuis le message reçu. Puis ouvrez-le ici.
    .now = { now }
problem-connectionFileUnreadable = Ce n’est pas un fichier de connexion
    .why = Il est peut-être incomplet, ou c’est un autre type de fichier.
    .next = Ouvrez le fichier envoyé par votre organisation. Si c’est bien celui-ci, demandez qu’on vous le renvoie.
    .now = { now }
problem-connectionFileField = Dans le fichier de connexion, « { $field } » est à corriger
    .why = { $expected }
    .next = Envoyez la note ci-dessous à la personne qui vous a donné le fichier.
    .now = Rien n’a changé.
problem-organisationNotFound = Cette application cherche une organisation qui n’existe pas
    .why = Le service de connexion ne connaît pas ce que nomme le fichier de connexion. Le fichier est peut-être ancien.
    .next = Demandez un nouveau fichier de connexion.
    .now = { now }

expected-present = La valeur manque, et l’application en a besoin.
expected-text = Ce devrait être un texte court, et non vide.
expected-shape = La valeur devrait avoir la forme que montre le guide.
expected-versionOne = La valeur devrait être 1.
expected-region = Ce devrait être une région, par exemple « eu-central-1 ».
expected-userPoolId = La valeur devrait commencer par la région, par exemple « eu-central-1_AbC123xyz ».
expected-clientId = Ce devrait être l’identifiant du client d’application.
expected-clientSecret = Ce devrait être le secret du client d’application, ou rien du tout.
expected-https = Ce devrait être une adresse qui commence par https.
expected-knownWord = Ce devrait être l’un des mots que donne le guide.


## Signing in

problem-wrongPassword = Ce nom et ce mot de passe ne vont pas ensemble
    .why = L’un des deux est peut-être mal saisi, ou le mot de passe a changé.
    .next = Vérifiez les deux, puis saisissez de nouveau le mot de passe.
    .now = { now }
problem-usernameShape = Saisissez votre adresse e-mail ou votre nom d’utilisateur
    .why = Le champ est vide, ou contient un espace là où il n’en faut pas.
    .next = Saisissez le nom tel que votre organisation vous l’a donné.
    .now = { now }
problem-passwordShape = Saisissez votre mot de passe
    .why = Le champ est vide.
    .next =
        { $during ->
            [newPassword] Saisissez celui que vous voulez désormais.
            [reset] Saisissez celui que vous voulez désormais, et de nouveau le code.
            [changePassword] Saisissez celui que vous voulez désormais, et de nouveau l’actuel.
           *[signIn] Saisissez votre mot de passe, puis connectez-vous.
        }
    .now = { now }
problem-temporaryPasswordExpired = Votre premier mot de passe est trop ancien
    .why = Le mot de passe que vous avez reçu ne sert que quelques jours.
    .next = Demandez-en un nouveau.
    .now = { now }
problem-newPasswordNeeded = Il vous faut d’abord un nouveau mot de passe
    .why = Votre organisation veut un mot de passe choisi par vous.
    .next = Connectez-vous de nouveau, et vous pourrez le choisir ici. Si cela ne marche pas, demandez à { $organisation }.
    .now = { now }
problem-tooManyTries = Trop d’essais
    .why = Pour protéger votre compte, le service attend maintenant un moment.
    .next = Attendez, puis essayez une fois. Essayer plus tôt peut allonger l’attente.
    .now = { now }
problem-accountOff = Votre compte est désactivé
    .why = Cela a été décidé par { $organisation }, ou par une de ses règles.
    .next = On ne peut le réactiver que là-bas. Demandez-le.
    .now = { now }
problem-accountNotActive = Votre compte n’est pas encore actif
    .why = Il n’a jamais été confirmé.
    .next = Cherchez un message qui vous demande de le confirmer. S’il n’y en a pas, demandez à { $organisation }.
    .now = { now }
problem-accountGone = Nous ne trouvons pas votre compte
    .why = Il a peut-être été supprimé, ou il porte un autre nom.
    .next = Vérifiez le nom. S’il est juste, demandez à { $organisation }.
    .now = { now }
problem-signInNotOffered = Vous ne pouvez pas vous connecter ici avec un mot de passe
    .why = Depuis cette application, ce n’est pas autorisé par { $organisation }.
    .next = Envoyez-leur la note ci-dessous. Ils peuvent l’activer.
    .now = { now }
problem-unknownStep = Votre organisation demande une étape que cette application ne connaît pas
    .why = L’étape est nouvelle, ou faite pour { $organisation }.
    .next = Envoyez-leur la note ci-dessous.
    .now = { now }
problem-signInTimedOut = La connexion a pris trop de temps
    .why = Le service n’attend un code que quelques minutes.
    .next = Connectez-vous de nouveau. Vous recevrez un nouveau code.
    .now = Votre session n’est pas encore ouverte. Rien n’a changé.
problem-stepNeedsOrganisation = Votre organisation doit mettre en place votre deuxième étape
    .why = Elle en demande une, et votre compte n’en a aucune à mettre en place ici.
    .next = Envoyez-lui la note ci-dessous. On peut l’ajouter pour vous.
    .now = { now }
problem-attributeShape = Une de vos réponses n’a pas été acceptée
    .why =
        { $quoted ->
            [yes] Voici la raison :
           *[no] Un champ est peut-être vide, ou rempli autrement que prévu par { $organisation }.
        }
    .next = Vérifiez chaque champ. Puis saisissez de nouveau le mot de passe.
    .now = { now }


## Passwords

problem-passwordRules = Ce mot de passe ne suit pas les règles
    .why =
        { $quoted ->
            [yes] Voici ce qui est demandé par { $organisation } :
           *[no] Il le faudrait plus long, ou avec d’autres sortes de caractères. C’est demandé par { $organisation }.
        }
    .next =
        { $during ->
            [reset] Saisissez de nouveau le code, et un autre mot de passe.
            [changePassword] Saisissez de nouveau le mot de passe actuel, et un autre nouveau.
           *[newPassword] Saisissez-en un autre.
        }
    .now = { now }
problem-passwordUsedBefore = Vous avez déjà utilisé ce mot de passe
    .why = Il en faut un nouveau. C’est demandé par { $organisation }.
    .next =
        { $during ->
            [reset] Saisissez de nouveau le code, et un autre mot de passe.
            [changePassword] Saisissez de nouveau le mot de passe actuel, et un autre nouveau.
           *[newPassword] Saisissez-en un autre.
        }
    .now = { now }
problem-presentPasswordWrong = Ce n’est pas votre mot de passe actuel
    .why = Il est peut-être mal saisi, ou il a changé.
    .next = Saisissez de nouveau les deux mots de passe.
    .now = { now }
problem-noResetContact = Impossible de vous envoyer un code pour un nouveau mot de passe
    .why = Votre compte n’a pas de numéro ou d’adresse confirmés pour cela. Ou ils reçoivent déjà les codes de votre deuxième étape.
    .next = Demandez à { $organisation }. On peut vous en donner un nouveau.
    .now = { now }
problem-noResetNow = Votre mot de passe ne peut pas être remplacé en ce moment
    .why = Vous n’avez peut-être pas encore utilisé votre premier mot de passe, ou votre compte est désactivé.
    .next = Connectez-vous avec votre premier mot de passe, si vous l’avez. Sinon, demandez à { $organisation }.
    .now = { now }
problem-alreadyActive = Votre compte est déjà actif
    .why = Il a été confirmé auparavant.
    .next = Connectez-vous.
    .now = Votre session n’est pas encore ouverte.


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = Ce que l’on vous a remis ne peut pas ouvrir de compte
    .why = C’est d’une autre sorte : cela dit peut-être seulement qui est quelqu’un.
    .next = Demandez ce qui est fait pour les changements. Puis recommencez avec.
    .now = { now }
problem-tokenElsewhere = Ce que l’on vous a remis est pour une autre organisation
    .why = Cela ne va pas avec l’organisation que vous avez ouverte.
    .next = Recommencez avec le fichier de connexion qui va avec.
    .now = { now }
problem-tokenExpired = Ce que l’on vous a remis ne fonctionne plus
    .why = Cela ne sert que peu de temps.
    .next = Demandez-en un nouveau. Puis recommencez avec.
    .now = { now }


## The browser

problem-browserTimedOut = Rien n’est revenu de votre navigateur
    .why = Nous avons attendu quelques minutes. La page a peut-être été fermée.
    .next =
        { $during ->
            [aside] Recommencez, et continuez sur la page qui s’ouvre.
           *[signIn] Recommencez, et connectez-vous sur la page qui s’ouvre.
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] Cela n’a pas été fait dans votre navigateur
       *[signIn] Votre navigateur est revenu sans connexion
    }
    .why =
        { $quoted ->
            [yes] La page disait :
           *[no] Vous avez peut-être arrêté là-bas, ou la page a dit non.
        }
    .next = Réessayez une fois. Si cela continue, envoyez la note ci-dessous à { $organisation }.
    .now = { now }
problem-noBrowser = Nous n’avons pas pu ouvrir votre navigateur
    .why = Cet ordinateur n’en a peut-être pas, ou aucun n’est choisi par défaut.
    .next = Choisissez votre navigateur par défaut dans les paramètres de l’ordinateur. Puis réessayez.
    .now = { now }
problem-portsTaken = Votre navigateur n’aurait pas pu revenir vers nous
    .why = Une autre application sur cet ordinateur occupe le chemin du retour.
    .next = Fermez les autres applications en cours de connexion, ou redémarrez l’ordinateur. Puis réessayez.
    .now = { now }


## Codes

problem-codeWrong = Ce code ne correspond pas
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] L’horloge de l’ordinateur avance d’environ { $difference }. Si votre application d’authentification est sur cet ordinateur, réglez l’horloge. Sinon, vérifiez celle de votre téléphone.
                [slow] L’horloge de l’ordinateur retarde d’environ { $difference }. Si votre application d’authentification est sur cet ordinateur, réglez l’horloge. Sinon, vérifiez celle de votre téléphone.
               *[right] L’application affiche un nouveau code toutes les 30 secondes. Si cela se reproduit, vérifiez que votre téléphone règle son heure tout seul.
            }
           *[other] Un chiffre est peut-être faux, ou il vient d’un message plus ancien.
        }
    .next =
        { $factor ->
            [softwareToken] Saisissez le code que votre application affiche maintenant.
           *[other] Saisissez le code du message le plus récent.
        }
    .now = { now }
problem-codeExpired = Ce code est trop ancien
    .why = Un code ne sert que quelques minutes.
    .next =
        { $factor ->
            [softwareToken] Saisissez le code que votre application affiche maintenant.
           *[other] Demandez un nouveau code, puis saisissez celui-là.
        }
    .now = { now }
problem-codeUsed = Ce code a déjà servi
    .why = Chaque code ne sert qu’une fois.
    .next =
        { $factor ->
            [softwareToken] Attendez que votre application affiche un nouveau code. Puis saisissez celui-là.
           *[other] Demandez un nouveau code, puis saisissez celui-là.
        }
    .now = { now }
problem-codeTooShort = Le code a 6 chiffres
    .why = Il y en avait moins, ou plus.
    .next = Saisissez les 6 chiffres.
    .now = { now }
problem-codeNotDigits = Le code n’a que des chiffres
    .why = Il y avait autre chose dans le champ.
    .next = Saisissez les 6 chiffres. Les espaces et les tirets ne gênent pas.
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = Ce n’est pas un numéro de mobile complet
    .why = Il manque peut-être un chiffre, ou c’est un autre pays.
    .next = Choisissez votre pays et saisissez de nouveau le numéro. Ou commencez par + et l’indicatif du pays.
    .now = Rien n’a changé.
problem-emailAddressShape = Ce n’est pas une adresse e-mail complète
    .why = Il faut un nom, le signe @ et ce qui vient après.
    .next = Saisissez-la de nouveau, par exemple nom@example.com.
    .now = Rien n’a changé.
problem-contactTaken =
    { $factor ->
        [email] Un autre compte utilise déjà cette adresse
       *[other] Un autre compte utilise déjà ce numéro
    }
    .why = Un seul compte à la fois : c’est la règle choisie par { $organisation }.
    .next = Changez ce que vous avez saisi. Si c’est bien à vous, demandez à { $organisation }.
    .now = Rien n’est activé.
problem-contactFixed =
    { $factor ->
        [email] Votre adresse ne peut pas être changée d’ici
       *[other] Votre numéro ne peut pas être changé d’ici
    }
    .why = Cela est géré pour vous par { $organisation }.
    .next = Demandez-leur de faire le changement. La note ci-dessous dit ce qu’il vous faut.
    .now = Rien n’a changé.


## The key of an authenticator app

problem-clipboardUnavailable = Nous ne pouvons pas copier la clé pour vous
    .why = Cet ordinateur ne laisse pas l’application copier.
    .next = La clé est affichée et sélectionnée. Copiez-la avec votre clavier, ou saisissez-la dans l’application.
    .now = { now }
problem-nothingOpened = Aucune application ne s’est ouverte
    .why = Cet ordinateur n’a pas d’application pour cela, ou elle n’a pas démarré.
    .next = Scannez plutôt le code QR avec votre téléphone.
    .now = { now }
problem-notWritten = Cet ordinateur ne le permet pas
    .why = L’application ne peut pas écrire ou effacer de fichier à cet endroit.
    .next = Choisissez un autre dossier, ou demandez à la personne qui s’occupe de cet ordinateur.
    .now = { now }


## Une version plus récente de cette application

problem-updateNotFound = Les nouvelles versions ne sont pas joignables
    .why = L’endroit où elles sont n’a pas répondu, ou quelque chose l’a arrêté en route.
    .next = Vérifiez votre connexion internet, et réessayez plus tard.
    .now = { now }
problem-updateNotGenuine = On ne peut pas se fier à cette version
    .why = Elle a été abîmée en route, ou elle ne vient pas des auteurs de cette application.
    .next = Réessayez demain. Si rien ne change, dites-le à la personne qui s’occupe de cet ordinateur.
    .now = Elle n’a pas été installée. Vous pouvez continuer avec cette version.


## The session

problem-signedOut = Par sécurité, votre session a été fermée
    .why = Vous l’avez fermée ailleurs, ou trop de temps a passé.
    .next = Connectez-vous de nouveau.
    .now =
        { $during ->
            [save] Rien n’est enregistré. Vos choix sont gardés jusque-là.
            [setUp] Rien n’est activé.
            [replace] Votre ancienne application ne fonctionne peut-être plus.
           *[other] Rien n’a changé.
        }
problem-scopeMissing = Cette application ne peut pas encore changer votre façon de vous connecter
    .why = Il faut d’abord l’accord donné par { $organisation }. Ici, vous ne pouvez rien y faire.
    .next = Envoyez-leur la note ci-dessous.
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name } : il manque d’abord une chose
    .why = Cela ne peut pas marcher sans elle.
    .next = Ajoutez ce qui manque, ou décochez la case. Puis enregistrez.
    .now = { now-box }
problem-needsSetUp-authenticator = { $name } : connectez-en d’abord une
    .why = Aucune application sur un téléphone n’est connectée à votre compte.
    .next = Connectez-en une ci-dessous. Nous enregistrerons ensuite tous vos choix.
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name } : ajoutez d’abord un numéro de mobile
    .why = Votre compte n’a pas de numéro où envoyer des codes.
    .next = Ajoutez-en un ci-dessous. Nous enregistrerons ensuite tous vos choix.
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name } : confirmez d’abord votre numéro de mobile
    .why = Personne n’a encore vérifié que le numéro est à vous.
    .next = Confirmez-le ci-dessous. Nous enregistrerons ensuite tous vos choix.
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name } : ajoutez d’abord une adresse e-mail
    .why = Votre compte n’a pas d’adresse où envoyer des codes.
    .next = Ajoutez-en une ci-dessous. Nous enregistrerons ensuite tous vos choix.
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name } : confirmez d’abord votre adresse
    .why = Personne n’a encore vérifié que l’adresse est à vous.
    .next = Confirmez-la ci-dessous. Nous enregistrerons ensuite tous vos choix.
    .now = { now-box }
problem-needsSetUp-passkey = { $name } : créez-en d’abord une
    .why = Votre compte n’a pas encore de clé d’accès.
    .next = Créez-en une là où vous vous connectez à { $organisation } dans votre navigateur. Ou décochez la case.
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] Votre organisation ne l’a pas activé
       *[other] { $name } : pas activé par votre organisation
    }
    .why = Elle seule peut le faire.
    .next = Décochez la case et enregistrez de nouveau, ou envoyez-lui la note ci-dessous.
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] Gardez un autre moyen en plus de la clé d’accès
       *[other] { $name } : gardez un autre moyen de vous connecter
    }
    .why = Une clé d’accès ne peut pas être la seule deuxième étape.
    .next = Cochez une case de plus, puis enregistrez.
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] Gardez au moins une case cochée
       *[other] { $name } : gardez au moins une case cochée
    }
    .why = Votre organisation l’exige.
    .next = Cochez celle que vous voulez utiliser, puis enregistrez.
    .now = Rien n’a changé. Ce qui était activé l’est toujours.


## Saving: the whole

problem-nothingToSave = Rien à enregistrer
    .why = Tout est déjà comme affiché.
    .next = Cochez ou décochez d’abord une case.
    .now = Rien n’a changé.
problem-notSaved = Votre changement n’est pas enregistré
    .why = La réponse s’est perdue en chemin. Nous avons vérifié, et il n’y est pas.
    .next = Réessayez.
    .now = Rien n’a changé. Vos choix sont toujours là.
problem-unclear = On ne sait pas encore : nous n’avons pas pu vérifier
    .why = La réponse s’est perdue en chemin, et nous n’avons pas pu redemander.
    .next =
        { $practice ->
            [yes] Nous continuons à vérifier.
           *[no] Nous continuons à vérifier. Vous pouvez fermer l’application ; nous vérifierons à votre retour.
        }
    .now = Votre changement est peut-être enregistré, ou peut-être pas.
problem-refused = Le service n’a pas accepté ce changement
    .why = Il a donné une raison que cette application ne connaît pas.
    .next = Envoyez la note ci-dessous à { $organisation }.
    .now = { now }


## The organisation's side

problem-notOffered = Le service de votre organisation ne propose pas cela
    .why = Ce n’est pas activé là-bas, ou ne fait pas partie de ce qu’elle utilise.
    .next = Envoyez la note ci-dessous à { $organisation }.
    .now = { now }
problem-stopped = Le pare-feu de votre organisation a bloqué cela
    .why = Une protection devant le service a dit non.
    .next = Essayez depuis un autre réseau, par exemple chez vous. Si cela continue, envoyez la note ci-dessous à { $organisation }.
    .now = { now }
problem-messagesNotSent = Les messages de votre organisation ne peuvent pas être envoyés
    .why = Son service n’a pas pu envoyer le code.
    .next = Recommencez plus tard, ou envoyez la note ci-dessous à { $organisation }.
    .now = { now }
problem-organisationCheck = Un contrôle de votre organisation a refusé cela
    .why =
        { $quoted ->
            [yes] Voici ce qu’il dit :
           *[no] Il n’a pas dit pourquoi.
        }
    .next = Si cela ne vous aide pas, envoyez la note ci-dessous à { $organisation }.
    .now = { now }


## Service and network

problem-busy = Le service est très occupé
    .why = Beaucoup de personnes l’utilisent en ce moment.
    .next = Attendez un instant, puis réessayez.
    .now = { now }
problem-serviceTrouble = Le service a des difficultés en ce moment
    .why = Il a répondu que quelque chose ne marche pas chez lui.
    .next = Réessayez dans quelques minutes.
    .now = { now }
problem-offline = Cet ordinateur n’est pas connecté au réseau
    .why = Le service est introuvable d’ici.
    .next = Vérifiez votre réseau, puis réessayez.
    .now = { now }
problem-nobodyAnswers = Personne ne répond à l’adresse du service
    .why = Il est peut-être arrêté, ou un pare-feu bloque le passage.
    .next = Réessayez dans quelques minutes, ou depuis un autre réseau.
    .now = { now }
problem-timedOut = Le service a mis trop de temps à répondre
    .why = Votre réseau est peut-être lent, ou c’est le service.
    .next = Réessayez.
    .now = { now }
problem-notTrusted = Nous ne savons pas si c’est le vrai service
    .why = Sa preuve d’identité n’est pas reconnue ici. L’horloge de l’ordinateur est peut-être mal réglée, ou ce réseau lit les échanges.
    .next = Vérifiez la date et l’heure, puis réessayez. Ou utilisez un autre réseau.
    .now = Rien n’y a été envoyé, et rien n’a changé.
problem-proxy = Le proxy de votre réseau bloque le passage
    .why = Il ne nous a pas laissé passer jusqu’au service.
    .next = Connectez-vous au réseau s’il vous le demande. Puis réessayez.
    .now = { now }
problem-connectionLost = La connexion s’est interrompue
    .why = Votre réseau a disparu pendant que nous attendions.
    .next = Vérifiez votre réseau, puis réessayez.
    .now = { now }
problem-notTheService = La réponse ne venait pas du service de connexion
    .why = Autre chose sur ce réseau a répondu. C’est peut-être la page de connexion d’un Wi-Fi.
    .next = Ouvrez une page web pour voir si le réseau vous demande de vous connecter. Puis réessayez.
    .now = { now }


## The app

problem-notAllowed = Cette application ne peut pas faire cela
    .why = C’est peut-être une ancienne version.
    .next = Fermez l’application et rouvrez-la. Si cela continue, installez la version la plus récente.
    .now = { now }
problem-unexpected = Il s’est passé quelque chose que nous ne connaissons pas
    .why = Le service ou cette application a fait quelque chose de nouveau.
    .next = Réessayez. Si cela continue, envoyez la note ci-dessous à { $organisation }.
    .now = { now }


## What stands around a problem

problem-summary-title = Il y a un problème
problem-together = Pas changé, car tout est enregistré ensemble.
problem-try-again = Réessayer
problem-read-again = Vérifier de nouveau
problem-wait-usually = En général, vous pourrez réessayer dans { $time }.
problem-wait-label =
    { $minutes ->
        [one] En général, cela dure environ une minute.
       *[other] En général, cela dure environ { $minutes } minutes.
    }
problem-it-title = Pour votre service informatique
problem-note-title = Une note à leur envoyer
copy = Copier
copied = Copié

# The note itself is written for the IT team, so their words are right here.
it-note-opening = Second Step n’a pas pu faire ce que je demandais.
it-note-headline = Ce que j’ai vu : { $headline }
it-note-field = Fichier de connexion : « { $field } ». { $expected }
it-note-place = Fichier : { $value }
it-note-scope = Le client d’application a besoin du scope aws.cognito.signin.user.admin.
it-note-operation = Opération : { $value }
it-note-service-code = Réponse : { $value }
it-note-message = Message : { $value }
it-note-status = Statut HTTP : { $value }
it-note-request = ID de requête : { $value }
it-note-time = Heure (UTC) : { $value }
it-note-version = Version : Second Step { $value }

help-ask = À qui demander : { $who }
help-nobody = Demandez à la personne qui vous a dit d’installer ceci.
help-email = E-mail : { $value }
help-phone = Téléphone : { $value }
help-url = Web : { $value }
