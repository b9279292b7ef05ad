# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = Einen Moment …

factor-sms = SMS
factor-softwareToken = Authenticator-App
factor-email = E-Mail
factor-webAuthn = Passkey

start-heading = Second Step wird gestartet
start-problem = Second Step konnte nicht starten
# Stands where a nominative or an accusative stands, never a dative.
your-organisation = Ihre Organisation

look-title = Sprache und Aussehen
look-language = Sprache
look-as-computer = Wie auf diesem Computer
look-theme = Hell oder dunkel
look-light = Hell
look-dark = Dunkel
look-size = Größe
look-smaller = Kleiner
look-larger = Größer
look-keys = Oder drücken Sie { $key } mit + oder −. { $key } mit 0 stellt es zurück.
key-control = Strg
look-done = Fertig
