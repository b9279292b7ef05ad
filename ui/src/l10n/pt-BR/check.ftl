# The check of the connection, hop by hop.

check-open = Conferir a conexão
check-title = A conexão com { $organisation }
check-busy = Vamos passo a passo. Pode levar um minuto.
check-back = Voltar
check-page-only = O serviço em si responde. Isto trata da página de entrada no seu navegador.

# What was found, and what to do.

check-verdict-reached = Daqui tudo funciona
    .next = O serviço responde. Se algo não funcionou antes, tente de novo.
check-verdict-nameNotFound = Este computador não encontra o serviço
    .next = Ele pode não estar conectado. Veja a sua rede e confira de novo.
check-verdict-nobodyAnswers = Ninguém responde no endereço do serviço
    .next = Um firewall pode estar no caminho. Tente outra rede, ou envie o recado abaixo à sua equipe de TI.
check-verdict-proxyUnusable = Este computador não passa pelo proxy da sua rede
    .next = As configurações dele citam um proxy que não está lá, ou que este aplicativo não pode usar. Veja a sua rede, ou envie o recado abaixo à sua equipe de TI.
check-verdict-proxySignIn = O proxy da sua rede pede que você entre
    .next = Este aplicativo não pode fazer isso por você. Envie o recado abaixo à sua equipe de TI.
check-verdict-proxyRefuses = O proxy da sua rede não nos deixa passar
    .next = A sua equipe de TI pode liberar. Envie a ela o recado abaixo.
check-verdict-notTrusted = Não temos certeza de que este é o serviço real
    .next = A sua rede pode olhar por dentro da conexão. No hotel ou no trem, abra uma página da web e entre por lá. No trabalho, envie o recado abaixo à sua equipe de TI.
check-verdict-certificateTime = A prova de identidade do serviço não é de hoje
    .next = Confira data e hora deste computador. Se estiverem certas, envie o recado abaixo à sua equipe de TI.
check-verdict-clock =
    O relógio deste computador está { $difference } { $clock ->
        [fast] adiantado
       *[slow] atrasado
    }
    .next = Acerte a data e a hora deste computador. Depois confira de novo.
check-verdict-anotherAnswered = A sua rede pede que você entre nela
    .next = Abra uma página da web no navegador, entre por lá e confira de novo.
check-verdict-blocked = Um firewall nos parou
    .next = Tente outra rede, ou envie o recado abaixo à sua equipe de TI.
check-verdict-serviceFails = O serviço está lá, mas com problemas
    .next = A sua rede está bem. Tente de novo em alguns minutos.
check-verdict-cutOff = A conexão acaba no caminho
    .next = A sua rede pode estar lenta, ou um firewall pode estar no caminho. Confira de novo, ou tente outra rede.

check-part-service = Serviço de entrada
check-part-page = Página de entrada no navegador

check-hop-route = Configurações deste computador
check-hop-name = Achar o endereço
check-hop-connect = Conectar
check-hop-proxy = Passar pelo proxy da sua rede
check-hop-certificate = Prova de identidade
check-hop-clock = Data e hora
check-hop-service = Resposta do serviço

check-passed = certo
check-failed = problema aqui
check-not-reached = não chegou lá

# The note is written for the IT team, so their words are right here.
it-note-check = Conferência da conexão
it-note-check-line = { $name }: { $value }
it-note-check-direct = Sem proxy
it-note-check-proxy = Proxy: { $value }
it-note-check-addresses = Endereços: { $value }
it-note-check-connected = Conectado a: { $value }
it-note-check-cause = Causa: { $value }
it-note-check-schemes = Formas de entrar: { $value }
it-note-check-realm = Domínio (realm): { $value }
it-note-check-credentialsRefused = O nome e a senha das configurações deste computador foram recusados.
it-note-check-issuer = Emitido por: { $value }
it-note-check-names = Emitido para: { $value }
it-note-check-validity = Validade: { $value }
it-note-check-notAmazons = A Amazon emite os certificados do serviço. Este pode vir de um proxy que inspeciona.
it-note-check-clockHere = Relógio deste computador (UTC): { $value }
it-note-check-clockThere = Relógio do serviço (UTC): { $value }
it-note-check-leadsTo = Leva a: { $value }
