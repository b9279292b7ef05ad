# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = Un instant…

factor-sms = SMS
factor-softwareToken = Application d’authentification
factor-email = E-mail
factor-webAuthn = Clé d’accès

start-heading = Second Step démarre
start-problem = Second Step n’a pas pu démarrer
# Never after "de" or "que", which would be shortened before some names.
your-organisation = votre organisation
