# What went wrong, by failure code. Four parts, in this order, read one after the other; en/problems.ftl says what they and
# the variables are. $organisation may be "Ihre Organisation", so it stands only where that is right.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] Es wurde nichts gespeichert. Ihre Häkchen sind noch da.
        [setUp] { $factor ->
            [sms] Ihre Nummer ist noch nicht bestätigt. Ihre Häkchen sind noch da.
            [email] Ihre Adresse ist noch nicht bestätigt. Ihre Häkchen sind noch da.
           *[other] Ihr Handy ist noch nicht verbunden. Sonst hat sich nichts geändert.
        }
        [replace] Noch nicht verbunden. Ihre alte App funktioniert jetzt vielleicht nicht.
        [giveUp] { $factor ->
            [softwareToken] Es hat sich nichts geändert.
            [email] Die neue Adresse ist noch eingetragen, aber nicht bestätigt.
           *[other] Die neue Nummer ist noch eingetragen, aber nicht bestätigt.
        }
        [read] Es hat sich nichts geändert. Diese Anzeige ist vielleicht veraltet.
        [open] Es hat sich nichts geändert.
        [newPassword] Ihr neues Passwort gilt noch nicht.
        [reset] Ihr neues Passwort gilt noch nicht.
        [connect] Ihr Handy ist noch nicht verbunden. Sie sind nicht angemeldet.
        [changePassword] Ihr altes Passwort gilt weiter.
        [aside] Es hat sich nichts geändert.
        [leave] Sie sind vielleicht noch angemeldet.
       *[signIn] Sie sind noch nicht angemeldet.
    }
# What is true of one box.
now-box =
    { $state ->
        [on] { $name } ist weiter eingeschaltet. Sonst hat sich nichts geändert.
        [unknown] Wir wissen noch nicht, ob { $name } ein- oder ausgeschaltet ist.
       *[off] { $name } ist weiter ausgeschaltet. Sonst hat sich nichts geändert.
    }


## The connection file

problem-connectionFileNotFound = Wir können diese Datei nicht öffnen
    .why = Vielleicht wurde sie verschoben oder gelöscht, oder Sie haben keinen Zugriff darauf.
    .next = Speichern Sie die Datei noch einmal aus der Nachricht, die Sie bekommen haben. Öffnen Sie sie dann hier.
    .now = { now }
problem-connectionFileUnreadable = Das ist keine Verbindungsdatei
    .why = Vielleicht ist sie unvollständig, oder es ist eine andere Art von Datei.
    .next = Öffnen Sie die Datei, die Ihre Organisation Ihnen gesendet hat. Wenn es diese ist, lassen Sie sie sich noch einmal senden.
    .now = { now }
problem-connectionFileField = In der Verbindungsdatei stimmt etwas nicht: „{ $field }“
    .why = { $expected }
    .next = Senden Sie die Notiz unten an die Person, von der Sie die Datei haben.
    .now = Es hat sich nichts geändert.
problem-organisationNotFound = Diese App verweist auf eine Organisation, die es nicht gibt
    .why = Der Anmeldedienst kennt nicht, was in der Verbindungsdatei steht. Vielleicht ist die Datei alt.
    .next = Lassen Sie sich eine neue Verbindungsdatei geben.
    .now = { now }

expected-present = Der Wert fehlt, und die App braucht ihn.
expected-text = Es sollte ein kurzer Text sein, und er darf nicht leer sein.
expected-shape = Der Wert sollte die Form haben, die in der Anleitung steht.
expected-versionOne = Der Wert sollte 1 sein.
expected-region = Es sollte eine Region sein, zum Beispiel „eu-central-1“.
expected-userPoolId = Der Wert sollte mit der Region beginnen, zum Beispiel „eu-central-1_AbC123xyz“.
expected-clientId = Es sollte die ID des App-Clients sein.
expected-clientSecret = Es sollte das Geheimnis des App-Clients sein, oder ganz fehlen.
expected-https = Es sollte eine Adresse sein, die mit https beginnt.
expected-knownWord = Es sollte eines der Wörter sein, die in der Anleitung stehen.


## Signing in

problem-wrongPassword = Name und Passwort passen nicht zusammen
    .why = Eines davon ist vielleicht vertippt, oder das Passwort wurde geändert.
    .next = Prüfen Sie beides, und geben Sie das Passwort noch einmal ein.
    .now = { now }
problem-usernameShape = Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein
    .why = Das Feld ist leer oder enthält ein Leerzeichen, wo keines sein kann.
    .next = Schreiben Sie den Namen so, wie Sie ihn von Ihrer Organisation bekommen haben.
    .now = { now }
problem-passwordShape = Geben Sie Ihr Passwort ein
    .why = Das Feld ist leer.
    .next =
        { $during ->
            [newPassword] Geben Sie das Passwort ein, das ab jetzt gelten soll.
            [reset] Geben Sie das Passwort ein, das ab jetzt gelten soll, und noch einmal den Code.
            [changePassword] Geben Sie das Passwort ein, das ab jetzt gelten soll, und noch einmal das bisherige.
           *[signIn] Geben Sie Ihr Passwort ein, und melden Sie sich dann an.
        }
    .now = { now }
problem-temporaryPasswordExpired = Ihr erstes Passwort ist zu alt
    .why = Das Passwort, das Sie bekommen haben, gilt nur einige Tage.
    .next = Lassen Sie sich ein neues geben.
    .now = { now }
problem-newPasswordNeeded = Sie brauchen zuerst ein neues Passwort
    .why = Ihre Organisation möchte, dass Sie ein eigenes wählen.
    .next = Melden Sie sich noch einmal an, dann können Sie es hier festlegen. Wenn das nicht klappt, fragen Sie { $organisation }.
    .now = { now }
problem-tooManyTries = Zu viele Versuche
    .why = Um Ihr Konto zu schützen, wartet der Dienst jetzt eine Weile.
    .next = Warten Sie, und versuchen Sie es dann noch einmal. Wer es früher versucht, wartet vielleicht länger.
    .now = { now }
problem-accountOff = Ihr Konto ist ausgeschaltet
    .why = Das hat { $organisation } veranlasst, oder es liegt an einer Regel dort.
    .next = Nur dort kann man es wieder einschalten. Fragen Sie nach.
    .now = { now }
problem-accountNotActive = Ihr Konto ist noch nicht aktiv
    .why = Es wurde nie bestätigt.
    .next = Suchen Sie nach einer Nachricht, mit der Sie es bestätigen können. Wenn es keine gibt, fragen Sie { $organisation }.
    .now = { now }
problem-accountGone = Wir finden Ihr Konto nicht
    .why = Vielleicht wurde es entfernt, oder es hat einen anderen Namen.
    .next = Prüfen Sie den Namen. Wenn er stimmt, fragen Sie { $organisation }.
    .now = { now }
problem-signInNotOffered = Mit einem Passwort können Sie sich hier nicht anmelden
    .why = Für diese App hat { $organisation } das nicht eingeschaltet.
    .next = Senden Sie die Notiz unten dorthin. Dort kann man es einschalten.
    .now = { now }
problem-unknownStep = Ihre Organisation verlangt einen Schritt, den diese App nicht kennt
    .why = Der Schritt ist neu oder wurde eigens für { $organisation } gemacht.
    .next = Senden Sie die Notiz unten dorthin.
    .now = { now }
problem-signInTimedOut = Die Anmeldung hat zu lange gedauert
    .why = Der Dienst wartet nur wenige Minuten auf einen Code.
    .next = Melden Sie sich noch einmal an. Sie bekommen dann einen neuen Code.
    .now = Sie sind noch nicht angemeldet. Es hat sich nichts geändert.
problem-stepNeedsOrganisation = Ihre Organisation muss Ihren zweiten Schritt einrichten
    .why = Sie verlangt einen, und Ihr Konto hat keinen, den Sie hier einrichten können.
    .next = Senden Sie die Notiz unten an Ihre Organisation. Dort kann man ihn für Sie hinzufügen.
    .now = { now }
problem-attributeShape = Eine Ihrer Angaben wurde nicht angenommen
    .why =
        { $quoted ->
            [yes] Dort heißt es:
           *[no] Vielleicht ist ein Feld leer oder anders ausgefüllt, als { $organisation } es möchte.
        }
    .next = Prüfen Sie jedes Feld. Geben Sie dann das Passwort noch einmal ein.
    .now = { now }


## Passwords

problem-passwordRules = Dieses Passwort folgt nicht den Regeln
    .why =
        { $quoted ->
            [yes] Das sagt { $organisation }:
           *[no] Es sollte länger sein oder andere Arten von Zeichen haben. So möchte es { $organisation }.
        }
    .next =
        { $during ->
            [reset] Geben Sie den Code noch einmal ein, und ein anderes Passwort.
            [changePassword] Geben Sie das bisherige Passwort noch einmal ein, und ein anderes neues.
           *[newPassword] Geben Sie ein anderes ein.
        }
    .now = { now }
problem-passwordUsedBefore = Dieses Passwort hatten Sie schon einmal
    .why = Es soll ein neues sein. So möchte es { $organisation }.
    .next =
        { $during ->
            [reset] Geben Sie den Code noch einmal ein, und ein anderes Passwort.
            [changePassword] Geben Sie das bisherige Passwort noch einmal ein, und ein anderes neues.
           *[newPassword] Geben Sie ein anderes ein.
        }
    .now = { now }
problem-presentPasswordWrong = Das ist nicht Ihr bisheriges Passwort
    .why = Vielleicht ist es vertippt, oder es wurde geändert.
    .next = Geben Sie beide Passwörter noch einmal ein.
    .now = { now }
problem-noResetContact = Wir können Ihnen keinen Code für ein neues Passwort senden
    .why = Ihr Konto hat dafür keine bestätigte Nummer oder Adresse. Oder dorthin gehen schon die Codes für Ihren zweiten Schritt.
    .next = Fragen Sie { $organisation }. Dort kann man Ihnen ein neues Passwort geben.
    .now = { now }
problem-noResetNow = Ihr Passwort lässt sich gerade nicht neu festlegen
    .why = Vielleicht haben Sie Ihr erstes Passwort noch nicht verwendet, oder Ihr Konto ist ausgeschaltet.
    .next = Melden Sie sich mit Ihrem ersten Passwort an, wenn Sie es haben. Wenn nicht, fragen Sie { $organisation }.
    .now = { now }
problem-alreadyActive = Ihr Konto ist schon aktiv
    .why = Es wurde früher bestätigt.
    .next = Melden Sie sich an.
    .now = Sie sind noch nicht angemeldet.


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = Was man Ihnen gegeben hat, öffnet kein Konto
    .why = Es ist von anderer Art: Vielleicht sagt es nur, wer jemand ist.
    .next = Fragen Sie nach dem, das für Änderungen gemacht ist. Starten Sie dann damit neu.
    .now = { now }
problem-tokenElsewhere = Was man Ihnen gegeben hat, ist für eine andere Organisation
    .why = Es gehört nicht zu der Organisation, die Sie geöffnet haben.
    .next = Starten Sie neu mit der Verbindungsdatei, zu der es gehört.
    .now = { now }
problem-tokenExpired = Was man Ihnen gegeben hat, gilt nicht mehr
    .why = Es gilt nur für kurze Zeit.
    .next = Lassen Sie sich ein neues geben. Starten Sie dann damit neu.
    .now = { now }


## The browser

problem-browserTimedOut = Sie sind nicht aus Ihrem Browser zurückgekommen
    .why = Wir haben einige Minuten gewartet. Vielleicht wurde die Seite geschlossen.
    .next =
        { $during ->
            [aside] Beginnen Sie neu, und machen Sie auf der Seite weiter, die sich öffnet.
           *[signIn] Beginnen Sie neu, und melden Sie sich auf der Seite an, die sich öffnet.
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] In Ihrem Browser wurde es nicht ausgeführt
       *[signIn] Ihr Browser kam ohne Anmeldung zurück
    }
    .why =
        { $quoted ->
            [yes] Auf der Seite stand:
           *[no] Vielleicht haben Sie dort abgebrochen, oder die Seite hat es abgelehnt.
        }
    .next = Versuchen Sie es noch einmal. Wenn es so bleibt, senden Sie die Notiz unten an { $organisation }.
    .now = { now }
problem-noBrowser = Wir konnten Ihren Browser nicht öffnen
    .why = Vielleicht hat dieser Computer keinen, oder keiner ist als Standard gewählt.
    .next = Wählen Sie in den Einstellungen des Computers Ihren Standardbrowser. Versuchen Sie es dann noch einmal.
    .now = { now }
problem-portsTaken = Ihr Browser könnte nicht zu uns zurückkommen
    .why = Eine andere App auf diesem Computer benutzt den Rückweg.
    .next = Schließen Sie andere Apps, in denen gerade eine Anmeldung läuft, oder starten Sie den Computer neu. Versuchen Sie es dann noch einmal.
    .now = { now }


## Codes

problem-codeWrong = Dieser Code hat nicht gepasst
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] Die Computeruhr geht etwa { $difference } vor. Ist Ihre Authenticator-App auf diesem Computer, stellen Sie die Uhr richtig. Sonst prüfen Sie Ihre Handyuhr.
                [slow] Die Computeruhr geht etwa { $difference } nach. Ist Ihre Authenticator-App auf diesem Computer, stellen Sie die Uhr richtig. Sonst prüfen Sie Ihre Handyuhr.
               *[right] Die App zeigt alle 30 Sekunden einen neuen Code. Wenn es wieder vorkommt, prüfen Sie, ob Ihr Handy die Uhr von selbst stellt.
            }
           *[other] Vielleicht ist eine Ziffer falsch, oder er stammt aus einer älteren Nachricht.
        }
    .next =
        { $factor ->
            [softwareToken] Geben Sie den Code ein, den Ihre App jetzt zeigt.
           *[other] Geben Sie den Code aus der neuesten Nachricht ein.
        }
    .now = { now }
problem-codeExpired = Dieser Code ist zu alt
    .why = Ein Code gilt nur wenige Minuten.
    .next =
        { $factor ->
            [softwareToken] Geben Sie den Code ein, den Ihre App jetzt zeigt.
           *[other] Lassen Sie sich einen neuen Code senden, und geben Sie diesen ein.
        }
    .now = { now }
problem-codeUsed = Dieser Code wurde schon verwendet
    .why = Jeder Code gilt nur einmal.
    .next =
        { $factor ->
            [softwareToken] Warten Sie, bis Ihre App einen neuen Code zeigt. Geben Sie dann diesen ein.
           *[other] Lassen Sie sich einen neuen Code senden, und geben Sie diesen ein.
        }
    .now = { now }
problem-codeTooShort = Der Code hat 6 Ziffern
    .why = Es waren weniger oder mehr.
    .next = Geben Sie alle 6 Ziffern ein.
    .now = { now }
problem-codeNotDigits = Der Code besteht nur aus Ziffern
    .why = Im Feld stand noch etwas anderes.
    .next = Geben Sie die 6 Ziffern ein. Leerzeichen und Striche stören nicht.
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = Das ist keine vollständige Handynummer
    .why = Vielleicht fehlt eine Ziffer, oder es ist ein anderes Land.
    .next = Wählen Sie Ihr Land, und geben Sie die Nummer noch einmal ein. Oder beginnen Sie mit + und der Ländervorwahl.
    .now = Es hat sich nichts geändert.
problem-emailAddressShape = Das ist keine vollständige E-Mail-Adresse
    .why = Sie braucht einen Namen, ein @-Zeichen und das, was danach kommt.
    .next = Geben Sie sie noch einmal ein, zum Beispiel name@example.com.
    .now = Es hat sich nichts geändert.
problem-contactTaken =
    { $factor ->
        [email] Diese Adresse gehört schon zu einem anderen Konto
       *[other] Diese Nummer gehört schon zu einem anderen Konto
    }
    .why = Jede darf nur zu einem Konto gehören. So möchte es { $organisation }.
    .next = Geben Sie eine andere ein. Wenn es Ihre ist, fragen Sie { $organisation }.
    .now = Es wurde nichts eingeschaltet.
problem-contactFixed =
    { $factor ->
        [email] Ihre Adresse lässt sich von hier aus nicht ändern
       *[other] Ihre Nummer lässt sich von hier aus nicht ändern
    }
    .why = Das macht { $organisation } für Sie.
    .next = Lassen Sie sie dort ändern. In der Notiz unten steht, was Sie brauchen.
    .now = Es hat sich nichts geändert.


## The key of an authenticator app

problem-clipboardUnavailable = Wir können den Schlüssel nicht für Sie kopieren
    .why = Dieser Computer lässt die App nicht kopieren.
    .next = Der Schlüssel ist zu sehen und markiert. Kopieren Sie ihn mit der Tastatur, oder tippen Sie ihn in die App ein.
    .now = { now }
problem-nothingOpened = Es hat sich keine App geöffnet
    .why = Dieser Computer hat keine App dafür, oder sie ist nicht gestartet.
    .next = Scannen Sie stattdessen den QR-Code mit Ihrem Handy.
    .now = { now }
problem-notWritten = Dieser Computer lässt das nicht zu
    .why = Die App kann dort keine Datei schreiben oder entfernen.
    .next = Wählen Sie einen anderen Ordner, oder fragen Sie, wer sich um diesen Computer kümmert.
    .now = { now }


## Eine neuere Version dieser App

problem-updateNotFound = Neue Versionen sind gerade nicht zu erreichen
    .why = Dort, wo sie liegen, kam keine Antwort, oder etwas auf dem Weg hielt sie auf.
    .next = Prüfen Sie Ihre Internetverbindung, und versuchen Sie es später wieder.
    .now = { now }
problem-updateNotGenuine = Der neuen Version ist nicht zu trauen
    .why = Sie wurde unterwegs beschädigt, oder sie kommt nicht von den Machern dieser App.
    .next = Versuchen Sie es morgen wieder. Hilft das nicht, sagen Sie es dem, der sich um diesen Computer kümmert.
    .now = Sie wurde nicht installiert. Sie können mit dieser Version weitermachen.


## The session

problem-signedOut = Zur Sicherheit wurden Sie abgemeldet
    .why = Sie haben sich anderswo abgemeldet, oder es ist zu lange her.
    .next = Melden Sie sich wieder an.
    .now =
        { $during ->
            [save] Es wurde nichts gespeichert. Was Sie gewählt haben, bleibt bis dahin erhalten.
            [setUp] Es wurde nichts eingeschaltet.
            [replace] Ihre alte App funktioniert jetzt vielleicht nicht.
           *[other] Es hat sich nichts geändert.
        }
problem-scopeMissing = Diese App darf Einstellungen zur Anmeldung noch nicht ändern
    .why = Zuerst muss { $organisation } das erlauben. Sie selbst können hier nichts tun.
    .next = Senden Sie die Notiz unten dorthin.
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name }: Zuerst fehlt noch etwas
    .why = Ohne das geht es nicht.
    .next = Fügen Sie hinzu, was fehlt, oder nehmen Sie das Häkchen weg. Speichern Sie dann.
    .now = { now-box }
problem-needsSetUp-authenticator = { $name }: Verbinden Sie zuerst eine
    .why = Mit Ihrem Konto ist keine App auf einem Handy verbunden.
    .next = Verbinden Sie unten eine. Danach speichern wir alles, was Sie gewählt haben.
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name }: Fügen Sie zuerst eine Handynummer hinzu
    .why = Ihr Konto hat keine Nummer, an die Codes gehen können.
    .next = Fügen Sie unten eine hinzu. Danach speichern wir alles, was Sie gewählt haben.
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name }: Bestätigen Sie zuerst Ihre Handynummer
    .why = Noch hat niemand geprüft, ob die Nummer Ihre ist.
    .next = Bestätigen Sie sie unten. Danach speichern wir alles, was Sie gewählt haben.
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name }: Fügen Sie zuerst eine E-Mail-Adresse hinzu
    .why = Ihr Konto hat keine Adresse, an die Codes gehen können.
    .next = Fügen Sie unten eine hinzu. Danach speichern wir alles, was Sie gewählt haben.
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name }: Bestätigen Sie zuerst Ihre Adresse
    .why = Noch hat niemand geprüft, ob die Adresse Ihre ist.
    .next = Bestätigen Sie sie unten. Danach speichern wir alles, was Sie gewählt haben.
    .now = { now-box }
problem-needsSetUp-passkey = { $name }: Erstellen Sie zuerst einen
    .why = Ihr Konto hat noch keinen Passkey.
    .next = Erstellen Sie einen dort, wo Sie sich im Browser bei { $organisation } anmelden. Oder nehmen Sie das Häkchen weg.
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] Ihre Organisation hat das nicht eingeschaltet
       *[other] { $name }: von Ihrer Organisation nicht eingeschaltet
    }
    .why = Das kann nur Ihre Organisation tun.
    .next = Nehmen Sie das Häkchen weg, und speichern Sie noch einmal, oder senden Sie die Notiz unten dorthin.
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] Behalten Sie neben „Passkey“ noch einen Weg
       *[other] { $name }: Behalten Sie noch einen Weg zur Anmeldung
    }
    .why = Ein Passkey kann nicht der einzige zweite Schritt sein.
    .next = Setzen Sie noch ein Häkchen, und speichern Sie dann.
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] Lassen Sie mindestens ein Häkchen stehen
       *[other] { $name }: Lassen Sie mindestens ein Häkchen stehen
    }
    .why = Ihre Organisation schreibt es vor.
    .next = Setzen Sie das Häkchen bei dem Weg, den Sie nutzen möchten, und speichern Sie dann.
    .now = Es hat sich nichts geändert. Was eingeschaltet war, ist es noch.


## Saving: the whole

problem-nothingToSave = Es gibt nichts zu speichern
    .why = Alles ist schon so, wie es hier steht.
    .next = Setzen Sie zuerst ein Häkchen, oder nehmen Sie eines weg.
    .now = Es hat sich nichts geändert.
problem-notSaved = Ihre Änderung wurde nicht gespeichert
    .why = Die Antwort ging unterwegs verloren. Wir haben nachgesehen: Die Änderung ist nicht da.
    .next = Versuchen Sie es noch einmal.
    .now = Es hat sich nichts geändert. Ihre Häkchen sind noch da.
problem-unclear = Noch nicht bekannt: Wir konnten es nicht prüfen
    .why = Die Antwort ging unterwegs verloren, und wir konnten nicht noch einmal fragen.
    .next =
        { $practice ->
            [yes] Wir prüfen weiter.
           *[no] Wir prüfen weiter. Sie können die App schließen; wir prüfen es, wenn Sie wieder da sind.
        }
    .now = Vielleicht ist Ihre Änderung gespeichert, vielleicht nicht.
problem-refused = Der Dienst hat diese Änderung nicht angenommen
    .why = Er nannte einen Grund, den diese App nicht kennt.
    .next = Senden Sie die Notiz unten an { $organisation }.
    .now = { now }


## The organisation's side

problem-notOffered = Der Dienst Ihrer Organisation bietet das nicht an
    .why = Es ist dort nicht eingeschaltet oder gehört nicht zu dem, was sie nutzt.
    .next = Senden Sie die Notiz unten an { $organisation }.
    .now = { now }
problem-stopped = Die Firewall Ihrer Organisation hat das gestoppt
    .why = Ein Schutz vor dem Dienst hat es abgelehnt.
    .next = Versuchen Sie es aus einem anderen Netzwerk, zum Beispiel zu Hause. Wenn es so bleibt, senden Sie die Notiz unten an { $organisation }.
    .now = { now }
problem-messagesNotSent = Nachrichten Ihrer Organisation können nicht gesendet werden
    .why = Der Dienst dort konnte den Code nicht senden.
    .next = Beginnen Sie später neu, oder senden Sie die Notiz unten an { $organisation }.
    .now = { now }
problem-organisationCheck = Eine Prüfung Ihrer Organisation hat das abgelehnt
    .why =
        { $quoted ->
            [yes] Dort heißt es:
           *[no] Ein Grund wurde nicht genannt.
        }
    .next = Wenn Ihnen das nicht weiterhilft, senden Sie die Notiz unten an { $organisation }.
    .now = { now }


## Service and network

problem-busy = Der Dienst ist ausgelastet
    .why = Gerade nutzen ihn viele Menschen.
    .next = Warten Sie einen Moment, und versuchen Sie es dann noch einmal.
    .now = { now }
problem-serviceTrouble = Der Dienst hat gerade Schwierigkeiten
    .why = Er meldet, dass bei ihm etwas nicht funktioniert.
    .next = Versuchen Sie es in ein paar Minuten noch einmal.
    .now = { now }
problem-offline = Dieser Computer ist nicht mit dem Netz verbunden
    .why = Der Dienst ist von hier aus nicht zu finden.
    .next = Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann noch einmal.
    .now = { now }
problem-nobodyAnswers = Unter der Adresse des Dienstes antwortet niemand
    .why = Vielleicht ist er außer Betrieb, oder eine Firewall ist im Weg.
    .next = Versuchen Sie es in ein paar Minuten noch einmal, oder aus einem anderen Netzwerk.
    .now = { now }
problem-timedOut = Der Dienst hat zu lange nicht geantwortet
    .why = Vielleicht ist Ihr Netzwerk langsam, oder der Dienst ist es.
    .next = Versuchen Sie es noch einmal.
    .now = { now }
problem-notTrusted = Wir sind nicht sicher, ob das der echte Dienst ist
    .why = Seinem Nachweis wird hier nicht vertraut. Vielleicht geht die Uhr dieses Computers falsch, oder das Netzwerk liest mit.
    .next = Prüfen Sie Datum und Uhrzeit, und versuchen Sie es noch einmal. Oder wechseln Sie das Netzwerk.
    .now = Dorthin wurde nichts gesendet. Nichts hat sich geändert.
problem-proxy = Der Proxy Ihres Netzwerks ist im Weg
    .why = Er hat uns nicht zum Dienst durchgelassen.
    .next = Melden Sie sich beim Netzwerk an, wenn es danach fragt. Versuchen Sie es dann noch einmal.
    .now = { now }
problem-connectionLost = Die Verbindung ist abgebrochen
    .why = Ihr Netzwerk war weg, während wir warteten.
    .next = Prüfen Sie Ihr Netzwerk, und versuchen Sie es dann noch einmal.
    .now = { now }
problem-notTheService = Die Antwort kam nicht vom Anmeldedienst
    .why = Etwas in diesem Netzwerk hat stattdessen geantwortet. Vielleicht ist es die Anmeldeseite eines WLANs.
    .next = Öffnen Sie eine Internetseite. Verlangt das Netzwerk eine Anmeldung? Melden Sie sich an, und versuchen Sie es noch einmal.
    .now = { now }


## The app

problem-notAllowed = Diese App kann das nicht
    .why = Vielleicht ist es eine alte Version.
    .next = Schließen Sie die App, und öffnen Sie sie wieder. Wenn es so bleibt, installieren Sie die neueste Version.
    .now = { now }
problem-unexpected = Es ist etwas passiert, das wir nicht kennen
    .why = Der Dienst oder diese App hat etwas Neues getan.
    .next = Versuchen Sie es noch einmal. Wenn es so bleibt, senden Sie die Notiz unten an { $organisation }.
    .now = { now }


## What stands around a problem

problem-summary-title = Es gibt ein Problem
problem-together = Nicht geändert, weil alles zusammen gespeichert wird.
problem-try-again = Noch einmal versuchen
problem-read-again = Noch einmal prüfen
problem-wait-usually = Meist können Sie es in { $time } noch einmal versuchen.
problem-wait-label =
    { $minutes ->
        [one] Meist dauert das etwa eine Minute.
       *[other] Meist dauert das etwa { $minutes } Minuten.
    }
problem-it-title = Für Ihre IT-Abteilung
problem-note-title = Eine Notiz, die Sie senden können
copy = Kopieren
copied = Kopiert

# The note itself is written for the IT team, so their words are right here.
it-note-opening = Second Step konnte nicht ausführen, was ich wollte.
it-note-headline = Was ich gesehen habe: { $headline }
it-note-field = Verbindungsdatei: „{ $field }“. { $expected }
it-note-place = Datei: { $value }
it-note-scope = Der App-Client braucht den Scope aws.cognito.signin.user.admin.
it-note-operation = Operation: { $value }
it-note-service-code = Antwort: { $value }
it-note-message = Meldung: { $value }
it-note-status = HTTP-Status: { $value }
it-note-request = Anfrage-ID: { $value }
it-note-time = Zeit (UTC): { $value }
it-note-version = Version: Second Step { $value }

help-ask = Wen Sie fragen können: { $who }
help-nobody = Fragen Sie die Person, die Ihnen gesagt hat, dass Sie diese App installieren sollen.
help-email = E-Mail: { $value }
help-phone = Telefon: { $value }
help-url = Internet: { $value }
