# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] Sua organização pediu uma mensagem de texto hoje.
        [softwareToken] Sua organização pediu o seu aplicativo autenticador hoje.
        [webAuthn] Sua organização pediu a sua chave de acesso hoje.
       *[email] Sua organização pediu um e-mail hoje.
    }
asked-unchosen-why = Você não escolheu isso. Se você ativar aqui, fica ativo, mesmo que sua organização mude o que pede.
asked-turn-on = Ativar
asked-unexpected = Desta vez foi pedido algo diferente do que dissemos: { $step }.
asked-unexpected-why = As regras da sua organização podem ter mudado, ou alguém mudou a sua conta. Abaixo está como ela é agora.

passkeys-show = Mostrar minhas chaves de acesso
passkeys-show-busy = Procurando…
passkeys-title = Suas chaves de acesso
passkeys-none = Não há mais nenhuma.
passkeys-unnamed = Chave de acesso
passkeys-added = adicionada em { $date }
passkeys-remove = Remover { $name }
passkeys-ask = Remover { $name }? Você não poderá mais entrar com ela.
passkeys-ask-last = Remover { $name }? É a última, então a chave de acesso também será desativada.
passkeys-keep = Manter
passkeys-remove-sure = Remover
passkeys-remove-busy = Removendo…
passkeys-removed = Removida.
