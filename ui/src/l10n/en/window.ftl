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

look-title = Language and look
look-language = Language
look-as-computer = As on this computer
look-theme = Light or dark
look-light = Light
look-dark = Dark
look-size = Size
look-smaller = Smaller
look-larger = Larger
look-keys = Or press { $key } with + or −. { $key } with 0 goes back.
key-control = Ctrl
look-done = Done
