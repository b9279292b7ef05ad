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
