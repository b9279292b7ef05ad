# Was hilft, wenn sonst nichts hilft: ein Bericht für die IT, und wie man diesen Computer verlässt.
help-title = Hilfe
help-report = Ein Bericht für Ihre IT
help-report-about = Darin steht, welche Version das ist, welche Organisationen die App kennt und was zuletzt nicht ging. Er enthält kein Passwort, keinen Code, keine Nummer und keine Adresse. Lesen Sie ihn, bevor Sie ihn senden.
help-report-make = Bericht erstellen
help-report-busy = Bericht wird erstellt …
help-report-save = Als Datei speichern
help-report-saved = Gespeichert.
help-keys = Tastenkürzel
help-remove = Ihre Daten auf diesem Computer
help-remove-about = Die App merkt sich, welche Organisationen Sie hinzugefügt haben, wer angemeldet bleibt, und Ihre Sprache und Größe.
help-remove-open = Meine Daten entfernen
help-remove-title = Alles von diesem Computer entfernen?
help-remove-what = Sie werden hier abgemeldet, und alles, was die App auf diesem Computer aufbewahrt, wird entfernt. Ihr Konto bleibt, wie es ist.
help-remove-no = Behalten
help-remove-busy = Wird entfernt …
help-licences = In Second Step steckt die Arbeit anderer. Deren Lizenzen wurden mit der App installiert, in der Datei { $file }.
help-close = Schließen
