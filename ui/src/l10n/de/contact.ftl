# Adding, changing and confirming the number or the address that codes go to, in place.
contact-change =
    { $factor ->
        [email] Adresse ändern
       *[sms] Nummer ändern
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] E-Mail-Adresse hinzufügen
            [change] Ihre E-Mail-Adresse ändern
           *[confirm] Ihre E-Mail-Adresse bestätigen
        }
       *[sms] { $kind ->
            [add] Handynummer hinzufügen
            [change] Ihre Handynummer ändern
           *[confirm] Ihre Handynummer bestätigen
        }
    }
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] Codes für die Anmeldung gehen dann an diese Adresse.
            [changes] Das ändert nur die Adresse. Es wird nichts eingeschaltet.
           *[replaces] Codes für die Anmeldung gehen dann an die neue Adresse. Bis Sie diese bestätigen, kommen an der alten vielleicht keine Codes mehr an.
        }
       *[sms] { $what ->
            [adds] Codes für die Anmeldung gehen dann an diese Nummer.
            [changes] Das ändert nur die Nummer. Es wird nichts eingeschaltet.
           *[replaces] Codes für die Anmeldung gehen dann an die neue Nummer. Bis Sie diese bestätigen, kommen an der alten vielleicht keine Codes mehr an.
        }
    }
contact-offer =
    { $factor ->
        [email] Codes für die Anmeldung gehen dann an { $destination }. Mit einem Code zeigen Sie, dass Sie lesen können, was dort ankommt.
       *[sms] Codes für die Anmeldung gehen dann an { $destination }. Mit einem Code zeigen Sie, dass Sie dieses Handy in der Hand haben.
    }
contact-send-to = Code an { $destination } senden
contact-another =
    { $factor ->
        [email] Andere Adresse verwenden
       *[sms] Andere Nummer verwenden
    }
contact-country = Land
contact-country-none = Land auswählen
contact-number = Handynummer
contact-number-hint = Oder beginnen Sie mit + und der Ländervorwahl.
contact-address = E-Mail-Adresse
contact-send =
    { $factor ->
        [email] Code per E-Mail senden
       *[sms] Code per SMS senden
    }
contact-send-busy = Code wird gesendet …
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] Ihre alte Adresse bleibt in Gebrauch, bis Sie die neue bestätigen.
           *[sms] Ihre alte Nummer bleibt in Gebrauch, bis Sie die neue bestätigen.
        }
       *[other] { $old } bleibt in Gebrauch, bis Sie die neue Angabe bestätigen.
    }
contact-no-code =
    { $factor ->
        [email] Codes kommen meist innerhalb einer halben Minute an. Sehen Sie auch im Spam-Ordner nach. Wenn die Adresse nicht stimmt, verwenden Sie eine andere.
       *[sms] Codes kommen meist innerhalb einer halben Minute an. Prüfen Sie, ob Ihr Handy eingeschaltet ist und Empfang hat. Wenn die Nummer nicht stimmt, verwenden Sie eine andere.
    }
