# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = Necesita un cliente de aplicación que no tenga secreto.
by-hand-name = Nombre de la organización
by-hand-name-hint = Tal como la conocen sus usuarios
by-hand-region = Región
by-hand-region-hint = Por ejemplo, eu-central-1
by-hand-userPoolId = ID del grupo de usuarios (User pool ID)
by-hand-userPoolId-hint = Por ejemplo, eu-central-1_AbC123xyz
by-hand-clientId = ID del cliente de aplicación
by-hand-clientId-hint = Por ejemplo, 1example23456789
by-hand-submit = Conectar
by-hand-busy = Conectando…

by-hand-problem =
    { $expected ->
        [present] { $label }: rellene este campo
       *[other] { $label }: revise este valor
    }
    .why =
        { $expected ->
            [present] El campo está vacío, y la aplicación lo necesita.
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] Escríbalo y después conecte.
           *[other] Cámbielo y después conecte.
        }
    .now = No ha cambiado nada. Lo que escribió sigue aquí.
