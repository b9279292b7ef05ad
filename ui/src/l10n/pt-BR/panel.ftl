# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = Verificação em duas etapas: ativada
panel-heading-off = Verificação em duas etapas: desativada
panel-heading-required = Verificação em duas etapas: exigida pela sua organização
panel-heading-unknown = Verificação em duas etapas: ainda não sabemos
panel-heading-elsewhere = Verificação em duas etapas: gerenciada em outro lugar
panel-person = Você entrou como { $person }
panel-sign-out = Sair
panel-sign-out-busy = Saindo…
# The present one stays signed in.
panel-switch = Usar outra conta
panel-boxes = Segunda etapa
panel-boxes-lead = Marque os modos que você quer usar. Nada muda até você salvar.
panel-boxes-linked = Isto vale quando você entra com a sua senha. Sua conta da empresa ou de rede social pede as etapas dela.
panel-save = Salvar mudanças
panel-save-busy = Salvando…
panel-save-checking = Conferindo…
panel-save-checking-why = Não veio resposta. Estamos conferindo se a sua mudança foi salva.
panel-elsewhere = Quem cuida das suas etapas para entrar é { $organisation }.
panel-elsewhere-why = Você entra com uma conta da empresa ou de rede social. Essa conta pede as etapas dela, então não há nada a marcar aqui.
panel-others = Sua conta também usa { $others }. Esta versão não muda isso.
panel-read-again = Conferir de novo
panel-read-again-busy = Conferindo…
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] Ainda não sabemos se a sua última mudança foi salva. Vamos continuar conferindo.
       *[no] Ainda não sabemos se a sua última mudança foi salva. Vamos continuar conferindo. Você pode fechar o aplicativo; conferimos quando você voltar.
    }

earlier-ask = Suas etapas mudaram nesse meio tempo, então as escolhas anteriores ainda não foram salvas. Elas estão abaixo. Confira e salve.
earlier-someoneElse = Você entrou como outra pessoa. A mudança anterior não foi feita.
earlier-wasSaved = Conferimos: sua mudança anterior foi salva.
earlier-wasNotSaved = Conferimos: sua mudança anterior não foi salva. Suas escolhas estão abaixo. Salve para tentar de novo.
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] Suas outras escolhas estão abaixo. Elas ainda não foram salvas.
       *[all] Suas escolhas estão abaixo. Elas ainda não foram salvas.
    }

about-sms =
    { $destination ->
        [none] Enviamos um código por SMS para o seu celular
       *[other] Enviamos um código por SMS para { $destination }
    }
about-softwareToken = Um aplicativo no celular mostra um código de 6 dígitos, mesmo sem sinal
about-email =
    { $destination ->
        [none] Enviamos um código para o seu e-mail
       *[other] Enviamos um código por e-mail para { $destination }
    }
about-webAuthn = Entre com a chave de acesso em vez de senha e código. Só funciona onde a sua organização oferece
box-not-offered = Não oferecido por { $organisation }

state-on = Ativado
state-off = Desativado
state-off-then-on = Desativado, ativado quando você salvar
state-on-then-off = Ativado, desativado quando você salvar
state-unknown = Ainda não sabemos

missing-authenticator = Precisa de um aplicativo autenticador.
missing-mobileNumber = Precisa de um número de celular.
missing-confirmedMobileNumber = Precisa de um celular confirmado. Ninguém confirmou { $destination } ainda.
missing-emailAddress = Precisa de um endereço de e-mail.
missing-confirmedEmailAddress = Precisa de um e-mail confirmado. Ninguém confirmou { $destination } ainda.
missing-passkey = Precisa de uma chave de acesso. Crie uma onde você entra em { $organisation } pelo navegador.
missing-add = Adicionar agora
missing-confirm = Confirmar agora

passkeys-add = Adicionar uma chave de acesso no navegador
panel-lent = Você está mudando a conta de { $name }.
panel-lent-why = Alguém deixou você entrar por pouco tempo. Isso termina sozinho.
passkey-goes-too = A chave de acesso também será desativada. Ela não pode ficar sozinha.

ask-legend = O que pedir
ask-each-time = Quero escolher a cada vez
ask-each-time-about = Recomendado. Se você perder um modo, pode usar o outro.
ask-only-one = Só um modo está ativo, então é esse que pediremos.
ask-moved = A opção “{ $name }” não está mais marcada. Você vai escolher a cada vez.
ask-lost-phone = Pediremos só o celular. Se você o perder, isto não será oferecido: { $others }.
ask-lost-app = Pediremos só o aplicativo autenticador. Se você o perder, isto não será oferecido: { $others }.
ask-lost-email = Pediremos só o e-mail. Se você não puder abri-lo, isto não será oferecido: { $others }.

next-title = Na próxima vez que entrar
next-now = Agora
next-after = Depois de salvar
next-certain = Na próxima vez que você entrar em um computador não lembrado, pediremos { $step }.
next-depends = Depende da sua organização: na próxima vez que você entrar em um computador não lembrado, pediremos um destes.
step-passwordOnly = só a sua senha
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] a sua senha e depois um código por mensagem de texto
           *[other] a sua senha e depois um código por SMS para { $destination }
        }
        [softwareToken] a sua senha e depois um código do aplicativo autenticador
        [webAuthn] a sua chave de acesso
       *[email] { $destination ->
            [none] a sua senha e depois um código por e-mail
           *[other] a sua senha e depois um código por e-mail para { $destination }
        }
    }
step-choice = a sua senha e depois um código do modo que você escolher: { $factors }
step-setUp = a sua senha e depois a configuração de uma segunda etapa
step-withoutPassword = em vez da senha, um destes, onde a sua organização oferece: { $factors }
step-elsewhere = o que a sua conta da empresa ou de rede social exigir
step-noWayIn = nada: você não conseguiria entrar, porque { $why }
next-refused = Na próxima vez, em um computador não lembrado, você não conseguiria entrar, porque { $why }.
dead-end-gone = um modo ativo perdeu o número, o endereço ou o aplicativo
dead-end-nothingToSetUp = uma segunda etapa é exigida e a sua conta não tem nenhuma que sirva aqui
dead-end-noPassword = é preciso uma senha primeiro e a sua conta não tem

first-on = Você vai precisar da senha a partir de agora. Entrar só com um código ou uma chave de acesso pode deixar de funcionar.
no-password = Você vai precisar de uma senha a partir de agora, e a sua conta não tem.
last-off = Isto desativa a verificação em duas etapas. Deixe algo marcado, se puder.
reset-risk-sms = Se você esquecer a senha, um SMS para este número pode não servir mais para trocá-la.
reset-moves-sms = Se você esquecer a senha, um SMS para este número pode não servir mais para trocá-la. Um e-mail pode, se a sua organização deixar.
reset-moves-email = Se você esquecer a senha, um e-mail para este endereço pode não servir mais para trocá-la. Um SMS pode, se a sua organização deixar.
reset-risk-email = Se você esquecer a senha, um e-mail para este endereço pode não servir mais para trocá-la.

interruption-lastOff-title = Desativar a verificação em duas etapas?
interruption-lastOff =
    { $destination ->
        [none] Depois, só a sua senha pode bastar para entrar. Deixe algo marcado, se puder.
       *[other] Sua organização ainda pode enviar um código para { $destination }. Deixe algo marcado se você não usa mais isso.
    }
interruption-refused = Talvez você não consiga mais entrar, porque { $why }.
interruption-keep-on = Manter ativada
interruption-turn-off = Desativar
interruption-noPassword-title = Sua conta não tem senha
interruption-noPassword = { no-password } Você pode ficar sem acesso à conta.
interruption-set-password = Definir uma senha antes
interruption-resetAtRisk-title = Você pode ficar sem acesso à conta
interruption-resetAtRisk = Se você esquecer a senha, um código para { $destination } pode não servir mais para trocá-la, e você pode ficar sem acesso à conta.
interruption-authenticator = Usar um aplicativo autenticador
interruption-several = Antes de salvar
interruption-go-back = Voltar
interruption-turn-on = Ativar assim mesmo
set-password-first = Defina uma senha onde você entra em { $organisation }. Depois volte aqui e salve. Nada foi salvo ainda.

if-lost-title = Se você perder algo
if-lost-phone =
    { $known ->
        [yes] Se você perder o celular, ainda pode entrar com { $ways }.
        [perhaps] Se você perder o celular, depende da sua organização. Talvez possa entrar com { $ways }.
       *[no] Se você perder o celular, não consegue entrar sem ajuda. Só { $organisation } pode ajudar.
    }
if-lost-mailbox =
    { $known ->
        [yes] Se você não puder abrir o e-mail, ainda pode entrar com { $ways }.
        [perhaps] Se você não puder abrir o e-mail, depende da sua organização. Talvez possa entrar com { $ways }.
       *[no] Se você não puder abrir o e-mail, não consegue entrar sem ajuda. Só { $organisation } pode ajudar.
    }
if-lost-computer =
    { $known ->
        [yes] Se você perder este computador, ainda pode entrar em outro com { $ways }.
        [perhaps] Se você perder este computador, depende da sua organização. Talvez possa entrar em outro com { $ways }.
       *[no] Se você perder este computador, não consegue entrar sem ajuda. Só { $organisation } pode ajudar.
    }
way-passwordOnly = só a sua senha
way-code =
    { $factor ->
        [sms] a sua senha e um código por mensagem de texto
        [softwareToken] a sua senha e um código do aplicativo autenticador
        [webAuthn] a sua chave de acesso
       *[email] a sua senha e um código por e-mail
    }
way-setUp = a sua senha e a configuração de uma nova segunda etapa
way-withoutPassword =
    { $factor ->
        [sms] um código por mensagem de texto
        [webAuthn] a sua chave de acesso
       *[email] um código por e-mail
    }
way-elsewhere = a sua conta da empresa ou de rede social

saved-nothing = Nada a salvar. Tudo já está como mostrado.
saved-on = Salvo. A verificação em duas etapas está ativada. Nada mais a fazer.
saved-off = Salvo. A verificação em duas etapas está desativada.
saved-required = Salvo. Sua organização exige a verificação em duas etapas. Nada mais a fazer.
saved-unknown = Salvo.
saved-waits = Salvo. Suas outras escolhas ainda não foram salvas. Salve de novo quando quiser.
saved-differs = Salvo, mas nem tudo ficou como você pediu. Veja ao lado da opção.
saved-already = Tudo já estava como você pediu.
saved-practice = Isto foi um treino. Sua conta real não mudou.
saved-for-real = Fazer de verdade

difference-stillOff = { $name }: salvo, mas o serviço ainda diz desativado. As regras da sua organização talvez não deixem.
difference-stillOn = { $name }: salvo, mas o serviço ainda diz ativado. As regras da sua organização ainda pedem isso.
difference-notPreferred = { $name }: salvo, mas o serviço não pedirá isso primeiro. Talvez as regras da sua organização decidam.
difference-stillPreferred = { $name }: salvo, mas o serviço ainda pede isso primeiro. Talvez as regras da sua organização decidam.

# The sheet for the drawer, on paper.
sheet-print = Imprimir uma folha para a gaveta
sheet-title = Como eu entro em { $organisation }
sheet-account = Conta
sheet-date = Data
sheet-on = O que está ativado
sheet-phone-title = Se o celular for perdido ou roubado
sheet-phone-block = Peça à operadora que bloqueie o número.
sheet-phone-tell = Avise { $organisation } na hora.
sheet-phone-new = Entre de outro modo e conecte o novo celular no Second Step.
sheet-keep = Guarde esta folha onde só você a encontra. Nela não há senha nem código.
