# Ce qui aide quand rien d’autre n’aide : un rapport pour l’informatique, et quitter cet ordinateur.
help-title = Aide
help-report = Un rapport pour votre service informatique
help-report-about = Il dit quelle version c’est, quelles organisations l’application connaît et ce qui n’a pas marché récemment. Il ne contient ni mot de passe, ni code, ni numéro, ni adresse. Lisez-le avant de l’envoyer.
help-report-make = Créer un rapport
help-report-busy = Création du rapport…
help-report-save = L’enregistrer dans un fichier
help-report-saved = Enregistré.
help-keys = Raccourcis clavier
help-remove = Vos données sur cet ordinateur
help-remove-about = L’application garde les organisations que vous avez ajoutées, les comptes qui restent connectés, votre langue et la taille.
help-remove-open = Effacer mes données
help-remove-title = Tout effacer de cet ordinateur ?
help-remove-what = Votre session est fermée ici, et tout ce que l’application garde sur cet ordinateur est effacé. Votre compte ne change pas.
help-remove-no = Garder
help-remove-busy = Effacement…
help-licences = Second Step contient le travail d’autres personnes. Leurs licences sont fournies avec l’application, dans le fichier { $file }.
help-close = Fermer
