# The check of the connection, hop by hop.

check-open = Check the connection
check-title = The connection to { $organisation }
check-busy = Going step by step. This can take a minute.
check-back = Back
check-page-only = The sign-in service itself can be reached. This is about the sign-in page in your browser.

# What was found, and what to do.

check-verdict-reached = Everything works from here
    .next = The sign-in service answers. If something did not work before, try it again.
check-verdict-nameNotFound = This computer can't find the service
    .next = It may not be connected. Check your network, then check again.
check-verdict-nobodyAnswers = Nobody answers at the service's address
    .next = A firewall may be in the way. Try another network, or send the note below to your IT team.
check-verdict-proxyUnusable = This computer can't get past your network's proxy
    .next = Its settings name a proxy that is not there, or that this app can't use. Check your network, or send the note below to your IT team.
check-verdict-proxySignIn = Your network's proxy asks for a sign-in
    .next = This app can't do that for you. Send the note below to your IT team.
check-verdict-proxyRefuses = Your network's proxy won't let us through
    .next = Your IT team can allow it. Send them the note below.
check-verdict-notTrusted = We can't be sure this is the real service
    .next = Your network may look inside the connection. In a hotel or on a train, open a web page and sign in there. At work, send the note below to your IT team.
check-verdict-certificateTime = The service's proof of identity is out of date
    .next = Check date and time on this computer. If they are right, send the note below to your IT team.
check-verdict-clock =
    This computer's clock is { $difference } { $clock ->
        [fast] fast
       *[slow] slow
    }
    .next = Set the date and time of this computer right. Then check again.
check-verdict-anotherAnswered = Your network asks for a sign-in of its own
    .next = Open a web page in your browser, sign in there, and check again.
check-verdict-blocked = A firewall stopped us
    .next = Try another network, or send the note below to your IT team.
check-verdict-serviceFails = The service is there, but it has trouble
    .next = Your network is fine. Try again in a few minutes.
check-verdict-cutOff = The connection ends on the way
    .next = Your network may be slow, or a firewall may be in the way. Check again, or try another network.

check-part-service = Sign-in service
check-part-page = Sign-in page in the browser

check-hop-route = This computer's settings
check-hop-name = Finding the address
check-hop-connect = Getting connected
check-hop-proxy = Passing your network's proxy
check-hop-certificate = Proof of identity
check-hop-clock = Date and time
check-hop-service = Answer of the service

check-passed = fine
check-failed = problem here
check-not-reached = not reached

# The note is written for the IT team, so their words are right here.
it-note-check = Connection check
it-note-check-line = { $name }: { $value }
it-note-check-direct = No proxy
it-note-check-proxy = Proxy: { $value }
it-note-check-addresses = Addresses: { $value }
it-note-check-connected = Connected to: { $value }
it-note-check-cause = Cause: { $value }
it-note-check-schemes = Ways to sign in: { $value }
it-note-check-realm = Realm: { $value }
it-note-check-credentialsRefused = The user name and password of this computer's settings were refused.
it-note-check-issuer = Issued by: { $value }
it-note-check-names = Issued for: { $value }
it-note-check-validity = Valid: { $value }
it-note-check-notAmazons = Amazon issues the service's own certificates. This one may come from a proxy that inspects.
it-note-check-clockHere = This computer's clock (UTC): { $value }
it-note-check-clockThere = The service's clock (UTC): { $value }
it-note-check-leadsTo = Leads to: { $value }
