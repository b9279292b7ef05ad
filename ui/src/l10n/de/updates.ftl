# Neuere Versionen dieser App: gesagt auf Seiten, die man jederzeit verlassen kann, installiert nur auf Wunsch.
update-ready = Version { $version } ist da.
update-install = Installieren und neu starten
update-later = Später
update-title = Version { $version } jetzt installieren?
update-what = Second Step holt die neue Version, schließt sich und öffnet sich wieder. Das dauert ein bis zwei Minuten.
update-sign-in = Vielleicht müssen Sie sich wieder anmelden.
update-unsaved = Was Sie angekreuzt und nicht gespeichert haben, geht verloren.
update-not-now = Jetzt nicht
update-busy = Die neue Version wird geholt …
help-update = Neue Versionen
help-update-about = Die App sieht einmal am Tag nach. Von selbst installiert sie nichts.
help-update-look = Nach Updates suchen
help-update-look-busy = Wird gesucht …
help-update-none = Sie haben die neueste Version.
help-update-finish = Beenden Sie zuerst, was Sie begonnen haben. Dann können Sie sie installieren.
help-update-off = Diese App sucht nicht nach neuen Versionen. Das hat Ihre Organisation so festgelegt.
