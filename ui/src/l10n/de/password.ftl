# Passwords: the one there is, one that is being chosen, and one that was forgotten.
password-show =
    { $which ->
        [new] Neues Passwort anzeigen
       *[current] Passwort anzeigen
    }
password-hide =
    { $which ->
        [new] Neues Passwort verbergen
       *[current] Passwort verbergen
    }
password-show-short = Anzeigen
password-hide-short = Verbergen

password-heading = Geben Sie Ihr Passwort ein
password-who = Anmeldung als { $username }
password-not-you = Das sind nicht Sie?

new-password-heading = Wählen Sie ein neues Passwort
new-password-lead = { $organisation } möchte, dass Sie jetzt ein eigenes Passwort wählen. Das Passwort, das Sie bekommen haben, gilt dann nicht mehr.
new-password-label = Neues Passwort
new-password-hint = Wählen Sie eines, das Sie sonst nirgends verwenden. Länger ist sicherer.
new-password-besides = { $organisation } fragt außerdem nach diesen Angaben
new-password-submit = Dieses Passwort festlegen
new-password-busy = Ihr Passwort wird festgelegt …

attribute-given-name = Vorname
attribute-family-name = Nachname
attribute-name = Vollständiger Name
attribute-middle-name = Zweiter Vorname
attribute-nickname = Spitzname
attribute-preferred-username = Name, der angezeigt wird
attribute-birthdate = Geburtsdatum
attribute-birthdate-hint = Jahr, Monat und Tag, zum Beispiel 1980-01-31
attribute-gender = Geschlecht
attribute-address = Postanschrift
attribute-phone-number = Handynummer
attribute-phone-number-hint = Beginnen Sie mit + und der Ländervorwahl.
attribute-email = E-Mail-Adresse
attribute-zoneinfo = Zeitzone
attribute-zoneinfo-hint = Zum Beispiel Europe/Berlin
attribute-locale = Sprache
attribute-locale-hint = Zum Beispiel de oder de-CH
attribute-website = Website
attribute-profile = Seite über Sie
attribute-picture = Bild von Ihnen
attribute-address-hint = Eine Internetadresse, die mit https beginnt

reset-heading = Legen Sie ein neues Passwort fest
reset-lead =
    { $destination ->
        [none] Ein Code für { $username } wurde schon früher per E-Mail oder SMS gesendet. Geben Sie ihn hier ein, zusammen mit dem Passwort, das ab jetzt gelten soll.
       *[other] Wir haben einen Code an { $destination } gesendet. Geben Sie ihn hier ein, zusammen mit dem Passwort, das ab jetzt gelten soll.
    }
