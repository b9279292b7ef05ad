# Versões novas deste aplicativo: avisadas onde nada está em andamento, instaladas só quando a pessoa quer.
update-ready = A versão { $version } está pronta.
update-install = Instalar e abrir de novo
update-later = Mais tarde
update-title = Instalar a versão { $version } agora?
update-what = O Second Step baixa a versão nova, fecha e abre de novo. Leva um ou dois minutos.
update-sign-in = Talvez você precise entrar de novo.
update-unsaved = O que você marcou e não salvou se perde.
update-not-now = Agora não
update-busy = Baixando a versão nova…
help-update = Versões novas
help-update-about = O aplicativo olha uma vez por dia. Ele não instala nada sozinho.
help-update-look = Procurar atualizações
help-update-look-busy = Procurando…
help-update-none = Você tem a versão mais nova.
help-update-finish = Termine primeiro o que começou. Depois você pode instalar.
help-update-off = Este aplicativo não procura versões novas. A sua organização definiu isso.
