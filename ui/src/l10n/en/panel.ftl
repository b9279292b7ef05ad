# The panel: what is on, what to tick, what the next sign-in will ask.
panel-heading-on = Two-step sign-in: on
panel-heading-off = Two-step sign-in: off
panel-heading-required = Two-step sign-in: required by your organisation
panel-heading-unknown = Two-step sign-in: not known yet
panel-heading-elsewhere = Two-step sign-in: managed elsewhere
panel-person = Signed in as { $person }
panel-sign-out = Sign out
panel-sign-out-busy = Signing out…
# The present one stays signed in.
panel-switch = Use another account
panel-boxes = Second step
panel-boxes-lead = Tick the ways you want to use. Nothing changes until you save.
panel-boxes-linked = These apply when you sign in with your password. Your company or social account asks for its own steps.
panel-save = Save changes
panel-save-busy = Saving…
panel-save-checking = Checking…
panel-save-checking-why = No answer came. We're checking if your change was saved.
panel-elsewhere = Your sign-in steps are managed by { $organisation }.
panel-elsewhere-why = You come in through a company or social account. That account asks for its own steps, so there is nothing to tick here.
panel-others = Your account also uses { $others }. This version can't change that.
panel-read-again = Check again
panel-read-again-busy = Checking…
# A practice account is gone once the app is closed.
state-unknown-notice =
    { $practice ->
        [yes] We don't know yet if your last change was saved. We'll keep checking.
       *[no] We don't know yet if your last change was saved. We'll keep checking. You can close the app; we'll check when you're back.
    }

earlier-ask = Your sign-in steps have changed since, so your earlier choices are not saved yet. They are shown again below. Look them over, then save.
earlier-someoneElse = You signed in as someone else. The earlier change was not made.
earlier-wasSaved = We checked: your earlier change was saved.
earlier-wasNotSaved = We checked: your earlier change was not saved. Your choices are below. Save to try again.
# $which: others beside an earlier change, or all there are.
earlier-again =
    { $which ->
        [others] Your other choices are shown again below. They are not saved yet.
       *[all] Your choices are shown again below. They are not saved yet.
    }

about-sms =
    { $destination ->
        [none] We text a code to your mobile number
       *[other] We text a code to { $destination }
    }
about-softwareToken = An app on your phone shows a 6-digit code, even without signal
about-email =
    { $destination ->
        [none] We email a code to your address
       *[other] We email a code to { $destination }
    }
about-webAuthn = Sign in with your passkey instead of password and code. Works only where your organisation offers it
box-not-offered = Not offered by { $organisation }

state-on = On
state-off = Off
state-off-then-on = Off now, on after you save
state-on-then-off = On now, off after you save
state-unknown = Not known yet

missing-authenticator = Needs an authenticator app.
missing-mobileNumber = Needs a mobile number.
missing-confirmedMobileNumber = Needs a confirmed mobile number. Nobody has confirmed { $destination } yet.
missing-emailAddress = Needs an email address.
missing-confirmedEmailAddress = Needs a confirmed email address. Nobody has confirmed { $destination } yet.
missing-passkey = Needs a passkey. Make one where you sign in to { $organisation } in your browser.
missing-add = Add it now
missing-confirm = Confirm it now

passkeys-add = Add a passkey in your browser
panel-lent = You are changing { $name }'s account.
panel-lent-why = Somebody let you in for a short time. It ends by itself.
passkey-goes-too = Passkey will be turned off too. It can't stay on alone.

ask-legend = Ask me for
ask-each-time = Let me choose each time
ask-each-time-about = Suggested. If you lose one way, you can use the other.
ask-only-one = Only one way is on, so that's the one we'll ask for.
ask-moved = “{ $name }” is no longer ticked. We'll let you choose each time.
ask-lost-phone = We'll ask only for your phone. { $others } won't be offered if you lose it.
ask-lost-app = We'll ask only for your authenticator app. { $others } won't be offered if you lose it.
ask-lost-email = We'll ask only for your email. { $others } won't be offered if you can't open it.

next-title = At your next sign-in
next-now = Now
next-after = After you save
next-certain = Next time you sign in on a computer that isn't remembered, we'll ask for { $step }.
next-depends = It depends on your organisation: next time you sign in on a computer that isn't remembered, we'll ask for one of these.
step-passwordOnly = your password only
step-code =
    { $factor ->
        [sms] { $destination ->
            [none] your password, then a code by text message
           *[other] your password, then a code we text to { $destination }
        }
        [softwareToken] your password, then a code from your authenticator app
        [webAuthn] your passkey
       *[email] { $destination ->
            [none] your password, then a code by email
           *[other] your password, then a code we email to { $destination }
        }
    }
step-choice = your password, then a code by the way you choose: { $factors }
step-setUp = your password, and then to set up a second step
step-withoutPassword = no password, but one of these where your organisation offers it: { $factors }
step-elsewhere = what your company or social account asks for
step-noWayIn = nothing: you would not get in, because { $why }
next-refused = Next time you sign in on a computer that isn't remembered, you would not get in, because { $why }.
dead-end-gone = a way that is on has lost its number, its address or its app
dead-end-nothingToSetUp = a second step is required and your account has none that works here
dead-end-noPassword = a password is needed first and your account has none

first-on = You'll need your password from now on. Signing in with only a code or a passkey may stop working.
no-password = You'll need a password from now on, and your account has none.
last-off = This turns off two-step sign-in. Keep a box ticked if you can.
reset-risk-sms = If you forget your password, a text to this number may no longer reset it.
reset-moves-sms = If you forget your password, a text to this number may no longer reset it. An email may, if your organisation allows it.
reset-moves-email = If you forget your password, an email to this address may no longer reset it. A text may, if your organisation allows it.
reset-risk-email = If you forget your password, an email to this address may no longer reset it.

interruption-lastOff-title = Turn off two-step sign-in?
interruption-lastOff =
    { $destination ->
        [none] Your password alone may then be enough to get in. Keep a box ticked if you can.
       *[other] Your organisation may still send a code to { $destination }. Keep a box ticked if you no longer use it.
    }
interruption-refused = You might not get in any more, because { $why }.
interruption-keep-on = Keep it on
interruption-turn-off = Turn it off
interruption-noPassword-title = Your account has no password
interruption-noPassword = { no-password } You could be locked out.
interruption-set-password = Set a password first
interruption-resetAtRisk-title = You could be locked out
interruption-resetAtRisk = If you forget your password, a code to { $destination } may no longer reset it, and you could be locked out.
interruption-authenticator = Use an authenticator app instead
interruption-several = Before we save
interruption-go-back = Go back
interruption-turn-on = Turn on anyway
set-password-first = Set a password where you sign in to { $organisation }. Then come back here and save. Nothing was saved yet.

if-lost-title = If you lose something
if-lost-phone =
    { $known ->
        [yes] If you lose your phone, you could still get in with { $ways }.
        [perhaps] If you lose your phone, it depends on your organisation. Perhaps you could get in with { $ways }.
       *[no] If you lose your phone, you could not get in by yourself. Only { $organisation } could help.
    }
if-lost-mailbox =
    { $known ->
        [yes] If you can't open your mailbox, you could still get in with { $ways }.
        [perhaps] If you can't open your mailbox, it depends on your organisation. Perhaps you could get in with { $ways }.
       *[no] If you can't open your mailbox, you could not get in by yourself. Only { $organisation } could help.
    }
if-lost-computer =
    { $known ->
        [yes] If you lose this computer, you could still get in from another one with { $ways }.
        [perhaps] If you lose this computer, it depends on your organisation. Perhaps you could get in from another one with { $ways }.
       *[no] If you lose this computer, you could not get in by yourself. Only { $organisation } could help.
    }
way-passwordOnly = your password alone
way-code =
    { $factor ->
        [sms] your password and a code by text message
        [softwareToken] your password and a code from your authenticator app
        [webAuthn] your passkey
       *[email] your password and a code by email
    }
way-setUp = your password, and by setting up a new second step
way-withoutPassword =
    { $factor ->
        [sms] a code by text message
        [webAuthn] your passkey
       *[email] a code by email
    }
way-elsewhere = your company or social account

saved-nothing = Nothing to save. Everything is already as shown.
saved-on = Saved. Two-step sign-in is on. Nothing more to do.
saved-off = Saved. Two-step sign-in is off.
saved-required = Saved. Your organisation requires two-step sign-in. Nothing more to do.
saved-unknown = Saved.
saved-waits = Saved. Your other choices are not saved yet. Save again when you are ready.
saved-differs = Saved, but not everything came out as you asked. See beside the box.
saved-already = Everything already was as you asked.
saved-practice = This was practice. Your real account has not changed.
saved-for-real = Do it for real

difference-stillOff = { $name }: saved, but the service still says off. Your organisation's rules may not allow it.
difference-stillOn = { $name }: saved, but the service still says on. Your organisation's rules still ask for it.
difference-notPreferred = { $name }: saved, but the service won't ask for it first. Your organisation's rules may decide this.
difference-stillPreferred = { $name }: saved, but the service still asks for it first. Your organisation's rules may decide this.

# The sheet for the drawer, on paper.
sheet-print = Print a sheet for your drawer
sheet-title = How I sign in to { $organisation }
sheet-account = Account
sheet-date = As of
sheet-on = What is on
sheet-phone-title = If the phone is lost or stolen
sheet-phone-block = Ask your phone company to block the number.
sheet-phone-tell = Tell { $organisation } at once.
sheet-phone-new = Sign in with another way, and connect the new phone in Second Step.
sheet-keep = Keep this sheet where only you find it. There is no password and no code on it.
