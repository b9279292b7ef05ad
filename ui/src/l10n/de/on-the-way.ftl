# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = Wie möchten Sie sich anmelden?
start-password = Passwort
start-password-about = Sie geben Ihr Passwort hier ein.
start-emailCode = Code per E-Mail
start-emailCode-about = Wir senden einen Code an Ihre E-Mail-Adresse.
start-textCode = Code per SMS
start-textCode-about = Wir senden einen Code per SMS an Ihre Handynummer.
start-passkey-about = Sie verwenden Ihren Passkey im Browser.
choose-start-none = { $organisation } lässt Sie nur mit einem Passkey hinein. Ein Passkey funktioniert in Ihrem Browser, und diese App weiß nicht, wo. Lassen Sie sich eine neue Verbindungsdatei geben.

required-step-heading = Richten Sie Ihren zweiten Schritt ein
required-step-lead = { $organisation } verlangt ab jetzt einen zweiten Schritt. Er schützt Ihr Konto auch dann, wenn jemand Ihr Passwort erfährt.
required-step-sms = Wir senden einen Code per SMS an Ihre Handynummer
required-step-email = Wir senden einen Code an eine Ihrer E-Mail-Adressen

question-heading = { $organisation } hat eine Frage
question-again = Das war nicht die richtige Antwort, oder es gibt noch eine Frage. Lesen Sie noch einmal, und antworten Sie dann.
question-answer = Ihre Antwort
question-help = Ich kann das nicht beantworten
question-help-how = Die Frage kommt von { $organisation }. Dort kann man Ihnen sagen, was sie bedeutet.

confirm-account-heading = Bestätigen Sie Ihr Konto
confirm-account-lead =
    { $destination ->
        [none] Das Konto { $username } ist neu und wurde noch nicht bestätigt. Suchen Sie nach einer Nachricht mit einem Code, und geben Sie ihn hier ein.
       *[other] Das Konto { $username } ist neu und wurde noch nicht bestätigt. Wir haben einen Code an { $destination } gesendet. Geben Sie ihn hier ein.
    }
confirm-account-submit = Bestätigen

code-send-again = Code noch einmal senden
account-code-none = Suchen Sie nach einer E-Mail und einer SMS, auch im Spam-Ordner. Ein Code, der schon länger da ist, kann zu alt sein: Lassen Sie ihn noch einmal senden.

browser-heading = Weiter in Ihrem Browser
browser-lead-signIn = Ihr Browser öffnet eine Seite von { $organisation }. Melden Sie sich dort an.
browser-lead-addPasskey = Ihr Browser öffnet eine Seite von { $organisation }. Fügen Sie dort Ihren Passkey hinzu.
browser-lead-signOut = Ihr Browser öffnet eine Seite von { $organisation }, die Sie dort abmeldet.
browser-done-title = Sie können diese Seite schließen
browser-done-text = In Second Step geht es im eigenen Fenster weiter.
browser-refused-title = Es wurde nicht ausgeführt
browser-refused-text = Sie können diese Seite schließen. Second Step sagt Ihnen, wie es weitergeht.
browser-comes-back = Kommen Sie danach hierher zurück. Dieses Fenster macht von selbst weiter.
browser-nothing-opened = Hat sich nichts geöffnet?
browser-nothing-opened-how = Suchen Sie zuerst unter Ihren offenen Fenstern. Ist die Seite nicht da, brechen Sie ab und versuchen es noch einmal.
browser-cancel = Abbrechen
