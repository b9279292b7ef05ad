# Connecting a new authenticator app in the place of the one that is connected, and a set-up that was interrupted.
replace-open = Connect a new phone
replace-title = Replace your authenticator app?
replace-warning = Your old app may stop working now. Keep the new phone in your hand.
replace-only-one = No other way to get a code is on. With one more, you can still get in if something goes wrong.
replace-first =
    { $factor ->
        [email] Turn on email first
       *[sms] Turn on text message first
    }
replace-begin = Show the new code
replace-cancel = Keep my old app
replace-save-first = Save to turn on { $name }. After that, connect your new phone.
replace-then = When this is done, your new app takes the place of the old one.
replace-done = Your new app is connected.
replace-delete-old = You can delete the earlier { $organisation } entry in your old app.

# $replaces is yes where there was another app before.
unfinished-code =
    { $replaces ->
        [yes] You started to connect an authenticator app and didn't finish. Your old app may not work any more.
       *[no] You started to connect an authenticator app and didn't finish. No app is connected yet.
    }
unfinished-turnOn = Your authenticator app is connected, but not turned on.
unfinished-again = Start again
unfinished-drop =
    { $replaces ->
        [yes] Leave it
       *[no] Don't connect one
    }
unfinished-turn-on = Turn it on
unfinished-leave-off = Leave it off
unfinished-delete-earlier =
    { $replaces ->
        [yes] On your new phone, delete the earlier { $organisation } entry in your app. This square makes a new one.
       *[no] Delete the earlier { $organisation } entry in your app. This square makes a new one.
    }
