# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = Mudar a senha
change-password-title = Mude a sua senha
change-password-previous = Senha atual
change-password-previous-hint = Deixe vazio se a sua conta ainda não tem senha.
change-password-done = Sua senha foi mudada. Onde você já entrou, nada muda.

sign-out-everywhere = Sair de todos os lugares
sign-out-everywhere-title = Sair de todos os lugares?
sign-out-everywhere-here = “Sair” vale só para este computador.
sign-out-everywhere-all = “Sair de todos os lugares” vale para cada computador e celular em que você entrou em { $organisation }. Alguns aplicativos só percebem depois de uma hora. Depois você entra de novo em cada um.
sign-out-everywhere-stay = Continuar na conta

remember-question = Lembrar deste computador?
remember-what = { $organisation } pode então não pedir código quando você entrar aqui. Faça isso só onde ninguém mais usa a sua conta do computador.
remember-yes = Lembrar
remember-no = Não
remember-done = Este computador será lembrado.
remember-not = Este computador não será lembrado.

staying-no-safe-place = Este computador não tem um lugar seguro para manter a sua sessão. Da próxima vez, você entra de novo.
lock-after =
    { $minutes ->
        [one] Se ninguém usar o aplicativo por { $minutes } minuto, você sai da conta. A sua organização definiu isso.
       *[other] Se ninguém usar o aplicativo por { $minutes } minutos, você sai da conta. A sua organização definiu isso.
    }
