# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = Diese Organisation hinzufügen?
offer-problem = Das lässt sich nicht öffnen
offer-lead = Eine Datei oder ein Link möchte das hier zu Second Step hinzufügen. Stimmen Sie nur zu, wenn es von Ihrer Organisation kommt.
offer-name = Der Name, der darin steht
offer-host = Wohin geht, was Sie eingeben
offer-region = Region
offer-pool = Wo die Konten liegen
offer-foreign = Was Sie eingeben, ginge an { $host } und nicht an Amazon, wo solche Konten meist sind. Fragen Sie Ihre Organisation, ob das stimmt.
offer-replaces = Sie haben diese Organisation schon, als { $name }. Wenn Sie das hinzufügen, erreicht die App sie auf andere Weise.
offer-same = Sie haben diese Organisation schon, als { $name }. Es würde sich nichts ändern.
offer-placed = Ihre Organisation hat das auf diesem Computer schon eingerichtet, als { $name }. Es gibt nichts hinzuzufügen.
offer-decline = Nicht hinzufügen
offer-accept = Hinzufügen
offer-accept-replace = Ändern
offer-close = Schließen
