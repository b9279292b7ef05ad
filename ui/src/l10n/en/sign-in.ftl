# First screen, sign-in, consent, the choice of a way and the code.
first-heading = See and choose how you sign in
first-lead = Two-step sign-in keeps your account safe even if someone learns your password. See what is on, and change it.
first-open-lead = Open the file your organisation sent you
first-open = Open a connection file
first-open-busy = Opening…
# Accounts that stay signed in on this computer.
first-accounts = Go on as
first-account-sign-out = Sign out { $name }
first-account-sign-out-busy = Signing out…
first-known = Continue with
first-known-too = Sign in with another account
first-placed = Set up by your organisation
first-remove = Remove { $name }
remove-title = Remove { $name } from this computer?
remove-what = Your account there stays as it is. Who stays signed in there is signed out. To come back, you need its file or link again.
remove-no = Keep it
remove-yes = Remove it
remove-busy = Removing…
first-unusable = A file from your organisation can't be used
first-unusable-why = It was put on this computer to set up this app, and it has a mistake.
first-unusable-next = Send the note below to your IT team. You can still open another file.
first-by-hand = Set up by hand (for IT)
first-practice-lead = Just looking?
first-practice = Try it with a practice account
first-practice-busy = Starting the practice account…
first-practice-off = The practice account is switched off. Your organisation set this.

sign-in-heading = Sign in to { $organisation }
sign-in-heading-practice = Sign in to the practice account
sign-in-username = Email or username
sign-in-password = Password
sign-in-submit = Sign in
sign-in-busy = Signing in…
sign-in-stay = Stay signed in on this computer
sign-in-stay-about = You are still signed in the next time you open the app; tick this only where nobody else uses the computer.
sign-in-stay-off = Staying signed in is switched off. Your organisation set this.
sign-in-forgot = Forgot your password?
sign-in-forgot-busy = Asking for a code…
sign-in-without = Sign in without a password
# $button is the name on the button that was pressed.
sign-in-name-first = Type your email or username here first. Then press “{ $button }” again.
browser-sign-out-about = Your browser may still be signed in. On a computer that others use, sign out there as well.
browser-sign-out = Sign out of the browser too
returning-heading = Welcome back
returning-lead = We are opening your account at { $organisation }.
returning-instead = Sign in instead
browser-door = Sign in through your browser
browser-door-busy = Opening your browser…
browser-door-also = Do you sign in with a company or social account? Then use your browser.
browser-door-alone = You sign in to { $organisation } in your browser. This app never asks for that password.
sign-in-other = Use another organisation
sign-in-remove = Remove this organisation
sign-in-leave-practice = Leave practice
sign-in-practice-hint = The practice password is { $password }

note-signedOut = You are signed out.
note-signedOutHereOnly = You are signed out on this computer. We could not tell the service, so it may remember you for up to an hour.
note-sessionEnded = You were signed out for safety. Sign in, and your change goes on.
note-sessionOver = You were signed out for safety. Sign in again to go on.
note-signedOutEverywhere = You are signed out everywhere.
note-signedOutOfBrowserToo = You are signed out, in your browser too.
note-locked = Nobody used the app for a while, so you were signed out. Sign in to go on.
note-dataRemoved = Everything this app kept on this computer is gone. Your account is as it was.
note-organisationRemoved = The organisation is removed from this computer. Your account there is as it was.
note-notKnownYet = We don't know yet if your last change was saved. Sign in, and we'll check.

consent-heading = Your password goes to the service itself
consent-question = This organisation's sign-in receives your password itself. Continue?
consent-why = Most services only get a proof that you know your password. This one wants the password. It is sent over a protected connection, to { $organisation } alone.
consent-now = Nothing has been sent yet.
consent-agree = Continue
consent-cancel = Don't send it

choose-heading = How would you like to show it's you?
choose-lead = { $organisation } offers these ways.

code-heading-sms = Enter the code from your text message
code-heading-softwareToken = Enter the code from your authenticator app
code-heading-email = Enter the code from your email
code-heading-webAuthn = Use your passkey
code-lead-sms =
    { $destination ->
        [none] We texted a code to your mobile number.
       *[other] We texted a code to { $destination }.
    }
code-lead-softwareToken = Open the app on your phone. It shows 6 digits that change every 30 seconds.
code-lead-email =
    { $destination ->
        [none] We emailed a code to your address.
       *[other] We emailed a code to { $destination }.
    }
code-lead-webAuthn = This version can't use a passkey here. Start again, and choose another way.
code-label = Code
code-submit = Continue
code-busy = Checking…
code-again = Start again
code-new = Send a new code
code-new-busy = Asking for a new code…
code-another-way = Use another way
code-began-anew =
    { $factor ->
        [softwareToken] That took longer than the service waits. We began again. Type the code your app shows now.
       *[sms] That took longer than the service waits. We began again; an earlier code no longer works. A new one is on its way.
    }
code-runs-out = Time left: { $time }
code-runs-out-soon = Less than a minute left. The service waits { $time } more for this code.
code-runs-out-label =
    { $minutes ->
        [one] The service usually waits about a minute for the code. If it takes longer, we begin again for you.
       *[other] The service usually waits about { $minutes } minutes for the code. If it takes longer, we begin again for you.
    }
code-ran-out = The service may have stopped waiting. You can still send the code: if it is too late, we begin again for you.
code-sent-again = We sent a new code. Older codes no longer work.
code-late = The code hasn't arrived?
code-late-check =
    { $destination ->
        [none] Check that your phone has signal, or look in your spam folder.
       *[other] { $factor ->
            [sms] Check { $destination } and that your phone has signal.
           *[other] Check { $destination } and your spam folder.
        }
    }
code-wait = Usually here within { $time }
code-wait-label = Codes usually arrive within half a minute.

no-code = I can't get a code
noCode-sms = Codes usually arrive within half a minute. Check that your phone is on and has signal. If the number isn't yours any more, ask for help.
noCode-email = Codes usually arrive within half a minute. Look in your spam folder too. If the address isn't yours any more, ask for help.
noCode-softwareToken = New phone? Your old app may have a backup. Sign in to the same app on your new phone, and the codes come back. Otherwise only { $organisation } can reset it.
noCode-webAuthn = Start again, and choose another way. If there is none, ask for help.
noCode-other-way = If your account has another way, start again and choose it there.
noCode-use-other-way = Your account has another way: choose “Use another way” on this page.
noCode-note-title = A note for whoever helps you
noCode-note-softwareToken = I can't get codes from my authenticator app any more, so I can't sign in to { $organisation }. Could you reset my authenticator? (AdminDeleteSoftwareToken; I can then sign in with my password and connect a new app. Until then my account has one step less.)
noCode-note-sms = My sign-in code by text message to { $destination } does not arrive, so I can't sign in to { $organisation }. Could you check my number and that messages are being sent?
noCode-note-email = My sign-in code by email to { $destination } does not arrive, so I can't sign in to { $organisation }. Could you check my address and that messages are being sent?
noCode-note-webAuthn = I can't use my passkey, so I can't sign in to { $organisation }. Could you offer me another way?
