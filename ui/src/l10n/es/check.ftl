# The check of the connection, hop by hop.

check-open = Comprobar la conexión
check-title = La conexión con { $organisation }
check-busy = Vamos paso a paso. Puede tardar un minuto.
check-back = Volver
check-page-only = Al servicio de inicio de sesión sí se llega. Esto trata de la página de inicio de sesión en su navegador.

# What was found, and what to do.

check-verdict-reached = Desde aquí todo funciona
    .next = El servicio de inicio de sesión responde. Si antes algo no iba, inténtelo de nuevo.
check-verdict-nameNotFound = Este equipo no encuentra el servicio
    .next = Quizá no esté conectado. Revise su red y después compruebe de nuevo.
check-verdict-nobodyAnswers = Nadie responde en la dirección del servicio
    .next = Quizá un firewall cierre el paso. Pruebe otra red, o envíe la nota de abajo a su soporte informático.
check-verdict-proxyUnusable = Este equipo no logra pasar por el proxy de su red
    .next = Su configuración nombra un proxy que no está, o que esta aplicación no puede usar. Revise su red, o envíe la nota de abajo a su soporte informático.
check-verdict-proxySignIn = El proxy de su red pide iniciar sesión
    .next = Esta aplicación no puede hacerlo por usted. Envíe la nota de abajo a su soporte informático.
check-verdict-proxyRefuses = El proxy de su red no nos deja pasar
    .next = Su soporte informático puede permitirlo. Envíele la nota de abajo.
check-verdict-notTrusted = No podemos saber si este es el servicio real
    .next = Quizá su red lea lo que se envía. En un hotel o un tren, abra una página web e inicie sesión allí. En el trabajo, envíe la nota de abajo a su soporte informático.
check-verdict-certificateTime = La prueba de identidad del servicio no es de hoy
    .next = Revise la fecha y la hora de este equipo. Si son correctas, envíe la nota de abajo a su soporte informático.
check-verdict-clock =
    El reloj de este equipo va { $difference } { $clock ->
        [fast] adelantado
       *[slow] atrasado
    }
    .next = Ponga bien la fecha y la hora de este equipo. Después compruebe de nuevo.
check-verdict-anotherAnswered = Su red pide iniciar sesión en ella
    .next = Abra una página web en su navegador, inicie sesión allí y compruebe de nuevo.
check-verdict-blocked = Un firewall nos detuvo
    .next = Pruebe otra red, o envíe la nota de abajo a su soporte informático.
check-verdict-serviceFails = El servicio está ahí, pero tiene problemas
    .next = Su red está bien. Inténtelo de nuevo en unos minutos.
check-verdict-cutOff = La conexión se acaba por el camino
    .next = Quizá su red sea lenta, o un firewall cierre el paso. Compruebe de nuevo, o pruebe otra red.

check-part-service = Servicio de inicio de sesión
check-part-page = Página de inicio de sesión en el navegador

check-hop-route = Configuración de este equipo
check-hop-name = Encontrar la dirección
check-hop-connect = Conectarse
check-hop-proxy = Pasar por el proxy de su red
check-hop-certificate = Prueba de identidad
check-hop-clock = Fecha y hora
check-hop-service = Respuesta del servicio

check-passed = bien
check-failed = problema aquí
check-not-reached = no se llegó

# The note is written for the IT team, so their words are right here.
it-note-check = Comprobación de la conexión
it-note-check-line = { $name }: { $value }
it-note-check-direct = Sin proxy
it-note-check-proxy = Proxy: { $value }
it-note-check-addresses = Direcciones: { $value }
it-note-check-connected = Conectado a: { $value }
it-note-check-cause = Causa: { $value }
it-note-check-schemes = Formas de iniciar sesión: { $value }
it-note-check-realm = Dominio (realm): { $value }
it-note-check-credentialsRefused = El nombre y la contraseña de la configuración de este equipo se rechazaron.
it-note-check-issuer = Emitido por: { $value }
it-note-check-names = Emitido para: { $value }
it-note-check-validity = Vigencia: { $value }
it-note-check-notAmazons = Amazon emite los certificados del servicio. Este quizá venga de un proxy que inspecciona.
it-note-check-clockHere = Reloj de este equipo (UTC): { $value }
it-note-check-clockThere = Reloj del servicio (UTC): { $value }
it-note-check-leadsTo = Lleva a: { $value }
