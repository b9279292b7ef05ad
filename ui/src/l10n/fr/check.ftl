# The check of the connection, hop by hop.

check-open = Vérifier la connexion
check-title = La connexion à { $organisation }
check-busy = Nous avançons étape par étape. Cela peut durer une minute.
check-back = Retour
check-page-only = Le service de connexion lui-même est joignable. Il s’agit ici de la page de connexion dans votre navigateur.

# What was found, and what to do.

check-verdict-reached = Tout fonctionne d’ici
    .next = Le service de connexion répond. Si quelque chose ne marchait pas avant, réessayez.
check-verdict-nameNotFound = Cet ordinateur ne trouve pas le service
    .next = Il n’est peut-être pas connecté. Regardez votre réseau, puis vérifiez de nouveau.
check-verdict-nobodyAnswers = Personne ne répond à l’adresse du service
    .next = Un pare-feu bloque peut-être le passage. Essayez un autre réseau, ou envoyez la note ci-dessous à votre service informatique.
check-verdict-proxyUnusable = Cet ordinateur ne passe pas le proxy de votre réseau
    .next = Ses réglages nomment un proxy qui n’est pas là, ou que cette application ne peut pas utiliser. Vérifiez votre réseau, ou envoyez la note ci-dessous à votre service informatique.
check-verdict-proxySignIn = Le proxy de votre réseau demande de se connecter
    .next = Cette application ne peut pas le faire pour vous. Envoyez la note ci-dessous à votre service informatique.
check-verdict-proxyRefuses = Le proxy de votre réseau ne nous laisse pas passer
    .next = Votre service informatique peut l’autoriser. Envoyez-lui la note ci-dessous.
check-verdict-notTrusted = Nous ne savons pas si c’est le vrai service
    .next = Votre réseau lit peut-être les échanges. À l’hôtel ou dans le train : ouvrez une page web et connectez-vous là. Au travail : envoyez la note ci-dessous à votre service informatique.
check-verdict-certificateTime = La preuve d’identité du service n’est pas à jour
    .next = Vérifiez la date et l’heure de cet ordinateur. Si elles sont justes, envoyez la note ci-dessous à votre service informatique.
check-verdict-clock =
    L’horloge de cet ordinateur { $clock ->
        [fast] avance
       *[slow] retarde
    } de { $difference }
    .next = Réglez la date et l’heure de cet ordinateur. Puis vérifiez de nouveau.
check-verdict-anotherAnswered = Votre réseau demande sa propre connexion
    .next = Ouvrez une page web dans votre navigateur, connectez-vous là, puis vérifiez de nouveau.
check-verdict-blocked = Un pare-feu nous a arrêtés
    .next = Essayez un autre réseau, ou envoyez la note ci-dessous à votre service informatique.
check-verdict-serviceFails = Le service est là, mais il a des difficultés
    .next = Votre réseau va bien. Réessayez dans quelques minutes.
check-verdict-cutOff = La connexion s’arrête en chemin
    .next = Votre réseau est peut-être lent, ou un pare-feu bloque le passage. Vérifiez de nouveau, ou essayez un autre réseau.

check-part-service = Service de connexion
check-part-page = Page de connexion dans le navigateur

check-hop-route = Réglages de cet ordinateur
check-hop-name = Trouver l’adresse
check-hop-connect = Établir la connexion
check-hop-proxy = Passer le proxy de votre réseau
check-hop-certificate = Preuve d’identité
check-hop-clock = Date et heure
check-hop-service = Réponse du service

check-passed = bien
check-failed = problème ici
check-not-reached = pas atteint

# The note is written for the IT team, so their words are right here.
it-note-check = Vérification de la connexion
it-note-check-line = { $name } : { $value }
it-note-check-direct = Aucun proxy
it-note-check-proxy = Proxy : { $value }
it-note-check-addresses = Adresses : { $value }
it-note-check-connected = Connecté à : { $value }
it-note-check-cause = Cause : { $value }
it-note-check-schemes = Modes de connexion : { $value }
it-note-check-realm = Domaine (realm) : { $value }
it-note-check-credentialsRefused = Le nom et le mot de passe des réglages de cet ordinateur ont été refusés.
it-note-check-issuer = Émis par : { $value }
it-note-check-names = Émis pour : { $value }
it-note-check-validity = Valide : { $value }
it-note-check-notAmazons = Amazon émet les certificats du service. Celui-ci vient peut-être d’un proxy qui inspecte.
it-note-check-clockHere = Horloge de cet ordinateur (UTC) : { $value }
it-note-check-clockThere = Horloge du service (UTC) : { $value }
it-note-check-leadsTo = Mène à : { $value }
