# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = Conectar un teléfono nuevo
replace-title = ¿Cambiar de aplicación de autenticación?
replace-warning = Es posible que su aplicación anterior deje de funcionar enseguida. Tenga el teléfono nuevo en la mano.
replace-only-one = No está activado ningún otro método para recibir un código. Con uno más, podrá entrar aunque algo salga mal.
replace-first =
    { $factor ->
        [email] Activar primero el correo
       *[sms] Activar primero el SMS
    }
replace-begin = Mostrar el código QR nuevo
replace-cancel = Conservar la anterior
replace-save-first = Guarde para activar «{ $name }». Después, conecte su teléfono nuevo.
replace-then = Cuando termine, su aplicación nueva ocupará el lugar de la anterior.
replace-done = Su aplicación nueva está conectada.
replace-delete-old = Puede eliminar la entrada anterior de { $organisation } en su aplicación anterior.

unfinished-code =
    { $replaces ->
        [yes] Empezó a conectar una aplicación de autenticación y no terminó. Es posible que su aplicación anterior ya no funcione.
       *[no] Empezó a conectar una aplicación de autenticación y no terminó. Todavía no hay ninguna conectada.
    }
unfinished-turnOn = Su aplicación de autenticación está conectada, pero no activada.
unfinished-again = Empezar de nuevo
unfinished-drop =
    { $replaces ->
        [yes] Dejarlo así
       *[no] No conectar ninguna
    }
unfinished-turn-on = Activarla
unfinished-leave-off = Dejarla desactivada
unfinished-delete-earlier =
    { $replaces ->
        [yes] En su teléfono nuevo, elimine de la aplicación la entrada anterior de { $organisation }. Este código QR crea una nueva.
       *[no] Elimine de su aplicación la entrada anterior de { $organisation }. Este código QR crea una nueva.
    }
