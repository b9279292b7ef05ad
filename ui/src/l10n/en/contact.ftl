# Adding, changing and confirming the number or the address that codes go to, in place.
# $factor is sms or email throughout.
contact-change =
    { $factor ->
        [email] Change address
       *[sms] Change number
    }
contact-title =
    { $factor ->
        [email] { $kind ->
            [add] Add an email address
            [change] Change your email address
           *[confirm] Confirm your email address
        }
       *[sms] { $kind ->
            [add] Add a mobile number
            [change] Change your mobile number
           *[confirm] Confirm your mobile number
        }
    }
# $what: adds what codes will go to, changes it where none go there now, or replaces it where they do.
contact-what =
    { $factor ->
        [email] { $what ->
            [adds] Sign-in codes will go to this address.
            [changes] This only changes the address. Nothing is turned on.
           *[replaces] Sign-in codes will go to the new address. Until you confirm it, the old one may no longer get codes.
        }
       *[sms] { $what ->
            [adds] Sign-in codes will go to this number.
            [changes] This only changes the number. Nothing is turned on.
           *[replaces] Sign-in codes will go to the new number. Until you confirm it, the old one may no longer get codes.
        }
    }
contact-offer =
    { $factor ->
        [email] Sign-in codes will go to { $destination }. A code shows that you can read what is sent there.
       *[sms] Sign-in codes will go to { $destination }. A code shows that this phone is in your hands.
    }
contact-send-to = Send a code to { $destination }
contact-another =
    { $factor ->
        [email] Use another address
       *[sms] Use another number
    }
contact-country = Country
contact-country-none = Choose a country
contact-number = Mobile number
contact-number-hint = Or begin with + and the country's code.
contact-address = Email address
contact-send =
    { $factor ->
        [email] Email me a code
       *[sms] Text me a code
    }
contact-send-busy = Sending a code…
contact-old-stays =
    { $old ->
        [none] { $factor ->
            [email] Your old address stays in use until you confirm the new one.
           *[sms] Your old number stays in use until you confirm the new one.
        }
       *[other] { $old } stays in use until you confirm the new one.
    }
contact-no-code =
    { $factor ->
        [email] Codes usually arrive within half a minute. Look in your spam folder too. If the address isn't right, use another one.
       *[sms] Codes usually arrive within half a minute. Check that your phone is on and has signal. If the number isn't right, use another one.
    }
