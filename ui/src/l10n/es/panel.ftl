# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = Verificación en dos pasos: activada
panel-heading-off = Verificación en dos pasos: desactivada
panel-heading-required = Verificación en dos pasos: exigida por su organización
panel-heading-unknown = Verificación en dos pasos: todavía no se sabe
panel-heading-elsewhere = Verificación en dos pasos: se gestiona en otro lugar
panel-person = Sesión iniciada como { $person }
panel-sign-out = Cerrar sesión
panel-sign-out-busy = Cerrando sesión…
# The present one stays signed in.
panel-switch = Usar otra cuenta
panel-boxes = Segundo paso
panel-boxes-lead = Marque los métodos que quiere usar. Nada cambia hasta que guarde.
panel-boxes-linked = Estos métodos valen cuando inicia sesión con su contraseña. Su cuenta de empresa o de red social pide sus propios pasos.
panel-save = Guardar cambios
panel-save-busy = Guardando…
panel-save-checking = Comprobando…
panel-save-checking-why = No llegó ninguna respuesta. Estamos comprobando si su cambio se guardó.
panel-elsewhere = Sus pasos de inicio de sesión los gestiona { $organisation }.
panel-elsewhere-why = Usted entra con una cuenta de empresa o de red social. Esa cuenta pide sus propios pasos, así que aquí no hay nada que marcar.
panel-others = Su cuenta usa también { $others }. Esta versión no puede cambiarlo.
panel-read-again = Comprobar de nuevo
panel-read-again-busy = Comprobando…
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] Todavía no sabemos si su último cambio se guardó. Seguiremos comprobándolo.
       *[no] Todavía no sabemos si su último cambio se guardó. Seguiremos comprobándolo. Puede cerrar la aplicación; lo comprobaremos cuando vuelva.
    }

earlier-ask = Sus pasos de inicio de sesión han cambiado desde entonces, así que lo que eligió antes todavía no está guardado. Se muestra abajo. Revíselo y después guarde.
earlier-someoneElse = Ha iniciado sesión como otra persona. El cambio anterior no se hizo.
earlier-wasSaved = Lo hemos comprobado: su cambio anterior se guardó.
earlier-wasNotSaved = Lo hemos comprobado: su cambio anterior no se guardó. Lo que eligió está abajo. Guarde para intentarlo de nuevo.
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] Lo demás que eligió se muestra abajo. Todavía no está guardado.
       *[all] Lo que eligió se muestra abajo. Todavía no está guardado.
    }

about-sms =
    { $destination ->
        [none] Enviamos un código por SMS a su teléfono móvil
       *[other] Enviamos un código por SMS al { $destination }
    }
about-softwareToken = Una aplicación de su teléfono muestra un código de 6 cifras, incluso sin señal
about-email =
    { $destination ->
        [none] Enviamos un código a su dirección de correo
       *[other] Enviamos un código por correo a { $destination }
    }
about-webAuthn = Inicie sesión con su llave de acceso en vez de contraseña y código. Solo funciona si su organización lo ofrece
box-not-offered = { $organisation } no ofrece este método

state-on = Activado
state-off = Desactivado
state-off-then-on = Desactivado; activado cuando guarde
state-on-then-off = Activado; desactivado cuando guarde
state-unknown = Todavía no se sabe

missing-authenticator = Necesita una aplicación de autenticación.
missing-mobileNumber = Necesita un número de teléfono móvil.
missing-confirmedMobileNumber = Necesita un número de móvil confirmado. Nadie ha confirmado todavía el { $destination }.
missing-emailAddress = Necesita una dirección de correo.
missing-confirmedEmailAddress = Necesita una dirección de correo confirmada. Nadie ha confirmado todavía { $destination }.
missing-passkey = Necesita una llave de acceso. Créela donde inicia sesión en { $organisation } con su navegador.
missing-add = Añadir ahora
missing-confirm = Confirmar ahora

passkeys-add = Añadir una llave de acceso en el navegador
panel-lent = Está cambiando la cuenta de { $name }.
panel-lent-why = Alguien le ha dado acceso por poco tiempo. Termina por sí solo.
passkey-goes-too = La llave de acceso también se desactivará. No puede quedar activada sola.

ask-legend = Al iniciar sesión, pedirme
ask-each-time = Dejarme elegir cada vez
ask-each-time-about = Recomendado. Si pierde un método, puede usar el otro.
ask-only-one = Solo hay un método activado, así que ese es el que pediremos.
ask-moved = «{ $name }» ya no está marcado. Le dejaremos elegir cada vez.
# The names at the end are one or several, so no verb may depend on them.
ask-lost-phone = Pediremos solo su teléfono. Si lo pierde, no ofreceremos lo siguiente: { $others }.
ask-lost-app = Pediremos solo su aplicación de autenticación. Si la pierde, no ofreceremos lo siguiente: { $others }.
ask-lost-email = Pediremos solo su correo. Si no puede abrirlo, no ofreceremos lo siguiente: { $others }.

next-title = En su próximo inicio de sesión
next-now = Ahora
next-after = Cuando guarde
# A step is a line of its own or stands after a colon.
next-certain = La próxima vez que inicie sesión en un equipo que no se recuerda, pediremos lo siguiente: { $step }.
next-depends = Depende de su organización: la próxima vez que inicie sesión en un equipo que no se recuerda, ocurrirá algo de esto.
step-passwordOnly = solo su contraseña
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] su contraseña y después un código por SMS
           *[other] su contraseña y después un código por SMS al { $destination }
        }
        [softwareToken] su contraseña y después un código de su aplicación de autenticación
        [webAuthn] su llave de acceso
       *[email] { $destination ->
            [none] su contraseña y después un código por correo
           *[other] su contraseña y después un código por correo a { $destination }
        }
    }
step-choice = su contraseña y después un código por el método que elija: { $factors }
step-setUp = su contraseña y después la configuración de un segundo paso
step-withoutPassword = ninguna contraseña, sino uno de estos métodos, si su organización lo ofrece: { $factors }
step-elsewhere = lo que pida su cuenta de empresa o de red social
step-noWayIn = nada: no podría entrar, porque { $why }
next-refused = La próxima vez que inicie sesión en un equipo que no se recuerda, no podría entrar, porque { $why }.
# After "porque".
dead-end-gone = un método activado ha perdido su número, su dirección o su aplicación
dead-end-nothingToSetUp = se exige un segundo paso y su cuenta no tiene ninguno que funcione aquí
dead-end-noPassword = primero hace falta una contraseña y su cuenta no tiene ninguna

first-on = A partir de ahora necesitará su contraseña. Es posible que ya no pueda entrar solo con un código o una llave de acceso.
no-password = A partir de ahora necesitará una contraseña, y su cuenta no tiene ninguna.
last-off = Esto desactiva la verificación en dos pasos. Deje una casilla marcada si puede.
reset-risk-sms = Si olvida su contraseña, es posible que un SMS a este número ya no sirva para restablecerla.
reset-moves-sms = Si olvida su contraseña, es posible que un SMS a este número ya no sirva para restablecerla. Un correo quizá sí, si su organización lo permite.
reset-moves-email = Si olvida su contraseña, es posible que un correo a esta dirección ya no sirva para restablecerla. Un SMS quizá sí, si su organización lo permite.
reset-risk-email = Si olvida su contraseña, es posible que un correo a esta dirección ya no sirva para restablecerla.

interruption-lastOff-title = ¿Desactivar la verificación en dos pasos?
interruption-lastOff =
    { $destination ->
        [none] Después, quizá baste su contraseña para entrar. Deje una casilla marcada si puede.
       *[other] Es posible que su organización siga enviando un código a { $destination }. Deje una casilla marcada si ya no lo usa.
    }
interruption-refused = Es posible que ya no pueda entrar, porque { $why }.
interruption-keep-on = Dejarla activada
interruption-turn-off = Desactivarla
interruption-noPassword-title = Su cuenta no tiene contraseña
interruption-noPassword = { no-password } Podría perder el acceso a su cuenta.
interruption-set-password = Elegir primero una contraseña
interruption-resetAtRisk-title = Podría perder el acceso a su cuenta
interruption-resetAtRisk = Si olvida su contraseña, es posible que un código enviado a { $destination } ya no sirva para restablecerla, y podría perder el acceso a su cuenta.
interruption-authenticator = Mejor usar una aplicación de autenticación
interruption-several = Antes de guardar
interruption-go-back = Volver
interruption-turn-on = Activar de todos modos
set-password-first = Elija una contraseña donde inicia sesión en { $organisation }. Después vuelva aquí y guarde. Todavía no se ha guardado nada.

if-lost-title = Si pierde algo
# A way stands after "con".
if-lost-phone =
    { $known ->
        [yes] Si pierde su teléfono, todavía podría entrar con { $ways }.
        [perhaps] Si pierde su teléfono, depende de su organización. Quizá podría entrar con { $ways }.
       *[no] Si pierde su teléfono, no podría entrar sin ayuda. Solo { $organisation } podría ayudarle.
    }
if-lost-mailbox =
    { $known ->
        [yes] Si no puede abrir su buzón de correo, todavía podría entrar con { $ways }.
        [perhaps] Si no puede abrir su buzón de correo, depende de su organización. Quizá podría entrar con { $ways }.
       *[no] Si no puede abrir su buzón de correo, no podría entrar sin ayuda. Solo { $organisation } podría ayudarle.
    }
if-lost-computer =
    { $known ->
        [yes] Si pierde este equipo, todavía podría entrar desde otro con { $ways }.
        [perhaps] Si pierde este equipo, depende de su organización. Quizá podría entrar desde otro con { $ways }.
       *[no] Si pierde este equipo, no podría entrar sin ayuda. Solo { $organisation } podría ayudarle.
    }
way-passwordOnly = solo su contraseña
way-code =
    { $factor ->
        [sms] su contraseña y un código por SMS
        [softwareToken] su contraseña y un código de su aplicación de autenticación
        [webAuthn] su llave de acceso
       *[email] su contraseña y un código por correo
    }
way-setUp = su contraseña y la configuración de un segundo paso nuevo
way-withoutPassword =
    { $factor ->
        [sms] un código por SMS
        [webAuthn] su llave de acceso
       *[email] un código por correo
    }
way-elsewhere = su cuenta de empresa o de red social

saved-nothing = No hay nada que guardar. Todo está ya como se muestra.
saved-on = Guardado. La verificación en dos pasos está activada. No tiene que hacer nada más.
saved-off = Guardado. La verificación en dos pasos está desactivada.
saved-required = Guardado. Su organización exige la verificación en dos pasos. No tiene que hacer nada más.
saved-unknown = Guardado.
saved-waits = Guardado. Lo demás que eligió todavía no está guardado. Guarde de nuevo cuando quiera.
saved-differs = Guardado, pero no todo quedó como pidió. Mire junto a la casilla.
saved-already = Todo estaba ya como pidió.
saved-practice = Esto era una práctica. Su cuenta real no ha cambiado.
saved-for-real = Hacerlo de verdad

difference-stillOff = { $name }: guardado, pero el servicio sigue indicando «desactivado». Quizá las reglas de su organización no lo permitan.
difference-stillOn = { $name }: guardado, pero el servicio sigue indicando «activado». Las reglas de su organización lo siguen pidiendo.
difference-notPreferred = { $name }: guardado, pero el servicio no lo pedirá primero. Quizá lo decidan las reglas de su organización.
difference-stillPreferred = { $name }: guardado, pero el servicio lo sigue pidiendo primero. Quizá lo decidan las reglas de su organización.

# The sheet for the drawer, on paper.
sheet-print = Imprimir una hoja para su cajón
sheet-title = Cómo inicio sesión en { $organisation }
sheet-account = Cuenta
sheet-date = Fecha
sheet-on = Lo que está activado
sheet-phone-title = Si pierde el teléfono o se lo roban
sheet-phone-block = Pida a su compañía telefónica que bloquee el número.
sheet-phone-tell = Avise a { $organisation } enseguida.
sheet-phone-new = Inicie sesión con otro método y conecte el teléfono nuevo en Second Step.
sheet-keep = Guarde esta hoja donde solo usted la encuentre. No contiene ninguna contraseña ni ningún código.
