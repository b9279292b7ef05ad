# Passwords: the one there is, one that is being chosen, and one that was forgotten.
password-show =
    { $which ->
        [new] Mostrar la contraseña nueva
       *[current] Mostrar la contraseña
    }
password-hide =
    { $which ->
        [new] Ocultar la contraseña nueva
       *[current] Ocultar la contraseña
    }
password-show-short = Mostrar
password-hide-short = Ocultar

password-heading = Escriba su contraseña
password-who = Iniciando sesión como { $username }
password-not-you = ¿No es usted?

new-password-heading = Elija una contraseña nueva
new-password-lead = { $organisation } quiere que elija ahora su propia contraseña. La que recibió deja de funcionar.
new-password-label = Contraseña nueva
new-password-hint = Elija una que no use en ningún otro sitio. Cuanto más larga, más segura.
new-password-besides = { $organisation } pide también estos datos
new-password-submit = Guardar esta contraseña
new-password-busy = Guardando su contraseña…

attribute-given-name = Nombre
attribute-family-name = Apellidos
attribute-name = Nombre completo
attribute-middle-name = Segundo nombre
attribute-nickname = Apodo
attribute-preferred-username = Nombre que se mostrará
attribute-birthdate = Fecha de nacimiento
attribute-birthdate-hint = Año, mes y día, por ejemplo 1980-01-31
attribute-gender = Género
attribute-address = Dirección postal
attribute-phone-number = Número de teléfono móvil
attribute-phone-number-hint = Empiece por + y el prefijo del país.
attribute-email = Dirección de correo
attribute-zoneinfo = Zona horaria
attribute-zoneinfo-hint = Por ejemplo, Europe/Madrid
attribute-locale = Idioma
attribute-locale-hint = Por ejemplo, es o es-MX
attribute-website = Sitio web
attribute-profile = Página sobre usted
attribute-picture = Foto de usted
attribute-address-hint = Una dirección web que empieza por https

reset-heading = Elija una contraseña nueva
reset-lead =
    { $destination ->
        [none] Ya se envió un código para { $username } por correo o por SMS. Escríbalo aquí, con la contraseña que quiere a partir de ahora.
       *[other] Hemos enviado un código a { $destination }. Escríbalo aquí, con la contraseña que quiere a partir de ahora.
    }
