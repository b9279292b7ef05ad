# Adding, changing and confirming the number or the address that codes go to, in place.
# $factor is sms or email throughout.
contact-change =
    { $factor ->
        [email] Mudar o endereço
       *[sms] Mudar o número
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] Adicione um endereço de e-mail
            [change] Mude o seu endereço de e-mail
           *[confirm] Confirme o seu endereço de e-mail
        }
       *[sms] { $kind ->
            [add] Adicione um número de celular
            [change] Mude o seu número de celular
           *[confirm] Confirme o seu número de celular
        }
    }
# $what: adds what codes will go to, changes it where none go there now, or replaces it where they do.
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] Os códigos para entrar irão para este endereço.
            [changes] Isto só muda o endereço. Nada é ativado.
           *[replaces] Os códigos para entrar irão para o novo endereço. Até você confirmar, o antigo pode não receber mais códigos.
        }
       *[sms] { $what ->
            [adds] Os códigos para entrar irão para este número.
            [changes] Isto só muda o número. Nada é ativado.
           *[replaces] Os códigos para entrar irão para o novo número. Até você confirmar, o antigo pode não receber mais códigos.
        }
    }
contact-offer =
    { $factor ->
        [email] Os códigos para entrar irão para { $destination }. Um código mostra que você lê o que chega lá.
       *[sms] Os códigos para entrar irão para { $destination }. Um código mostra que o celular está com você.
    }
contact-send-to = Enviar um código para { $destination }
contact-another =
    { $factor ->
        [email] Usar outro endereço
       *[sms] Usar outro número
    }
contact-country = País
contact-country-none = Escolha um país
contact-number = Número de celular
contact-number-hint = Ou comece com + e o código do país.
contact-address = Endereço de e-mail
contact-send =
    { $factor ->
        [email] Receber um código por e-mail
       *[sms] Receber um código por SMS
    }
contact-send-busy = Enviando um código…
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] Seu endereço antigo continua em uso até você confirmar o novo.
           *[sms] Seu número antigo continua em uso até você confirmar o novo.
        }
       *[other] { $old } continua em uso até você confirmar o novo.
    }
contact-no-code =
    { $factor ->
        [email] Os códigos costumam chegar em meio minuto. Olhe também na pasta de spam. Se o endereço não está certo, use outro.
       *[sms] Os códigos costumam chegar em meio minuto. Veja se o celular está ligado e com sinal. Se o número não está certo, use outro.
    }
