# Steps on the way in that not everybody meets: how to begin, a required second step, a question, an account to confirm, and
# the browser.
choose-start-heading = How would you like to sign in?
start-password = Password
start-password-about = You type your password here.
start-emailCode = Code by email
start-emailCode-about = We email a code to your address.
start-textCode = Code by text message
start-textCode-about = We text a code to your mobile number.
start-passkey-about = You use your passkey in your browser.
choose-start-none = { $organisation } lets you sign in only with a passkey. A passkey works in your browser, and this app wasn't told where. Ask for a new connection file.

required-step-heading = Set up your second step
required-step-lead = { $organisation } asks for a second step from now on. It keeps your account safe even if someone learns your password.
required-step-sms = We text a code to your mobile number
required-step-email = We email a code to an address of yours

question-heading = { $organisation } has a question
question-again = That was not the right answer, or there is one more question. Read it again, then answer.
question-answer = Your answer
question-help = I can't answer this
question-help-how = The question comes from { $organisation }. They can tell you what it means.

confirm-account-heading = Confirm your account
confirm-account-lead =
    { $destination ->
        [none] The account { $username } is new, and nobody has confirmed it yet. Look for a message with a code, and type it here.
       *[other] The account { $username } is new, and nobody has confirmed it yet. We sent a code to { $destination }. Type it here.
    }
confirm-account-submit = Confirm

code-send-again = Send the code again
account-code-none = Look for an email and a text message, and in your spam folder. A code that was sent some time ago may be too old: send it again.

browser-heading = Go on in your browser
browser-lead-signIn = Your browser opens a page of { $organisation }. Sign in there.
browser-lead-addPasskey = Your browser opens a page of { $organisation }. Add your passkey there.
browser-lead-signOut = Your browser opens a page of { $organisation } that signs you out there.
browser-done-title = You can close this page
browser-done-text = Second Step goes on in its own window.
browser-refused-title = It was not done
browser-refused-text = You can close this page. Second Step says what to do next.
browser-comes-back = When you are done, come back here. This window goes on by itself.
browser-nothing-opened = Nothing opened?
browser-nothing-opened-how = Look for the page among your open windows first. If it isn't there, cancel and try again.
browser-cancel = Cancel
