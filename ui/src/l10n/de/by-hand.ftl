# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = Sie brauchen einen App-Client ohne Geheimnis (Client-Secret).
by-hand-name = Name der Organisation
by-hand-name-hint = So, wie Ihre Leute sie kennen
by-hand-region = Region
by-hand-region-hint = Zum Beispiel eu-central-1
by-hand-userPoolId = Benutzerpool-ID (User pool ID)
by-hand-userPoolId-hint = Zum Beispiel eu-central-1_AbC123xyz
by-hand-clientId = App-Client-ID
by-hand-clientId-hint = Zum Beispiel 1example23456789
by-hand-submit = Verbinden
by-hand-busy = Wird verbunden …

by-hand-problem =
    { $expected ->
        [present] { $label }: Dieses Feld ausfüllen
       *[other] { $label }: Diesen Wert prüfen
    }
    .why =
        { $expected ->
            [present] Das Feld ist leer, und die App braucht es.
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] Füllen Sie es aus, und verbinden Sie dann.
           *[other] Ändern Sie ihn, und verbinden Sie dann.
        }
    .now = Es hat sich nichts geändert. Was Sie eingegeben haben, ist noch da.
