# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] Ihre Organisation hat heute einen Code per SMS verlangt.
        [softwareToken] Ihre Organisation hat heute Ihre Authenticator-App verlangt.
        [webAuthn] Ihre Organisation hat heute Ihren Passkey verlangt.
       *[email] Ihre Organisation hat heute einen Code per E-Mail verlangt.
    }
asked-unchosen-why = Das haben Sie nicht selbst gewählt. Wenn Sie es hier einschalten, bleibt es so, was immer Ihre Organisation verlangt.
asked-turn-on = Einschalten
asked-unexpected = Bei dieser Anmeldung wurde etwas anderes verlangt, als wir gesagt hatten: { $step }.
asked-unexpected-why = Vielleicht hat Ihre Organisation ihre Regeln geändert, oder jemand hat Ihr Konto geändert. Was Sie unten sehen, ist der Stand von jetzt.

passkeys-show = Meine Passkeys anzeigen
passkeys-show-busy = Wird nachgesehen …
passkeys-title = Ihre Passkeys
passkeys-none = Es gibt keine mehr.
passkeys-unnamed = Passkey
passkeys-added = hinzugefügt am { $date }
passkeys-remove = { $name } entfernen
passkeys-ask = { $name } entfernen? Sie können sich damit dann nicht mehr anmelden.
passkeys-ask-last = { $name } entfernen? Es ist Ihr letzter Passkey. Deshalb wird auch „Passkey“ ausgeschaltet.
passkeys-keep = Behalten
passkeys-remove-sure = Entfernen
passkeys-remove-busy = Wird entfernt …
passkeys-removed = Entfernt.
