# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = Passwort ändern
change-password-title = Ihr Passwort ändern
change-password-previous = Bisheriges Passwort
change-password-previous-hint = Lassen Sie das Feld leer, wenn Ihr Konto noch kein Passwort hat.
change-password-done = Ihr Passwort ist geändert. Wo Sie sonst noch angemeldet sind, bleiben Sie angemeldet.

sign-out-everywhere = Überall abmelden
sign-out-everywhere-title = Überall abmelden?
sign-out-everywhere-here = „Abmelden“ gilt nur für diesen Computer.
sign-out-everywhere-all = „Überall abmelden“ gilt für jeden Computer und jedes Handy, auf dem Sie bei { $organisation } angemeldet sind. Manche Apps merken es erst nach einer Stunde. Danach melden Sie sich auf jedem Gerät neu an.
sign-out-everywhere-stay = Angemeldet bleiben

remember-question = Diesen Computer merken?
remember-what = Wenn Sie sich hier anmelden, verlangt { $organisation } dann vielleicht keinen Code mehr. Tun Sie das nur, wenn niemand sonst Ihr Konto an diesem Computer benutzt.
remember-yes = Computer merken
remember-no = Nicht merken
remember-done = Wir haben uns diesen Computer gemerkt.
remember-not = Wir haben uns diesen Computer nicht gemerkt.

staying-no-safe-place = Dieser Computer hat keinen sicheren Ort, um Ihre Anmeldung aufzubewahren. Darum melden Sie sich beim nächsten Öffnen der App wieder an.
lock-after =
    { $minutes ->
        [one] Wenn eine Minute lang niemand die App benutzt, meldet sie Sie ab. Das hat Ihre Organisation so festgelegt.
       *[other] Wenn { $minutes } Minuten lang niemand die App benutzt, meldet sie Sie ab. Das hat Ihre Organisation so festgelegt.
    }
