# Adding, changing and confirming the number or the address that codes go to, in place.
contact-change =
    { $factor ->
        [email] Cambiar dirección
       *[sms] Cambiar número
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] Añada una dirección de correo
            [change] Cambie su dirección de correo
           *[confirm] Confirme su dirección de correo
        }
       *[sms] { $kind ->
            [add] Añada un número de teléfono móvil
            [change] Cambie su número de teléfono móvil
           *[confirm] Confirme su número de teléfono móvil
        }
    }
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] Los códigos de inicio de sesión llegarán a esta dirección.
            [changes] Esto solo cambia la dirección. No se activa nada.
           *[replaces] Los códigos de inicio de sesión llegarán a la dirección nueva. Hasta que la confirme, es posible que la anterior ya no reciba códigos.
        }
       *[sms] { $what ->
            [adds] Los códigos de inicio de sesión llegarán a este número.
            [changes] Esto solo cambia el número. No se activa nada.
           *[replaces] Los códigos de inicio de sesión llegarán al número nuevo. Hasta que lo confirme, es posible que el anterior ya no reciba códigos.
        }
    }
contact-offer =
    { $factor ->
        [email] Los códigos de inicio de sesión llegarán a { $destination }. Con un código demuestra que puede leer lo que llega allí.
       *[sms] Los códigos de inicio de sesión llegarán al { $destination }. Con un código demuestra que tiene este teléfono en la mano.
    }
contact-send-to = Enviar un código a { $destination }
contact-another =
    { $factor ->
        [email] Usar otra dirección
       *[sms] Usar otro número
    }
contact-country = País
contact-country-none = Elija un país
contact-number = Número de teléfono móvil
contact-number-hint = O empiece por + y el prefijo del país.
contact-address = Dirección de correo
contact-send =
    { $factor ->
        [email] Enviarme un código por correo
       *[sms] Enviarme un código por SMS
    }
contact-send-busy = Enviando un código…
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] Su dirección anterior sigue en uso hasta que confirme la nueva.
           *[sms] Su número anterior sigue en uso hasta que confirme el nuevo.
        }
       *[other] { $old } sigue en uso hasta que confirme el cambio.
    }
contact-no-code =
    { $factor ->
        [email] Los códigos suelen llegar en medio minuto. Mire también en la carpeta de correo no deseado. Si la dirección no es correcta, use otra.
       *[sms] Los códigos suelen llegar en medio minuto. Compruebe que su teléfono está encendido y tiene señal. Si el número no es correcto, use otro.
    }
