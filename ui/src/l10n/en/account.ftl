# Around the panel: the password, signing out everywhere, and what this computer may keep.
change-password = Change password
change-password-title = Change your password
change-password-previous = Present password
change-password-previous-hint = Leave this empty if your account has no password yet.
change-password-done = Your password is changed. Where you are signed in elsewhere, you stay signed in.

sign-out-everywhere = Sign out everywhere
sign-out-everywhere-title = Sign out everywhere?
sign-out-everywhere-here = “Sign out” ends it on this computer only.
sign-out-everywhere-all = “Sign out everywhere” ends it on every computer and phone where you are signed in to { $organisation }. Some of their apps may notice only after an hour. You then sign in again on each.
sign-out-everywhere-stay = Stay signed in

remember-question = Remember this computer?
remember-what = { $organisation } may then ask for no code when you sign in here. Do this only where nobody else uses your computer account.
remember-yes = Remember it
remember-no = Don't
remember-done = This computer is remembered.
remember-not = This computer is not remembered.

staying-no-safe-place = This computer has no safe place to keep you signed in, so you sign in again the next time you open the app.
lock-after =
    { $minutes ->
        [one] If nobody uses the app for a minute, it signs you out. Your organisation set this.
       *[other] If nobody uses the app for { $minutes } minutes, it signs you out. Your organisation set this.
    }
