# What this sign-in asked, where it needs explaining, and the passkeys of the account.
asked-unchosen =
    { $factor ->
        [sms] Your organisation asked for a text message today.
        [softwareToken] Your organisation asked for your authenticator app today.
        [webAuthn] Your organisation asked for your passkey today.
       *[email] Your organisation asked for an email today.
    }
asked-unchosen-why = You haven't chosen this yourself. If you turn it on here, it stays, whatever your organisation asks.
asked-turn-on = Turn it on
asked-unexpected = This sign-in asked for something else than we had said: { $step }.
asked-unexpected-why = Your organisation's rules may have changed, or someone changed your account. What you see below is how it is now.

passkeys-show = Show my passkeys
passkeys-show-busy = Looking…
passkeys-title = Your passkeys
passkeys-none = There are none any more.
passkeys-unnamed = Passkey
passkeys-added = added { $date }
passkeys-remove = Remove { $name }
passkeys-ask = Remove { $name }? You can't sign in with it any more.
passkeys-ask-last = Remove { $name }? It is your last one, so Passkey is turned off too.
passkeys-keep = Keep it
passkeys-remove-sure = Remove it
passkeys-remove-busy = Removing…
passkeys-removed = Removed.
