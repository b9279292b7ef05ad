# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = Adicionar esta organização?
offer-problem = Não dá para abrir isto
offer-lead = Um arquivo ou um link quer adicionar isto ao Second Step. Adicione só se foi a sua organização que enviou.
offer-name = O nome que usa
offer-host = O que você digita vai para
offer-region = Região
offer-pool = Onde estão as contas
offer-foreign = O que você digita iria para { $host }, e não para a Amazon, onde essas contas costumam estar. Pergunte à sua organização se está certo.
offer-replaces = Você já tem esta organização, como { $name }. Adicionar muda o modo como o aplicativo chega até ela.
offer-same = Você já tem esta organização, como { $name }. Nada mudaria.
offer-placed = A sua organização já configurou isso neste computador, como { $name }. Não há nada para adicionar.
offer-decline = Não adicionar
offer-accept = Adicionar
offer-accept-replace = Mudar
offer-close = Fechar
