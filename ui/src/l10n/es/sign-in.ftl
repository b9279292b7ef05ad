# First screen, sign-in, consent, the choice of a way and the code.
first-heading = Vea y elija cómo inicia sesión
first-lead = La verificación en dos pasos protege su cuenta aunque alguien llegue a saber su contraseña. Vea qué está activado y cámbielo.
first-open-lead = Abra el archivo que le envió su organización
first-open = Abrir un archivo de conexión
first-open-busy = Abriendo…
# Accounts that stay signed in on this computer.
first-accounts = Seguir como
first-account-sign-out = Cerrar la sesión de { $name }
first-account-sign-out-busy = Cerrando sesión…
first-known = Continuar con
first-known-too = Iniciar sesión con otra cuenta
first-placed = Configurado por su organización
first-remove = Quitar { $name }
remove-title = ¿Quitar { $name } de este equipo?
remove-what = Su cuenta allí sigue igual. Se cierran las sesiones que quedaban abiertas aquí. Para volver, necesitará otra vez su archivo o su enlace.
remove-no = Conservarla
remove-yes = Quitarla
remove-busy = Quitando…
first-unusable = Un archivo de su organización no se puede usar
first-unusable-why = Está en este equipo para configurar la aplicación y hay algo que corregir en él.
first-unusable-next = Envíe la nota de abajo a su equipo de informática. Aun así, puede abrir otro archivo.
first-by-hand = Configurar a mano (para informática)
first-practice-lead = ¿Solo quiere mirar?
first-practice = Probar con una cuenta de práctica
first-practice-busy = Iniciando la cuenta de práctica…
first-practice-off = La cuenta de práctica está desactivada. Así lo decidió su organización.

sign-in-heading = Inicie sesión en { $organisation }
sign-in-heading-practice = Inicie sesión en la cuenta de práctica
sign-in-username = Correo electrónico o nombre de usuario
sign-in-password = Contraseña
sign-in-submit = Iniciar sesión
sign-in-busy = Iniciando sesión…
sign-in-stay = Mantener la sesión abierta en este equipo
sign-in-stay-about = La próxima vez que abra la aplicación, su sesión seguirá abierta. Márquelo solo si nadie más usa este equipo.
sign-in-stay-off = No se puede mantener la sesión abierta. Así lo decidió su organización.
sign-in-forgot = ¿Olvidó su contraseña?
sign-in-forgot-busy = Pidiendo un código…
sign-in-without = Iniciar sesión sin contraseña
sign-in-name-first = Escriba aquí primero su correo electrónico o nombre de usuario. Después pulse otra vez «{ $button }».
browser-sign-out-about = Es posible que su sesión siga abierta en el navegador. Si otras personas usan este equipo, ciérrela también allí.
browser-sign-out = Cerrar sesión también en el navegador
returning-heading = Hola de nuevo
returning-lead = Estamos abriendo su cuenta de { $organisation }.
returning-instead = Prefiero iniciar sesión
browser-door = Iniciar sesión con el navegador
browser-door-busy = Abriendo su navegador…
browser-door-also = ¿Inicia sesión con una cuenta de empresa o de red social? Entonces use su navegador.
browser-door-alone = En { $organisation } se inicia sesión en el navegador. Esta aplicación nunca pide esa contraseña.
sign-in-other = Usar otra organización
sign-in-remove = Quitar esta organización
sign-in-leave-practice = Salir de la práctica
sign-in-practice-hint = La contraseña de práctica es { $password }

note-signedOut = Su sesión está cerrada.
note-signedOutHereOnly = Su sesión está cerrada en este equipo. No pudimos avisar al servicio, así que puede recordarle hasta una hora más.
note-sessionEnded = Por seguridad, se cerró su sesión. Iníciela de nuevo y su cambio seguirá adelante.
note-sessionOver = Por seguridad, se cerró su sesión. Iníciela de nuevo para seguir.
note-signedOutEverywhere = Su sesión está cerrada en todas partes.
note-signedOutOfBrowserToo = Ha cerrado la sesión, también en su navegador.
note-locked = Nadie usó la aplicación durante un rato, así que se cerró su sesión. Iníciela de nuevo para seguir.
note-dataRemoved = Todo lo que la aplicación guardaba en este equipo ya no está. Su cuenta sigue igual.
note-organisationRemoved = La organización ya no está en este equipo. Su cuenta allí sigue igual.
note-notKnownYet = Todavía no sabemos si su último cambio se guardó. Inicie sesión y lo comprobaremos.

consent-heading = Su contraseña va al propio servicio
consent-question = El inicio de sesión de esta organización recibe su propia contraseña. ¿Continuar?
consent-why = La mayoría de los servicios solo reciben una prueba de que usted sabe su contraseña. Este quiere la contraseña. Se envía por una conexión protegida, solo a { $organisation }.
consent-now = Todavía no se ha enviado nada.
consent-agree = Continuar
consent-cancel = No enviarla

choose-heading = ¿Cómo quiere demostrar que es usted?
choose-lead = { $organisation } ofrece estos métodos.

code-heading-sms = Escriba el código que recibió por SMS
code-heading-softwareToken = Escriba el código de su aplicación de autenticación
code-heading-email = Escriba el código que recibió por correo
code-heading-webAuthn = Use su llave de acceso
code-lead-sms =
    { $destination ->
        [none] Hemos enviado un código por SMS a su teléfono móvil.
       *[other] Hemos enviado un código por SMS al { $destination }.
    }
code-lead-softwareToken = Abra la aplicación en su teléfono. Muestra 6 cifras que cambian cada 30 segundos.
code-lead-email =
    { $destination ->
        [none] Hemos enviado un código a su dirección de correo.
       *[other] Hemos enviado un código por correo a { $destination }.
    }
code-lead-webAuthn = Esta versión no puede usar aquí una llave de acceso. Empiece de nuevo y elija otro método.
code-label = Código
code-submit = Continuar
code-busy = Comprobando…
code-again = Empezar de nuevo
code-new = Enviar un código nuevo
code-new-busy = Pidiendo un código nuevo…
code-another-way = Usar otro método
code-began-anew =
    { $factor ->
        [softwareToken] Ha tardado más de lo que espera el servicio. Hemos empezado de nuevo. Escriba el código que muestra ahora su aplicación.
       *[sms] Ha tardado más de lo que espera el servicio. Hemos empezado de nuevo; un código anterior ya no sirve. Uno nuevo está en camino.
    }
code-runs-out = Tiempo restante: { $time }
code-runs-out-soon = Queda menos de un minuto. El servicio espera este código { $time } más.
code-runs-out-label =
    { $minutes ->
        [one] El servicio suele esperar el código alrededor de un minuto. Si tarda más, empezamos de nuevo por usted.
       *[other] El servicio suele esperar el código unos { $minutes } minutos. Si tarda más, empezamos de nuevo por usted.
    }
code-ran-out = Es posible que el servicio ya no espere. Aun así, puede enviar el código: si es demasiado tarde, empezamos de nuevo por usted.
code-sent-again = Hemos enviado un código nuevo. Los anteriores ya no sirven.
code-late = ¿No ha llegado el código?
code-late-check =
    { $destination ->
        [none] Compruebe que su teléfono tiene señal, o mire en la carpeta de correo no deseado.
       *[other] { $factor ->
            [sms] Mire en el { $destination } y compruebe que su teléfono tiene señal.
           *[other] Mire en { $destination } y en la carpeta de correo no deseado.
        }
    }
code-wait = Suele llegar en menos de { $time }
code-wait-label = Los códigos suelen llegar en medio minuto.

no-code = No recibo ningún código
noCode-sms = Los códigos suelen llegar en medio minuto. Compruebe que su teléfono está encendido y tiene señal. Si el número ya no es suyo, pida ayuda.
noCode-email = Los códigos suelen llegar en medio minuto. Mire también en la carpeta de correo no deseado. Si la dirección ya no es suya, pida ayuda.
noCode-softwareToken = ¿Teléfono nuevo? Quizá su aplicación anterior tenga una copia de seguridad. Inicie sesión en la misma aplicación en el teléfono nuevo y los códigos volverán. Si no, solo { $organisation } puede restablecerla.
noCode-webAuthn = Empiece de nuevo y elija otro método. Si no hay ninguno, pida ayuda.
noCode-other-way = Si su cuenta tiene otro método, empiece de nuevo y elíjalo allí.
noCode-use-other-way = Su cuenta tiene otro método: elija «Usar otro método» en esta página.
noCode-note-title = Una nota para quien le ayude
noCode-note-softwareToken = Ya no puedo obtener códigos de mi aplicación de autenticación, así que no puedo iniciar sesión en { $organisation }. ¿Podrían restablecerla? (AdminDeleteSoftwareToken; después puedo iniciar sesión con mi contraseña y conectar una aplicación nueva. Hasta entonces, mi cuenta tiene un paso menos.)
noCode-note-sms = Mi código de inicio de sesión por SMS al { $destination } no llega, así que no puedo iniciar sesión en { $organisation }. ¿Podrían comprobar mi número y que los SMS se envían?
noCode-note-email = Mi código de inicio de sesión por correo a { $destination } no llega, así que no puedo iniciar sesión en { $organisation }. ¿Podrían comprobar mi dirección y que los correos se envían?
noCode-note-webAuthn = No puedo usar mi llave de acceso, así que no puedo iniciar sesión en { $organisation }. ¿Podrían ofrecerme otro método?
