# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = Comment voulez-vous vous connecter ?
start-password = Mot de passe
start-password-about = Vous saisissez votre mot de passe ici.
start-emailCode = Code par e-mail
start-emailCode-about = Nous envoyons un code à votre adresse e-mail.
start-textCode = Code par SMS
start-textCode-about = Nous envoyons un code par SMS à votre numéro de mobile.
start-passkey-about = Vous utilisez votre clé d’accès dans votre navigateur.
choose-start-none = { $organisation } vous laisse entrer seulement avec une clé d’accès. Une clé d’accès sert dans votre navigateur, et cette application ne sait pas où. Demandez un nouveau fichier de connexion.

required-step-heading = Mettez en place votre deuxième étape
required-step-lead = { $organisation } demande désormais une deuxième étape. Elle protège votre compte même si quelqu’un apprend votre mot de passe.
required-step-sms = Nous envoyons un code par SMS à votre numéro de mobile
required-step-email = Nous envoyons un code à l’une de vos adresses e-mail

question-heading = { $organisation } vous pose une question
question-again = Ce n’était pas la bonne réponse, ou il y a encore une question. Relisez-la, puis répondez.
question-answer = Votre réponse
question-help = Je ne peux pas répondre
question-help-how = La question est posée par { $organisation }. On peut vous y expliquer ce qu’elle veut dire.

confirm-account-heading = Confirmez votre compte
confirm-account-lead =
    { $destination ->
        [none] Le compte { $username } est nouveau, et personne ne l’a encore confirmé. Cherchez un message avec un code, et saisissez-le ici.
       *[other] Le compte { $username } est nouveau, et personne ne l’a encore confirmé. Nous avons envoyé un code à { $destination }. Saisissez-le ici.
    }
confirm-account-submit = Confirmer

code-send-again = Renvoyer le code
account-code-none = Cherchez un e-mail et un SMS, et regardez dans le dossier spam. Un code envoyé il y a longtemps est peut-être trop ancien : renvoyez-le.

browser-heading = Continuez dans votre navigateur
browser-lead-signIn = Votre navigateur ouvre une page { $organisation }. Connectez-vous là-bas.
browser-lead-addPasskey = Votre navigateur ouvre une page { $organisation }. Ajoutez-y votre clé d’accès.
browser-lead-signOut = Votre navigateur ouvre une page { $organisation } qui vous y déconnecte.
browser-done-title = Vous pouvez fermer cette page
browser-done-text = Second Step continue dans sa propre fenêtre.
browser-refused-title = Cela n’a pas été fait
browser-refused-text = Vous pouvez fermer cette page. Second Step vous dit quoi faire ensuite.
browser-comes-back = Revenez ici quand vous aurez fini. Cette fenêtre continue d’elle-même.
browser-nothing-opened = Rien ne s’est ouvert ?
browser-nothing-opened-how = Cherchez d’abord la page parmi vos fenêtres ouvertes. Si elle n’y est pas, annulez et réessayez.
browser-cancel = Annuler
