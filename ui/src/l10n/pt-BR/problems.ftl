# What went wrong, by failure code. The parts and the variables are explained in the English file.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] Nada foi salvo. Suas escolhas continuam aqui.
        [setUp] { $factor ->
            [sms] Seu número ainda não foi confirmado. Suas escolhas continuam aqui.
            [email] Seu endereço ainda não foi confirmado. Suas escolhas continuam aqui.
           *[other] Seu celular ainda não está conectado. Nada mais mudou.
        }
        [replace] Ainda não conectado. O aplicativo antigo pode não funcionar agora.
        [giveUp] { $factor ->
            [softwareToken] Nada mudou.
            [email] O novo endereço continua lá, mas não confirmado.
           *[other] O novo número continua lá, mas não confirmado.
        }
        [read] Nada mudou. O que você vê aqui pode estar desatualizado.
        [open] Nada mudou.
        [newPassword] Sua nova senha ainda não foi definida.
        [reset] Sua nova senha ainda não foi definida.
        [connect] Seu celular ainda não está conectado. Você ainda não entrou.
        [changePassword] Sua senha continua a antiga.
        [aside] Nada mudou.
        [leave] Talvez você ainda não tenha saído.
       *[signIn] Você ainda não entrou.
    }
# What is true of one box.
now-box =
    { $state ->
        [on] A opção “{ $name }” continua ativada. Nada mais mudou.
        [unknown] Ainda não sabemos se a opção “{ $name }” está ativada.
       *[off] A opção “{ $name }” continua desativada. Nada mais mudou.
    }


## The connection file

problem-connectionFileNotFound = Não conseguimos abrir esse arquivo
    .why = Ele pode ter sido movido ou apagado, ou você não tem acesso.
    .next = Salve o arquivo de novo a partir da mensagem que recebeu. Depois abra-o aqui.
    .now = { now }
problem-connectionFileUnreadable = Isso não é um arquivo de conexão
    .why = Ele pode estar cortado, ou ser outro tipo de arquivo.
    .next = Abra o arquivo que a sua organização enviou. Se for este, peça que enviem de novo.
    .now = { now }
problem-connectionFileField = O arquivo de conexão tem um engano em “{ $field }”
    .why = { $expected }
    .next = Envie o recado abaixo a quem deu o arquivo a você.
    .now = Nada mudou.
problem-organisationNotFound = Este aplicativo aponta para uma organização que não existe
    .why = O serviço não conhece o que o arquivo de conexão diz. O arquivo pode ser antigo.
    .next = Peça um novo arquivo de conexão.
    .now = { now }

expected-present = Está faltando, e o aplicativo precisa disso.
expected-text = Deve ser um texto curto, e não vazio.
expected-shape = Deve ter a forma que o guia mostra.
expected-versionOne = Deve ser 1.
expected-region = Deve ser uma região, como “eu-central-1”.
expected-userPoolId = Deve começar com a região, como “eu-central-1_AbC123xyz”.
expected-clientId = Deve ser o id do cliente de aplicativo.
expected-clientSecret = Deve ser o segredo do cliente de aplicativo, ou ficar de fora.
expected-https = Deve ser um endereço que começa com https.
expected-knownWord = Deve ser uma das palavras que o guia lista.


## Signing in

problem-wrongPassword = Esse nome e essa senha não combinam
    .why = Um deles pode estar digitado errado, ou a senha foi mudada.
    .next = Confira os dois e digite a senha de novo.
    .now = { now }
problem-usernameShape = Digite o seu e-mail ou nome de usuário
    .why = O campo está vazio, ou tem um espaço onde não pode.
    .next = Digite-o como a sua organização deu a você.
    .now = { now }
problem-passwordShape = Digite a sua senha
    .why = O campo está vazio.
    .next =
        { $during ->
            [newPassword] Digite a que você quer a partir de agora.
            [reset] Digite a que você quer a partir de agora, e o código de novo.
            [changePassword] Digite a que você quer a partir de agora, e a atual de novo.
           *[signIn] Digite a sua senha e entre.
        }
    .now = { now }
problem-temporaryPasswordExpired = Sua primeira senha é antiga demais
    .why = A senha que você recebeu só vale por alguns dias.
    .next = Peça uma nova.
    .now = { now }
problem-newPasswordNeeded = Você precisa de uma nova senha antes
    .why = Sua organização quer que você escolha a sua.
    .next = Entre de novo e defina-a aqui. Se não der certo, fale com { $organisation }.
    .now = { now }
problem-tooManyTries = Tentativas demais
    .why = Para proteger a sua conta, o serviço agora espera um pouco.
    .next = Espere e tente mais uma vez. Tentar antes pode aumentar a espera.
    .now = { now }
problem-accountOff = Sua conta está desativada
    .why = Alguém em { $organisation } fez isso, ou uma regra de lá.
    .next = Só lá podem ativar de novo. Pergunte.
    .now = { now }
problem-accountNotActive = Sua conta ainda não está ativa
    .why = Ela nunca foi confirmada.
    .next = Procure uma mensagem que pede a confirmação. Se não houver, fale com { $organisation }.
    .now = { now }
problem-accountGone = Não encontramos a sua conta
    .why = Ela pode ter sido removida, ou ter outro nome.
    .next = Confira o nome. Se estiver certo, fale com { $organisation }.
    .now = { now }
problem-signInNotOffered = Aqui você não pode entrar com senha
    .why = Isso não é permitido por { $organisation } neste aplicativo.
    .next = Envie o recado abaixo. Lá podem permitir.
    .now = { now }
problem-unknownStep = Sua organização pede uma etapa que este aplicativo não conhece
    .why = A etapa é nova ou feita para { $organisation }.
    .next = Envie o recado abaixo.
    .now = { now }
problem-signInTimedOut = Entrar demorou demais
    .why = O serviço só espera alguns minutos por um código.
    .next = Entre de novo. Você vai receber um novo código.
    .now = Você ainda não entrou. Nada mudou.
problem-stepNeedsOrganisation = Sua organização precisa configurar a sua segunda etapa
    .why = Ela pede uma, e a sua conta não tem nenhuma que possa ser configurada aqui.
    .next = Envie o recado abaixo. Lá podem adicioná-la para você.
    .now = { now }
problem-attributeShape = Algo que você preencheu não foi aceito
    .why =
        { $quoted ->
            [yes] A resposta diz:
           *[no] Um campo pode estar vazio, ou escrito de outra forma, diferente da que quer { $organisation }.
        }
    .next = Confira cada campo. Depois digite a senha de novo.
    .now = { now }


## Passwords

problem-passwordRules = Essa senha não segue as regras
    .why =
        { $quoted ->
            [yes] { $organisation } diz:
           *[no] { $organisation } quer que ela seja mais longa, ou com outros tipos de caracteres.
        }
    .next =
        { $during ->
            [reset] Digite o código de novo, e outra senha.
            [changePassword] Digite a senha atual de novo, e outra nova.
           *[newPassword] Digite outra.
        }
    .now = { now }
problem-passwordUsedBefore = Você já usou essa senha
    .why = Ela precisa ser nova: é o que quer { $organisation }.
    .next =
        { $during ->
            [reset] Digite o código de novo, e outra senha.
            [changePassword] Digite a senha atual de novo, e outra nova.
           *[newPassword] Digite outra.
        }
    .now = { now }
problem-presentPasswordWrong = Essa não é a sua senha atual
    .why = Pode estar digitada errado, ou ela foi mudada.
    .next = Digite as duas senhas de novo.
    .now = { now }
problem-noResetContact = Não podemos enviar um código para uma nova senha
    .why = Sua conta não tem número ou endereço confirmado para isso. Ou os códigos já vão para lá como segunda etapa.
    .next = Fale com { $organisation }. Lá podem definir uma nova senha para você.
    .now = { now }
problem-noResetNow = Agora a sua senha não pode ser redefinida
    .why = Talvez você ainda não tenha usado a primeira senha, ou a sua conta esteja desativada.
    .next = Entre com a primeira senha, se você a tem. Se não, fale com { $organisation }.
    .now = { now }
problem-alreadyActive = Sua conta já está ativa
    .why = Ela foi confirmada antes.
    .next = Entre.
    .now = Você ainda não entrou.


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = O que deram a você não abre uma conta
    .why = É de outro tipo, que só diz quem alguém é, ou está cortado.
    .next = Peça o que é feito para mudanças. Depois comece de novo com ele.
    .now = { now }
problem-tokenElsewhere = O que deram a você é de outra organização
    .why = Não pertence à organização que você abriu.
    .next = Comece de novo com o arquivo de conexão certo.
    .now = { now }
problem-tokenExpired = O que deram a você não funciona mais
    .why = Só funciona por pouco tempo, e pode terminar antes.
    .next = Peça um novo. Depois comece de novo com ele.
    .now = { now }


## The browser

problem-browserTimedOut = Você não voltou do navegador
    .why = Esperamos alguns minutos. A página pode ter sido fechada.
    .next =
        { $during ->
            [aside] Comece de novo e continue na página que abre.
           *[signIn] Comece de novo e entre na página que abre.
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] Não foi feito no navegador
       *[signIn] Seu navegador voltou sem você ter entrado
    }
    .why =
        { $quoted ->
            [yes] A página disse:
           *[no] Você pode ter parado lá, ou a página disse não.
        }
    .next = Tente mais uma vez. Se continuar, envie o recado abaixo a { $organisation }.
    .now = { now }
problem-noBrowser = Não conseguimos abrir o navegador
    .why = Este computador pode não ter um, ou nenhum está escolhido como padrão.
    .next = Escolha o navegador padrão nas configurações do computador. Depois tente de novo.
    .now = { now }
problem-portsTaken = Seu navegador não conseguiria voltar até nós
    .why = Outro aplicativo deste computador usa o caminho de volta.
    .next = Feche outros aplicativos em que você está entrando, ou reinicie o computador. Depois tente de novo.
    .now = { now }


## Codes

problem-codeWrong = Esse código não confere
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] O relógio deste computador está adiantado em cerca de { $difference }. Se o aplicativo autenticador está neste computador, acerte o relógio. Se não, veja o do celular.
                [slow] O relógio deste computador está atrasado em cerca de { $difference }. Se o aplicativo autenticador está neste computador, acerte o relógio. Se não, veja o do celular.
               *[right] O aplicativo muda o código a cada 30 segundos. Se acontecer de novo, veja se o celular acerta o relógio sozinho.
            }
           *[other] Um dígito pode estar errado, ou ele é de uma mensagem mais antiga.
        }
    .next =
        { $factor ->
            [softwareToken] Digite o código que o aplicativo mostra agora.
           *[other] Digite o código da mensagem mais nova.
        }
    .now = { now }
problem-codeExpired = Esse código é antigo demais
    .why = Um código só vale por alguns minutos.
    .next =
        { $factor ->
            [softwareToken] Digite o código que o aplicativo mostra agora.
           *[other] Peça um novo código e digite esse.
        }
    .now = { now }
problem-codeUsed = Esse código já foi usado
    .why = Cada código só vale uma vez.
    .next =
        { $factor ->
            [softwareToken] Espere o aplicativo mostrar um novo código. Depois digite esse.
           *[other] Peça um novo código e digite esse.
        }
    .now = { now }
problem-codeTooShort = O código tem 6 dígitos
    .why = Havia menos ou mais.
    .next = Digite os 6 dígitos.
    .now = { now }
problem-codeNotDigits = O código só tem dígitos
    .why = Havia outra coisa no campo.
    .next = Digite os 6 dígitos. Espaços e traços não importam.
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = Esse não é um número de celular completo
    .why = Pode faltar um dígito, ou o país pode ser outro.
    .next = Escolha o seu país e digite o número de novo. Ou comece com + e o código do país.
    .now = Nada mudou.
problem-emailAddressShape = Esse não é um endereço de e-mail completo
    .why = Ele precisa de um nome, um @ e o que vem depois.
    .next = Digite de novo, como nome@example.com.
    .now = Nada mudou.
problem-contactTaken =
    { $factor ->
        [email] Outra conta já usa esse endereço
       *[other] Outra conta já usa esse número
    }
    .why = Em { $organisation }, cada um só pode ser de uma conta.
    .next = Digite outro. Se for seu, fale com { $organisation }.
    .now = Nada foi ativado.
problem-contactFixed =
    { $factor ->
        [email] Seu endereço não pode ser mudado daqui
       *[other] Seu número não pode ser mudado daqui
    }
    .why = Quem cuida dele é { $organisation }.
    .next = Peça que mudem. O recado abaixo diz do que você precisa.
    .now = Nada mudou.


## The key of an authenticator app

problem-clipboardUnavailable = Não conseguimos copiar a chave para você
    .why = Este computador não deixa o aplicativo copiar.
    .next = A chave está mostrada e marcada. Copie com o teclado, ou digite-a no aplicativo.
    .now = { now }
problem-nothingOpened = Nenhum aplicativo abriu
    .why = Este computador não tem um aplicativo para isto, ou ele não abriu.
    .next = Leia o quadrado com o celular.
    .now = { now }
problem-notWritten = Este computador não deixou
    .why = O aplicativo não pode gravar nem apagar um arquivo ali.
    .next = Escolha outra pasta, ou pergunte a quem cuida deste computador.
    .now = { now }


## Uma versão mais nova deste aplicativo

problem-updateNotFound = Não dá para chegar às versões novas agora
    .why = O lugar onde elas ficam não respondeu, ou algo parou no caminho.
    .next = Confira a sua internet e tente de novo mais tarde.
    .now = { now }
problem-updateNotGenuine = Não dá para confiar nessa versão
    .why = Ela se estragou no caminho, ou não vem de quem faz este aplicativo.
    .next = Tente de novo amanhã. Se continuar assim, avise quem cuida deste computador.
    .now = Ela não foi instalada. Você pode continuar com esta versão.


## The session

problem-signedOut = Por segurança, sua sessão terminou
    .why = Você saiu em outro lugar, ou passou tempo demais.
    .next = Entre de novo.
    .now =
        { $during ->
            [save] Nada foi salvo. Suas escolhas ficam guardadas até lá.
            [setUp] Nada foi ativado.
            [replace] O aplicativo antigo pode não funcionar agora.
           *[other] Nada mudou.
        }
problem-scopeMissing = Este aplicativo ainda não pode mudar como você entra
    .why = { $organisation } precisa permitir antes. Nada que você faça aqui ajuda.
    .next = Envie o recado abaixo.
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name }: falta uma coisa antes
    .why = Não funciona sem ela.
    .next = Adicione o que falta, ou desmarque. Depois salve.
    .now = { now-box }
problem-needsSetUp-authenticator = { $name }: conecte um antes
    .why = Nenhum aplicativo de celular está conectado à sua conta.
    .next = Conecte um abaixo. Depois salvamos todas as suas escolhas.
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name }: adicione um celular antes
    .why = Sua conta não tem número para receber códigos.
    .next = Adicione um abaixo. Depois salvamos todas as suas escolhas.
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name }: confirme o seu celular antes
    .why = Ninguém conferiu ainda se o número é seu.
    .next = Confirme abaixo. Depois salvamos todas as suas escolhas.
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name }: adicione um endereço antes
    .why = Sua conta não tem endereço para receber códigos.
    .next = Adicione um abaixo. Depois salvamos todas as suas escolhas.
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name }: confirme o seu endereço antes
    .why = Ninguém conferiu ainda se o endereço é seu.
    .next = Confirme abaixo. Depois salvamos todas as suas escolhas.
    .now = { now-box }
problem-needsSetUp-passkey = { $name }: crie uma antes
    .why = Sua conta ainda não tem chave de acesso.
    .next = Crie uma onde você entra em { $organisation } pelo navegador. Ou desmarque.
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] Sua organização não ativou isto
       *[other] { $name }: sua organização não ativou isto
    }
    .why = Só lá podem fazer isso.
    .next = Desmarque e salve de novo, ou envie o recado abaixo.
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] Mantenha mais um modo além da chave de acesso
       *[other] { $name }: mantenha mais um modo de entrar
    }
    .why = Uma chave de acesso não pode ser a única segunda etapa.
    .next = Marque mais uma opção e salve.
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] Deixe pelo menos uma opção marcada
       *[other] { $name }: deixe pelo menos uma opção marcada
    }
    .why = Sua organização exige.
    .next = Marque a que você quer usar e salve.
    .now = Nada mudou. O que estava ativado continua ativado.


## Saving: the whole

problem-nothingToSave = Nada a salvar
    .why = Tudo já está como mostrado.
    .next = Marque ou desmarque algo antes.
    .now = Nada mudou.
problem-notSaved = Sua mudança não foi salva
    .why = A resposta se perdeu no caminho. Conferimos, e ela não está lá.
    .next = Tente de novo.
    .now = Nada mudou. Suas escolhas continuam aqui.
problem-unclear = Ainda não sabemos: não deu para conferir
    .why = A resposta se perdeu no caminho, e não conseguimos perguntar de novo.
    .next =
        { $practice ->
            [yes] Vamos continuar conferindo.
           *[no] Vamos continuar conferindo. Você pode fechar o aplicativo; conferimos quando você voltar.
        }
    .now = Sua mudança pode ter sido salva ou não.
problem-refused = O serviço não aceitou esta mudança
    .why = Ele deu um motivo que este aplicativo não conhece.
    .next = Envie o recado abaixo a { $organisation }.
    .now = { now }


## The organisation's side

problem-notOffered = O serviço da sua organização não oferece isto
    .why = Não está ligado lá, ou não faz parte do que usam.
    .next = Envie o recado abaixo a { $organisation }.
    .now = { now }
problem-stopped = O firewall da sua organização barrou isto
    .why = Um guarda na frente do serviço disse não.
    .next = Tente em outra rede, como a de casa. Se continuar, envie o recado abaixo a { $organisation }.
    .now = { now }
problem-messagesNotSent = As mensagens da sua organização não saem
    .why = O serviço de lá não conseguiu enviar o código.
    .next = Comece de novo mais tarde, ou envie o recado abaixo a { $organisation }.
    .now = { now }
problem-organisationCheck = A verificação da sua organização não deixou
    .why =
        { $quoted ->
            [yes] Ela diz:
           *[no] Ela não disse por quê.
        }
    .next = Se isso não ajuda, envie o recado abaixo a { $organisation }.
    .now = { now }


## Service and network

problem-busy = O serviço está ocupado
    .why = Muita gente está usando agora.
    .next = Espere um momento e tente de novo.
    .now = { now }
problem-serviceTrouble = O serviço está com problemas agora
    .why = Ele respondeu que algo quebrou do lado dele.
    .next = Tente de novo em alguns minutos.
    .now = { now }
problem-offline = Este computador não está conectado
    .why = Daqui não se encontra o serviço.
    .next = Veja a sua rede e tente de novo.
    .now = { now }
problem-nobodyAnswers = Ninguém responde no endereço do serviço
    .why = Ele pode estar parado, ou um firewall pode estar no caminho.
    .next = Tente de novo em alguns minutos, ou em outra rede.
    .now = { now }
problem-timedOut = O serviço demorou demais para responder
    .why = Sua rede pode estar lenta, ou o serviço.
    .next = Tente de novo.
    .now = { now }
problem-notTrusted = Não temos certeza de que este é o serviço real
    .why = A prova de identidade dele não vale aqui. O relógio deste computador pode estar errado, ou esta rede olha por dentro.
    .next = Confira data e hora e tente de novo. Ou use outra rede.
    .now = Nada foi enviado para lá, e nada mudou.
problem-proxy = O proxy da sua rede está no caminho
    .why = Ele não nos deixou chegar ao serviço.
    .next = Entre na rede, se ela pedir. Depois tente de novo.
    .now = { now }
problem-connectionLost = A conexão caiu
    .why = Sua rede sumiu enquanto esperávamos.
    .next = Veja a sua rede e tente de novo.
    .now = { now }
problem-notTheService = A resposta não veio do serviço
    .why = Outra coisa nesta rede respondeu. Pode ser uma página de Wi-Fi.
    .next = Abra uma página da web para ver se a rede pede que você entre. Depois tente de novo.
    .now = { now }


## The app

problem-notAllowed = Este aplicativo não pode fazer isso
    .why = Pode ser uma versão antiga.
    .next = Feche o aplicativo e abra de novo. Se continuar, instale a versão mais nova.
    .now = { now }
problem-unexpected = Algo deu errado e não sabemos o quê
    .why = O serviço ou este aplicativo fez algo novo.
    .next = Tente de novo. Se continuar, envie o recado abaixo a { $organisation }.
    .now = { now }


## What stands around a problem

problem-summary-title = Há um problema
problem-together = Não mudou, porque tudo é salvo junto.
problem-try-again = Tentar de novo
problem-read-again = Conferir de novo
problem-wait-usually = Normalmente você pode tentar de novo em { $time }.
problem-wait-label =
    { $minutes ->
        [one] Isso costuma levar cerca de um minuto.
       *[other] Isso costuma levar cerca de { $minutes } minutos.
    }
problem-it-title = Para a sua equipe de TI
problem-note-title = Um recado que você pode enviar
copy = Copiar
copied = Copiado

# The note itself is written for the IT team, so their words are right here.
it-note-opening = O Second Step não conseguiu fazer o que eu pedi.
it-note-headline = O que eu vi: { $headline }
it-note-field = Arquivo de conexão: “{ $field }”. { $expected }
it-note-place = Arquivo: { $value }
it-note-scope = O cliente de aplicativo precisa do escopo aws.cognito.signin.user.admin.
it-note-operation = Operação: { $value }
it-note-service-code = Resposta: { $value }
it-note-message = Mensagem: { $value }
it-note-status = Status HTTP: { $value }
it-note-request = Id da solicitação: { $value }
it-note-time = Hora (UTC): { $value }
it-note-version = Versão: Second Step { $value }

help-ask = A quem perguntar: { $who }
help-nobody = Pergunte a quem pediu que você instalasse isto.
help-email = E-mail: { $value }
help-phone = Telefone: { $value }
help-url = Web: { $value }
