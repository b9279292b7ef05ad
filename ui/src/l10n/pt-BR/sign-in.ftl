# First screen, sign-in, consent, the choice of a way and the code.
first-heading = Veja e escolha como você entra
first-lead = A verificação em duas etapas protege a sua conta mesmo que alguém descubra a sua senha. Veja o que está ativo e mude.
first-open-lead = Abra o arquivo que a sua organização enviou
first-open = Abrir um arquivo de conexão
first-open-busy = Abrindo…
# Accounts that stay signed in on this computer.
first-accounts = Continuar como
first-account-sign-out = Sair da conta { $name }
first-account-sign-out-busy = Saindo…
first-known = Continuar com
first-known-too = Entrar com outra conta
first-placed = Configurado pela sua organização
first-remove = Remover { $name }
remove-title = Remover { $name } deste computador?
remove-what = A sua conta lá continua igual. Quem continuava na conta aqui sai dela. Para voltar, você vai precisar do arquivo ou do link de novo.
remove-no = Manter
remove-yes = Remover
remove-busy = Removendo…
first-unusable = Um arquivo da sua organização não pode ser usado
first-unusable-why = Ele está neste computador para configurar o aplicativo e tem um engano.
first-unusable-next = Envie o recado abaixo para a equipe de TI. Mesmo assim, você pode abrir outro arquivo.
first-by-hand = Configurar à mão (para a TI)
first-practice-lead = Só quer dar uma olhada?
first-practice = Experimentar com uma conta de treino
first-practice-busy = Abrindo a conta de treino…
first-practice-off = A conta de treino está desativada. A sua organização definiu isso.

sign-in-heading = Entrar em { $organisation }
sign-in-heading-practice = Entrar na conta de treino
sign-in-username = E-mail ou nome de usuário
sign-in-password = Senha
sign-in-submit = Entrar
sign-in-busy = Entrando…
sign-in-stay = Continuar na conta neste computador
sign-in-stay-about = Você continua na conta quando abrir o aplicativo de novo; marque só onde ninguém mais usa o computador.
sign-in-stay-off = Não dá para continuar na conta. A sua organização definiu isso.
sign-in-forgot = Esqueceu a senha?
sign-in-forgot-busy = Pedindo um código…
sign-in-without = Entrar sem senha
# $button is the name on the button that was pressed.
sign-in-name-first = Digite aqui primeiro o seu e-mail ou nome de usuário. Depois pressione “{ $button }” de novo.
browser-sign-out-about = Talvez você ainda esteja na conta no navegador. Em um computador que outros usam, saia lá também.
browser-sign-out = Sair do navegador também
returning-heading = Que bom ver você de novo
returning-lead = Estamos abrindo a sua conta em { $organisation }.
returning-instead = Prefiro entrar de novo
browser-door = Entrar pelo navegador
browser-door-busy = Abrindo o navegador…
browser-door-also = Você entra com uma conta da empresa ou de rede social? Então use o navegador.
browser-door-alone = Você entra em { $organisation } pelo navegador. Este aplicativo nunca pede essa senha.
sign-in-other = Usar outra organização
sign-in-remove = Remover esta organização
sign-in-leave-practice = Sair do treino
sign-in-practice-hint = A senha de treino é { $password }

note-signedOut = Você saiu.
note-signedOutHereOnly = Você saiu neste computador. Não conseguimos avisar o serviço, então ele pode lembrar de você por até uma hora.
note-sessionEnded = Por segurança, sua sessão terminou. Entre, e a sua mudança continua.
note-sessionOver = Por segurança, sua sessão terminou. Entre de novo para continuar.
note-signedOutEverywhere = Você saiu de todos os lugares.
note-signedOutOfBrowserToo = Você saiu, também no navegador.
note-locked = Ninguém usou o aplicativo por um tempo, então você saiu. Entre para continuar.
note-dataRemoved = Tudo o que o aplicativo guardava neste computador foi apagado. A sua conta continua igual.
note-organisationRemoved = A organização foi removida deste computador. A sua conta lá continua igual.
note-notKnownYet = Ainda não sabemos se a sua última mudança foi salva. Entre, e nós conferimos.

consent-heading = Sua senha vai para o próprio serviço
consent-question = O serviço desta organização recebe a sua própria senha. Continuar?
consent-why = A maioria dos serviços só recebe uma prova de que você sabe a senha. Este quer a senha. Ela vai por uma conexão protegida, só para { $organisation }.
consent-now = Nada foi enviado ainda.
consent-agree = Continuar
consent-cancel = Não enviar

choose-heading = Como você quer mostrar que é você?
choose-lead = { $organisation } oferece estes modos.

code-heading-sms = Digite o código da mensagem de texto
code-heading-softwareToken = Digite o código do aplicativo autenticador
code-heading-email = Digite o código do e-mail
code-heading-webAuthn = Use a sua chave de acesso
code-lead-sms =
    { $destination ->
        [none] Enviamos um código por SMS para o seu celular.
       *[other] Enviamos um código por SMS para { $destination }.
    }
code-lead-softwareToken = Abra o aplicativo no celular. Ele mostra 6 dígitos que mudam a cada 30 segundos.
code-lead-email =
    { $destination ->
        [none] Enviamos um código para o seu e-mail.
       *[other] Enviamos um código por e-mail para { $destination }.
    }
code-lead-webAuthn = Esta versão não usa chaves de acesso aqui. Comece de novo e escolha outro modo.
code-label = Código
code-submit = Continuar
code-busy = Conferindo…
code-again = Começar de novo
code-new = Enviar um novo código
code-new-busy = Pedindo um novo código…
code-another-way = Usar outro modo
code-began-anew =
    { $factor ->
        [softwareToken] Demorou mais do que o serviço espera. Começamos de novo. Digite o código que o aplicativo mostra agora.
       *[sms] Demorou mais do que o serviço espera. Começamos de novo; um código anterior não vale mais. Um novo está a caminho.
    }
code-runs-out = Tempo restante: { $time }
code-runs-out-soon = Falta menos de um minuto. O serviço espera mais { $time } por este código.
code-runs-out-label =
    { $minutes ->
        [one] O serviço costuma esperar cerca de um minuto pelo código. Se demorar mais, começamos de novo por você.
       *[other] O serviço costuma esperar cerca de { $minutes } minutos pelo código. Se demorar mais, começamos de novo por você.
    }
code-ran-out = O serviço pode ter parado de esperar. Você ainda pode enviar o código: se for tarde, começamos de novo por você.
code-sent-again = Enviamos um novo código. Os antigos não valem mais.
code-late = O código não chegou?
code-late-check =
    { $destination ->
        [none] Veja se o celular tem sinal, ou olhe na pasta de spam.
       *[other] { $factor ->
            [sms] Veja { $destination } e se o celular tem sinal.
           *[other] Veja { $destination } e a pasta de spam.
        }
    }
code-wait = Costuma chegar em { $time }
code-wait-label = Os códigos costumam chegar em meio minuto.

no-code = Não consigo receber um código
noCode-sms = Os códigos costumam chegar em meio minuto. Veja se o celular está ligado e com sinal. Se o número não é mais seu, peça ajuda.
noCode-email = Os códigos costumam chegar em meio minuto. Olhe também na pasta de spam. Se o endereço não é mais seu, peça ajuda.
noCode-softwareToken = Celular novo? O aplicativo antigo pode ter uma cópia. Entre no mesmo aplicativo no novo celular, e os códigos voltam. Senão, só { $organisation } pode resolver.
noCode-webAuthn = Comece de novo e escolha outro modo. Se não houver, peça ajuda.
noCode-other-way = Se a sua conta tem outro modo, comece de novo e escolha-o lá.
noCode-use-other-way = Sua conta tem outro modo: escolha “Usar outro modo” nesta página.
noCode-note-title = Um recado para quem ajuda você
noCode-note-softwareToken = Não recebo mais códigos do meu aplicativo autenticador e por isso não consigo entrar em { $organisation }. Vocês podem redefinir o meu autenticador? (AdminDeleteSoftwareToken; depois entro com a minha senha e conecto um novo aplicativo. Até lá, a minha conta tem uma etapa a menos.)
noCode-note-sms = Meu código por mensagem de texto para { $destination } não chega e por isso não consigo entrar em { $organisation }. Vocês podem conferir o meu número e se as mensagens estão sendo enviadas?
noCode-note-email = Meu código por e-mail para { $destination } não chega e por isso não consigo entrar em { $organisation }. Vocês podem conferir o meu endereço e se as mensagens estão sendo enviadas?
noCode-note-webAuthn = Não consigo usar a minha chave de acesso e por isso não consigo entrar em { $organisation }. Vocês podem me oferecer outro modo?
