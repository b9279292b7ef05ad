# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = Changer de mot de passe
change-password-title = Changer votre mot de passe
change-password-previous = Mot de passe actuel
change-password-previous-hint = Laissez ce champ vide si votre compte n’a pas encore de mot de passe.
change-password-done = Votre mot de passe est changé. Vos sessions ouvertes ailleurs le restent.

sign-out-everywhere = Se déconnecter partout
sign-out-everywhere-title = Se déconnecter partout ?
sign-out-everywhere-here = « Se déconnecter » ne concerne que cet ordinateur.
sign-out-everywhere-all = « Se déconnecter partout » ferme votre session chez { $organisation } sur tous vos ordinateurs et téléphones. Certaines applications ne le remarquent qu’après une heure. Vous devrez ensuite vous reconnecter sur chaque appareil.
sign-out-everywhere-stay = Garder mes sessions ouvertes

remember-question = Mémoriser cet ordinateur ?
remember-what = Quand vous vous connecterez ici, { $organisation } ne demandera peut-être plus de code. Acceptez seulement si personne d’autre n’utilise votre compte sur cet ordinateur.
remember-yes = Mémoriser
remember-no = Ne pas mémoriser
remember-done = Cet ordinateur est mémorisé.
remember-not = Cet ordinateur n’est pas mémorisé.

staying-no-safe-place = Cet ordinateur n’a pas d’endroit sûr pour garder votre session ouverte. Vous devrez donc vous reconnecter quand vous rouvrirez l’application.
lock-after =
    { $minutes ->
        [one] Si personne n’utilise l’application pendant { $minutes } minute, elle vous déconnecte. C’est un choix de votre organisation.
       *[other] Si personne n’utilise l’application pendant { $minutes } minutes, elle vous déconnecte. C’est un choix de votre organisation.
    }
