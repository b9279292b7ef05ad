# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = ¿Cómo quiere iniciar sesión?
start-password = Contraseña
start-password-about = Escribe su contraseña aquí.
start-emailCode = Código por correo electrónico
start-emailCode-about = Enviamos un código a su dirección de correo.
start-textCode = Código por SMS
start-textCode-about = Enviamos un código por SMS a su teléfono móvil.
start-passkey-about = Usa su llave de acceso en el navegador.
choose-start-none = { $organisation } solo le deja entrar con una llave de acceso. La llave funciona en su navegador, y esta aplicación no sabe dónde. Pida un archivo de conexión nuevo.

required-step-heading = Configure su segundo paso
required-step-lead = A partir de ahora, { $organisation } pide un segundo paso. Protege su cuenta aunque alguien llegue a saber su contraseña.
required-step-sms = Enviamos un código por SMS a su teléfono móvil
required-step-email = Enviamos un código a una dirección de correo suya

question-heading = { $organisation } tiene una pregunta
question-again = Esa no era la respuesta correcta, o hay una pregunta más. Léala de nuevo y después responda.
question-answer = Su respuesta
question-help = No puedo responder
question-help-how = La pregunta es de { $organisation }. Allí pueden decirle qué significa.

confirm-account-heading = Confirme su cuenta
confirm-account-lead =
    { $destination ->
        [none] La cuenta { $username } es nueva y nadie la ha confirmado todavía. Busque un mensaje con un código y escríbalo aquí.
       *[other] La cuenta { $username } es nueva y nadie la ha confirmado todavía. Hemos enviado un código a { $destination }. Escríbalo aquí.
    }
confirm-account-submit = Confirmar

code-send-again = Enviar el código otra vez
account-code-none = Busque un correo y un SMS, también en la carpeta de correo no deseado. Un código enviado hace tiempo puede ser demasiado antiguo: envíelo otra vez.

browser-heading = Siga en su navegador
browser-lead-signIn = Su navegador abre una página de { $organisation }. Inicie sesión allí.
browser-lead-addPasskey = Su navegador abre una página de { $organisation }. Añada allí su llave de acceso.
browser-lead-signOut = Su navegador abre una página de { $organisation } que cierra su sesión allí.
browser-done-title = Puede cerrar esta página
browser-done-text = Second Step sigue en su propia ventana.
browser-refused-title = No se ha hecho
browser-refused-text = Puede cerrar esta página. Second Step le dice qué hacer ahora.
browser-comes-back = Cuando termine, vuelva aquí. Esta ventana sigue por sí sola.
browser-nothing-opened = ¿No se abrió nada?
browser-nothing-opened-how = Busque primero la página entre sus ventanas abiertas. Si no está, cancele e inténtelo de nuevo.
browser-cancel = Cancelar
