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

look-title = Langue et apparence
look-language = Langue
look-as-computer = Comme sur cet ordinateur
look-theme = Clair ou sombre
look-light = Clair
look-dark = Sombre
look-size = Taille
look-smaller = Plus petit
look-larger = Plus grand
look-keys = Ou appuyez sur { $key } avec + ou −. { $key } avec 0 revient au départ.
key-control = Ctrl
look-done = Terminé
