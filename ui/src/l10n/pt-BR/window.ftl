# What every screen shares.
app-name = Second Step
title = { $heading } – Second Step
busy = Um momento…

factor-sms = Mensagem de texto
factor-softwareToken = Aplicativo autenticador
factor-email = E-mail
factor-webAuthn = Chave de acesso

start-heading = O Second Step está abrindo
start-problem = O Second Step não conseguiu abrir
your-organisation = sua organização

look-title = Idioma e aparência
look-language = Idioma
look-as-computer = Como neste computador
look-theme = Claro ou escuro
look-light = Claro
look-dark = Escuro
look-size = Tamanho
look-smaller = Menor
look-larger = Maior
look-keys = Ou pressione { $key } com + ou −. { $key } com 0 volta ao início.
key-control = Ctrl
look-done = Pronto
