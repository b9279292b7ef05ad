# Les nouvelles versions de cette application : annoncées là où rien n’est en cours, installées seulement sur demande.
update-ready = La version { $version } est prête.
update-install = Installer et redémarrer
update-later = Plus tard
update-title = Installer la version { $version } maintenant ?
update-what = Second Step prend la nouvelle version, se ferme et s’ouvre à nouveau. Cela prend une ou deux minutes.
update-sign-in = Vous devrez peut-être vous connecter à nouveau.
update-unsaved = Ce que vous avez coché sans l’enregistrer est perdu.
update-not-now = Pas maintenant
update-busy = La nouvelle version arrive…
help-update = Nouvelles versions
help-update-about = L’application regarde une fois par jour. Elle n’installe rien d’elle-même.
help-update-look = Chercher une mise à jour
help-update-look-busy = Recherche…
help-update-none = Vous avez la version la plus récente.
help-update-finish = Terminez d’abord ce que vous avez commencé. Ensuite, vous pourrez l’installer.
help-update-off = Cette application ne cherche pas de nouvelles versions. C’est un choix de votre organisation.
