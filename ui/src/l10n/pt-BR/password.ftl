# Passwords: the one there is, one that is being chosen, and one that was forgotten.
# $which is current or new: a screen may have a field for each.
password-show =
    { $which ->
        [new] Mostrar a nova senha
       *[current] Mostrar a senha
    }
password-hide =
    { $which ->
        [new] Esconder a nova senha
       *[current] Esconder a senha
    }
password-show-short = Mostrar
password-hide-short = Esconder

password-heading = Digite a sua senha
password-who = Entrando como { $username }
password-not-you = Não é você?

new-password-heading = Escolha uma nova senha
new-password-lead = { $organisation } quer que você escolha agora a sua própria senha. A que você recebeu deixa de valer.
new-password-label = Nova senha
new-password-hint = Escolha uma que você não usa em outro lugar. Quanto mais longa, mais segura.
new-password-besides = { $organisation } também pede isto
new-password-submit = Definir esta senha
new-password-busy = Definindo a sua senha…

attribute-given-name = Nome
attribute-family-name = Sobrenome
attribute-name = Nome completo
attribute-middle-name = Nome do meio
attribute-nickname = Apelido
attribute-preferred-username = Nome a mostrar
attribute-birthdate = Data de nascimento
attribute-birthdate-hint = Ano, mês e dia, como 1980-01-31
attribute-gender = Gênero
attribute-address = Endereço postal
attribute-phone-number = Número de celular
attribute-phone-number-hint = Comece com + e o código do país.
attribute-email = Endereço de e-mail
attribute-zoneinfo = Fuso horário
attribute-zoneinfo-hint = Como America/Sao_Paulo
attribute-locale = Idioma
attribute-locale-hint = Como pt ou pt-BR
attribute-website = Site
attribute-profile = Página sobre você
attribute-picture = Foto sua
attribute-address-hint = Um endereço da web que começa com https

reset-heading = Defina uma nova senha
reset-lead =
    { $destination ->
        [none] Um código para { $username } foi enviado antes, por e-mail ou mensagem de texto. Digite-o aqui, com a senha que você quer a partir de agora.
       *[other] Enviamos um código para { $destination }. Digite-o aqui, com a senha que você quer a partir de agora.
    }
