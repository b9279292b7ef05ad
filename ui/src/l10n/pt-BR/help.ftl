# O que ajuda quando nada mais ajuda: um relatório para a TI, e deixar este computador.
help-title = Ajuda
help-report = Um relatório para a equipe de TI
help-report-about = Ele diz qual é esta versão, quais organizações o aplicativo conhece e o que não funcionou há pouco. Não tem senha, código, número nem endereço. Leia antes de enviar.
help-report-make = Fazer um relatório
help-report-busy = Fazendo o relatório…
help-report-save = Salvar como arquivo
help-report-saved = Salvo.
help-keys = Atalhos do teclado
help-remove = Os seus dados neste computador
help-remove-about = O aplicativo guarda quais organizações você adicionou, quem continua na conta, o idioma e o tamanho.
help-remove-open = Apagar os meus dados
help-remove-title = Apagar tudo deste computador?
help-remove-what = Você sai da conta aqui, e tudo o que o aplicativo guarda neste computador é apagado. A sua conta continua igual.
help-remove-no = Manter
help-remove-busy = Apagando…
help-licences = O Second Step inclui o trabalho de outras pessoas. As licenças delas vêm com o aplicativo, no arquivo { $file }.
help-close = Fechar
