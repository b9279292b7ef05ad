# Passwords: the one there is, one that is being chosen, and one that was forgotten.
# $which is current or new: a screen may have a field for each.
password-show =
    { $which ->
        [new] Show new password
       *[current] Show password
    }
password-hide =
    { $which ->
        [new] Hide new password
       *[current] Hide password
    }
password-show-short = Show
password-hide-short = Hide

password-heading = Enter your password
password-who = Signing in as { $username }
password-not-you = Not you?

new-password-heading = Choose a new password
new-password-lead = { $organisation } wants you to choose your own password now. The one you were sent stops working.
new-password-label = New password
new-password-hint = Choose one that you use nowhere else. Longer is safer.
new-password-besides = { $organisation } also asks for this
new-password-submit = Set this password
new-password-busy = Setting your password…

attribute-given-name = First name
attribute-family-name = Last name
attribute-name = Full name
attribute-middle-name = Middle name
attribute-nickname = Nickname
attribute-preferred-username = Name to be shown
attribute-birthdate = Date of birth
attribute-birthdate-hint = Year, month and day, such as 1980-01-31
attribute-gender = Gender
attribute-address = Postal address
attribute-phone-number = Mobile number
attribute-phone-number-hint = Begin with + and the country's code.
attribute-email = Email address
attribute-zoneinfo = Time zone
attribute-zoneinfo-hint = Such as Europe/Berlin
attribute-locale = Language
attribute-locale-hint = Such as en or en-GB
attribute-website = Website
attribute-profile = Page about you
attribute-picture = Picture of you
attribute-address-hint = A web address that begins with https

reset-heading = Set a new password
reset-lead =
    { $destination ->
        [none] A code for { $username } was sent earlier, by email or text message. Type it here, with the password you want from now on.
       *[other] We sent a code to { $destination }. Type it here, with the password you want from now on.
    }
