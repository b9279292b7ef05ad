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
