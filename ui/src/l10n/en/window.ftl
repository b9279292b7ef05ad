# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = One moment…

factor-sms = Text message
factor-softwareToken = Authenticator app
factor-email = Email
factor-webAuthn = Passkey

start-heading = Second Step is starting
start-problem = Second Step could not start
your-organisation = your organisation
