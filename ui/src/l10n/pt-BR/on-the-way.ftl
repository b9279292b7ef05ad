# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = Como você quer entrar?
start-password = Senha
start-password-about = Você digita a sua senha aqui.
start-emailCode = Código por e-mail
start-emailCode-about = Enviamos um código para o seu e-mail.
start-textCode = Código por mensagem de texto
start-textCode-about = Enviamos um código por SMS para o seu celular.
start-passkey-about = Você usa a sua chave de acesso no navegador.
choose-start-none = { $organisation } só deixa entrar com uma chave de acesso. Ela funciona no navegador, e este aplicativo não sabe onde. Peça um novo arquivo de conexão.

required-step-heading = Configure a sua segunda etapa
required-step-lead = { $organisation } pede uma segunda etapa a partir de agora. Ela protege a sua conta mesmo que alguém descubra a sua senha.
required-step-sms = Enviamos um código por SMS para o seu celular
required-step-email = Enviamos um código para um e-mail seu

question-heading = { $organisation } tem uma pergunta
question-again = A resposta não era essa, ou há mais uma pergunta. Leia de novo e responda.
question-answer = Sua resposta
question-help = Não consigo responder
question-help-how = A pergunta vem de { $organisation }. Lá podem explicar o que ela quer dizer.

confirm-account-heading = Confirme a sua conta
confirm-account-lead =
    { $destination ->
        [none] A conta { $username } é nova e ninguém a confirmou ainda. Procure uma mensagem com um código e digite-o aqui.
       *[other] A conta { $username } é nova e ninguém a confirmou ainda. Enviamos um código para { $destination }. Digite-o aqui.
    }
confirm-account-submit = Confirmar

code-send-again = Enviar o código de novo
account-code-none = Procure um e-mail e uma mensagem de texto, também na pasta de spam. Um código antigo pode não valer mais: envie de novo.

browser-heading = Continue no navegador
browser-lead-signIn = Seu navegador abre uma página de { $organisation }. Entre por lá.
browser-lead-addPasskey = Seu navegador abre uma página de { $organisation }. Adicione lá a sua chave de acesso.
browser-lead-signOut = Seu navegador abre uma página de { $organisation }, e você sai por lá.
browser-done-title = Você pode fechar esta página
browser-done-text = O Second Step continua na janela dele.
browser-refused-title = Não foi feito
browser-refused-text = Você pode fechar esta página. O Second Step diz o que fazer agora.
browser-comes-back = Quando terminar, volte aqui. Esta janela continua sozinha.
browser-nothing-opened = Nada abriu?
browser-nothing-opened-how = Primeiro procure a página entre as janelas abertas. Se não estiver lá, cancele e tente de novo.
browser-cancel = Cancelar
