# What went wrong, by failure code. Four parts, in this order, read one after the other:
#   the value   what happened, at most 12 words; beginning with the name on the check box where there is one
#   .why        why, in the person's terms
#   .next       what to do now
#   .now        what is true right now
# $name is the name on the check box, $factor the factor or "none", $organisation its name, $during what the person was
# doing: open, signIn, code, newPassword, reset, connect, save, setUp, replace, giveUp, read, changePassword, leave, or aside for
# anything else. $clock is fast or slow where this computer's clock differs by $difference, and right elsewhere. $practice is
# yes with the practice account, which is gone once the app is closed. $quoted is yes where the organisation's own words
# follow the why.

# What is true right now, wherever it depends only on what the person was doing.
now =
    { $during ->
        [save] Nothing was saved. Your ticks are still here.
        [setUp] { $factor ->
            [sms] Your number is not confirmed yet. Your ticks are still here.
            [email] Your address is not confirmed yet. Your ticks are still here.
           *[other] Your phone is not connected yet. Nothing else changed.
        }
        [replace] Not connected yet. Your old app may not work now.
        [giveUp] { $factor ->
            [softwareToken] Nothing changed.
            [email] The new address is still there, but not confirmed.
           *[other] The new number is still there, but not confirmed.
        }
        [read] Nothing changed. What you see here may be old.
        [open] Nothing changed.
        [newPassword] Your new password is not set yet.
        [reset] Your new password is not set yet.
        [connect] Your phone is not connected yet. You are not signed in yet.
        [changePassword] Your password is still the old one.
        [aside] Nothing changed.
        [leave] You may still be signed in.
       *[signIn] You are not signed in yet.
    }
# What is true of one box.
now-box =
    { $state ->
        [on] { $name } is still on. Nothing else changed.
        [unknown] We don't know yet if { $name } is on or off.
       *[off] { $name } is still off. Nothing else changed.
    }


## The connection file

problem-connectionFileNotFound = We can't open that file
    .why = It may have been moved or deleted, or it is kept from you.
    .next = Save the file again from the message you got. Then open it here.
    .now = { now }
problem-connectionFileUnreadable = That is not a connection file
    .why = It may be cut short, or it may be another kind of file.
    .next = Open the file that your organisation sent you. If this is the one, ask them to send it again.
    .now = { now }
problem-connectionFileField = The connection file has a mistake at “{ $field }”
    .why = { $expected }
    .next = Send the note below to whoever gave you the file.
    .now = Nothing changed.
problem-organisationNotFound = This app points at an organisation that doesn't exist
    .why = The sign-in service doesn't know what the connection file names. The file may be old.
    .next = Ask for a new connection file.
    .now = { now }

expected-present = It is missing, and the app can't do without it.
expected-text = It should be a short text, and not empty.
expected-shape = It should have the form that the guide shows.
expected-versionOne = It should be 1.
expected-region = It should be a region, such as “eu-central-1”.
expected-userPoolId = It should begin with the region, such as “eu-central-1_AbC123xyz”.
expected-clientId = It should be the id of the app client.
expected-clientSecret = It should be the secret of the app client, or be left out.
expected-https = It should be an address that begins with https.
expected-knownWord = It should be one of the words that the guide lists.


## Signing in

problem-wrongPassword = That name and password don't go together
    .why = One of them may be mistyped, or the password was changed.
    .next = Check both, then type the password again.
    .now = { now }
problem-usernameShape = Enter your email or username
    .why = The field is empty, or has a space where none can be.
    .next = Type it as your organisation gave it to you.
    .now = { now }
problem-passwordShape = Enter your password
    .why = The field is empty.
    .next =
        { $during ->
            [newPassword] Type the one you want from now on.
            [reset] Type the one you want from now on, and the code again.
            [changePassword] Type the one you want from now on, and the present one again.
           *[signIn] Type your password, then sign in.
        }
    .now = { now }
problem-temporaryPasswordExpired = Your first password is too old
    .why = The password you were sent works only for some days.
    .next = Ask for a new one.
    .now = { now }
problem-newPasswordNeeded = You need a new password first
    .why = Your organisation wants you to choose your own.
    .next = Sign in again, and you can set it here. If that doesn't work, ask { $organisation }.
    .now = { now }
problem-tooManyTries = Too many tries
    .why = To keep your account safe, the service now waits a while.
    .next = Wait, then try once more. Trying sooner can make the wait longer.
    .now = { now }
problem-accountOff = Your account is switched off
    .why = Someone at { $organisation } did this, or a rule of theirs.
    .next = Only they can switch it on again. Ask them.
    .now = { now }
problem-accountNotActive = Your account isn't active yet
    .why = It was never confirmed.
    .next = Look for a message that asks you to confirm it. If there is none, ask { $organisation }.
    .now = { now }
problem-accountGone = We can't find your account
    .why = It may have been removed, or have another name.
    .next = Check the name. If it is right, ask { $organisation }.
    .now = { now }
problem-signInNotOffered = You can't sign in with a password here
    .why = { $organisation } doesn't allow it from this app.
    .next = Send them the note below. They can switch it on.
    .now = { now }
problem-unknownStep = Your organisation asks for a step this app doesn't know
    .why = The step is new or made for { $organisation }.
    .next = Send them the note below.
    .now = { now }
problem-signInTimedOut = Signing in took too long
    .why = The service waits only a few minutes for a code.
    .next = Sign in again. You will get a new code.
    .now = You are not signed in yet. Nothing changed.
problem-stepNeedsOrganisation = Your organisation has to set up your second step
    .why = It asks for one, and your account has none that can be set up here.
    .next = Send them the note below. They can add it for you.
    .now = { now }
problem-attributeShape = Something you filled in was not accepted
    .why =
        { $quoted ->
            [yes] It says:
           *[no] A field may be empty, or written in another way than { $organisation } wants.
        }
    .next = Check each field. Then type the password again.
    .now = { now }


## Passwords

problem-passwordRules = That password doesn't follow the rules
    .why =
        { $quoted ->
            [yes] { $organisation } says:
           *[no] { $organisation } wants it longer, or with other kinds of characters.
        }
    .next =
        { $during ->
            [reset] Type the code again, and another password.
            [changePassword] Type the present password again, and another new one.
           *[newPassword] Type another one.
        }
    .now = { now }
problem-passwordUsedBefore = You used that password before
    .why = { $organisation } wants one that is new.
    .next =
        { $during ->
            [reset] Type the code again, and another password.
            [changePassword] Type the present password again, and another new one.
           *[newPassword] Type another one.
        }
    .now = { now }
problem-presentPasswordWrong = That is not your present password
    .why = It may be mistyped, or it was changed.
    .next = Type both passwords again.
    .now = { now }
problem-noResetContact = We can't send you a code for a new password
    .why = Your account has no confirmed number or address for it. Or its codes already go there as your second step.
    .next = Ask { $organisation }. They can set a new password for you.
    .now = { now }
problem-noResetNow = Your password can't be set anew right now
    .why = You may not have used your first password yet, or your account is switched off.
    .next = Sign in with your first password if you have it. If not, ask { $organisation }.
    .now = { now }
problem-alreadyActive = Your account is already active
    .why = It was confirmed before.
    .next = Sign in.
    .now = You are not signed in yet.


## What somebody handed over at the start, to open an account for another person

problem-tokenKind = What you were handed can't open an account
    .why = It is of another kind, which only says who somebody is, or it is cut short.
    .next = Ask for the one that is made for changes. Then start again with it.
    .now = { now }
problem-tokenElsewhere = What you were handed is for another organisation
    .why = It doesn't belong to the organisation that you opened.
    .next = Start again with the connection file that it belongs to.
    .now = { now }
problem-tokenExpired = What you were handed doesn't work any more
    .why = It works for a short time only, and it can be ended early.
    .next = Ask for a new one. Then start again with it.
    .now = { now }


## The browser

problem-browserTimedOut = You didn't come back from your browser
    .why = We waited for some minutes. The page may have been closed.
    .next =
        { $during ->
            [aside] Start again, and go on with the page that opens.
           *[signIn] Start again, and sign in on the page that opens.
        }
    .now = { now }
problem-browserRefused =
    { $during ->
        [aside] It was not done in your browser
       *[signIn] Your browser came back without a sign-in
    }
    .why =
        { $quoted ->
            [yes] The page said:
           *[no] You may have stopped it there, or the page said no.
        }
    .next = Try once more. If it stays, send the note below to { $organisation }.
    .now = { now }
problem-noBrowser = We couldn't open your browser
    .why = This computer may have none, or no usual one is chosen.
    .next = Choose your usual browser in the computer's settings. Then try again.
    .now = { now }
problem-portsTaken = Your browser couldn't have come back to us
    .why = Another app on this computer uses the way back.
    .next = Close other apps that are signing in, or restart the computer. Then try again.
    .now = { now }


## Codes

problem-codeWrong = That code didn't match
    .why =
        { $factor ->
            [softwareToken] { $clock ->
                [fast] This computer's clock is about { $difference } fast. If your authenticator app is on this computer, set the clock right. If not, check your phone's clock.
                [slow] This computer's clock is about { $difference } slow. If your authenticator app is on this computer, set the clock right. If not, check your phone's clock.
               *[right] The app shows a new code every 30 seconds. If it happens again, check that your phone sets its clock by itself.
            }
           *[other] One digit may be wrong, or it is from an older message.
        }
    .next =
        { $factor ->
            [softwareToken] Type the code your app shows now.
           *[other] Type the code from the newest message.
        }
    .now = { now }
problem-codeExpired = That code is too old
    .why = A code works only for a few minutes.
    .next =
        { $factor ->
            [softwareToken] Type the code your app shows now.
           *[other] Get a new code, then type that one.
        }
    .now = { now }
problem-codeUsed = That code was already used
    .why = Each code works only once.
    .next =
        { $factor ->
            [softwareToken] Wait until your app shows a new code. Then type that one.
           *[other] Get a new code, then type that one.
        }
    .now = { now }
problem-codeTooShort = The code has 6 digits
    .why = There were fewer or more.
    .next = Type all 6 digits.
    .now = { now }
problem-codeNotDigits = The code has only digits
    .why = There was something else in the field.
    .next = Type the 6 digits. Spaces and dashes don't matter.
    .now = { now }


## Numbers and addresses

problem-phoneNumberShape = That is not a whole mobile number
    .why = A digit may be missing, or the country may be another one.
    .next = Choose your country and type the number again. Or begin with + and the country's code.
    .now = Nothing changed.
problem-emailAddressShape = That is not a whole email address
    .why = It needs a name, an @ sign and what comes after it.
    .next = Type it again, such as name@example.com.
    .now = Nothing changed.
problem-contactTaken =
    { $factor ->
        [email] Another account already uses that address
       *[other] Another account already uses that number
    }
    .why = { $organisation } lets each one belong to one account only.
    .next = Type another one. If it is yours, ask { $organisation }.
    .now = Nothing was turned on.
problem-contactFixed =
    { $factor ->
        [email] Your address can't be changed from here
       *[other] Your number can't be changed from here
    }
    .why = { $organisation } keeps it for you.
    .next = Ask them to change it. The note below says what you need.
    .now = Nothing changed.


## The key of an authenticator app

problem-clipboardUnavailable = We can't copy the key for you
    .why = This computer doesn't let the app copy.
    .next = The key is shown and marked. Copy it with your keyboard, or type it into the app.
    .now = { now }
problem-nothingOpened = No app opened
    .why = This computer has no app for this, or it did not start.
    .next = Scan the square with your phone instead.
    .now = { now }
problem-notWritten = This computer didn't allow that
    .why = The app can't write or remove a file there.
    .next = Choose another folder, or ask whoever looks after this computer.
    .now = { now }


## A newer version of this app

problem-updateNotFound = New versions can't be reached right now
    .why = The place where they are did not answer, or something on the way stopped it.
    .next = Check your internet connection, and try again later.
    .now = { now }
problem-updateNotGenuine = That new version can't be trusted
    .why = It was damaged on the way, or it doesn't come from the makers of this app.
    .next = Try again tomorrow. If that changes nothing, tell whoever looks after this computer.
    .now = It was not installed. You can go on with this version.


## The session

problem-signedOut = You were signed out for safety
    .why = You signed out elsewhere, or it has been too long.
    .next = Sign in again.
    .now =
        { $during ->
            [save] Nothing was saved. Your choices are kept until then.
            [setUp] Nothing was turned on.
            [replace] Your old app may not work now.
           *[other] Nothing changed.
        }
problem-scopeMissing = This app isn't allowed to change sign-in settings yet
    .why = { $organisation } has to allow it first. Nothing you can do here will help.
    .next = Send them the note below.
    .now = { now }


## Saving: beside a box

problem-needsSetUp = { $name }: one thing is missing first
    .why = It can't work without it.
    .next = Add what is missing, or take the tick away. Then save.
    .now = { now-box }
problem-needsSetUp-authenticator = { $name }: connect one first
    .why = No app on a phone is connected to your account.
    .next = Connect one below. We then save all your choices.
    .now = { now-box }
problem-needsSetUp-mobileNumber = { $name }: add a mobile number first
    .why = Your account has no number to send codes to.
    .next = Add one below. We then save all your choices.
    .now = { now-box }
problem-needsSetUp-confirmedMobileNumber = { $name }: confirm your mobile number first
    .why = Nobody has checked yet that the number is yours.
    .next = Confirm it below. We then save all your choices.
    .now = { now-box }
problem-needsSetUp-emailAddress = { $name }: add an email address first
    .why = Your account has no address to send codes to.
    .next = Add one below. We then save all your choices.
    .now = { now-box }
problem-needsSetUp-confirmedEmailAddress = { $name }: confirm your address first
    .why = Nobody has checked yet that the address is yours.
    .next = Confirm it below. We then save all your choices.
    .now = { now-box }
problem-needsSetUp-passkey = { $name }: make one first
    .why = Your account has no passkey yet.
    .next = Make one where you sign in to { $organisation } in your browser. Or take the tick away.
    .now = { now-box }
problem-factorNotOffered =
    { $factor ->
        [none] Your organisation has not switched this on
       *[other] { $name }: not switched on by your organisation
    }
    .why = Only they can do that.
    .next = Take the tick away and save again, or send them the note below.
    .now =
        { $factor ->
            [none] { now }
           *[other] { now-box }
        }
problem-passkeyNeedsAnother =
    { $factor ->
        [none] Keep one more way besides Passkey
       *[other] { $name }: keep one more way to sign in
    }
    .why = A passkey can't be the only second step.
    .next = Tick one more box, then save.
    .now = { now }
problem-keepOne =
    { $factor ->
        [none] Keep at least one box ticked
       *[other] { $name }: keep at least one box ticked
    }
    .why = Your organisation requires it.
    .next = Tick the one you would like to use, then save.
    .now = Nothing changed. What was on is still on.


## Saving: the whole

problem-nothingToSave = Nothing to save
    .why = Everything is already as shown.
    .next = Tick or untick a box first.
    .now = Nothing changed.
problem-notSaved = Your change was not saved
    .why = The answer got lost on the way. We checked, and it is not there.
    .next = Try again.
    .now = Nothing changed. Your ticks are still here.
problem-unclear = Not known yet: we couldn't check
    .why = The answer got lost on the way, and we could not ask again.
    .next =
        { $practice ->
            [yes] We'll keep checking.
           *[no] We'll keep checking. You can close the app; we'll check when you're back.
        }
    .now = Your change may or may not be saved.
problem-refused = The service didn't accept this change
    .why = It gave a reason this app doesn't know.
    .next = Send the note below to { $organisation }.
    .now = { now }


## The organisation's side

problem-notOffered = Your organisation's service doesn't offer this
    .why = It isn't switched on there, or not part of what they use.
    .next = Send the note below to { $organisation }.
    .now = { now }
problem-stopped = Your organisation's firewall stopped this
    .why = A guard in front of the service said no.
    .next = Try from another network, such as at home. If it stays, send the note below to { $organisation }.
    .now = { now }
problem-messagesNotSent = Your organisation's messages can't be sent
    .why = Their service could not send the code.
    .next = Start again later, or send the note below to { $organisation }.
    .now = { now }
problem-organisationCheck = Your organisation's own check refused this
    .why =
        { $quoted ->
            [yes] It says:
           *[no] It didn't say why.
        }
    .next = If this doesn't help you, send the note below to { $organisation }.
    .now = { now }


## Service and network

problem-busy = The service is busy
    .why = Many people are using it right now.
    .next = Wait a moment, then try again.
    .now = { now }
problem-serviceTrouble = The service has trouble right now
    .why = It answered that something broke on its side.
    .next = Try again in a few minutes.
    .now = { now }
problem-offline = This computer is not connected
    .why = The service can't be found from here.
    .next = Check your network, then try again.
    .now = { now }
problem-nobodyAnswers = Nobody answers at the service's address
    .why = It may be down, or a firewall may be in the way.
    .next = Try again in a few minutes, or from another network.
    .now = { now }
problem-timedOut = The service took too long to answer
    .why = Your network may be slow, or the service is.
    .next = Try again.
    .now = { now }
problem-notTrusted = We can't be sure this is the real service
    .why = Its proof of identity isn't trusted here. This computer's clock may be wrong, or this network looks inside.
    .next = Check date and time, then try again. Or use another network.
    .now = Nothing was sent there, and nothing changed.
problem-proxy = Your network's proxy is in the way
    .why = It did not let us through to the service.
    .next = Sign in to the network if it asks you to. Then try again.
    .now = { now }
problem-connectionLost = The connection broke
    .why = Your network went away while we were waiting.
    .next = Check your network, then try again.
    .now = { now }
problem-notTheService = The answer didn't come from the sign-in service
    .why = Something on this network answered instead. It may be a Wi-Fi sign-in page.
    .next = Open a web page to see if the network asks you to sign in. Then try again.
    .now = { now }


## The app

problem-notAllowed = This app can't do that
    .why = It may be an old version.
    .next = Close the app and open it again. If it stays, put the newest version on this computer.
    .now = { now }
problem-unexpected = Something went wrong that we don't know
    .why = The service or this app did something new.
    .next = Try again. If it stays, send the note below to { $organisation }.
    .now = { now }


## What stands around a problem

problem-summary-title = There is a problem
problem-together = Not changed, because everything is saved together.
problem-try-again = Try again
problem-read-again = Check again
problem-wait-usually = Usually you can try again in { $time }.
problem-wait-label =
    { $minutes ->
        [one] Usually this takes about one minute.
       *[other] Usually this takes about { $minutes } minutes.
    }
problem-it-title = For your IT team
problem-note-title = A note you can send them
copy = Copy
copied = Copied

# The note itself is written for the IT team, so their words are right here.
it-note-opening = Second Step could not do what I asked.
it-note-headline = What I saw: { $headline }
it-note-field = Connection file: “{ $field }”. { $expected }
it-note-place = File: { $value }
it-note-scope = The app client needs the scope aws.cognito.signin.user.admin.
it-note-operation = Operation: { $value }
it-note-service-code = Answer: { $value }
it-note-message = Message: { $value }
it-note-status = HTTP status: { $value }
it-note-request = Request id: { $value }
it-note-time = Time (UTC): { $value }
it-note-version = Version: Second Step { $value }

help-ask = Whom to ask: { $who }
help-nobody = Ask whoever told you to install this.
help-email = Email: { $value }
help-phone = Phone: { $value }
help-url = Web: { $value }
