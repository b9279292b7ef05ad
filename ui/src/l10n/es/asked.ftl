# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] Su organización ha pedido hoy un código por SMS.
        [softwareToken] Su organización ha pedido hoy su aplicación de autenticación.
        [webAuthn] Su organización ha pedido hoy su llave de acceso.
       *[email] Su organización ha pedido hoy un código por correo electrónico.
    }
asked-unchosen-why = Esto no lo ha elegido usted. Si lo activa aquí, se mantiene, pida lo que pida su organización.
asked-turn-on = Activar
asked-unexpected = Este inicio de sesión ha pedido algo distinto de lo que habíamos dicho: { $step }.
asked-unexpected-why = Quizá hayan cambiado las reglas de su organización, o alguien haya cambiado su cuenta. Lo que ve abajo es la situación actual.

passkeys-show = Ver mis llaves de acceso
passkeys-show-busy = Buscando…
passkeys-title = Sus llaves de acceso
passkeys-none = Ya no queda ninguna.
passkeys-unnamed = Llave de acceso
passkeys-added = añadida el { $date }
passkeys-remove = Quitar { $name }
passkeys-ask = ¿Quitar { $name }? Ya no podrá iniciar sesión con ella.
passkeys-ask-last = ¿Quitar { $name }? Es la última que tiene, así que «Llave de acceso» también se desactivará.
passkeys-keep = Conservarla
passkeys-remove-sure = Quitarla
passkeys-remove-busy = Quitando…
passkeys-removed = Quitada.
