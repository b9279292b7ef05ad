# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = Anmeldung in zwei Schritten: ein
panel-heading-off = Anmeldung in zwei Schritten: aus
panel-heading-required = Anmeldung in zwei Schritten: von Ihrer Organisation vorgeschrieben
panel-heading-unknown = Anmeldung in zwei Schritten: noch nicht bekannt
panel-heading-elsewhere = Anmeldung in zwei Schritten: anderswo verwaltet
panel-person = Angemeldet als { $person }
panel-sign-out = Abmelden
panel-sign-out-busy = Sie werden abgemeldet …
# The present one stays signed in.
panel-switch = Anderes Konto verwenden
panel-boxes = Zweiter Schritt
panel-boxes-lead = Setzen Sie ein Häkchen bei jedem Weg, den Sie nutzen möchten. Bis Sie speichern, ändert sich nichts.
panel-boxes-linked = Diese gelten, wenn Sie sich mit Ihrem Passwort anmelden. Ihr Firmen- oder Social-Media-Konto verlangt seine eigenen Schritte.
panel-save = Änderungen speichern
panel-save-busy = Wird gespeichert …
panel-save-checking = Wird geprüft …
panel-save-checking-why = Es kam keine Antwort. Wir prüfen, ob Ihre Änderung gespeichert wurde.
panel-elsewhere = Ihre Schritte bei der Anmeldung verwaltet { $organisation }.
panel-elsewhere-why = Sie kommen über ein Firmen- oder Social-Media-Konto herein. Dieses Konto verlangt seine eigenen Schritte, darum gibt es hier nichts auszuwählen.
panel-others = Ihr Konto nutzt auch { $others }. Diese Version kann das nicht ändern.
panel-read-again = Noch einmal prüfen
panel-read-again-busy = Wird geprüft …
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] Wir wissen noch nicht, ob Ihre letzte Änderung gespeichert wurde. Wir prüfen weiter.
       *[no] Wir wissen noch nicht, ob Ihre letzte Änderung gespeichert wurde. Wir prüfen weiter. Sie können die App schließen; wir prüfen es, wenn Sie wieder da sind.
    }

earlier-ask = Ihre Schritte bei der Anmeldung haben sich inzwischen geändert. Was Sie früher gewählt haben, ist deshalb noch nicht gespeichert. Unten sehen Sie es wieder. Prüfen Sie es, und speichern Sie dann.
earlier-someoneElse = Sie haben sich als eine andere Person angemeldet. Die frühere Änderung wurde nicht gemacht.
earlier-wasSaved = Wir haben nachgesehen: Ihre frühere Änderung wurde gespeichert.
earlier-wasNotSaved = Wir haben nachgesehen: Ihre frühere Änderung wurde nicht gespeichert. Unten steht, was Sie gewählt haben. Speichern Sie, um es noch einmal zu versuchen.
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] Was Sie sonst noch gewählt haben, sehen Sie unten wieder. Es ist noch nicht gespeichert.
       *[all] Was Sie gewählt haben, sehen Sie unten wieder. Es ist noch nicht gespeichert.
    }

about-sms =
    { $destination ->
        [none] Wir senden einen Code per SMS an Ihre Handynummer
       *[other] Wir senden einen Code per SMS an { $destination }
    }
about-softwareToken = Eine App auf Ihrem Handy zeigt einen 6-stelligen Code, auch ohne Empfang
about-email =
    { $destination ->
        [none] Wir senden einen Code an Ihre E-Mail-Adresse
       *[other] Wir senden einen Code per E-Mail an { $destination }
    }
about-webAuthn = Sie melden sich mit Ihrem Passkey an statt mit Passwort und Code. Das geht nur, wo Ihre Organisation es anbietet
box-not-offered = Von { $organisation } nicht angeboten

state-on = Ein
state-off = Aus
state-off-then-on = Jetzt aus, nach dem Speichern ein
state-on-then-off = Jetzt ein, nach dem Speichern aus
state-unknown = Noch nicht bekannt

missing-authenticator = Braucht eine Authenticator-App.
missing-mobileNumber = Braucht eine Handynummer.
missing-confirmedMobileNumber = Braucht eine bestätigte Handynummer. { $destination } wurde noch nicht bestätigt.
missing-emailAddress = Braucht eine E-Mail-Adresse.
missing-confirmedEmailAddress = Braucht eine bestätigte E-Mail-Adresse. { $destination } wurde noch nicht bestätigt.
missing-passkey = Braucht einen Passkey. Erstellen Sie einen dort, wo Sie sich im Browser bei { $organisation } anmelden.
missing-add = Jetzt hinzufügen
missing-confirm = Jetzt bestätigen

passkeys-add = Passkey im Browser hinzufügen
panel-lent = Sie ändern das Konto von { $name }.
panel-lent-why = Jemand hat Sie für kurze Zeit hereingelassen. Das endet von selbst.
passkey-goes-too = „Passkey“ wird auch ausgeschaltet. Allein kann er nicht eingeschaltet bleiben.

ask-legend = Bei der Anmeldung verwenden
ask-each-time = Jedes Mal selbst wählen
ask-each-time-about = Empfohlen. Wenn Sie einen Weg verlieren, können Sie den anderen nehmen.
ask-only-one = Nur ein Weg ist eingeschaltet, darum verwenden wir diesen.
ask-moved = „{ $name }“ ist nicht mehr angehakt. Sie wählen jetzt jedes Mal selbst.
# The names at the end are one or several, so no verb may depend on them.
ask-lost-phone = Wir verwenden nur Ihr Handy. Wenn Sie es verlieren, bieten wir das nicht an: { $others }.
ask-lost-app = Wir verwenden nur Ihre Authenticator-App. Wenn Sie sie verlieren, bieten wir das nicht an: { $others }.
ask-lost-email = Wir verwenden nur Ihre E-Mail. Wenn Sie Ihr Postfach nicht öffnen können, bieten wir das nicht an: { $others }.

next-title = Bei Ihrer nächsten Anmeldung
next-now = Jetzt
next-after = Nach dem Speichern
# A step is a line of its own or stands after a colon, so it is in the nominative.
next-certain = Bei der nächsten Anmeldung an einem Computer, den wir uns nicht gemerkt haben, wird das verlangt: { $step }.
next-depends = Es hängt von Ihrer Organisation ab: Bei der nächsten Anmeldung an einem Computer, den wir uns nicht gemerkt haben, kommt eines davon.
step-passwordOnly = nur Ihr Passwort
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] Ihr Passwort, dann ein Code per SMS
           *[other] Ihr Passwort, dann ein Code per SMS an { $destination }
        }
        [softwareToken] Ihr Passwort, dann ein Code aus Ihrer Authenticator-App
        [webAuthn] Ihr Passkey
       *[email] { $destination ->
            [none] Ihr Passwort, dann ein Code per E-Mail
           *[other] Ihr Passwort, dann ein Code per E-Mail an { $destination }
        }
    }
step-choice = Ihr Passwort, dann ein Code auf dem Weg, den Sie wählen: { $factors }
step-setUp = Ihr Passwort, dann das Einrichten eines zweiten Schritts
step-withoutPassword = kein Passwort, sondern eines davon, wo Ihre Organisation es anbietet: { $factors }
step-elsewhere = alles, was Ihr Firmen- oder Social-Media-Konto verlangt
step-noWayIn = nichts, denn Sie kämen nicht hinein, weil { $why }
next-refused = Bei der nächsten Anmeldung an einem Computer, den wir uns nicht gemerkt haben, kämen Sie nicht hinein, weil { $why }.
# After "weil", so the verb comes last.
dead-end-gone = einem eingeschalteten Weg die Nummer, die Adresse oder die App fehlt
dead-end-nothingToSetUp = ein zweiter Schritt vorgeschrieben ist und Ihr Konto keinen hat, der hier funktioniert
dead-end-noPassword = zuerst ein Passwort nötig ist und Ihr Konto keines hat

first-on = Ab jetzt brauchen Sie Ihr Passwort. Nur mit einem Code oder einem Passkey können Sie sich vielleicht nicht mehr anmelden.
no-password = Ab jetzt brauchen Sie ein Passwort, und Ihr Konto hat keines.
last-off = Damit schalten Sie die Anmeldung in zwei Schritten aus. Lassen Sie ein Häkchen stehen, wenn Sie können.
reset-risk-sms = Wenn Sie Ihr Passwort vergessen, können Sie es vielleicht nicht mehr per SMS an diese Nummer zurücksetzen.
reset-moves-sms = Wenn Sie Ihr Passwort vergessen, können Sie es vielleicht nicht mehr per SMS an diese Nummer zurücksetzen. Per E-Mail geht es vielleicht, wenn Ihre Organisation es erlaubt.
reset-moves-email = Wenn Sie Ihr Passwort vergessen, können Sie es vielleicht nicht mehr per E-Mail an diese Adresse zurücksetzen. Per SMS geht es vielleicht, wenn Ihre Organisation es erlaubt.
reset-risk-email = Wenn Sie Ihr Passwort vergessen, können Sie es vielleicht nicht mehr per E-Mail an diese Adresse zurücksetzen.

interruption-lastOff-title = Anmeldung in zwei Schritten ausschalten?
interruption-lastOff =
    { $destination ->
        [none] Dann reicht vielleicht Ihr Passwort allein, um hineinzukommen. Lassen Sie ein Häkchen stehen, wenn Sie können.
       *[other] Ihre Organisation sendet vielleicht weiter einen Code an { $destination }. Lassen Sie ein Häkchen stehen, wenn Sie das nicht mehr nutzen.
    }
interruption-refused = Sie kommen dann vielleicht nicht mehr hinein, weil { $why }.
interruption-keep-on = Eingeschaltet lassen
interruption-turn-off = Ausschalten
interruption-noPassword-title = Ihr Konto hat kein Passwort
interruption-noPassword = { no-password } Sie könnten sich aussperren.
interruption-set-password = Zuerst ein Passwort festlegen
interruption-resetAtRisk-title = Sie könnten sich aussperren
interruption-resetAtRisk = Wenn Sie Ihr Passwort vergessen, können Sie es vielleicht nicht mehr mit einem Code an { $destination } zurücksetzen. Dann wären Sie ausgesperrt.
interruption-authenticator = Lieber eine Authenticator-App verwenden
interruption-several = Bevor wir speichern
interruption-go-back = Zurück
interruption-turn-on = Trotzdem einschalten
set-password-first = Legen Sie ein Passwort dort fest, wo Sie sich bei { $organisation } anmelden. Kommen Sie dann hierher zurück, und speichern Sie. Noch wurde nichts gespeichert.

if-lost-title = Wenn Sie etwas verlieren
# A way stands after "mit", so it is in the dative.
if-lost-phone =
    { $known ->
        [yes] Wenn Sie Ihr Handy verlieren, kommen Sie immer noch hinein mit { $ways }.
        [perhaps] Wenn Sie Ihr Handy verlieren, hängt es von Ihrer Organisation ab. Vielleicht kommen Sie hinein mit { $ways }.
       *[no] Wenn Sie Ihr Handy verlieren, kommen Sie allein nicht mehr hinein. Dann kann nur { $organisation } helfen.
    }
if-lost-mailbox =
    { $known ->
        [yes] Wenn Sie Ihr Postfach nicht öffnen können, kommen Sie immer noch hinein mit { $ways }.
        [perhaps] Wenn Sie Ihr Postfach nicht öffnen können, hängt es von Ihrer Organisation ab. Vielleicht kommen Sie hinein mit { $ways }.
       *[no] Wenn Sie Ihr Postfach nicht öffnen können, kommen Sie allein nicht mehr hinein. Dann kann nur { $organisation } helfen.
    }
if-lost-computer =
    { $known ->
        [yes] Wenn Sie diesen Computer verlieren, kommen Sie von einem anderen immer noch hinein mit { $ways }.
        [perhaps] Wenn Sie diesen Computer verlieren, hängt es von Ihrer Organisation ab. Vielleicht kommen Sie von einem anderen hinein mit { $ways }.
       *[no] Wenn Sie diesen Computer verlieren, kommen Sie allein nicht mehr hinein. Dann kann nur { $organisation } helfen.
    }
way-passwordOnly = Ihrem Passwort allein
way-code =
    { $factor ->
        [sms] Ihrem Passwort und einem Code per SMS
        [softwareToken] Ihrem Passwort und einem Code aus Ihrer Authenticator-App
        [webAuthn] Ihrem Passkey
       *[email] Ihrem Passwort und einem Code per E-Mail
    }
way-setUp = Ihrem Passwort und dem Einrichten eines neuen zweiten Schritts
way-withoutPassword =
    { $factor ->
        [sms] einem Code per SMS
        [webAuthn] Ihrem Passkey
       *[email] einem Code per E-Mail
    }
way-elsewhere = Ihrem Firmen- oder Social-Media-Konto

saved-nothing = Es gibt nichts zu speichern. Alles ist schon so, wie es hier steht.
saved-on = Gespeichert. Die Anmeldung in zwei Schritten ist eingeschaltet. Sie müssen nichts weiter tun.
saved-off = Gespeichert. Die Anmeldung in zwei Schritten ist ausgeschaltet.
saved-required = Gespeichert. Ihre Organisation schreibt die Anmeldung in zwei Schritten vor. Sie müssen nichts weiter tun.
saved-unknown = Gespeichert.
saved-waits = Gespeichert. Was Sie sonst noch gewählt haben, ist noch nicht gespeichert. Speichern Sie noch einmal, wenn Sie so weit sind.
saved-differs = Gespeichert, aber nicht alles ist so geworden, wie Sie wollten. Sehen Sie neben dem Kästchen nach.
saved-already = Alles war schon so, wie Sie wollten.
saved-practice = Das war eine Übung. Ihr echtes Konto hat sich nicht geändert.
saved-for-real = Jetzt wirklich einrichten

difference-stillOff = { $name }: gespeichert, aber der Dienst meldet noch „aus“. Vielleicht erlauben es die Regeln Ihrer Organisation nicht.
difference-stillOn = { $name }: gespeichert, aber der Dienst meldet noch „ein“. Die Regeln Ihrer Organisation verlangen es weiter.
difference-notPreferred = { $name }: gespeichert, aber der Dienst fragt nicht zuerst danach. Vielleicht bestimmen das die Regeln Ihrer Organisation.
difference-stillPreferred = { $name }: gespeichert, aber der Dienst fragt noch zuerst danach. Vielleicht bestimmen das die Regeln Ihrer Organisation.

# The sheet for the drawer, on paper.
sheet-print = Ein Blatt für die Schublade drucken
sheet-title = So melde ich mich bei { $organisation } an
sheet-account = Konto
sheet-date = Stand
sheet-on = Was eingeschaltet ist
sheet-phone-title = Wenn das Telefon verloren oder gestohlen ist
sheet-phone-block = Lassen Sie die Nummer von Ihrem Mobilfunkanbieter sperren.
sheet-phone-tell = Sagen Sie { $organisation } sofort Bescheid.
sheet-phone-new = Melden Sie sich auf einem anderen Weg an und verbinden Sie das neue Telefon in Second Step.
sheet-keep = Bewahren Sie dieses Blatt dort auf, wo nur Sie es finden. Es steht kein Passwort und kein Code darauf.
