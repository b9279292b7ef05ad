# The check of the connection, hop by hop.

check-open = Verbindung prüfen
check-title = Die Verbindung zu { $organisation }
check-busy = Wir gehen Schritt für Schritt vor. Das kann eine Minute dauern.
check-back = Zurück
check-page-only = Der Anmeldedienst selbst ist erreichbar. Hier geht es um die Anmeldeseite in Ihrem Browser.

# What was found, and what to do.

check-verdict-reached = Von hier aus funktioniert alles
    .next = Der Anmeldedienst antwortet. Wenn vorher etwas nicht ging, versuchen Sie es noch einmal.
check-verdict-nameNotFound = Dieser Computer findet den Dienst nicht
    .next = Vielleicht ist er nicht mit dem Netz verbunden. Sehen Sie nach Ihrem Netzwerk, und prüfen Sie dann noch einmal.
check-verdict-nobodyAnswers = Unter der Adresse des Dienstes antwortet niemand
    .next = Vielleicht ist eine Firewall im Weg. Nehmen Sie ein anderes Netzwerk, oder senden Sie die Notiz unten an Ihre IT-Abteilung.
check-verdict-proxyUnusable = Dieser Computer kommt nicht durch den Proxy Ihres Netzwerks
    .next = In seinen Einstellungen steht ein Proxy, der nicht da ist oder den diese App nicht benutzen kann. Prüfen Sie Ihr Netzwerk, oder senden Sie die Notiz unten an Ihre IT-Abteilung.
check-verdict-proxySignIn = Der Proxy Ihres Netzwerks verlangt eine Anmeldung
    .next = Das kann diese App nicht für Sie tun. Senden Sie die Notiz unten an Ihre IT-Abteilung.
check-verdict-proxyRefuses = Der Proxy Ihres Netzwerks lässt uns nicht durch
    .next = Ihre IT-Abteilung kann es erlauben. Senden Sie ihr die Notiz unten.
check-verdict-notTrusted = Wir sind nicht sicher, ob das der echte Dienst ist
    .next = Vielleicht liest Ihr Netzwerk mit. Im Hotel oder im Zug: Öffnen Sie eine Internetseite, und melden Sie sich dort an. Bei der Arbeit: Senden Sie die Notiz unten an Ihre IT-Abteilung.
check-verdict-certificateTime = Der Nachweis des Dienstes ist nicht von heute
    .next = Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, senden Sie die Notiz unten an Ihre IT-Abteilung.
check-verdict-clock =
    Die Uhr dieses Computers geht { $difference } { $clock ->
        [fast] vor
       *[slow] nach
    }
    .next = Stellen Sie Datum und Uhrzeit dieses Computers richtig. Prüfen Sie dann noch einmal.
check-verdict-anotherAnswered = Ihr Netzwerk verlangt eine eigene Anmeldung
    .next = Öffnen Sie im Browser eine Internetseite, melden Sie sich dort an, und prüfen Sie noch einmal.
check-verdict-blocked = Eine Firewall hat uns aufgehalten
    .next = Nehmen Sie ein anderes Netzwerk, oder senden Sie die Notiz unten an Ihre IT-Abteilung.
check-verdict-serviceFails = Der Dienst ist da, hat aber Schwierigkeiten
    .next = Ihr Netzwerk ist in Ordnung. Versuchen Sie es in ein paar Minuten noch einmal.
check-verdict-cutOff = Die Verbindung endet unterwegs
    .next = Vielleicht ist Ihr Netzwerk langsam, oder eine Firewall ist im Weg. Prüfen Sie noch einmal, oder nehmen Sie ein anderes Netzwerk.

check-part-service = Anmeldedienst
check-part-page = Anmeldeseite im Browser

check-hop-route = Einstellungen dieses Computers
check-hop-name = Die Adresse finden
check-hop-connect = Verbindung aufnehmen
check-hop-proxy = Durch den Proxy Ihres Netzwerks
check-hop-certificate = Nachweis, wer da ist
check-hop-clock = Datum und Uhrzeit
check-hop-service = Antwort des Dienstes

check-passed = in Ordnung
check-failed = hier hakt es
check-not-reached = nicht erreicht

# The note is written for the IT team, so their words are right here.
it-note-check = Prüfung der Verbindung
it-note-check-line = { $name }: { $value }
it-note-check-direct = Kein Proxy
it-note-check-proxy = Proxy: { $value }
it-note-check-addresses = Adressen: { $value }
it-note-check-connected = Verbunden mit: { $value }
it-note-check-cause = Ursache: { $value }
it-note-check-schemes = Arten der Anmeldung: { $value }
it-note-check-realm = Bereich (Realm): { $value }
it-note-check-credentialsRefused = Benutzername und Passwort aus den Einstellungen dieses Computers wurden abgelehnt.
it-note-check-issuer = Ausgestellt von: { $value }
it-note-check-names = Ausgestellt für: { $value }
it-note-check-validity = Gültig: { $value }
it-note-check-notAmazons = Die Zertifikate des Dienstes selbst stellt Amazon aus. Dieses kommt vielleicht von einem Proxy, der mitliest.
it-note-check-clockHere = Uhr dieses Computers (UTC): { $value }
it-note-check-clockThere = Uhr des Dienstes (UTC): { $value }
it-note-check-leadsTo = Führt zu: { $value }
