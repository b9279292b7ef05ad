# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = Un momento…

factor-sms = SMS
factor-softwareToken = Aplicación de autenticación
factor-email = Correo electrónico
factor-webAuthn = Llave de acceso

start-heading = Second Step se está iniciando
start-problem = Second Step no pudo iniciarse
your-organisation = su organización

look-title = Idioma y aspecto
look-language = Idioma
look-as-computer = Como en este equipo
look-theme = Claro u oscuro
look-light = Claro
look-dark = Oscuro
look-size = Tamaño
look-smaller = Más pequeño
look-larger = Más grande
look-keys = O pulse { $key } con + o −. { $key } con 0 vuelve al inicio.
key-control = Ctrl
look-done = Listo
