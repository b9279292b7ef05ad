# What went wrong, by failure code. Four parts, in this order, read one after the other; en/problems.ftl says what they and
# the variables are. $organisation may be "su organización", so no sentence begins with it.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] No se guardó nada. Sus casillas siguen como las dejó.
        [setUp] { $factor ->
            [sms] Su número todavía no está confirmado. Sus casillas siguen como las dejó.
            [email] Su dirección todavía no está confirmada. Sus casillas siguen como las dejó.
           *[other] Su teléfono todavía no está conectado. No ha cambiado nada más.
        }
        [replace] Todavía no está conectada. Quizá su aplicación anterior ya no funcione.
        [giveUp] { $factor ->
            [softwareToken] No ha cambiado nada.
            [email] La dirección nueva sigue ahí, pero sin confirmar.
           *[other] El número nuevo sigue ahí, pero sin confirmar.
        }
        [read] No ha cambiado nada. Quizá lo que ve aquí sea antiguo.
        [open] No ha cambiado nada.
        [newPassword] Su contraseña nueva todavía no está guardada.
        [reset] Su contraseña nueva todavía no está guardada.
        [connect] Su teléfono todavía no está conectado. Todavía no ha iniciado sesión.
        [changePassword] Su contraseña sigue siendo la anterior.
        [aside] No ha cambiado nada.
        [leave] Quizá su sesión siga abierta.
       *[signIn] Todavía no ha iniciado sesión.
    }
# What is true of one box.
now-box =
    { $state ->
        [on] La opción «{ $name }» sigue activada. No ha cambiado nada más.
        [unknown] Todavía no sabemos si la opción «{ $name }» está activada.
       *[off] La opción «{ $name }» sigue desactivada. No ha cambiado nada más.
    }


## The connection file

problem-connectionFileNotFound = No podemos abrir ese archivo
    .why = Quizá se movió o se eliminó, o usted no tiene acceso a él.
    .next = Guarde otra vez el archivo desde el mensaje que recibió. Después ábralo aquí.
    .now = { now }
problem-connectionFileUnreadable = Eso no es un archivo de conexión
    .why = Quizá esté cortado, o sea otro tipo de archivo.
    .next = Abra el archivo que le envió su organización. Si es este, pida que se lo envíen de nuevo.
    .now = { now }
problem-connectionFileField = En el archivo de conexión hay que corregir «{ $field }»
    .why = { $expected }
    .next = Envíe la nota de abajo a quien le dio el archivo.
    .now = No ha cambiado nada.
problem-organisationNotFound = Esta aplicación apunta a una organización que no existe
    .why = El servicio de inicio de sesión no conoce lo que nombra el archivo de conexión. Quizá el archivo sea antiguo.
    .next = Pida un archivo de conexión nuevo.
    .now = { now }

expected-present = El valor no está, y la aplicación lo necesita.
expected-text = Debería ser un texto corto, y no estar vacío.
expected-shape = Debería tener la forma que muestra la guía.
expected-versionOne = Debería ser 1.
expected-region = Debería ser una región, como «eu-central-1».
expected-userPoolId = Debería empezar por la región, como «eu-central-1_AbC123xyz».
expected-clientId = Debería ser el identificador del cliente de aplicación.
expected-clientSecret = Debería ser el secreto del cliente de aplicación, o no estar.
expected-https = Debería ser una dirección que empiece por https.
expected-knownWord = Debería ser una de las palabras que da la guía.


## Signing in

problem-wrongPassword = Ese nombre y esa contraseña no van juntos
    .why = Quizá uno de los dos esté mal escrito, o la contraseña haya cambiado.
    .next = Revise los dos y escriba de nuevo la contraseña.
    .now = { now }
problem-usernameShape = Escriba su correo electrónico o nombre de usuario
    .why = El campo está vacío, o tiene un espacio donde no puede haberlo.
    .next = Escríbalo tal como se lo dio su organización.
    .now = { now }
problem-passwordShape = Escriba su contraseña
    .why = El campo está vacío.
    .next =
        { $during ->
            [newPassword] Escriba la que quiere a partir de ahora.
            [reset] Escriba la que quiere a partir de ahora, y otra vez el código.
            [changePassword] Escriba la que quiere a partir de ahora, y otra vez la actual.
           *[signIn] Escriba su contraseña y después inicie sesión.
        }
    .now = { now }
problem-temporaryPasswordExpired = Su primera contraseña es demasiado antigua
    .why = La contraseña que recibió solo sirve unos días.
    .next = Pida una nueva.
    .now = { now }
problem-newPasswordNeeded = Primero necesita una contraseña nueva
    .why = Su organización quiere que elija la suya propia.
    .next = Inicie sesión otra vez y podrá elegirla aquí. Si eso no funciona, pregunte a { $organisation }.
    .now = { now }
problem-tooManyTries = Demasiados intentos
    .why = Para proteger su cuenta, el servicio espera ahora un rato.
    .next = Espere y después inténtelo una vez. Si lo intenta antes, la espera puede alargarse.
    .now = { now }
problem-accountOff = Su cuenta está desactivada
    .why = Lo decidió { $organisation }, o una de sus reglas.
    .next = Solo allí pueden activarla de nuevo. Pregúnteles.
    .now = { now }
problem-accountNotActive = Su cuenta todavía no está activa
    .why = No se confirmó nunca.
    .next = Busque un mensaje que le pida confirmarla. Si no hay ninguno, pregunte a { $organisation }.
    .now = { now }
problem-accountGone = No encontramos su cuenta
    .why = Quizá se haya eliminado, o tenga otro nombre.
    .next = Revise el nombre. Si es correcto, pregunte a { $organisation }.
    .now = { now }
problem-signInNotOffered = Aquí no puede iniciar sesión con una contraseña
    .why = No lo permite { $organisation } desde esta aplicación.
    .next = Envíeles la nota de abajo. Pueden activarlo.
    .now = { now }
problem-unknownStep = Su organización pide un paso que esta aplicación no conoce
    .why = El paso es nuevo, o está hecho para { $organisation }.
    .next = Envíeles la nota de abajo.
    .now = { now }
problem-signInTimedOut = El inicio de sesión tardó demasiado
    .why = El servicio solo espera un código unos minutos.
    .next = Inicie sesión otra vez. Recibirá un código nuevo.
    .now = Todavía no ha iniciado sesión. No ha cambiado nada.
problem-stepNeedsOrganisation = Su organización tiene que configurar su segundo paso
    .why = Pide uno, y su cuenta no tiene ninguno que se pueda configurar aquí.
    .next = Envíeles la nota de abajo. Pueden añadirlo por usted.
    .now = { now }
problem-attributeShape = No se aceptó uno de los datos que escribió
    .why =
        { $quoted ->
            [yes] Este es el motivo:
           *[no] Quizá un campo esté vacío, o escrito de otra forma de la que quiere { $organisation }.
        }
    .next = Revise cada campo. Después escriba de nuevo la contraseña.
    .now = { now }


## Passwords

problem-passwordRules = Esa contraseña no sigue las reglas
    .why =
        { $quoted ->
            [yes] Esto dice { $organisation }:
           *[no] Debería ser más larga, o tener otros tipos de caracteres. Así lo quiere { $organisation }.
        }
    .next =
        { $during ->
            [reset] Escriba de nuevo el código, y otra contraseña.
            [changePassword] Escriba de nuevo la contraseña actual, y otra nueva distinta.
           *[newPassword] Escriba otra.
        }
    .now = { now }
problem-passwordUsedBefore = Ya usó esa contraseña antes
    .why = Debe ser nueva. Así lo quiere { $organisation }.
    .next =
        { $during ->
            [reset] Escriba de nuevo el código, y otra contraseña.
            [changePassword] Escriba de nuevo la contraseña actual, y otra nueva distinta.
           *[newPassword] Escriba otra.
        }
    .now = { now }
problem-presentPasswordWrong = Esa no es su contraseña actual
    .why = Quizá esté mal escrita, o haya cambiado.
    .next = Escriba de nuevo las dos contraseñas.
    .now = { now }
problem-noResetContact = No podemos enviarle un código para una contraseña nueva
    .why = Su cuenta no tiene número ni dirección confirmados para eso. O ya reciben los códigos de su segundo paso.
    .next = Pregunte a { $organisation }. Allí pueden darle una contraseña nueva.
    .now = { now }
problem-noResetNow = Ahora mismo no se puede restablecer su contraseña
    .why = Quizá todavía no haya usado su primera contraseña, o su cuenta esté desactivada.
    .next = Inicie sesión con su primera contraseña, si la tiene. Si no, pregunte a { $organisation }.
    .now = { now }
problem-alreadyActive = Su cuenta ya está activa
    .why = Se confirmó antes.
    .next = Inicie sesión.
    .now = Todavía no ha iniciado sesión.


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = Lo que le han dado no puede abrir una cuenta
    .why = Es de otro tipo: quizá solo diga quién es alguien.
    .next = Pida lo que está hecho para los cambios. Después empiece de nuevo con eso.
    .now = { now }
problem-tokenElsewhere = Lo que le han dado es para otra organización
    .why = No corresponde a la organización que abrió.
    .next = Empiece de nuevo con el archivo de conexión que le corresponde.
    .now = { now }
problem-tokenExpired = Lo que le han dado ya no funciona
    .why = Solo sirve durante poco tiempo.
    .next = Pida uno nuevo. Después empiece de nuevo con él.
    .now = { now }


## The browser

problem-browserTimedOut = No volvió de su navegador
    .why = Esperamos unos minutos. Quizá se cerró la página.
    .next =
        { $during ->
            [aside] Empiece de nuevo y siga en la página que se abre.
           *[signIn] Empiece de nuevo e inicie sesión en la página que se abre.
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] No se hizo en su navegador
       *[signIn] Su navegador volvió sin un inicio de sesión
    }
    .why =
        { $quoted ->
            [yes] La página decía:
           *[no] Quizá lo detuvo allí, o la página dijo que no.
        }
    .next = Inténtelo una vez más. Si sigue igual, envíe la nota de abajo a { $organisation }.
    .now = { now }
problem-noBrowser = No pudimos abrir su navegador
    .why = Quizá este equipo no tenga ninguno, o no haya uno predeterminado.
    .next = Elija su navegador predeterminado en la configuración del equipo. Después inténtelo de nuevo.
    .now = { now }
problem-portsTaken = Su navegador no habría podido volver aquí
    .why = Otra aplicación de este equipo ocupa el camino de vuelta.
    .next = Cierre otras aplicaciones que estén iniciando sesión, o reinicie el equipo. Después inténtelo de nuevo.
    .now = { now }


## Codes

problem-codeWrong = Ese código no coincide
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] El reloj de este equipo adelanta { $difference } aproximadamente. Si su aplicación de autenticación está en este equipo, ajústelo. Si no, revise el del teléfono.
                [slow] El reloj de este equipo atrasa { $difference } aproximadamente. Si su aplicación de autenticación está en este equipo, ajústelo. Si no, revise el del teléfono.
               *[right] La aplicación muestra un código nuevo cada 30 segundos. Si vuelve a ocurrir, compruebe que su teléfono ajusta la hora por sí solo.
            }
           *[other] Quizá una cifra esté mal, o sea de un mensaje anterior.
        }
    .next =
        { $factor ->
            [softwareToken] Escriba el código que muestra ahora su aplicación.
           *[other] Escriba el código del mensaje más reciente.
        }
    .now = { now }
problem-codeExpired = Ese código es demasiado antiguo
    .why = Un código solo sirve unos minutos.
    .next =
        { $factor ->
            [softwareToken] Escriba el código que muestra ahora su aplicación.
           *[other] Pida un código nuevo y escriba ese.
        }
    .now = { now }
problem-codeUsed = Ese código ya se usó
    .why = Cada código solo sirve una vez.
    .next =
        { $factor ->
            [softwareToken] Espere hasta que su aplicación muestre un código nuevo. Después escriba ese.
           *[other] Pida un código nuevo y escriba ese.
        }
    .now = { now }
problem-codeTooShort = El código tiene 6 cifras
    .why = Había menos, o más.
    .next = Escriba las 6 cifras.
    .now = { now }
problem-codeNotDigits = El código solo tiene cifras
    .why = Había algo más en el campo.
    .next = Escriba las 6 cifras. Los espacios y los guiones no importan.
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = Ese no es un número de móvil completo
    .why = Quizá falte una cifra, o el país sea otro.
    .next = Elija su país y escriba el número de nuevo. O empiece por + y el prefijo del país.
    .now = No ha cambiado nada.
problem-emailAddressShape = Esa no es una dirección de correo completa
    .why = Necesita un nombre, el signo @ y lo que va después.
    .next = Escríbala de nuevo, por ejemplo nombre@example.com.
    .now = No ha cambiado nada.
problem-contactTaken =
    { $factor ->
        [email] Otra cuenta ya usa esa dirección
       *[other] Otra cuenta ya usa ese número
    }
    .why = Solo puede ser de una cuenta. Así lo quiere { $organisation }.
    .next = Cambie lo que escribió. Si de verdad es suyo, pregunte a { $organisation }.
    .now = No se activó nada.
problem-contactFixed =
    { $factor ->
        [email] Su dirección no se puede cambiar desde aquí
       *[other] Su número no se puede cambiar desde aquí
    }
    .why = De eso se encarga { $organisation }.
    .next = Pida que hagan el cambio. La nota de abajo dice lo que necesita.
    .now = No ha cambiado nada.


## The key of an authenticator app

problem-clipboardUnavailable = No podemos copiar la clave por usted
    .why = Este equipo no deja que la aplicación copie.
    .next = La clave está a la vista y seleccionada. Cópiela con el teclado, o escríbala en la aplicación.
    .now = { now }
problem-nothingOpened = No se abrió ninguna aplicación
    .why = Este equipo no tiene una aplicación para esto, o no se inició.
    .next = Escanee el código QR con su teléfono.
    .now = { now }
problem-notWritten = Este equipo no lo permite
    .why = La aplicación no puede escribir ni quitar un archivo ahí.
    .next = Elija otra carpeta, o pregunte a quien se encarga de este equipo.
    .now = { now }


## Una versión más nueva de esta aplicación

problem-updateNotFound = Ahora no se llega a las versiones nuevas
    .why = El lugar donde están no respondió, o algo lo paró en el camino.
    .next = Revise su conexión a internet e inténtelo más tarde.
    .now = { now }
problem-updateNotGenuine = No se puede confiar en esa versión
    .why = Se dañó en el camino, o no viene de quienes hacen esta aplicación.
    .next = Inténtelo mañana. Si sigue igual, dígaselo a quien se encarga de este equipo.
    .now = No se instaló. Puede seguir con esta versión.


## The session

problem-signedOut = Por seguridad, se cerró su sesión
    .why = La cerró en otro lugar, o ha pasado demasiado tiempo.
    .next = Inicie sesión otra vez.
    .now =
        { $during ->
            [save] No se guardó nada. Lo que eligió se conserva hasta entonces.
            [setUp] No se activó nada.
            [replace] Quizá su aplicación anterior ya no funcione.
           *[other] No ha cambiado nada.
        }
problem-scopeMissing = Esta aplicación todavía no puede cambiar cómo inicia sesión
    .why = Primero tiene que permitirlo { $organisation }. Aquí no puede hacer nada más.
    .next = Envíeles la nota de abajo.
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name }: primero falta una cosa
    .why = Sin ella no puede funcionar.
    .next = Añada lo que falta, o desmarque la casilla. Después guarde.
    .now = { now-box }
problem-needsSetUp-authenticator = { $name }: conecte primero una
    .why = Su cuenta no está conectada a ninguna aplicación de un teléfono.
    .next = Conecte una abajo. Después guardaremos todo lo que ha elegido.
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name }: añada primero un número de teléfono móvil
    .why = Su cuenta no tiene un número al que enviar códigos.
    .next = Añada uno abajo. Después guardaremos todo lo que ha elegido.
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name }: confirme primero su número de móvil
    .why = Nadie ha comprobado todavía que el número es suyo.
    .next = Confírmelo abajo. Después guardaremos todo lo que ha elegido.
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name }: añada primero una dirección de correo
    .why = Su cuenta no tiene una dirección a la que enviar códigos.
    .next = Añada una abajo. Después guardaremos todo lo que ha elegido.
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name }: confirme primero su dirección
    .why = Nadie ha comprobado todavía que la dirección es suya.
    .next = Confírmela abajo. Después guardaremos todo lo que ha elegido.
    .now = { now-box }
problem-needsSetUp-passkey = { $name }: cree primero una
    .why = Su cuenta todavía no tiene ninguna llave de acceso.
    .next = Créela donde inicia sesión en { $organisation } con su navegador. O desmarque la casilla.
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] Su organización no lo ha activado
       *[other] { $name }: su organización no lo ha activado
    }
    .why = Solo ella puede hacerlo.
    .next = Desmarque la casilla y guarde de nuevo, o envíeles la nota de abajo.
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] Conserve otro método además de la llave de acceso
       *[other] { $name }: conserve otro método para iniciar sesión
    }
    .why = Una llave de acceso no puede ser el único segundo paso.
    .next = Marque una casilla más y después guarde.
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] Deje al menos una casilla marcada
       *[other] { $name }: deje al menos una casilla marcada
    }
    .why = Su organización lo exige.
    .next = Marque la que quiere usar y después guarde.
    .now = No ha cambiado nada. Lo que estaba activado sigue activado.


## Saving: the whole

problem-nothingToSave = No hay nada que guardar
    .why = Todo está ya como se muestra.
    .next = Marque o desmarque antes una casilla.
    .now = No ha cambiado nada.
problem-notSaved = Su cambio no se guardó
    .why = La respuesta se perdió por el camino. Lo comprobamos, y no está.
    .next = Inténtelo de nuevo.
    .now = No ha cambiado nada. Sus casillas siguen como las dejó.
problem-unclear = Todavía no se sabe: no pudimos comprobarlo
    .why = La respuesta se perdió por el camino, y no pudimos preguntar otra vez.
    .next =
        { $practice ->
            [yes] Seguiremos comprobándolo.
           *[no] Seguiremos comprobándolo. Puede cerrar la aplicación; lo comprobaremos cuando vuelva.
        }
    .now = Quizá su cambio esté guardado, o quizá no.
problem-refused = El servicio no aceptó este cambio
    .why = Dio un motivo que esta aplicación no conoce.
    .next = Envíe la nota de abajo a { $organisation }.
    .now = { now }


## The organisation's side

problem-notOffered = El servicio de su organización no ofrece esto
    .why = No está activado allí, o no forma parte de lo que usan.
    .next = Envíe la nota de abajo a { $organisation }.
    .now = { now }
problem-stopped = El firewall de su organización detuvo esto
    .why = Una protección delante del servicio dijo que no.
    .next = Pruebe desde otra red, por ejemplo en casa. Si sigue igual, envíe la nota de abajo a { $organisation }.
    .now = { now }
problem-messagesNotSent = No se pueden enviar los mensajes de su organización
    .why = Su servicio de mensajes no pudo enviar el código.
    .next = Empiece de nuevo más tarde, o envíe la nota de abajo a { $organisation }.
    .now = { now }
problem-organisationCheck = Un control propio de su organización rechazó esto
    .why =
        { $quoted ->
            [yes] Esto dice:
           *[no] No dijo por qué.
        }
    .next = Si esto no le ayuda, envíe la nota de abajo a { $organisation }.
    .now = { now }


## Service and network

problem-busy = El servicio está saturado
    .why = Muchas personas lo usan en este momento.
    .next = Espere un momento y después inténtelo de nuevo.
    .now = { now }
problem-serviceTrouble = El servicio tiene dificultades en este momento
    .why = Respondió que algo no funciona por su lado.
    .next = Inténtelo de nuevo en unos minutos.
    .now = { now }
problem-offline = Este equipo no está conectado a la red
    .why = Desde aquí no se encuentra el servicio.
    .next = Revise su red y después inténtelo de nuevo.
    .now = { now }
problem-nobodyAnswers = Nadie responde en la dirección del servicio
    .why = Quizá esté fuera de servicio, o un firewall cierre el paso.
    .next = Inténtelo de nuevo en unos minutos, o desde otra red.
    .now = { now }
problem-timedOut = El servicio tardó demasiado en responder
    .why = Quizá su red sea lenta, o lo sea el servicio.
    .next = Inténtelo de nuevo.
    .now = { now }
problem-notTrusted = No podemos saber si este es el servicio real
    .why = Aquí no se reconoce su prueba de identidad. Quizá el reloj del equipo esté mal, o esta red lea lo que se envía.
    .next = Revise fecha y hora e inténtelo de nuevo. O use otra red.
    .now = No se envió nada allí. Nada ha cambiado.
problem-proxy = El proxy de su red cierra el paso
    .why = No nos dejó llegar hasta el servicio.
    .next = Inicie sesión en la red si se lo pide. Después inténtelo de nuevo.
    .now = { now }
problem-connectionLost = La conexión se cortó
    .why = Su red desapareció mientras esperábamos.
    .next = Revise su red y después inténtelo de nuevo.
    .now = { now }
problem-notTheService = La respuesta no vino del servicio de inicio de sesión
    .why = Respondió otra cosa en esta red. Quizá sea la página de acceso de una red wifi.
    .next = Abra una página web para ver si la red le pide iniciar sesión. Después inténtelo de nuevo.
    .now = { now }


## The app

problem-notAllowed = Esta aplicación no puede hacer eso
    .why = Quizá sea una versión antigua.
    .next = Cierre la aplicación y ábrala de nuevo. Si sigue igual, instale la versión más reciente.
    .now = { now }
problem-unexpected = Ha ocurrido algo que no conocemos
    .why = El servicio o esta aplicación ha hecho algo nuevo.
    .next = Inténtelo de nuevo. Si sigue igual, envíe la nota de abajo a { $organisation }.
    .now = { now }


## What stands around a problem

problem-summary-title = Hay un problema
problem-together = Sin cambios, porque todo se guarda junto.
problem-try-again = Intentar de nuevo
problem-read-again = Comprobar de nuevo
problem-wait-usually = Normalmente podrá intentarlo de nuevo en { $time }.
problem-wait-label =
    { $minutes ->
        [one] Normalmente tarda alrededor de un minuto.
       *[other] Normalmente tarda unos { $minutes } minutos.
    }
problem-it-title = Para su soporte informático
problem-note-title = Una nota que puede enviarles
copy = Copiar
copied = Copiado

# The note itself is written for the IT team, so their words are right here.
it-note-opening = Second Step no pudo hacer lo que pedí.
it-note-headline = Lo que vi: { $headline }
it-note-field = Archivo de conexión: «{ $field }». { $expected }
it-note-place = Archivo: { $value }
it-note-scope = El cliente de aplicación necesita el scope aws.cognito.signin.user.admin.
it-note-operation = Operación: { $value }
it-note-service-code = Respuesta: { $value }
it-note-message = Mensaje: { $value }
it-note-status = Estado HTTP: { $value }
it-note-request = ID de solicitud: { $value }
it-note-time = Hora (UTC): { $value }
it-note-version = Versión: Second Step { $value }

help-ask = A quién preguntar: { $who }
help-nobody = Pregunte a quien le dijo que instalara esto.
help-email = Correo: { $value }
help-phone = Teléfono: { $value }
help-url = Web: { $value }
