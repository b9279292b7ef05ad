# First screen, sign-in, consent, the choice of a way and the code.
first-heading = Sehen und wählen, wie Sie sich anmelden
first-lead = Die Anmeldung in zwei Schritten schützt Ihr Konto auch dann, wenn jemand Ihr Passwort erfährt. Sehen Sie, was eingeschaltet ist, und ändern Sie es.
first-open-lead = Öffnen Sie die Datei, die Ihre Organisation Ihnen gesendet hat
first-open = Verbindungsdatei öffnen
first-open-busy = Wird geöffnet …
# Accounts that stay signed in on this computer.
first-accounts = Weiter als
first-account-sign-out = { $name } abmelden
first-account-sign-out-busy = Wird abgemeldet …
first-known = Weiter mit
first-known-too = Mit einem anderen Konto anmelden
first-placed = Von Ihrer Organisation eingerichtet
first-remove = { $name } entfernen
remove-title = { $name } von diesem Computer entfernen?
remove-what = Ihr Konto dort bleibt, wie es ist. Wer dort angemeldet bleibt, wird abgemeldet. Um zurückzukommen, brauchen Sie wieder die Datei oder den Link.
remove-no = Behalten
remove-yes = Entfernen
remove-busy = Wird entfernt …
first-unusable = Eine Datei Ihrer Organisation lässt sich nicht verwenden
first-unusable-why = Sie liegt auf diesem Computer, um diese App einzurichten, und etwas darin stimmt nicht.
first-unusable-next = Senden Sie die Notiz unten an Ihre IT. Eine andere Datei können Sie trotzdem öffnen.
first-by-hand = Von Hand einrichten (für die IT)
first-practice-lead = Möchten Sie sich nur umsehen?
first-practice = Mit einem Übungskonto ausprobieren
first-practice-busy = Übungskonto wird gestartet …
first-practice-off = Das Übungskonto ist ausgeschaltet. Das hat Ihre Organisation so festgelegt.

sign-in-heading = Bei { $organisation } anmelden
sign-in-heading-practice = Beim Übungskonto anmelden
sign-in-username = E-Mail-Adresse oder Benutzername
sign-in-password = Passwort
sign-in-submit = Anmelden
sign-in-busy = Sie werden angemeldet …
sign-in-stay = An diesem Computer angemeldet bleiben
sign-in-stay-about = Wenn Sie die App das nächste Mal öffnen, sind Sie noch angemeldet. Setzen Sie das Häkchen nur, wenn niemand sonst den Computer benutzt.
sign-in-stay-off = Angemeldet bleiben ist ausgeschaltet. Das hat Ihre Organisation so festgelegt.
sign-in-forgot = Passwort vergessen?
sign-in-forgot-busy = Code wird angefordert …
sign-in-without = Ohne Passwort anmelden
sign-in-name-first = Geben Sie hier zuerst Ihre E-Mail-Adresse oder Ihren Benutzernamen ein. Drücken Sie dann noch einmal „{ $button }“.
browser-sign-out-about = Ihr Browser ist vielleicht noch angemeldet. Melden Sie sich auch dort ab, wenn andere diesen Computer benutzen.
browser-sign-out = Auch im Browser abmelden
returning-heading = Willkommen zurück
returning-lead = Wir öffnen Ihr Konto bei { $organisation }.
returning-instead = Stattdessen neu anmelden
browser-door = Über den Browser anmelden
browser-door-busy = Ihr Browser wird geöffnet …
browser-door-also = Melden Sie sich mit einem Firmen- oder Social-Media-Konto an? Dann nehmen Sie Ihren Browser.
browser-door-alone = Bei { $organisation } melden Sie sich in Ihrem Browser an. Diese App fragt nie nach diesem Passwort.
sign-in-other = Andere Organisation verwenden
sign-in-remove = Diese Organisation entfernen
sign-in-leave-practice = Übung verlassen
sign-in-practice-hint = Das Passwort zum Üben ist { $password }

note-signedOut = Sie sind abgemeldet.
note-signedOutHereOnly = Sie sind an diesem Computer abgemeldet. Wir konnten es dem Dienst nicht mitteilen, darum kann er sich noch bis zu einer Stunde an Sie erinnern.
note-sessionEnded = Zur Sicherheit wurden Sie abgemeldet. Melden Sie sich an, dann geht Ihre Änderung weiter.
note-sessionOver = Zur Sicherheit wurden Sie abgemeldet. Melden Sie sich wieder an, um weiterzumachen.
note-signedOutEverywhere = Sie sind überall abgemeldet.
note-signedOutOfBrowserToo = Sie sind abgemeldet, auch in Ihrem Browser.
note-locked = Die App wurde eine Weile nicht benutzt, darum wurden Sie abgemeldet. Melden Sie sich an, um weiterzumachen.
note-dataRemoved = Alles, was diese App auf diesem Computer aufbewahrt hat, ist weg. Ihr Konto ist wie zuvor.
note-organisationRemoved = Die Organisation ist von diesem Computer entfernt. Ihr Konto dort ist, wie es war.
note-notKnownYet = Wir wissen noch nicht, ob Ihre letzte Änderung gespeichert wurde. Melden Sie sich an, dann sehen wir nach.

consent-heading = Ihr Passwort geht an den Dienst selbst
consent-question = Die Anmeldung dieser Organisation erhält Ihr Passwort selbst. Weiter?
consent-why = Die meisten Dienste bekommen nur einen Nachweis, dass Sie Ihr Passwort kennen. Dieser möchte das Passwort. Es wird über eine geschützte Verbindung gesendet, und nur an { $organisation }.
consent-now = Noch wurde nichts gesendet.
consent-agree = Weiter
consent-cancel = Nicht senden

choose-heading = Wie möchten Sie zeigen, dass Sie es sind?
choose-lead = { $organisation } bietet diese Wege an.

code-heading-sms = Geben Sie den Code aus der SMS ein
code-heading-softwareToken = Geben Sie den Code aus Ihrer Authenticator-App ein
code-heading-email = Geben Sie den Code aus der E-Mail ein
code-heading-webAuthn = Verwenden Sie Ihren Passkey
code-lead-sms =
    { $destination ->
        [none] Wir haben einen Code per SMS an Ihre Handynummer gesendet.
       *[other] Wir haben einen Code per SMS an { $destination } gesendet.
    }
code-lead-softwareToken = Öffnen Sie die App auf Ihrem Handy. Sie zeigt 6 Ziffern, die alle 30 Sekunden wechseln.
code-lead-email =
    { $destination ->
        [none] Wir haben einen Code an Ihre E-Mail-Adresse gesendet.
       *[other] Wir haben einen Code per E-Mail an { $destination } gesendet.
    }
code-lead-webAuthn = Diese Version kann hier keinen Passkey verwenden. Beginnen Sie neu, und wählen Sie einen anderen Weg.
code-label = Code
code-submit = Weiter
code-busy = Wird geprüft …
code-again = Neu beginnen
code-new = Neuen Code senden
code-new-busy = Neuer Code wird angefordert …
code-another-way = Anderen Weg verwenden
code-began-anew =
    { $factor ->
        [softwareToken] Das hat länger gedauert, als der Dienst wartet. Wir haben neu begonnen. Geben Sie den Code ein, den Ihre App jetzt zeigt.
       *[sms] Das hat länger gedauert, als der Dienst wartet. Wir haben neu begonnen; ein früherer Code gilt nicht mehr. Ein neuer ist unterwegs.
    }
code-runs-out = Verbleibende Zeit: { $time }
code-runs-out-soon = Noch weniger als eine Minute. Der Dienst wartet noch { $time } auf diesen Code.
code-runs-out-label =
    { $minutes ->
        [one] Der Dienst wartet meist etwa eine Minute auf den Code. Wenn es länger dauert, beginnen wir für Sie neu.
       *[other] Der Dienst wartet meist etwa { $minutes } Minuten auf den Code. Wenn es länger dauert, beginnen wir für Sie neu.
    }
code-ran-out = Der Dienst wartet vielleicht nicht mehr. Sie können den Code trotzdem senden: Wenn es zu spät ist, beginnen wir für Sie neu.
code-sent-again = Wir haben einen neuen Code gesendet. Ältere Codes gelten nicht mehr.
code-late = Ist der Code nicht angekommen?
code-late-check =
    { $destination ->
        [none] Prüfen Sie, ob Ihr Handy Empfang hat, oder sehen Sie im Spam-Ordner nach.
       *[other] { $factor ->
            [sms] Prüfen Sie { $destination } und ob Ihr Handy Empfang hat.
           *[other] Prüfen Sie { $destination } und den Spam-Ordner.
        }
    }
code-wait = Meist da innerhalb von { $time }
code-wait-label = Codes kommen meist innerhalb einer halben Minute an.

no-code = Ich bekomme keinen Code
noCode-sms = Codes kommen meist innerhalb einer halben Minute an. Prüfen Sie, ob Ihr Handy eingeschaltet ist und Empfang hat. Wenn die Nummer nicht mehr Ihre ist, holen Sie sich Hilfe.
noCode-email = Codes kommen meist innerhalb einer halben Minute an. Sehen Sie auch im Spam-Ordner nach. Wenn die Adresse nicht mehr Ihre ist, holen Sie sich Hilfe.
noCode-softwareToken = Neues Handy? Ihre alte App hat vielleicht eine Sicherung. Melden Sie sich auf dem neuen Handy in derselben App an, dann sind die Codes wieder da. Sonst kann nur { $organisation } sie zurücksetzen.
noCode-webAuthn = Beginnen Sie neu, und wählen Sie einen anderen Weg. Wenn es keinen gibt, holen Sie sich Hilfe.
noCode-other-way = Wenn Ihr Konto noch einen anderen Weg hat, beginnen Sie neu und wählen Sie ihn dort.
noCode-use-other-way = Ihr Konto hat noch einen anderen Weg: Wählen Sie auf dieser Seite „Anderen Weg verwenden“.
noCode-note-title = Eine Notiz für alle, die Ihnen helfen
noCode-note-softwareToken = Ich bekomme keine Codes mehr aus meiner Authenticator-App und kann mich deshalb nicht bei { $organisation } anmelden. Könnten Sie meine Authenticator-App zurücksetzen? (AdminDeleteSoftwareToken; danach kann ich mich mit meinem Passwort anmelden und eine neue App verbinden. Bis dahin hat mein Konto einen Schritt weniger.)
noCode-note-sms = Mein Anmeldecode per SMS an { $destination } kommt nicht an, deshalb kann ich mich nicht bei { $organisation } anmelden. Könnten Sie prüfen, ob meine Nummer stimmt und ob SMS gesendet werden?
noCode-note-email = Mein Anmeldecode per E-Mail an { $destination } kommt nicht an, deshalb kann ich mich nicht bei { $organisation } anmelden. Könnten Sie prüfen, ob meine Adresse stimmt und ob E-Mails gesendet werden?
noCode-note-webAuthn = Ich kann meinen Passkey nicht verwenden und mich deshalb nicht bei { $organisation } anmelden. Könnten Sie mir einen anderen Weg anbieten?
