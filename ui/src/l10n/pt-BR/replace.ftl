# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = Conectar um novo celular
replace-title = Trocar o seu aplicativo autenticador?
replace-warning = Seu aplicativo antigo pode parar de funcionar agora. Tenha o novo celular na mão.
replace-only-one = Nenhum outro modo de receber um código está ativo. Com mais um, você ainda entra se algo der errado.
replace-first =
    { $factor ->
        [email] Ativar o e-mail antes
       *[sms] Ativar a mensagem de texto antes
    }
replace-begin = Mostrar o novo código
replace-cancel = Manter o aplicativo antigo
replace-save-first = Salve para ativar { $name }. Depois, conecte o novo celular.
replace-then = No fim, o novo aplicativo fica no lugar do antigo.
replace-done = Seu novo aplicativo está conectado.
replace-delete-old = Você pode apagar a entrada anterior de { $organisation } no aplicativo antigo.

# $replaces is yes where there was another app before.
unfinished-code =
    { $replaces ->
        [yes] Você começou a conectar um aplicativo autenticador e não terminou. O aplicativo antigo pode não funcionar mais.
       *[no] Você começou a conectar um aplicativo autenticador e não terminou. Nenhum está conectado ainda.
    }
unfinished-turnOn = Seu aplicativo autenticador está conectado, mas não ativado.
unfinished-again = Começar de novo
unfinished-drop =
    { $replaces ->
        [yes] Deixar assim
       *[no] Não conectar
    }
unfinished-turn-on = Ativar
unfinished-leave-off = Deixar desativado
unfinished-delete-earlier =
    { $replaces ->
        [yes] No novo celular, apague no aplicativo a entrada anterior de { $organisation }. Este quadrado cria uma nova.
       *[no] Apague no aplicativo a entrada anterior de { $organisation }. Este quadrado cria uma nova.
    }
