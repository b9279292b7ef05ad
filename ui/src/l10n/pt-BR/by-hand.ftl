# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = Você precisa de um cliente de aplicativo sem segredo.
by-hand-name = Nome da organização
by-hand-name-hint = Como as pessoas a conhecem
by-hand-region = Região
by-hand-region-hint = Por exemplo, eu-central-1
by-hand-userPoolId = ID do grupo de usuários (User pool ID)
by-hand-userPoolId-hint = Por exemplo, eu-central-1_AbC123xyz
by-hand-clientId = ID do cliente de aplicativo
by-hand-clientId-hint = Por exemplo, 1example23456789
by-hand-submit = Conectar
by-hand-busy = Conectando…

# What is said beside a field, in the four parts of a problem. $label is the field's, $should what its value should be.
by-hand-problem =
    { $expected ->
        [present] { $label }: preencha este campo
       *[other] { $label }: confira este valor
    }
    .why =
        { $expected ->
            [present] O campo está vazio, e o aplicativo precisa dele.
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] Digite o valor e conecte.
           *[other] Mude o valor e conecte.
        }
    .now = Nada mudou. O que você digitou continua aqui.
