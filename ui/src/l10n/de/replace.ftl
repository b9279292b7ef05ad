# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = Neues Handy verbinden
replace-title = Ihre Authenticator-App ersetzen?
replace-warning = Ihre alte App funktioniert dann vielleicht sofort nicht mehr. Halten Sie das neue Handy bereit.
replace-only-one = Kein anderer Weg zu einem Code ist eingeschaltet. Mit einem weiteren kommen Sie auch dann hinein, wenn etwas schiefgeht.
replace-first =
    { $factor ->
        [email] Zuerst E-Mail einschalten
       *[sms] Zuerst SMS einschalten
    }
replace-begin = Neuen QR-Code zeigen
replace-cancel = Alte App behalten
replace-save-first = Speichern Sie, um „{ $name }“ einzuschalten. Verbinden Sie danach Ihr neues Handy.
replace-then = Wenn das erledigt ist, tritt Ihre neue App an die Stelle der alten.
replace-done = Ihre neue App ist verbunden.
replace-delete-old = Sie können den früheren Eintrag { $organisation } in Ihrer alten App löschen.

unfinished-code =
    { $replaces ->
        [yes] Sie haben begonnen, eine Authenticator-App zu verbinden, und sind nicht fertig geworden. Ihre alte App funktioniert vielleicht nicht mehr.
       *[no] Sie haben begonnen, eine Authenticator-App zu verbinden, und sind nicht fertig geworden. Noch ist keine App verbunden.
    }
unfinished-turnOn = Ihre Authenticator-App ist verbunden, aber nicht eingeschaltet.
unfinished-again = Neu beginnen
unfinished-drop =
    { $replaces ->
        [yes] So lassen
       *[no] Keine App verbinden
    }
unfinished-turn-on = Einschalten
unfinished-leave-off = Ausgeschaltet lassen
unfinished-delete-earlier =
    { $replaces ->
        [yes] Löschen Sie auf Ihrem neuen Handy den früheren Eintrag { $organisation } in der App. Dieser QR-Code legt einen neuen an.
       *[no] Löschen Sie den früheren Eintrag { $organisation } in Ihrer App. Dieser QR-Code legt einen neuen an.
    }
