# Passwords: the one there is, one that is being chosen, and one that was forgotten.
password-show =
    { $which ->
        [new] Afficher le nouveau mot de passe
       *[current] Afficher le mot de passe
    }
password-hide =
    { $which ->
        [new] Masquer le nouveau mot de passe
       *[current] Masquer le mot de passe
    }
password-show-short = Afficher
password-hide-short = Masquer

password-heading = Saisissez votre mot de passe
password-who = Connexion avec le compte { $username }
password-not-you = Ce n’est pas vous ?

new-password-heading = Choisissez un nouveau mot de passe
new-password-lead = { $organisation } veut maintenant un mot de passe choisi par vous. Celui que vous avez reçu ne marchera plus.
new-password-label = Nouveau mot de passe
new-password-hint = Choisissez-en un que vous n’utilisez nulle part ailleurs. Plus il est long, plus il est sûr.
new-password-besides = { $organisation } demande aussi ceci
new-password-submit = Enregistrer ce mot de passe
new-password-busy = Enregistrement de votre mot de passe…

attribute-given-name = Prénom
attribute-family-name = Nom de famille
attribute-name = Nom complet
attribute-middle-name = Deuxième prénom
attribute-nickname = Surnom
attribute-preferred-username = Nom à afficher
attribute-birthdate = Date de naissance
attribute-birthdate-hint = Année, mois et jour, par exemple 1980-01-31
attribute-gender = Genre
attribute-address = Adresse postale
attribute-phone-number = Numéro de mobile
attribute-phone-number-hint = Commencez par + et l’indicatif du pays.
attribute-email = Adresse e-mail
attribute-zoneinfo = Fuseau horaire
attribute-zoneinfo-hint = Par exemple Europe/Paris
attribute-locale = Langue
attribute-locale-hint = Par exemple fr ou fr-CA
attribute-website = Site web
attribute-profile = Page qui vous présente
attribute-picture = Photo de vous
attribute-address-hint = Une adresse web qui commence par https

reset-heading = Choisissez un nouveau mot de passe
reset-lead =
    { $destination ->
        [none] Un code pour { $username } a déjà été envoyé par e-mail ou par SMS. Saisissez-le ici, avec le mot de passe que vous voulez désormais.
       *[other] Nous avons envoyé un code à { $destination }. Saisissez-le ici, avec le mot de passe que vous voulez désormais.
    }
